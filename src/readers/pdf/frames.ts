import type { Box, Rule } from "../../model/index.js";

type Ruled = Omit<Rule, "id">;

/** How far apart the ends of two rules may lie that meet in a corner, in points. */
const CORNER = 3;
/** Pages with more rules than this are tables: their rules stay rules. */
const MOST_RULES = 2000;

/**
 * Frames that are drawn as four rules:
 *
 *     ────────
 *     │      │      a level rule, another of the same ends below it, and an upright one at each end of both
 *     ────────
 *
 * The rules of a frame are its sides and no rules any more.
 */
export function framesIn(rules: readonly Ruled[]): { frames: Box[]; rules: Ruled[] } {
  if (rules.length > MOST_RULES) return { frames: [], rules: [...rules] };
  const level = rules.filter(({ from, to }) => from[1] === to[1]).sort((a, b) => a.from[1] - b.from[1]);
  const upright = rules.filter(({ from, to }) => from[1] !== to[1]);
  const frames: Box[] = [];
  const sides = new Set<Ruled>();
  for (const [at, top] of level.entries()) {
    const bottom = level
      .slice(at + 1)
      .find((other) => near(other.from[0], top.from[0]) && near(other.to[0], top.to[0]));
    if (!bottom || sides.has(top) || bottom.from[1] - top.from[1] <= CORNER) continue;
    const joins = (x: number) =>
      upright.find(
        (side) =>
          near(side.from[0], x) && near(side.from[1], top.from[1]) && near(side.to[1], bottom.from[1]),
      );
    const [left, right] = [joins(top.from[0]), joins(top.to[0])];
    if (!left || !right || left === right) continue;
    frames.push([top.from[0], top.from[1], top.to[0] - top.from[0], bottom.from[1] - top.from[1]]);
    for (const side of [top, bottom, left, right]) sides.add(side);
  }
  return { frames, rules: rules.filter((rule) => !sides.has(rule)) };
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= CORNER;
}
