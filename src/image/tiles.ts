import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { imageOf, type Raster } from "./raster.js";
import { QUALITY } from "./webp.js";

/** Pixels along a tile's side. */
const SIDE = 512;

/** What `info.json` says of an image's tiles, as the IIIF Image API 3.0 writes it. */
export interface ImageInfo {
  readonly "@context": string;
  readonly id: string;
  readonly type: "ImageService3";
  readonly profile: "level0";
  readonly protocol: string;
  readonly width: number;
  readonly height: number;
  readonly tiles: readonly { readonly width: number; readonly scaleFactors: readonly number[] }[];
  readonly preferredFormats: readonly string[];
  readonly extraFormats: readonly string[];
}

/**
 * Writes a page as tiles at halving scales, `FOLDER/REGION/SIZE/0/default.webp` with an `info.json`: static files that
 * answer as an IIIF image service of level 0 (Image API 3.0, section 6).
 *
 *     ┌─┬─┬─┐   ┌─┬─┐   ┌─┐
 *     ├─┼─┼─┤   └─┴─┘   └─┘
 *     └─┴─┴─┘    1/2    1/4
 *
 * `id` is the address at which the folder will be served.
 */
export async function writeTiles(raster: Raster, folder: string, id: string): Promise<ImageInfo> {
  await imageOf(raster).webp({ quality: QUALITY }).tile({ size: SIDE, layout: "iiif3" }).toFile(folder);
  const path = join(folder, "info.json");
  const written = JSON.parse(await readFile(path, "utf8")) as ImageInfo;
  const info: ImageInfo = { ...written, id, preferredFormats: ["webp"], extraFormats: ["webp"] };
  await writeFile(path, `${JSON.stringify(info, null, 1)}\n`);
  return info;
}
