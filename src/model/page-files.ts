import { z } from "zod";
import type { Edition } from "./edition.js";

/** Where a page was read from: its file by the SHA-256 of its bytes, and its place in that file, from 0. */
export interface PageFile {
  readonly digest: string;
  readonly index: number;
}

/** What the step that read a file notes of it: its digest, and the number there, from 1, of each page by its id in the edition. */
const Noted = z.object({ source: z.string(), pages: z.record(z.string(), z.number().int().positive()) });

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

/** The files that pages were read from, by page id, as the edition's steps note it: of formats that hold pictures of pages. */
export function pageFiles({ steps }: Pick<Edition, "steps">): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const { settings } of steps) {
    const noted = Noted.safeParse(settings).data;
    for (const [id, number] of Object.entries(noted?.pages ?? {}))
      files.set(id, { digest: noted?.source ?? "", index: number - 1 });
  }
  return files;
}
