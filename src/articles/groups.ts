import type { Decision } from "./decide.js";
import type { State } from "./states.js";

/** Pieces that make one passage: a statement of the deck with its wraps, a paragraph with its continuations. */
export interface Group {
  readonly role: "label" | "deck" | "byline" | "text" | "crosshead" | "caption" | "note";
  readonly decisions: readonly Decision[];
}

const ROLES: Readonly<Record<State, Group["role"]>> = {
  "opens-label": "label",
  "opens-deck": "deck",
  deck: "deck",
  "deck-wrap": "deck",
  "opens-text": "text",
  text: "text",
  "text-join": "text",
  byline: "byline",
  crosshead: "crosshead",
  caption: "caption",
  note: "note",
  leftover: "note",
};

/** Groups the pieces of an item into passages. A continuation goes to the last passage of its kind, over captions, notes and tables between. */
export function groupItem(decisions: readonly Decision[]): Group[] {
  const groups: { role: Group["role"]; decisions: Decision[] }[] = [];
  for (const decision of decisions) {
    const role = ROLES[decision.state];
    const earlier = continuedGroup(groups, decision.state);
    if (earlier) earlier.decisions.push(decision);
    else groups.push({ role, decisions: [decision] });
  }
  return groups;
}

function continuedGroup<G extends Group>(groups: readonly G[], state: State): G | undefined {
  if (state === "text-join")
    return groups.findLast(({ role, decisions }) => role === "text" && decisions[0]?.rows === undefined);
  if (state !== "deck-wrap") return undefined;
  const last = groups.at(-1);
  return last?.role === "deck" || last?.role === "crosshead" ? last : undefined;
}
