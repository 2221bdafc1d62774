import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { BroadsheetError } from "../../model/index.js";
import { fileInPack, type PackList, packed, packList } from "./pack.js";

/** Lists of packs that are kept in memory. */
const LISTS = 512;

/** What is left of the room when room is made, so that it is not made again at once. */
const LEFT = 0.9;

/** Packs of pages in a folder, each under the digest of what it was made from: `ab/abcd….pack`. */
export interface PackFolder {
  has(key: string): boolean;
  /** A file of a pack; null where there is none. */
  read(key: string, name: string): Uint8Array | null;
  /** Keeps a pack; those asked for longest ago go where the folder has more bytes than it may. Throws `unwritable`. */
  keep(key: string, files: ReadonlyMap<string, Uint8Array>): void;
}

/** Packs in a folder of at most so many bytes. Others may write into it meanwhile: a pack is moved to its place when it is whole. */
export function packFolder(folder: string, mostBytes: number): PackFolder {
  const lists = new Map<string, PackList>();
  let total = packsIn(folder).reduce((sum, { bytes }) => sum + bytes, 0);
  const pathOf = (key: string) => join(folder, key.slice(0, 2), `${key}.pack`);
  const listOf = (key: string): PackList | null => {
    const known = lists.get(key);
    if (known) return known;
    const path = pathOf(key);
    const list = existsSync(path) ? packList(path) : null;
    if (list === null) return null;
    touch(path);
    lists.set(key, list);
    const [oldest] = lists.keys();
    if (lists.size > LISTS && oldest !== undefined) lists.delete(oldest);
    return list;
  };
  return {
    has: (key) => listOf(key) !== null,
    read(key, name) {
      const place = listOf(key)?.get(name);
      if (!place) return null;
      if (existsSync(pathOf(key))) return fileInPack(pathOf(key), place);
      lists.delete(key);
      return null;
    },
    keep(key, files) {
      const bytes = packed(files);
      lists.delete(key);
      write(pathOf(key), bytes);
      total += bytes.length;
      if (total > mostBytes) total = makeRoom(folder, mostBytes * LEFT, pathOf(key));
    },
  };
}

/** When a pack was last asked for is when its file was last changed. A folder that may only be read keeps no such day. */
function touch(path: string): void {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS", "ENOENT"].includes((error as NodeJS.ErrnoException).code ?? ""))
      throw error;
  }
}

function write(path: string, bytes: Uint8Array): void {
  const draft = `${path}.part-${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, bytes);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new BroadsheetError("unwritable", path, (error as Error).message, { cause: error });
  }
}

interface PackFile {
  readonly path: string;
  readonly bytes: number;
  readonly asked: number;
}

function packsIn(folder: string): PackFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[0-9a-f]{2}$/.test(name))
    .flatMap((name) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)))
    .flatMap((path) => {
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat ? [{ path, bytes: stat.size, asked: stat.mtimeMs }] : [];
    });
}

/** Takes away what was asked for longest ago, but not what was just made. Gives the bytes that are left. */
function makeRoom(folder: string, most: number, made: string): number {
  const packs = packsIn(folder).sort((a, b) => a.asked - b.asked);
  let total = packs.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { path, bytes } of packs) {
    if (total <= most) break;
    if (path === made) continue;
    rmSync(path, { force: true });
    total -= bytes;
  }
  return total;
}
