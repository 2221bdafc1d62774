import { firstWhere } from "../model/halving.js";
import type { Passage, Span } from "../model/index.js";

interface Placed {
  readonly span: Span;
  /** Where in the passage's text the span's characters begin, and how many of them it keeps. */
  readonly at: number;
  readonly length: number;
}

/**
 * Where on the page any stretch of a finished passage stands. Joining put in at most a space between two spans and took
 * away at most a line-end hyphen, so each span's characters are found where the last one's ended.
 */
export function locatorOf(
  passage: Passage,
  lineText: (id: string) => string,
): (start: number, end: number) => Span[] {
  const placed = placeSpans(passage, lineText);
  const endOf = (index: number) => (placed[index]?.at ?? 0) + (placed[index]?.length ?? 0);
  return (start, end) => {
    const spans: Span[] = [];
    for (
      let index = firstWhere(placed.length, (part) => endOf(part) > start);
      index < placed.length;
      index++
    ) {
      const { span, at, length } = placed[index] as Placed;
      if (at >= end) break;
      const from = Math.max(start, at);
      const to = Math.min(end, at + length);
      if (from < to)
        spans.push({ line: span.line, start: span.start + from - at, end: span.start + to - at });
    }
    return spans;
  };
}

function placeSpans({ text, spans }: Passage, lineText: (id: string) => string): Placed[] {
  const placed: Placed[] = [];
  let reached = 0;
  for (const span of spans) {
    const piece = lineText(span.line).slice(span.start, span.end);
    const at = text.startsWith(piece.slice(0, -1), reached) ? reached : reached + 1;
    const length = text.startsWith(piece, at) ? piece.length : Math.max(0, piece.length - 1);
    placed.push({ span, at, length });
    reached = at + length;
  }
  return placed;
}
