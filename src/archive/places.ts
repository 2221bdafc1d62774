import type { Box, Line, Passage, Span } from "../model/index.js";
import { pageIdOf } from "./parts.js";
import type { Place } from "./search.js";

/** What is kept of a line to say where its characters stand. */
export interface LineBox {
  readonly box: Box;
  /** UTF-16 units of its text. */
  readonly length: number;
  readonly direction: Line["direction"];
}

/**
 * Where in a passage's text each of its spans begins, by the joining rules: a space may stand between two, and a hyphen at
 * the end of one may be gone. Null where the text is not its spans joined.
 */
export function spanOffsets(passage: Passage, textOf: (span: Span) => string): number[] | null {
  const offsets: number[] = [];
  let at = 0;
  for (const span of passage.spans) {
    const piece = textOf(span);
    const start = [at, at + 1].find(
      (from) =>
        (from === at || passage.text.charAt(at) === " ") &&
        (passage.text.startsWith(piece, from) || passage.text.startsWith(piece.slice(0, -1), from)),
    );
    if (start === undefined) return null;
    offsets.push(start);
    at = start + (passage.text.startsWith(piece, start) ? piece.length : piece.length - 1);
  }
  return offsets;
}

/** The places of a stretch of a passage's text. */
export function placesIn(
  spans: readonly Span[],
  offsets: readonly number[],
  start: number,
  end: number,
  lines: Readonly<Record<string, LineBox>>,
): Place[] {
  return spans.flatMap((span, index) => {
    const at = offsets[index] ?? 0;
    const from = Math.max(start, at);
    const to = Math.min(end, at + span.end - span.start, offsets[index + 1] ?? Number.POSITIVE_INFINITY);
    return from < to
      ? [placeOf({ line: span.line, start: span.start + from - at, end: span.start + to - at }, lines)]
      : [];
  });
}

/** A span with the share of its line's box that its characters take, as if all were of one width. */
export function placeOf(span: Span, lines: Readonly<Record<string, LineBox>>): Place {
  const line = lines[span.line];
  return { page: pageIdOf(span.line), ...span, box: line ? shareOf(line, span) : null };
}

function shareOf({ box, length, direction }: LineBox, { start, end }: Span): Box {
  const [x, y, width, height] = box;
  if (length === 0) return box;
  const [from, share] = [start / length, (end - start) / length];
  if (direction === "ttb") return rounded([x, y + height * from, width, height * share]);
  const left = direction === "rtl" ? 1 - from - share : from;
  return rounded([x + width * left, y, width * share, height]);
}

/** Hundredths of a page unit: the characters are not all of one width. */
function rounded([x, y, width, height]: Box): Box {
  const round = (value: number) => Math.round(value * 100) / 100;
  return [round(x), round(y), round(width), round(height)];
}
