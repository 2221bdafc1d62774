import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach } from "vitest";
import {
  type Archive,
  type IngestEvent,
  type IngestOptions,
  ingest,
  openArchive,
} from "../../src/archive/index.js";
import { readingMeans } from "../../src/isolate/reading-means.js";

export const PAGES = fileURLToPath(new URL("../../fixtures/pages", import.meta.url));
export const OCR = fileURLToPath(new URL("../../fixtures/ocr", import.meta.url));

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own, gone after the test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "archive-"));
  made.push(folder);
  return folder;
}

/** Reads paths into an archive, in this thread; gives what happened. */
export async function ingestAll(
  archive: Archive,
  paths: readonly string[],
  options: IngestOptions = {},
): Promise<IngestEvent[]> {
  const events: IngestEvent[] = [];
  const means = readingMeans({ threads: 0 });
  for await (const event of ingest(archive, paths, means, options)) events.push(event);
  return events;
}

/** An archive in which a byte of an article's body is none that UTF-8 has. */
export async function withBrokenBody(): Promise<{ readonly folder: string; readonly article: string }> {
  const folder = join(freshFolder(), "archive");
  const archive = openArchive(folder, { create: true });
  await ingestAll(archive, [join(PAGES, "lanchuan-daily/source.txt")]);
  const [edition] = archive.store.editions();
  const article = archive.store.articles(edition?.id ?? "")[0]?.id ?? "";
  const body = archive.store.article(article)?.article.body[0]?.text ?? "";
  archive.close();
  const path = join(folder, "archive.db");
  const bytes = readFileSync(path);
  const at = bytes.indexOf(body.slice(0, 20));
  if (at < 0) throw new Error(`${path} does not hold the text of ${article}`);
  bytes[at] = 0xff;
  writeFileSync(path, bytes);
  return { folder, article };
}
