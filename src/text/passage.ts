import { firstWhere } from "../model/halving.js";
import type { Passage, Span } from "../model/index.js";
import { placePieces } from "./joining.js";
import { Readings } from "./readings.js";

/** A passage that can say where on the page any stretch of its text stands. */
export interface LocatedPassage extends Passage {
  /** The spans of `text.slice(start, end)`, in order. */
  locate(start: number, end: number): Span[];
  readonly readings: Readings;
}

/**
 * Joins the texts of spans under the joining rules and remembers where each came to lie. `known`: readings that hold for
 * the passage if its text is theirs.
 */
export function passageOf(
  spans: readonly Span[],
  texts: readonly string[],
  vocabulary: ReadonlySet<string>,
  known?: Readings,
): LocatedPassage {
  const { text, offsets } = placePieces(texts, vocabulary);
  const endOf = (index: number) => (offsets[index] ?? 0) + (texts[index] ?? "").length;
  const locate = (start: number, end: number): Span[] => {
    const found: Span[] = [];
    for (let index = firstWhere(spans.length, (part) => endOf(part) > start); index < spans.length; index++) {
      const at = offsets[index] ?? 0;
      if (at > end) break;
      const from = Math.max(start, at);
      const to = Math.min(end, endOf(index));
      const span = spans[index] as Span;
      if (from < to)
        found.push({ line: span.line, start: span.start + from - at, end: span.start + to - at });
    }
    return found;
  };
  return { text, spans, locate, readings: known?.text === text ? known : new Readings(text) };
}
