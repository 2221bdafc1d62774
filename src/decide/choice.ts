import type { Contribution, Evidence } from "./weights.js";

/**
 * A choice of one among several options, each scored by its own evidence: the conditional logit (McFadden, "Conditional
 * logit analysis of qualitative choice behavior", 1974). `weights[feature]` in natural-log units.
 */
export interface ChoiceModel {
  readonly features: readonly string[];
  readonly weights: Float64Array;
}

export function choiceModel(
  weights: Readonly<Record<string, number>>,
  features: readonly string[],
): ChoiceModel {
  const known = new Set(features);
  const stranger = Object.keys(weights).find((name) => !known.has(name));
  if (stranger !== undefined) throw new Error(`weights name an unknown feature: ${stranger}`);
  return { features, weights: Float64Array.from(features, (name) => weights[name] ?? 0) };
}

export function optionScore({ weights }: ChoiceModel, { indexes, values }: Evidence): number {
  let score = 0;
  for (let k = 0; k < indexes.length; k++) score += (values[k] ?? 0) * (weights[indexes[k] ?? 0] ?? 0);
  return score;
}

/** How probable each option is, in their order; they sum to 1. */
export function chancesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const sum = odds.reduce((total, value) => total + value, 0);
  return odds.map((value) => value / sum);
}

/** Why an option was chosen: what spoke for it against the one that would have been next, strongest first. */
export function whyChosen(
  model: ChoiceModel,
  options: readonly Evidence[],
  scores: readonly number[],
  chosen: number,
): Contribution[] {
  let rival: number | null = null;
  scores.forEach((score, at) => {
    if (at !== chosen && (rival === null || score > (scores[rival] as number))) rival = at;
  });
  return argument(model, options[chosen] as Evidence, rival === null ? null : (options[rival] ?? null));
}

/** The features that spoke for one option against another, strongest first. */
function argument(model: ChoiceModel, chosen: Evidence, rival: Evidence | null): Contribution[] {
  const sums = new Map<string, number>();
  const add = ({ indexes, values }: Evidence, sign: number) => {
    indexes.forEach((index, k) => {
      const name = model.features[index] ?? "";
      sums.set(name, (sums.get(name) ?? 0) + sign * (values[k] ?? 0) * (model.weights[index] ?? 0));
    });
  };
  add(chosen, 1);
  if (rival) add(rival, -1);
  return [...sums]
    .map(([feature, weight]) => ({ feature, weight }))
    .sort((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1));
}
