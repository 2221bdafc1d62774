import type { Area, Box, Point, Rule } from "../../model/index.js";
import { ruleOf } from "../boxes.js";
import { common } from "./clip.js";
import type { Drawing } from "./drawing.js";
import { framesIn } from "./frames.js";
import { isRectangle, outlineBox, straightPieces } from "./outlines.js";
import type { Space } from "./space.js";
import { tilesJoined } from "./tiles.js";
import { FILLS, isWhite } from "./visible.js";

/** What a page shows beside its text. */
export interface Shapes {
  readonly rules: readonly Omit<Rule, "id">[];
  readonly areas: readonly Area[];
  /** Boxes of pictures; the one that fills the page is none. */
  readonly pictures: readonly Box[];
}

/** A filled box so thin is a rule, in points; a rule is longer than it is thick. */
const RULE_WEIGHT = 6;
const RULE_RATIO = 4;
/** The least side of an area and of a picture, and the least length of a rule, in points: what is smaller is an ornament. */
const LEAST = 10;

type Draft = { rules: Omit<Rule, "id">[]; areas: Area[]; pictures: Box[] };

/** The rules, frames, tints and pictures among a page's drawings. */
export function shapesOf(drawings: readonly Drawing[], space: Space): Shapes {
  const page: Box = [0, 0, space.width, space.height];
  const found: Draft = { rules: [], areas: [], pictures: [] };
  for (const drawing of drawings) {
    const shown = drawing.clip === null ? page : common(page, drawing.clip);
    if (drawing.kind === "image") addPicture(found, common(drawing.box, shown));
    else addPath(found, drawing, shown);
  }
  const { frames, rules } = framesIn(found.rules);
  const areas = [...frames.map((box): Area => ({ kind: "frame", box })), ...found.areas];
  return {
    rules: unique(rules, ({ from, to }) => [...from, ...to]),
    areas: unique(
      areas.filter(({ box }) => isArea(box) && !fills(box, page)),
      ({ kind, box }) => [kind, ...box],
    ).sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]),
    pictures: tilesJoined(found.pictures).filter((box) => isArea(box) && !fills(box, page)),
  };
}

function addPicture(found: Draft, box: Box): void {
  if (isThinRule(box)) found.rules.push(ruleOf(box));
  else found.pictures.push(box);
}

function addPath(found: Draft, path: Extract<Drawing, { kind: "path" }>, shown: Box): void {
  const boxes = path.outlines.filter(isRectangle).map((outline) => common(outlineBox(outline), shown));
  if (path.fill !== null) addFilled(found, boxes, path.fill);
  if (path.stroke === null || isWhite(path.stroke)) return;
  for (const outline of path.outlines) {
    if (isRectangle(outline) && isArea(outlineBox(outline)))
      found.areas.push({ kind: "frame", box: common(outlineBox(outline), shown) });
    else for (const [from, to] of straightPieces(outline)) addStroke(found, from, to, path.weight, shown);
  }
}

/**
 * A filled box is a rule where it is thin and a tint where it is not; one that only leaves a border of itself is a frame:
 *
 *     ┌─────────┐
 *     │ ┌─────┐ │    two boxes of one path, one a little within the other
 *     │ └─────┘ │
 *     └─────────┘
 */
function addFilled(found: Draft, boxes: readonly Box[], fill: number): void {
  const [outer, inner] = boxes;
  if (boxes.length === 2 && outer && inner && (isBorder(outer, inner) || isBorder(inner, outer))) {
    if (!isWhite(fill)) found.areas.push({ kind: "frame", box: outer[2] > inner[2] ? outer : inner });
    return;
  }
  for (const box of boxes) {
    if (isWhite(fill) || box[2] * box[3] === 0) continue;
    if (isThinRule(box)) found.rules.push(ruleOf(box));
    else found.areas.push({ kind: "tint", box });
  }
}

function isBorder(outer: Box, inner: Box): boolean {
  const sides = [
    inner[0] - outer[0],
    inner[1] - outer[1],
    outer[0] + outer[2] - inner[0] - inner[2],
    outer[1] + outer[3] - inner[1] - inner[3],
  ];
  return sides.every((side) => side >= 0 && side <= RULE_WEIGHT);
}

function addStroke(found: Draft, from: Point, to: Point, weight: number, shown: Box): void {
  const level = Math.abs(to[0] - from[0]) >= Math.abs(to[1] - from[1]);
  const half = Math.max(weight, HAIRLINE) / 2;
  const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  const [top, bottom] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
  const box: Box = level
    ? [left, top - half, right - left, bottom - top + 2 * half]
    : [left - half, top, right - left + 2 * half, bottom - top];
  const visible = common(box, shown);
  if (isThinRule(visible)) found.rules.push(ruleOf(visible));
}

/** A stroke of no thickness is drawn as thin as can be. */
const HAIRLINE = 0.1;

function isThinRule([, , width, height]: Box): boolean {
  const [length, weight] = [Math.max(width, height), Math.min(width, height)];
  return weight <= RULE_WEIGHT && length >= LEAST && length >= RULE_RATIO * weight;
}

function isArea([, , width, height]: Box): boolean {
  return Math.min(width, height) >= LEAST;
}

function fills(box: Box, page: Box): boolean {
  return box[2] * box[3] >= FILLS * page[2] * page[3];
}

function unique<T>(things: readonly T[], keyOf: (thing: T) => readonly (string | number)[]): T[] {
  const seen = new Set<string>();
  return things.filter((thing) => {
    const key = keyOf(thing)
      .map((part) => (typeof part === "number" ? Math.round(part) : part))
      .join();
    return !seen.has(key) && seen.add(key);
  });
}
