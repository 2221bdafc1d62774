import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findArticlesOnLayouts } from "../../src/articles/index.js";
import { layOutPage } from "../../src/layout/index.js";
import { readEdition } from "../../src/pipeline.js";
import { nativeWriter } from "../../src/writers/native.js";
import { lawBreaks } from "../../test/properties/laws.js";
import { scaled as scaledSheet } from "../../test/properties/scaled.js";
import { BENCH_DATA } from "../corpora/data.js";
import { altoIssues, pageXmlIssues } from "./corpora.js";
import type { GoldIssue } from "./issue.js";
import { shuffled } from "./shuffle.js";

const ANEW = { ignoreOrder: true, resegment: true };

/** Every break of a law on the recognised issues, as stated and read anew: `read` of the files, `moved` of scale and shuffle. */
export async function layoutLaws(): Promise<{
  readonly read: string[];
  readonly moved: string[];
  readonly issues: number;
}> {
  const paths = ["alto", "page-xml"].flatMap((folder) => {
    const root = join(BENCH_DATA, folder);
    return existsSync(root)
      ? readdirSync(root)
          .sort()
          .map((name) => join(root, name))
      : [];
  });
  const read: string[] = [];
  for (const path of paths) read.push(...(await breaksOf(path)).map((sentence) => `${path}: ${sentence}`));
  const { withText, textless } = await pageXmlIssues();
  const issues = [...(await altoIssues()), ...withText, ...textless];
  return { read, moved: issues.flatMap(breaksWhenMoved), issues: issues.length };
}

async function breaksOf(path: string): Promise<string[]> {
  const [stated, anew, again] = [
    await readEdition(path),
    await readEdition(path, ANEW),
    await readEdition(path, ANEW),
  ];
  const same = nativeWriter.write(anew) === nativeWriter.write(again);
  return [
    ...lawBreaks(stated, null),
    ...lawBreaks(anew, null),
    ...(same ? [] : ["determinism: read twice, and not the same"]),
  ];
}

function breaksWhenMoved(issue: GoldIssue): string[] {
  const found = articlesOf(issue);
  return [
    ...(articlesOf(scaled(issue, 2.5)) === found ? [] : [`${issue.name}: scale changes the articles`]),
    ...(articlesOf(shuffled(issue, 7)) === found ? [] : [`${issue.name}: shuffling changes the articles`]),
  ];
}

function articlesOf({ pages, layouts }: GoldIssue): string {
  const laidOut = pages.flatMap((page, index) => {
    const layout = layouts[index];
    return layout ? [layOutPage(page, layout, ANEW)] : [];
  });
  const { drafts } = findArticlesOnLayouts(laidOut, { ...ANEW, kinds: new Map() });
  return JSON.stringify(
    drafts.map(({ article }) =>
      [...article.deck, ...article.body, ...article.captions].map(({ text }) => text),
    ),
  );
}

function scaled(issue: GoldIssue, factor: number): GoldIssue {
  const sheets = issue.pages.map((page, index) =>
    scaledSheet({ page, layout: issue.layouts[index] ?? { blocks: [], ordered: false } }, factor),
  );
  return { ...issue, pages: sheets.map(({ page }) => page), layouts: sheets.map(({ layout }) => layout) };
}
