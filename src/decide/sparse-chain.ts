/**
 * A chain over very many short pieces, of which most have one likely state and few states may follow which: the arcs are
 * listed, and states far behind the best are not gone on from. Scores in natural-log units, as in `chain.ts`.
 */
export interface Arcs {
  readonly states: number;
  /** State `s` goes on along the arcs `starts[s]` to `starts[s + 1]`. */
  readonly starts: Uint16Array;
  readonly to: Uint8Array;
  readonly weights: Float64Array;
  /** `weights` as factors. */
  readonly factors: Float64Array;
  /** The score of each state for the first piece; −Infinity forbids. */
  readonly first: Float64Array;
}

/** Lists the arcs of row-major transitions (from × to), of which −Infinity are none. */
export function arcsOf(states: number, transitions: Float64Array, first: Float64Array): Arcs {
  const starts = new Uint16Array(states + 1);
  const to: number[] = [];
  const weights: number[] = [];
  for (let from = 0; from < states; from += 1) {
    for (let state = 0; state < states; state += 1) {
      const weight = transitions[from * states + state] as number;
      if (weight === Number.NEGATIVE_INFINITY) continue;
      to.push(state);
      weights.push(weight);
    }
    starts[from + 1] = to.length;
  }
  return {
    states,
    starts,
    to: Uint8Array.from(to),
    weights: Float64Array.from(weights),
    factors: Float64Array.from(weights, Math.exp),
    first,
  };
}

/** Of every piece, the state it has on the best path. `beam` is how far behind the best a state may lie and still be gone on from. */
export function bestStates(arcs: Arcs, emissions: Float64Array, beam: number): Uint8Array {
  const { states, starts, to, weights, first } = arcs;
  const length = emissions.length / states;
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const origins = new Uint8Array(emissions.length);
  let scores = new Float64Array(states);
  let next = new Float64Array(states);
  for (let state = 0; state < states; state += 1)
    scores[state] = (first[state] as number) + (emissions[state] as number);
  for (let piece = 1; piece < length; piece += 1) {
    const row = piece * states;
    const floor = largest(scores) - beam;
    next.fill(Number.NEGATIVE_INFINITY);
    for (let from = 0; from < states; from += 1) {
      const score = scores[from] as number;
      if (score < floor) continue;
      for (let arc = starts[from] as number; arc < (starts[from + 1] as number); arc += 1) {
        const state = to[arc] as number;
        const along = score + (weights[arc] as number);
        if (along <= (next[state] as number)) continue;
        next[state] = along;
        origins[row + state] = from;
      }
    }
    for (let state = 0; state < states; state += 1)
      next[state] = (next[state] as number) + (emissions[row + state] as number);
    [scores, next] = [next, scores];
  }
  let state = scores.indexOf(largest(scores));
  for (let piece = length - 1; piece >= 0; piece -= 1) {
    path[piece] = state;
    state = origins[piece * states + state] as number;
  }
  return path;
}

/** Row-major pieces × states: how probable each state is, all paths considered; states less likely than `FAINT` are let go. */
export function stateProbabilities(arcs: Arcs, emissions: Float64Array): Float64Array {
  const { states, first } = arcs;
  const length = emissions.length / states;
  const forward = new Float64Array(emissions.length);
  const local = new Float64Array(emissions.length);
  const scale = new Float64Array(length);
  for (let piece = 0; piece < length; piece += 1) {
    const row = piece * states;
    let most = Number.NEGATIVE_INFINITY;
    for (let state = row; state < row + states; state += 1) most = Math.max(most, emissions[state] as number);
    for (let state = row; state < row + states; state += 1) {
      const below = (emissions[state] as number) - most;
      local[state] = below < FAINTEST ? 0 : Math.exp(below);
    }
    if (piece === 0)
      for (let state = 0; state < states; state += 1) forward[state] = Math.exp(first[state] as number);
    else spread(arcs, forward, row);
    let total = 0;
    for (let state = row; state < row + states; state += 1) {
      forward[state] = (forward[state] as number) * (local[state] as number);
      total += forward[state] as number;
    }
    scale[piece] = total;
    for (let state = row; state < row + states; state += 1)
      forward[state] = (forward[state] as number) / total;
  }
  return throughBackward(arcs, forward, local, scale);
}

/** Below this share a state of a piece is let go; and the same as a score. */
const FAINT = 1e-7;
const FAINTEST = -40;

/** Adds to the forward row at `row` what the row before it passes on. */
function spread({ states, starts, to, factors }: Arcs, forward: Float64Array, row: number): void {
  for (let from = 0; from < states; from += 1) {
    const share = forward[row - states + from] as number;
    if (share < FAINT) continue;
    for (let arc = starts[from] as number; arc < (starts[from + 1] as number); arc += 1) {
      const cell = row + (to[arc] as number);
      forward[cell] = (forward[cell] as number) + share * (factors[arc] as number);
    }
  }
}

/** Turns forward shares into probabilities, in place, from the last piece to the first. */
function throughBackward(
  arcs: Arcs,
  forward: Float64Array,
  local: Float64Array,
  scale: Float64Array,
): Float64Array {
  const { states, starts, to, factors } = arcs;
  let backward = new Float64Array(states).fill(1);
  let before = new Float64Array(states);
  for (let piece = scale.length - 1; piece > 0; piece -= 1) {
    const row = piece * states;
    for (let state = 0; state < states; state += 1) {
      const onward =
        ((backward[state] as number) * (local[row + state] as number)) / (scale[piece] as number);
      forward[row + state] = (forward[row + state] as number) * (backward[state] as number);
      backward[state] = onward;
    }
    for (let from = 0; from < states; from += 1) {
      let sum = 0;
      if ((forward[row - states + from] as number) >= FAINT)
        for (let arc = starts[from] as number; arc < (starts[from + 1] as number); arc += 1)
          sum += (factors[arc] as number) * (backward[to[arc] as number] as number);
      before[from] = sum;
    }
    [backward, before] = [before, backward];
  }
  for (let state = 0; state < states && scale.length > 0; state += 1)
    forward[state] = (forward[state] as number) * (backward[state] as number);
  return forward;
}

function largest(scores: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let state = 0; state < scores.length; state += 1)
    if ((scores[state] as number) > most) most = scores[state] as number;
  return most;
}
