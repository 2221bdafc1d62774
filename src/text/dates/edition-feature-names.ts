import type { DayPlace } from "./edition-evidence.js";

const LAGS = ["0", "1", "2", "3", "4-7", "8+"] as const;
export type Lag = (typeof LAGS)[number];
const PLACES = ["dateline", "report", "opening", "lead", "body", "bare", "dated"] as const;
/** Datelines and the openings of reports are one witness of the newest day: the page's reporters. */
const WITNESSES = ["dateline", "report", "lead", "body", "bare", "dated"] as const;
export type Witness = (typeof WITNESSES)[number];
const SEASONS = ["january-february", "march-september", "october-december"] as const;
export type Season = (typeof SEASONS)[number];
const YEAR_LAGS = ["later", "next", "same", "last", "2", "3-5", "6+"] as const;
export type YearLag = (typeof YEAR_LAGS)[number];
/** The tenses that weigh by season, each article's years; years that are over or compared with weigh by the newest of them. */
const TENSES = ["plain", "told", "event", "begun", "ahead", "goal"] as const;
const YEAR_WORDS = ["last", "this", "next"] as const;
const WORD_LAGS = ["same", "next", "other"] as const;
export type WordLag = (typeof WORD_LAGS)[number];
const TERMS = ["congress", "plan"] as const;
const TERM_LAGS = ["far", "coming", "reigning", "past"] as const;
export type TermLag = (typeof TERM_LAGS)[number];
const MONTH_LAGS = ["0", "1", "2", "3-5"] as const;
export type MonthLag = (typeof MONTH_LAGS)[number];

const names: string[] = [];

/** Names one more feature; returns its place. */
function feature(name: string): number {
  return names.push(name) - 1;
}

/** Something for each of the keys. */
function each<K extends string, V>(keys: readonly K[], value: (key: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}

function forSeason(season: Season) {
  return {
    newest: each(YEAR_LAGS, (lag) => feature(`year newest ${season} ${lag}`)),
    tense: each(TENSES, (tense) => each(YEAR_LAGS, (lag) => feature(`${tense} ${season} ${lag}`))),
  };
}

/** The features by their places in FEATURE_NAMES: a page asks for the same ones for each of hundreds of days. */
export const FEATURES = {
  newest: each(WITNESSES, (witness) => each(LAGS, (lag) => feature(`${witness} newest ${lag}`))),
  place: each(PLACES, (place: Exclude<DayPlace, "ahead">) => ({
    each: each(LAGS, (lag) => feature(`${place} each ${lag}`)),
    after: feature(`${place} after`),
  })),
  aheadPassed: feature("ahead passed"),
  yesterday: feature("yesterday newest 1"),
  coincidence: { agrees: feature("coincidence agrees"), disagrees: feature("coincidence disagrees") },
  weekday: { agrees: feature("weekday agrees"), disagrees: feature("weekday disagrees") },
  season: each(SEASONS, forSeason),
  over: each(YEAR_LAGS, (lag) => feature(`over newest ${lag}`)),
  compared: each(YEAR_LAGS, (lag) => feature(`compared newest ${lag}`)),
  prominent: each(YEAR_LAGS, (lag) => feature(`prominent ${lag}`)),
  term: each(TERMS, (term) => each(TERM_LAGS, (lag) => feature(`${term} ${lag}`))),
  animal: { agrees: feature("animal agrees"), disagrees: feature("animal disagrees") },
  dayUnnamed: feature("day unnamed"),
  dayUnnamedWith: each(["dateline", "body", "report", "opening", "yesterday", "reports"], (what) =>
    feature(`day unnamed ${what}`),
  ),
  yearUnnamed: feature("year unnamed"),
  yearUnnamedOneWitness: feature("year unnamed one witness"),
  monthNewest: each(MONTH_LAGS, (lag) => feature(`month newest ${lag}`)),
  monthAfter: feature("month after"),
  yearWord: each(YEAR_WORDS, (word) => each(WORD_LAGS, (lag) => feature(`${word} year ${lag}`))),
};

/** Every feature there is; the weights file names these and no others. */
export const FEATURE_NAMES: readonly string[] = names;
