import type { Line } from "../../model/index.js";
import { joinPieces } from "../../text/joining.js";
import { Readings } from "../../text/readings.js";
import { trimRange } from "../../text/visible.js";
import type { Piece } from "../pieces.js";

/** Lines as one piece. A line without characters has a span of no length. */
export function pieceOfLines(lines: readonly Line[], compounds: ReadonlySet<string>): Piece {
  const spans = lines.map(({ id, text }) => ({ line: id, ...(trimRange(text, 0, text.length) ?? NOTHING) }));
  const texts = lines.map(({ text }, index) => text.slice(spans[index]?.start, spans[index]?.end));
  const text = joinPieces(texts, compounds);
  return { spans, text, readings: new Readings(text), gap: "usual", blanks: 0, indented: false, seams: [] };
}

const NOTHING = { start: 0, end: 0 };
