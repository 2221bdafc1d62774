import type { PressTruth, TruthLine } from "../../press/truth.js";
import type { Box, Edition } from "../../src/model/index.js";

/** A character of the truth and that of the reading which stands where it was printed; null where none does. */
export interface Aligned {
  readonly line: TruthLine;
  /** Page, from 0. */
  readonly page: number;
  /** Its place in its line, of characters that print. */
  readonly at: number;
  readonly found: Found | null;
}

/** A character of a reading: the line it is in and its UTF-16 offset there. */
export interface Found {
  readonly line: string;
  readonly offset: number;
}

interface Printed<T> {
  readonly character: string;
  readonly x: number;
  readonly y: number;
  readonly of: T;
}

export interface Alignment {
  readonly characters: readonly Aligned[];
  /** Characters of the reading that were not printed, or stand elsewhere. */
  readonly extra: number;
}

/** How far from its place a character may be read, in ems of its type: nearly on it first, then beside it. */
const NEAR = [0.6, 2.5];

/**
 * Finds each printed character in the reading: the same character (NFKC) nearest to where it stands. Nothing is assumed of
 * how the reading divides its lines. A page of the reading is told by its place; `pages` of the truth and of the edition
 * are in one order.
 */
export function align(truth: PressTruth, edition: Edition): Alignment {
  const characters: Aligned[] = [];
  let extra = 0;
  for (const [page, { lines, width }] of truth.pages.entries()) {
    const read = edition.pages[page];
    const scale = read?.width ? width / read.width : 1;
    const found = (read?.lines ?? []).flatMap((line) =>
      line.box === null
        ? []
        : charactersOf(line.text, scaled(line.box, scale), line.direction, (offset) => ({
            line: line.id,
            offset,
          })),
    );
    const printed = lines.flatMap((line) =>
      charactersOf(line.text, line.box, line.direction, (_, at) => ({ line, at })),
    );
    const matched = match(printed, found);
    for (const [at, { of }] of printed.entries())
      characters.push({ ...of, page, found: matched[at]?.of ?? null });
    extra += found.length - matched.filter((one) => one !== null).length;
  }
  return { characters, extra };
}

function scaled([x, y, width, height]: Box, scale: number): Box {
  return [x * scale, y * scale, width * scale, height * scale];
}

/** The characters that print, each at its share of its line. */
function charactersOf<T>(
  text: string,
  [x, y, width, height]: Box,
  direction: string,
  of: (offset: number, at: number) => T,
): Printed<T>[] {
  const printed: Printed<T>[] = [];
  const all = [...text];
  let offset = 0;
  for (const [at, character] of all.entries()) {
    const share = (at + 0.5) / all.length;
    const down = direction === "ttb";
    const place = {
      x: down ? x + width / 2 : x + width * share,
      y: down ? y + height * share : y + height / 2,
    };
    if (!/[\s\p{Cf}]/u.test(character))
      for (const one of character.normalize("NFKC"))
        printed.push({ character: one, ...place, of: of(offset, printed.length) });
    offset += character.length;
  }
  return printed;
}

function match<A extends { readonly line: TruthLine }, B>(
  printed: readonly Printed<A>[],
  found: readonly Printed<B>[],
): (Printed<B> | null)[] {
  const left = new Map<string, Set<Printed<B>>>();
  for (const one of found) left.set(one.character, (left.get(one.character) ?? new Set()).add(one));
  const matched = printed.map((): Printed<B> | null => null);
  for (const ems of NEAR) {
    for (const [at, one] of printed.entries()) {
      if (matched[at] !== null) continue;
      const candidates = left.get(one.character);
      const nearest = nearestOf(one, candidates ?? [], ems * one.of.line.size);
      if (nearest === null) continue;
      matched[at] = nearest;
      candidates?.delete(nearest);
    }
  }
  return matched;
}

function nearestOf<B>(
  { x, y }: { readonly x: number; readonly y: number },
  candidates: Iterable<Printed<B>>,
  within: number,
): Printed<B> | null {
  let best: Printed<B> | null = null;
  let least = within;
  for (const one of candidates) {
    const distance = Math.max(Math.abs(one.x - x), Math.abs(one.y - y));
    if (distance <= least) [best, least] = [one, distance];
  }
  return best;
}
