import type { Article, Byline, Passage, SearchLimits } from "../../model/index.js";
import { cursorOf, type Position, positionOf } from "../cursor.js";
import { bylineText } from "../parts.js";
import type { LineBox } from "../places.js";
import {
  badQuery,
  compileQuery,
  type Field,
  parseQuery,
  type ShownTerm,
  termsOf,
  type Vocabulary,
} from "../query/index.js";
import type { Hit, SearchRequest, SearchResult } from "../search.js";
import { type ShownPassage, shownByline, snippetsOf } from "../snippets.js";
import { type Catalogue, generationOf, loadCatalogue, positionsOf } from "./catalogue.js";
import type { Database } from "./database.js";
import { countFacets, filtered } from "./facets.js";
import { dayNumber, rowsBetween } from "./keys.js";
import { parsed, unpacked } from "./packed.js";
import { type Ranked, rankedRows } from "./rank.js";
import { type ArticleRow, articleRows, type PassageRow } from "./read.js";

/** Hits of one answer where none are asked for. */
const USUAL_HITS = 20;

/** A search of one database, which remembers what its articles are until they change. */
export function searcherOf(database: Database, limits: SearchLimits) {
  let catalogue: Catalogue | null = null;
  return (request: SearchRequest): SearchResult =>
    database.read(() => {
      if (catalogue?.generation !== generationOf(database)) catalogue = loadCatalogue(database);
      return search(database, catalogue, request, limits);
    });
}

function search(
  database: Database,
  catalogue: Catalogue,
  request: SearchRequest,
  limits: SearchLimits,
): SearchResult {
  const size = Math.min(request.limit ?? USUAL_HITS, limits.hits);
  const after = positionOf(request);
  const node = parseQuery(request.query, limits);
  const words = vocabularyOf(database);
  const match = node && compileQuery(node, words, limits);
  const found = matching(database, catalogue, match, request);
  const positions = filtered(catalogue, found, request);
  const rows = rowsAt(catalogue, positions);
  const ranked = rankedRows(database, {
    rows,
    node,
    match,
    order: request.order ?? "relevance",
    words,
    limits,
  });
  const page = following(ranked, after, size);
  const last = page.hits.at(-1);
  const terms = termsOf(node);
  return {
    total: positions.length,
    hits: page.hits.flatMap(({ row, score }) => hitOf(database, row, score, terms)),
    facets: request.facets === false ? null : countFacets(catalogue, positions),
    next: page.more && last ? cursorOf(request, last) : null,
  };
}

function vocabularyOf(database: Database): Vocabulary {
  const words = (condition: string, most: number, ...values: string[]) =>
    database
      .all<{ text: string }>(`SELECT text FROM word WHERE ${condition} LIMIT ?`, ...values, most)
      .map(({ text }) => text);
  return {
    ending: (text, most) => words("substr(text, -length(?1)) = ?1", most, text),
    holding: (text, most) => words("instr(text, ?) > 0", most, text),
  };
}

/** Where in the catalogue what matches stands, within the days asked for; everything where nothing is asked. */
function matching(
  database: Database,
  catalogue: Catalogue,
  match: string | null,
  request: SearchRequest,
): Uint32Array {
  const [first, last] = daysOf(request);
  if (match === null) {
    const all = Uint32Array.from(catalogue.rows.keys());
    return all.filter(
      (at) => (catalogue.rows[at] as number) >= first && (catalogue.rows[at] as number) <= last,
    );
  }
  const list = database.get<{ list: string | null }>(
    "SELECT group_concat(rowid) AS list FROM grams WHERE grams MATCH ? AND rowid BETWEEN ? AND ?",
    match,
    first,
    last,
  )?.list;
  return positionsOf(catalogue, numbersIn(list ?? ""));
}

function daysOf({ from, until }: SearchRequest): readonly [number, number] {
  for (const day of [from, until])
    if (day !== undefined && dayNumber(day) === null) throw badQuery(day, 0, "not a day written YYYY-MM-DD");
  return rowsBetween(dayNumber(from ?? null), dayNumber(until ?? null));
}

const COMMA = 0x2c;
const ZERO = 0x30;

/** The numbers of a list parted by commas: tens of thousands in a millisecond or two. */
function numbersIn(list: string): Float64Array {
  let count = list === "" ? 0 : 1;
  for (let at = 0; at < list.length; at++) if (list.charCodeAt(at) === COMMA) count++;
  const numbers = new Float64Array(count);
  let number = 0;
  let index = 0;
  for (let at = 0; at < list.length; at++) {
    const code = list.charCodeAt(at);
    if (code === COMMA) {
      numbers[index++] = number;
      number = 0;
    } else number = number * 10 + code - ZERO;
  }
  if (count > 0) numbers[index] = number;
  return numbers;
}

function rowsAt(catalogue: Catalogue, positions: Uint32Array): Float64Array {
  const rows = new Float64Array(positions.length);
  for (let index = 0; index < rows.length; index++)
    rows[index] = catalogue.rows[positions[index] as number] as number;
  return rows;
}

/** The hits after a position, and whether more follow. */
function following(
  ranked: Ranked,
  after: Position | null,
  size: number,
): { hits: Position[]; more: boolean } {
  const hits: Position[] = [];
  for (const position of ranked.after(after)) {
    if (hits.length === size) return { hits, more: true };
    hits.push(position);
  }
  return { hits, more: false };
}

function hitOf(database: Database, row: number, score: number, terms: readonly ShownTerm[]): Hit[] {
  return articleRows(database, [row]).map((article) => {
    const kept = keptOf(database, article);
    return {
      article: article.id,
      edition: article.edition,
      title: article.title,
      date: article.date,
      page: article.page,
      kind: article.kind,
      headline: article.headline,
      snippets: snippetsOf(shownPassages(database, article, kept.bylines), terms, kept.lines),
      score,
    };
  });
}

/** The bylines of an article and the boxes of its lines. */
function keptOf(database: Database, { row, id }: ArticleRow) {
  const { tree, lines } =
    database.get<{ tree: Uint8Array; lines: string | null }>(
      "SELECT tree, lines FROM article WHERE row = ?",
      row,
    ) ?? {};
  return {
    bylines: tree ? unpacked<Article>(tree, id).bylines : [],
    lines: lines ? parsed<Record<string, LineBox>>(lines, id) : {},
  };
}

const FIELD_OF: Readonly<Record<string, Field>> = {
  label: "label",
  deck: "headline",
  body: "body",
  captions: "caption",
};

function shownPassages(
  database: Database,
  { row, id }: ArticleRow,
  bylines: readonly Byline[],
): ShownPassage[] {
  const rows = database.all<PassageRow>(
    "SELECT part, tree, offsets FROM passage WHERE article = ? ORDER BY part, ordinal",
    row,
  );
  const of = (part: string) =>
    rows
      .filter((passage) => passage.part === part)
      .map(({ tree, offsets }): ShownPassage => {
        const { text, spans } = parsed<Passage>(tree, id);
        return {
          field: FIELD_OF[part] ?? "body",
          text,
          spans,
          offsets: offsets === null ? null : parsed<number[]>(offsets, id),
        };
      });
  return [
    ...of("label"),
    ...of("deck"),
    ...bylines.map((byline) => shownByline(byline, bylineText(byline))),
    ...of("body"),
    ...of("captions"),
  ];
}
