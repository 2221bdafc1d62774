import { badQuery } from "../query/index.js";
import type { FacetCount, Facets, SearchRequest } from "../search.js";
import type { Catalogue, Coded } from "./catalogue.js";
import { dayNumber, isDay, rowsBetween } from "./keys.js";

/** How many values of a facet are told, the most common first. */
const MOST_VALUES = 50;

/** Leaves of the positions those that the request's filters allow. Throws `bad-query` for a day that is none. */
export function filtered(catalogue: Catalogue, positions: Uint32Array, request: SearchRequest): Uint32Array {
  const tests: ((at: number) => boolean)[] = [];
  if (request.from !== undefined || request.until !== undefined) tests.push(isWithin(catalogue, request));
  const oneOf = (coded: Coded, value: string | undefined) => {
    if (value === undefined) return;
    const code = coded.values.indexOf(value);
    tests.push((at) => coded.codes[at] === code);
  };
  oneOf(catalogue.title, request.title);
  oneOf(catalogue.page, request.page);
  oneOf(catalogue.kind, request.kind);
  if (request.author !== undefined) tests.push(isBy(catalogue, request.author));
  return tests.length === 0 ? positions : positions.filter((at) => tests.every((test) => test(at)));
}

function isWithin({ rows }: Catalogue, { from, until }: SearchRequest): (at: number) => boolean {
  for (const day of [from, until])
    if (day !== undefined && !isDay(day)) throw badQuery(day, 0, "not a day written YYYY-MM-DD");
  const [first, last] = rowsBetween(dayNumber(from ?? null), dayNumber(until ?? null));
  return (at) => (rows[at] as number) >= first && (rows[at] as number) <= last;
}

function isBy({ authors, authorsFrom }: Catalogue, name: string): (at: number) => boolean {
  const code = authors.values.indexOf(name);
  return (at) => {
    for (let index = authorsFrom[at] as number; index < (authorsFrom[at + 1] as number); index++)
      if (authors.codes[index] === code) return true;
    return false;
  };
}

export function countFacets(catalogue: Catalogue, positions: Uint32Array): Facets {
  return {
    year: counted(catalogue.year, positions),
    title: counted(catalogue.title, positions),
    page: counted(catalogue.page, positions),
    author: countedAuthors(catalogue, positions),
  };
}

function counted({ values, codes }: Coded, positions: Uint32Array): FacetCount[] {
  const counts = new Uint32Array(values.length);
  for (let index = 0; index < positions.length; index++) {
    const code = codes[positions[index] as number] as number;
    counts[code] = (counts[code] as number) + 1;
  }
  return mostCommon(values, counts);
}

function countedAuthors({ authors, authorsFrom }: Catalogue, positions: Uint32Array): FacetCount[] {
  const counts = new Uint32Array(authors.values.length);
  for (let index = 0; index < positions.length; index++) {
    const at = positions[index] as number;
    const end = authorsFrom[at + 1] as number;
    for (let author = authorsFrom[at] as number; author < end; author++) {
      const code = authors.codes[author] as number;
      counts[code] = (counts[code] as number) + 1;
    }
  }
  return mostCommon(authors.values, counts);
}

function mostCommon(values: readonly (string | null)[], counts: Uint32Array): FacetCount[] {
  const found: FacetCount[] = [];
  for (const [code, count] of counts.entries())
    if (count > 0) found.push({ value: values[code] ?? null, count });
  return found
    .sort((a, b) => b.count - a.count || compare(a.value ?? "", b.value ?? ""))
    .slice(0, MOST_VALUES);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
