import type { Box } from "../geometry.js";
import { across, down, middle } from "./boxes.js";
import { overlapShare } from "./intervals.js";

/** The blocks next to one in its column; null where there is none. */
export interface Neighbours {
  readonly above: number | null;
  readonly below: number | null;
}

/** A block is in another's column when at least this share of the narrower one lies over or under the other. */
const IN_COLUMN = 0.4;

/** The nearest blocks above and below each, by their middles. */
export function neighboursOf(boxes: readonly Box[]): Neighbours[] {
  const fromTop = [...boxes.keys()].sort((a, b) => height(boxes, a) - height(boxes, b) || a - b);
  const above = new Map<number, number>();
  const below = new Map<number, number>();
  fromTop.forEach((block, rank) => {
    for (let at = rank - 1; at >= 0; at--) {
      const other = fromTop[at] as number;
      if (!inColumn(boxes[block] as Box, boxes[other] as Box)) continue;
      above.set(block, other);
      break;
    }
    for (let at = rank + 1; at < fromTop.length; at++) {
      const other = fromTop[at] as number;
      if (!inColumn(boxes[block] as Box, boxes[other] as Box)) continue;
      below.set(block, other);
      break;
    }
  });
  return boxes.map((_, block) => ({ above: above.get(block) ?? null, below: below.get(block) ?? null }));
}

export function inColumn(a: Box, b: Box): boolean {
  return overlapShare(across(a), across(b)) >= IN_COLUMN;
}

function height(boxes: readonly Box[], index: number): number {
  return middle(down(boxes[index] as Box));
}
