import sharp, { type Sharp } from "sharp";
import type { Box } from "../model/index.js";

/** A page, or a part of one, as pixels: row after row from the top, four bytes a pixel (red, green, blue, opacity). */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  /** Pixels a page unit. */
  readonly scale: number;
}

/** A raster as an image that can be cut, scaled and written; what is transparent is paper. */
export function imageOf({ width, height, pixels }: Raster): Sharp {
  return sharp(pixels, { raw: { width, height, channels: 4 } }).flatten({ background: "#fff" });
}

/** The pixels of a page that a box in page units covers, at least one and none outside: [left, top, width, height]. */
export function pixelsUnder(
  { width, height, scale }: Pick<Raster, "width" | "height" | "scale">,
  [x, y, w, h]: Box,
): Box {
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  const left = within(Math.floor(x * scale), width - 1);
  const top = within(Math.floor(y * scale), height - 1);
  const right = within(Math.ceil((x + w) * scale), width);
  const bottom = within(Math.ceil((y + h) * scale), height);
  return [left, top, Math.max(1, right - left), Math.max(1, bottom - top)];
}
