import { describe, expect, it } from "vitest";
import { seeded } from "../../bench/corpora/random.js";
import type { GoldIssue } from "../../bench/layout/issue.js";
import { shuffled } from "../../bench/layout/shuffle.js";
import { pressIssue } from "../../bench/press/pages.js";
import { setEdition } from "../../press/edition.js";
import type { TruthPage } from "../../press/truth.js";
import { findArticlesOnLayouts } from "../../src/articles/index.js";
import { layOutPage } from "../../src/layout/index.js";
import { DEFAULT_LIMITS } from "../../src/model/index.js";
import { gatherPages } from "../../src/pages.js";
import { scaled } from "../properties/scaled.js";
import { show, simplePdf } from "../readers/pdf/writer.js";

const ANEW = { ignoreOrder: true, resegment: true };
const SEEDS = [910_001, 910_002, 910_003];

function articlesOf({ pages, layouts }: Pick<GoldIssue, "pages" | "layouts">): string[] {
  const laidOut = pages.map((page, at) => layOutPage(page, layouts[at] ?? NOTHING, ANEW));
  const { drafts } = findArticlesOnLayouts(laidOut, { ...ANEW, kinds: new Map() });
  return drafts.map(({ article }) =>
    [
      ...article.deck,
      ...article.bylines.map(({ names }) => ({ text: names.join() })),
      ...article.body,
      ...article.captions,
    ]
      .map(({ text }) => text)
      .join("/"),
  );
}

const NOTHING = { blocks: [], ordered: false };

describe.each(SEEDS)("the press\u2019s edition %i", { timeout: 60_000 }, (seed) => {
  const issue = pressIssue(setEdition(seed, { pages: 1 }));
  const found = articlesOf(issue);

  it("has several articles", () => expect(found.length).toBeGreaterThan(2));

  it.each([0.5, 2.5])("has the same articles %f times as large", (factor) => {
    const sheets = issue.pages.map((page, at) =>
      scaled({ page, layout: issue.layouts[at] ?? NOTHING }, factor),
    );
    const moved = { pages: sheets.map(({ page }) => page), layouts: sheets.map(({ layout }) => layout) };
    expect(articlesOf(moved)).toEqual(found);
  });

  it("has the same articles in whatever order its lines are listed", () => {
    const { pages, layouts } = shuffled(issue, seed);
    const kept = layouts.map((layout, at) => ({ ...layout, areas: issue.layouts[at]?.areas ?? [] }));
    expect(articlesOf({ pages, layouts: kept })).toEqual(found);
  });
});

/** The page in Helvetica, narrowed so that columns stay apart; `factor` times as large, drawn in the order of a seed. */
function drawn(page: TruthPage, factor: number, seed: number | null): Uint8Array {
  const random = seed === null ? null : seeded(seed);
  const runs = page.lines
    .map(({ box: [x, y], size, text }) => ({
      rank: random?.() ?? 0,
      content: show(
        x * factor,
        (page.height - y - 0.88 * size) * factor,
        size * factor,
        text.replace(/[^ -~]/gu, "x"),
      ),
    }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ content }) => content);
  const box = `/MediaBox [0 0 ${page.width * factor} ${page.height * factor}]`;
  return simplePdf([{ content: `60 Tz ${runs.join("")}`, entries: box }]);
}

async function readDrawn(bytes: Uint8Array): Promise<string[]> {
  const settings = { encoding: null, limits: DEFAULT_LIMITS };
  const { pages, layouts } = await gatherPages(
    { name: "page", files: [{ name: "page.pdf", bytes }] },
    settings,
  );
  return articlesOf({ pages, layouts: layouts.map((layout) => layout ?? NOTHING) });
}

describe("a page of the press as PDF", { timeout: 60_000 }, () => {
  const [page] = setEdition(910_004, { language: "en", format: "tabloid", pages: 1 }).pages;
  if (!page) throw new Error("no page");

  it("has the same articles in whatever order its runs are drawn, and at half its size", async () => {
    const found = await readDrawn(drawn(page, 1, null));
    expect(found.length).toBeGreaterThan(2);
    expect(await readDrawn(drawn(page, 1, 7))).toEqual(found);
    expect(await readDrawn(drawn(page, 0.5, 8))).toEqual(found);
  });
});
