import { endsSentence } from "../text/punctuation.js";
import type { Decision } from "./decide.js";
import type { Item } from "./items.js";

/**
 * A story that jumps is one article over pages:
 *
 *     page 1   ……全年完成（下转第3版）
 *     page 3   （上接第1版）投资……           joined to it; its repeated headline is a crosshead
 *
 * The jump out names the page it goes to, the jump in the page it comes from; where several stories jump between the same
 * two pages they pair in order.
 */
export function joinJumps<I extends Item>(items: readonly I[]): I[] {
  const joined: (I | null)[] = [...items];
  items.forEach((item, index) => {
    if (item.to === null) return;
    const target = items.findIndex(
      (other, at) => at !== index && joined[at] !== null && isContinuation(item, other),
    );
    const rest = joined[target];
    const begun = joined[index];
    if (!rest || !begun) return;
    joined[index] = {
      ...begun,
      decisions: [...begun.decisions, ...continued(begun.decisions, rest.decisions)],
    };
    joined[target] = null;
  });
  return joined.filter((item) => item !== null);
}

function isContinuation(begun: Item, other: Item): boolean {
  const number = begun.page.number ?? begun.page.id.slice(1);
  const otherNumber = other.page.number ?? other.page.id.slice(1);
  return (
    other.from !== null &&
    sameNumber(other.from, number) &&
    begun.to !== null &&
    sameNumber(begun.to, otherNumber)
  );
}

/** `A1` and `1` name one page: jumps often leave the section's letter out. */
function sameNumber(a: string, b: string): boolean {
  return a === b || a.replace(/^[A-Z]/u, "") === b.replace(/^[A-Z]/u, "");
}

/** The pieces on the later page, restated as belonging to the item: nothing opens there, and a cut sentence goes on. */
function continued(begun: readonly Decision[], rest: readonly Decision[]): Decision[] {
  const lastText = begun.findLast(({ state }) => isText(state));
  const cut = lastText !== undefined && !endsSentence(lastText.piece.text);
  const firstText = rest.findIndex(
    ({ state, piece }, index) => isText(state) || (index === 0 && endsSentence(piece.text)),
  );
  return rest.map((decision, index): Decision => {
    if (index === firstText) return { ...decision, state: cut ? "text-join" : "text" };
    if (decision.state === "opens-deck" || decision.state === "opens-label" || decision.state === "deck")
      return { ...decision, state: "crosshead" };
    return decision.state === "opens-text" ? { ...decision, state: "text" } : decision;
  });
}

function isText(state: Decision["state"]): boolean {
  return state === "text" || state === "text-join" || state === "opens-text";
}
