import { linkedArticles, trainedLinks } from "../../src/articles/graph/index.js";
import { layOutPage } from "../../src/layout/index.js";
import { altoIssues, pageXmlIssues } from "./corpora.js";
import { crossValidateLayout, type OrderScores } from "./evaluate.js";
import type { GoldIssue } from "./issue.js";
import { b3 } from "./metrics.js";
import { shuffled } from "./shuffle.js";

/** What one run measured on pages with geometry; null where the data was not at hand. */
export interface LayoutResults extends OrderScores {
  /** B³ F1 over lines by page, shuffled; no page of these was learnt from. */
  readonly pageXml: ReadonlyMap<string, number>;
  readonly textless: ReadonlyMap<string, number>;
}

export async function measureLayout(): Promise<LayoutResults | null> {
  const issues = await altoIssues();
  if (issues.length === 0) return null;
  const { withText, textless } = await pageXmlIssues();
  return {
    ...crossValidateLayout(issues),
    pageXml: scoresByLine(withText),
    textless: scoresByLine(textless),
  };
}

function scoresByLine(issues: readonly GoldIssue[]): Map<string, number> {
  return new Map(issues.map((issue) => [issue.name, scoreByLine(shuffled(issue, 1))]));
}

function scoreByLine({ pages, layouts, truth }: GoldIssue): number {
  const laidOut = pages.flatMap((page, index) => {
    const layout = layouts[index];
    return layout ? [layOutPage(page, layout, { ignoreOrder: true, resegment: true })] : [];
  });
  const articleOf = new Map<string, string>();
  linkedArticles(laidOut, trainedLinks()).forEach((members, article) => {
    for (const { block } of members) for (const { id } of block.lines) articleOf.set(id, `a${article}`);
  });
  const lines = pages.flatMap((page) => page.lines);
  return b3(
    lines.flatMap(({ id }) => {
      const gold = truth.get(id)?.article ?? null;
      return gold === null ? [] : [{ gold, found: articleOf.get(id) ?? id, weight: 1 }];
    }),
  );
}

/** Means over issues and pages, and roles, under the names that floors.json keeps. */
export function layoutFigures(results: LayoutResults): Record<string, number> {
  return {
    "ALTO shuffled, B³": mean(results.shuffled.issues.map((score) => score.b3)),
    "ALTO as given, B³": mean(results.asGiven.issues.map((score) => score.b3)),
    "PAGE shuffled, B³": mean([...results.pageXml.values()]),
    "PAGE without text, B³": mean([...results.textless.values()]),
    ...Object.fromEntries([...results.shuffled.roles].map(([role, counts]) => [`role ${role}`, counts.f1])),
  };
}

export function printLayout(results: LayoutResults): void {
  for (const [name, figure] of Object.entries(layoutFigures(results)))
    console.log(`${name}: ${figure.toFixed(3)}`);
  for (const { issue, b3: score, pages } of results.shuffled.issues) {
    const byPage = [...pages].map(([page, value]) => `${page} ${value.b3.toFixed(2)}`).join(" ");
    console.log(`  ${issue.name}: ${score.toFixed(3)} (${byPage})`);
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
