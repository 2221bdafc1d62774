import { boundsOf } from "../../model/geometry/boxes.js";
import type { Box, Point } from "../../model/index.js";
import type { Outline } from "./drawing.js";

export function outlineBox({ points }: Outline): Box {
  return boundsOf(points) ?? [0, 0, 0, 0];
}

/** How far off a straight line a point may lie, in points: the rounding of programs that write PDF. */
const ASKEW = 0.6;
/** A box with round corners has two points a corner. */
const CORNER_POINTS = 10;

/**
 * Whether an outline is an upright rectangle, its corners square or round:
 *
 *     ┌────┐   ╭────╮
 *     └────┘   ╰────╯     every point lies on a side of the box around it, and straight sides join them
 */
export function isRectangle(outline: Outline): boolean {
  const { points, curves } = outline;
  if (points.length < 4 || points.length > CORNER_POINTS) return false;
  if (points.length - 1 - curves < 2) return false;
  const [left, top, width, height] = outlineBox(outline);
  return points.every(
    ([x, y]) => Math.min(x - left, left + width - x) <= ASKEW || Math.min(y - top, top + height - y) <= ASKEW,
  );
}

/** The straight upright or level pieces of an outline, from point to point. */
export function straightPieces({ points, closed, curves }: Outline): (readonly [Point, Point])[] {
  if (curves > 0) return [];
  const ends = closed && points[0] ? [...points, points[0]] : points;
  return ends.slice(1).flatMap((to, at) => {
    const from = ends[at] as Point;
    const [across, down] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
    return Math.min(across, down) <= ASKEW && Math.max(across, down) > ASKEW ? [[from, to] as const] : [];
  });
}
