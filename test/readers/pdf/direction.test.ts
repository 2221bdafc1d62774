import { describe, expect, it } from "vitest";
import type { Glyph } from "../../../src/readers/pdf/glyphs.js";
import { cellAlong } from "../../../src/readers/pdf/lines/cells.js";
import { verticalCells } from "../../../src/readers/pdf/lines/direction.js";

const BODY = 10;
const HEAD = 20;

/** The letters that stand in vertical lines, of type so large set at those places. */
function vertical(letters: readonly (readonly [text: string, x: number, y: number])[], size = HEAD): string {
  const glyphs = letters.map(
    ([text, x, y], order): Glyph => ({
      text,
      isSpace: false,
      x,
      y,
      angle: 0,
      advance: size,
      size,
      face: { family: "Song", bold: false },
      order,
      object: order,
      unmapped: false,
    }),
  );
  const cells = glyphs.map(cellAlong);
  const found = verticalCells(cells, BODY);
  return glyphs
    .filter((_, at) => found.has(cells[at] as never))
    .map(({ text }) => text)
    .join("");
}

describe("the way glyphs run", () => {
  it("is down where each stands nearer to the one below than to any beside", () => {
    expect(
      vertical([
        ["新", 0, 0],
        ["桥", 0, 22],
        ["通", 0, 44],
        ["车", 0, 66],
      ]),
    ).toBe("新桥通车");
  });

  it("is down for a headline of letters driven apart", () => {
    expect(
      vertical([
        ["新", 0, 0],
        ["桥", 0, 60],
        ["通", 0, 120],
      ]),
    ).toBe("新桥通");
  });

  it("is level for the one letter that is left of a level headline, close under its middle", () => {
    const line = [..."档案到家门"].map((text, at) => [text, at * HEAD, 0] as const);
    expect(vertical([...line, ["口", 2 * HEAD, 24]])).toBe("");
  });

  it("is level for a letter alone", () => {
    expect(vertical([["口", 0, 0]])).toBe("");
  });
});
