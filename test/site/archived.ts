import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Archive, openArchive } from "../../src/archive/index.js";
import type { Edition } from "../../src/model/index.js";
import { archiveSource } from "../../src/server/archive-source.js";
import { type PageImageOptions, pageImages } from "../../src/server/page-images/index.js";
import type { SiteSource } from "../../src/site/source.js";

/** Few dots, so that pages are made soon; more than a tile a side all the same. */
export const DOTS = 60;

/** An archive of one edition of one file. */
export function archived(edition: Edition, bytes: Uint8Array, folder: string): Archive {
  const archive = openArchive(folder, { create: true });
  archive.store.keep({
    origin: "origin",
    name: "name",
    edition,
    sources: [archive.sources.keep("1.pdf", bytes)],
    reading: { version: "0", settings: {}, as: "files" },
    withdrawn: new Map(),
    successors: new Map(),
  });
  return archive;
}

/** The site over an archive, with pictures of its pages in a folder beside it. */
export function picturesOf(archive: Archive, own: Partial<PageImageOptions> = {}): SiteSource {
  const images = pageImages({
    folder: join(archive.folder, "pictures"),
    folderBytes: 1e9,
    bytesOf: (digest) => readFileSync(archive.sources.pathOf({ digest })),
    dotsPerInch: DOTS,
    limits: {},
    awaited: false,
    onFailure: () => {},
    ...own,
  });
  return archiveSource(archive.store, images);
}
