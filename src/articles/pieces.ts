import type { Line, Page, Span } from "../model/index.js";
import { findGluedByline } from "../text/bylines.js";
import { jumpEdges } from "../text/furniture.js";
import { usualGap } from "../text/gaps.js";
import { joinPieces } from "../text/joining.js";
import { Readings } from "../text/readings.js";
import { trimRange } from "../text/visible.js";

/**
 * How the piece stands to the one before, in blank lines against the page's habit:
 * `first` of the page · `glued` to it on one line · `tight` closer than usual · `usual` · `loose` · `wide` (a picture's room).
 */
export type Gap = "first" | "glued" | "tight" | "usual" | "loose" | "wide";

/** What is decided about as one: a line, a part of a line, or lines known to be one block. */
export interface Piece {
  readonly spans: readonly Span[];
  readonly text: string;
  readonly readings: Readings;
  readonly gap: Gap;
  /** Blank lines before it. */
  readonly blanks: number;
  /** It opens with the white space of a first line indent. */
  readonly indented: boolean;
  /** Where lines were already joined in it: on a dump that is wrapped to a measure. */
  readonly seams: readonly Seam[];
}

/** A join inside a piece: the later part's spans, how sure (0..1) and why (natural-log units). */
export interface Seam {
  readonly spans: readonly Span[];
  readonly confidence: number;
  readonly why: readonly { readonly feature: string; readonly weight: number }[];
}

/** A gap this much longer than usual, and at least this long, has room for a picture. */
const WIDE_OVER_USUAL = 2;
const WIDE_AT_LEAST = 3;

/** The page's lines as pieces: one a line, two where a byline is glued to the end of a headline. */
export function piecesOf(page: Page): Piece[] {
  const usual = usualGap(page.lines);
  return page.lines.flatMap((line, index) =>
    splitLine(line, index === 0 ? "first" : gapOf(line.gapBefore ?? 0, usual)),
  );
}

function gapOf(gap: number, usual: number): Gap {
  if (gap >= usual + WIDE_OVER_USUAL && gap >= WIDE_AT_LEAST) return "wide";
  if (gap > usual) return "loose";
  return gap < usual ? "tight" : "usual";
}

/** A line falls into pieces where a byline is glued to a headline, and where a jump stands at its head or foot. */
function splitLine(line: Line, gap: Gap): Piece[] {
  const jump = jumpEdges(line.text);
  const byline = jump.length === 0 ? findGluedByline(line.text) : null;
  const cuts = [0, ...jump, ...(byline === null ? [] : [byline]), line.text.length];
  return cuts.slice(1).map((to, index) => pieceOf(line, cuts[index] ?? 0, to, index === 0 ? gap : "glued"));
}

function pieceOf(line: Line, from: number, to: number, gap: Gap): Piece {
  const range = trimRange(line.text, from, to) ?? { start: from, end: from };
  const text = line.text.slice(range.start, range.end);
  return {
    spans: [{ line: line.id, ...range }],
    text,
    readings: new Readings(text),
    gap,
    blanks: gap === "glued" ? 0 : (line.gapBefore ?? 0),
    indented: range.start > from && from === 0,
    seams: [],
  };
}

/** Pieces that are one block as one piece. */
export function mergePieces(
  pieces: readonly Piece[],
  seams: readonly Seam[],
  compounds: ReadonlySet<string>,
): Piece {
  const [first] = pieces;
  if (!first) throw new Error("a block has at least one piece");
  const text = joinPieces(
    pieces.map((piece) => piece.text),
    compounds,
  );
  const spans = pieces.flatMap((piece) => piece.spans);
  return { ...first, spans, text, readings: new Readings(text), seams };
}
