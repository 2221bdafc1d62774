import { across, down } from "../model/geometry/boxes.js";
import { overlapShare } from "../model/geometry/intervals.js";
import type { Box } from "../model/index.js";

/** The white between a line and the next one of its column is at most so many of its heights. */
const NEXT = 1.2;
/** Edges that differ by at most so many heights are level. */
const LEVEL = 0.3;
/** So many lines that stand about as high are looked at: more stand beside each other on no page of print. */
const LOOKED_AT = 100;

/**
 * Lines made as wide as the column they are set in: the last line of a paragraph and the first of the next may share no
 * stretch of it, and are neighbours all the same.
 *
 *     ▬▬▬▬▬▬▬▬▬▬▬▬      a line gives its width to the one next under it, or over it, that stands within its edges,
 *     ▬▬░░░░░░░░░░      where nothing else stands on that row
 *     ░░░░▬▬▬▬▬▬▬▬
 *     ▬▬▬▬▬▬▬▬▬▬▬▬
 *
 * `isAlike` says whether two lines, by their places, are set in one type.
 */
export function filledOut(boxes: readonly Box[], isAlike: (a: number, b: number) => boolean): Box[] {
  const fromTop = [...boxes.keys()].sort(
    (a, b) => (boxes[a] as Box)[1] - (boxes[b] as Box)[1] || (boxes[a] as Box)[0] - (boxes[b] as Box)[0],
  );
  const filled = [...boxes];
  const fill = (at: number, rank: number, way: 1 | -1): void => {
    const own = filled[at] as Box;
    for (let step = 1; step <= LOOKED_AT; step++) {
      const giver = fromTop[rank - way * step];
      if (giver === undefined) return;
      const box = filled[giver] as Box;
      if (whiteBetween(own, box) > NEXT * own[3]) return;
      if (whiteBetween(own, box) < -own[3] / 2 || !isWithin(own, box) || !isAlike(at, giver)) continue;
      const wide: Box = [box[0], own[1], box[2], own[3]];
      if (isFree(wide, rank, fromTop, boxes)) filled[at] = wide;
      return;
    }
  };
  for (const rank of fromTop.keys()) widenPair(rank, fromTop, filled, isAlike);
  for (const [rank, at] of fromTop.entries()) fill(at, rank, 1);
  for (let rank = fromTop.length - 1; rank >= 0; rank--) fill(fromTop[rank] as number, rank, -1);
  return filled;
}

/** A first line stands in by about two ems: from so many heights … to so many. */
const [LEAST_INDENT, MOST_INDENT] = [1.4, 2.8];

/**
 * A paragraph of two lines, as of a caption, neither of which is as wide as its column, though both are together:
 *
 *       ▬▬▬▬▬▬▬▬▬▬
 *     ▬▬▬
 */
function widenPair(
  rank: number,
  fromTop: readonly number[],
  filled: Box[],
  isAlike: (a: number, b: number) => boolean,
): void {
  const at = fromTop[rank] as number;
  const own = filled[at] as Box;
  for (let step = 1; step <= LOOKED_AT; step++) {
    const under = fromTop[rank + step];
    if (under === undefined) return;
    const box = filled[under] as Box;
    const white = whiteBetween(own, box);
    if (white > NEXT * own[3]) return;
    const indent = (own[0] - box[0]) / own[3];
    if (white < -own[3] / 2 || indent < LEAST_INDENT || indent > MOST_INDENT || !isAlike(at, under)) continue;
    const right = own[0] + own[2];
    if (box[0] + box[2] > right || box[0] + box[2] < own[0] - own[3]) continue;
    const wide = [own, box].map((one): Box => [box[0], one[1], right - box[0], one[3]]) as [Box, Box];
    if (isFree(wide[0], rank, fromTop, filled) && isFree(wide[1], rank + step, fromTop, filled))
      [filled[at], filled[under]] = wide;
    return;
  }
}

/** Between two boxes one over the other; negative where they stand side by side. */
function whiteBetween(a: Box, b: Box): number {
  return Math.max(a[1], b[1]) - Math.min(a[1] + a[3], b[1] + b[3]);
}

function isWithin(inner: Box, outer: Box): boolean {
  const slack = LEVEL * inner[3];
  return (
    inner[2] < outer[2] && inner[0] > outer[0] - slack && inner[0] + inner[2] < outer[0] + outer[2] + slack
  );
}

/** Whether no other line stands on the row that a line would fill. */
function isFree(wide: Box, rank: number, fromTop: readonly number[], boxes: readonly Box[]): boolean {
  for (const way of [1, -1])
    for (let step = 1; step <= LOOKED_AT; step++) {
      const other = boxes[fromTop[rank + way * step] ?? -1];
      if (other === undefined || Math.abs(other[1] - wide[1]) > wide[3]) break;
      if (overlapShare(down(other), down(wide)) > 0.5 && overlapShare(across(other), across(wide)) > 0)
        return false;
    }
  return true;
}
