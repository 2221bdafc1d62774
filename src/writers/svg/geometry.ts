import { across, around, down } from "../../model/geometry/boxes.js";
import { extentOf, written } from "../../model/geometry/extent.js";
import { overlapShare } from "../../model/geometry/intervals.js";
import type { Box, Line, Page } from "../../model/index.js";

/** Boxes are in one column when they share at least this much of the narrower one. */
const IN_COLUMN = 0.5;

/**
 * Lines in reading order as one box for each run of them down a column (vertical lines: along a row of the page):
 *
 *     ┌──┐ ┌──┐     a passage that goes on at the head of the
 *     │  │ └──┘     next column is two boxes
 *     └──┘
 */
export function runsOfLines(lines: readonly Line[]): Box[] {
  return groupRuns(lines, (line) => line).flatMap((run) => {
    const box = around(run.flatMap((line) => (line.box === null ? [] : [line.box])));
    return box === null ? [] : [box];
  });
}

/** The same lines in groups, a group a run; lines without a box go with those before them. */
export function groupRuns<T>(
  lines: readonly T[],
  placeOf: (line: T) => Pick<Line, "box" | "direction">,
): T[][] {
  const runs: T[][] = [];
  let last: Box | null = null;
  for (const line of lines) {
    const { box, direction } = placeOf(line);
    const run = runs.at(-1);
    if (run && (box === null || last === null || followsOn(last, box, direction === "ttb"))) run.push(line);
    else runs.push([line]);
    last = box ?? last;
  }
  return runs;
}

function followsOn(last: Box, box: Box, vertical: boolean): boolean {
  if (vertical) return box[0] <= last[0] + last[2] / 2 && overlapShare(down(last), down(box)) >= IN_COLUMN;
  const sameRow = overlapShare(down(last), down(box)) >= IN_COLUMN;
  return sameRow || (box[1] >= last[1] && overlapShare(across(last), across(box)) >= IN_COLUMN);
}

/** The usual thickness of the page's lines of print, in page units: what marks on it are measured in. */
export function printSize(page: Page): number {
  const sizes = page.lines
    .flatMap(({ box, direction }) => (box === null ? [] : [direction === "ttb" ? box[2] : box[3]]))
    .sort((a, b) => a - b);
  const [, , width] = extentOf(page);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return Math.min(Math.max(usual, width / SMALLEST), width / LARGEST);
}

/** Marks stay between these parts of the page's width, whatever the lines' boxes say. */
const SMALLEST = 160;
const LARGEST = 40;

/** A rectangle as a part of a path. */
export function rectangle([x, y, width, height]: Box): string {
  return `M${written(x)} ${written(y)}h${written(width)}v${written(height)}h${written(-width)}z`;
}

export function centreOf([x, y, width, height]: Box): readonly [number, number] {
  return [x + width / 2, y + height / 2];
}
