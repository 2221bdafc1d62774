import type { Box, Point, Rule } from "../model/index.js";

/**
 * A box of what an input gives, as numbers in its own writing; null where a part is missing or is none: not a number,
 * not finite, or a size below zero. What lies beyond the page is kept: scans are trimmed and pages skewed.
 */
export function boxOf(
  x: string | null,
  y: string | null,
  width: string | null,
  height: string | null,
): Box | null {
  if (x === null || y === null || width === null || height === null) return null;
  const box: Box = [Number(x), Number(y), Number(width), Number(height)];
  return box.every(Number.isFinite) && box[2] >= 0 && box[3] >= 0 ? box : null;
}

/** A size or resolution as written; null where it is missing, no number, or nothing. */
export function sizeOf(stated: string | null): number | null {
  const size = Number(stated ?? Number.NaN);
  return Number.isFinite(size) && size > 0 ? size : null;
}

/** How far from a right angle a block may be turned and its lines still run down the page, in degrees. */
const SLANT = 20;

/** Whether a turn, in degrees either way, is a quarter turn: lines then run down or up the page. */
export function isQuarterTurn(degrees: string | null): boolean {
  return Math.abs((Math.abs(Number(degrees ?? 0)) % 180) - 90) <= SLANT;
}

/** Pairs of numbers parted by commas or spaces (`10,20 30,40`, `10 20 30 40`); null where any is not finite or one is over. */
export function pointsOf(text: string): Point[] | null {
  const numbers = text.trim().split(/[\s,]+/);
  if (numbers.length % 2 !== 0 || numbers[0] === "") return null;
  const points: Point[] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    const point: Point = [Number(numbers[at]), Number(numbers[at + 1])];
    if (!point.every(Number.isFinite)) return null;
    points.push(point);
  }
  return points;
}

/** The smallest box around both; the one where the other is null. */
export function unionOf(one: Box | null, other: Box | null): Box | null {
  if (one === null || other === null) return one ?? other;
  const [left, top] = [Math.min(one[0], other[0]), Math.min(one[1], other[1])];
  const right = Math.max(one[0] + one[2], other[0] + other[2]);
  const bottom = Math.max(one[1] + one[3], other[1] + other[3]);
  return [left, top, right - left, bottom - top];
}

/** A graphic is a rule, and not a picture, where one side is this many times the other. */
const RULE_RATIO = 10;

export function isThin([, , width, height]: Box): boolean {
  return Math.max(width, height) >= RULE_RATIO * Math.min(width, height);
}

/** The middle line of a thin box, and its thickness. */
export function ruleOf([x, y, width, height]: Box): Omit<Rule, "id"> {
  return width >= height
    ? { from: [x, y + height / 2], to: [x + width, y + height / 2], weight: height }
    : { from: [x + width / 2, y], to: [x + width / 2, y + height], weight: width };
}
