import type { PressTruth } from "../../press/truth.js";
import { findArticlesOnLayouts, finishEdition } from "../../src/articles/index.js";
import { layOutPage } from "../../src/layout/index.js";
import type { Edition } from "../../src/model/index.js";
import { pressPages } from "./pages.js";

/** The edition as it is read from perfect lines: layout and articles alone are judged. */
export function readTruth(truth: PressTruth): Edition {
  const set = pressPages(truth);
  const order = { ignoreOrder: true, resegment: true };
  const layouts = set.map(({ page, layout }) => layOutPage(page, layout, order));
  const found = findArticlesOnLayouts(layouts, { ...order, kinds: new Map() });
  return finishEdition({
    ...found,
    pages: set.map(({ page }) => page),
    notices: [],
    steps: [],
    title: null,
    date: null,
    fileNames: [],
  });
}
