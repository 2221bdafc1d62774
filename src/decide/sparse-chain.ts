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
  /** The most that an arc adds beyond the one from state 0 to itself, by whether it leaves 0, stays outside it or comes back. */
  readonly beyond: { readonly leaving: number; readonly outside: number; readonly back: number };
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
    beyond: beyondRest(states, transitions),
  };
}

function beyondRest(states: number, transitions: Float64Array): Arcs["beyond"] {
  const rest = transitions[0] as number;
  const most = {
    leaving: Number.NEGATIVE_INFINITY,
    outside: Number.NEGATIVE_INFINITY,
    back: Number.NEGATIVE_INFINITY,
  };
  for (let cell = 1; cell < states * states; cell += 1) {
    const place = cell < states ? "leaving" : cell % states === 0 ? "back" : "outside";
    most[place] = Math.max(most[place], (transitions[cell] as number) - rest);
  }
  return most;
}

/** Sums in another order differ by less than this. */
const ROUNDING = 1e-6;

/**
 * Whether the best path surely stays in state 0 over the pieces from `from` to the one before `to`: however a path leaves it,
 * the most it could gain by then is a loss. False where that cannot be told so cheaply. `beam` as for `bestStates`.
 */
export function restsThroughout(
  { states, first, beyond }: Arcs,
  emissions: Float64Array,
  from: number,
  to: number,
  beam: number,
): boolean {
  const { leaving, outside, back } = beyond;
  const bound = Math.min(0, -back, beam) - ROUNDING;
  let away = Number.NEGATIVE_INFINITY;
  for (let piece = from; piece < to; piece += 1) {
    const row = piece * states;
    let most = Number.NEGATIVE_INFINITY;
    for (let state = 1; state < states; state += 1) {
      const score = emissions[row + state] as number;
      if (score > most && (piece > from || (first[state] as number) > Number.NEGATIVE_INFINITY)) most = score;
    }
    const entry = piece === from ? firstBeyond(first) : Math.max(leaving, away + outside);
    away = entry + most - (emissions[row] as number);
    if (!(away < bound)) return false;
  }
  return true;
}

/** The most that a first state adds beyond state 0. */
function firstBeyond(first: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let state = 1; state < first.length; state += 1) most = Math.max(most, first[state] as number);
  return most - (first[0] as number);
}

/** Room for the arithmetic of one stretch, kept from one to the next: making it anew takes longer than the arithmetic. */
class Room {
  #numbers = new Float64Array(1024);
  #bytes = new Uint8Array(1024);

  /** So many cells, of any content. */
  numbers(length: number): Float64Array {
    if (this.#numbers.length < length) this.#numbers = new Float64Array(length * 2);
    return this.#numbers;
  }

  bytes(length: number): Uint8Array {
    if (this.#bytes.length < length) this.#bytes = new Uint8Array(length * 2);
    return this.#bytes;
  }
}

const ORIGINS = new Room();
const SCORES = new Room();
const NEXT = new Room();
const LOCAL = new Room();
const SCALE = new Room();

/** Of every piece, the state it has on the best path. `beam` is how far behind the best a state may lie and still be gone on from. */
export function bestStates(arcs: Arcs, emissions: Float64Array, beam: number): Uint8Array {
  const { states, starts, to, weights, first } = arcs;
  const length = emissions.length / states;
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const origins = ORIGINS.bytes(emissions.length);
  let scores = SCORES.numbers(states);
  let next = NEXT.numbers(states);
  for (let state = 0; state < states; state += 1)
    scores[state] = (first[state] as number) + (emissions[state] as number);
  for (let piece = 1; piece < length; piece += 1) {
    const row = piece * states;
    const floor = largest(scores, states) - beam;
    next.fill(Number.NEGATIVE_INFINITY, 0, states);
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
  let state = scores.indexOf(largest(scores, states));
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
  const local = LOCAL.numbers(emissions.length);
  const scale = SCALE.numbers(length);
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
  throughBackward(arcs, forward, local, scale);
  return forward;
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
function throughBackward(arcs: Arcs, forward: Float64Array, local: Float64Array, scale: Float64Array): void {
  const { states, starts, to, factors } = arcs;
  const length = forward.length / states;
  let backward = SCORES.numbers(states).fill(1, 0, states);
  let before = NEXT.numbers(states);
  for (let piece = length - 1; piece > 0; piece -= 1) {
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
  for (let state = 0; state < states && length > 0; state += 1)
    forward[state] = (forward[state] as number) * (backward[state] as number);
}

function largest(scores: Float64Array, states: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let state = 0; state < states; state += 1)
    if ((scores[state] as number) > most) most = scores[state] as number;
  return most;
}
