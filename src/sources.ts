import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { BroadsheetError, type Limits } from "./model/index.js";
import { isPageFile, type Source } from "./readers/index.js";
import { overLimit } from "./readers/limits.js";

/** The files of one edition: one file, or the pages of a folder. `name` is what messages and output files call it. */
export interface EditionSource {
  readonly name: string;
  readonly files: readonly Source[];
  /** Why pages of the folder could not be loaded; absent where all could. */
  readonly failures?: readonly BroadsheetError[];
}

/**
 * Loads an edition from a path: a file, or a folder whose page files are its pages (not deeper). Throws a coded
 * BroadsheetError: `not-found`, `unreadable`, `empty-folder`, `limit-exceeded`. A page that cannot be loaded beside
 * others that can is one of the `failures`.
 */
export function loadEdition(path: string, limits: Limits): EditionSource {
  if (!probe(path).isDirectory()) return { name: basename(path), files: [loadFile(path, limits)] };
  const names = attempt(path, () => readdirSync(path))
    .filter(isPageFile)
    .sort(naturally);
  const files: Source[] = [];
  const failures: BroadsheetError[] = [];
  for (const file of names.map((name) => join(path, name))) {
    try {
      if (probe(file).isFile()) files.push(loadFile(file, limits));
    } catch (error) {
      if (!(error instanceof BroadsheetError)) throw error;
      failures.push(error);
    }
  }
  if (files.length === 0)
    throw failures[0] ?? new BroadsheetError("empty-folder", path, "no page file in this folder");
  return { name: basename(path), files, ...(failures.length > 0 && { failures }) };
}

function probe(path: string) {
  return attempt(path, () => statSync(path));
}

function loadFile(path: string, limits: Limits): Source {
  const { size } = probe(path);
  if (size > limits.fileBytes) throw overLimit(path, "fileBytes", size, limits.fileBytes);
  return { name: path, bytes: attempt(path, () => readFileSync(path)) };
}

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR")
      throw new BroadsheetError("not-found", path, "no such file or folder", { cause: error });
    throw new BroadsheetError("unreadable", path, message, { cause: error });
  }
}

/** The edition with its files in the order of their names: it is the same in whatever order they are given. */
export function inNameOrder(source: EditionSource): EditionSource {
  return { ...source, files: [...source.files].sort((a, b) => naturally(a.name, b.name)) };
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
