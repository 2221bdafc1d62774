import type { Box, Point } from "../geometry.js";
import type { Rule } from "../page.js";
import type { Interval } from "./intervals.js";

export function across([x, , width]: Box): Interval {
  return [x, x + width];
}

export function down([, y, , height]: Box): Interval {
  return [y, y + height];
}

export function middle([from, to]: Interval): number {
  return (from + to) / 2;
}

/** The smallest box that holds all; null for none. */
export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y, width, height] of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return [left, top, right - left, bottom - top];
}

/** The smallest box around all points; null where there are none. */
export function boundsOf(points: readonly Point[]): Box | null {
  if (points.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right - left, bottom - top];
}

/** The corners of a box, from its top left in the sense of a clock's hands. */
export function cornersOf([x, y, width, height]: Box): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** The area that two boxes share, in square page units; 0 where they do not overlap. */
export function commonArea(a: Box, b: Box): number {
  const wide = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const high = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  return wide > 0 && high > 0 ? wide * high : 0;
}

/** The box of a drawn rule, whichever way it was drawn. */
export function boxOfRule({ from, to }: Pick<Rule, "from" | "to">): Box {
  const [x, y] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
  return [x, y, Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
}
