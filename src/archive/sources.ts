import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { BroadsheetError, digest } from "../model/index.js";
import type { Damage, KeptSource } from "./store.js";

/**
 * The files that editions were read from, each under the SHA-256 of its content: `sources/ab/abcdef…`. The same content is
 * kept once. A file is written beside its place and moved there, so that what has a digest for a name has its content.
 */
export interface SourceFolder {
  readonly path: string;
  /** Keeps a file's bytes under a name. Throws `unwritable`, `archive-full`. */
  keep(name: string, bytes: Uint8Array): KeptSource;
  /** The path of what is kept; it may be missing. */
  pathOf(source: Pick<KeptSource, "digest">): string;
  /** Lays the sources of an edition out under their names in a folder. Throws `archive-damaged` for one that is not as it was kept. */
  layOut(sources: readonly KeptSource[], folder: string): void;
  /** Everything that is not as it was kept, of these sources. */
  check(sources: Iterable<KeptSource>): Generator<Damage>;
  /** Takes away files that no reading names, and what an interrupted run has left. Gives how many. */
  sweep(named: ReadonlySet<string>): number;
}

const DRAFT = ".part-";

export function sourceFolder(path: string): SourceFolder {
  const pathOf = ({ digest: of }: Pick<KeptSource, "digest">) => join(path, of.slice(0, 2), of);
  return {
    path,
    pathOf,
    keep(name, bytes) {
      const kept: KeptSource = { name, digest: digest(bytes, 64), bytes: bytes.length };
      const place = pathOf(kept);
      if (!existsSync(place)) writable(place, () => write(place, bytes));
      return kept;
    },
    layOut(sources, folder) {
      for (const source of sources) {
        const damage = damageOf(pathOf(source), source);
        if (damage) throw new BroadsheetError("archive-damaged", damage.place, damage.detail);
        const place = join(folder, source.name);
        writable(place, () => layOne(pathOf(source), place));
      }
    },
    *check(sources) {
      const seen = new Set<string>();
      for (const source of sources) {
        if (seen.has(source.digest)) continue;
        seen.add(source.digest);
        const damage = damageOf(pathOf(source), source);
        if (damage) yield damage;
      }
    },
    sweep: (named) => sweep(path, named),
  };
}

function write(place: string, bytes: Uint8Array): void {
  mkdirSync(dirname(place), { recursive: true });
  const draft = `${place}${DRAFT}${process.pid}`;
  try {
    const file = openSync(draft, "w");
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Without copying where the file system can. */
function layOne(from: string, place: string): void {
  mkdirSync(dirname(place), { recursive: true });
  try {
    linkSync(from, place);
  } catch (error) {
    if (!["EXDEV", "EPERM", "EMLINK", "ENOTSUP"].includes((error as NodeJS.ErrnoException).code ?? ""))
      throw error;
    copyFileSync(from, place);
  }
}

/** Writes at a place. What the file system says is `archive-full` for no room or no quota left, else `unwritable`. */
export function writable(place: string, action: () => void): void {
  try {
    action();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new BroadsheetError(
      code === "ENOSPC" || code === "EDQUOT" ? "archive-full" : "unwritable",
      place,
      message,
      { cause: error },
    );
  }
}

function damageOf(place: string, { digest: wanted, name }: KeptSource): Damage | null {
  try {
    if (digest(readFileSync(place), 64) === wanted) return null;
    return { place, detail: `its content is not what was kept as ${name}` };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { place, detail: code === "ENOENT" ? `missing; it was kept as ${name}` : message };
  }
}

function sweep(path: string, named: ReadonlySet<string>): number {
  let gone = 0;
  if (!existsSync(path)) return gone;
  for (const folder of readdirSync(path)) {
    const inside = join(path, folder);
    if (!/^[0-9a-f]{2}$/.test(folder) || !statSync(inside).isDirectory()) continue;
    for (const name of readdirSync(inside)) {
      const [file = "", writer] = name.split(DRAFT);
      const isLeft = writer === undefined ? !named.has(file) : !isRunning(Number(writer));
      if (!isLeft || !/^[0-9a-f]{64}$/.test(file)) continue;
      writable(inside, () => rmSync(join(inside, name), { force: true }));
      gone++;
    }
  }
  return gone;
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
