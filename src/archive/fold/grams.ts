import type { Unit } from "./units.js";

/** Between two words of one pair; a pair of other units needs nothing between. */
const BETWEEN = " ";
/** Before a unit by itself, so that pairs that begin with it are others. No text that is folded holds it. */
const ALONE = "\0";

/** One unit as a token of the index. */
export function tokenOf({ text }: Pick<Unit, "text">): string {
  return ALONE + text;
}

/** Two neighbours as one token. */
export function pairOf(left: Pick<Unit, "text" | "isWord">, right: Pick<Unit, "text" | "isWord">): string {
  return left.isWord && right.isWord ? left.text + BETWEEN + right.text : left.text + right.text;
}
