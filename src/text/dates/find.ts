import type { DateMention } from "./mention.js";
import { findHanDates } from "./mentions.js";
import { findLatinDates } from "./mentions-latin.js";

/**
 * The days, months and years a text names, in print order and not overlapping: Chinese in either orthography, English,
 * French, German. Days the calendar does not have (2月30日), counts of days (9日游), decades and eras are none.
 */
export function findDates(text: string): readonly DateMention[] {
  const han = findHanDates(text);
  const latin = findLatinDates(text);
  if (han.length === 0) return latin;
  if (latin.length === 0) return han;
  return merge(han, latin);
}

/** Both lists in order of print; of two that overlap (`2020-12-25` is in both) the one that begins first, or the Chinese one. */
function merge(han: readonly DateMention[], latin: readonly DateMention[]): DateMention[] {
  const merged: DateMention[] = [];
  for (const one of [...han, ...latin].sort((a, b) => a.start - b.start)) {
    if (one.start >= (merged.at(-1)?.end ?? 0)) merged.push(one);
  }
  return merged;
}
