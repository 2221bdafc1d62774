import { digest, slug } from "../model/index.js";
import type { EditionEntry, Facet } from "./source.js";

/** The order of two texts by their UTF-16 units, whatever the language of the machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The id of a newspaper by its name as printed; editions that say none are of one. */
export function titleId(title: string | null): string {
  return title === null ? "untitled" : slug(title) || digest(title);
}

/** Editions by day, those of no day last. */
export function undatedLast(a: EditionEntry, b: EditionEntry): number {
  return compare(a.date ?? "9999", b.date ?? "9999") || compare(a.id, b.id);
}

/** How many editions each year has, in order, of a list by day; editions of no day are not counted. */
export function yearsOf(list: readonly EditionEntry[]): Facet[] {
  const counts = new Map<string, number>();
  for (const { date } of list) {
    const year = date?.slice(0, 4);
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

/** The editions before and after one in its list; null for none, and for both where it is not listed. */
export function neighboursIn(
  list: readonly EditionEntry[],
  id: string,
): { readonly before: EditionEntry | null; readonly after: EditionEntry | null } {
  const at = list.findIndex((entry) => entry.id === id);
  return { before: list[at - 1] ?? null, after: at < 0 ? null : (list[at + 1] ?? null) };
}
