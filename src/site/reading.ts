import type { Article, Edition, Page } from "../model/index.js";
import { printedSpans } from "../model/printed.js";
import { oncePer } from "./once-per.js";
import type { ArticleEntry, PlacedArticle } from "./source.js";

/** What an article is called: all statements of its headline, else the first words it has; empty where it has none. */
export function headlineOf({ deck, label, captions, body }: Article): string {
  const headlines = deck.filter(({ role }) => role === "headline");
  const said = headlines.length > 0 ? headlines : deck.slice(0, 1);
  if (said.length > 0) return said.map(({ text }) => text).join(" ");
  return opening(body[0]?.text ?? captions[0]?.text ?? label?.text ?? "");
}

/** An article without a headline is called by this many characters of its text. */
const OPENING = 24;

function opening(text: string): string {
  const start = [...text].slice(0, OPENING).join("");
  return start.length < text.length ? `${start}…` : start;
}

/** All text of an article as it is searched: one passage a line. */
export function textOf({ label, deck, bylines, body, captions }: Article): string {
  const signed = bylines.filter(({ inline }) => !inline).flatMap(({ names }) => names);
  return [...(label === null ? [] : [label.text]), ...deck.map(({ text }) => text), ...signed]
    .concat(
      body.map(({ text }) => text),
      captions.map(({ text }) => text),
    )
    .join("\n");
}

/** The place of a line's page in the edition, from 0, by the line's id. */
const pagesOfLines = oncePer(
  (edition: Edition): ReadonlyMap<string, number> =>
    new Map(edition.pages.flatMap(({ lines }, at) => lines.map(({ id }) => [id, at] as const))),
);

/** The places of an article's pages in the edition, from 0, as it is read; none where nothing says it. */
export function pagesOf({ edition, article }: PlacedArticle): number[] {
  const lines = pagesOfLines(edition);
  return [...new Set(printedSpans(article).flatMap(({ line }) => lines.get(line) ?? []))];
}

/** A page's folio as printed, else its place from 1. */
export function folioOf(edition: Edition, at: number): string {
  return edition.pages[at]?.number ?? `${at + 1}`;
}

/** An article as lists name it. */
export function entryOf(placed: PlacedArticle): ArticleEntry {
  const { edition, article } = placed;
  const [first] = pagesOf(placed);
  return {
    id: article.id,
    edition: edition.id,
    title: edition.title,
    date: edition.date,
    headline: headlineOf(article),
    kind: article.kind,
    folio: first === undefined ? null : folioOf(edition, first),
    page: first === undefined ? null : first + 1,
  };
}

/** The articles of each page in print order; an article that goes on over pages is under each. Furniture is under none. */
export const articlesByPage = oncePer((edition: Edition): readonly (readonly Article[])[] => {
  const lists = edition.pages.map((): Article[] => []);
  for (const article of edition.articles) {
    if (article.kind === "furniture") continue;
    for (const at of pagesOf({ edition, article })) lists[at]?.push(article);
  }
  return lists;
});

/** The articles one reads one after the other: all but furniture and banners. */
export const readableOf = oncePer((edition: Edition): readonly Article[] =>
  edition.articles.filter(({ kind }) => kind !== "furniture" && kind !== "banner"),
);

/** The page as the edition lists it, by its place from 1 as addresses write it; null for none. */
export function pageAt(
  edition: Edition,
  number: string,
): { readonly page: Page; readonly at: number } | null {
  if (!/^[1-9]\d{0,5}$/.test(number)) return null;
  const at = Number(number) - 1;
  const page = edition.pages[at];
  return page === undefined ? null : { page, at };
}
