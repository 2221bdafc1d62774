import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, relative, sep } from "node:path";
import { BroadsheetError, type Edition, type Limits } from "../../model/index.js";
import { isScan } from "../../model/scans.js";
import type { Conflict } from "../corrections/apply.js";
import type { Archive } from "../open.js";
import { corrected } from "../reread.js";
import { contentOf } from "../sqlite/index.js";
import type { Failure, KeptSource, ReadingRecord } from "../store.js";
import { successorsOf } from "../successors.js";
import { type FileKinds, type FoundEdition, recogniseEditions, shortName } from "./recognise.js";

/** An edition that is to be read. Plain data: it may be sent to another thread. */
export interface ReadingJob {
  readonly as: ReadingRecord["as"];
  readonly name: string;
  /** Where its files lie; of a package the file that names the others first. */
  readonly paths: readonly string[];
  /** What each file is called; a reading is the same wherever the files lie. */
  readonly names: readonly string[];
  /** Pictures of pages that are not kept, and why; absent for none. */
  readonly lost?: readonly LostScan[];
  /** Options for reading: title, date and what else was asked for; null and absent alike for none. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface LostScan {
  readonly name: string;
  readonly why: string;
}

/** What ingesting needs of the rest of the program. */
export interface ReadingMeans {
  readonly kinds: FileKinds;
  readonly limits: Limits;
  /** The version that reads. */
  readonly version: string;
  read(job: ReadingJob): Promise<Edition>;
  /** Makes the record of an edition anew, of what people have corrected. */
  record(edition: Edition): Edition;
  /** How many are read at once. */
  readonly parallel: number;
}

export interface IngestOptions {
  readonly title?: string;
  readonly pattern?: string;
  /** Further options of reading, kept with it. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** What happened to an edition, in the order of their names. */
export type IngestEvent =
  /** `leftOut`: files of the folders that are no pages. */
  | { readonly kind: "found"; readonly editions: number; readonly leftOut: readonly string[] }
  | {
      readonly kind: "kept" | "replaced";
      readonly name: string;
      readonly edition: string;
      readonly articles: number;
      /** Corrections that its print does not allow any more; the others hold. */
      readonly conflicts: readonly Conflict[];
    }
  /** Its content is kept already. */
  | { readonly kind: "same"; readonly name: string; readonly edition: string }
  | { readonly kind: "failed"; readonly name: string; readonly error: BroadsheetError }
  /** The same content failed before, under this version. */
  | { readonly kind: "failed-before"; readonly name: string; readonly failure: Failure };

/**
 * Reads what lies under paths into an archive. What is there already is no work; a changed source replaces its reading
 * whole. Each edition is one transaction after its sources are kept, so that it may be stopped at any instant and begun
 * again. An edition that cannot be read is a failure and the others go on.
 */
export async function* ingest(
  archive: Archive,
  paths: readonly string[],
  means: ReadingMeans,
  options: IngestOptions = {},
): AsyncGenerator<IngestEvent> {
  const { editions, leftOut } = recogniseEditions(paths, means.kinds, {
    except: archive.folder,
    ...(options.pattern === undefined ? {} : { pattern: options.pattern }),
  });
  yield { kind: "found", editions: editions.length, leftOut };
  const settings = { ...options.settings, ...(options.title === undefined ? {} : { title: options.title }) };
  const asked = editions.map((found) => ({ found, settings, isRetried: false }));
  yield* readAll(archive, asked, means);
  sweepSources(archive);
}

/** Takes away sources that no reading names: those of editions that failed, and of a run that was stopped. */
function sweepSources(archive: Archive): void {
  archive.store.exclusively(() => {
    const named = new Set<string>();
    for (const { sources } of archive.store.readings()) for (const { digest } of sources) named.add(digest);
    archive.sources.sweep(named);
  });
}

/** An edition that is to be read, and how. */
interface AskedEdition {
  readonly found: FoundEdition;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Whether it is read although it failed before. */
  readonly isRetried: boolean;
}

/** Reads editions some at once, and keeps them one after another in their order. */
async function* readAll(
  archive: Archive,
  editions: readonly AskedEdition[],
  means: ReadingMeans,
): AsyncGenerator<IngestEvent> {
  const begun: Promise<() => IngestEvent>[] = [];
  let next = 0;
  const beginNext = () => {
    const edition = editions[next++];
    if (!edition) return;
    const work = readOne(archive, edition, means);
    // Whoever waits for it hears of it; until then it is no unhandled rejection.
    work.catch(() => {});
    begun.push(work);
  };
  while (begun.length < means.parallel * 2 && next < editions.length) beginNext();
  for (let work = begun.shift(); work; work = begun.shift()) {
    const finish = await work;
    beginNext();
    yield finish();
  }
}

/** Reads one edition; gives what keeps it. */
async function readOne(
  archive: Archive,
  { found, settings: asked, isRetried }: AskedEdition,
  means: ReadingMeans,
): Promise<() => IngestEvent> {
  const { name, origin, as } = found;
  const { paths, lost } = withoutLost(found, means.limits);
  const settings = { ...asked, ...given("title", asked.title ?? found.title), ...given("date", found.date) };
  let content = "";
  try {
    const sources = keepSources(archive, { ...found, paths }, means.limits);
    content = contentOf(sources);
    const known = knownAlready(archive, found, content, settings, means, isRetried);
    if (known)
      return () => {
        if (known.kind === "same" && archive.store.failureOf(origin)) archive.store.clearFailure(origin);
        return known;
      };
    const names = sources.map((source) => source.name);
    const kept = as === "files" ? sources.map((source) => archive.sources.pathOf(source)) : paths;
    const edition = await means.read({ as, name, paths: kept, names, lost, settings });
    const reading = { version: means.version, settings, as };
    return () => keepOne(archive, { ...found, paths }, { edition, sources, content, reading }, means);
  } catch (error) {
    if (!(error instanceof BroadsheetError) || ENDS_THE_RUN.has(error.code)) throw error;
    const { code, message } = error;
    const failure = { origin, name, paths, as, settings, content, version: means.version, code, message };
    return () => {
      archive.store.recordFailure(failure);
      return { kind: "failed", name, error };
    };
  }
}

/** The files of an edition without pictures that are larger than a file may be, or cannot be read: those cost only themselves. */
function withoutLost({ paths }: FoundEdition, limits: Limits) {
  const lost: LostScan[] = [];
  const kept = paths.filter((path) => {
    if (!isScan(path)) return true;
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    const isUsable = size !== undefined && size <= limits.fileBytes;
    if (!isUsable)
      lost.push({ name: shortName(path), why: `it is gone or has more than ${limits.fileBytes} bytes` });
    return isUsable;
  });
  return { paths: kept, lost };
}

function given(key: string, value: unknown): Readonly<Record<string, unknown>> {
  return value === null || value === undefined ? {} : { [key]: value };
}

/** What is not the edition's fault. */
const ENDS_THE_RUN: ReadonlySet<string> = new Set([
  "unwritable",
  "archive-full",
  "archive-busy",
  "archive-damaged",
  "unknown-encoding",
  "bad-date",
]);

function keepSources(archive: Archive, { as, paths }: FoundEdition, limits: Limits): KeptSource[] {
  const [first = ""] = paths;
  const above = dirname(dirname(first));
  return paths.map((path) => {
    const name = as === "path" ? relative(above, path).replaceAll(sep, "/") : shortName(path);
    return archive.sources.keep(name, readSource(path, limits));
  });
}

function readSource(path: string, limits: Limits): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > limits.fileBytes)
      throw new BroadsheetError(
        "limit-exceeded",
        path,
        `${size} bytes, more than the limit fileBytes of ${limits.fileBytes}`,
      );
    return readFileSync(path);
  } catch (error) {
    if (error instanceof BroadsheetError) throw error;
    throw new BroadsheetError("unreadable", path, (error as Error).message, { cause: error });
  }
}

function knownAlready(
  { store }: Archive,
  { origin, name }: FoundEdition,
  content: string,
  settings: Readonly<Record<string, unknown>>,
  { version }: ReadingMeans,
  retry: boolean,
): IngestEvent | null {
  const here = store.readingOf(origin);
  if (here)
    return here.content === content && same(here.reading.settings, settings) ? sameAs(name, here.id) : null;
  const elsewhere = store.readingWithContent(content);
  if (elsewhere) return sameAs(name, elsewhere.id);
  const failure = retry ? null : store.failureOf(origin);
  return failure &&
    failure.content === content &&
    failure.version === version &&
    same(failure.settings, settings)
    ? { kind: "failed-before", name, failure }
    : null;
}

function sameAs(name: string, edition: string): IngestEvent {
  return { kind: "same", name, edition };
}

function same(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  const sorted = (settings: Readonly<Record<string, unknown>>) =>
    JSON.stringify(Object.entries(settings).sort(([x], [y]) => (x < y ? -1 : 1)));
  return sorted(a) === sorted(b);
}

interface FreshReading {
  readonly edition: Edition;
  readonly sources: readonly KeptSource[];
  readonly content: string;
  readonly reading: ReadingRecord;
}

/** Puts back sources that another process took for left over while the edition was read. */
function ensureSources(
  archive: Archive,
  { paths }: FoundEdition,
  sources: readonly KeptSource[],
  limits: Limits,
) {
  for (const [index, source] of sources.entries()) {
    if (existsSync(archive.sources.pathOf(source))) continue;
    const path = paths[index] ?? "";
    const again = archive.sources.keep(source.name, readSource(path, limits));
    if (again.digest !== source.digest)
      throw new BroadsheetError("unreadable", path, "it changed while it was read; ingest it again");
  }
}

function keepOne(
  archive: Archive,
  found: FoundEdition,
  fresh: FreshReading,
  means: ReadingMeans,
): IngestEvent {
  const { store } = archive;
  const { origin, name } = found;
  const earlier = store.readingOf(origin);
  const twin = earlier ? null : store.readingWithContent(fresh.content);
  // The same content came under another name while this one was read.
  if (twin) return sameAs(name, twin.id);
  const before = earlier && store.edition(earlier.id, { withWithdrawn: true });
  const { sources, reading } = fresh;
  const { edition, withdrawn, conflicts } = corrected(archive, fresh.edition, earlier, means);
  const successors = before ? successorsOf(before, edition) : new Map<string, string | null>();
  const kept = { origin, name, edition, sources, reading, withdrawn, successors };
  const id = store.keep(kept, () => ensureSources(archive, found, sources, means.limits));
  const articles = edition.articles.length;
  return { kind: earlier ? "replaced" : "kept", name, edition: id, articles, conflicts };
}

/** Reads again what failed, some at once. What is not there any more stays a failure. */
export async function* retryFailures(archive: Archive, means: ReadingMeans): AsyncGenerator<IngestEvent> {
  const asked = archive.store.failures().map(({ origin, name, as, paths, settings }) => ({
    found: { origin, name, as, paths, title: null, date: null },
    settings,
    isRetried: true,
  }));
  yield { kind: "found", editions: asked.length, leftOut: [] };
  yield* readAll(archive, asked, means);
  sweepSources(archive);
}
