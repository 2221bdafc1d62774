import type { BlockRole } from "../../../model/index.js";
import type { Member } from "../assemble.js";

const DECK: ReadonlySet<BlockRole> = new Set(["headline", "kicker", "subheadline"]);
/** Heads as large as this share of the largest are of its size. */
const AS_LARGE = 0.95;

/**
 * The deck of an article before its text, wherever on the page it stands: in the middle of the text, or at its side.
 * Where none of it was taken for the headline, the largest is: a vertical head, say, that looks like a kicker by itself.
 */
export function headsFirst(members: readonly Member[]): Member[] {
  const deck = members.filter(({ block }) => DECK.has(block.role));
  const rest = members.filter(({ block }) => !DECK.has(block.role));
  if (deck.some(({ block }) => block.role === "headline")) return [...deck, ...rest];
  const largest = Math.max(...deck.map(sizeIn));
  const crowned = deck.map((member) =>
    sizeIn(member) < AS_LARGE * largest
      ? member
      : { ...member, block: { ...member.block, role: "headline" as const } },
  );
  return [...crowned, ...rest];
}

function sizeIn({ block }: Member): number {
  return Math.max(...block.lines.map(({ font }) => font?.size ?? 0));
}
