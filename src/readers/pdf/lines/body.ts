import type { Glyph } from "../glyphs.js";

/** The size of the page's body type, in points: the median over its glyphs; 0 where there are none. */
export function bodySize(glyphs: readonly Glyph[]): number {
  const sizes = glyphs.filter(({ isSpace }) => !isSpace).map(({ size }) => size);
  sizes.sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}
