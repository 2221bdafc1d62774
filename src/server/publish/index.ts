import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Hono } from "hono";
import { hasGeometry } from "../../model/geometry/extent.js";
import { BroadsheetError, type Edition } from "../../model/index.js";
import { documents, documentsOf, everyEdition, formerDocuments } from "../../site/every.js";
import { at, relative } from "../../site/paths.js";
import type { SiteSource } from "../../site/source.js";
import type { ReaderLanguage } from "../../text/said/words.js";
import { loadAssets } from "../assets.js";
import { EDITIONS_A_SITEMAP } from "../files.js";
import { siteApp } from "../index.js";
import { imageFiles } from "./images.js";
import { indexBuilder } from "./search-index.js";

export interface PublishOptions {
  readonly source: SiteSource;
  /** The folder the files go into; made where it is not there. */
  readonly out: string;
  /** Where the folder will lie on the web, ending in `/`; null where that is not known: feeds, IIIF and canonical addresses are left out. */
  readonly base: string | null;
  /** The language of `index.html`; null for that of most papers. The other is beside it. */
  readonly language: ReaderLanguage | null;
  /** Told after each edition. */
  readonly onEdition: (done: number, all: number) => void;
}

/** What was written. */
export interface Published {
  readonly files: number;
  readonly editions: number;
  readonly bytes: number;
}

/**
 * Writes the site as files that any file server can serve, in any folder: every document in both languages, drawings,
 * data and the index of the search. Rejects with `unwritable` where a file cannot be written.
 */
export async function publish(options: PublishOptions): Promise<Published> {
  const { source, base, onEdition } = options;
  const written = options.language ?? (await usualLanguage(source));
  const app = siteApp({ source, base, written, onFault: rethrow });
  const put = writerInto(options.out);
  const { save, saveDocument } = savers(app, written, put);
  for (const [path, bytes] of loadAssets().files) await put.file(path, bytes);
  for await (const path of documents(source)) await saveDocument(path);
  const index = indexBuilder();
  const editions = await everyEdition(source);
  for (const [done, entry] of editions.entries()) {
    const edition = await source.edition(entry.id);
    if (edition === null) continue;
    for (const path of documentsOf(edition)) await saveDocument(path);
    for (const path of formerDocuments(edition, await source.formerly(entry.id))) await saveDocument(path);
    for await (const path of filesOf(source, edition, base !== null)) await save(path);
    index.add(edition, entry.title);
    onEdition(done + 1, editions.length);
  }
  if (base !== null) for await (const path of feeds(source, editions.length)) await save(path);
  for (const { name, text } of index.files()) await put.file(`search/index/${name}`, text);
  return { ...put.done(), editions: editions.length };
}

/** The files of an edition that are no documents; those with absolute addresses only where these are known. */
async function* filesOf(source: SiteSource, edition: Edition, placed: boolean): AsyncIterable<string> {
  yield at.editionJson(edition.id);
  if (placed) yield at.manifest(edition.id);
  for (const [index, page] of edition.pages.entries()) {
    if (placed) yield at.annotations(edition.id, index + 1);
    if (hasGeometry(page)) yield at.pageSvg(edition.id, index + 1);
    const image = await source.pageImage(edition.id, page.id);
    if (image !== null)
      for (const name of imageFiles(image, placed)) yield `${at.image(edition.id, index + 1)}/${name}`;
  }
}

/** Feeds and sitemaps; none where it is not known where the site will lie. */
async function* feeds(source: SiteSource, editions: number): AsyncIterable<string> {
  yield "sitemap.xml";
  for (let number = 0; number <= Math.ceil(editions / EDITIONS_A_SITEMAP); number++)
    yield `sitemap-${number}.xml`;
  for (const { id } of await source.titles()) {
    yield at.atom(id);
    yield at.rss(id);
    for (const column of await source.columns(id)) yield at.columnAtom(id, column.id);
  }
}

/** Chinese, unless more editions are of papers in other languages. */
async function usualLanguage(source: SiteSource): Promise<ReaderLanguage> {
  let chinese = 0;
  for (const { language, editions } of await source.titles()) {
    chinese += language.startsWith("zh") ? editions : -editions;
  }
  return chinese >= 0 ? "zh" : "en";
}

function rethrow(error: unknown): void {
  throw error;
}

const OTHER = { en: "zh", zh: "en" } as const;

function savers(app: Hono, written: ReaderLanguage, put: ReturnType<typeof writerInto>) {
  const fetched = async (path: string) => {
    const answer = await app.request(`http://localhost/${relative("", path).slice(2)}`);
    if (!answer.ok) throw new BroadsheetError("unwritable", path, `the site answers ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  return {
    save: async (path: string) => put.file(path, await fetched(path)),
    saveDocument: async (path: string) => {
      await put.file(`${path}index.html`, await fetched(path));
      const other = `${path}${OTHER[written]}.html`;
      await put.file(other, await fetched(other));
    },
  };
}

function writerInto(out: string) {
  const folders = new Set<string>();
  let files = 0;
  let bytes = 0;
  return {
    file: async (path: string, content: string | Uint8Array) => {
      const place = join(out, path);
      try {
        const folder = dirname(place);
        if (!folders.has(folder)) await mkdir(folder, { recursive: true });
        folders.add(folder);
        await writeFile(place, content);
      } catch (error) {
        throw new BroadsheetError("unwritable", place, (error as Error).message, { cause: error });
      }
      files++;
      bytes += content.length;
    },
    done: () => ({ files, bytes }),
  };
}
