import { cutFrom, type Raster, scanRaster, sheetOf } from "../../image/index.js";
import { drawPages, THREADS } from "../../isolate/index.js";
import { BroadsheetError, DEFAULT_LIMITS, type Limits, type Point } from "../../model/index.js";
import type { PageFile } from "../../model/page-files.js";
import { readerFor } from "../../readers/index.js";
import type { PageImage, SiteSource } from "../../site/source.js";
import { bounded } from "./bounded.js";
import { type Commission, commissions, type ShownEdition } from "./commission.js";
import { packFolder } from "./folder.js";

export type { ShownEdition } from "./commission.js";

/** How pictures of pages are made, and where they are kept. */
export interface PageImageOptions {
  /** The folder for what is made. It may be taken away at any time: what is asked for is made again. */
  readonly folder: string;
  /** Bytes the folder may have. */
  readonly folderBytes: number;
  /** The bytes of a file by their SHA-256; null where it is not there. */
  readonly bytesOf: (digest: string) => Uint8Array | null;
  readonly dotsPerInch: number;
  readonly limits: Partial<Limits>;
  /** Whether a page is told to have a picture only once it is made; else as soon as one may be asked for. */
  readonly awaited: boolean;
  /** Told of a page that could not be drawn. */
  readonly onFailure: (error: BroadsheetError) => void;
}

/** The pictures of pages. Both reject with `too-busy`. */
export interface PageImages {
  /** What a page's picture is; null where there is none. */
  imageOf(edition: ShownEdition, page: string): Promise<PageImage | null>;
  /** A file of it; null where there is none. */
  fileOf(edition: ShownEdition, page: string, name: string): Promise<Uint8Array | null>;
}

/** Pages drawn at once, and how many more may wait for it. */
const AT_ONCE = 1;
const WAITING = 64;

/** A page that could not be drawn is not tried again for so many milliseconds. */
const FAILED_FOR = 10 * 60_000;

/** The pictures of pages that were read from files which hold them: made when they are first asked for, and kept. */
export function pageImages(options: PageImageOptions): PageImages {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const folder = packFolder(options.folder, options.folderBytes);
  const doing = bounded(AT_ONCE, WAITING);
  const failed = new Map<string, number>();
  const commissionOf = commissions(options.dotsPerInch, limits.rasterPixels);
  const isOut = ({ key }: Commission) => (failed.get(key) ?? 0) > Date.now();
  const isMade = async (commission: Commission): Promise<boolean> => {
    const { key } = commission;
    if (folder.has(key)) return true;
    if (isOut(commission)) return false;
    try {
      await doing(key, async () => folder.keep(key, await make(commission, options, limits)));
      return true;
    } catch (error) {
      if (!(error instanceof BroadsheetError) || error.code === "too-busy") throw error;
      failed.set(key, Date.now() + FAILED_FOR);
      options.onFailure(error);
      return false;
    }
  };
  return {
    async imageOf(edition, page) {
      const commission = commissionOf(edition, page);
      if (commission === null || isOut(commission)) return null;
      return options.awaited && !(await isMade(commission)) ? null : commission.plan.image;
    },
    async fileOf(edition, page, name) {
      const commission = commissionOf(edition, page);
      if (!commission?.plan.cuts.has(name) || !(await isMade(commission))) return null;
      return folder.read(commission.key, name);
    },
  };
}

async function make(
  { file, plan, hidden }: Commission,
  { bytesOf, dotsPerInch }: PageImageOptions,
  limits: Limits,
): Promise<Map<string, Uint8Array>> {
  const { scale } = plan;
  const size = [plan.image.width, plan.image.height] as const;
  const bytes = bytesOf(file.digest);
  if (bytes === null)
    throw new BroadsheetError("not-found", file.digest, "the file the page was read from is not kept");
  const bounds = { mostPixels: limits.rasterPixels, seconds: limits.pageSeconds };
  const raster = file.pixels
    ? await scanRaster(bytes, size, bounds)
    : await drawn(file, bytes, dotsPerInch, limits);
  const polygons = hidden.map((polygon) => polygon.map(([x, y]): Point => [x * scale, y * scale]));
  const sheet = await sheetOf(raster, size, polygons);
  const files: (readonly [string, Uint8Array])[] = [];
  const cuts = [...plan.cuts];
  for (let from = 0; from < cuts.length; from += THREADS) {
    const some = cuts.slice(from, from + THREADS);
    files.push(
      ...(await Promise.all(some.map(async ([name, cut]) => [name, await cutFrom(sheet, cut)] as const))),
    );
  }
  return new Map(files);
}

/** The page as printed, drawn apart: what takes too long or too much memory costs this page. */
async function drawn(
  { digest, index }: PageFile,
  bytes: Uint8Array,
  dotsPerInch: number,
  limits: Limits,
): Promise<Raster> {
  const source = { name: digest, bytes };
  const reader = readerFor(source);
  if (!("open" in reader)) throw new BroadsheetError("page-failed", digest, "a format without pictures");
  for await (const raster of drawPages(reader, source, { encoding: null, limits }, [index], dotsPerInch)) {
    if (raster instanceof BroadsheetError) throw raster;
    return raster;
  }
  throw new BroadsheetError("page-failed", digest, "it was not drawn");
}

/** A source whose pages have the pictures that can be made of them. `editionOf` gives the same object as long as nothing changes. */
export function withPageImages(
  source: SiteSource,
  { imageOf, fileOf }: PageImages,
  editionOf: (id: string) => Promise<ShownEdition | null>,
): SiteSource {
  return {
    ...source,
    pageImage: async (id, page) => {
      const edition = await editionOf(id);
      return edition && imageOf(edition, page);
    },
    imageFile: async (id, page, name) => {
      const edition = await editionOf(id);
      const bytes = edition && (await fileOf(edition, page, name));
      return bytes && { bytes, type: "image/webp" };
    },
  };
}
