import { dirname, join, relative, sep } from "node:path";
import type { ReadingJob } from "../archive/index.js";
import { BroadsheetError, DEFAULT_LIMITS, type Edition, type Limits } from "../model/index.js";
import { isScan } from "../model/scans.js";
import { type ReadOptions, readPlacedEdition } from "../pipeline.js";
import { type EditionSource, loadEdition, loadFiles } from "../sources.js";
import { type Scan, unusable, withScans } from "./scans.js";

/**
 * Reads an edition as an archive asks for it. Its files are called as the archive calls them, so that a reading is the same
 * wherever they lie. Rejects as `readEdition` does.
 */
export async function readJob(job: ReadingJob): Promise<Edition> {
  const options: ReadOptions = job.settings;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { edition, places } = await readPlacedEdition(sourceOf(job, limits), options);
  const found = await withScans(edition, places, scansOf(job), limits);
  const lost = (job.lost ?? []).map(({ name, why }) => unusable(null, name, why));
  return lost.length === 0 ? found : { ...found, notices: [...found.notices, ...lost] };
}

/** The pictures of pages among an edition's files. */
function scansOf({ paths, names }: ReadingJob): Scan[] {
  return paths.flatMap((path, index) => {
    const name = names[index] ?? path;
    return isScan(name) ? [{ name, path }] : [];
  });
}

function sourceOf(job: ReadingJob, limits: Limits): EditionSource {
  const [first = ""] = job.paths;
  if (job.as === "path") return renamed(loadEdition(first, limits), dirname(dirname(first)));
  const names = new Map(job.paths.map((path, index) => [path, job.names[index] ?? path]));
  const pages = job.paths.filter((path) => !isScan(names.get(path) ?? path));
  const source = loadFiles(job.name, pages, limits);
  return {
    ...source,
    files: source.files.map((file) => ({ ...file, name: names.get(file.name) ?? file.name })),
  };
}

function renamed(source: EditionSource, above: string): EditionSource {
  const shorter = (path: string) => relative(above, path).replaceAll(sep, "/");
  return {
    ...source,
    files: source.files.map((file) => ({ ...file, name: shorter(file.name) })),
    ...(source.failures ? { failures: source.failures.map((error) => elsewhere(error, above)) } : {}),
  };
}

function elsewhere(error: BroadsheetError, above: string): BroadsheetError {
  const place = relative(above, error.place).replaceAll(sep, "/");
  return new BroadsheetError(error.code, join(place), error.detail, { cause: error });
}
