import type { DenseWeights } from "../decide/weights.js";
import type { Leftover, Page } from "../model/index.js";
import { compoundWords } from "../text/joining.js";
import { buildArticle } from "./build.js";
import { decide } from "./decide.js";
import type { Found } from "./found.js";
import { divide, type Item } from "./items.js";
import { joinJumps } from "./jumps.js";
import { trainedModel } from "./model.js";
import { piecesOf } from "./pieces.js";
import { readSheet, type Sheet } from "./sheet.js";
import { unwrap } from "./unwrap.js";

export type { Draft } from "./build.js";
export { finishEdition } from "./finish.js";
export type { Found } from "./found.js";
export { findArticlesOnLayouts } from "./graph/index.js";
export type { Sheet } from "./sheet.js";
export { findStatedArticles } from "./stated.js";

/** Pages without geometry to articles: every page decided as a whole, then stories that jump joined over pages. */
export function findArticles(pages: readonly Page[], model: DenseWeights = trainedModel()): Found {
  const compounds = compoundWords(pages.flatMap((page) => page.lines.map((line) => line.text)));
  const lines = new Map(pages.flatMap((page) => page.lines.map((line) => [line.id, line] as const)));
  const items: Item[] = [];
  const leftovers: Leftover[] = [];
  const sheets: Sheet[] = [];
  for (const page of pages) {
    const division = divide(page, decide(unwrap(piecesOf(page), compounds), model));
    const sheet = readSheet(page, division.leftovers);
    const numbered = { ...page, number: sheet.number, name: sheet.name };
    items.push(...division.items.map((item) => ({ ...item, page: numbered })));
    leftovers.push(...division.leftovers);
    sheets.push(sheet);
  }
  const drafts = joinJumps(items).map((item) =>
    buildArticle(item.decisions, item.after, { lines, compounds }),
  );
  return { drafts, leftovers, sheets };
}
