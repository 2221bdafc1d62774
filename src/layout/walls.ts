import { turnBox } from "../model/geometry/turn.js";
import type { Box, InputLayout, Page, Rule } from "../model/index.js";
import type { Wall } from "./sight.js";

/** A rule is level when it rises by at most this share of its length. */
const LEVEL = 0.1;
/** A rule shorter than so many ems is an ornament, or underlines a word. */
const SHORT = 3;

/**
 * What parts the print above it from the print below: level rules, and the upper and lower edges of pictures, frames and
 * tints. A box is closed at both edges, so that what stands in it is parted from what stands over it and under it.
 */
export function levelWalls(page: Page, layout: InputLayout, em: number): Wall[] {
  return [
    ...page.rules.flatMap((rule) => (isLevel(rule, em) ? [wallOf(rule)] : [])),
    ...boxesOf(page, layout).flatMap(edges),
  ];
}

/** The same for vertical print, which goes on from right to left: upright rules, and edges at the sides. */
export function uprightWalls(page: Page, layout: InputLayout, em: number): Wall[] {
  const turnedRules = page.rules.map((rule): Rule => ({ ...rule, from: turn(rule.from), to: turn(rule.to) }));
  return [
    ...turnedRules.flatMap((rule) => (isLevel(rule, em) ? [wallOf(rule)] : [])),
    ...boxesOf(page, layout).map(turnBox).flatMap(edges),
  ];
}

function turn([x, y]: Rule["from"]): Rule["from"] {
  return [y, -x];
}

function boxesOf({ pictures }: Page, { areas }: InputLayout): Box[] {
  return [
    ...pictures.flatMap(({ box }) => (box === null ? [] : [box])),
    ...(areas ?? []).map(({ box }) => box),
  ];
}

function edges([x, y, width, height]: Box): Wall[] {
  return [y, y + height].map((at) => ({ from: x, to: x + width, at }));
}

function isLevel({ from, to }: Rule, em: number): boolean {
  const [length, rise] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
  return length > SHORT * em && rise <= LEVEL * length;
}

function wallOf({ from, to }: Rule): Wall {
  return { from: Math.min(from[0], to[0]), to: Math.max(from[0], to[0]), at: (from[1] + to[1]) / 2 };
}
