import type { Box, Line } from "../../model/index.js";
import type { LinePlace, Piece } from "../html/trace.js";

/** What becomes one passage of the package: one piece, or bylines that share their lines. */
export interface Unit {
  readonly pieces: readonly Piece[];
}

/** A line, or the part of one that belongs to one passage where several share it. */
export interface Stretch {
  readonly line: Line;
  readonly text: string;
  readonly box: Box | null;
  /** Null for print that is in no piece. */
  readonly unit: Unit | null;
  /** Its place among the parts of the line, from 0. */
  readonly part: number;
}

/** The pieces as units: bylines that stand on one line are not torn apart. */
export function unitsOf(pieces: readonly Piece[]): Unit[] {
  const units: Piece[][] = [];
  for (const piece of pieces) {
    const last = units.at(-1)?.at(-1);
    if (last?.role === "byline" && piece.role === "byline" && sharesLine(last, piece))
      units.at(-1)?.push(piece);
    else units.push([piece]);
  }
  return units.map((own) => ({ pieces: own }));
}

function sharesLine(before: Piece, after: Piece): boolean {
  const line = before.spans.at(-1)?.line;
  return line !== undefined && line === after.spans[0]?.line;
}

/**
 * A line cut where one passage on it ends and the next begins, each part with its share of the box:
 *
 *     二十门课■通讯员 何田      a headline and the byline glued to it: two lines side by side
 *     ├──────┤├───────────┤
 */
export function stretchesOf(place: LinePlace, unitOf: ReadonlyMap<Piece, Unit>): Stretch[] {
  const { line } = place;
  const cuts: { at: number; unit: Unit | null }[] = [];
  for (const { start, piece } of place.segments) {
    const unit = unitOf.get(piece) ?? null;
    const last = cuts.at(-1);
    if (!last) cuts.push({ at: 0, unit });
    else if (last.unit !== unit && start > last.at) cuts.push({ at: start, unit });
  }
  if (cuts.length === 0) cuts.push({ at: 0, unit: null });
  return cuts.map(({ at, unit }, part) => {
    const end = cuts[part + 1]?.at ?? line.text.length;
    const whole = cuts.length === 1;
    return {
      line,
      text: line.text.slice(at, end),
      box: whole ? line.box : shareOf(line, at, end),
      unit,
      part,
    };
  });
}

/** The part of a line's box that its characters from `start` to `end` take, all taken for equally wide; null where it has none. */
export function shareOf({ box, text, direction }: Line, start: number, end: number): Box | null {
  if (box === null || text.length === 0) return box;
  const [x, y, width, height] = box;
  const [from, to] = [start / text.length, end / text.length];
  if (direction === "ttb") return [x, y + height * from, width, height * (to - from)];
  const left = direction === "rtl" ? 1 - to : from;
  return [x + width * left, y, width * (to - from), height];
}
