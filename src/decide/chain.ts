/**
 * A linear chain over pieces in order: each piece takes one of `states` states, scored by its own evidence
 * (`emissions`, row-major pieces × states, natural-log units) and by which state follows which
 * (`transitions`, row-major from × to; `first`, the state of the first piece). −Infinity forbids.
 *
 * Decoding is exact (Viterbi); the probabilities are exact as well (forward–backward, log space), after
 * Lafferty, McCallum & Pereira, "Conditional Random Fields" (ICML 2001).
 */
export interface Chain {
  readonly states: number;
  readonly emissions: Float64Array;
  readonly transitions: Float64Array;
  readonly first: Float64Array;
}

/** The best sequence of states; empty for no pieces. Ties go to the lower state. */
export function bestPath(chain: Chain): number[] {
  const { states, emissions } = chain;
  const length = emissions.length / states;
  if (length === 0) return [];
  const from = new Uint8Array(length * states);
  let scores = new Float64Array(states);
  for (let state = 0; state < states; state++) scores[state] = at(chain.first, state) + at(emissions, state);
  for (let piece = 1; piece < length; piece++) scores = advance(chain, piece, scores, from);
  return traceBack(from, scores, length, states);
}

/** The score of the best sequence that ends in each state at this piece; notes in `from` the state it came from. */
function advance(
  { states, emissions, transitions }: Chain,
  piece: number,
  scores: Float64Array,
  from: Uint8Array,
): Float64Array<ArrayBuffer> {
  const next = new Float64Array(states);
  for (let state = 0; state < states; state++) {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let before = 0; before < states; before++) {
      const score = at(scores, before) + at(transitions, before * states + state);
      if (score > most) {
        best = before;
        most = score;
      }
    }
    from[piece * states + state] = best;
    next[state] = most + at(emissions, piece * states + state);
  }
  return next;
}

function traceBack(from: Uint8Array, scores: Float64Array, length: number, states: number): number[] {
  let state = 0;
  for (let other = 1; other < states; other++) if (at(scores, other) > at(scores, state)) state = other;
  const path = [state];
  for (let piece = length - 1; piece > 0; piece--) {
    state = from[piece * states + state] ?? 0;
    path.push(state);
  }
  return path.reverse();
}

export interface Probabilities {
  /** Log of the sum over all sequences. */
  readonly logSum: number;
  /** Row-major pieces × states: how probable it is that the piece is in the state, all sequences considered. */
  readonly marginals: Float64Array;
  /** Row-major from × to: the expected number of times one state follows another. */
  readonly pairs: Float64Array;
}

/** Exact marginals by the forward–backward recursion, scaled piece by piece so that long pages do not underflow. */
export function probabilities(chain: Chain): Probabilities {
  const { states, emissions } = chain;
  const length = emissions.length / states;
  const pairs = new Float64Array(states * states);
  const marginals = new Float64Array(length * states);
  if (length === 0) return { logSum: 0, marginals, pairs };
  const step = chain.transitions.map(Math.exp);
  const { local, shift } = exponentials(emissions, length, states);
  const { forward, scale, logSum } = forwardPass(chain, step, local, length);
  backwardPass(states, step, local, forward, scale, marginals, pairs);
  return { logSum: logSum + shift, marginals, pairs };
}

/** exp(emission − the piece's largest), so that no piece overflows; `shift` is the sum of what was taken off. */
function exponentials(
  emissions: Float64Array,
  length: number,
  states: number,
): { local: Float64Array; shift: number } {
  const local = new Float64Array(length * states);
  let shift = 0;
  for (let piece = 0; piece < length; piece++) {
    let most = Number.NEGATIVE_INFINITY;
    for (let state = 0; state < states; state++) most = Math.max(most, at(emissions, piece * states + state));
    shift += most;
    for (let state = 0; state < states; state++)
      local[piece * states + state] = Math.exp(at(emissions, piece * states + state) - most);
  }
  return { local, shift };
}

function forwardPass(chain: Chain, step: Float64Array, local: Float64Array, length: number) {
  const { states, first } = chain;
  const forward = new Float64Array(length * states);
  const scale = new Float64Array(length);
  let logSum = 0;
  for (let piece = 0; piece < length; piece++) {
    let total = 0;
    for (let state = 0; state < states; state++) {
      let sum = piece === 0 ? Math.exp(at(first, state)) : 0;
      for (let before = 0; piece > 0 && before < states; before++) {
        sum += at(forward, (piece - 1) * states + before) * at(step, before * states + state);
      }
      const value = sum * at(local, piece * states + state);
      forward[piece * states + state] = value;
      total += value;
    }
    scale[piece] = total;
    logSum += Math.log(total);
    for (let state = 0; state < states; state++)
      forward[piece * states + state] = at(forward, piece * states + state) / total;
  }
  return { forward, scale, logSum };
}

function backwardPass(
  states: number,
  step: Float64Array,
  local: Float64Array,
  forward: Float64Array,
  scale: Float64Array,
  marginals: Float64Array,
  pairs: Float64Array,
): void {
  const length = scale.length;
  let backward = new Float64Array(states).fill(1);
  for (let piece = length - 1; piece >= 0; piece--) {
    for (let state = 0; state < states; state++) {
      marginals[piece * states + state] = at(forward, piece * states + state) * at(backward, state);
    }
    if (piece === 0) break;
    const before = new Float64Array(states);
    for (let from = 0; from < states; from++) {
      let sum = 0;
      for (let to = 0; to < states; to++) {
        // Forbidden: most states follow few.
        if (at(step, from * states + to) === 0) continue;
        const share =
          (at(step, from * states + to) * at(local, piece * states + to) * at(backward, to)) /
          at(scale, piece);
        pairs[from * states + to] =
          at(pairs, from * states + to) + at(forward, (piece - 1) * states + from) * share;
        sum += share;
      }
      before[from] = sum;
    }
    backward = before;
  }
}

/** Index into an array whose bounds the loops above guarantee. */
function at(array: Float64Array, index: number): number {
  return array[index] as number;
}
