import type { Article } from "./article.js";
import type { Span } from "./span.js";

/** Every span of what is printed as an article, in the order of its parts. */
export function printedSpans({ label, deck, bylines, body, captions }: Article): Span[] {
  return [label, ...deck, ...bylines, ...body, ...captions].flatMap((part) => part?.spans ?? []);
}
