import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { BroadsheetError, type Limits } from "./model/index.js";
import { isPageFile, type Source } from "./readers/index.js";

/** The files of one edition: one file, or the pages of a folder. `name` is what messages and output files call it. */
export interface EditionSource {
  readonly name: string;
  readonly files: readonly Source[];
}

/**
 * Loads an edition from a path: a file, or a folder whose page files are its pages (not deeper). Throws a coded
 * BroadsheetError: `not-found`, `unreadable`, `empty-folder`, `limit-exceeded`.
 */
export function loadEdition(path: string, limits: Limits): EditionSource {
  const stats = probe(path);
  if (!stats.isDirectory()) return { name: basename(path), files: [loadFile(path, stats.size, limits)] };
  const names = attempt(path, () => readdirSync(path)).filter(isPageFile).sort(naturally);
  const files = names.map((name) => join(path, name)).filter((file) => probe(file).isFile());
  if (files.length === 0) throw new BroadsheetError("empty-folder", path, "no page file in this folder");
  return { name: basename(path), files: files.map((file) => loadFile(file, probe(file).size, limits)) };
}

function probe(path: string) {
  return attempt(path, () => statSync(path));
}

function loadFile(path: string, size: number, limits: Limits): Source {
  if (size > limits.fileBytes) {
    const detail = `fileBytes: ${size} found, ${limits.fileBytes} allowed (--limit fileBytes=N)`;
    throw new BroadsheetError("limit-exceeded", path, detail);
  }
  return { name: path, bytes: attempt(path, () => readFileSync(path)) };
}

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") throw new BroadsheetError("not-found", path, "no such file or folder", { cause: error });
    throw new BroadsheetError("unreadable", path, message, { cause: error });
  }
}

/** Names in the order a person lists pages: digits by value, everything else by code unit, the same on every machine. */
export function naturally(a: string, b: string): number {
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const [one = "", other = ""] = [left[at], right[at]];
    const byValue = /^\d/.test(one) && /^\d/.test(other) ? Number(one) - Number(other) : 0;
    if (byValue !== 0) return byValue;
    if (one !== other) return one < other ? -1 : 1;
  }
  return left.length - right.length;
}
