import type { Passage, Span } from "../model/index.js";
import { joinPieces } from "./joining.js";

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
  const placed: { at: number; part: Part }[] = [];
  let text = "";
  parts.forEach((part, index) => {
    const joined = index === 0 ? part.text : joinPieces([text, part.text], vocabulary);
    placed.push({ at: joined.length - part.text.length, part });
    text = joined;
  });
  const locate = (start: number, end: number): Span[] =>
    placed.flatMap(({ at, part }) => {
      const from = Math.max(start, at);
      const to = Math.min(end, at + part.text.length);
      return from < to ? [{ line: part.line, start: part.start + from - at, end: part.start + to - at }] : [];
    });
  return { text, spans: parts.map(({ line, start, end }) => ({ line, start, end })), locate };
}
