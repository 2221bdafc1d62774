import { describe, expect, it } from "vitest";
import { measurePress, pressFigures, setOnTheSpot } from "../../bench/press/index.js";
import { orderDistance } from "../../bench/press/order.js";
import { pressIssue, pressPages } from "../../bench/press/pages.js";
import { readTruth } from "../../bench/press/read.js";
import { scorePress } from "../../bench/press/score.js";
import { setEdition } from "../../press/edition.js";
import type { Article, Edition, Span } from "../../src/model/index.js";
import { told } from "./told.js";

const TRUTH = setEdition(2);
const EDITION = told(TRUTH);
const score = (edition: Edition) => scorePress(TRUTH, edition);
const withArticles = (change: (articles: readonly Article[]) => Article[]): Edition => ({
  ...EDITION,
  articles: change(EDITION.articles),
});

describe("the scorer of press pages", () => {
  it("gives a faultless reading every point", async () => {
    const results = await measurePress(setOnTheSpot(1), 4, told);
    for (const [name, figure] of Object.entries(pressFigures(results)))
      expect(figure, name).toBeCloseTo(1, 5);
  });

  it("does not care how a reading divides lines", () => {
    const half = (id: string, part: "a" | "b") => `${id}${part}`;
    const cutOf = (text: string) => text.length >> 1;
    const texts = new Map(
      EDITION.pages.flatMap(({ lines }) => lines.map(({ id, text }) => [id, text] as const)),
    );
    const pages = EDITION.pages.map((page) => ({
      ...page,
      lines: page.lines.flatMap((line) => {
        const [x, y, width, height] = line.box ?? [0, 0, 0, 0];
        const at = cutOf(line.text);
        const share = at / line.text.length;
        const down = line.direction === "ttb";
        const first = [x, y, down ? width : width * share, down ? height * share : height] as const;
        const second = down
          ? ([x, y + height * share, width, height * (1 - share)] as const)
          : ([x + width * share, y, width * (1 - share), height] as const);
        return [
          { ...line, id: half(line.id, "a"), text: line.text.slice(0, at), box: first },
          { ...line, id: half(line.id, "b"), text: line.text.slice(at), box: second },
        ];
      }),
    }));
    const parted = ({ line }: Span): Span[] => {
      const [at, end] = [cutOf(texts.get(line) ?? ""), (texts.get(line) ?? "").length];
      return [
        { line: half(line, "a"), start: 0, end: at },
        { line: half(line, "b"), start: 0, end: end - at },
      ];
    };
    const split = <T extends { readonly spans: readonly Span[] }>(part: T): T => ({
      ...part,
      spans: part.spans.flatMap(parted),
    });
    const articles = EDITION.articles.map((article) => ({
      ...article,
      label: article.label && split(article.label),
      deck: article.deck.map(split),
      bylines: article.bylines.map(split),
      body: article.body.map(split),
      captions: article.captions.map(split),
    }));
    expect(score({ ...EDITION, pages, articles })).toEqual(score(EDITION));
  });

  it("sees two articles run together", () => {
    const joined = withArticles(([first, second, ...rest]) =>
      first && second ? [{ ...first, body: [...first.body, ...second.body] }, ...rest] : [],
    );
    expect(Math.min(...score(joined).pages)).toBeLessThan(0.97);
  });

  it("sees a body read backwards", () => {
    const backwards = withArticles((articles) =>
      articles.map((article) => ({
        ...article,
        body: article.body.map((passage) => ({ ...passage, spans: [...passage.spans].reverse() })),
      })),
    );
    const orders = score(backwards).articles.flatMap(({ order, characters }) =>
      order !== null && characters > 200 ? [order] : [],
    );
    expect(Math.min(...orders)).toBeGreaterThan(0.8);
  });

  it("sees a caption at another picture, and headlines read as text", () => {
    const wrong = withArticles((articles) =>
      articles.map((article) => ({
        ...article,
        captions: article.captions.map((caption) => ({ ...caption, picture: null })),
        body: [
          ...article.deck.map(({ spans }) => ({ role: "paragraph" as const, text: "", spans })),
          ...article.body,
        ],
        deck: [],
      })),
    );
    const { pairs, roles } = score(wrong);
    expect(pairs.misses).toBeGreaterThan(0);
    expect(pairs.hits).toBe(0);
    expect(roles.get("headline")?.recall).toBe(0);
  });

  it("counts characters that are lost and that were never printed", () => {
    const [page, ...others] = EDITION.pages;
    if (!page) throw new Error("no page");
    const [first, second, ...lines] = page.lines;
    const spoilt = {
      ...page,
      lines: [
        { ...first, text: "鑫鑫鑫" } as NonNullable<typeof first>,
        ...(second ? [second] : []),
        ...lines,
      ],
    };
    const { lost, extra } = score({ ...EDITION, pages: [spoilt, ...others] });
    expect(extra).toBe(3);
    expect(lost).toBe(first?.text.replace(/\s/gu, "").length);
  });
});

describe("the order of reading", () => {
  it.each([
    [[1, 2, 3, 4], 0],
    [[4, 3, 2, 1], 1],
    [[1, 3, 2, 4], 1 / 6],
    [[3, 4, 1, 2], 4 / 6],
    [[5], 0],
    [[], 0],
  ])("of %j is %d away", (places, distance) => {
    expect(orderDistance(places)).toBeCloseTo(distance, 9);
  });
});

describe("press pages without printing", () => {
  it("hold every line once, in one block, under what the truth says of it", () => {
    for (const [at, { page, layout, gold }] of pressPages(TRUTH).entries()) {
      expect(page.lines.map(({ text }) => text).sort()).toEqual(
        TRUTH.pages[at]?.lines.map(({ text }) => text).sort(),
      );
      expect(layout.blocks.map(({ lines }) => lines)).toEqual([page.lines.map(({ id }) => id)]);
      expect(page.lines.every((line) => gold.get(line.id)?.text === line.text)).toBe(true);
    }
  });

  it("are issues to learn from, and can be read", () => {
    const { pages, truth } = pressIssue(TRUTH);
    expect(truth.size).toBe(pages.flatMap(({ lines }) => lines).length);
    expect(readTruth(TRUTH).articles.length).toBeGreaterThan(1);
  });
});
