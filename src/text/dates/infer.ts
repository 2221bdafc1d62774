import { readFileSync } from "node:fs";
import { civilDay, type DayNumber, isoDate } from "./calendar.js";
import { candidateDays } from "./edition-candidates.js";
import { type DateObservation, type DayPlace, type PageEvidence, pageEvidence } from "./edition-evidence.js";
import { FEATURE_NAMES } from "./edition-feature-names.js";
import {
  type DayFeatures,
  dayFeatures,
  lagOf,
  unnamedDayFeatures,
  unnamedYearFeatures,
} from "./edition-features.js";
import { isFuture } from "./tense.js";

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
const LEAST_CONFIDENCE = 0.3;

/**
 * The day of the edition from the page alone, where no masthead gives it: the candidate with the highest log-linear score
 * (see `dayFeatures`). Null where the page names no day or no year, or where no day stands out.
 */
export function inferEditionDate(
  observations: readonly DateObservation[],
  weights: DayWeights = WEIGHTS,
): InferredDate | null {
  const evidence = pageEvidence(observations);
  const best = rankDays(evidence, weights).find(({ belief }) => belief === "day");
  if (best === undefined || best.probability < LEAST_CONFIDENCE) return null;
  return {
    value: isoDate(civilDay(best.day)),
    how: sentence(best.day, evidence),
    confidence: best.probability,
    evidence: supporters(best.day, evidence),
  };
}

/** A candidate day with its share of what is believed of the page. */
export type RankedDay = {
  /** That the edition is of this day; of its date in a year that the page does not name; of a day far from all it names. */
  readonly belief: "day" | "unnamed year" | "unnamed day";
  /** Any, where the belief is in an unnamed day. */
  readonly day: DayNumber;
  readonly features: DayFeatures;
  readonly probability: number;
};

/** All that may be believed of a page's day, the likeliest first; of equals the earlier. Empty where there is no candidate. */
export function rankDays(evidence: PageEvidence, weights: DayWeights): RankedDay[] {
  const beliefs = beliefsOf(evidence);
  const weightOf = FEATURE_NAMES.map((name) => weights[name] ?? 0);
  const scores = beliefs.map(({ features }) => score(features, weightOf));
  const highest = scores.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  const odds = scores.map((one) => Math.exp(one - highest));
  const total = odds.reduce((sum, one) => sum + one, 0);
  return beliefs
    .map(({ belief, day, features }, index) => ({
      belief,
      day,
      features,
      probability: (odds[index] ?? 0) / total,
    }))
    .sort((a, b) => b.probability - a.probability || a.day - b.day);
}

function beliefsOf(evidence: PageEvidence): Omit<RankedDay, "probability">[] {
  const days = candidateDays(evidence);
  if (days.length === 0) return [];
  const featuresOf = dayFeatures(evidence);
  const yearlessFeaturesOf = unnamedYearFeatures(evidence);
  return [
    ...days.map((day) => ({ belief: "day" as const, day, features: featuresOf(day) })),
    ...distinctDates(days).map((day) => ({
      belief: "unnamed year" as const,
      day,
      features: yearlessFeaturesOf(day),
    })),
    { belief: "unnamed day" as const, day: 0, features: unnamedDayFeatures(evidence) },
  ];
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
const TEMPERATURE = 1.3;

function score({ places, values }: DayFeatures, weightOf: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < places.length; at++) sum += (values[at] ?? 0) * (weightOf[places[at] ?? 0] ?? 0);
  return sum / TEMPERATURE;
}

/** The articles with a day that the edition follows closely, or that name its year. */
function supporters(day: DayNumber, { days, years, yesterdays, coincidences }: PageEvidence): number[] {
  const near = days
    .filter((one) => one.place !== "ahead" && isNear(lagOf(one, day)))
    .map(({ article }) => article);
  const named = years
    .filter(({ year, tense }) => !isFuture(tense) && year === civilDay(day).year)
    .map(({ article }) => article);
  const beside = coincidences
    .filter((one) => lagOf(one.day, day) === -one.offset)
    .map((one) => one.day.article);
  return [...new Set([...near, ...named, ...yesterdays, ...beside])].sort((a, b) => a - b);
}

function isNear(lag: number): boolean {
  return lag >= 0 && lag <= 3;
}

const PLACES_TOLD = ["dateline", "report", "opening", "lead", "body", "bare", "dated"] as const;
const PLACE_NAMES: Record<Exclude<DayPlace, "ahead">, string> = {
  dateline: "days of datelines",
  report: "days that open reports",
  opening: "days that open stories",
  lead: "days in leads",
  body: "days in the text",
  bare: "days without their month",
  dated: "days with their year",
};

/** The report says it in Chinese too, clause by clause (`writers/html/date-words.ts`). */
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
