/**
 * Weights a person can read: `features[name][state]` in natural-log units (0.7 doubles the odds of the state),
 * `transitions["from>to"]`, `first[state]`. What is not named weighs nothing, or, for transitions, is forbidden.
 */
export interface Weights {
  readonly features: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly transitions: Readonly<Record<string, number>>;
  readonly first: Readonly<Record<string, number>>;
}

/** A piece's evidence: the index of each feature that speaks, and how strongly (mostly 1). */
export interface Evidence {
  readonly indexes: readonly number[];
  readonly values: readonly number[];
}

/** The weights as dense arrays in the order of `features` and `states`. */
export interface DenseWeights {
  readonly features: readonly string[];
  readonly states: readonly string[];
  /** Row-major features × states. */
  readonly emission: Float64Array;
  readonly transitions: Float64Array;
  readonly first: Float64Array;
}

/** Lays the named weights out for arithmetic. A name in `weights` that is not listed is an error: a typing mistake. */
export function layOut(
  weights: Weights,
  features: readonly string[],
  states: readonly string[],
): DenseWeights {
  const emission = new Float64Array(features.length * states.length);
  for (const [name, row] of Object.entries(weights.features)) {
    for (const [state, weight] of Object.entries(row)) {
      emission[position(features, name) * states.length + position(states, state)] = weight;
    }
  }
  const transitions = new Float64Array(states.length ** 2).fill(Number.NEGATIVE_INFINITY);
  for (const [pair, weight] of Object.entries(weights.transitions)) {
    const [from = "", to = ""] = pair.split(">");
    transitions[position(states, from) * states.length + position(states, to)] = weight;
  }
  const first = new Float64Array(states.length).fill(Number.NEGATIVE_INFINITY);
  for (const [state, weight] of Object.entries(weights.first)) first[position(states, state)] = weight;
  return { features, states, emission, transitions, first };
}

function position(names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`weights name an unknown feature or state: ${name}`);
  return index;
}

/** Scores of every piece in every state, row-major pieces × states. */
export function emissionScores(weights: DenseWeights, evidence: readonly Evidence[]): Float64Array {
  const states = weights.states.length;
  const scores = new Float64Array(evidence.length * states);
  evidence.forEach(({ indexes, values }, piece) => {
    for (let k = 0; k < indexes.length; k++) {
      const row = (indexes[k] as number) * states;
      const value = values[k] as number;
      for (let state = 0, cell = piece * states; state < states; state++, cell++)
        scores[cell] = (scores[cell] as number) + value * (weights.emission[row + state] as number);
    }
  });
  return scores;
}

/** A feature's part in a decision for `state` against the mean of the `rivals`, natural-log units. */
export interface Contribution {
  readonly feature: string;
  readonly weight: number;
}

/** The features that spoke, strongest first, by what they added for `state` over the average of its rivals. */
export function contributions(
  weights: DenseWeights,
  evidence: Evidence,
  chosen: readonly number[],
  rivals: readonly number[],
): Contribution[] {
  const states = weights.states.length;
  const mean = (row: number, of: readonly number[]) => {
    let sum = 0;
    for (const state of of) sum += weights.emission[row * states + state] as number;
    return sum / Math.max(1, of.length);
  };
  return evidence.indexes
    .map((row, k) => ({
      feature: weights.features[row] ?? "",
      weight: (evidence.values[k] ?? 0) * (mean(row, chosen) - mean(row, rivals)),
    }))
    .sort((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1));
}
