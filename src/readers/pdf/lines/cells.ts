import { isUnspaced } from "../../../text/script.js";
import type { Glyph } from "../glyphs.js";
import { directionOf } from "../space.js";
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

/** Whether two cells stand in one row: of sizes not too unlike (`leastRatio`), and across the line as good as level. */
export function standsBeside(one: Cell, other: Cell, leastRatio = LEAST_RATIO): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size < leastRatio * large.size) return false;
  const shared = Math.min(small.size, (small.size + large.size) / 2 - Math.abs(one.middle - other.middle));
  return shared >= SHARED * small.size;
}

/** Raised figures are half as large as their line; an initial over three lines is not of one of them. */
const LEAST_RATIO = 0.45;
/** Rows of one column share nothing; a raised figure shares most of itself. */
const SHARED = 0.6;
