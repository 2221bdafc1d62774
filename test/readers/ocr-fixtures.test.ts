import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { lanchuanHerald } from "../../scripts/ocr-fixtures/alto.js";
import { lanchuanEvening } from "../../scripts/ocr-fixtures/hocr.js";
import { lanchuanerBote } from "../../scripts/ocr-fixtures/page-xml.js";
import { DEFAULT_LIMITS } from "../../src/model/index.js";
import { gatherPages } from "../../src/pages.js";
import { loadEdition } from "../../src/sources.js";

const FOLDER = fileURLToPath(new URL("../../fixtures/ocr/", import.meta.url));

function gather(path: string) {
  const source = loadEdition(join(FOLDER, path), DEFAULT_LIMITS);
  return gatherPages(source, { encoding: null, limits: DEFAULT_LIMITS });
}

/** The first lines of an article's blocks with their roles, in the order of their places. */
function deckOf(gathered: Awaited<ReturnType<typeof gather>>, article: string): string[] {
  const lines = new Map(gathered.pages.flatMap((page) => page.lines.map((line) => [line.id, line.text])));
  return gathered.layouts
    .flatMap((layout) => layout?.blocks ?? [])
    .filter(({ place }) => place?.article === article)
    .sort((a, b) => (a.place?.order ?? 0) - (b.place?.order ?? 0))
    .map(({ role, lines: [first = ""] }) => `${role}: ${lines.get(first)}`);
}

describe("the fixtures of recognised pages", () => {
  it("are as their script sets them", () => {
    const held = (path: string) => readFileSync(join(FOLDER, path), "utf8");
    const { pages, mets } = lanchuanHerald();
    expect(held("lanchuan-alto/mets.xml")).toBe(mets);
    expect(pages.map((_, at) => held(`lanchuan-alto/alto/0000${at + 1}.xml`))).toEqual(pages);
    expect(held("lanchuan-page-xml/source.xml")).toBe(lanchuanerBote());
    expect(held("lanchuan-hocr/source.hocr")).toBe(lanchuanEvening());
  });

  it("are read without a notice", async () => {
    for (const path of ["lanchuan-alto", "lanchuan-page-xml", "lanchuan-hocr"])
      expect((await gather(path)).notices).toEqual([]);
  });
});

describe("the Lanchuan Herald", () => {
  let herald: Awaited<ReturnType<typeof gather>>;
  beforeAll(async () => {
    herald = await gather("lanchuan-alto");
  });

  it("has the articles that its package states, one of them over both pages", () => {
    expect(herald.articles.map(({ key, kind }) => `${key} ${kind}`)).toEqual([
      "ART1 story",
      "ART2 story",
      "ART3 story",
      "ART4 story",
      "ADV1 advertisement",
    ]);
    expect(deckOf(herald, "ART1").slice(0, 4)).toEqual([
      "kicker: After Nine Winters of Ferries",
      "headline: New Bridge Opens to Foot",
      "subheadline: Ten Minutes From Hekou to the Market, and No Toll Until May",
      "byline: By Edith Marlow",
    ]);
    expect(deckOf(herald, "ART1").some((part) => part.startsWith("caption: First over: "))).toBe(true);
    expect(deckOf(herald, "ART1").at(-1)).toMatch(/^text: Lamps will be hung/);
  });

  it("has the whole of a composed block in its advertisement", () => {
    expect(deckOf(herald, "ADV1")).toEqual([
      "advertisement: HOLLIS & DAUGHTERS",
      "advertisement: Umbrellas Mended While You Wait",
      "advertisement: 12 Saltgate, beside the bridge",
    ]);
  });

  it("has broken words as printed, and type in page units", () => {
    const lines = herald.pages[0]?.lines ?? [];
    expect(lines.filter((line) => line.text.endsWith("-")).length).toBeGreaterThan(2);
    expect(lines.at(-1)?.font?.size).toBeCloseTo((10 * 254) / 72);
  });

  it("has its picture and its rules", () => {
    expect(herald.pages.map((page) => [page.pictures.length, page.rules.length])).toEqual([
      [1, 4],
      [0, 1],
    ]);
  });
});

describe("Der Lantschuaner Bote", () => {
  it("parts the region that holds two articles", async () => {
    const bote = await gather("lanchuan-page-xml");
    const blocks = bote.layouts[0]?.blocks.map(({ source, place }) => [source, place?.article ?? null]);
    expect(blocks).toEqual([
      ["r1", null],
      ["r2", null],
      ["r3", "p1:a1"],
      ["r4", "p1:a1"],
      ["r5", "p1:a1"],
      ["r5#2", "p1:a2"],
    ]);
    expect(bote.layouts[0]?.ordered).toBe(true);
    expect(bote.pages[0]?.rules).toHaveLength(1);
  });
});

describe("the Chinese page", () => {
  it("has lines without spaces that nobody printed", async () => {
    const [page] = (await gather("lanchuan-hocr")).pages;
    expect(page?.lines[0]).toMatchObject({ text: "澜川晚报", font: { bold: true } });
    expect(page?.lines.some((line) => /[“”] \p{Script=Han}|\p{Script=Han} [“”]/u.test(line.text))).toBe(
      false,
    );
    expect(page?.pictures).toHaveLength(1);
  });
});
