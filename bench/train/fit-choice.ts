import { type ChoiceModel, chancesOf, optionScore } from "../../src/decide/choice.js";
import type { Evidence } from "../../src/decide/weights.js";
import { minimise } from "./lbfgs.js";

/** One choice to learn from: the evidence of its options, and which of them the truth allows. */
export interface ChoiceLesson {
  readonly options: readonly Evidence[];
  readonly right: readonly number[];
  /** How much it counts. */
  readonly weight: number;
}

/** The width of the Gaussian prior around the weights set by hand, natural-log units: narrow, because titles are few and unlike. */
const PRIOR_WIDTH = 0.2;

/**
 * Fits a conditional logit by the likelihood that the choice is one the truth allows; where it allows several they are
 * summed over (latent antecedents: Durrett & Klein, EMNLP 2013).
 */
export function fitChoice(
  prior: ChoiceModel,
  lessons: readonly ChoiceLesson[],
  rounds: number,
  width = PRIOR_WIDTH,
): ChoiceModel {
  const { features } = prior;
  const objective = (weights: Float64Array) => {
    const model = { features, weights };
    const gradient = new Float64Array(weights.length);
    let value = 0;
    for (const lesson of lessons) value += learn(model, lesson, gradient);
    for (let k = 0; k < weights.length; k++) {
      const away = ((weights[k] ?? 0) - (prior.weights[k] ?? 0)) / width;
      value += (away * away) / 2;
      gradient[k] = (gradient[k] ?? 0) + away / width;
    }
    return { value, gradient };
  };
  return { features, weights: minimise(objective, prior.weights, rounds) };
}

function learn(model: ChoiceModel, { options, right, weight }: ChoiceLesson, gradient: Float64Array): number {
  const chances = chancesOf(options.map((option) => optionScore(model, option)));
  const sum = right.reduce((total, index) => total + (chances[index] ?? 0), 0);
  options.forEach(({ indexes, values }, option) => {
    const chance = chances[option] ?? 0;
    const surplus = weight * (chance - (right.includes(option) ? chance / sum : 0));
    indexes.forEach((index, k) => {
      gradient[index] = (gradient[index] ?? 0) + surplus * (values[k] ?? 0);
    });
  });
  return -weight * Math.log(sum);
}
