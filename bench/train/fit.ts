import { probabilities } from "../../src/decide/chain.js";
import { type DenseWeights, type Evidence, emissionScores, type Weights } from "../../src/decide/weights.js";
import { minimise } from "./lbfgs.js";

/** A page to learn from: the evidence of its pieces, and for each the states that the truth allows. */
export interface Lesson {
  readonly evidence: readonly Evidence[];
  /** Row-major pieces × states: 1 where the truth allows the state. */
  readonly allowed: Uint8Array;
}

/** The usual width of the Gaussian prior around the weights set by hand, natural-log units. */
const PRIOR_WIDTH = 1;
const FORBIDDEN = -1e4;

/**
 * Fits a chain by the likelihood of what the truth says: log Σ(sequences the truth allows) − log Σ(all sequences), less a
 * Gaussian prior centred on the weights set by hand. Where the truth leaves the state open it is summed over (a
 * conditional random field with partial labels: Tsuboi et al., COLING 2008). Transitions the prior forbids stay forbidden.
 */
export function fit(
  prior: DenseWeights,
  lessons: readonly Lesson[],
  rounds: number,
  width = PRIOR_WIDTH,
): DenseWeights {
  const shape = new Shape(prior);
  const start = shape.flatten(prior);
  const fitted = minimise((x) => objective(shape, start, lessons, width, x), start, rounds);
  return shape.unflatten(fitted, prior);
}

/** The free numbers of a model as one vector: emissions, then the allowed transitions, then the allowed first states. */
class Shape {
  readonly transitions: readonly number[];
  readonly firsts: readonly number[];
  readonly emissions: number;
  readonly length: number;

  constructor(readonly model: DenseWeights) {
    this.emissions = model.emission.length;
    this.transitions = finite(model.transitions);
    this.firsts = finite(model.first);
    this.length = this.emissions + this.transitions.length + this.firsts.length;
  }

  flatten(model: DenseWeights): Float64Array {
    const x = new Float64Array(this.length);
    x.set(model.emission);
    this.transitions.forEach((at, k) => {
      x[this.emissions + k] = model.transitions[at] ?? 0;
    });
    this.firsts.forEach((at, k) => {
      x[this.emissions + this.transitions.length + k] = model.first[at] ?? 0;
    });
    return x;
  }

  unflatten(x: Float64Array, like: DenseWeights): DenseWeights {
    const transitions = like.transitions.slice();
    this.transitions.forEach((at, k) => {
      transitions[at] = x[this.emissions + k] ?? 0;
    });
    const first = like.first.slice();
    this.firsts.forEach((at, k) => {
      first[at] = x[this.emissions + this.transitions.length + k] ?? 0;
    });
    return { ...like, emission: x.slice(0, this.emissions), transitions, first };
  }
}

function finite(values: Float64Array): number[] {
  return [...values.keys()].filter((index) => Number.isFinite(values[index]));
}

function objective(
  shape: Shape,
  prior: Float64Array,
  lessons: readonly Lesson[],
  width: number,
  x: Float64Array,
) {
  const model = shape.unflatten(x, shape.model);
  const gradient = new Float64Array(shape.length);
  let value = 0;
  for (const lesson of lessons) value += learn(shape, model, lesson, gradient);
  for (let k = 0; k < x.length; k++) {
    const away = ((x[k] ?? 0) - (prior[k] ?? 0)) / width;
    value += (away * away) / 2;
    gradient[k] = (gradient[k] ?? 0) + away / width;
  }
  return { value, gradient };
}

/** Adds one page's part to the gradient of the negative log-likelihood and returns its value. */
function learn(shape: Shape, model: DenseWeights, lesson: Lesson, gradient: Float64Array): number {
  const states = model.states.length;
  const emissions = emissionScores(model, lesson.evidence);
  const chain = { states, emissions, transitions: model.transitions, first: model.first };
  const free = probabilities(chain);
  const held = probabilities({
    ...chain,
    emissions: emissions.map((score, k) => (lesson.allowed[k] ? score : score + FORBIDDEN)),
  });
  if (!Number.isFinite(held.logSum))
    throw new Error("the truth of a page is a sequence of states that the transitions forbid");
  lesson.evidence.forEach(({ indexes, values }, piece) => {
    for (let k = 0; k < indexes.length; k++) {
      const row = (indexes[k] ?? 0) * states;
      for (let state = 0; state < states; state++) {
        const cell = piece * states + state;
        const surplus = (free.marginals[cell] ?? 0) - (held.marginals[cell] ?? 0);
        gradient[row + state] = (gradient[row + state] ?? 0) + (values[k] ?? 0) * surplus;
      }
    }
  });
  shape.transitions.forEach((at, k) => {
    const cell = shape.emissions + k;
    gradient[cell] = (gradient[cell] ?? 0) + (free.pairs[at] ?? 0) - (held.pairs[at] ?? 0);
  });
  shape.firsts.forEach((at, k) => {
    const cell = shape.emissions + shape.transitions.length + k;
    gradient[cell] = (gradient[cell] ?? 0) + (free.marginals[at] ?? 0) - (held.marginals[at] ?? 0);
  });
  return free.logSum - held.logSum;
}

/** Weights smaller than this say nothing a reader needs to see; they are dropped. */
const NEGLIGIBLE = 0.05;

/** The model as the named weights a person reads, rounded to two places. */
export function named(model: DenseWeights): Weights {
  const states = model.states.length;
  const round = (value: number) => Math.round(value * 100) / 100;
  const features = Object.fromEntries(
    model.features.flatMap((name, row) => {
      const weights = model.states.flatMap((state, column) => {
        const weight = round(model.emission[row * states + column] ?? 0);
        return Math.abs(weight) < NEGLIGIBLE ? [] : [[state, weight] as const];
      });
      return weights.length === 0 ? [] : [[name, Object.fromEntries(weights)]];
    }),
  );
  const transitions = Object.fromEntries(
    finite(model.transitions).map((at) => {
      const pair = `${model.states[Math.floor(at / states)]}>${model.states[at % states]}`;
      return [pair, round(model.transitions[at] ?? 0)];
    }),
  );
  const first = Object.fromEntries(
    finite(model.first).map((at) => [model.states[at] ?? "", round(model.first[at] ?? 0)]),
  );
  return { features, transitions, first };
}
