import type { PageEvidence } from "../src/text/dates/edition-evidence.js";
import { FEATURE_NAMES } from "../src/text/dates/edition-features.js";
import { type DayWeights, rankDays } from "../src/text/dates/infer.js";

/** A page's evidence and the day it came out on, as a day number. */
export type DatedPage = { readonly evidence: PageEvidence; readonly truth: number };

/** How far the pages may move a weight from its prior: the standard deviation of a weight, natural-log units. */
const PRIOR_WIDTH = 0.7;
const STEPS = 400;
const STEP = 0.02;

/**
 * The weights before any page was seen, natural-log units, set from how papers work: a daily prints what happened on the
 * day before, datelines lag by one day or two and never lead, a paper names its own year most, in January also the old
 * one, in autumn also the coming one. The fit moves them only as far as its pages, all of one January, bear out.
 */
const LAG_PRIORS: Record<string, readonly number[]> = {
  "dateline newest": [-1, 2, 1, -0.5, -1.5, -3],
  "dateline each": [-0.5, 1, 0.6, 0.2, -0.5, -1],
  "opening newest": [-0.7, 2, 0.8, 0, -1, -2.5],
  "opening each": [-0.5, 1, 0.7, 0.3, 0, -0.3],
  "lead newest": [-0.5, 1.5, 0.7, 0, -0.8, -2],
  "lead each": [-0.5, 1, 0.7, 0.3, 0, -0.3],
  "body newest": [-0.3, 0.7, 0.5, 0.3, 0, -0.7],
  "body each": [0, 0.2, 0.2, 0.1, 0, 0],
  "bare newest": [-0.5, 1.2, 0.6, 0, -0.5, -1],
  "bare each": [0, 0.5, 0.3, 0, 0, 0],
};
const LAGS = ["0", "1", "2", "3", "4-7", "8+"];
const YEAR_PRIORS: Record<string, readonly number[]> = {
  "year newest january-february": [-1.5, -1, 1.5, 1.2, -1, -2, -3],
  "year newest march-september": [-1.5, -0.7, 2, 0.3, -1, -2, -3],
  "year newest october-december": [-1.5, 0.2, 2, 0, -1, -2, -3],
  "year each january-february": [-1.5, -1.2, 0.7, 1.2, 0.2, -0.3, -0.6],
  "year each march-september": [-1.5, -0.9, 1.3, 0.5, 0, -0.3, -0.6],
  "year each october-december": [-1.5, -0.4, 1.3, 0.3, 0, -0.3, -0.6],
  "plan january-february": [0.3, 0, 1.5, -0.5, -2, -2.5, -3],
  "plan march-september": [0.3, 0.5, 1, -0.7, -2, -2.5, -3],
  "plan october-december": [0.3, 1.2, 0.5, -0.7, -2, -2.5, -3],
};
const YEAR_LAGS = ["later", "next", "same", "last", "2", "3-5", "6+"];
const OTHER_PRIORS: DayWeights = {
  "dateline after": -3,
  "opening after": -2,
  "lead after": -1.5,
  "body after": -0.7,
  "bare after": -1.2,
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
  ...table({ "month newest": [0.5, 0.5, 0.3, 0.2, -0.2, -0.8, -1.2] }, [
    "0",
    "1",
    "2",
    "3-5",
    "6-11",
    "12-23",
    "24+",
  ]),
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
  let weights: DayWeights = PRIORS;
  const usable = pages.map((page) => ({ ...page, ranked: rankDays(page.evidence, PRIORS) }));
  const known = usable.filter(({ ranked, truth }) => ranked.some(({ day }) => day === truth));
  for (let step = 0; step < STEPS; step++) weights = climb(weights, known);
  return weights;
}

type RankedPage = { readonly truth: number; readonly ranked: ReturnType<typeof rankDays> };

function climb(weights: DayWeights, pages: readonly RankedPage[]): DayWeights {
  const slope = new Map(
    FEATURE_NAMES.map((name) => [name, ((PRIORS[name] ?? 0) - (weights[name] ?? 0)) / PRIOR_WIDTH ** 2]),
  );
  for (const { truth, ranked } of pages) {
    const scores = ranked.map(({ features }) =>
      [...features].reduce((sum, [n, v]) => sum + v * (weights[n] ?? 0), 0),
    );
    const highest = Math.max(...scores);
    const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
    ranked.forEach(({ day, features }, i) => {
      const surprise = (day === truth ? 1 : 0) - Math.exp((scores[i] ?? 0) - highest) / total;
      for (const [name, value] of features) slope.set(name, (slope.get(name) ?? 0) + surprise * value);
    });
  }
  return Object.fromEntries(
    FEATURE_NAMES.map((name) => [name, (weights[name] ?? 0) + STEP * (slope.get(name) ?? 0)]),
  );
}
