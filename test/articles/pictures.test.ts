import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placePictures } from "../../src/articles/pictures.js";
import type { Box, Line, Page } from "../../src/model/index.js";

function page(lines: readonly Box[], pictures: readonly Box[]): Page {
  return {
    id: "p1",
    number: null,
    name: null,
    width: 600,
    height: 800,
    unitsPerInch: null,
    lines: lines.map(
      (box, at): Line => ({
        id: `p1.l${at + 1}`,
        source: `${at + 1}`,
        text: "新桥通车",
        box,
        gapBefore: null,
        font: null,
        direction: "ltr",
        confidence: null,
      }),
    ),
    pictures: pictures.map((box, at) => ({ id: `p1.i${at + 1}`, box, source: `i${at + 1}` })),
    rules: [],
  };
}

/** Every line is an article of its own. */
function ownersOn(lines: readonly Box[], pictures: readonly Box[]): ReadonlyMap<string, number> {
  return placePictures(page(lines, pictures), [], new Map(lines.map((_, at) => [`p1.l${at + 1}`, at])));
}

describe("placePictures", () => {
  const picture: Box = [100, 300, 200, 100];
  it("gives a picture to the line under it, though one over it is as near", () => {
    const lines: Box[] = [
      [100, 280, 200, 10],
      [100, 410, 200, 10],
    ];
    expect(ownersOn(lines, [picture]).get("p1.i1")).toBe(1);
  });
  it("gives it to the line over it where those under it are three times as far", () => {
    const lines: Box[] = [
      [100, 288, 200, 10],
      [100, 460, 200, 10],
    ];
    expect(ownersOn(lines, [picture]).get("p1.i1")).toBe(0);
  });
  it("gives it to no line of another column", () =>
    expect(ownersOn([[400, 410, 100, 10]], [picture]).size).toBe(0));
  it("gives it to the line that is nearest of all, however high lines are", () => {
    const box = fc
      .tuple(fc.nat(400), fc.nat(700), fc.integer({ min: 50, max: 200 }), fc.integer({ min: 5, max: 300 }))
      .map(([x, y, width, height]): Box => [x, y, width, height]);
    fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 30 }), (lines) => {
        const owner = ownersOn(lines, [picture]).get("p1.i1");
        const alone = lines.map((line) => ownersOn([line], [picture]).size > 0);
        if (owner === undefined) return alone.every((has) => !has);
        // against any other line alone, the owner keeps the picture
        return lines.every((other, at) => {
          const pair = at < owner ? [other, lines[owner] as Box] : [lines[owner] as Box, other];
          return at === owner || ownersOn(pair, [picture]).get("p1.i1") === (at < owner ? 1 : 0);
        });
      }),
    );
  });
  it("leaves the pictures of a page that has thousands", () => {
    const owners = ownersOn(
      [[100, 410, 200, 10]],
      Array.from({ length: 3000 }, () => picture),
    );
    expect(owners.size).toBe(2000);
  });
});
