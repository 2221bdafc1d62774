import { cornersOf } from "../../model/geometry/boxes.js";
import type { Box, Edition, Page, Point } from "../../model/index.js";
import { printedSpans } from "../../model/printed.js";

/** A line's box is hidden with so much around it, as a share of its thickness: what descends and what is drawn by swashes. */
const AROUND = 0.3;

/**
 * What of a page is not to be seen of articles that were withdrawn: their outlines, lines and pictures, in page units. `page`
 * is the page with their print. Null where it is not known where all of it stands: then there can be no picture.
 */
export function hiddenOn(gone: Edition["articles"], page: Page): readonly (readonly Point[])[] | null {
  const hidden: (readonly Point[])[] = [];
  const boxes = new Map(page.lines.map(({ id, box }) => [id, box] as const));
  for (const article of gone) {
    for (const { line } of printedSpans(article)) {
      const box = boxes.get(line);
      if (box === null) return null;
      if (box) hidden.push(cornersOf(widened(box)));
    }
    for (const { page: id, polygon } of article.regions) if (id === page.id) hidden.push(polygon);
    for (const { id, box } of page.pictures)
      if (box !== null && article.pictures.includes(id)) hidden.push(cornersOf(box));
  }
  return hidden;
}

function widened([x, y, width, height]: Box): Box {
  const more = Math.min(width, height) * AROUND;
  return [x - more, y - more, width + 2 * more, height + 2 * more];
}
