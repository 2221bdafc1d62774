import {
  collectPlaces,
  emptyMatches,
  fieldBitOf,
  firstMatches,
  type Matches,
  matchesOf,
  type TokenPostings,
} from "./postings.js";
import { anyOf, both } from "./sets.js";

/** Tokens of which one is to stand so many places after the beginning of the phrase. */
export interface PhrasePart {
  readonly offset: number;
  readonly tokens: readonly TokenPostings[];
}

/**
 * The articles where the parts stand in their places. Articles that have all parts anywhere are told first, from their
 * numbers alone; places are read for those.
 */
export function phraseMatches(parts: readonly PhrasePart[]): Matches {
  if (parts.length === 0 || parts.some(({ tokens }) => tokens.length === 0)) return emptyMatches(0);
  const lists = parts.map(({ tokens }) => anyOf(tokens.map(matchesOf)));
  if (lists.length === 1) return lists[0] as Matches;
  const candidates = lists
    .map(({ documents }) => documents)
    .sort((a, b) => a.length - b.length)
    .reduce(both);
  return candidates.length === 0 ? emptyMatches(0) : adjacent(parts, candidates);
}

function adjacent(parts: readonly PhrasePart[], candidates: Uint32Array): Matches {
  const [first, ...others] = parts.map(({ offset, tokens }) => ({
    offset,
    places: placesOf(tokens, candidates),
  }));
  const found = emptyMatches(candidates.length);
  let count = 0;
  for (const [index, document] of candidates.entries()) {
    let starts = first?.places[index] ?? [];
    for (const { offset, places } of others) starts = startsOf(starts, places[index] ?? [], offset);
    if (starts.length === 0) continue;
    found.documents[count] = document;
    found.fields[count] = starts.reduce((bits, place) => bits | fieldBitOf(place), 0);
    found.counts[count++] = starts.length;
  }
  return firstMatches(found, count);
}

function placesOf(tokens: readonly TokenPostings[], wanted: Uint32Array): number[][] {
  const found = Array.from(wanted, (): number[] => []);
  for (const postings of tokens) collectPlaces(postings, wanted, found);
  if (tokens.length > 1) for (const places of found) places.sort((a, b) => a - b);
  return found;
}

/** The starts that have a place so far after them. */
function startsOf(starts: readonly number[], places: readonly number[], offset: number): number[] {
  const found: number[] = [];
  let at = 0;
  for (const start of starts) {
    while ((places[at] as number) < start + offset) at++;
    if (places[at] === start + offset) found.push(start);
  }
  return found;
}
