import sharp, { type Sharp } from "sharp";
import type { Box, Point } from "../model/index.js";
import { imageOf, type Raster } from "./raster.js";
import { QUALITY } from "./webp.js";

/** What is hidden is painted over in the grey of a stamp, so that a reader sees that something is. */
const HIDDEN = "#d9d9d6";

/** WebP's scale of 0 to 6: a page of a hundred files is cut in two thirds of the time of 4, and is a thirtieth larger. */
const EFFORT = 2;

/** A printed page ready to be cut: three bytes a pixel (red, green, blue). */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** An image file of a part of a page. All lengths in pixels of the whole page, but `size`, which is what the file has. */
export interface Cut {
  readonly part: Box;
  readonly size: readonly [width: number, height: number];
  /** What of the part is shown, the rest being paper; null for all of it. */
  readonly within: readonly (readonly Point[])[] | null;
  /** WebP's scale of 0 to 100; absent for that of pages. */
  readonly quality?: number;
}

/**
 * A page as it may be shown: on paper, of the size given (a drawn page may be a pixel larger or smaller: paper is added or
 * cut away at its right and foot), with the polygons, in its pixels, painted over.
 */
export async function sheetOf(
  raster: Raster,
  [width, height]: readonly [number, number],
  hidden: readonly (readonly Point[])[],
): Promise<Sheet> {
  const cover = hidden.length === 0 ? [] : [{ input: drawn(raster, hidden, HIDDEN), left: 0, top: 0 }];
  const printed = await imageOf(raster).composite(cover).removeAlpha().raw().toBuffer();
  return { width, height, pixels: fitted(printed, raster, width, height) };
}

/** The pixels with paper added, or cut away, at the right and at the foot. */
function fitted(
  printed: Uint8Array,
  from: { readonly width: number; readonly height: number },
  width: number,
  height: number,
): Uint8Array {
  if (from.width === width && from.height === height) return printed;
  const pixels = new Uint8Array(width * height * 3).fill(0xff);
  const wide = Math.min(width, from.width) * 3;
  for (let y = 0; y < Math.min(height, from.height); y++)
    pixels.set(printed.subarray(y * from.width * 3, y * from.width * 3 + wide), y * width * 3);
  return pixels;
}

function wholeOf({ width, height, pixels }: Sheet): Sharp {
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** One file of a page, as WebP. */
export async function cutFrom(sheet: Sheet, { part, size, within, quality = QUALITY }: Cut): Promise<Buffer> {
  const [left, top, width, height] = part;
  const [wide, high] = size;
  const image = wholeOf(sheet).extract({ left, top, width, height });
  const shown = within === null ? image : await shownWithin(image, part, within);
  return shown
    .resize({ width: wide, height: high, fit: "fill" })
    .webp({ quality, effort: EFFORT })
    .toBuffer();
}

/** The image with paper around the polygons. */
async function shownWithin(
  image: Sharp,
  [left, top, width, height]: Box,
  within: readonly (readonly Point[])[],
): Promise<Sharp> {
  const moved = within.map((polygon) => polygon.map(([x, y]): Point => [x - left, y - top]));
  const { data, info } = await image
    .ensureAlpha()
    .composite([{ input: drawn({ width, height }, moved, "#fff"), blend: "dest-in" }])
    .raw()
    .toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 4 } }).flatten({
    background: "#fff",
  });
}

/** Polygons as a drawing of the size of an image, each a little wider than it is: print reaches over its box. */
function drawn(
  { width, height }: { readonly width: number; readonly height: number },
  polygons: readonly (readonly Point[])[],
  colour: string,
): Buffer {
  const wider = Math.max(width, height) / 400;
  const paths = polygons.map(
    (polygon) => `<polygon points="${polygon.map((point) => point.map(Math.round).join(",")).join(" ")}"/>`,
  );
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g fill="${colour}" stroke="${colour}" stroke-linejoin="round" stroke-width="${wider}">${paths.join("")}</g></svg>`,
  );
}
