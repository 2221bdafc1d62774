import { type State, stateIndex } from "../../src/record/names/states.js";
import { endOf, type Units } from "../../src/record/names/units.js";

type Entity = readonly [number, number, string];

/** A name by its words, and whether it stands inside another. */
interface Placed {
  readonly from: number;
  readonly to: number;
  readonly tag: string;
}

const KINDS: ReadonlySet<string> = new Set(["nr", "ns", "nt"]);

/**
 * The states of a paragraph's words by the corpus's spans; −1 for words of a span whose ends are no ends of words, or that
 * nests in a way no state can say: stretches that hold one are not learnt from.
 */
export function goldStates(units: Units, entities: readonly Entity[]): Int8Array {
  const states = new Int8Array(units.words.length);
  const first = new Map<number, number>();
  const next = new Map<number, number>();
  units.starts.forEach((start, k) => {
    first.set(start, k);
    next.set(endOf(units, k), k + 1);
  });
  const placed: Placed[] = [];
  for (const [start, end, tag] of entities) {
    if (!KINDS.has(tag)) continue;
    const from = first.get(start);
    const to = next.get(end);
    if (from !== undefined && to !== undefined) placed.push({ from, to, tag });
    else spoil(units, states, start, end);
  }
  const outer = placed.filter((one) => !placed.some((other) => holds(other, one)));
  for (const one of outer)
    write(
      states,
      one,
      placed.filter((other) => holds(one, other)),
    );
  return states;
}

function holds(outer: Placed, inner: Placed): boolean {
  return (
    outer !== inner &&
    outer.from <= inner.from &&
    outer.to >= inner.to &&
    outer.to - outer.from > inner.to - inner.from
  );
}

function spoil(units: Units, states: Int8Array, start: number, end: number): void {
  units.words.forEach((_, k) => {
    if ((units.starts[k] ?? 0) < end && endOf(units, k) > start) states[k] = -1;
  });
}

const SIMPLE: Readonly<Record<string, readonly [State, State]>> = {
  nr: ["person", "person-on"],
  ns: ["place", "place-on"],
  nt: ["org", "org-on"],
};

function write(states: Int8Array, name: Placed, inside: readonly Placed[]): void {
  const [first, on] = SIMPLE[name.tag] ?? ["other", "other"];
  paint(states, name, first, on);
  const opening = inside.find((one) => one.tag === name.tag && one.from === name.from);
  if (name.tag === "ns" && opening) paint(states, opening, "place/place", "place-on/place-on");
  if (name.tag !== "nt") return;
  if (opening) paint(states, opening, "org/org", "org-on/org-on");
  const places = inside.filter((one) => one.tag === "ns" && one.from >= (opening?.to ?? 0));
  for (const place of places)
    if (!places.some((other) => holds(place, other)))
      paint(states, place, place.from === name.from ? "org/place" : "org-on/place", "org-on/place-on");
}

function paint(states: Int8Array, { from, to }: Placed, first: State, on: State): void {
  for (let k = from; k < to; k += 1) if (states[k] !== -1) states[k] = stateIndex(k === from ? first : on);
}
