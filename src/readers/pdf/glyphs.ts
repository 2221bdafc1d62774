import { isNoText, isSpaceCode, meantBy } from "./characters.js";
import type { Engine } from "./engine.js";
import { type Face, faceReader } from "./fonts.js";
import { directionOf, type Space, transform } from "./space.js";

/** One printed character, or one that nobody sees. Coordinates are the page's: points, origin top left, y down. */
export interface Glyph {
  /** What it means: several letters for a ligature, a white-space character for a space. */
  readonly text: string;
  readonly isSpace: boolean;
  /** Where its baseline begins. */
  readonly x: number;
  readonly y: number;
  /** The way its baseline runs, in degrees clockwise from left-to-right, 0 to 359: 90 runs down the page. */
  readonly angle: number;
  /** How far it is to the next glyph along the baseline. */
  readonly advance: number;
  /** Of the type, as printed: the text matrix applied. */
  readonly size: number;
  readonly face: Face;
  /** Its place among the glyphs of the content stream. */
  readonly order: number;
  /** PDFium's text object that draws it. */
  readonly object: number;
  /** Where the printed glyph begins that this is a later character of; absent for the first. */
  readonly stands?: { readonly x: number; readonly y: number };
  /** The file does not say which character it is. */
  readonly unmapped: boolean;
}

/** Every glyph of a page in the order of its content stream, without those that PDFium makes up. */
export function readGlyphs(engine: Engine, textPage: number, space: Space): Glyph[] {
  const { calls } = engine;
  const count = calls.FPDFText_CountChars(textPage);
  const glyphs: Glyph[] = [];
  const read = glyphReader(engine, textPage, space);
  for (let index = 0; index < count; index++) {
    const glyph = calls.FPDFText_IsGenerated(textPage, index) === 1 ? null : read(index, glyphs.length);
    if (glyph !== null) glyphs.push(besideLast(glyph, glyphs.at(-1)));
  }
  return sharedOut(glyphs);
}

/**
 * Where PDFium says of each character of one glyph that it is as wide as the glyph, they share its width:
 *
 *     ├──────────────┤├──         ├───────┼──────┤├──
 *      — —  at one place 领          —        —    领
 */
function sharedOut(glyphs: Glyph[]): Glyph[] {
  for (let end = glyphs.length; end > 0; ) {
    let first = end - 1;
    while (glyphs[first]?.stands) first--;
    const [whole, next, count] = [glyphs[first], glyphs[end], end - first];
    if (count > 1 && whole && isWhole(whole, next, count))
      for (let at = first; at < end; at++) glyphs[at] = partOf(glyphs[at] as Glyph, whole, at - first, count);
    end = first;
  }
  return glyphs;
}

/** No character is wider than so many ems: what is, is a glyph of several. */
const WIDEST = 1.25;

/** Whether the first of several characters of one glyph is as wide as all: they would reach far over what follows, or it is too wide. */
function isWhole(first: Glyph, next: Glyph | undefined, count: number): boolean {
  if (!next || next.object !== first.object) return first.advance > WIDEST * first.size;
  const [cos, sin] = directionOf(first.angle);
  const room = (next.x - first.x) * cos + (next.y - first.y) * sin;
  return room > 0 && first.advance * (count - 0.5) > room;
}

function partOf(glyph: Glyph, whole: Glyph, place: number, count: number): Glyph {
  const advance = whole.advance / count;
  const [cos, sin] = directionOf(glyph.angle);
  return { ...glyph, x: whole.x + cos * advance * place, y: whole.y + sin * advance * place, advance };
}

/** One glyph that means several characters (`ﬁ`, `——`) is as many of PDFium’s at one place: the second begins where the first ends. */
function besideLast(glyph: Glyph, last: Glyph | undefined): Glyph {
  if (!last || last.object !== glyph.object || last.order !== glyph.order - 1) return glyph;
  const starts = last.stands ?? last;
  if (starts.x !== glyph.x || starts.y !== glyph.y) return glyph;
  const [cos, sin] = directionOf(glyph.angle);
  const [x, y] = [last.x + cos * last.advance, last.y + sin * last.advance];
  return { ...glyph, x, y, stands: starts };
}

function glyphReader(
  engine: Engine,
  textPage: number,
  space: Space,
): (index: number, order: number) => Glyph | null {
  const { calls, scratch } = engine;
  const faceOf = faceReader(engine);
  const [floats, doubles] = [scratch >> 2, scratch >> 3];
  return (index, order) => {
    calls.FPDFText_GetMatrix(textPage, index, scratch);
    calls.FPDFText_GetLooseCharBox(textPage, index, scratch + 32);
    calls.FPDFText_GetCharOrigin(textPage, index, scratch + 48, scratch + 56);
    const answers = engine.floats();
    const float = (at: number) => answers[floats + at] ?? 0;
    const [a, b, c, d] = [float(0), float(1), float(2), float(3)];
    const [left, top, right, bottom] = [float(8), float(9), float(10), float(11)];
    const origins = engine.doubles();
    const originX = origins[doubles + 6] ?? 0;
    const [x, y] = transform(space.matrix, originX, origins[doubles + 7] ?? 0);
    const fontSize = calls.FPDFText_GetFontSize(textPage, index);
    const size = Math.abs(fontSize) * Math.hypot(c, d);
    if (!(size > 0 && Number.isFinite(size + x + y))) return null;
    const code = codeOf(calls, textPage, index);
    const object = calls.FPDFText_GetTextObject(textPage, index);
    const angle = angleOf(Math.sign(fontSize) * a, Math.sign(fontSize) * b, space);
    const isInk = b === 0 && Math.abs(Math.min(left, right) - originX) > OFF * size;
    return {
      text: meantBy(code),
      isSpace: isSpaceCode(code),
      x,
      y,
      angle,
      advance:
        isInk && isSquareCode(code)
          ? size
          : advanceOf(extentAlong(a, b, Math.abs(right - left), Math.abs(top - bottom)), size, code),
      size,
      face: faceOf(object === 0 ? 0 : calls.FPDFTextObj_GetFont(object)),
      order,
      object,
      unmapped: isNoText(code) || calls.FPDFText_HasUnicodeMapError(textPage, index) === 1,
    };
  };
}

/** PDFium says of a hyphen that ends a line that it is one, and calls it a control. */
function codeOf(calls: Engine["calls"], textPage: number, index: number): number {
  const code = calls.FPDFText_GetUnicode(textPage, index);
  if (code > 0x1f) return code;
  return calls.FPDFText_IsHyphen(textPage, index) === 1 ? 0x2d : code;
}

/** Type is turned by whole degrees: what is less is the rounding of a matrix. */
function angleOf(a: number, b: number, { matrix }: Space): number {
  const x = matrix[0] * a + matrix[2] * b;
  const y = matrix[1] * a + matrix[3] * b;
  return (Math.round((Math.atan2(y, x) * 180) / Math.PI) + 360) % 360;
}

/** Where a font gives a glyph no width, PDFium’s box is that of its ink, which begins so many ems off the origin. */
const OFF = 0.01;

/** Scripts of square characters begin here. */
const FIRST_SQUARE = 0x2e80;

function isSquareCode(code: number): boolean {
  return code >= FIRST_SQUARE;
}

/** A square character that claims to be narrower has no width of its own in its font. */
const LEAST_SQUARE = 0.35;
/** What an advance is where nothing tells it. */
const USUAL = 0.5;

/** PDFium's box of a glyph is upright in the file's own coordinates: it is as long as the advance on the axis that the type runs along, NaN where it runs along none. */
function extentAlong(a: number, b: number, width: number, height: number): number {
  if (Math.abs(b) < Math.abs(a) / 100) return width;
  return Math.abs(a) < Math.abs(b) / 100 ? height : Number.NaN;
}

function advanceOf(extent: number, size: number, code: number): number {
  if (isSquareCode(code)) return extent >= LEAST_SQUARE * size ? extent : size;
  return extent > 0 || (extent === 0 && isSpaceCode(code)) ? extent : USUAL * size;
}
