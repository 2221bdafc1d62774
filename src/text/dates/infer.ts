import { readFileSync } from "node:fs";
import { civilDay, type DayNumber, isoDate } from "./calendar.js";
import { type DateObservation, type DayPlace, type PageEvidence, pageEvidence } from "./edition-evidence.js";
import {
  candidateDays,
  type DayFeatures,
  dayFeatures,
  lagOf,
  unnamedYearFeatures,
} from "./edition-features.js";

/** The day a page is thought to have come out on. */
export type InferredDate = {
  /** YYYY-MM-DD */
  readonly value: string;
  /** A sentence naming what it was inferred from. */
  readonly how: string;
  /** 0..1: how often days inferred with this confidence are the right day (`bench/dates.ts` prints the table). */
  readonly confidence: number;
  /** Indexes of the articles whose dates point at the day, ascending. */
  readonly evidence: readonly number[];
};

/** `weights[feature]` in natural-log units (0.7 doubles a day's odds); a feature not named weighs nothing. */
export type DayWeights = Readonly<Record<string, number>>;

/** Fitted by `bench/dates.ts --fit`. */
const { weights: WEIGHTS } = JSON.parse(
  readFileSync(new URL("./edition-day.json", import.meta.url), "utf8"),
) as {
  weights: DayWeights;
};

/** Below this the best of the candidates is a guess, and a page without a date is better than one with a wrong date. */
const LEAST_CONFIDENCE = 0.4;

/**
 * The day of the edition from the page alone, where no masthead gives it: the candidate with the highest log-linear score
 * (see `dayFeatures`). Null where the page names no day or no year, or where no day stands out.
 */
export function inferEditionDate(
  observations: readonly DateObservation[],
  weights: DayWeights = WEIGHTS,
): InferredDate | null {
  const evidence = pageEvidence(observations);
  const best = rankDays(evidence, weights).find(({ named }) => named);
  if (best === undefined || best.probability < LEAST_CONFIDENCE) return null;
  return {
    value: isoDate(civilDay(best.day)),
    how: sentence(best.day, evidence),
    confidence: best.probability,
    evidence: supporters(best.day, evidence),
  };
}

/** A candidate day with its share of the page's belief. */
export type RankedDay = {
  readonly day: DayNumber;
  /** False for the belief that the edition is of the day's date in a year that the page does not name. */
  readonly named: boolean;
  readonly features: DayFeatures;
  readonly probability: number;
};

/** All candidate days of a page, the likeliest first; of equals the earlier. */
export function rankDays(evidence: PageEvidence, weights: DayWeights): RankedDay[] {
  const days = candidateDays(evidence);
  const scored = [
    ...days.map((day) => ({ day, named: true, features: dayFeatures(day, evidence) })),
    ...distinctDates(days).map((day) => ({
      day,
      named: false,
      features: unnamedYearFeatures(day, evidence),
    })),
  ].map((one) => ({ ...one, score: score(one.features, weights) }));
  const highest = scored.reduce((most, { score: one }) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  const total = scored.reduce((sum, { score: one }) => sum + Math.exp(one - highest), 0);
  return scored
    .map(({ score: one, ...rest }) => ({ ...rest, probability: Math.exp(one - highest) / total }))
    .sort((a, b) => b.probability - a.probability || a.day - b.day);
}

/** One of the days, the latest, for each day of the year. */
function distinctDates(days: readonly DayNumber[]): DayNumber[] {
  return [
    ...new Map(
      days.map((number) => {
        const { month, day } = civilDay(number);
        return [month * 100 + day, number] as const;
      }),
    ).values(),
  ];
}

/** Articles of one page are not independent witnesses, so their scores overstate; set where cross-validated confidences come out right. */
const TEMPERATURE = 1.4;

function score(features: DayFeatures, weights: DayWeights): number {
  let sum = 0;
  for (const [name, value] of features) sum += value * (weights[name] ?? 0);
  return sum / TEMPERATURE;
}

/** The articles with a day that the edition follows closely, or that name its year. */
function supporters(day: DayNumber, { days, years, yesterdays, coincidences }: PageEvidence): number[] {
  const near = days
    .filter((one) => one.place !== "ahead" && isNear(lagOf(one, day)))
    .map(({ article }) => article);
  const named = years
    .filter(({ year, tense }) => tense !== "ahead" && year === civilDay(day).year)
    .map(({ article }) => article);
  const beside = coincidences
    .filter((one) => lagOf(one.day, day) === -one.offset)
    .map((one) => one.day.article);
  return [...new Set([...near, ...named, ...yesterdays, ...beside])].sort((a, b) => a - b);
}

function isNear(lag: number): boolean {
  return lag >= 0 && lag <= 3;
}

const PLACES_TOLD = ["dateline", "opening", "lead", "body", "bare"] as const;
const PLACE_NAMES: Record<Exclude<DayPlace, "ahead">, string> = {
  dateline: "days of datelines",
  opening: "days that open stories",
  lead: "days in leads",
  body: "days in the text",
  bare: "days without their month",
};

function sentence(day: DayNumber, evidence: PageEvidence): string {
  const parts = PLACES_TOLD.flatMap((place) => {
    const lags = evidence.days.filter((one) => one.place === place).map((one) => lagOf(one, day));
    const near = lags.filter(isNear);
    return near.length === 0
      ? []
      : [`${PLACE_NAMES[place]} (${near.length}, the newest ${daysBefore(Math.min(...near))})`];
  });
  const { year } = civilDay(day);
  const naming = new Set(evidence.years.filter((one) => one.year === year).map(({ article }) => article))
    .size;
  if (naming > 0) parts.push(`the year ${year} in ${naming} ${naming === 1 ? "article" : "articles"}`);
  else parts.push("the newest year named");
  if (evidence.yesterdays.length > 0) parts.push(`“yesterday” in ${evidence.yesterdays.length}`);
  return `inferred from ${parts.join(", ")}`;
}

function daysBefore(lag: number): string {
  if (lag === 0) return "the same day";
  return lag === 1 ? "the day before" : `${lag} days before`;
}
