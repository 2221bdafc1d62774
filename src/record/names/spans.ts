import type { NameKind } from "./found.js";
import { STATES, type State } from "./states.js";

/** A name by its words: from the first to the one after the last. */
export interface WordSpan {
  readonly kind: NameKind;
  readonly from: number;
  readonly to: number;
  /** Whether it is the inner of two. */
  readonly inner: boolean;
}

/** For each state: the outer name it belongs to, the inner one, and whether each begins here. */
interface Layers {
  readonly outer: NameKind | null;
  readonly begins: boolean;
  readonly inner: NameKind | null;
  readonly innerBegins: boolean;
}

const layers = (
  outer: NameKind | null,
  begins = false,
  inner: NameKind | null = null,
  innerBegins = false,
): Layers => ({
  outer,
  begins,
  inner,
  innerBegins,
});

const LAYERS: Readonly<Record<State, Layers>> = {
  other: layers(null),
  person: layers("person", true),
  "person-on": layers("person"),
  place: layers("place", true),
  "place-on": layers("place"),
  "place/place": layers("place", true, "place", true),
  "place-on/place-on": layers("place", false, "place"),
  org: layers("organisation", true),
  "org-on": layers("organisation"),
  "org/place": layers("organisation", true, "place", true),
  "org-on/place": layers("organisation", false, "place", true),
  "org-on/place-on": layers("organisation", false, "place"),
  "org/org": layers("organisation", true, "organisation", true),
  "org-on/org-on": layers("organisation", false, "organisation"),
};

/** The names a sequence of states tells, outer before inner where both begin at one word. */
export function spansOf(path: ArrayLike<number>): WordSpan[] {
  const sights = Array.from(path, (state) => LAYERS[STATES[state] ?? "other"]);
  const spans: WordSpan[] = [];
  sights.forEach((sight, from) => {
    if (sight.outer !== null && sight.begins)
      spans.push({ kind: sight.outer, from, to: endOf(sights, from, outerGoesOn), inner: false });
    if (sight.inner !== null && sight.innerBegins)
      spans.push({ kind: sight.inner, from, to: endOf(sights, from, innerGoesOn), inner: true });
  });
  return spans;
}

const outerGoesOn = (sight: Layers) => sight.outer !== null && !sight.begins;
const innerGoesOn = (sight: Layers) => sight.inner !== null && !sight.innerBegins;

function endOf(sights: readonly Layers[], from: number, goesOn: (sight: Layers) => boolean): number {
  let end = from + 1;
  for (let sight = sights[end]; sight !== undefined && goesOn(sight); sight = sights[end]) end += 1;
  return end;
}

const SIGHTS = STATES.map((state) => LAYERS[state]);

/** The states that a sight holds for. */
function statesWhere(holds: (sight: Layers) => boolean): readonly number[] {
  return SIGHTS.flatMap((sight, state) => (holds(sight) ? [state] : []));
}

const BEGINNING: Readonly<Record<NameKind, readonly number[]>> = {
  person: statesWhere((sight) => begins(sight, "person")),
  place: statesWhere((sight) => begins(sight, "place")),
  organisation: statesWhere((sight) => begins(sight, "organisation")),
};
const GOING_ON: Readonly<Record<NameKind, readonly number[]>> = {
  person: statesWhere((sight) => goesOn(sight, "person")),
  place: statesWhere((sight) => goesOn(sight, "place")),
  organisation: statesWhere((sight) => goesOn(sight, "organisation")),
};

function begins(sight: Layers, kind: NameKind): boolean {
  return (sight.outer === kind && sight.begins) || (sight.inner === kind && sight.innerBegins);
}

function goesOn(sight: Layers, kind: NameKind): boolean {
  return (sight.outer === kind && !sight.begins) || (sight.inner === kind && !sight.innerBegins);
}

/** The states in which a name of a kind begins at a word, or goes on over it. */
export function statesOf(kind: NameKind, first: boolean): readonly number[] {
  return first ? BEGINNING[kind] : GOING_ON[kind];
}

/**
 * How sure the chain is of a name: the least sure of that it begins where it does, goes on over its words and ends where it
 * does. `marginals` are row-major words × states.
 */
export function sureness({ kind, from, to, inner }: WordSpan, marginals: Float64Array): number {
  const sum = (word: number, states: readonly number[]) =>
    states.reduce((total, state) => total + (marginals[word * STATES.length + state] ?? 0), 0);
  let least = sum(from, BEGINNING[kind]);
  for (let word = from + 1; word < to; word += 1) least = Math.min(least, sum(word, GOING_ON[kind]));
  // an inner name may well be followed by what the outer one goes on with
  const end = inner ? 1 : 1 - sum(to, GOING_ON[kind]);
  return Math.min(1, Math.max(0, Math.min(least, end)));
}
