import { describe, expect, it } from "vitest";
import { findArticlesOnLayouts } from "../../../src/articles/index.js";
import { layOutPage } from "../../../src/layout/index.js";
import type { Line, PageLayout } from "../../../src/model/index.js";
import { column, pageOf, type SetLine } from "../../layout/pages.js";

const SETTINGS = { ignoreOrder: false, resegment: true };

function sheet(id: string, blocks: readonly (readonly SetLine[])[]): PageLayout {
  const { page, layout } = pageOf(blocks);
  const moved = (line: string) => line.replace("p1", id);
  const lines = page.lines.map((line): Line => ({ ...line, id: moved(line.id) }));
  const held = layout.blocks.map((block) => ({ ...block, lines: block.lines.map(moved) }));
  return layOutPage({ ...page, id, number: id.slice(1), lines }, { ...layout, blocks: held }, SETTINGS);
}

const head = (text: string): SetLine[] => [{ text, box: [0, 0, 300, 44] }];
const words = (subject: string) =>
  Array.from({ length: 8 }, (_, at) => `${subject} went on with the ${at + 2}nd part of the work and`);

describe("a story that jumps on pages with geometry", () => {
  const first = [head("Harbour Opened"), column(0, 60, words("The council"))];
  const rest = column(0, 60, [
    "the mayor of Rivermouth thanked them all for it.",
    "Nobody spoke against it.",
  ]);

  it("is one article over both pages, and its jump lines are left over", () => {
    const found = findArticlesOnLayouts(
      [
        sheet("p1", [...first, column(0, 260, ["Continued on page 2"])]),
        sheet("p2", [column(0, 30, ["Continued from page 1"]), rest]),
      ],
      { ...SETTINGS, kinds: new Map() },
    );
    expect(found.drafts).toHaveLength(1);
    expect(found.drafts[0]?.article.body.at(-1)?.text).toContain("Nobody spoke");
    expect(found.drafts[0]?.article.regions.map(({ page }) => page)).toEqual(["p1", "p2"]);
    expect(found.leftovers.map(({ why }) => why)).toEqual(["jump", "jump"]);
  });

  it("is not joined where the two pages do not name each other", () => {
    const found = findArticlesOnLayouts(
      [
        sheet("p1", [...first, column(0, 260, ["Continued on page 7"])]),
        sheet("p2", [column(0, 30, ["Continued from page 1"]), rest]),
      ],
      { ...SETTINGS, kinds: new Map() },
    );
    expect(found.drafts.length).toBeGreaterThan(1);
  });
});
