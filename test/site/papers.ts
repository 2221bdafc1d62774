import { fileURLToPath } from "node:url";
import type { Edition } from "../../src/model/index.js";
import { readEdition } from "../../src/pipeline.js";
import { at } from "../../src/site/paths.js";

const fixture = (path: string) => fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url));

/** A paper in Chinese without boxes over three pages, a day later of the same title, one in English with boxes, one of no title. */
export function readPapers(): Promise<Edition[]> {
  return Promise.all([
    readEdition(fixture("pages/lanchuan-three-pages/source.txt")),
    readEdition(fixture("pages/lanchuan-daily/source.txt"), { title: "澜川日报" }),
    readEdition(fixture("ocr/lanchuan-alto/mets.xml")),
    readEdition(fixture("pages/lanchuan-supplement/source.txt")),
  ]);
}

/** The ids that tests name. */
export const DAILY = "澜川日报-2021-05-08";
export const HERALD = "the-lanchuan-herald-1931-04-02";

/** One document of every kind, of those papers: what axe, the validator of HTML, a phone and a parser are shown. */
export const KINDS: readonly (readonly [name: string, path: string])[] = [
  ["the papers", at.home()],
  ["a front page", at.title("澜川日报")],
  ["a year", at.year("澜川日报", "2021")],
  ["columns", at.columns("澜川日报")],
  ["a column", at.column("澜川日报", "简讯")],
  ["an edition", at.edition(DAILY)],
  ["a drawn page", at.page(HERALD, 1)],
  ["a page set anew", at.page(DAILY, 1)],
  ["an article", at.article(DAILY, `${DAILY}-fef82c0e`)],
  ["an article with its cut-outs", at.article(HERALD, `${HERALD}-2639e9a6`)],
  ["the record", at.record(DAILY)],
  ["writers", at.authors()],
  ["a writer", at.author("程思睿")],
  ["the search", at.search()],
  ["a search that found something", `${at.search()}?q=bridge`],
];
