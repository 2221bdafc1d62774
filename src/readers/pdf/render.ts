import type { Raster } from "../../image/index.js";
import { BroadsheetError, type Limits } from "../../model/index.js";
import { overLimit } from "../../model/over-limit.js";
import { POINTS_PER_INCH } from "../type-size.js";
import type { OpenDocument } from "./document.js";
import type { Engine } from "./engine.js";
import { spaceOf } from "./space.js";

/** FPDFBitmap_BGRA: four bytes a pixel. */
const FOUR_BYTES = 4;
/** FPDF_REVERSE_BYTE_ORDER: red first. */
const RED_FIRST = 0x10;
const WHITE = 0xffffffff;

/**
 * A page, counted from 0, as it is printed, at so many dots an inch. Throws a coded BroadsheetError: `page-failed`,
 * `limit-exceeded` where it has more than `rasterPixels`.
 */
export function renderPage(
  engine: Engine,
  document: OpenDocument,
  index: number,
  place: string,
  { dotsPerInch, limits }: { readonly dotsPerInch: number; readonly limits: Limits },
): Raster {
  const page = engine.calls.FPDF_LoadPage(document.handle, index);
  if (page === 0) throw new BroadsheetError("page-failed", place, "not a page that can be drawn");
  try {
    const space = spaceOf(engine, page);
    if (space === null) throw new BroadsheetError("page-failed", place, "the page has no size");
    const scale = dotsPerInch / POINTS_PER_INCH;
    const [width, height] = [Math.ceil(space.width * scale), Math.ceil(space.height * scale)];
    if (width * height > limits.rasterPixels)
      throw overLimit(place, "rasterPixels", width * height, limits.rasterPixels);
    return { width, height, scale, pixels: draw(engine, page, width, height, place) };
  } finally {
    engine.calls.FPDF_ClosePage(page);
  }
}

function draw(engine: Engine, page: number, width: number, height: number, place: string): Uint8Array {
  const { calls } = engine;
  const bitmap = calls.FPDFBitmap_CreateEx(width, height, FOUR_BYTES, 0, 0);
  if (bitmap === 0) throw new BroadsheetError("page-failed", place, "larger than the memory for drawing it");
  try {
    calls.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    calls.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, RED_FIRST);
    const start = calls.FPDFBitmap_GetBuffer(bitmap);
    return engine.bytes().slice(start, start + width * height * FOUR_BYTES);
  } finally {
    calls.FPDFBitmap_Destroy(bitmap);
  }
}
