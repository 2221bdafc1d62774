import type { Box, Point } from "../../model/index.js";

/**
 * The outer outlines of the union of boxes, one for each part that hangs together, as rectilinear polygons: corners in
 * clockwise order from the topmost left one, without the first again at the end. Holes are not drawn.
 *
 * The boxes' edges divide the page into a grid; the cells that are covered are walked around, keeping them at the right.
 */
export function outlinesOf(boxes: readonly Box[]): Point[][] {
  const xs = edges(boxes.flatMap(([x, , width]) => [x, x + width]));
  const ys = edges(boxes.flatMap(([, y, , height]) => [y, y + height]));
  const covered = coverage(boxes, xs, ys);
  const parts = partsOf(covered, xs.length - 1, ys.length - 1);
  return parts.map((part) =>
    walkAround(part, xs.length - 1).map(([i, j]): Point => [xs[i] ?? 0, ys[j] ?? 0]),
  );
}

function edges(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

/** The covered cells, each as `row * columns + column`. */
function coverage(boxes: readonly Box[], xs: readonly number[], ys: readonly number[]): Set<number> {
  const columns = xs.length - 1;
  const columnAt = new Map(xs.map((x, index) => [x, index]));
  const rowAt = new Map(ys.map((y, index) => [y, index]));
  const cells = new Set<number>();
  for (const [x, y, width, height] of boxes) {
    for (let row = rowAt.get(y) ?? 0; row < (rowAt.get(y + height) ?? 0); row++)
      for (let column = columnAt.get(x) ?? 0; column < (columnAt.get(x + width) ?? 0); column++)
        cells.add(row * columns + column);
  }
  return cells;
}

/** Cells that touch by their sides, a set a part, the topmost left part first. */
function partsOf(cells: ReadonlySet<number>, columns: number, rows: number): Set<number>[] {
  const left = new Set([...cells].sort((a, b) => a - b));
  const parts: Set<number>[] = [];
  for (const start of left) {
    const part = new Set<number>();
    const waiting = [start];
    while (waiting.length > 0) {
      const cell = waiting.pop() as number;
      if (!left.delete(cell)) continue;
      part.add(cell);
      waiting.push(...beside(cell, columns, rows).filter((other) => left.has(other)));
    }
    parts.push(part);
  }
  return parts;
}

function beside(cell: number, columns: number, rows: number): number[] {
  const column = cell % columns;
  const row = Math.floor(cell / columns);
  return [
    ...(column > 0 ? [cell - 1] : []),
    ...(column < columns - 1 ? [cell + 1] : []),
    ...(row > 0 ? [cell - columns] : []),
    ...(row < rows - 1 ? [cell + columns] : []),
  ];
}

type Corner = readonly [column: number, row: number];
/** East, south, west, north: a turn to the right is one further. */
const STEPS: readonly Corner[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
];
/** From a corner, the cells ahead at the left and at the right for each direction, as offsets from the cell south-east of it. */
const AHEAD_LEFT: readonly Corner[] = [
  [0, -1],
  [0, 0],
  [-1, 0],
  [-1, -1],
];
const AHEAD_RIGHT: readonly Corner[] = [
  [0, 0],
  [-1, 0],
  [-1, -1],
  [0, -1],
];

function walkAround(part: ReadonlySet<number>, columns: number): Corner[] {
  const first = Math.min(...part);
  const start: Corner = [first % columns, Math.floor(first / columns)];
  const holds = ([i, j]: Corner, [di, dj]: Corner = [0, 0]): boolean =>
    i + di >= 0 && i + di < columns && part.has((j + dj) * columns + i + di);
  const corners: Corner[] = [];
  let at = start;
  let heading = 0;
  do {
    const turn = holds(at, AHEAD_LEFT[heading]) ? 3 : holds(at, AHEAD_RIGHT[heading]) ? 0 : 1;
    if (turn !== 0 || corners.length === 0) corners.push(at);
    heading = (heading + turn) % 4;
    const [dx, dy] = STEPS[heading] as Corner;
    at = [at[0] + dx, at[1] + dy];
  } while (at[0] !== start[0] || at[1] !== start[1]);
  return corners;
}
