import type { DayPlace } from "./edition-evidence.js";

export const LAGS = ["0", "1", "2", "3", "4-7", "8+"] as const;
export const PLACES: readonly Exclude<DayPlace, "ahead">[] = [
  "dateline",
  "report",
  "opening",
  "lead",
  "body",
  "bare",
  "dated",
];
export const SEASONS = ["january-february", "march-september", "october-december"] as const;
export const YEAR_LAGS = ["later", "next", "same", "last", "2", "3-5", "6+"] as const;
/** The tenses that weigh by season, each article's years; years that are over or compared with weigh by the newest of them. */
const TENSES = ["plain", "told", "event", "begun", "ahead", "goal"] as const;
export const YEAR_WORDS = ["last", "this", "next"] as const;
export const WORD_LAGS = ["same", "next", "other"] as const;
export const TERMS = ["congress", "plan"] as const;
export const TERM_LAGS = ["far", "coming", "reigning", "past"] as const;
export const MONTH_LAGS = ["0", "1", "2", "3-5"] as const;

/** Datelines and the openings of reports are one witness of the newest day: the page's reporters. */
export function witnessOf(place: DayPlace): DayPlace {
  return place === "opening" ? "report" : place;
}
const WITNESSES = [...new Set(PLACES.map(witnessOf))];

/** Something for each of the keys. */
function each<K extends string, V>(keys: readonly K[], value: (key: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}

/** The names of the features, made once: a page asks for the same ones for each of hundreds of days. */
export const NAMES = {
  newest: each(WITNESSES, (witness) => each(LAGS, (lag) => `${witness} newest ${lag}`)),
  each: each(PLACES, (place) => each(LAGS, (lag) => `${place} each ${lag}`)),
  after: each(PLACES, (place) => `${place} after`),
  yearNewest: each(SEASONS, (season) => each(YEAR_LAGS, (lag) => `year newest ${season} ${lag}`)),
  tense: each(TENSES, (tense) =>
    each(SEASONS, (season) => each(YEAR_LAGS, (lag) => `${tense} ${season} ${lag}`)),
  ),
  overNewest: each(YEAR_LAGS, (lag) => `over newest ${lag}`),
  comparedNewest: each(YEAR_LAGS, (lag) => `compared newest ${lag}`),
  prominent: each(YEAR_LAGS, (lag) => `prominent ${lag}`),
  term: each(TERMS, (term) => each(TERM_LAGS, (lag) => `${term} ${lag}`)),
  monthNewest: each(MONTH_LAGS, (lag) => `month newest ${lag}`),
  yearWord: each(YEAR_WORDS, (word) => each(WORD_LAGS, (lag) => `${word} year ${lag}`)),
};

/** Every feature there is; the weights file names these and no others. */
export const FEATURE_NAMES: readonly string[] = [
  ...WITNESSES.flatMap((witness) => LAGS.map((lag) => NAMES.newest[witness][lag])),
  ...PLACES.flatMap((place) => [...LAGS.map((lag) => NAMES.each[place][lag]), NAMES.after[place]]),
  "ahead passed",
  "yesterday newest 1",
  "coincidence agrees",
  "coincidence disagrees",
  "weekday agrees",
  "weekday disagrees",
  ...SEASONS.flatMap((season) => [
    ...YEAR_LAGS.map((lag) => NAMES.yearNewest[season][lag]),
    ...TENSES.flatMap((tense) => YEAR_LAGS.map((lag) => NAMES.tense[tense][season][lag])),
  ]),
  ...YEAR_LAGS.map((lag) => NAMES.overNewest[lag]),
  ...YEAR_LAGS.map((lag) => NAMES.comparedNewest[lag]),
  ...YEAR_LAGS.map((lag) => NAMES.prominent[lag]),
  ...TERMS.flatMap((term) => TERM_LAGS.map((lag) => NAMES.term[term][lag])),
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
  ...MONTH_LAGS.map((lag) => NAMES.monthNewest[lag]),
  "month after",
  ...YEAR_WORDS.flatMap((word) => WORD_LAGS.map((lag) => NAMES.yearWord[word][lag])),
];
