import { isNoText, isSpaceCode, meantBy } from "./characters.js";
import type { Engine } from "./engine.js";
import { type Face, faceReader } from "./fonts.js";
import { type Space, transform } from "./space.js";

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
  /** Its place in the content stream. */
  readonly order: number;
  /** PDFium's text object that draws it. */
  readonly object: number;
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
    const glyph = calls.FPDFText_IsGenerated(textPage, index) === 1 ? null : read(index);
    if (glyph !== null) glyphs.push(glyph);
  }
  return glyphs;
}

function glyphReader(engine: Engine, textPage: number, space: Space): (index: number) => Glyph | null {
  const { calls, scratch } = engine;
  const faceOf = faceReader(engine);
  const [floats, doubles] = [scratch >> 2, scratch >> 3];
  return (index) => {
    calls.FPDFText_GetMatrix(textPage, index, scratch);
    calls.FPDFText_GetLooseCharBox(textPage, index, scratch + 32);
    calls.FPDFText_GetCharOrigin(textPage, index, scratch + 48, scratch + 56);
    const answers = engine.floats();
    const [a = 1, b = 0, c = 0, d = 1] = answers.subarray(floats, floats + 4);
    const [left = 0, top = 0, right = 0, bottom = 0] = answers.subarray(floats + 8, floats + 12);
    const origins = engine.doubles();
    const [x, y] = transform(space.matrix, origins[doubles + 6] ?? 0, origins[doubles + 7] ?? 0);
    const fontSize = calls.FPDFText_GetFontSize(textPage, index);
    const size = Math.abs(fontSize) * Math.hypot(c, d);
    if (!(size > 0 && Number.isFinite(size + x + y))) return null;
    const code = codeOf(calls, textPage, index);
    const object = calls.FPDFText_GetTextObject(textPage, index);
    const angle = angleOf(Math.sign(fontSize) * a, Math.sign(fontSize) * b, space);
    return {
      text: meantBy(code),
      isSpace: isSpaceCode(code),
      x,
      y,
      angle,
      advance: advanceOf(Math.abs(right - left), Math.abs(top - bottom), angle, size, code),
      size,
      face: faceOf(object === 0 ? 0 : calls.FPDFTextObj_GetFont(object)),
      order: index,
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

/** Scripts of square characters begin here. */
const FIRST_SQUARE = 0x2e80;
/** A square character that claims to be narrower has no width of its own in its font. */
const LEAST_SQUARE = 0.35;
/** What an advance is where nothing tells it. */
const USUAL = 0.5;

/** The box that PDFium gives is as wide as the advance, and upright: for turned type its height is. */
function advanceOf(width: number, height: number, angle: number, size: number, code: number): number {
  const along = angle % 180 === 0 ? width : angle % 90 === 0 ? height : USUAL * size;
  if (code >= FIRST_SQUARE) return along < LEAST_SQUARE * size ? size : along;
  return along > 0 || isSpaceCode(code) ? along : USUAL * size;
}
