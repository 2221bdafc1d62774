import type { Box } from "../../model/index.js";
import { unionOf } from "../boxes.js";

/** How far apart the edges of two tiles of one picture may lie, in points. */
const SEAM = 1;
/** A page of more pictures is not tiled: joining them would cost their square. */
const MOST = 4000;

/**
 * Pictures that are stored in tiles, as one each:
 *
 *     ┌───┬───┐        ┌───────┐
 *     ├───┼───┤   ──▶  │       │     two that share a whole side are one, and again until none do
 *     └───┴───┘        └───────┘
 *
 * One that lies within another (a mask, a shadow) goes too.
 */
export function tilesJoined(boxes: readonly Box[]): Box[] {
  let tiles = boxes.length > MOST ? [...boxes] : joinedAlong(joinedAlong(boxes, 0), 1);
  if (tiles.length <= MOST)
    tiles = tiles.filter(
      (tile, at) => !tiles.some((other, which) => which !== at && within(tile, other, which < at)),
    );
  return tiles.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
}

/** Joins neighbours along an axis: 0 across the page, 1 down it. */
function joinedAlong(boxes: readonly Box[], axis: 0 | 1): Box[] {
  const cross = axis === 0 ? 1 : 0;
  const sorted = [...boxes].sort(
    (a, b) => a[cross] - b[cross] || (a[cross + 2] ?? 0) - (b[cross + 2] ?? 0) || a[axis] - b[axis],
  );
  const joined: Box[] = [];
  for (const box of sorted) {
    const last = joined.at(-1);
    const meets =
      last &&
      Math.abs(last[cross] - box[cross]) <= SEAM &&
      Math.abs((last[cross + 2] ?? 0) - (box[cross + 2] ?? 0)) <= SEAM &&
      Math.abs(last[axis] + (last[axis + 2] ?? 0) - box[axis]) <= SEAM;
    if (meets) joined[joined.length - 1] = unionOf(last, box) as Box;
    else joined.push(box);
  }
  return joined;
}

function within(box: Box, other: Box, first: boolean): boolean {
  const inside =
    box[0] >= other[0] - SEAM &&
    box[1] >= other[1] - SEAM &&
    box[0] + box[2] <= other[0] + other[2] + SEAM &&
    box[1] + box[3] <= other[1] + other[3] + SEAM;
  const same = Math.abs(box[2] - other[2]) <= 2 * SEAM && Math.abs(box[3] - other[3]) <= 2 * SEAM;
  return inside && (!same || first);
}
