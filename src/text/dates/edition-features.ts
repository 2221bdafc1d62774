import { civilDay, type DayNumber, dayNumber, isCalendarDay, weekdayOf } from "./calendar.js";
import type { DayPlace, PageDay, PageEvidence, PageYear } from "./edition-evidence.js";
import {
  LAGS,
  MONTH_LAGS,
  NAMES,
  PLACES,
  SEASONS,
  type TERM_LAGS,
  TERMS,
  type WORD_LAGS,
  witnessOf,
  YEAR_LAGS,
  YEAR_WORDS,
} from "./edition-feature-names.js";
import { isFuture } from "./tense.js";
import { animalOf } from "./year-signs.js";

/** Named features of one candidate day and how strongly each speaks. */
export type DayFeatures = Map<string, number>;

/**
 * What the page says of the day and month of `candidate`, whichever year it is in, and what of its year. A lag is the candidate minus a day on the page:
 * `report newest 1` that the newest day of a dateline or of a report's opening is the day before, `dateline each 2` the datelines two days older (their
 * number over the square root of all, as articles of one page are not independent), `dateline after` the days that would
 * lie in the future, `plain … last` the articles that name the year before the candidate's, `month after` the months
 * told of that would lie in the future, `last year next` an article that says 去年 and names no newer year than the one before that.
 */
export function dayFeatures(evidence: PageEvidence): (candidate: DayNumber) => DayFeatures {
  const calendarFeatures = readCalendar(evidence.days, evidence.yesterdays);
  const addYears = readYears(evidence);
  const addSigns = readSigns(evidence);
  return (candidate) => {
    const features = calendarFeatures(candidate);
    addCoincidences(features, candidate, evidence);
    addWeekdays(features, candidate, evidence.days);
    addMonths(features, candidate, evidence);
    addYears(features, candidate);
    addSigns(features, candidate);
    return features;
  };
}

/** What the page says for and against a candidate if the page names no year that the edition's could be told from. */
export function unnamedYearFeatures({
  days,
  years,
  yesterdays,
}: PageEvidence): (candidate: DayNumber) => DayFeatures {
  const yearless = days.filter(({ year }) => year === null);
  const calendarFeatures = readCalendar(yearless, yesterdays);
  const newest = newestYear(years, TOLD) ?? 0;
  const alone = years.filter(({ year }) => year >= newest - 1).length <= 1;
  return (candidate) => {
    const features = calendarFeatures(candidate).set("year unnamed", 1);
    return alone ? features.set("year unnamed one witness", 1) : features;
  };
}

/** The places in which reports name the day that they tell of. */
const REPORT_PLACES: readonly DayPlace[] = ["dateline", "report", "opening", "lead"];

function isOfReport({ place }: PageDay): boolean {
  return REPORT_PLACES.includes(place);
}

/** What speaks for an edition days or years later than all that its page names, as a page of essays or law may be. */
export function unnamedDayFeatures({ days, yesterdays }: PageEvidence): DayFeatures {
  const features: DayFeatures = new Map([["day unnamed", 1]]);
  const reports = days.filter(isOfReport);
  for (const place of ["dateline", "report", "opening"]) {
    if (reports.some((day) => day.place === place)) add(features, `day unnamed ${place}`, 1);
  }
  if (yesterdays.length > 0) add(features, "day unnamed yesterday", 1);
  if (reports.length === 0) add(features, "day unnamed body", 1);
  add(features, "day unnamed reports", Math.sqrt(new Set(reports.map(({ article }) => article)).size));
  return features;
}

function readCalendar(
  days: readonly PageDay[],
  yesterdays: readonly number[],
): (candidate: DayNumber) => DayFeatures {
  const places = PLACES.map((place) => ({ place, days: days.filter((day) => day.place === place) }));
  const ahead = days.filter((day) => day.place === "ahead");
  return (candidate) => {
    const features: DayFeatures = new Map();
    const newest = new Map<DayPlace, number>();
    for (const { place, days } of places) {
      const lag = addLags(features, place, candidate, days);
      const witness = witnessOf(place);
      if (lag !== null) newest.set(witness, Math.min(lag, newest.get(witness) ?? lag));
    }
    for (const [witness, lag] of newest) add(features, NAMES.newest[witness][lagName(lag)], 1);
    const passed = ahead.filter((day) => lagOf(day, candidate) > 0).length;
    add(features, "ahead passed", Math.min(passed, MOST));
    const dayBefore = newest.get("report") === 1 || newest.get("lead") === 1;
    if (yesterdays.length > 0 && dayBefore) add(features, "yesterday newest 1", 1);
    return features;
  };
}

/** Beyond this many, more of the same says no more: a list or a calendar, not more articles. */
const MOST = 3;

/** Adds to a candidate's features what was read of the page before, once for all candidates. */
type AddFeatures = (features: DayFeatures, candidate: DayNumber) => void;

function add(features: DayFeatures, name: string, value: number): void {
  if (value !== 0) features.set(name, (features.get(name) ?? 0) + value);
}

/** Returns how old the newest of the place's days is that has come, null where there is none. */
function addLags(
  features: DayFeatures,
  place: (typeof PLACES)[number],
  candidate: DayNumber,
  days: readonly PageDay[],
): number | null {
  const lags = days.map((day) => lagOf(day, candidate));
  const past = lags.filter((lag) => lag >= 0);
  add(features, NAMES.after[place], Math.min(lags.length - past.length, MOST));
  for (const lag of past) add(features, NAMES.each[place][lagName(lag)], 1 / Math.sqrt(past.length));
  return past.length === 0 ? null : Math.min(...past);
}

function lagName(lag: number): (typeof LAGS)[number] {
  if (lag > 7) return "8+";
  if (lag > 3) return "4-7";
  return LAGS[lag] ?? "8+";
}

/** How far ahead of the edition a day without its year or month is still taken to lie; what is farther is long past. */
const FUTURE_REACH: Record<DayPlace, number> = {
  dateline: 60,
  report: 45,
  opening: 45,
  lead: 45,
  body: 45,
  bare: 8,
  dated: 0,
  ahead: 300,
};

/** Days from a day of the page to the candidate, the missing year or month so chosen that it lies within reach. */
export function lagOf(day: PageDay, candidate: DayNumber): number {
  if (day.year !== null && day.month !== null)
    return candidate - dayNumber({ ...day, year: day.year, month: day.month });
  return candidate - latestUpTo(day, candidate + FUTURE_REACH[day.place]);
}

function latestUpTo({ month, day }: PageDay, limit: DayNumber): DayNumber {
  const end = civilDay(limit);
  // Month 0 is the December before: the arithmetic of dayNumber carries it over.
  const same = dayNumber({ year: end.year, month: month ?? end.month, day });
  if (same <= limit) return same;
  return month === null
    ? dayNumber({ year: end.year, month: end.month - 1, day })
    : dayNumber({ year: end.year - 1, month, day });
}

function addCoincidences(features: DayFeatures, candidate: DayNumber, { coincidences }: PageEvidence): void {
  for (const { offset, day } of coincidences) {
    add(features, lagOf(day, candidate) === -offset ? "coincidence agrees" : "coincidence disagrees", 1);
  }
}

function addWeekdays(features: DayFeatures, candidate: DayNumber, days: readonly PageDay[]): void {
  const printed = days.filter((day) => day.weekday !== null && day.month !== null && day.year === null);
  const agreeing = printed.filter(
    (day) => weekdayOf(candidate - lagOf(day, candidate)) === day.weekday,
  ).length;
  add(features, "weekday agrees", Math.min(agreeing, MOST));
  add(features, "weekday disagrees", Math.min(printed.length - agreeing, MOST));
}

function addMonths(features: DayFeatures, candidate: DayNumber, { months }: PageEvidence): void {
  const { year, month } = civilDay(candidate);
  const lags = months.map((one) => year * 12 + month - 1 - one.month);
  const past = lags.filter((lag) => lag >= 0);
  const newest = monthLagName(Math.min(...past));
  if (newest !== null) add(features, NAMES.monthNewest[newest], 1);
  add(features, "month after", Math.min(lags.length - past.length, MOST));
}

/** Null where the newest month is so old that it says nothing. */
function monthLagName(lag: number): (typeof MONTH_LAGS)[number] | null {
  if (lag > 5) return null;
  return lag > 2 ? "3-5" : (MONTH_LAGS[lag] ?? null);
}

function readYears({ years, yearWords }: PageEvidence): AddFeatures {
  const addNewest = readNewestYears(years);
  const share = Math.max(1, years.length) ** -0.3;
  return (features, candidate) => {
    const { year: own, month } = civilDay(candidate);
    const season = month <= 2 ? SEASONS[0] : month <= 9 ? SEASONS[1] : SEASONS[2];
    addNewest(features, own, month, season);
    for (const { year, tense, prominent } of years) {
      const lag = yearLagName(own - year);
      if (tense !== "over" && tense !== "compared") add(features, NAMES.tense[tense][season][lag], share);
      if (prominent && !isFuture(tense)) add(features, NAMES.prominent[lag], share);
    }
    for (const { base, offset } of yearWords) {
      const word = YEAR_WORDS[Math.sign(offset) + 1] ?? "this";
      add(features, NAMES.yearWord[word][wordLagName(own - base)], 1 / Math.sqrt(yearWords.length));
    }
  };
}

function readNewestYears(years: readonly PageYear[]) {
  const begun = newestYears(years);
  const over = newestYear(years, ["over"]);
  const compared = newestYear(years, ["compared"]);
  return (features: DayFeatures, own: number, month: number, season: (typeof SEASONS)[number]): void => {
    for (const { year, weight } of begun)
      add(features, NAMES.yearNewest[season][yearLagName(own - year)], weight);
    if (over !== null) {
      const lag = over === own && month < YEAR_ENDS ? -1 : own - over;
      add(features, NAMES.overNewest[yearLagName(lag)], 1);
    }
    if (compared !== null) add(features, NAMES.comparedNewest[yearLagName(own - compared)], 1);
  };
}

/** Below this a year is not likely to be the newest that has begun. */
const LEAST_WEIGHT = 0.1;

/** The newest year that has begun; a year more often spoken of as to come may be it or not, and then an older one is. */
function newestYears(years: readonly PageYear[]): { readonly year: number; readonly weight: number }[] {
  const found: { year: number; weight: number }[] = [];
  let rest = 1;
  for (const year of newest(
    years.map((one) => one.year),
    NEWEST_YEARS,
  )) {
    const named = years.filter((one) => one.year === year);
    const begun = named.filter(({ tense }) => !isFuture(tense)).length / named.length;
    if (rest * begun >= LEAST_WEIGHT) found.push({ year, weight: rest * begun });
    rest *= 1 - begun;
  }
  return found;
}

/** The tenses of years that have begun. */
const TOLD: readonly PageYear["tense"][] = ["over", "compared", "begun", "event", "told", "plain"];

/** From this month on papers look back on the year that ends. */
const YEAR_ENDS = 11;

function newestYear(years: readonly PageYear[], tenses: readonly PageYear["tense"][]): number | null {
  const told = years.filter(({ tense }) => tenses.includes(tense)).map(({ year }) => year);
  return told.length === 0 ? null : Math.max(...told);
}

/** Months before a congress or plan from which papers speak of it as to come. */
const TERM_COMES = 15;

function readSigns({ signs }: PageEvidence): AddFeatures {
  const terms = TERMS.map((kind) => ({
    kind,
    term: signs.flatMap((sign) => (sign.kind === kind ? [sign] : [])).sort((a, b) => b.from - a.from)[0],
  }));
  const animals = signs.flatMap((sign) => (sign.kind === "animal" ? [sign.animal] : []));
  return (features, candidate) => {
    const { year, month } = civilDay(candidate);
    const now = year * 12 + month - 1;
    for (const { kind, term } of terms)
      if (term !== undefined) add(features, NAMES.term[kind][termLagName(now, term)], 1);
    if (animals.length === 0) return;
    // The lunar year begins in January or February: about then either of two is spoken of.
    const own = [year, ...(month <= 2 ? [year - 1] : month === 12 ? [year + 1] : [])].map(animalOf);
    add(features, animals.some((animal) => own.includes(animal)) ? "animal agrees" : "animal disagrees", 1);
  };
}

function termLagName(
  now: number,
  { from, to }: { readonly from: number; readonly to: number },
): (typeof TERM_LAGS)[number] {
  if (now > to) return "past";
  if (now >= from) return "reigning";
  return from - now <= TERM_COMES ? "coming" : "far";
}

function yearLagName(lag: number): (typeof YEAR_LAGS)[number] {
  if (lag > 5) return "6+";
  if (lag > 2) return "3-5";
  if (lag < -1) return "later";
  return YEAR_LAGS[lag + 2] ?? "same";
}

function wordLagName(lag: number): (typeof WORD_LAGS)[number] {
  if (lag === 0) return "same";
  return lag === 1 ? "next" : "other";
}

/** A paper of a day tells of days up to this many before it; an older newest day dates nothing. */
const LONGEST_LAG = 3;
/** The newest years a page names; the older ones are its history. */
const NEWEST_YEARS = 8;
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
  const candidates = seeds.flatMap((seed) => Array.from({ length: LONGEST_LAG + 1 }, (_, lag) => seed + lag));
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

function newest(numbers: readonly number[], count: number): number[] {
  return [...new Set(numbers)].sort((a, b) => b - a).slice(0, count);
}

function numberIn({ month, day }: PageDay, year: number): DayNumber | null {
  return month !== null && isCalendarDay(year, month, day) ? dayNumber({ year, month, day }) : null;
}

function isNumber(value: number | null): value is number {
  return value !== null;
}
