import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { BroadsheetError } from "../model/index.js";
import { type SourceFolder, sourceFolder } from "./sources.js";
import { openSqliteStore, type SqliteOptions } from "./sqlite/index.js";
import type { Store } from "./store.js";

/** An archive in a folder: its database, the sources beside it, and the log of corrections. */
export interface Archive {
  readonly folder: string;
  readonly store: Store;
  readonly sources: SourceFolder;
  /** The path of `corrections.jsonl`; it exists once there is a correction. */
  readonly corrections: string;
  close(): void;
}

export interface OpenArchiveOptions extends SqliteOptions {
  /** Whether it is made where there is none; absent for no. */
  readonly create?: boolean;
}

export const DATABASE = "archive.db";

/**
 * Opens the archive of a folder. Throws `no-archive`, `newer-archive`, `archive-damaged`, `archive-busy`, `unwritable`.
 * One that is opened to be read needs no leave to write, where nobody is writing to it.
 */
export function openArchive(folder: string, options: OpenArchiveOptions = {}): Archive {
  const database = join(folder, DATABASE);
  if (!existsSync(database)) {
    if (!options.create) throw new BroadsheetError("no-archive", folder, "no archive in this folder");
    prepare(folder);
  } else checkHead(database);
  if (!options.readonly) checkWritable(folder, database);
  const store = openSqliteStore(database, options);
  return {
    folder,
    store,
    sources: sourceFolder(join(folder, "sources")),
    corrections: join(folder, "corrections.jsonl"),
    close: () => store.close(),
  };
}

function prepare(folder: string): void {
  attempt(folder, () => mkdirSync(folder, { recursive: true }));
}

function checkWritable(folder: string, database: string): void {
  attempt(folder, () => accessSync(folder, constants.W_OK));
  if (existsSync(database)) attempt(database, () => accessSync(database, constants.W_OK));
}

function attempt(path: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    throw new BroadsheetError("unwritable", path, (error as Error).message, { cause: error });
  }
}

const HEAD = "SQLite format 3\0";

/** A file that is no database at all is told apart from one that is damaged inside. An empty one is a database without a table. */
function checkHead(database: string): void {
  const head = Buffer.alloc(HEAD.length);
  let read = 0;
  attempt(database, () => {
    const file = openSync(database, "r");
    try {
      read = readSync(file, head);
    } finally {
      closeSync(file);
    }
  });
  if (read > 0 && head.toString("latin1") !== HEAD)
    throw new BroadsheetError("archive-damaged", database, "this is no database");
}
