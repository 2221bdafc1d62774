import type { LineDraft, PageDraft } from "./drafts.js";

export const POINTS_PER_INCH = 72;

/**
 * Page units to a point, where the page does not say how many it has to the inch: the median, over the lines whose type
 * size is stated, of the height of a line's box (its width in vertical writing) by the points of its type. A box holds
 * the letters and not the leading, so sizes come out a little smaller than they were set, all by the same share. Null
 * where no line has both.
 */
export function estimateUnitsPerPoint(lines: Iterable<LineDraft>): number | null {
  const ratios: number[] = [];
  for (const { box, font, direction } of lines) {
    const extent = box?.[direction === "ttb" ? 2 : 3] ?? 0;
    if (font && font.size > 0 && extent > 0) ratios.push(extent / font.size);
  }
  ratios.sort((a, b) => a - b);
  return ratios[ratios.length >> 1] ?? null;
}

/** For the record: how the pages' sizes of type were come by, or that there are none. */
export function sizesOf(pages: readonly PageDraft[]): "stated" | "estimated" | "none" {
  const typed = pages.filter((page) => page.blocks.some((block) => block.lines.some((line) => line.font)));
  if (typed.length === 0) return "none";
  return typed.some((page) => page.unitsPerInch === null) ? "estimated" : "stated";
}
