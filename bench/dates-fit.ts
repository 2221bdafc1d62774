import { civilDay } from "../src/text/dates/calendar.js";
import type { PageEvidence } from "../src/text/dates/edition-evidence.js";
import { FEATURE_NAMES } from "../src/text/dates/edition-feature-names.js";
import { type DayWeights, type RankedDay, rankDays } from "../src/text/dates/infer.js";

/** A page's evidence and the day it came out on, as a day number. */
export type DatedPage = { readonly evidence: PageEvidence; readonly truth: number };

/** How far the pages may move a weight from its prior: the standard deviation of a weight, natural-log units. */
const PRIOR_WIDTH = 0.5;
const STEPS = 400;
const STEP = 0.02;

/**
 * The weights before any page was seen, natural-log units, set from how papers work: a daily prints what happened on the
 * day before, datelines lag by one day or two and never lead, a paper names its own year most, in January also the old
 * one, in autumn also the coming one. The fit moves them only as far as its pages, all of one January, bear out.
 */
const LAG_PRIORS: Record<string, readonly number[]> = {
  "dateline each": [-0.5, 1, 0.6, 0.2, -0.5, -1],
  "dateline newest": [-1, 2, 1, -0.5, -1.5, -3],
  "report newest": [-1, 3, 1.2, -0.3, -1.5, -3],
  "report each": [-0.5, 1, 0.7, 0.3, 0, -0.3],
  "opening each": [-0.5, 1, 0.7, 0.3, 0, -0.3],
  "lead newest": [-0.5, 1.5, 0.7, 0, -0.8, -2],
  "lead each": [-0.5, 1, 0.7, 0.3, 0, -0.3],
  "body newest": [-0.3, 0.7, 0.5, 0.3, 0, -0.7],
  "body each": [0, 0.2, 0.2, 0.1, 0, 0],
  "dated newest": [-0.3, 0.5, 0.4, 0.3, 0, -0.3],
  "dated each": [0, 0.2, 0.2, 0.1, 0, 0],
  "bare newest": [-0.5, 1.2, 0.6, 0, -0.5, -1],
  "bare each": [0, 0.5, 0.3, 0, 0, 0],
};
const LAGS = ["0", "1", "2", "3", "4-7", "8+"];
const YEAR_PRIORS: Record<string, readonly number[]> = {
  "year newest january-february": [-1.5, -1, 1, 1, -1, -2, -3],
  "plain january-february": [-1.5, -1.2, 0.3, 1, 0.2, -0.2, -0.5],
  "told january-february": [-2, -1.5, -0.5, 1, 0.3, 0, -0.3],
  "event january-february": [-1.5, -0.8, 1.2, 0, -0.5, -0.7, -0.8],
  "begun january-february": [-1, -0.3, 1.8, -1.5, -2, -2, -2],
  "ahead january-february": [0.3, 0, 1.2, -0.7, -1.5, -1.5, -1.5],
  "goal january-february": [0.6, 0.6, 0.6, -0.7, -1.5, -1.5, -1.5],
  "goal march-september": [0.6, 1, 0.4, -0.7, -1.5, -1.5, -1.5],
  "goal october-december": [0.6, 1.2, 0, -0.7, -1.5, -1.5, -1.5],
  "year newest march-september": [-1.5, -0.7, 1.7, 0.5, -1, -2, -3],
  "plain march-september": [-1.5, -0.9, 1, 0.4, 0, -0.3, -0.6],
  "told march-september": [-2, -1.2, 0.7, 0.7, 0, -0.2, -0.4],
  "event march-september": [-1.5, -0.7, 1.3, -0.2, -0.5, -0.7, -0.8],
  "begun march-september": [-1, -0.5, 1, -0.3, -0.7, -0.7, -0.7],
  "ahead march-september": [0.3, 0.5, 0.9, -0.7, -1.5, -1.5, -1.5],
  "year newest october-december": [-1.5, 0, 1.8, 0.1, -1, -2, -3],
  "plain october-december": [-1.5, -0.6, 1.1, 0.3, 0, -0.3, -0.6],
  "told october-december": [-2, -1.2, 1, 0.3, 0, -0.2, -0.4],
  "event october-december": [-1.5, -0.2, 1.2, -0.2, -0.5, -0.7, -0.8],
  "begun october-december": [-1, 0.8, 0.5, -0.5, -0.7, -0.7, -0.7],
  "ahead october-december": [0.3, 1.2, 0.5, -0.7, -1.5, -1.5, -1.5],
  "compared newest": [-3, -2, -1, 0.5, 0.5, 0, -0.5],
  "over newest": [-3, -1.5, 0.5, 0.8, -0.5, -1, -1.5],
  prominent: [-0.7, -0.3, 0.7, 0, -0.3, -0.7, -1],
};
const TERM_PRIORS: Record<string, readonly number[]> = {
  congress: [-3, -0.5, 1, -0.5],
  plan: [-3, 0, 1, -0.5],
};
const YEAR_LAGS = ["later", "next", "same", "last", "2", "3-5", "6+"];
const OTHER_PRIORS: DayWeights = {
  "dateline after": -3,
  "report after": -2,
  "opening after": -2,
  "lead after": -1.5,
  "body after": -0.7,
  "bare after": -1.2,
  "dated after": -1.5,
  "ahead passed": -0.7,
  "month after": -2,
  "last year same": 0.8,
  "last year next": 0.4,
  "last year other": -0.4,
  "this year same": 0.6,
  "this year next": 0.4,
  "this year other": -0.4,
  "next year same": 0.3,
  "next year next": 0.6,
  "next year other": -0.3,
  "animal agrees": 1,
  "animal disagrees": -1,
  "day unnamed": 5,
  "day unnamed dateline": -3,
  "day unnamed report": -3,
  "day unnamed opening": -1,
  "day unnamed yesterday": -2,
  "day unnamed body": 0,
  "day unnamed reports": 0.5,
  "year unnamed": 0.7,
  "year unnamed one witness": 0.7,
  "yesterday newest 1": 1.5,
  "coincidence agrees": 4,
  "coincidence disagrees": -2,
  "weekday agrees": 2,
  "weekday disagrees": -4,
};

/** The prior weights by feature name. */
export const PRIORS: DayWeights = {
  ...table(LAG_PRIORS, LAGS),
  ...table(YEAR_PRIORS, YEAR_LAGS),
  ...table(TERM_PRIORS, ["far", "coming", "reigning", "past"]),
  ...table({ "month newest": [0.7, 0.6, 0.3, 0.2] }, ["0", "1", "2", "3-5"]),
  ...OTHER_PRIORS,
};

function table(rows: Record<string, readonly number[]>, columns: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    Object.entries(rows).flatMap(([row, values]) =>
      values.map((value, i) => [`${row} ${columns[i]}`, value] as const),
    ),
  );
}

/** Weights that make the pages' true days likeliest without straying from the priors: plain gradient ascent, no chance in it. */
export function fitDayWeights(pages: readonly DatedPage[]): DayWeights {
  const priors = Float64Array.from(FEATURE_NAMES, (name) => PRIORS[name] ?? 0);
  const lessons = pages.flatMap(lessonOf);
  const weights = priors.slice();
  for (let step = 0; step < STEPS; step++) climb(weights, priors, lessons);
  return Object.fromEntries(FEATURE_NAMES.map((name, i) => [name, weights[i] ?? 0]));
}

/** A candidate's features by their place in FEATURE_NAMES. */
type Candidate = { readonly features: readonly (readonly [number, number])[]; readonly isTrue: boolean };

/**
 * Weights that stay as they are set by hand: where this corpus opens a story with a day it is seldom news, while a local
 * daily opens every report so (`本报讯 9月17日上午`).
 */
const HELD = /^opening /;

/** What may be believed of the page; no lesson where that is nothing. */
function lessonOf({ evidence, truth }: DatedPage): (readonly Candidate[])[] {
  const ranked = rankDays(evidence, PRIORS);
  const date = civilDay(truth);
  const truths = [
    ({ belief, day }: RankedDay) => belief === "day" && day === truth,
    ({ belief, day }: RankedDay) =>
      belief === "unnamed year" && civilDay(day).month === date.month && civilDay(day).day === date.day,
    ({ belief }: RankedDay) => belief === "unnamed day",
  ];
  const isTrue = truths.find((test) => ranked.some(test));
  if (isTrue === undefined) return [];
  return [
    ranked.map((one) => ({
      isTrue: isTrue(one),
      features: one.features.places.map((place, at) => [place, one.features.values[at] ?? 0] as const),
    })),
  ];
}

function climb(
  weights: Float64Array,
  priors: Float64Array,
  lessons: readonly (readonly Candidate[])[],
): void {
  const slope = weights.map((weight, i) => ((priors[i] ?? 0) - weight) / PRIOR_WIDTH ** 2);
  for (const candidates of lessons) {
    const scores = candidates.map(({ features }) =>
      features.reduce((sum, [i, value]) => sum + value * (weights[i] ?? 0), 0),
    );
    const highest = Math.max(...scores);
    const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
    candidates.forEach(({ features, isTrue }, which) => {
      const surprise = (isTrue ? 1 : 0) - Math.exp((scores[which] ?? 0) - highest) / total;
      for (const [i, value] of features) slope[i] = (slope[i] ?? 0) + surprise * value;
    });
  }
  slope.forEach((one, i) => {
    if (HELD.test(FEATURE_NAMES[i] ?? "")) return;
    weights[i] = (weights[i] ?? 0) + STEP * one;
  });
}
