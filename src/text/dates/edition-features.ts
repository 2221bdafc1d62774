import { type CivilDay, civilDay, type DayNumber, dayNumber, weekdayOf } from "./calendar.js";
import { isOfReport, NEWEST_YEARS, newest } from "./edition-candidates.js";
import type { DayPlace, PageDay, PageEvidence, PageYear } from "./edition-evidence.js";
import {
  FEATURES,
  type Lag,
  type MonthLag,
  type Season,
  type TermLag,
  type Witness,
  type WordLag,
  type YearLag,
} from "./edition-feature-names.js";
import { isFuture } from "./tense.js";
import { animalOf } from "./year-signs.js";

/** The features that speak of one candidate day, by their places in FEATURE_NAMES, each once, and how strongly. */
export type DayFeatures = { readonly places: readonly number[]; readonly values: readonly number[] };
type Growing = { readonly places: number[]; readonly values: number[] };

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
    const features = calendarFeatures(candidate);
    add(features, FEATURES.yearUnnamed, 1);
    if (alone) add(features, FEATURES.yearUnnamedOneWitness, 1);
    return features;
  };
}

/** What speaks for an edition days or years later than all that its page names, as a page of essays or law may be. */
export function unnamedDayFeatures({ days, yesterdays }: PageEvidence): DayFeatures {
  const features: Growing = { places: [], values: [] };
  const unnamed = FEATURES.dayUnnamedWith;
  const reports = days.filter(isOfReport);
  add(features, FEATURES.dayUnnamed, 1);
  for (const place of ["dateline", "report", "opening"] as const) {
    if (reports.some((day) => day.place === place)) add(features, unnamed[place], 1);
  }
  if (yesterdays.length > 0) add(features, unnamed.yesterday, 1);
  if (reports.length === 0) add(features, unnamed.body, 1);
  add(features, unnamed.reports, Math.sqrt(new Set(reports.map(({ article }) => article)).size));
  return features;
}

/** Datelines and the openings of reports are one witness of the newest day: the page's reporters. */
const PLACES = [
  ["dateline", "dateline"],
  ["report", "report"],
  ["opening", "report"],
  ["lead", "lead"],
  ["body", "body"],
  ["bare", "bare"],
  ["dated", "dated"],
] as const;

function readCalendar(
  days: readonly PageDay[],
  yesterdays: readonly number[],
): (candidate: DayNumber) => Growing {
  const places = PLACES.map(([place, witness]) => ({
    features: FEATURES.place[place],
    witness,
    days: days.filter((day) => day.place === place),
  })).filter((place) => place.days.length > 0);
  const ahead = days.filter((day) => day.place === "ahead");
  return (candidate) => {
    const features: Growing = { places: [], values: [] };
    const newest = new Map<Witness, number>();
    for (const place of places) {
      const lag = addLags(features, place.features, candidate, place.days);
      if (lag !== null) newest.set(place.witness, Math.min(lag, newest.get(place.witness) ?? lag));
    }
    for (const [witness, lag] of newest) add(features, FEATURES.newest[witness][lagName(lag)], 1);
    const passed = lagsOf(ahead, candidate).filter((lag) => lag > 0).length;
    add(features, FEATURES.aheadPassed, Math.min(passed, MOST));
    const dayBefore = newest.get("report") === 1 || newest.get("lead") === 1;
    if (yesterdays.length > 0 && dayBefore) add(features, FEATURES.yesterday, 1);
    return features;
  };
}

/** Beyond this many, more of the same says no more: a list or a calendar, not more articles. */
const MOST = 3;

/** Adds to a candidate's features what was read of the page before, once for all candidates. */
type AddFeatures = (features: Growing, candidate: DayNumber) => void;

function add({ places, values }: Growing, feature: number, value: number): void {
  if (value === 0) return;
  const known = places.indexOf(feature);
  if (known >= 0) values[known] = (values[known] ?? 0) + value;
  else {
    places.push(feature);
    values.push(value);
  }
}

/** Returns how old the newest of the place's days is that has come, null where there is none. */
function addLags(
  features: Growing,
  { each, after }: (typeof FEATURES)["place"]["body"],
  candidate: DayNumber,
  days: readonly PageDay[],
): number | null {
  const past = lagsOf(days, candidate).filter((lag) => lag >= 0);
  add(features, after, Math.min(days.length - past.length, MOST));
  for (const lag of past) add(features, each[lagName(lag)], 1 / Math.sqrt(past.length));
  return past.length === 0 ? null : Math.min(...past);
}

const LAGS = ["0", "1", "2", "3"] as const;

function lagName(lag: number): Lag {
  if (lag > 7) return "8+";
  return LAGS[lag] ?? "4-7";
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

/** The lags of days of one place. */
function lagsOf(days: readonly PageDay[], candidate: DayNumber): number[] {
  const [first] = days;
  if (first === undefined) return [];
  const reach = candidate + FUTURE_REACH[first.place];
  const end = civilDay(reach);
  return days.map((day) => lagWithin(day, candidate, reach, end));
}

/** Days from a day of the page to the candidate, the missing year or month so chosen that it lies within reach. */
export function lagOf(day: PageDay, candidate: DayNumber): number {
  const reach = candidate + FUTURE_REACH[day.place];
  return lagWithin(day, candidate, reach, civilDay(reach));
}

function lagWithin(
  { year, month, day }: PageDay,
  candidate: DayNumber,
  reach: DayNumber,
  end: CivilDay,
): number {
  if (year !== null && month !== null) return candidate - dayNumber({ year, month, day });
  return candidate - latestUpTo(month, day, reach, end);
}

/** The latest such day up to the limit, whose calendar day is `end`. */
function latestUpTo(month: number | null, day: number, limit: DayNumber, end: CivilDay): DayNumber {
  // Month 0 is the December before: the arithmetic of dayNumber carries it over.
  const same = dayNumber({ year: end.year, month: month ?? end.month, day });
  if (same <= limit) return same;
  return month === null
    ? dayNumber({ year: end.year, month: end.month - 1, day })
    : dayNumber({ year: end.year - 1, month, day });
}

function addCoincidences(features: Growing, candidate: DayNumber, { coincidences }: PageEvidence): void {
  for (const { offset, day } of coincidences) {
    const agrees = lagOf(day, candidate) === -offset;
    add(features, agrees ? FEATURES.coincidence.agrees : FEATURES.coincidence.disagrees, 1);
  }
}

function addWeekdays(features: Growing, candidate: DayNumber, days: readonly PageDay[]): void {
  const printed = days.filter((day) => day.weekday !== null && day.month !== null && day.year === null);
  const agreeing = printed.filter(
    (day) => weekdayOf(candidate - lagOf(day, candidate)) === day.weekday,
  ).length;
  add(features, FEATURES.weekday.agrees, Math.min(agreeing, MOST));
  add(features, FEATURES.weekday.disagrees, Math.min(printed.length - agreeing, MOST));
}

function addMonths(features: Growing, candidate: DayNumber, { months }: PageEvidence): void {
  const { year, month } = civilDay(candidate);
  const lags = months.map((one) => year * 12 + month - 1 - one.month);
  const past = lags.filter((lag) => lag >= 0);
  const newest = monthLagName(Math.min(...past));
  if (newest !== null) add(features, FEATURES.monthNewest[newest], 1);
  add(features, FEATURES.monthAfter, Math.min(lags.length - past.length, MOST));
}

const MONTH_LAGS = ["0", "1", "2"] as const;

/** Null where the newest month is so old that it says nothing. */
function monthLagName(lag: number): MonthLag | null {
  if (lag > 5) return null;
  return lag > 2 ? "3-5" : (MONTH_LAGS[lag] ?? null);
}

const YEAR_WORDS = ["last", "this", "next"] as const;

function readYears({ years, yearWords }: PageEvidence): AddFeatures {
  const addNewest = readNewestYears(years);
  const share = Math.max(1, years.length) ** -0.3;
  return (features, candidate) => {
    const { year: own, month } = civilDay(candidate);
    const season = seasonOf(month);
    const { tense: ofTense } = FEATURES.season[season];
    addNewest(features, own, month, season);
    for (const { year, tense, prominent } of years) {
      const lag = yearLagName(own - year);
      if (tense !== "over" && tense !== "compared") add(features, ofTense[tense][lag], share);
      if (prominent && !isFuture(tense)) add(features, FEATURES.prominent[lag], share);
    }
    for (const { base, offset } of yearWords) {
      const word = YEAR_WORDS[Math.sign(offset) + 1] ?? "this";
      add(features, FEATURES.yearWord[word][wordLagName(own - base)], 1 / Math.sqrt(yearWords.length));
    }
  };
}

function seasonOf(month: number): Season {
  if (month <= 2) return "january-february";
  return month <= 9 ? "march-september" : "october-december";
}

function readNewestYears(years: readonly PageYear[]) {
  const begun = newestYears(years);
  const over = newestYear(years, ["over"]);
  const compared = newestYear(years, ["compared"]);
  return (features: Growing, own: number, month: number, season: Season): void => {
    for (const { year, weight } of begun)
      add(features, FEATURES.season[season].newest[yearLagName(own - year)], weight);
    if (over !== null) {
      const lag = over === own && month < YEAR_ENDS ? -1 : own - over;
      add(features, FEATURES.over[yearLagName(lag)], 1);
    }
    if (compared !== null) add(features, FEATURES.compared[yearLagName(own - compared)], 1);
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

const TERMS = ["congress", "plan"] as const;

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
      if (term !== undefined) add(features, FEATURES.term[kind][termLagName(now, term)], 1);
    if (animals.length === 0) return;
    // The lunar year begins in January or February: about then either of two is spoken of.
    const own = [year, ...(month <= 2 ? [year - 1] : month === 12 ? [year + 1] : [])].map(animalOf);
    const agrees = animals.some((animal) => own.includes(animal));
    add(features, agrees ? FEATURES.animal.agrees : FEATURES.animal.disagrees, 1);
  };
}

function termLagName(now: number, { from, to }: { readonly from: number; readonly to: number }): TermLag {
  if (now > to) return "past";
  if (now >= from) return "reigning";
  return from - now <= TERM_COMES ? "coming" : "far";
}

const YEAR_LAGS = ["next", "same", "last", "2"] as const;

function yearLagName(lag: number): YearLag {
  if (lag > 5) return "6+";
  if (lag > 2) return "3-5";
  if (lag < -1) return "later";
  return YEAR_LAGS[lag + 1] ?? "same";
}

function wordLagName(lag: number): WordLag {
  if (lag === 0) return "same";
  return lag === 1 ? "next" : "other";
}
