import sharp, { type Sharp } from "sharp";
import { BroadsheetError } from "../model/index.js";
import type { Raster } from "./raster.js";

/** Formats that are decoded: what pages are scanned into. */
const FORMATS: ReadonlySet<string> = new Set(["jpeg", "png", "tiff", "webp"]);

/** A scan may have so many times the pixels that are made of it: it is made smaller while it is decoded. */
const REDUCED = 4;

function opened(scan: Uint8Array, mostPixels: number): Sharp {
  return sharp(scan, { limitInputPixels: mostPixels * REDUCED, failOn: "error", animated: false });
}

/**
 * The pixels of the picture of a page, by what its head says. Rejects with `page-failed` for what is no picture of a format
 * that pages are scanned into, and for one of more than four times `mostPixels`.
 */
export async function scanSize(
  scan: Uint8Array,
  mostPixels: number,
): Promise<readonly [width: number, height: number]> {
  const { format, width, height } = await failing(() => opened(scan, mostPixels).metadata());
  if (!FORMATS.has(format)) throw new BroadsheetError("page-failed", "scan", `${format} is not read`);
  if (width * height > mostPixels * REDUCED)
    throw new BroadsheetError("page-failed", "scan", `${width} × ${height} pixels are too many`);
  return [width, height];
}

/** The picture of a page, made of the size given. Rejects as `scanSize`, also for what takes more than `seconds`. */
export async function scanRaster(
  scan: Uint8Array,
  [width, height]: readonly [number, number],
  { mostPixels, seconds }: { readonly mostPixels: number; readonly seconds: number },
): Promise<Raster> {
  await scanSize(scan, mostPixels);
  const pixels = await failing(() =>
    opened(scan, mostPixels)
      .timeout({ seconds })
      .resize({ width, height, fit: "fill" })
      .toColourspace("srgb")
      .ensureAlpha()
      .raw()
      .toBuffer(),
  );
  return { width, height, pixels, scale: 1 };
}

async function failing<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw new BroadsheetError("page-failed", "scan", (error as Error).message, { cause: error });
  }
}
