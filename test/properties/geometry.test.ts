import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { findArticlesOnLayouts } from "../../src/articles/index.js";
import { layOutPage } from "../../src/layout/index.js";
import { DEFAULT_LIMITS, type Edition } from "../../src/model/index.js";
import { gatherPages } from "../../src/pages.js";
import { readEdition } from "../../src/pipeline.js";
import { loadEdition } from "../../src/sources.js";
import { lawBreaks } from "./laws.js";
import { type Sheet, scaled } from "./scaled.js";

const FOLDER = fileURLToPath(new URL("../../fixtures/ocr/", import.meta.url));
const INPUTS = ["lanchuan-alto", "lanchuan-page-xml/source.xml", "lanchuan-hocr/source.hocr"];
const ANEW = { ignoreOrder: true, resegment: true };

async function sheetsOf(input: string): Promise<Sheet[]> {
  const source = loadEdition(join(FOLDER, input), DEFAULT_LIMITS);
  const { pages, layouts } = await gatherPages(source, { encoding: null, limits: DEFAULT_LIMITS });
  return pages.flatMap((page, index) => {
    const layout = layouts[index];
    return layout ? [{ page, layout }] : [];
  });
}

/** The articles as their passages' texts, in the order they are found. */
function articlesOf(sheets: readonly Sheet[]): string[] {
  const laidOut = sheets.map(({ page, layout }) => layOutPage(page, layout, ANEW));
  return findArticlesOnLayouts(laidOut, { ...ANEW, kinds: new Map() }).drafts.map(({ article }) =>
    [...article.deck, ...article.body, ...article.captions].map(({ text }) => text).join("\n"),
  );
}

describe.each(INPUTS)("the laws on %s", (input) => {
  let stated: Edition;
  let anew: Edition;
  beforeAll(async () => {
    stated = await readEdition(join(FOLDER, input));
    anew = await readEdition(join(FOLDER, input), ANEW);
  });

  it("hold as stated and read anew", () => {
    expect(lawBreaks(stated, null)).toEqual([]);
    expect(lawBreaks(anew, null)).toEqual([]);
  });

  it("give the same bytes every time", async () => {
    expect(JSON.stringify(await readEdition(join(FOLDER, input), ANEW))).toBe(JSON.stringify(anew));
  });

  it("draw every article on the pages that its lines stand on", () => {
    for (const article of anew.articles) {
      const spans = [...article.deck, ...article.body, ...article.captions].flatMap(
        (passage) => passage.spans,
      );
      const pages = new Set(spans.map(({ line }) => line.split(".")[0]));
      expect(new Set(article.regions.map(({ page }) => page))).toEqual(pages);
    }
  });

  it("do not depend on the scale of the page", async () => {
    const sheets = await sheetsOf(input);
    const found = articlesOf(sheets);
    for (const factor of [0.25, 3, 1000])
      expect(articlesOf(sheets.map((sheet) => scaled(sheet, factor)))).toEqual(found);
  });

  it("do not depend on the order of blocks and lines, when that is left out", async () => {
    const sheets = await sheetsOf(input);
    const found = articlesOf(sheets);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        expect(articlesOf(sheets.map((sheet) => shuffled(sheet, numbers)))).toEqual(found);
      }),
      { numRuns: 20 },
    );
  });
});

function shuffled({ page, layout }: Sheet, numbers: Iterator<number>): Sheet {
  const mix = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, key: numbers.next().value as number }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  const blocks = mix(layout.blocks).map((block) => ({ ...block, lines: mix(block.lines) }));
  return { page: { ...page, lines: mix(page.lines) }, layout: { ...layout, blocks } };
}
