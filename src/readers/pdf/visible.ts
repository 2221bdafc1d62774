import type { Box } from "../../model/index.js";
import { clipOf, common } from "./clip.js";
import { type Drawing, inkOf, type PageDrawings } from "./drawing.js";
import type { Engine } from "./engine.js";
import type { Glyph } from "./glyphs.js";
import { type Ground, groundOf, holds } from "./ground.js";
import { directionOf, type Space } from "./space.js";

/** Ways of drawing text, ISO 32000-1, table 106: neither filled nor stroked, and only added to the clip. */
const [INVISIBLE, CLIP_ONLY] = [3, 7];
const FILLED: ReadonlySet<number> = new Set([0, 4]);
/** Each part of a colour that is at least this, of 255, is white to the eye. */
const WHITE = 0xf4;

/**
 * The glyphs that a reader of the page sees, and those of the text that recognition has laid under a scan: `scan` is the
 * box of the picture that fills the page, or null. What goes: glyphs off the page, clipped away, drawn without ink, or
 * white on white.
 */
export function visibleGlyphs(
  engine: Engine,
  glyphs: readonly Glyph[],
  page: PageDrawings,
  space: Space,
  scan: Box | null,
): Glyph[] {
  const shown = new Map<number, Box | null | "hidden">();
  const ground = groundOf(page.drawings, space.height);
  return glyphs.filter((glyph) => {
    const [x, y] = centreOf(glyph);
    if (x < 0 || y < 0 || x > space.width || y > space.height) return false;
    if (glyph.object === 0) return true;
    let where = shown.get(glyph.object);
    if (where === undefined) {
      where = whereShown(engine, glyph, page.texts, ground, scan);
      shown.set(glyph.object, where);
    }
    return where === null || (where !== "hidden" && holds(where, x, y));
  });
}

/** The middle of a glyph’s square. */
export function centreOf({ x, y, angle, advance, size }: Glyph): readonly [number, number] {
  const [cos, sin] = directionOf(angle);
  const [along, up] = [advance / 2, MIDDLE * size];
  return [x + cos * along + sin * up, y + sin * along - cos * up];
}

/** How far the middle of a glyph lies above its baseline, in ems: half way between the foot and the head of a square character. */
export const MIDDLE = 0.38;

/** Where the glyphs of a text object show: in a box, anywhere (null), or nowhere. */
function whereShown(
  engine: Engine,
  glyph: Glyph,
  texts: PageDrawings["texts"],
  ground: Ground,
  scan: Box | null,
): Box | null | "hidden" {
  const { calls } = engine;
  const mode = calls.FPDFTextObj_GetTextRenderMode(glyph.object);
  if (mode === INVISIBLE) return scan ?? "hidden";
  if (mode === CLIP_ONLY) return "hidden";
  const painted = texts.get(glyph.object);
  if (!painted) return null;
  if (FILLED.has(mode)) {
    const ink = inkOf(engine, glyph.object, calls.FPDFPageObj_GetFillColor);
    if (ink === null) return "hidden";
    const [x, y] = centreOf(glyph);
    if (isWhite(ink) && isWhite(ground(painted.order, x, y))) return "hidden";
  }
  return clipOf(engine, glyph.object, painted.matrix);
}

export function isWhite(ink: number): boolean {
  return ink >> 16 >= WHITE && ((ink >> 8) & 0xff) >= WHITE && (ink & 0xff) >= WHITE;
}

/** The picture that fills the page, as a scan does; null where there is none. */
export function scanOf(drawings: readonly Drawing[], { width, height }: Space): Box | null {
  const page: Box = [0, 0, width, height];
  for (const drawing of drawings) {
    if (drawing.kind !== "image") continue;
    const box = common(drawing.clip === null ? page : common(page, drawing.clip), drawing.box);
    if (box[2] * box[3] >= FILLS * width * height) return box;
  }
  return null;
}

/** A picture that takes this share of the page is its background. */
export const FILLS = 0.8;
