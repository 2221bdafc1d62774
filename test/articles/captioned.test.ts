import { describe, expect, it } from "vitest";
import { captionedOn } from "../../src/articles/captioned.js";
import type { Box, Line, Page } from "../../src/model/index.js";

function sheet(captions: readonly Box[], pictures: readonly Box[]) {
  const lines = captions.map(
    (box, at): Line => ({
      id: `p1.l${at + 1}`,
      source: `${at}`,
      text: "The quay",
      box,
      gapBefore: null,
      font: null,
      direction: "ltr",
      confidence: null,
    }),
  );
  const page: Page = {
    id: "p1",
    number: null,
    name: null,
    width: 600,
    height: 800,
    unitsPerInch: null,
    lines,
    pictures: pictures.map((box, at) => ({ id: `p1.i${at + 1}`, box, source: `${at}` })),
    rules: [],
  };
  const spans = lines.map(({ id }) => [{ line: id, start: 0, end: 8 }]);
  const articles = [{ captions: spans.map((some) => ({ text: "The quay", spans: some, picture: null })) }];
  return captionedOn(page, articles)
    .map(({ caption, picture }) => [caption, picture])
    .sort();
}

describe("captions of pictures with places", () => {
  it("stand under their picture rather than over the next", () => {
    const pictures: Box[] = [
      [0, 0, 100, 80],
      [0, 100, 100, 80],
    ];
    expect(
      sheet(
        [
          [0, 86, 100, 10],
          [0, 184, 100, 10],
        ],
        pictures,
      ),
    ).toEqual([
      [0, "p1.i1"],
      [1, "p1.i2"],
    ]);
  });

  it("stand beside it, and inside it", () => {
    expect(sheet([[104, 60, 60, 10]], [[0, 0, 100, 80]])).toEqual([[0, "p1.i1"]]);
    expect(sheet([[10, 65, 60, 10]], [[0, 0, 100, 80]])).toEqual([[0, "p1.i1"]]);
  });

  it("describe nothing that is far away", () => {
    expect(sheet([[0, 400, 100, 10]], [[0, 0, 100, 80]])).toEqual([]);
  });
});
