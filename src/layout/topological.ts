import { across, down, middle } from "../model/geometry/boxes.js";
import type { Interval } from "../model/geometry/intervals.js";
import type { Box } from "../model/index.js";

/** Straight cuts leave a few dozen blocks on the most crowded of pages. */
const MOST = 250;

/**
 * Reading order where no straight cut divides the blocks, after Breuel, "High Performance Document Layout Analysis"
 * (SDIUT 2003): a block comes before another when it stands above it in the same column, or to the left of it with no
 * block between them that reaches over both.
 *
 *     ┌─1─┐┌───2────┐
 *     │   │└────────┘      1 before 2: left of it
 *     │   │┌─3─┐┌─4─┐      2 before 3 and 4: above them
 *     └───┘└───┘└───┘
 *
 * Where these rules run in a circle, the block further up and left goes first. Cubic in the blocks it is asked about, which
 * are the few that straight cuts leave; more than any page of print has are taken from the left, so that no file can hold
 * the reading up. `Limits.pageBlocks` bounds what the rest of the layout takes, the square of a page's blocks at worst.
 */
export function topologicalOrder(boxes: readonly Box[], tolerance: number): number[] {
  if (boxes.length > MOST) return [...boxes.keys()].sort((a, b) => compare(boxes, a, b, 0, 1));
  const columns = boxes.map(across).map(([from, to]): Interval => [from + tolerance, to - tolerance]);
  const middles = boxes.map((box) => middle(down(box)));
  const share = (a: number, b: number): boolean => {
    const [one, other] = [columns[a], columns[b]];
    return (
      one !== undefined && other !== undefined && Math.min(one[1], other[1]) > Math.max(one[0], other[0])
    );
  };
  const isBridge = (c: number, a: number, b: number): boolean => {
    const [low, high] = [middles[a] ?? 0, middles[b] ?? 0].sort((p, q) => p - q) as [number, number];
    return (middles[c] ?? 0) > low && (middles[c] ?? 0) < high && share(a, c) && share(b, c);
  };
  const precedes = (a: number, b: number): boolean => {
    if (share(a, b)) return (middles[a] ?? 0) < (middles[b] ?? 0);
    if ((columns[a]?.[0] ?? 0) >= (columns[b]?.[0] ?? 0)) return false;
    return !boxes.some((_, c) => c !== a && c !== b && isBridge(c, a, b));
  };
  return sorted(boxes, precedes);
}

/** Depth first: what must come before a block is put out before it. */
function sorted(boxes: readonly Box[], precedes: (a: number, b: number) => boolean): number[] {
  const all = [...boxes.keys()];
  const fromLeft = [...all].sort((a, b) => compare(boxes, a, b, 0, 1));
  const fromTop = [...all].sort((a, b) => compare(boxes, a, b, 1, 0));
  const seen = new Set<number>();
  const order: number[] = [];
  const visit = (block: number): void => {
    if (seen.has(block)) return;
    seen.add(block);
    for (const other of fromTop) if (other !== block && precedes(other, block)) visit(other);
    order.push(block);
  };
  for (const block of fromLeft) visit(block);
  return order;
}

function compare(boxes: readonly Box[], a: number, b: number, first: 0 | 1, second: 0 | 1): number {
  const [one, other] = [boxes[a], boxes[b]];
  if (!one || !other) return 0;
  return one[first] - other[first] || one[second] - other[second];
}
