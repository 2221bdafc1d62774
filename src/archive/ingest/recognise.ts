import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, extname, join, relative, sep } from "node:path";
import { BroadsheetError } from "../../model/index.js";
import { onDisk } from "../../model/on-disk.js";
import { SCAN_FOLDERS, scanNames } from "../../model/scans.js";
import { dateFromFileName } from "../../text/dates/index.js";
import { naturally } from "../../text/natural-order.js";
import { datedPage, namePattern, type PageName } from "./pattern.js";

/** What the archive has to be told about files, which it does not read itself. */
export interface FileKinds {
  /** Whether a file of that name may be a page. */
  isPage(name: string): boolean;
  /** Whether a file of such a name is a page, or a package, by its first bytes. */
  isClaimed(path: string): boolean;
  /** Whether the file says what pages an edition has (METS). */
  isPackage(path: string): boolean;
  /** The page files that such a file names, those that exist. Throws coded errors. */
  packageFiles(path: string): readonly string[];
}

/** Files that are one edition. */
export interface FoundEdition {
  /** The same for the same files, whatever is in them. */
  readonly origin: string;
  /** What messages call it. */
  readonly name: string;
  readonly as: "path" | "files";
  /** In page order; of a package the file that names the others first. */
  readonly paths: readonly string[];
  /** What the pattern, or the folders above, say of it; null where nothing does. */
  readonly title: string | null;
  readonly date: string | null;
}

interface RecogniseOptions {
  /** See `namePattern`; absent for none. */
  readonly pattern?: string;
  /** A folder that is not looked into: the archive's own. */
  readonly except?: string;
}

export interface Recognised {
  readonly editions: readonly FoundEdition[];
  /** Files of folders that are no pages, in the order of their names. */
  readonly leftOut: readonly string[];
}

/** The editions under paths, in the order of their names. Throws `not-found`, `unreadable`, `empty-folder`, `bad-pattern`. */
export function recogniseEditions(
  paths: readonly string[],
  kinds: FileKinds,
  options: RecogniseOptions = {},
): Recognised {
  const match = options.pattern === undefined ? null : namePattern(options.pattern);
  const except = options.except === undefined ? null : realPath(options.except);
  const leftOut: string[] = [];
  const files = paths.flatMap((path) => filesUnder(path, kinds, except, leftOut));
  if (files.length === 0)
    throw new BroadsheetError("empty-folder", paths.join(" "), "no page file here or in the folders below");
  const unique = [...new Set(files)].sort(naturally);
  const { packages, rest } = withoutPackages(unique, kinds);
  const editions = [...packages, ...grouped(rest, match)]
    .map((edition) => ({ ...edition, paths: [...edition.paths, ...edition.paths.flatMap(scanOf)] }))
    .sort((a, b) => naturally(a.origin, b.origin));
  const taken = new Set(editions.flatMap(({ paths: own }) => own));
  const others = leftOut.filter((path) => !taken.has(path));
  return { editions, leftOut: [...new Set(others)].sort(naturally) };
}

/** The picture of a recognised page that is called as it is: beside it, else in a folder of pictures beside its folder; none for none. */
function scanOf(page: string): string[] {
  const names = scanNames(page);
  if (names.length === 0) return [];
  const above = dirname(dirname(page));
  for (const folder of [dirname(page), ...SCAN_FOLDERS.map((name) => join(above, name))]) {
    const found = names.map((name) => join(folder, name)).find(isPlainFile);
    if (found !== undefined) return [found];
  }
  return [];
}

/** Links are not followed: they may lead out of what was named. */
function isPlainFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    // It is yet to be made.
    return null;
  }
}

/** Page files under a path; other files of a folder are `leftOut`. A file that is named itself is taken as it is. */
function filesUnder(path: string, kinds: FileKinds, except: string | null, leftOut: string[]): string[] {
  const real = onDisk(path, () => realpathSync(path));
  if (!onDisk(path, () => statSync(real)).isDirectory()) return [real];
  const found: string[] = [];
  for (const file of filesBelow(real, except))
    (kinds.isPage(basename(file)) && kinds.isClaimed(file) ? found : leftOut).push(file);
  return found;
}

/** Every file below a folder, links to folders not followed, hidden ones passed over. */
function* filesBelow(top: string, except: string | null): Generator<string> {
  const folders = [top];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    if (folder === except) continue;
    const here = folder;
    for (const entry of onDisk(here, () => readdirSync(here, { withFileTypes: true }))) {
      if (entry.name.startsWith(".")) continue;
      const inside = join(here, entry.name);
      if (entry.isDirectory()) folders.push(inside);
      else if (entry.isFile() || isFile(inside)) yield inside;
    }
  }
}

/** Whether a link leads to a file; one that leads nowhere does not. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function withoutPackages(files: readonly string[], kinds: FileKinds) {
  const packages: FoundEdition[] = [];
  const taken = new Set<string>();
  for (const path of files) {
    if (!kinds.isPackage(path)) continue;
    const pages = packagePages(path, kinds);
    for (const page of [path, ...pages]) taken.add(page);
    const name = shortName(path);
    packages.push({ origin: path, name, as: "path", paths: [path, ...pages], title: null, date: null });
  }
  return { packages, rest: files.filter((file) => !taken.has(file)) };
}

/** None for a package that cannot be read: reading it will say why. */
function packagePages(path: string, kinds: FileKinds): readonly string[] {
  try {
    return kinds.packageFiles(path);
  } catch (error) {
    if (error instanceof BroadsheetError) return [];
    throw error;
  }
}

function grouped(
  files: readonly string[],
  match: ((path: string) => PageName | null) | null,
): FoundEdition[] {
  const editions = new Map<string, { paths: string[]; page: PageName | null }>();
  for (const path of files) {
    const folder = dirname(path);
    const stem = basename(path, extname(path));
    const page = match?.(join(folder, stem).replaceAll(sep, "/")) ?? datedPage(folder, stem);
    const origin = page === null ? path : `${folder}${sep}${page.key}*${extname(path).toLowerCase()}`;
    const known = editions.get(origin);
    if (known) known.paths.push(path);
    else editions.set(origin, { paths: [path], page });
  }
  return [...editions].map(([origin, { paths, page }]) => ({
    origin,
    name: page === null ? shortName(origin) : editionName(origin),
    as: "files" as const,
    paths,
    ...stated(paths, page, match !== null),
  }));
}

/** A day that the name of a file or its folder says is left for reading to weigh against the masthead; others are told. */
function stated(paths: readonly string[], page: PageName | null, byPattern: boolean) {
  const { title = null, date = null } = page?.parts ?? {};
  const isSeen = dateFromFileName(shortName(paths[0] ?? "")) === date;
  return { title, date: isSeen && !byPattern ? null : date };
}

/** A file's name with its folder's. */
export function shortName(path: string): string {
  return relative(dirname(dirname(path)), path).replaceAll(sep, "/");
}

function editionName(origin: string): string {
  return shortName(origin).replace(/\/\*\.[^/]*$/u, "");
}
