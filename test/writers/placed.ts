import type { Box, Edition, Page } from "../../src/model/index.js";

const WIDTH = 2000;
const PITCH = 40;

/** The edition with a box for every line, one below the other, and a region for every article around its lines. */
export function placed(edition: Edition): Edition {
  const pages = edition.pages.map(placedPage);
  const boxes = new Map(pages.flatMap(({ lines }) => lines.map((line) => [line.id, line.box] as const)));
  const articles = edition.articles.map((article) => {
    const first = [article.label, ...article.deck, ...article.body].find((part) => part !== null);
    const box = boxes.get(first?.spans[0]?.line ?? "");
    const page = first?.spans[0]?.line.split(".")[0];
    return box && page ? { ...article, regions: [{ page, polygon: cornersOf(box) }] } : article;
  });
  return { ...edition, pages, articles };
}

function placedPage(page: Page): Page {
  const lines = page.lines.map((line, index) => ({
    ...line,
    box: [100, 100 + index * PITCH, WIDTH - 200, 30] as const,
  }));
  return { ...page, lines, width: WIDTH, height: 200 + lines.length * PITCH };
}

function cornersOf([x, y, width, height]: Box) {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const;
}
