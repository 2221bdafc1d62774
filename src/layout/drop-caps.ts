import { down, middle } from "../model/geometry/boxes.js";
import { overlapShare } from "../model/geometry/intervals.js";
import { firstWhere } from "../model/halving.js";
import type { Box, Line } from "../model/index.js";

/** An initial over several lines, and the line it begins. */
export interface DropCap {
  readonly cap: Line;
  readonly before: Line;
}

/** It is a letter, or a quotation mark and a letter, or a short first word, at least so many times as large as the line beside it. */
const LETTERS = 2;
const LARGER = 1.7;
/** That line begins within so many ems of its own type. */
const NEAR = 1.2;

/**
 * Takes the initials out that are set over the first lines of a paragraph, each with the line that it begins:
 *
 *     ▄▄▄ ▬▬▬▬▬▬▬▬
 *     █ █ ▬▬▬▬▬▬▬▬
 *     ▀▀▀ ▬▬▬▬▬▬▬▬
 *     ▬▬▬▬▬▬▬▬▬▬▬▬
 */
export function withoutDropCaps(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly caps: readonly DropCap[];
} {
  const initials = lines.filter(({ text, box }) => box !== null && [...text.trim()].length <= LETTERS);
  const heights = byMiddle(lines);
  const caps = initials.flatMap((cap): DropCap[] => {
    const before = firstBeside(cap, heights);
    return before ? [{ cap, before }] : [];
  });
  const taken = new Set(caps.map(({ cap }) => cap));
  return { lines: lines.filter((line) => !taken.has(line)), caps };
}

/** A line with a box, where its middle stands down the page, and its place among all lines. */
interface Height {
  readonly line: Line;
  readonly middle: number;
  readonly at: number;
}

function byMiddle(lines: readonly Line[]): Height[] {
  return lines
    .flatMap((line, at) => (line.box === null ? [] : [{ line, middle: middle(down(line.box)), at }]))
    .sort((a, b) => a.middle - b.middle);
}

/** The lines whose middles stand within a stretch down the page, in their own order. */
function within(heights: readonly Height[], [top, bottom]: readonly [number, number]): Line[] {
  const first = firstWhere(heights.length, (at) => (heights[at] as Height).middle >= top);
  const end = firstWhere(heights.length, (at) => (heights[at] as Height).middle > bottom);
  return heights
    .slice(first, end)
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);
}

/** The topmost line that begins right of the initial, within its height and less than half as high; null where fewer than two do. */
function firstBeside(cap: Line, heights: readonly Height[]): Line | null {
  const box = cap.box as Box;
  // More than half of a line half as high lies within the initial only if its middle does.
  const beside = within(heights, down(box)).filter((line) => {
    if (line === cap || line.box === null || line.direction !== cap.direction) return false;
    const height = line.box[3];
    const gap = line.box[0] - box[0] - box[2];
    return (
      box[3] >= LARGER * height &&
      Math.abs(gap) < NEAR * height &&
      overlapShare(down(line.box), down(box)) > 0.5
    );
  });
  if (beside.length < 2) return null;
  return beside.reduce((first, line) => ((line.box as Box)[1] < (first.box as Box)[1] ? line : first));
}
