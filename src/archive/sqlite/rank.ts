import type { SearchLimits } from "../../model/index.js";
import type { Position } from "../cursor.js";
import { compileQuery, type QueryNode, type Vocabulary } from "../query/index.js";
import type { SearchRequest } from "../search.js";
import type { Database } from "./database.js";

/** What was found, in the order asked for. */
export interface Ranked {
  /** What comes after a position; everything for null. */
  after(position: Position | null): Iterable<Position>;
}

/**
 * Up to so many articles are ranked by how often and where they say what was asked (BM25; Robertson and Zaragoza, 2009).
 * Among more, counting words tells little and costs much: those with it in the headline come first, then the newest. Set so
 * that ranking takes some 5 ms.
 */
const COUNTED = 2_000;
/** What a word weighs by where it stands: label, headline, byline, body, caption. */
const WEIGHTS = "4, 8, 3, 1, 2";
const IN_HEADLINE = 1;

interface Found {
  /** Ascending. */
  readonly rows: Float64Array;
  readonly node: QueryNode | null;
  readonly match: string | null;
  readonly order: NonNullable<SearchRequest["order"]>;
  readonly words: Vocabulary;
  readonly limits: SearchLimits;
}

export function rankedRows(database: Database, found: Found): Ranked {
  const { rows, match, order } = found;
  if (order === "oldest") return { after: (position) => ascending(rows, position) };
  if (order === "newest" || match === null || rows.length === 0)
    return { after: (position) => descending(rows, position) };
  return rows.length <= COUNTED ? byCount(database, rows, match) : byHeadline(database, found);
}

function* ascending(rows: Float64Array, position: Position | null): Generator<Position> {
  for (const row of rows) if (position === null || row > position.row) yield { score: 0, row };
}

function* descending(rows: Float64Array, position: Position | null, score = 0): Generator<Position> {
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index] as number;
    if (position === null || row < position.row) yield { score, row };
  }
}

function byCount(database: Database, rows: Float64Array, match: string): Ranked {
  const wanted = new Set(rows);
  const scored = database
    .all<Position>(
      `SELECT rowid AS row, -bm25(grams, ${WEIGHTS}) AS score FROM grams WHERE grams MATCH ? AND rowid BETWEEN ? AND ?`,
      match,
      rows[0] as number,
      rows.at(-1) as number,
    )
    .filter(({ row }) => wanted.has(row))
    .map(({ row, score }) => ({ row, score: Math.round(score * 1e4) / 1e4 }))
    .sort((a, b) => b.score - a.score || b.row - a.row);
  const follows = (position: Position | null) => (one: Position) =>
    position === null ||
    one.score < position.score ||
    (one.score === position.score && one.row < position.row);
  return { after: (position) => scored.filter(follows(position)) };
}

function byHeadline(database: Database, { rows, node, words, limits }: Found): Ranked {
  const field: QueryNode = { kind: "field", field: "headline", part: node as QueryNode };
  const match = compileQuery(field, words, limits);
  return {
    *after(position) {
      const above =
        position === null || position.score === IN_HEADLINE
          ? database.all<{ row: number }>(
              "SELECT rowid AS row FROM grams WHERE grams MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid",
              match,
              rows[0] as number,
              rows.at(-1) as number,
            )
          : [];
      const wanted = new Set(above.map(({ row }) => row));
      const [first, rest] = parted(rows, wanted);
      yield* descending(first, position?.score === IN_HEADLINE ? position : null, IN_HEADLINE);
      yield* descending(rest, position?.score === 0 ? position : null);
    },
  };
}

function parted(rows: Float64Array, wanted: ReadonlySet<number>): readonly [Float64Array, Float64Array] {
  return [rows.filter((row) => wanted.has(row)), rows.filter((row) => !wanted.has(row))];
}
