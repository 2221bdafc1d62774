import type { Article, Edition, Page, Span } from "../model/index.js";
import { printedSpans } from "../model/printed.js";
import { isVisible } from "../text/visible.js";

/**
 * An edition as everyone sees it: without the articles withdrawn, and without their print. Lines that are theirs alone go;
 * in a line that others share, their characters become spaces, so that every other span still points where it did.
 */
export function withoutArticles(edition: Edition, ids: ReadonlySet<string>): Edition {
  const gone = edition.articles.filter((article) => ids.has(article.id));
  if (gone.length === 0) return edition;
  const pages = withoutPrint(edition.pages, gone);
  const lines = new Set(pages.flatMap((page) => page.lines.map((line) => line.id)));
  const stands = ({ line }: Span) => lines.has(line);
  const kept = <T extends { readonly spans: readonly Span[] }>(things: readonly T[]) =>
    things.filter(({ spans }) => spans.every(stands));
  const { dateEvidence } = edition;
  return {
    ...edition,
    dateEvidence: dateEvidence && { ...dateEvidence, spans: dateEvidence.spans.filter(stands) },
    pages,
    articles: edition.articles.filter((article) => !ids.has(article.id)),
    leftovers: kept(edition.leftovers),
    notices: kept(edition.notices),
  };
}

/** Pages without what is printed as these articles, and without their pictures. */
export function withoutPrint(pages: readonly Page[], gone: readonly Article[]): Page[] {
  const spans = new Map<string, Span[]>();
  for (const span of gone.flatMap(printedSpans))
    spans.set(span.line, [...(spans.get(span.line) ?? []), span]);
  const pictures = new Set(gone.flatMap((article) => article.pictures));
  return pages.map((page) => ({
    ...page,
    lines: page.lines.flatMap((line) => {
      const text = blanked(line.text, spans.get(line.id) ?? []);
      if (text === line.text) return [line];
      return [...text].some(isVisible) ? [{ ...line, text }] : [];
    }),
    pictures: page.pictures.filter((picture) => !pictures.has(picture.id)),
  }));
}

/** The text with the spans' characters made spaces, of the same length. */
function blanked(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end),
    text,
  );
}
