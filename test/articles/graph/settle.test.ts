import { describe, expect, it } from "vitest";
import { pressPages } from "../../../bench/press/pages.js";
import { setEdition } from "../../../press/edition.js";
import { trainedPrint } from "../../../src/articles/graph/index.js";
import { hangTogether } from "../../../src/articles/graph/print/decide.js";
import { headsFirst } from "../../../src/articles/graph/print/heads.js";
import { observeSheet } from "../../../src/articles/graph/print/observe.js";
import { gainOf, Partition, settle, surenessOf } from "../../../src/articles/graph/print/settle.js";
import { WHOLE_FEATURES } from "../../../src/articles/graph/print/whole.js";
import { choiceModel } from "../../../src/decide/choice.js";
import { layOutPage } from "../../../src/layout/index.js";
import type { Block } from "../../../src/model/index.js";

const ORDER = { ignoreOrder: true, resegment: true };

function partitions(seed: number): Partition[] {
  return pressPages(setEdition(seed)).map(({ page, layout }) => {
    const sheet = observeSheet(layOutPage(page, layout, ORDER));
    const { parents, articleOf, chances } = hangTogether(sheet, trainedPrint().links);
    return new Partition(parents, articleOf, sheet, chances);
  });
}

const blocksIn = ({ members }: Partition) => [...members.values()].flat().sort((a, b) => a - b);

describe("settling a page", () => {
  it("keeps every block in exactly one article, and ends where no move gains", () => {
    for (const partition of [3, 4, 5].flatMap(partitions)) {
      const before = blocksIn(partition);
      settle(partition, trainedPrint().wholes);
      expect(blocksIn(partition)).toEqual(before);
      partition.articleOf.forEach((article, at) => {
        expect(partition.members.get(article)).toContain(at);
      });
      const gains = partition.moves().map((move) => gainOf(trainedPrint().wholes, partition.change(move)));
      expect(Math.max(0, ...gains)).toBeLessThan(1e-5);
    }
  });

  it("is sure of every block at least as much as that it is wrong there", () => {
    for (const partition of partitions(4)) {
      settle(partition, trainedPrint().wholes);
      const sure = surenessOf(partition, trainedPrint().wholes) ?? [];
      expect(sure).toHaveLength(partition.articleOf.length);
      expect(Math.min(...sure)).toBeGreaterThan(0.499);
      expect(new Set(sure.map((one) => one.toFixed(2))).size).toBeGreaterThan(3);
    }
  });

  it("does what the model says of wholes: articles that cost become one, as far as blocks can hang", () => {
    const [partition] = partitions(3);
    if (!partition) throw new Error("no page");
    const before = partition.members.size;
    settle(partition, choiceModel({ article: -100 }, WHOLE_FEATURES));
    expect(partition.members.size).toBeLessThan(before / 3);
  });
});

describe("the deck of an article of print", () => {
  const member = (role: Block["role"], size: number) => ({
    block: { role, lines: [{ font: { size, bold: false, family: "" } }] } as unknown as Block,
    em: 10,
    confidence: 1,
    why: () => [],
  });
  const roles = (...members: ReturnType<typeof member>[]) =>
    headsFirst(members).map(({ block }) => [block.role, block.lines[0]?.font?.size]);

  it("stands before the text", () => {
    expect(roles(member("text", 10), member("kicker", 12), member("headline", 30))).toEqual([
      ["kicker", 12],
      ["headline", 30],
      ["text", 10],
    ]);
  });

  it("has the largest of its heads for headline where none was taken for it", () => {
    expect(roles(member("kicker", 20), member("subheadline", 12), member("text", 10))).toEqual([
      ["headline", 20],
      ["subheadline", 12],
      ["text", 10],
    ]);
  });
});
