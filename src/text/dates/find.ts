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
  return [...han, ...latin.filter((one) => !han.some((other) => overlap(one, other)))].sort(
    (a, b) => a.start - b.start,
  );
}

function overlap(a: DateMention, b: DateMention): boolean {
  return a.start < b.end && b.start < a.end;
}
