import { across, down } from "../../../model/geometry/boxes.js";
import { overlapShare } from "../../../model/geometry/intervals.js";
import type { Box } from "../../../model/index.js";
import type { PrintNode, PrintSheet } from "./observe.js";

/**
 * Where a block stands to another that it may hang on; in the frame of reading:
 *
 *     ┌──h──────────┐
 *     └─────────────┘     above       h over a
 *     ┌─a──┐ ┌─c──┐       below       the other way
 *     └────┘ │    │       head-over   h over c, though c is not next to it
 *     ┌─b──┐ │    │       left        a and b stand left of c, next to it
 *     └────┘ └────┘       right       the other way
 *                         near        read a little before or after it
 */
export const RELATIONS = ["above", "below", "head-over", "left", "right", "near"] as const;
export type PrintRelation = (typeof RELATIONS)[number];

export interface PrintCandidate {
  readonly from: PrintNode;
  readonly relation: PrintRelation;
}

/** Blocks at a side are next to each other when so few ems are between them … */
const GUTTER = 5;
/** … and of them, so many count: those level with it first. */
const BESIDE = 4;
/** So many read before it, and after it, count wherever they stand. */
const BEFORE = 4;
const AFTER = 2;

/** Every block that a block may hang on: links may lead forwards and backwards. */
export function printCandidates(node: PrintNode, sheet: PrintSheet): PrintCandidate[] {
  const found = new Map<number, PrintRelation>();
  const add = (at: number | null, relation: PrintRelation) => {
    if (at !== null && at !== node.at && at >= 0 && at < sheet.nodes.length && !found.has(at))
      found.set(at, relation);
  };
  add(node.above, "above");
  add(node.below, "below");
  add(node.headOver, "head-over");
  for (const at of beside(node, sheet, "left")) add(at, "left");
  for (const at of beside(node, sheet, "right")) add(at, "right");
  for (let step = 1; step <= BEFORE; step++) add(node.at - step, "near");
  for (let step = 1; step <= AFTER; step++) add(node.at + step, "near");
  return [...found].map(([at, relation]) => ({ from: sheet.nodes[at] as PrintNode, relation }));
}

function beside(node: PrintNode, { nodes, em }: PrintSheet, side: "left" | "right"): number[] {
  return nodes
    .filter((other) => other !== node && isBeside(other.box, node.box, side, em))
    .sort((a, b) => levelness(a.box, node.box) - levelness(b.box, node.box) || a.at - b.at)
    .slice(0, BESIDE)
    .map(({ at }) => at);
}

function isBeside(other: Box, box: Box, side: "left" | "right", em: number): boolean {
  const [left, right] = side === "left" ? [other, box] : [box, other];
  const gap = right[0] - left[0] - left[2];
  const reach = Math.max(other[1], box[1]) - Math.min(other[1] + other[3], box[1] + box[3]);
  return gap > -em && gap < GUTTER * em && reach < em && overlapShare(across(other), across(box)) < 0.2;
}

/** How far apart their heads are, in page units, less where they face each other more. */
function levelness(other: Box, box: Box): number {
  return Math.abs(other[1] - box[1]) * (1.5 - overlapShare(down(other), down(box)));
}
