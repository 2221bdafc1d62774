import type { Article, Edition, Passage, Span } from "../model/index.js";
import { isVisible } from "../text/visible.js";
import { spanOffsets } from "./places.js";

/**
 * The laws that every reading keeps: spans stand on lines, a passage is its spans joined, every visible character is in one
 * article or leftover. Every break is a sentence; none is the empty list.
 */
export function lawBreaks(edition: Edition): string[] {
  const texts = new Map(
    edition.pages.flatMap((page) => page.lines.map(({ id, text }) => [id, text] as const)),
  );
  const astray = edition.articles.flatMap((article) => strayBreaks(article, texts));
  if (astray.length > 0) return astray;
  return [
    ...edition.articles.flatMap((article) => evidenceBreaks(article, texts)),
    ...coverBreaks(edition, texts),
  ];
}

type Texts = ReadonlyMap<string, string>;

function passagesOf({ label, deck, body, captions }: Article): Passage[] {
  return [...(label === null ? [] : [label]), ...deck, ...body, ...captions];
}

/** Spans of what counts for conservation. */
function countedSpans(article: Article): Span[] {
  const standing = article.bylines.filter(({ inline }) => !inline);
  return [...passagesOf(article), ...standing].flatMap(({ spans }) => spans);
}

function strayBreaks(article: Article, texts: Texts): string[] {
  const spans = [...countedSpans(article), ...article.facts.flatMap(({ evidence }) => evidence)];
  return spans
    .filter(({ line, start, end }) => start > end || end > (texts.get(line)?.length ?? -1))
    .map(({ line, start, end }) => `${article.id}: no characters ${start}–${end} on ${line}`);
}

function evidenceBreaks(article: Article, texts: Texts): string[] {
  const textOf = ({ line, start, end }: Span) => (texts.get(line) ?? "").slice(start, end);
  return passagesOf(article)
    .filter((passage) => !isJoined(passage, textOf))
    .map(({ spans }) => `${article.id}: the passage at ${spans[0]?.line ?? "no line"} is not its print`);
}

function isJoined(passage: Passage, textOf: (span: Span) => string): boolean {
  const offsets = spanOffsets(passage, textOf);
  const last = passage.spans.at(-1);
  if (offsets === null || !last) return false;
  return passage.text.slice(offsets.at(-1)) === textOf(last);
}

function coverBreaks(edition: Edition, texts: Texts): string[] {
  const covers = new Map([...texts].map(([id, text]) => [id, new Uint8Array(text.length)]));
  const spans = [
    ...edition.articles.flatMap(countedSpans),
    ...edition.leftovers.flatMap((leftover) => leftover.spans),
  ];
  for (const { line, start, end } of spans) {
    const cover = covers.get(line);
    for (let at = start; cover && at < end; at++) cover[at] = Math.min(2, (cover[at] ?? 0) + 1);
  }
  return [...texts].flatMap(([id, text]) => {
    const cover = covers.get(id);
    for (let at = 0; at < text.length; at++)
      if (cover?.[at] !== 1 && isVisible(text.charAt(at)))
        return [`${id}: character ${at + 1} is ${cover?.[at] === 0 ? "nowhere" : "in two places"}`];
    return [];
  });
}
