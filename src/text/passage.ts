import type { Passage, Span } from "../model/index.js";
import { placePieces } from "./joining.js";

/** A stretch of one line with its characters. */
export interface Part extends Span {
  readonly text: string;
}

/** A passage that can say where on the page any stretch of its text stands. */
export interface LocatedPassage extends Passage {
  /** The spans of `text.slice(start, end)`, in order. */
  locate(start: number, end: number): Span[];
}

/** Joins parts under the joining rules and remembers where each came to lie. */
export function passageOf(parts: readonly Part[], vocabulary: ReadonlySet<string>): LocatedPassage {
  const { text, offsets } = placePieces(
    parts.map((part) => part.text),
    vocabulary,
  );
  const placed = parts.map((part, index): Placed => ({ part, at: offsets[index] ?? 0 }));
  const locate = (start: number, end: number): Span[] => {
    const spans: Span[] = [];
    for (let index = firstReaching(placed, start); index < placed.length; index++) {
      const { part, at } = placed[index] as Placed;
      if (at > end) break;
      const from = Math.max(start, at);
      const to = Math.min(end, at + part.text.length);
      if (from < to)
        spans.push({ line: part.line, start: part.start + from - at, end: part.start + to - at });
    }
    return spans;
  };
  return { text, spans: parts.map(({ line, start, end }) => ({ line, start, end })), locate };
}

interface Placed {
  readonly part: Part;
  /** Where in the passage's text it begins. */
  readonly at: number;
}

/** The index of the first part that goes beyond the offset, by halving: a passage may have thousands of parts. */
function firstReaching(placed: readonly Placed[], offset: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { part, at } = placed[middle] as Placed;
    if (at + part.text.length > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
