import type { Database } from "./database.js";
import type { FacetEntry } from "./index-articles.js";
import { articleRow } from "./keys.js";
import { parsed } from "./packed.js";
import { type Segment, segmentsOf } from "./segments.js";

/**
 * What every findable article is, in a few bytes each, in the order in which they were kept: searches count, filter and rank
 * by it without asking the database about each hit. Some 40 bytes an article. The lists of `codes` are numbers into `values`.
 */
export interface Catalogue {
  readonly generation: number;
  readonly segments: readonly Segment[];
  /** By the number of an article in the index, its place in the lists below; `GONE` for none. */
  readonly placeOf: Int32Array;
  /** Every place in the lists below, ascending. */
  readonly all: Uint32Array;
  readonly rows: Float64Array;
  /** In units. */
  readonly lengths: Uint32Array;
  /** At least 1. */
  readonly meanLength: number;
  readonly year: Coded;
  readonly title: Coded;
  readonly page: Coded;
  readonly kind: Coded;
  /** Authors of the article at `i` are `authors.codes` from `authorsFrom[i]` to `authorsFrom[i + 1]`. */
  readonly authors: Coded;
  readonly authorsFrom: Uint32Array;
}

export interface Coded {
  readonly values: readonly (string | null)[];
  readonly codes: Uint32Array;
}

/** In `placeOf`, of a number that no article has any more. */
export const GONE = -1;

interface EditionRow {
  readonly key: number;
  readonly id: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly facets: string;
  readonly first: number;
}

/** The number of the archive's last change. */
export function generationOf(database: Database): number {
  return database.get<{ value: number }>("SELECT value FROM meta WHERE name = 'generation'")?.value ?? 0;
}

/** Reads the catalogue whole: some 0.2 µs an article and a row an edition. */
export function loadCatalogue(database: Database): Catalogue {
  const generation = generationOf(database);
  const count = database.get<{ n: number }>("SELECT coalesce(sum(articles), 0) AS n FROM edition")?.n ?? 0;
  const segments = segmentsOf(database);
  const placeOf = new Int32Array((segments.at(-1)?.last ?? 0) + 1).fill(GONE);
  const rows = new Float64Array(count);
  const lengths = new Uint32Array(count);
  const [year, title, page, kind] = [coder(count), coder(count), coder(count), coder(count)];
  const authors = growing();
  const authorsFrom = new Uint32Array(count + 1);
  let at = 0;
  for (const edition of database.all<EditionRow>(
    `SELECT edition.key, edition.id, title.name AS title, date, facets, first_document AS first
     FROM edition LEFT JOIN title ON title.id = edition.title ORDER BY first_document`,
  )) {
    const entries = parsed<FacetEntry[]>(edition.facets, edition.id);
    for (const [index, [ordinal, folio, sort, names, length]] of entries.entries()) {
      placeOf[edition.first + index] = at;
      rows[at] = articleRow(edition.key, ordinal);
      lengths[at] = length;
      year.set(at, edition.date?.slice(0, 4) ?? null);
      title.set(at, edition.title);
      page.set(at, folio);
      kind.set(at, sort);
      for (const name of names) authors.add(name);
      authorsFrom[++at] = authors.length();
    }
  }
  return {
    generation,
    segments,
    placeOf,
    all: Uint32Array.from(rows.keys()),
    rows,
    lengths,
    meanLength: Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, count)),
    year: year.done(),
    title: title.done(),
    page: page.done(),
    kind: kind.done(),
    authors: authors.done(),
    authorsFrom,
  };
}

function numbering() {
  const numbers = new Map<string | null, number>();
  return {
    of(value: string | null): number {
      const known = numbers.get(value);
      if (known !== undefined) return known;
      numbers.set(value, numbers.size);
      return numbers.size - 1;
    },
    values: () => [...numbers.keys()],
  };
}

function coder(count: number) {
  const numbers = numbering();
  const codes = new Uint32Array(count);
  return {
    set(at: number, value: string | null) {
      codes[at] = numbers.of(value);
    },
    done: (): Coded => ({ values: numbers.values(), codes }),
  };
}

function growing() {
  const numbers = numbering();
  const codes: number[] = [];
  return {
    add: (value: string) => codes.push(numbers.of(value)),
    length: () => codes.length,
    done: (): Coded => ({ values: numbers.values(), codes: Uint32Array.from(codes) }),
  };
}
