import type { Article, Fact, Span } from "../../model/index.js";
import { align } from "../../text/align.js";
import { printed, type Sheet } from "./sheet.js";
import type { Piece } from "./trace.js";

/**
 * Where the report shows a fact's characters: on the source side as `l12,0,9` (the line's id and offsets into its text)
 * and in the articles as `q7,3,12` (the piece's id and offsets into its passage), to stand in attributes of the fact.
 */
export function factPlaces(sheet: Sheet, article: Article, fact: Fact): string {
  const spans = fact.mentions.length > 0 ? fact.mentions.flat() : fact.evidence;
  const source = spans.flatMap(({ line, start, end }) => {
    const place = sheet.trace.places.get(line);
    return place === undefined ? [] : [`${place.anchor},${start},${end}`];
  });
  const set = spans.flatMap((span) => inPieces(sheet, article, span));
  return ` data-at="${source.join(" ")}"${set.length === 0 ? "" : ` data-in="${set.join(" ")}"`}`;
}

function inPieces(sheet: Sheet, article: Article, span: Span): string[] {
  const segments = sheet.trace.places.get(span.line)?.segments ?? [];
  return segments.flatMap(({ piece, index, start, end }) => {
    const offsets = offsetsOf(sheet, article, piece)?.[index];
    const from = offsets?.[Math.max(span.start, start) - start];
    const to = offsets?.[Math.min(span.end, end) - start];
    return from === undefined || to === undefined || from >= to ? [] : [`${piece.anchor},${from},${to}`];
  });
}

const known = new WeakMap<Piece, number[][]>();

/** Where each character of a piece's spans stands in its passage; null for a byline, which is not set as printed. */
function offsetsOf(sheet: Sheet, { label, deck, body, captions }: Article, piece: Piece): number[][] | null {
  const done = known.get(piece);
  if (done !== undefined) return done;
  const passages = [...(label === null ? [] : [label]), ...deck, ...body, ...captions];
  const passage = passages.find((one) => sheet.trace.pieces.get(one) === piece);
  if (passage === undefined) return null;
  const offsets = align(
    passage.text,
    piece.spans.map((span) => printed(sheet, span)),
  );
  known.set(piece, offsets);
  return offsets;
}
