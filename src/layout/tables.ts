import { across, boxOfRule, down, middle } from "../model/geometry/boxes.js";
import { overlapShare } from "../model/geometry/intervals.js";
import type { Box, Line, Page, Rows } from "../model/index.js";

/** A rule is level or upright when it leans by at most this share of its length. */
const STRAIGHT = 0.05;
/** Rules of one table begin and end at one place, give or take so many ems … */
const LEVEL = 1;
/** … and stand no further apart than this. */
const TALLEST_ROW = 6;
/** Three rules make two rows, the fewest. */
const LEAST_RULES = 3;
/** Rows no taller, in ems, hold a line each: what is ruled so close is a table though nothing crosses its rules. */
const LOW_ROW = 2.6;
/** Of the height that upright rules cover, the least share that makes a grid of rows. */
const CROSSED = 0.5;
/** No page of print has more rules that matter. */
const MOST_RULES = 2000;

/**
 * The ruled tables of a page: level rules of one length, one under another, crossed by upright ones.
 *
 *     ────────┬───────┬──────
 *      county │ grain │ fish       a row stands between two level rules, its cells from left to right;
 *     ────────┼───────┼──────      lines of one cell keep together
 *      Lan    │    12 │    3
 *     ────────┴───────┴──────
 *
 * Columns of text between rules are none: nothing crosses them and a row holds many lines, or the rows are too tall.
 */
export function tablesOf(lines: readonly Line[], page: Page, em: number): Rows[] {
  const rules = page.rules.length > MOST_RULES ? [] : page.rules.map(boxOfRule);
  const level = rules.filter(([, , w, h]) => h <= STRAIGHT * w && w > em).sort((a, b) => a[1] - b[1]);
  const upright = rules.filter(([, , w, h]) => w <= STRAIGHT * h && h > em);
  return ladders(level, em).flatMap((ladder) => {
    const grid = gridOf(ladder);
    if (!isCrossed(grid, upright, em) && !isLow(ladder, em)) return [];
    const held = lines.filter(({ box }) => box !== null && stands(box, grid));
    const rows = ladder.slice(1).flatMap((below, at) => {
      const row = held.filter((line) => isBetween(line, ladder[at] as Box, below));
      return row.length === 0 ? [] : [cellsOf(row, upright)];
    });
    return rows.length < 2 || rows.every((row) => row.length < 2) ? [] : [rows];
  });
}

/** Level rules, from the top down, that stand one under another like the rungs of a ladder. */
function ladders(level: readonly Box[], em: number): Box[][] {
  const found: Box[][] = [];
  for (const rule of level) {
    const ladder = found.find((rungs) => isNextRung(rungs.at(-1) as Box, rule, em));
    if (ladder === undefined) found.push([rule]);
    else if (rule[1] - (ladder.at(-1) as Box)[1] > em / 2) ladder.push(rule);
  }
  return found.filter((rungs) => rungs.length >= LEAST_RULES);
}

function isNextRung(over: Box, under: Box, em: number): boolean {
  const [left, right] = [over[0] - under[0], over[0] + over[2] - under[0] - under[2]];
  return Math.abs(left) < LEVEL * em && Math.abs(right) < LEVEL * em && under[1] - over[1] < TALLEST_ROW * em;
}

function gridOf(ladder: readonly Box[]): Box {
  const [first, last] = [ladder[0] as Box, ladder.at(-1) as Box];
  return [first[0], first[1], first[2], last[1] - first[1]];
}

function isCrossed(grid: Box, upright: readonly Box[], em: number): boolean {
  return upright.some(
    (rule) =>
      rule[0] > grid[0] + em &&
      rule[0] < grid[0] + grid[2] - em &&
      overlapShare(down(rule), down(grid)) * Math.min(rule[3], grid[3]) > CROSSED * grid[3],
  );
}

function isLow(ladder: readonly Box[], em: number): boolean {
  return ladder.slice(1).every((rule, at) => rule[1] - (ladder[at] as Box)[1] < LOW_ROW * em);
}

function stands(box: Box, grid: Box): boolean {
  const [x, y] = [middle(across(box)), middle(down(box))];
  return x > grid[0] && x < grid[0] + grid[2] && y > grid[1] && y < grid[1] + grid[3];
}

function isBetween({ box }: Line, above: Box, below: Box): boolean {
  const y = middle(down(box as Box));
  return y > above[1] && y <= below[1];
}

/** The cells of a row from left to right: lines that stand over each other, with no rule between. */
function cellsOf(row: readonly Line[], upright: readonly Box[]): Line[][] {
  const cells: Line[][] = [];
  const columnOf = (box: Box) => {
    const [x, y] = [middle(across(box)), middle(down(box))];
    return upright.filter((rule) => rule[0] < x && rule[1] < y && rule[1] + rule[3] > y).length;
  };
  for (const line of [...row].sort((a, b) => boxOf(a)[0] - boxOf(b)[0])) {
    const last = cells.at(-1);
    const over = last?.some((other) => overlapShare(across(boxOf(other)), across(boxOf(line))) > 0.3);
    if (last && over && columnOf(boxOf(last[0] as Line)) === columnOf(boxOf(line))) last.push(line);
    else cells.push([line]);
  }
  return cells.map((cell) => cell.sort((a, b) => boxOf(a)[1] - boxOf(b)[1]));
}

function boxOf(line: Line): Box {
  return line.box as Box;
}
