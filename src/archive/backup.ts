import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { BroadsheetError } from "../model/index.js";
import { type Archive, DATABASE, openArchive } from "./open.js";
import { sourceFolder, writable } from "./sources.js";

/**
 * Copies an archive into a new folder while others go on using it: the database as of one instant, then every source it
 * names and the log of corrections. Throws `unwritable` for a folder that is there and not empty, `archive-damaged` for a
 * source that is not as it was kept. The copy is an archive like any other.
 */
export function backUp(archive: Archive, folder: string): void {
  prepare(folder);
  const draft = join(folder, `${DATABASE}.part`);
  rmSync(draft, { force: true });
  archive.store.copyTo(draft);
  renameSync(draft, join(folder, DATABASE));
  const copy = openArchive(folder);
  try {
    const sources = sourceFolder(join(folder, "sources"));
    const named = [...copy.store.sources()];
    for (const source of named) copyOne(archive, source.digest, sources.pathOf(source));
    for (const damage of sources.check(named))
      throw new BroadsheetError("archive-damaged", damage.place, damage.detail);
    if (existsSync(archive.corrections))
      writable(copy.corrections, () => copyFileSync(archive.corrections, copy.corrections));
  } finally {
    copy.close();
  }
}

function copyOne(archive: Archive, digest: string, place: string): void {
  if (existsSync(place)) return;
  const from = archive.sources.pathOf({ digest });
  if (!existsSync(from)) throw new BroadsheetError("archive-damaged", from, "missing");
  writable(place, () => {
    mkdirSync(join(place, ".."), { recursive: true });
    copyFileSync(from, place);
  });
}

function prepare(folder: string): void {
  writable(folder, () => mkdirSync(folder, { recursive: true }));
  if (readdirSync(folder).length > 0)
    throw new BroadsheetError("unwritable", folder, "a backup needs a new or an empty folder");
}
