import { z } from "zod";
import type { Edition } from "./edition.js";

/** Where a page was read from: its file by the SHA-256 of its bytes, and its place in that file, from 0. */
export interface PageFile {
  readonly digest: string;
  readonly index: number;
  /** Of a file that is the picture itself, a scan: its pixels; absent for one that the page is drawn from. */
  readonly pixels?: readonly [width: number, height: number];
}

/** What the step that read a file notes of it: its digest, and the number there, from 1, of each page by its id in the edition. */
const Noted = z.object({
  source: z.string(),
  pages: z.record(z.string(), z.number().int().positive()),
  pixels: z.tuple([z.number().int().positive(), z.number().int().positive()]).optional(),
});

/**
 * The settings of a step, with the file it read and which of its pages became which of the edition. `indices` are the places
 * in the file, from 0, of the pages that the edition has from number `first` on.
 */
export function withPageFile(
  settings: Edition["steps"][number]["settings"],
  digest: string,
  first: number,
  indices: readonly number[],
): Edition["steps"][number]["settings"] {
  const pages = Object.fromEntries(indices.map((index, at) => [`p${first + at}`, index + 1]));
  return { ...settings, source: digest, pages };
}

/** The settings of the step that found the picture of a page beside its recognised text. */
export function withScan(
  digest: string,
  page: string,
  pixels: readonly [number, number],
): Edition["steps"][number]["settings"] {
  return { source: digest, pages: { [page]: 1 }, pixels };
}

/** The files that pages were read from, by page id, as the edition's steps note it: of formats that hold pictures of pages. */
export function pageFiles({ steps }: Pick<Edition, "steps">): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const { settings } of steps) {
    const noted = Noted.safeParse(settings).data;
    for (const [id, number] of Object.entries(noted?.pages ?? {}))
      files.set(id, {
        digest: noted?.source ?? "",
        index: number - 1,
        ...(noted?.pixels ? { pixels: noted.pixels } : {}),
      });
  }
  return files;
}
