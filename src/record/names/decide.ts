import { bestStates, restsThroughout, stateProbabilities } from "../../decide/sparse-chain.js";
import { isBreak } from "./evidence.js";
import type { NameKind } from "./found.js";
import type { NameModel } from "./model.js";
import { statesOf } from "./spans.js";
import { STATES } from "./states.js";
import type { Units } from "./units.js";

const S = STATES.length;

/** A stretch of words that is decided by itself, from the first to the one after the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The stretches of a text between the marks and spaces that no name goes over. */
export function stretchesOf({ words, parted }: Units): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  const close = (to: number) => {
    if (to > from) stretches.push({ from, to });
  };
  for (let k = 0; k < words.length; k += 1) {
    if (parted[k] === 1) {
      close(k);
      from = k;
    }
    if (isBreak(words[k] as string)) {
      close(k);
      from = k + 1;
    }
  }
  close(words.length);
  return stretches;
}

/** What the chain made of a stretch: the state of each of its words and how probable each state is. */
export interface Decision {
  readonly stretch: Stretch;
  readonly path: Uint8Array;
  /** Row-major words of the stretch × states. */
  readonly marginals: Float64Array;
}

/** States farther behind the best than this are never those of the best path in practice, natural-log units. */
const BEAM = 9;

/** That a name of a kind known from elsewhere stands over words, from the first to the one after the last. */
export interface Hint {
  readonly kind: NameKind;
  readonly from: number;
  readonly to: number;
}

/** What a hint adds to the states that would make it true, natural-log units; set on the folds. */
const HINT_WEIGHT = 1.8;

/** The stretches in which the chain sees names, given what is known from elsewhere. */
export function decide(model: NameModel, units: Units, hints: readonly Hint[] = []): Decision[] {
  const emissions = model.emissions(units);
  for (const { kind, from, to } of hints)
    for (let word = from; word < to; word += 1)
      for (const state of statesOf(kind, word === from))
        emissions[word * S + state] = (emissions[word * S + state] ?? 0) + HINT_WEIGHT;
  const decisions: Decision[] = [];
  for (const stretch of stretchesOf(units)) {
    if (restsThroughout(model.arcs, emissions, stretch.from, stretch.to, BEAM)) continue;
    const own = emissions.subarray(stretch.from * S, stretch.to * S);
    const path = bestStates(model.arcs, own, BEAM);
    if (path.some((state) => state !== 0))
      decisions.push({ stretch, path, marginals: stateProbabilities(model.arcs, own) });
  }
  return decisions;
}
