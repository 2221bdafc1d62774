import { neighboursOf } from "../../model/geometry/neighbours.js";
import { turnBox } from "../../model/geometry/turn.js";
import type { PageLayout } from "../../model/index.js";
import { jumpTarget } from "../../text/furniture.js";
import { isVertical } from "./print/observe.js";

/** The pages that the jump lines beside a block name; null where none does. */
export interface JumpEnds {
  readonly to: string | null;
  readonly from: string | null;
}

/**
 * Which blocks the jump lines of a page belong to, by the blocks' ids:
 *
 *     ▬▬▬▬▬▬▬▬
 *     ▬▬▬▬▬▬▬▬          the story above goes on there
 *     （下转第3版）
 *
 *     （上接第1版）
 *     ▬▬▬▬▬▬▬▬          the story below comes from there
 */
export function jumpsOn({ page, blocks }: PageLayout): Map<string, JumpEnds> {
  const ends = new Map<string, JumpEnds>();
  if (!blocks.some(({ role }) => role === "jump")) return ends;
  const vertical = isVertical(page.lines);
  const beside = neighboursOf(blocks.map(({ box }) => (vertical ? turnBox(box) : box)));
  blocks.forEach(({ role, text }, at) => {
    const jump = role === "jump" ? jumpTarget(text) : null;
    if (!jump) return;
    const { above, below } = beside[at] ?? { above: null, below: null };
    const owner = blocks[(jump.direction === "to" ? (above ?? below) : (below ?? above)) ?? -1];
    if (!owner) return;
    const known = ends.get(owner.id) ?? { to: null, from: null };
    ends.set(owner.id, { ...known, [jump.direction]: jump.page });
  });
  return ends;
}
