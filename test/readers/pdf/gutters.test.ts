import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/readers/pdf/lines/cells.js";
import { gridOf } from "../../../src/readers/pdf/lines/grid.js";
import { isGutter } from "../../../src/readers/pdf/lines/gutters.js";

const EM = 10;

/** Square glyphs, an em wide and touching, on a row. */
function row(from: number, middle: number, count: number): Cell[] {
  return Array.from({ length: count }, (_, at) => ({
    glyphs: [],
    from: from + at * EM,
    to: from + (at + 1) * EM,
    middle,
    size: EM,
    isSquare: true,
  }));
}

function gutterAt(left: Cell, right: Cell, cells: readonly Cell[]): boolean {
  return isGutter({ grid: gridOf(cells, EM), body: EM, isBarred: () => false }, left, right);
}

describe("a gutter", () => {
  it("is seen between a full line and one that stands in, though characters cover most of the gap in other rows", () => {
    const left = [0, 1, 2].map((at) => row(0, 14 * at, 10));
    const right = [row(108, 0, 10), row(128, 14, 8), row(108, 28, 10)];
    const [full, indented] = [left[1]?.at(-1) as Cell, right[1]?.[0] as Cell];
    expect(gutterAt(full, indented, [...left, ...right].flat())).toBe(true);
  });

  it("is none where rows above and below run across it", () => {
    const [left, right] = [row(0, 14, 10), row(128, 14, 8)];
    const others = [row(0, 0, 24), row(0, 28, 24)];
    expect(gutterAt(left.at(-1) as Cell, right[0] as Cell, [left, right, ...others].flat())).toBe(false);
  });
});
