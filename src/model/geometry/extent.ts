import type { Edition } from "../edition.js";
import type { Box } from "../geometry.js";
import type { Page } from "../page.js";
import { around } from "./boxes.js";

/** A number as it is written: page units to a tenth. */
export function written(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Whether anything on the page says where it stands. */
export function hasGeometry({ lines, pictures }: Page): boolean {
  return lines.some(({ box }) => box !== null) || pictures.some(({ box }) => box !== null);
}

/** Whether a page of the edition can be drawn. */
export function isDrawable({ pages }: Edition): boolean {
  return pages.some(hasGeometry);
}

/** The page's own size; where it does not say, the smallest that holds all that is on it. */
export function extentOf({ width, height, lines, pictures, rules }: Page): Box {
  if (width !== null && height !== null) return [0, 0, width, height];
  const boxes = [...lines, ...pictures].flatMap(({ box }) => (box === null ? [] : [box]));
  const ruled = rules.map(({ from, to }): Box => [from[0], from[1], to[0] - from[0], to[1] - from[1]]);
  const [x, y, wide, high] = around([...boxes, ...ruled]) ?? [0, 0, 1, 1];
  return [Math.min(0, x), Math.min(0, y), wide + Math.max(0, x), high + Math.max(0, y)];
}
