import { across, down, middle } from "../model/geometry/boxes.js";
import { overlapShare } from "../model/geometry/intervals.js";
import type { Box } from "../model/index.js";

/** The lines that stand next over and next under one, by their places. */
export interface Sight {
  readonly over: readonly number[];
  readonly under: readonly number[];
}

/** What a line cannot be seen across: a rule, an edge of a frame or a picture. In page units. */
export interface Wall {
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** Strips are as wide as body type is high, and never more than so many a page. */
const MOST_STRIPS = 400;
/** A line is next to another when at least this share of the narrower one stands under the other. */
const SEES = 0.3;

/**
 * Which lines see which, looking straight up and down the page, after the block adjacency of O'Gorman, "The document
 * spectrum for page layout analysis" (PAMI 1993), with walls:
 *
 *     ▬▬▬a▬▬▬▬▬▬▬▬▬▬▬▬▬     b and c see a, a sees both: it is set over two columns
 *     ▬▬b▬▬▬▬  ▬▬▬c▬▬▬▬
 *     ▬▬d▬▬▬▬  ─────────    d sees b, but e sees nothing across the rule
 *     ▬▬f▬▬▬▬  ▬▬▬e▬▬▬▬
 *
 * The page is divided into strips from side to side, and each remembers what was last seen in it: linear in the lines.
 */
export function linesOfSight(boxes: readonly Box[], walls: readonly Wall[], em: number): Sight[] {
  const over = looking(boxes, walls, em);
  const flipped = boxes.map(([x, y, w, h]): Box => [x, -y - h, w, h]);
  const under = looking(
    flipped,
    walls.map((wall) => ({ ...wall, at: -wall.at })),
    em,
  );
  return boxes.map((_, at) => ({ over: over[at] ?? [], under: under[at] ?? [] }));
}

interface Mark {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** The place of its line; null for a wall. */
  readonly line: number | null;
}

/** For each line, those that it sees above it. */
function looking(boxes: readonly Box[], walls: readonly Wall[], em: number): number[][] {
  const left = boxes.reduce((least, [x]) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const right = boxes.reduce((most, [x, , w]) => Math.max(most, x + w), Number.NEGATIVE_INFINITY);
  const width = Math.max(em, (right - left) / MOST_STRIPS) || 1;
  const stripAt = (x: number) =>
    Math.max(0, Math.min(Math.floor((x - left) / width), Math.ceil((right - left) / width)));
  const last: (number | null)[] = [];
  const seen: number[][] = boxes.map(() => []);
  for (const { line, from, to } of marksOf(boxes, walls)) {
    const [first, end] = [stripAt(from), stripAt(to)];
    if (line !== null) seen[line] = nearest(line, last.slice(first, end + 1), boxes);
    for (let strip = first; strip <= end; strip++) last[strip] = line;
  }
  return seen;
}

function marksOf(boxes: readonly Box[], walls: readonly Wall[]): Mark[] {
  const lines = boxes.map(
    (box, line): Mark => ({ at: middle(down(box)), from: box[0], to: box[0] + box[2], line }),
  );
  const marks = [...lines, ...walls.map((wall): Mark => ({ ...wall, line: null }))];
  return marks.sort((a, b) => a.at - b.at || a.from - b.from || (a.line ?? -1) - (b.line ?? -1));
}

/** Of what strips remember, what is really over the line, and not itself over something else that is. */
function nearest(
  line: number,
  remembered: readonly (number | null | undefined)[],
  boxes: readonly Box[],
): number[] {
  const own = boxes[line] as Box;
  const found = [...new Set(remembered)].filter(
    (other): other is number =>
      typeof other === "number" && overlapShare(across(own), across(boxes[other] as Box)) >= SEES,
  );
  return found.filter(
    (one) => !found.some((other) => other !== one && stands(boxes[one] as Box, boxes[other] as Box)),
  );
}

/** Whether a box stands over another, in its column. */
function stands(over: Box, under: Box): boolean {
  return middle(down(over)) < middle(down(under)) && overlapShare(across(over), across(under)) >= SEES;
}
