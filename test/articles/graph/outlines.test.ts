import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outlinesOf } from "../../../src/articles/graph/outlines.js";
import type { Box } from "../../../src/model/index.js";

describe("outlines", () => {
  it.each([
    [
      "one box",
      [[0, 0, 4, 4]],
      [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
        ],
      ],
    ],
    [
      "an L",
      [
        [0, 0, 10, 2],
        [0, 2, 4, 8],
      ],
      [
        [
          [0, 0],
          [10, 0],
          [10, 2],
          [4, 2],
          [4, 10],
          [0, 10],
        ],
      ],
    ],
    [
      "two parts",
      [
        [0, 0, 2, 2],
        [5, 0, 2, 2],
      ],
      [
        [
          [0, 0],
          [2, 0],
          [2, 2],
          [0, 2],
        ],
        [
          [5, 0],
          [7, 0],
          [7, 2],
          [5, 2],
        ],
      ],
    ],
    [
      "parts that meet in a corner",
      [
        [0, 0, 2, 2],
        [2, 2, 2, 2],
      ],
      [
        [
          [0, 0],
          [2, 0],
          [2, 2],
          [0, 2],
        ],
        [
          [2, 2],
          [4, 2],
          [4, 4],
          [2, 4],
        ],
      ],
    ],
    [
      "a ring, its hole not drawn",
      [
        [0, 0, 6, 2],
        [0, 2, 2, 2],
        [4, 2, 2, 2],
        [0, 4, 6, 2],
      ],
      [
        [
          [0, 0],
          [6, 0],
          [6, 6],
          [0, 6],
        ],
      ],
    ],
    ["nothing", [], []],
  ])("of %s", (_, boxes, outlines) => {
    expect(outlinesOf(boxes as unknown as Box[])).toEqual(outlines);
  });

  it("have corners that turn at every point", () => {
    const box = fc.tuple(
      fc.nat(20),
      fc.nat(20),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
    );
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 8 }), (boxes) => {
        for (const outline of outlinesOf(boxes)) {
          expect(outline.length % 2).toBe(0);
          outline.forEach(([x, y], at) => {
            const [nextX, nextY] = outline[(at + 1) % outline.length] ?? [x, y];
            const [afterX, afterY] = outline[(at + 2) % outline.length] ?? [x, y];
            expect((x === nextX) !== (y === nextY)).toBe(true);
            expect((x === nextX) !== (nextX === afterX)).toBe(true);
            expect((y === nextY) !== (nextY === afterY)).toBe(true);
          });
        }
      }),
    );
  });
});
