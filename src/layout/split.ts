import { across, around, down, middle } from "../model/geometry/boxes.js";
import { neighboursOf } from "../model/geometry/neighbours.js";
import type { Box, Line, Rows } from "../model/index.js";

/** Lines that an input holds in one block, each part a block of its own. */
export interface Part {
  readonly lines: readonly Line[];
  /** The same lines as the rows of a table; absent for what is none. */
  readonly rows?: Rows;
}

/** A head inside a block is set in the middle: so many ems of room at both sides, and of like room. */
const ROOM = 1.2;
const LIKE_ROOM = 0.4;
/** White space so many ems wider than the block's usual leading parts what stands above it from what stands below. */
const WHITE = 1;

/**
 * Divides the lines of a page that the input has not divided: into columns, and each of these at heads set in the middle and
 * at wide white space.
 *
 *     ┌───────────────────┐
 *     │ ▬▬▬▬▬▬▬▬ ▬▬▬▬▬▬▬▬ │   two columns
 *     │ ▬▬▬▬▬▬▬▬    ▬▬    │   a head in the second
 *     │ ▬▬▬▬▬▬▬▬ ▬▬▬▬▬▬▬▬ │
 *     └───────────────────┘
 *
 * Vertical print and lines without boxes are left as they are.
 */
export function splitBlock(lines: readonly Line[], em: number): Part[] {
  if (lines.some(({ box, direction }) => box === null || direction === "ttb")) return [{ lines }];
  return columnsIn(lines).flatMap((column) => headsIn(column, em));
}

/** Runs of lines each of which is the next below the one before it, and that one the next above it. */
function columnsIn(lines: readonly Line[]): Line[][] {
  const neighbours = neighboursOf(lines.map((line) => line.box as Box));
  const columns: Line[][] = [];
  const columnOf = new Map<number, Line[]>();
  const fromTop = [...lines.keys()].sort((a, b) => heightOf(lines, a) - heightOf(lines, b) || a - b);
  for (const at of fromTop) {
    const above = neighbours[at]?.above ?? null;
    const run = above !== null && neighbours[above]?.below === at ? columnOf.get(above) : undefined;
    const column = run ?? [];
    if (!run) columns.push(column);
    column.push(lines[at] as Line);
    columnOf.set(at, column);
  }
  return columns;
}

function heightOf(lines: readonly Line[], at: number): number {
  return middle(down(lines[at]?.box as Box));
}

function headsIn(column: readonly Line[], em: number): Part[] {
  const [left, right] = across(around(column.map(({ box }) => box as Box)) as Box);
  const gaps = column.slice(1).map((line, at) => gapBetween(column[at] as Line, line));
  const usual = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
  const parts: Line[][] = [];
  column.forEach((line, at) => {
    const before = column[at - 1];
    const parted =
      before === undefined ||
      isMiddle(line, left, right, em) !== isMiddle(before, left, right, em) ||
      (gaps[at - 1] ?? 0) - usual > WHITE * em;
    if (parted) parts.push([line]);
    else parts.at(-1)?.push(line);
  });
  return parts.map((lines) => ({ lines }));
}

function gapBetween(above: Line, line: Line): number {
  return (line.box as Box)[1] - (above.box as Box)[1] - (above.box as Box)[3];
}

function isMiddle({ box }: Line, left: number, right: number, em: number): boolean {
  const [from, to] = across(box as Box);
  const rooms = [from - left, right - to] as const;
  const least = Math.min(...rooms);
  return least > ROOM * em && least > (1 - LIKE_ROOM) * Math.max(...rooms);
}
