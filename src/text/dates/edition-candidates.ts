import { type DayNumber, dayNumber, isCalendarDay } from "./calendar.js";
import type { DayPlace, PageDay, PageEvidence, PageYear } from "./edition-evidence.js";
import { isFuture } from "./tense.js";

const REPORT_PLACES: readonly DayPlace[] = ["dateline", "report", "opening", "lead"];

/** Whether the day stands where reports name the day that they tell of. */
export function isOfReport({ place }: PageDay): boolean {
  return REPORT_PLACES.includes(place);
}

/** Days from one that a paper tells of to the paper's own; an older newest day dates nothing. */
const DAYS_AFTER = [0, 1, 2, 3] as const;
/** The newest years a page names; the older ones are its history. */
export const NEWEST_YEARS = 8;
/** Different days of the year that are followed up. */
const MOST_DAYS = 40;
/** The newest full days a page names. */
const NEWEST_DAYS = 12;

/**
 * The days the page may have come out on: every day of a dateline or lead (of the body where those have none), in every
 * year it may be of, and the three days after it. Empty where the page names no day, or no year.
 */
export function candidateDays({ days, years }: PageEvidence): DayNumber[] {
  const told = days.filter(({ place, month }) => place !== "ahead" && month !== null);
  const near = told.filter(isOfReport);
  const possible = candidateYears(years);
  const yearless = mostNamed((near.length > 0 ? near : told).filter(({ year }) => year === null));
  const placed = yearless.flatMap((day) => possible.map((year) => numberIn(day, year)));
  const stated = told.map((day) => (day.year === null ? null : numberIn(day, day.year)));
  const seeds = [...placed, ...newest(stated.filter(isNumber), NEWEST_DAYS)].filter(isNumber);
  const candidates = [...new Set(seeds)].flatMap((seed) => DAYS_AFTER.map((days) => seed + days));
  return [...new Set(candidates)].sort((a, b) => a - b);
}

/** A year named may be the edition's, the last or the next; an older one than the newest three is not the next. */
function candidateYears(years: readonly PageYear[]): number[] {
  const plain = newest(
    years.filter(({ tense }) => !isFuture(tense)).map(({ year }) => year),
    NEWEST_YEARS,
  );
  const ahead = newest(
    years.filter(({ tense }) => isFuture(tense)).map(({ year }) => year),
    NEWEST_YEARS,
  );
  const coming = [...ahead, ...plain.slice(0, 3)].map((year) => year - 1);
  return [...new Set([...plain, ...plain.map((year) => year + 1), ...ahead, ...coming])];
}

/** The days of the year that most articles name: a page of listings may name hundreds. */
function mostNamed(days: readonly PageDay[]): PageDay[] {
  const counts = new Map<number, { readonly day: PageDay; count: number }>();
  for (const day of days) {
    const key = (day.month ?? 0) * 100 + day.day;
    const entry = counts.get(key) ?? { day, count: 0 };
    entry.count++;
    counts.set(key, entry);
  }
  const ordered = [...counts.values()].sort((a, b) => b.count - a.count);
  return ordered.slice(0, MOST_DAYS).map(({ day }) => day);
}

/** The greatest of the numbers, each once, in descending order. */
export function newest(numbers: readonly number[], count: number): number[] {
  return [...new Set(numbers)].sort((a, b) => b - a).slice(0, count);
}

function numberIn({ month, day }: PageDay, year: number): DayNumber | null {
  return month !== null && isCalendarDay(year, month, day) ? dayNumber({ year, month, day }) : null;
}

function isNumber(value: number | null): value is number {
  return value !== null;
}
