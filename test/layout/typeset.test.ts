import { describe, expect, it } from "vitest";
import { blocksOf } from "../../src/layout/blocks.js";
import { isTypeset } from "../../src/layout/typeset.js";
import type { Box, InputLayout, Line, Page } from "../../src/model/index.js";

const EM = 10;

interface Set {
  readonly text: string;
  readonly box: Box;
  readonly size?: number;
  readonly bold?: boolean;
  readonly direction?: Line["direction"];
}

/** Lines of body type down a column, 10 units high and 14 apart. */
function column(x: number, y: number, texts: readonly string[], width = 100): Set[] {
  return texts.map((text, at) => ({ text, box: [x, y + 14 * at, width, 10] }));
}

/** A page as a PDF gives it: all lines in one block, in no order. */
function press(
  lines: readonly Set[],
  more: Partial<Page> = {},
  areas: InputLayout["areas"] = [],
): { readonly page: Page; readonly layout: InputLayout } {
  const set = [...lines]
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(
      ({ text, box, size = 10, bold = false, direction = "ltr" }, at): Line => ({
        id: `p1.l${at + 1}`,
        source: `${at + 1}`,
        text,
        box,
        gapBefore: null,
        font: { size, bold, family: "Song" },
        direction,
        confidence: null,
      }),
    );
  const page = {
    id: "p1",
    number: null,
    name: null,
    width: 600,
    height: 800,
    unitsPerInch: 72,
    lines: set,
    pictures: [],
    rules: [],
    ...more,
  };
  const block = { source: null, box: null, group: null, runOf: null, role: null, place: null };
  return {
    page,
    layout: { blocks: [{ ...block, lines: set.map(({ id }) => id) }], ordered: false, areas },
  };
}

function blocks({ page, layout }: ReturnType<typeof press>): string[] {
  return blocksOf(page, layout, EM)
    .map(({ lines }) => lines.map(({ text }) => text).join("/"))
    .sort();
}

describe("a page of print as set", () => {
  it("is known by its type and by nobody having divided it", () => {
    const { page, layout } = press(column(0, 0, ["a", "b"]));
    expect(isTypeset(page, layout)).toBe(true);
    expect(isTypeset({ ...page, lines: page.lines.map((line) => ({ ...line, font: null })) }, layout)).toBe(
      false,
    );
    expect(isTypeset(page, { ...layout, blocks: [] })).toBe(false);
  });

  it("falls into columns, and a head over two of them stands alone", () => {
    const page = press([
      { text: "head", box: [0, 0, 210, 24], size: 24 },
      { text: "lead over both", box: [0, 30, 210, 10] },
      ...column(0, 44, ["a1", "a2", "a3"]),
      ...column(110, 44, ["b1", "b2", "b3"]),
    ]);
    expect(blocks(page)).toEqual(["a1/a2/a3", "b1/b2/b3", "head", "lead over both"]);
  });

  it("keeps the headlines of neighbouring columns apart", () => {
    const page = press([
      { text: "left", box: [0, 0, 98, 20], size: 20 },
      { text: "right", box: [106, 0, 98, 20], size: 20 },
      ...column(0, 30, ["a1", "a2"]),
      ...column(110, 30, ["b1", "b2"]),
    ]);
    expect(blocks(page)).toEqual(["a1/a2", "b1/b2", "left", "right"]);
  });

  it("parts what a rule, a frame or white space stands between", () => {
    const ruled = press(column(0, 0, ["a1", "a2", "a3"]), {
      rules: [{ id: "p1.r1", from: [0, 26], to: [100, 26], weight: 0.5 }],
    });
    expect(blocks(ruled)).toEqual(["a1/a2", "a3"]);
    const framed = press(column(0, 0, ["a1", "a2", "a3"]), {}, [{ kind: "frame", box: [-2, 12, 104, 30] }]);
    expect(blocks(framed)).toEqual(["a1", "a2/a3"]);
    expect(blocks(press([...column(0, 0, ["a1", "a2"]), ...column(0, 40, ["a3", "a4"])]))).toEqual([
      "a1/a2",
      "a3/a4",
    ]);
  });

  it("keeps a column that makes way for a picture together", () => {
    const page = press(
      [...column(0, 0, ["a1", "a2"]), ...column(0, 28, ["a3", "a4"], 50), ...column(0, 56, ["a5"])],
      { pictures: [{ id: "p1.i1", box: [55, 27, 60, 26], source: "i1" }] },
    );
    expect(blocks(page)).toEqual(["a1/a2/a3/a4/a5"]);
  });

  it("puts a drop cap before the paragraph it begins", () => {
    const page = press([
      { text: "T", box: [0, 0, 20, 24], size: 28 },
      ...column(24, 0, ["he bridge", "was opened"], 76),
      ...column(0, 28, ["on Monday", "by the mayor"]),
    ]);
    expect(blocks(page)).toEqual(["T/he bridge/was opened/on Monday/by the mayor"]);
  });

  it("reads vertical print from the right, a row of columns a block", () => {
    const down = (text: string, x: number, y: number): Set => ({
      text,
      box: [x, y, 10, 90],
      direction: "ttb",
    });
    const page = press([
      down("1", 40, 0),
      down("2", 26, 0),
      down("3", 12, 0),
      down("4", 40, 100),
      down("5", 26, 100),
    ]);
    expect(blocks(page)).toEqual(["1/2/3", "4/5"]);
  });

  it("holds a column together over a short last line and the indent that follows", () => {
    const lines: Set[] = [
      { text: "a", box: [0, 0, 100, 10] },
      { text: "b", box: [0, 14, 12, 10] },
      { text: "c", box: [20, 28, 80, 10] },
      { text: "d", box: [0, 42, 100, 10] },
    ];
    expect(blocks(press([...lines, ...column(120, 0, ["e", "f", "g", "h"])]))).toEqual([
      "a/b/c/d",
      "e/f/g/h",
    ]);
  });

  it("holds two lines of a caption together, the first set in, the last short", () => {
    const caption: Set[] = [
      { text: "1 of the new bridge", box: [70, 100, 80, 10] },
      { text: "2 over", box: [50, 114, 18, 10] },
    ];
    expect(blocks(press([...caption, ...column(50, 200, ["3 body", "4 body"])]))).toContain(
      "1 of the new bridge/2 over",
    );
    const apart: Set[] = [caption[0] as Set, { text: "2 over", box: [10, 114, 18, 10] }];
    expect(blocks(press([...apart, ...column(50, 200, ["3 body", "4 body"])]))).toContain("2 over");
  });

  it("sets a byline or a jump line at a foot apart, and leaves a photographer in his caption", () => {
    const foot = (last: string, before = "2 市民骑车过桥。") =>
      blocks(press(column(50, 100, ["1 新桥昨日通车，", before, last])));
    expect(foot("（本报记者 周岚）")).toContain("（本报记者 周岚）");
    expect(foot("（下转第3版）", "2 市民骑车")).toContain("（下转第3版）");
    expect(foot("本报记者 周岚 摄")).not.toContain("本报记者 周岚 摄");
    expect(foot("本报记者 周岚", "2 他们对")).not.toContain("本报记者 周岚");
  });

  it("does not fill a line out over what stands beside it", () => {
    const lines: Set[] = [
      { text: "a", box: [0, 0, 220, 10] },
      { text: "b", box: [0, 14, 100, 10] },
      { text: "c", box: [120, 14, 100, 10] },
    ];
    expect(blocks(press(lines))).toEqual(["a", "b", "c"]);
  });

  describe("with ruled rows", () => {
    const rule = (y: number, at: number): Page["rules"][number] => ({
      id: `p1.r${at}`,
      from: [0, y],
      to: [200, y],
      weight: 0.5,
    });
    const cells: Set[] = [0, 20, 40].flatMap((y, row) =>
      [0, 100].map((x, cell): Set => ({ text: `${row}${cell}`, box: [x + 10, y + 5, 30, 10] })),
    );
    const ruled = press([...cells, ...column(0, 100, ["a", "b"])], {
      rules: [0, 20, 40, 60].map(rule),
    });

    it("has their cells in one block, row by row", () => {
      const table = blocksOf(ruled.page, ruled.layout, EM).find(({ rows }) => rows !== undefined);
      expect(table?.rows?.map((row) => row.map((cell) => cell.map(({ text }) => text).join("/")))).toEqual([
        ["00", "01"],
        ["10", "11"],
        ["20", "21"],
      ]);
      expect(blocks(ruled)).toContain("a/b");
    });

    it("has none where a row holds a column of text", () => {
      const columns = press([...column(0, 10, ["a", "b", "c"]), ...column(110, 10, ["d", "e", "f"])], {
        rules: [0, 60, 120].map(rule),
      });
      expect(blocks(columns)).toEqual(["a/b/c", "d/e/f"]);
    });
  });
});
