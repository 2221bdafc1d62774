import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Option } from "commander";
import { type Archive, openArchive } from "../archive/index.js";
import { BroadsheetError, digest } from "../model/index.js";
import { type PlacedEdition, readPlacedEdition } from "../pipeline.js";
import { archiveSource } from "../server/archive-source.js";
import { type PageImageOptions, pageImages, withPageImages } from "../server/page-images/index.js";
import { sourceOf } from "../site/memory.js";
import type { SiteSource } from "../site/source.js";
import type { ArchiveFlags } from "./archive/options.js";
import { tell } from "./exit.js";
import { parseDots } from "./images.js";
import { positive, type ReadFlags, readOptions } from "./options.js";

/** How the pictures of pages are made. */
export interface PictureFlags {
  readonly dpi: number;
  /** Absent for the folder beside the archive; false for no pictures. */
  readonly pictures?: string | false;
  readonly picturesMegabytes: number;
}

export function pictureFlags(): Option[] {
  return [
    new Option(
      "--pictures <dir>",
      "where pictures of pages are kept that were made; else beside the archive",
    ),
    new Option("--no-pictures", "draw pages from their boxes instead of showing them as printed"),
    new Option("--pictures-megabytes <n>", "what that folder may hold; those asked for longest ago go first")
      .default(16_384)
      .argParser(positive),
    new Option("--dpi <n>", "dots an inch of the pictures").default(200).argParser(parseDots),
  ];
}

/** The archive, or the editions that are named, as the site asks them; to be closed in the end. `awaited` as in PageImageOptions. */
export async function sourceFor(
  paths: readonly string[],
  flags: ReadFlags & ArchiveFlags & PictureFlags,
  awaited: boolean,
): Promise<{ readonly source: SiteSource; readonly close: () => void }> {
  if (paths.length > 0) return memorySource(paths, flags, awaited);
  const archive = openArchive(flags.archive, { readonly: true });
  const folder =
    flags.pictures === false ? null : writable(flags.pictures ?? join(archive.folder, "pictures"));
  const images = folder === null ? null : pageImages(imageOptions(flags, folder, awaited, keptIn(archive)));
  return { source: archiveSource(archive.store, images), close: () => archive.close() };
}

/** The folder; null, and a word of it, where nothing can be written there. */
function writable(folder: string): string | null {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch (error) {
    tell(new BroadsheetError("unwritable", folder, `no pictures of pages: ${(error as Error).message}`));
    return null;
  }
}

function imageOptions(
  { dpi, picturesMegabytes, limit = {} }: ReadFlags & PictureFlags,
  folder: string,
  awaited: boolean,
  bytesOf: PageImageOptions["bytesOf"],
): PageImageOptions {
  const folderBytes = picturesMegabytes * 1024 * 1024;
  return { folder, folderBytes, bytesOf, dotsPerInch: dpi, limits: limit, awaited, onFailure: tell };
}

function keptIn({ sources }: Archive): PageImageOptions["bytesOf"] {
  return (of) => {
    try {
      return readFileSync(sources.pathOf({ digest: of }));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
      throw new BroadsheetError("unreadable", of, (error as Error).message, { cause: error });
    }
  };
}

/** Editions that are read and held, with their files; what is made of them lies in a folder that goes in the end. */
async function memorySource(
  paths: readonly string[],
  flags: ReadFlags & PictureFlags,
  awaited: boolean,
): Promise<{ readonly source: SiteSource; readonly close: () => void }> {
  const placed: PlacedEdition[] = [];
  for (const path of paths) placed.push(await readPlacedEdition(path, readOptions(flags)));
  const source = sourceOf(placed.map(({ edition }) => edition));
  if (flags.pictures === false) return { source, close: () => {} };
  const files = new Map(
    placed.flatMap(({ source: { files } }) => files.map(({ bytes }) => [digest(bytes, 64), bytes])),
  );
  const folder = flags.pictures ?? mkdtempSync(join(tmpdir(), "broadsheet-pictures-"));
  const images = pageImages(imageOptions(flags, folder, awaited, (of) => files.get(of) ?? null));
  // Of editions of one id the first is shown.
  const shown = new Map(
    [...placed].reverse().map(({ edition }) => [edition.id, { shown: edition, whole: edition }]),
  );
  return {
    source: withPageImages(source, images, async (id) => shown.get(id) ?? null),
    close: () => {
      if (flags.pictures === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
