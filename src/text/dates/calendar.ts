/** A day of the (proleptic) Gregorian calendar; `month` and `day` count from 1. */
export type CivilDay = { readonly year: number; readonly month: number; readonly day: number };

/** Days since 1970-01-01; the arithmetic of days is done on these. */
export type DayNumber = number;

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

// Counted in eras of 400 years that begin in March, so that a leap day is a year's last (H. Hinnant, “chrono-Compatible
// Low-Level Date Algorithms”): a page asks for a hundred thousand days, and the platform's dates are objects.
const DAYS_OF_ERA = 146_097;
/** From 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468;

/** The day's number. The month may be 0 or less, for those of the year before; a day past the month's end is the next month's. */
export function dayNumber({ year, month, day }: CivilDay): DayNumber {
  const months = year * 12 + month - 3;
  const fromMarch = Math.floor(months / 12);
  const era = Math.floor(fromMarch / 400);
  const yearOfEra = fromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (months - fromMarch * 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_OF_ERA + yearOfEra * 365 + leapDays + dayOfYear - EPOCH;
}

/** The inverse of `dayNumber`. */
export function civilDay(number: DayNumber): CivilDay {
  const days = number + EPOCH;
  const era = Math.floor(days / DAYS_OF_ERA);
  const dayOfEra = days - era * DAYS_OF_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
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
