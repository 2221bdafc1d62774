import { isUnspaced } from "../../../text/script.js";
import type { Glyph } from "../glyphs.js";
import { MIDDLE } from "../visible.js";

/**
 * A glyph, or figures set side by side in a vertical line, as it stands in lines that run one way. Lines that run at
 * `turn` degrees are looked at in coordinates turned with them: along the line, and across it.
 *
 *     from     to
 *      ├────────┤
 *      │   永   │ ─ middle      size: the height of the square, which is that of the type
 *      └────────┘
 */
export interface Cell {
  readonly glyphs: readonly Glyph[];
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  readonly size: number;
  /** Of a script set without spaces between words. */
  readonly isSquare: boolean;
}

/** A glyph in lines that run its own way. */
export function cellAlong(glyph: Glyph): Cell {
  const [cos, sin] = directionOf(glyph.angle);
  const from = glyph.x * cos + glyph.y * sin;
  const base = glyph.y * cos - glyph.x * sin;
  const { size } = glyph;
  return {
    glyphs: [glyph],
    from,
    to: from + glyph.advance,
    middle: base - MIDDLE * size,
    size,
    isSquare: isSquare(glyph),
  };
}

/** An upright glyph in lines that run down the page, one glyph below another. */
export function cellDown(glyph: Glyph): Cell {
  const { size } = glyph;
  const head = glyph.y - (MIDDLE + 0.5) * size;
  const middle = -(glyph.x + glyph.advance / 2);
  return { glyphs: [glyph], from: head, to: head + size, middle, size, isSquare: isSquare(glyph) };
}

function isSquare({ text }: Glyph): boolean {
  return text.charCodeAt(0) >= FIRST_SQUARE ? isUnspaced(text) || text.length > 1 : ANYWHERE.includes(text);
}

const FIRST_SQUARE = 0x2e80;
/** Marks of Chinese print that other scripts have too. */
const ANYWHERE = "“”‘’…—·";

/** Cosine and sine of an angle in degrees, exact for quarter turns. */
export function directionOf(angle: number): readonly [number, number] {
  switch (angle) {
    case 0:
      return [1, 0];
    case 90:
      return [0, 1];
    case 180:
      return [-1, 0];
    case 270:
      return [0, -1];
    default:
      return [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  }
}

/** How much of the smaller cell's size the two share across the line, and how like their sizes are. */
export function standsBeside(one: Cell, other: Cell): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size < LEAST_RATIO * large.size) return false;
  const shared = Math.min(small.size, (small.size + large.size) / 2 - Math.abs(one.middle - other.middle));
  return shared >= SHARED * small.size;
}

/** Raised figures are half as large as their line; an initial over three lines is not of one of them. */
const LEAST_RATIO = 0.45;
/** Rows of one column share nothing; a raised figure shares most of itself. */
const SHARED = 0.6;
