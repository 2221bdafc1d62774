/** A day of the (proleptic) Gregorian calendar; `month` and `day` count from 1. */
export type CivilDay = { readonly year: number; readonly month: number; readonly day: number };

/** Days since 1970-01-01; the arithmetic of days is done on these. */
export type DayNumber = number;

const MS_PER_DAY = 86_400_000;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The years a newspaper can bear: the first weeklies appeared in 1605. */
export const FIRST_YEAR = 1605;
export const LAST_YEAR = 2199;

/** How many days the month has; 29 for February when the year is not known (null). 0 when there is no such month. */
export function daysInMonth(year: number | null, month: number): number {
  if (month === 2 && (year === null || isLeapYear(year))) return 29;
  return LENGTHS[month - 1] ?? 0;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Whether the calendar has this day; a year of null is any year (29 February passes). */
export function isCalendarDay(year: number | null, month: number, day: number): boolean {
  return Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month);
}

/** The day's number. The day must exist. */
export function dayNumber({ year, month, day }: CivilDay): DayNumber {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

/** The inverse of `dayNumber`. */
export function civilDay(number: DayNumber): CivilDay {
  const date = new Date(number * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(number: DayNumber): number {
  return (((number + 4) % 7) + 7) % 7;
}

/** `2020-12-25`. */
export function isoDate({ year, month, day }: CivilDay): string {
  return `${isoMonth(year, month)}-${pad(day, 2)}`;
}

/** `2020-12`. */
export function isoMonth(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** The day that `YYYY-MM-DD` names; null when it is written otherwise or the calendar has no such day. */
export function civilDayFromIso(text: string): CivilDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  // Date.UTC reads the years 0–99 as 1900–1999, and no newspaper is that old.
  return year >= 100 && isCalendarDay(year, month, day) ? { year, month, day } : null;
}

/** `text` itself when it is a calendar day written YYYY-MM-DD, else null. */
export function parseIsoDate(text: string): string | null {
  return civilDayFromIso(text) === null ? null : text;
}
