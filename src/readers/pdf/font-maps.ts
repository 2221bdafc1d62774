import type { Notice, Page } from "../../model/index.js";
import type { Glyph } from "./glyphs.js";

/** Fonts named in a notice; the rest are counted. */
const NAMED = 3;

/** A notice where the page has glyphs whose font does not say which characters they are. The text is kept as the file gives it. */
export function fontMapNotices(glyphs: readonly Glyph[], page: Page): Notice[] {
  const counts = new Map<string, number>();
  for (const { unmapped, face } of glyphs) {
    if (unmapped) counts.set(face.family, (counts.get(face.family) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const fonts = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const named = fonts.slice(0, NAMED).map(([family, count]) => `${family || "unnamed"} ×${count}`);
  const others = fonts.length > NAMED ? [`+${fonts.length - NAMED}`] : [];
  return [{ code: "broken-font-map", page: page.id, spans: [], detail: [...named, ...others].join(", ") }];
}
