import { firstWhere } from "../../model/halving.js";
import type { Position } from "../cursor.js";
import type { SearchRequest } from "../search.js";
import type { Catalogue } from "./catalogue.js";
import type { Evaluated, Leaf } from "./evaluate.js";

/**
 * Relevance is BM25 (Robertson and Zaragoza, 2009) with its usual constants, words weighing by where they stand. All of it
 * is told from the postings and the catalogue: no article is read.
 */
const SATURATION = 1.2;
const BY_LENGTH = 0.75;
/** What a word weighs by the bits of the fields it stands in: label, headline, byline, body, caption. */
const WEIGHTS = [4, 8, 3, 1, 2] as const;
const WEIGHT_OF = Array.from({ length: 2 ** WEIGHTS.length }, (_, bits) =>
  WEIGHTS.reduce<number>((sum, weight, field) => sum + ((bits >> field) & 1) * weight, 0),
);
const FIELDS_OF = Array.from({ length: 2 ** WEIGHTS.length }, (_, bits) =>
  WEIGHTS.reduce<number>((sum, _weight, field) => sum + ((bits >> field) & 1), 0),
);
/** Scores are told in so many parts of one, so that a cursor says them whole. */
const PARTS = 1e4;

interface Wanted {
  readonly order: NonNullable<SearchRequest["order"]>;
  /** The last hit that was given; null for none. */
  readonly after: Position | null;
  readonly size: number;
}

/** An article found, and its place in the catalogue. */
export interface PlacedHit extends Position {
  readonly place: number;
}

/** The hits after a position, and whether more follow. `places` are the articles found, ascending. */
export function firstHits(
  catalogue: Catalogue,
  places: Uint32Array,
  { leaves }: Pick<Evaluated, "leaves">,
  { order, after, size }: Wanted,
): { hits: PlacedHit[]; more: boolean } {
  const scores = order === "relevance" ? scoresOf(catalogue, leaves) : null;
  const sign = order === "oldest" ? -1 : 1;
  const isBefore: Before = (score, row, other) =>
    score > other.score || (score === other.score && sign * row > sign * other.row);
  const isGiven = (score: number, row: number) =>
    after !== null && (isBefore(score, row, after) || (score === after.score && row === after.row));
  const best: PlacedHit[] = [];
  // What scores less than this is not among the best, however it is rounded.
  let least = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < places.length; index++) {
    const place = places[index] as number;
    const exact = scores === null ? 0 : (scores[place] as number);
    if (exact < least) continue;
    const row = catalogue.rows[place] as number;
    const score = Math.round(exact * PARTS) / PARTS;
    if (isGiven(score, row)) continue;
    insert(best, { score, row, place }, isBefore);
    if (best.length > size + 1) best.pop();
    if (best.length > size) least = (best[size] as PlacedHit).score - 1 / PARTS;
  }
  return { hits: best.slice(0, size), more: best.length > size };
}

type Before = (score: number, row: number, other: Position) => boolean;

/** Puts a hit where it belongs among those that are in order. */
function insert(best: PlacedHit[], hit: PlacedHit, isBefore: Before): void {
  let at = best.length;
  while (at > 0 && isBefore(hit.score, hit.row, best[at - 1] as Position)) at--;
  best.splice(at, 0, hit);
}

/** The bits of the fields in which an article says what was asked for. */
export function fieldsAt(leaves: readonly Leaf[], place: number): number {
  return leaves.reduce((bits, { matches, fields }) => {
    const at = firstWhere(matches.documents.length, (index) => (matches.documents[index] as number) >= place);
    return matches.documents[at] === place ? bits | ((matches.fields[at] as number) & fields) : bits;
  }, 0);
}

/** By place in the catalogue; 0 for what no leaf matches. */
function scoresOf({ rows, lengths, meanLength }: Catalogue, leaves: readonly Leaf[]): Float64Array {
  const scores = new Float64Array(rows.length);
  for (const { matches, fields: asked } of leaves) {
    const { documents, fields, counts } = matches;
    const rarity = Math.log(1 + (rows.length - documents.length + 0.5) / (documents.length + 0.5));
    for (let index = 0; index < documents.length; index++) {
      const place = documents[index] as number;
      const bits = (fields[index] as number) & asked;
      if (bits === 0) continue;
      const again = (counts[index] as number) - (FIELDS_OF[bits] as number);
      const weight = (WEIGHT_OF[bits] as number) + Math.max(0, again);
      const length = 1 - BY_LENGTH + (BY_LENGTH * (lengths[place] as number)) / meanLength;
      scores[place] =
        (scores[place] as number) + (rarity * weight * (SATURATION + 1)) / (weight + SATURATION * length);
    }
  }
  return scores;
}
