import type { Edition, Span } from "../model/index.js";
import { printedSpans } from "../model/printed.js";

/**
 * What became of the articles of an earlier reading whose ids the new one does not have: the article that has most of their
 * print, by the text of its lines; null where none has any.
 */
export function successorsOf(earlier: Edition, now: Edition): ReadonlyMap<string, string | null> {
  const ids = new Set(now.articles.map(({ id }) => id));
  const lost = earlier.articles.filter(({ id }) => !ids.has(id));
  if (lost.length === 0) return new Map();
  const owners = ownersOf(now);
  const print = printOf(earlier);
  return new Map(
    lost.map((article) => {
      const shares = new Map<string, number>();
      for (const text of printedSpans(article).map(print))
        for (const owner of owners.get(text) ?? []) shares.set(owner, (shares.get(owner) ?? 0) + text.length);
      const [best] = [...shares].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      return [article.id, best?.[0] ?? null] as const;
    }),
  );
}

/** The articles that each stretch of print is in. */
function ownersOf(edition: Edition): ReadonlyMap<string, ReadonlySet<string>> {
  const print = printOf(edition);
  const owners = new Map<string, Set<string>>();
  for (const article of edition.articles)
    for (const text of printedSpans(article).map(print)) {
      const known = owners.get(text);
      if (known) known.add(article.id);
      else owners.set(text, new Set([article.id]));
    }
  return owners;
}

function printOf(edition: Edition): (span: Span) => string {
  const texts = new Map(
    edition.pages.flatMap((page) => page.lines.map(({ id, text }) => [id, text] as const)),
  );
  return ({ line, start, end }) => (texts.get(line) ?? "").slice(start, end);
}
