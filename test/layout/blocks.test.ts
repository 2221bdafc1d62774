import { describe, expect, it } from "vitest";
import { blocksOf, linesInOrder } from "../../src/layout/blocks.js";
import { splitBlock } from "../../src/layout/split.js";
import { unstated } from "../../src/layout/unstated.js";
import { column, pageOf } from "./pages.js";

const EM = 20;
const words = (count: number, word: string) => Array.from({ length: count }, (_, at) => `${word} ${at + 1}`);

describe("the lines of a block", () => {
  it("are read from top to bottom and along their row, whatever order they came in", () => {
    const { page } = pageOf([
      [
        { text: "third", box: [0, 40, 300, 20] },
        { text: "second", box: [160, 2, 140, 20] },
        { text: "first", box: [0, 0, 150, 20] },
      ],
    ]);
    expect(linesInOrder(page.lines).map(({ text }) => text)).toEqual(["first", "second", "third"]);
  });

  it("run from right to left where print is vertical", () => {
    const { page } = pageOf([
      [
        { text: "左", box: [0, 0, 20, 300] },
        { text: "右", box: [30, 0, 20, 300] },
      ],
    ]);
    const vertical = page.lines.map((line) => ({ ...line, direction: "ttb" as const }));
    expect(linesInOrder(vertical).map(({ text }) => text)).toEqual(["右", "左"]);
  });
});

describe("a page that the input has not divided", () => {
  const undivided = pageOf([
    [...column(0, 0, words(8, "left")), ...column(320, 0, words(8, "right"))].sort(
      (a, b) => a.box[1] - b.box[1],
    ),
  ]);

  it("falls into its columns", () => {
    const blocks = blocksOf(undivided.page, undivided.layout, EM);
    expect(blocks.map(({ lines }) => lines[0]?.text)).toEqual(["left 1", "right 1"]);
    expect(blocks.map(({ lines }) => lines.length)).toEqual([8, 8]);
  });

  it("is parted at a head set in the middle", () => {
    const { page } = pageOf([
      [
        ...column(0, 0, words(3, "above")),
        { text: "HEAD", box: [110, 72, 80, 20] as const },
        ...column(0, 96, words(3, "below")),
      ],
    ]);
    expect(splitBlock(page.lines, EM).map(({ lines }) => lines[0]?.text)).toEqual([
      "above 1",
      "HEAD",
      "below 1",
    ]);
  });
});

describe("an input read anew", () => {
  it("has its runs of lines together again, and no roles and places", () => {
    const { layout } = pageOf([column(0, 0, ["a"]), column(0, 30, ["b"]), column(0, 60, ["c"])]);
    const [first, second, third] = layout.blocks;
    if (!first || !second || !third) throw new Error("three blocks were set");
    const stated = {
      ordered: true,
      blocks: [
        { ...first, runOf: "r1", place: { article: "x", order: 0 } },
        { ...second, runOf: "r1", place: { article: "y", order: 0 } },
        { ...third, role: "headline" as const },
      ],
    };
    const anew = unstated(stated);
    expect(anew.blocks.map(({ source, lines }) => [source, lines])).toEqual([
      ["r1", ["p1.l1", "p1.l2"]],
      ["b3", ["p1.l3"]],
    ]);
    expect(anew.blocks.every(({ role, place }) => role === null && place === null)).toBe(true);
  });
});
