import { describe, expect, it } from "vitest";
import type { Box } from "../../../src/model/index.js";
import type { Drawing } from "../../../src/readers/pdf/drawing.js";
import { groundOf } from "../../../src/readers/pdf/ground.js";

const HEIGHT = 800;
const PAPER = 0xffffff;
const RED = 0xff0000;
const BLUE = 0x0000ff;

function filled(order: number, [x, y, width, height]: Box, fill: number, clip: Box | null = null): Drawing {
  const points = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const;
  const outlines = [{ points, closed: true, curves: 0 }];
  return { kind: "path", order, outlines, fill, stroke: null, weight: 0, clip };
}

describe("groundOf", () => {
  it("is the paper where nothing was painted before", () => {
    const ground = groundOf([filled(5, [0, 0, 100, 100], RED)], HEIGHT);
    expect(ground(4, 50, 50)).toBe(PAPER);
    expect(ground(6, 50, 50)).toBe(RED);
    expect(ground(6, 50, 101)).toBe(PAPER);
  });

  it("is what was painted last, clipped as it is", () => {
    const drawings = [
      filled(1, [0, 0, 600, HEIGHT], RED),
      filled(2, [0, 0, 600, HEIGHT], BLUE, [0, 0, 300, 400]),
    ];
    const ground = groundOf(drawings, HEIGHT);
    expect(ground(3, 100, 100)).toBe(BLUE);
    expect(ground(3, 400, 100)).toBe(RED);
    expect(ground(3, 100, 500)).toBe(RED);
  });

  it("is no one colour under a picture", () => {
    const picture: Drawing = { kind: "image", order: 1, box: [0, 700, 100, 100], clip: null };
    expect(groundOf([picture], HEIGHT)(2, 50, 750)).not.toBe(PAPER);
  });

  it("looks at a bounded number of covers at one place", () => {
    const clipped = Array.from({ length: 5000 }, (_, at) =>
      filled(at + 1, [0, 0, 600, HEIGHT], BLUE, [0, 0, 10, HEIGHT]),
    );
    const ground = groundOf([filled(0, [0, 0, 600, HEIGHT], RED), ...clipped], HEIGHT);
    expect(ground(6000, 5, 100)).toBe(BLUE);
    expect(ground(6000, 300, 100)).toBe(PAPER);
  });
});
