import { civilDay, type DayNumber, dayNumber, isCalendarDay, weekdayOf } from "./calendar.js";
import type { DayPlace, PageDay, PageEvidence, PageYear } from "./edition-evidence.js";
import { isFuture } from "./tense.js";
import { animalOf } from "./year-signs.js";

/** Named features of one candidate day and how strongly each speaks. */
export type DayFeatures = Map<string, number>;

const LAGS = ["0", "1", "2", "3", "4-7", "8+"] as const;
const PLACES: readonly Exclude<DayPlace, "ahead">[] = [
  "dateline",
  "report",
  "opening",
  "lead",
  "body",
  "bare",
  "dated",
];
const SEASONS = ["january-february", "march-september", "october-december"] as const;
const YEAR_LAGS = ["later", "next", "same", "last", "2", "3-5", "6+"] as const;

/** The tenses that weigh by season, each article's years; years that are over or compared with weigh by the newest of them. */
const TENSES = ["plain", "told", "event", "begun", "ahead", "goal"] as const;

const YEAR_WORDS = ["last", "this", "next"] as const;
const WORD_LAGS = ["same", "next", "other"] as const;
const TERMS = ["congress", "plan"] as const;
const TERM_LAGS = ["far", "coming", "reigning", "past"] as const;
const MONTH_LAGS = ["0", "1", "2", "3-5"] as const;

/** Datelines and the openings of reports are one witness of the newest day: the page's reporters. */
function witnessOf(place: DayPlace): DayPlace {
  return place === "opening" ? "report" : place;
}

/** Every feature there is; the weights file names these and no others. */
export const FEATURE_NAMES: readonly string[] = [
  ...[...new Set(PLACES.map(witnessOf))].flatMap((witness) => LAGS.map((lag) => `${witness} newest ${lag}`)),
  ...PLACES.flatMap((place) => [...LAGS.map((lag) => `${place} each ${lag}`), `${place} after`]),
  "ahead passed",
  "yesterday newest 1",
  "coincidence agrees",
  "coincidence disagrees",
  "weekday agrees",
  "weekday disagrees",
  ...SEASONS.flatMap((season) => [
    ...YEAR_LAGS.map((lag) => `year newest ${season} ${lag}`),
    ...TENSES.flatMap((tense) => YEAR_LAGS.map((lag) => `${tense} ${season} ${lag}`)),
  ]),
  ...YEAR_LAGS.map((lag) => `over newest ${lag}`),
  ...YEAR_LAGS.map((lag) => `compared newest ${lag}`),
  ...YEAR_LAGS.map((lag) => `prominent ${lag}`),
  ...TERMS.flatMap((term) => TERM_LAGS.map((lag) => `${term} ${lag}`)),
  "animal agrees",
  "animal disagrees",
  "day unnamed",
  "day unnamed dateline",
  "day unnamed body",
  "day unnamed report",
  "day unnamed opening",
  "day unnamed yesterday",
  "day unnamed reports",
  "year unnamed",
  "year unnamed one witness",
  ...MONTH_LAGS.map((lag) => `month newest ${lag}`),
  "month after",
  ...YEAR_WORDS.flatMap((word) => WORD_LAGS.map((lag) => `${word} year ${lag}`)),
];

/**
 * What the page says of the day and month of `candidate`, whichever year it is in, and what of its year. A lag is the candidate minus a day on the page:
 * `report newest 1` that the newest day of a dateline or of a report's opening is the day before, `dateline each 2` the datelines two days older (their
 * number over the square root of all, as articles of one page are not independent), `dateline after` the days that would
 * lie in the future, `plain … last` the articles that name the year before the candidate's, `month after` the months
 * told of that would lie in the future, `last year next` an article that says 去年 and names no newer year than the one before that.
 */
export function dayFeatures(candidate: DayNumber, evidence: PageEvidence): DayFeatures {
  const features = calendarFeatures(candidate, evidence);
  addCoincidences(features, candidate, evidence);
  addWeekdays(features, candidate, evidence.days);
  addMonths(features, candidate, evidence);
  addYears(features, candidate, evidence);
  addSigns(features, candidate, evidence);
  return features;
}

/** What the page says for and against `candidate` if the page names no year that the edition's could be told from. */
export function unnamedYearFeatures(candidate: DayNumber, evidence: PageEvidence): DayFeatures {
  const yearless = evidence.days.filter(({ year }) => year === null);
  const features = calendarFeatures(candidate, { ...evidence, days: yearless }).set("year unnamed", 1);
  const newest = newestYear(evidence.years, TOLD) ?? 0;
  const witnesses = evidence.years.filter(({ year }) => year >= newest - 1).length;
  return witnesses > 1 ? features : features.set("year unnamed one witness", 1);
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

function calendarFeatures(candidate: DayNumber, { days, yesterdays }: PageEvidence): DayFeatures {
  const features: DayFeatures = new Map();
  const newest = new Map<DayPlace, number>();
  for (const place of PLACES) {
    const lag = addLags(features, place, candidate, days);
    const witness = witnessOf(place);
    if (lag !== null) newest.set(witness, Math.min(lag, newest.get(witness) ?? lag));
  }
  for (const [witness, lag] of newest) add(features, `${witness} newest ${lagName(lag)}`, 1);
  const passed = days.filter((day) => day.place === "ahead" && lagOf(day, candidate) > 0).length;
  add(features, "ahead passed", Math.min(passed, MOST));
  const dayBefore = newest.get("report") === 1 || newest.get("lead") === 1;
  if (yesterdays.length > 0 && dayBefore) add(features, "yesterday newest 1", 1);
  return features;
}

/** Beyond this many, more of the same says no more: a list or a calendar, not more articles. */
const MOST = 3;

function add(features: DayFeatures, name: string, value: number): void {
  if (value !== 0) features.set(name, (features.get(name) ?? 0) + value);
}

/** Returns how old the newest of the place's days is that has come, null where there is none. */
function addLags(
  features: DayFeatures,
  place: DayPlace,
  candidate: DayNumber,
  days: readonly PageDay[],
): number | null {
  const lags = days.filter((day) => day.place === place).map((day) => lagOf(day, candidate));
  const past = lags.filter((lag) => lag >= 0);
  add(features, `${place} after`, Math.min(lags.length - past.length, MOST));
  for (const lag of past) add(features, `${place} each ${lagName(lag)}`, 1 / Math.sqrt(past.length));
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
  if (newest !== null) add(features, `month newest ${newest}`, 1);
  add(features, "month after", Math.min(lags.length - past.length, MOST));
}

/** Null where the newest month is so old that it says nothing. */
function monthLagName(lag: number): (typeof MONTH_LAGS)[number] | null {
  if (lag > 5) return null;
  return lag > 2 ? "3-5" : (MONTH_LAGS[lag] ?? null);
}

function addYears(features: DayFeatures, candidate: DayNumber, { years, yearWords }: PageEvidence): void {
  const { year: own, month } = civilDay(candidate);
  const season = month <= 2 ? SEASONS[0] : month <= 9 ? SEASONS[1] : SEASONS[2];
  const share = Math.max(1, years.length) ** -0.3;
  for (const { year, weight } of newestYears(years)) {
    add(features, `year newest ${season} ${yearLagName(own - year)}`, weight);
  }
  const over = newestYear(years, ["over"]);
  if (over !== null)
    add(features, `over newest ${yearLagName(over === own && month < YEAR_ENDS ? -1 : own - over)}`, 1);
  const compared = newestYear(years, ["compared"]);
  if (compared !== null) add(features, `compared newest ${yearLagName(own - compared)}`, 1);
  for (const { year, tense, prominent } of years) {
    const lag = yearLagName(own - year);
    if (tense !== "over" && tense !== "compared") add(features, `${tense} ${season} ${lag}`, share);
    if (prominent && !isFuture(tense)) add(features, `prominent ${lag}`, share);
  }
  for (const { base, offset } of yearWords) {
    const word = YEAR_WORDS[Math.sign(offset) + 1] ?? "this";
    add(features, `${word} year ${wordLagName(own - base)}`, 1 / Math.sqrt(yearWords.length));
  }
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

function addSigns(features: DayFeatures, candidate: DayNumber, { signs }: PageEvidence): void {
  const { year, month } = civilDay(candidate);
  const now = year * 12 + month - 1;
  for (const kind of TERMS) {
    const terms = signs.flatMap((sign) => (sign.kind === kind ? [sign] : [])).sort((a, b) => b.from - a.from);
    if (terms[0] !== undefined) add(features, `${kind} ${termLagName(now, terms[0])}`, 1);
  }
  const animals = signs.flatMap((sign) => (sign.kind === "animal" ? [sign.animal] : []));
  // The lunar year begins in January or February: about then either of two is spoken of.
  const own = [year, ...(month <= 2 ? [year - 1] : month === 12 ? [year + 1] : [])].map(animalOf);
  if (animals.length > 0)
    add(features, animals.some((animal) => own.includes(animal)) ? "animal agrees" : "animal disagrees", 1);
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
