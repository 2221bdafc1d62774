import { closeSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { BroadsheetError, type Limits } from "./model/index.js";
import { onDisk } from "./model/on-disk.js";
import { overLimit } from "./model/over-limit.js";
import { isPageByContent, isPageFile, type Source } from "./readers/index.js";
import { isPackage, type PackageStatement, pathInPackage, readPackage } from "./readers/mets/index.js";
import { naturally } from "./text/natural-order.js";

/** The files of one edition: one file, the pages of a folder, or those of a METS package. `name` is what messages and output files call it. */
export interface EditionSource {
  readonly name: string;
  readonly files: readonly Source[];
  /** Why pages of the folder could not be loaded; absent where all could. */
  readonly failures?: readonly BroadsheetError[];
  /** Absent where the files are no package. */
  readonly package?: PackageSource;
}

/** What a package states, and which of its files were loaded. */
export interface PackageSource {
  readonly statement: PackageStatement;
  /** Of each of the edition's files, in their order, its id in the statement. */
  readonly ids: readonly string[];
  /** References to page files that are not in the package, as written. */
  readonly missing: readonly string[];
}

/**
 * Loads an edition from a path: a file, a METS file with the pages it names, or a folder. A folder that holds a METS
 * file is the package of that file; else its page files (not deeper) are the pages. Throws a coded BroadsheetError:
 * `not-found`, `unreadable`, `empty-folder`, `limit-exceeded`, and those of reading METS. A page that cannot be loaded
 * beside others that can is one of the `failures`, or `missing`.
 */
export function loadEdition(path: string, limits: Limits): EditionSource {
  if (probe(path).isDirectory()) return loadFolder(path, limits);
  const file = loadFile(path, limits);
  return isPackage(file.bytes)
    ? loadPackage(basename(path), file, limits)
    : { name: basename(path), files: [file] };
}

function loadFolder(path: string, limits: Limits): EditionSource {
  const entries = onDisk(path, () => readdirSync(path)).sort(naturally);
  const pages = entries.filter(isPageFile).map((name) => join(path, name));
  const packages = pages.filter(isPackageFile);
  const [first] = packages;
  if (first !== undefined) {
    const others = packages
      .slice(1)
      .map((file) => new BroadsheetError("unknown-format", file, "a second METS file; the first is read"));
    const loaded = loadPackage(basename(path), loadFile(first, limits), limits);
    return { ...loaded, ...joined(loaded.failures, others) };
  }
  const { files, failures } = loadAll(pages, limits);
  if (files.length === 0)
    throw failures[0] ?? new BroadsheetError("empty-folder", path, "no page file in this folder");
  return { name: basename(path), files, ...joined(failures) };
}

/**
 * Loads files that are the pages of one edition, wherever they lie. A page that cannot be loaded beside others that can is
 * one of the `failures`.
 */
export function loadFiles(name: string, paths: readonly string[], limits: Limits): EditionSource {
  const { files, failures } = loadAll(paths, limits);
  if (files.length === 0) throw failures[0] ?? new BroadsheetError("empty-folder", name, "no page file");
  return { name, files, ...joined(failures) };
}

function joined(...failures: (readonly BroadsheetError[] | undefined)[]) {
  const all = failures.flatMap((some) => some ?? []);
  return all.length > 0 ? { failures: all } : {};
}

function loadAll(paths: readonly string[], limits: Limits) {
  const files: Source[] = [];
  const failures: BroadsheetError[] = [];
  for (const path of paths) {
    try {
      if (probe(path).isFile()) files.push(loadFile(path, limits));
    } catch (error) {
      if (!(error instanceof BroadsheetError)) throw error;
      failures.push(error);
    }
  }
  return { files, failures };
}

/** As much of a file as says what it is. */
const HEAD_BYTES = 65_536;

/** Whether a file that can be read is METS; one that cannot fails where it is loaded. */
export function isPackageFile(path: string): boolean {
  const head = headOf(path);
  return head !== null && isPackage(head);
}

/** Whether a file that is named as pages are is one; one that cannot be read counts as one, and fails where it is loaded. */
export function isClaimedFile(path: string): boolean {
  const bytes = headOf(path);
  return bytes === null || isPackage(bytes) || isPageByContent({ name: basename(path), bytes });
}

function headOf(path: string): Uint8Array | null {
  try {
    if (!statSync(path).isFile()) return null;
    const file = openSync(path, "r");
    try {
      const head = new Uint8Array(HEAD_BYTES);
      return head.subarray(0, readSync(file, head));
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/** The pages that a METS file names, of those in its own folder or below. */
function loadPackage(name: string, mets: Source, limits: Limits): EditionSource {
  const statement = readPackage(mets.bytes, mets.name, limits);
  if (statement.pages.length > limits.pages)
    throw overLimit(mets.name, "pages", statement.pages.length, limits.pages);
  const [files, ids, missing, failures]: [Source[], string[], string[], BroadsheetError[]] = [[], [], [], []];
  for (const page of statement.pages) {
    const path = resolveInside(dirname(mets.name), page.href);
    if (path === null) missing.push(page.href);
    else {
      const loaded = loadAll([path], limits);
      failures.push(...loaded.failures);
      for (const file of loaded.files) {
        files.push(file);
        ids.push(page.file);
      }
    }
  }
  if (files.length === 0)
    throw (
      failures[0] ?? new BroadsheetError("not-found", mets.name, "no page file it names is in the package")
    );
  return { name, files, ...joined(failures), package: { statement, ids, missing } };
}

/** The paths of the page files that a METS file names, those that are in the package. Throws as reading METS does. */
export function packagePaths(path: string, limits: Limits): string[] {
  const { bytes } = loadFile(path, limits);
  const { pages } = readPackage(bytes, path, limits);
  return pages.flatMap((page) => resolveInside(dirname(path), page.href) ?? []);
}

/** The file that a href of a package means; null where it leads out of the package (links followed), or to no file. */
function resolveInside(folder: string, href: string): string | null {
  const inside = pathInPackage(href);
  if (inside === null) return null;
  const path = join(folder, inside);
  try {
    const from = relative(realpathSync(folder), realpathSync(path));
    return from.split(sep)[0] === ".." || !statSync(path).isFile() ? null : path;
  } catch {
    return null;
  }
}

function probe(path: string) {
  return onDisk(path, () => statSync(path));
}

function loadFile(path: string, limits: Limits): Source {
  const { size } = probe(path);
  if (size > limits.fileBytes) throw overLimit(path, "fileBytes", size, limits.fileBytes);
  return { name: path, bytes: onDisk(path, () => readFileSync(path)) };
}

/** The edition with its files in the order of their names: it is the same in whatever order they are given. A package has its own order. */
export function inNameOrder(source: EditionSource): EditionSource {
  if (source.package) return source;
  return { ...source, files: [...source.files].sort((a, b) => naturally(a.name, b.name)) };
}
