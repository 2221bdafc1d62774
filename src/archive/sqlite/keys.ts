import { BroadsheetError } from "../../model/index.js";

/**
 * Numbers that say when: those of articles are in the order of their days, so that a range of days is a range of numbers and
 * the newest of many are found without looking at the rest.
 *
 *     article   day · edition of the day · article of the edition
 *     bits       22         13                   18                 together 53, what a JavaScript number holds exactly
 */
const EDITIONS_OF_A_DAY = 2 ** 13;
const ARTICLES_OF_AN_EDITION = 2 ** 18;
/** Editions without a day, and those before printing, are numbered below this day (in the year 1370). */
const FIRST_DAY = 500_000;
const MILLISECONDS_A_DAY = 86_400_000;
/** 1 January of the year 1. */
const EPOCH = -62_135_596_800_000;

/** The number of a day; null where there is none or it is before printing. */
export function dayNumber(date: string | null): number | null {
  const time = date === null ? Number.NaN : Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  const day = Math.floor((time - EPOCH) / MILLISECONDS_A_DAY);
  return day >= FIRST_DAY ? day : null;
}

/** Whether it is a day of the calendar since printing began, written YYYY-MM-DD. */
export function isDay(date: string): boolean {
  // 30 February is taken for a day of March, which is written otherwise.
  return dayNumber(date) !== null && new Date(`${date}T00:00:00Z`).toISOString().startsWith(`${date}T`);
}

/** The first and the last key that editions of a day have; of those without a day for null. */
export function keysOfDay(day: number | null): readonly [number, number] {
  return day === null
    ? [EDITIONS_OF_A_DAY, FIRST_DAY * EDITIONS_OF_A_DAY - 1]
    : [day * EDITIONS_OF_A_DAY, (day + 1) * EDITIONS_OF_A_DAY - 1];
}

export function articleRow(edition: number, ordinal: number): number {
  if (ordinal >= ARTICLES_OF_AN_EDITION)
    throw new BroadsheetError(
      "limit-exceeded",
      "edition",
      `more than ${ARTICLES_OF_AN_EDITION} articles in one edition`,
    );
  return edition * ARTICLES_OF_AN_EDITION + ordinal;
}

export function editionOfRow(row: number): number {
  return Math.floor(row / ARTICLES_OF_AN_EDITION);
}

/** The rows of articles between two days, inclusive; null for no such end. Editions without a day are in no range of days. */
export function rowsBetween(from: number | null, until: number | null): readonly [number, number] {
  const first = from === null && until === null ? 0 : keysOfDay(from ?? FIRST_DAY)[0];
  const last = until === null ? Number.MAX_SAFE_INTEGER : articleRow(keysOfDay(until)[1] + 1, 0) - 1;
  return [articleRow(first, 0), last];
}
