import type { Article, Edition } from "../model/index.js";
import { printedSpans } from "../model/printed.js";
import type { Writer } from "./writer.js";

/** One article a line, flat: the fields a data person asks for, and the source lines each came from. */
export const jsonlWriter: Writer = {
  name: "jsonl",
  description: "one article a line: flat fields for data work, with the source lines",
  extension: ".jsonl",
  concatenates: true,
  write: (edition) =>
    edition.articles.map((article) => `${JSON.stringify(record(edition, article))}\n`).join(""),
};

function record(edition: Edition, article: Article) {
  const statements = (role: string) =>
    article.deck.filter((entry) => entry.role === role).map((entry) => entry.text);
  return {
    id: article.id,
    edition: edition.id,
    title: edition.title,
    date: edition.date,
    date_how: edition.dateEvidence?.how ?? null,
    date_confidence: edition.dateEvidence?.confidence ?? null,
    language: edition.language,
    pages: pagesOf(edition, article),
    kind: article.kind,
    label: article.label?.text ?? null,
    kicker: statements("kicker"),
    headline: statements("headline"),
    subheadline: statements("subheadline"),
    notes: statements("note"),
    bylines: article.bylines.map(({ role, names, credit }) => ({ role, names, credit })),
    dateline: article.dateline?.text ?? null,
    agency: article.agency?.text ?? null,
    text: article.body.map((passage) => passage.text),
    captions: article.captions.map((caption) => caption.text),
    dates: article.dates.map(({ value, precision }) => ({ value, precision })),
    confidence: article.confidence,
    lines: linesOf(edition, article),
  };
}

/** The pages it stands on, by folio where one is printed, else by place. */
function pagesOf(edition: Edition, article: Article): string[] {
  const ids = new Set(printedSpans(article).map((span) => span.line.split(".")[0]));
  return edition.pages.filter((page) => ids.has(page.id)).map((page) => page.number ?? page.id.slice(1));
}

/** The sources of its lines in reading order, each once. */
function linesOf(edition: Edition, article: Article): string[] {
  const sources = new Map(
    edition.pages.flatMap((page) => page.lines.map((line) => [line.id, line.source] as const)),
  );
  return [...new Set(printedSpans(article).map((span) => span.line))].map(
    (line) => sources.get(line) ?? line,
  );
}
