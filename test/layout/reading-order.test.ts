import { describe, expect, it } from "vitest";
import { topologicalOrder } from "../../src/layout/topological.js";
import { cutOrder } from "../../src/layout/xy-cut.js";
import type { Box } from "../../src/model/index.js";

const EM = 10;

/** Boxes under names, so that an order can be read; they are handed over in the order of their names. */
function orderOf(boxes: Readonly<Record<string, Box>>, rightToLeft = false): string {
  const names = Object.keys(boxes);
  const sheet = { boxes: Object.values(boxes), short: names.map((name) => name.startsWith("head")), em: EM };
  return cutOrder(sheet, rightToLeft)
    .map((index) => names[index])
    .join(" ");
}

describe("reading order by cuts", () => {
  it("goes down a column and on to the next", () => {
    const columns: Record<string, Box> = { c: [110, 0, 100, 50], b: [0, 60, 100, 50], a: [0, 0, 100, 50] };
    expect(orderOf(columns)).toBe("a b c");
  });

  it("reads a strip across three columns before what stands below it", () => {
    const strips = Object.fromEntries(
      [0, 1, 2].flatMap((column): [string, Box][] => [
        [`above${column}`, [column * 110, 0, 100, 200]],
        [`below${column}`, [column * 110, 210, 100, 100]],
      ]),
    );
    expect(orderOf(strips)).toBe("above0 above1 above2 below0 below1 below2");
  });

  it("holds the end of two paragraphs at one height for chance", () => {
    const pages: Record<string, Box> = {
      a: [0, 0, 100, 98],
      b: [0, 102, 100, 98],
      c: [110, 0, 100, 98],
      d: [110, 102, 100, 98],
    };
    expect(orderOf(pages)).toBe("a b c d");
  });

  it("reads a head over two columns before both", () => {
    const article: Record<string, Box> = {
      head: [0, 0, 210, 20],
      left: [0, 30, 100, 100],
      right: [110, 30, 100, 100],
    };
    expect(orderOf(article)).toBe("head left right");
  });

  it("does not take the room under heads in a row for the end of a strip", () => {
    const side = Object.fromEntries(
      [0, 1, 2].flatMap((column): [string, Box][] => [
        [`head${column}`, [column * 110, 0, 100, 20]],
        [`text${column}`, [column * 110, 30, 100, 100]],
      ]),
    );
    expect(orderOf(side)).toBe("head0 text0 head1 text1 head2 text2");
  });

  it("begins at the right where print runs so", () => {
    expect(orderOf({ left: [0, 0, 100, 50], right: [110, 0, 100, 50] }, true)).toBe("right left");
  });

  it("cuts gutters that a skewed page closes by a hair", () => {
    const skewed: Record<string, Box> = {
      a: [0, 0, 101, 100],
      b: [3, 105, 101, 100],
      c: [102, 0, 100, 100],
      d: [105, 105, 100, 100],
    };
    expect(orderOf(skewed)).toBe("a b c d");
  });
});

describe("topological reading order", () => {
  it("reads round a head that no straight cut parts from its neighbours", () => {
    // A pinwheel: every straight line through it meets a block.
    const boxes: Box[] = [
      [0, 0, 100, 100],
      [110, 0, 50, 160],
      [0, 110, 50, 160],
      [60, 170, 100, 100],
    ];
    expect(topologicalOrder(boxes, 0)).toEqual([0, 2, 1, 3]);
  });

  it("takes more blocks than a page has from the left", () => {
    const boxes = Array.from(
      { length: 3_000 },
      (_, at): Box => [50 * (2_999 - at), (at * 7_919) % 5_000, 90, 20],
    );
    expect(topologicalOrder(boxes, 0).slice(0, 3)).toEqual([2_999, 2_998, 2_997]);
  });

  it("orders everything, each once, whatever overlaps", () => {
    const boxes: Box[] = Array.from({ length: 6 }, () => [0, 0, 100, 100]);
    expect([...topologicalOrder(boxes, 0)].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
