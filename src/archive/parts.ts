import type { Article, Byline, Edition, Page, Passage } from "../model/index.js";
import { printedSpans } from "../model/printed.js";
import { isVisible } from "../text/visible.js";
import type { Field } from "./query/index.js";

/** The texts of an article by the field they are searched in. */
export function fieldsOf(article: Article): Readonly<Record<Field, readonly string[]>> {
  const texts = (passages: readonly Passage[]) => passages.map((passage) => passage.text);
  return {
    label: article.label === null ? [] : [article.label.text],
    headline: texts(article.deck),
    byline: article.bylines.map(bylineText),
    body: texts(article.body),
    caption: texts(article.captions),
  };
}

/** A byline as it is searched and shown: role, names, credit. */
export function bylineText({ role, names, credit }: Byline): string {
  return [role, ...names, credit].filter((part) => part !== null && part !== "").join(" ");
}

/** Names of the bylines, each once, in print order. */
export function authorsOf(article: Article): string[] {
  return [...new Set(article.bylines.flatMap((byline) => byline.names))];
}

/** How much of a passage stands for a headline that there is none of. */
const LONGEST_STAND_IN = 40;

/** Its first headline, else what stands first in it. */
export function headlineOf(article: Article): string {
  const headline = article.deck.find((entry) => entry.role === "headline") ?? article.deck[0];
  if (headline) return headline.text;
  const first = article.label ?? article.body[0] ?? article.captions[0];
  const text = [...(first?.text ?? "")];
  return text.length > LONGEST_STAND_IN ? `${text.slice(0, LONGEST_STAND_IN).join("")}…` : text.join("");
}

/** Visible characters of body and captions. */
export function charactersOf(article: Article): number {
  let count = 0;
  for (const { text } of [...article.body, ...article.captions])
    for (const character of text) if (isVisible(character)) count++;
  return count;
}

/** The id of the page of a line, which its own begins with. */
export function pageIdOf(line: string): string {
  return line.slice(0, line.lastIndexOf("."));
}

/** The page an article begins on. */
export function firstPageOf(article: Article, edition: Edition): Page | null {
  const id = pageIdOf(printedSpans(article)[0]?.line ?? "");
  return edition.pages.find((page) => page.id === id) ?? edition.pages[0] ?? null;
}

/** What a page is called: its folio, else its place in the edition. */
export function pageLabel(page: Pick<Page, "id" | "number">): string {
  return page.number ?? page.id.replace(/^p/, "");
}
