import { bestPath, type Probabilities, probabilities } from "../decide/chain.js";
import {
  type Contribution,
  contributions,
  type DenseWeights,
  type Evidence,
  emissionScores,
} from "../decide/weights.js";
import type { DeckEntry, Rows } from "../model/index.js";
import { evidenceOf } from "./features/index.js";
import { observe } from "./observe.js";
import type { Piece } from "./pieces.js";
import { JOINING, OPENING, STATES, type State, stateIndex } from "./states.js";

/** What was decided about one piece, how surely, and which features decided. */
export interface Decision {
  readonly piece: Piece;
  readonly state: State;
  /** 0..1: that an item begins here, or does not, as decided. */
  readonly startConfidence: number;
  /** 0..1: that the piece goes on with the one before, or does not, as decided. */
  readonly joinConfidence: number;
  /** Features for the decision against its rivals, strongest first; natural-log units. Most decisions are never asked. */
  readonly why: () => readonly Contribution[];
  /** The role in the deck that the page's layout gives the piece; absent without geometry. */
  readonly deckRole?: DeckEntry["role"] | null;
  /** The piece's lines as the rows of a table; absent for what is none. */
  readonly rows?: Rows;
}

const OPENING_STATES = STATES.filter((state) => OPENING.has(state)).map(stateIndex);
const JOINING_STATES = STATES.filter((state) => JOINING.has(state)).map(stateIndex);
const GOING_ON_STATES = STATES.map((_, index) => index).filter((index) => !OPENING_STATES.includes(index));

/** Decides about all pieces of a page at once: the best sequence of states, and how probable each decision is. */
export function decide(pieces: readonly Piece[], model: DenseWeights): Decision[] {
  const evidence = evidenceOf(observe(pieces));
  const chain = {
    states: STATES.length,
    emissions: emissionScores(model, evidence),
    transitions: model.transitions,
    first: model.first,
  };
  const chances = probabilities(chain);
  return bestPath(chain).map((best, index) => {
    const state = STATES[best] as State;
    const starts = mass(chances, index, OPENING_STATES);
    const joins = mass(chances, index, JOINING_STATES);
    return {
      piece: pieces[index] as Piece,
      state,
      startConfidence: OPENING.has(state) ? starts : 1 - starts,
      joinConfidence: JOINING.has(state) ? joins : 1 - joins,
      why: () => reasons(model, evidence[index] as Evidence, best),
    };
  });
}

function mass(chances: Probabilities, piece: number, states: readonly number[]): number {
  const sum = states.reduce(
    (total, state) => total + (chances.marginals[piece * STATES.length + state] ?? 0),
    0,
  );
  return Math.min(1, Math.max(0, sum));
}

/** An opening is argued against going on, a join against all else, anything else against opening. */
function reasons(model: DenseWeights, evidence: Evidence, chosen: number): Contribution[] {
  const opens = OPENING_STATES.includes(chosen);
  const joins = JOINING_STATES.includes(chosen);
  const rivals = opens
    ? GOING_ON_STATES
    : joins
      ? STATES.map((_, k) => k).filter((k) => k !== chosen)
      : OPENING_STATES;
  return contributions(model, evidence, [chosen], rivals).filter(({ feature }) => feature !== "always");
}
