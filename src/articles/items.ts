import type { Leftover, Page } from "../model/index.js";
import { isFolioLine, isJumpLine, isTitleLine, jumpTarget } from "../text/furniture.js";
import type { Decision } from "./decide.js";
import { OPENING } from "./states.js";

/** The pieces of one article in reading order, over one page or, when it jumps, over several. */
export interface Item {
  readonly page: Page;
  readonly decisions: readonly Decision[];
  /** 0..1: how sure it is that what follows is another item. */
  readonly after: number;
  /** The pages the jumps at its foot and head name, as printed; null where it does not jump. */
  readonly to: string | null;
  readonly from: string | null;
}

export interface Division {
  readonly items: readonly Item[];
  readonly leftovers: readonly Leftover[];
}

/**
 * Divides a page's decisions at the openings. What stands before the first opening is an item too: nothing is lost.
 * Leftovers do not part an item, and a jump line belongs to the item it stands in or, at its head, before.
 */
export function divide(page: Page, decisions: readonly Decision[]): Division {
  const items: { decisions: Decision[]; after: number; to: string | null; from: string | null }[] = [];
  const leftovers: Leftover[] = [];
  let from: string | null = null;
  for (const decision of decisions) {
    const current = items.at(-1);
    if (decision.state === "leftover") {
      const jump = jumpTarget(decision.piece.text);
      leftovers.push({ spans: decision.piece.spans, why: whyLeft(decision.piece.text) });
      if (jump?.direction === "from") from = jump.page;
      else if (jump && current) current.to = jump.page;
    } else if (current === undefined || OPENING.has(decision.state) || from !== null) {
      if (current) current.after = decision.startConfidence;
      items.push({ decisions: [decision], after: 1, to: null, from });
      from = null;
    } else current.decisions.push(decision);
  }
  return { items: items.map((item) => ({ page, ...item })), leftovers };
}

function whyLeft(text: string): Leftover["why"] {
  if (isJumpLine(text)) return "jump";
  if (isTitleLine(text)) return "masthead";
  return isFolioLine(text) ? "folio" : "noise";
}
