import { describe, expect, it } from "vitest";
import { findArticlesOnLayouts } from "../../../src/articles/index.js";
import { layOutPage } from "../../../src/layout/index.js";
import { column, pageOf, type SetLine } from "../../layout/pages.js";

const SETTINGS = { ignoreOrder: true, resegment: true };

/** Body lines that end as prose does, the last one short. */
function prose(x: number, y: number, count: number, subject: string): SetLine[] {
  const lines = Array.from(
    { length: count },
    (_, at) => `${subject} went on with the ${at + 2}nd part of the work and`,
  );
  return column(x, y, [...lines, `${subject} ended it.`]);
}

function read(blocks: readonly (readonly SetLine[])[]) {
  const { page, layout } = pageOf(blocks);
  return findArticlesOnLayouts([layOutPage(page, layout, SETTINGS)], { ...SETTINGS, kinds: new Map() });
}

describe("the graph of blocks", () => {
  const head = (text: string, x: number, y: number, width: number): SetLine[] => [
    { text, box: [x, y, width, 44] },
  ];

  it("puts all columns under a head that is set over them to its article", () => {
    const { drafts } = read([
      head("Harbour Opened After Nine Winters", 0, 0, 620),
      prose(0, 60, 12, "The council"),
      prose(320, 60, 12, "The harbour master"),
      head("Fire in Saltgate", 640, 0, 300),
      prose(640, 60, 12, "The brigade"),
    ]);
    expect(drafts.map(({ article }) => article.deck.map(({ text }) => text))).toEqual([
      ["Harbour Opened After Nine Winters"],
      ["Fire in Saltgate"],
    ]);
    expect(drafts[0]?.article.body.map(({ text }) => text.slice(0, 8))).toEqual(["The coun", "The harb"]);
  });

  it("draws the article round its columns, the gutter with them", () => {
    const { drafts } = read([
      head("Harbour Opened After Nine Winters", 0, 0, 620),
      prose(0, 60, 12, "The council"),
      prose(320, 60, 6, "The harbour master"),
    ]);
    const [region] = drafts[0]?.article.regions ?? [];
    expect(drafts[0]?.article.regions).toHaveLength(1);
    expect(region?.polygon).toEqual([
      [0, 0],
      [620, 0],
      [620, 224],
      [300, 224],
      [300, 368],
      [0, 368],
    ]);
  });

  it("says how sure it is and why", () => {
    const { drafts } = read([head("Fire in Saltgate", 0, 0, 300), prose(0, 60, 12, "The brigade")]);
    const [reason] = drafts[0]?.article.reasons ?? [];
    expect(reason?.decision).toBe("start");
    expect(reason?.confidence).toBeGreaterThan(0.5);
    expect(reason?.because.length).toBeGreaterThan(0);
  });

  it("reads articles as stated, in the stated order, and leaves over what is in none", () => {
    const { page, layout } = pageOf([
      prose(0, 0, 3, "One"),
      prose(320, 0, 3, "Two"),
      prose(640, 0, 3, "Three"),
    ]);
    const order = [1, 0, null];
    const blocks = layout.blocks.map((block, at) => {
      const place = order[at] ?? null;
      return { ...block, place: place === null ? null : { article: "a", order: place } };
    });
    const settings = { ignoreOrder: false, resegment: false };
    const laidOut = layOutPage(page, { blocks, ordered: false }, settings);
    const { drafts, leftovers } = findArticlesOnLayouts([laidOut], {
      ...settings,
      kinds: new Map([["a", "notice"]]),
    });
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.article.kind).toBe("notice");
    expect(drafts[0]?.article.body.map(({ text }) => text.slice(0, 3))).toEqual(["Two", "One"]);
    expect(leftovers.flatMap(({ spans }) => spans.map(({ line }) => line))).toEqual(layout.blocks[2]?.lines);
  });
});
