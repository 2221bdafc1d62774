import type { Raster } from "../image/index.js";
import { BroadsheetError } from "../model/index.js";
import type { PagedReader, PageReading, ReadSettings, Source } from "../readers/index.js";
import { type Answer, errorOf, type Request } from "./messages.js";
import { askThread, THREADS } from "./pool.js";

export { THREADS } from "./pool.js";

/** What became of a page. */
export type PageResult = PageReading | BroadsheetError;

let files = 0;

function requestFor(reader: PagedReader, source: Source, settings: ReadSettings): Request {
  const shared = new Uint8Array(new SharedArrayBuffer(source.bytes.length));
  shared.set(source.bytes);
  return {
    file: files++,
    format: reader.name,
    source: { name: source.name, bytes: shared },
    settings,
    wanted: [],
    dotsPerInch: null,
  };
}

/** How many pages a file has. Rejects with a coded BroadsheetError where it cannot be opened. */
async function countIn(request: Request): Promise<number> {
  let pages = 0;
  let refused: BroadsheetError | null = null;
  const end = await askThread(request, request.settings.limits, (answer) => {
    if (answer.kind === "opened") pages = answer.pages;
    if (answer.kind === "refused") refused = errorOf(answer.failure);
  });
  const error = refused ?? end;
  if (error !== null) throw error;
  return pages;
}

/** What became of the pages of a file that were wanted. */
export interface FileResult {
  /** How many pages the file has, wanted or not. */
  readonly count: number;
  /** In their order; `index` counts from 0. */
  readonly pages: readonly { readonly index: number; readonly result: PageResult }[];
}

/**
 * The pages of a file that are wanted (counted from 0), each read or the error it ends with: a page that hangs, takes too much memory or brings its thread down costs that page. The pages of a long file are
 * read by several threads. Rejects with a coded BroadsheetError where the file cannot be opened.
 */
export async function readPages(
  reader: PagedReader,
  source: Source,
  settings: ReadSettings,
  isWanted: (index: number) => boolean,
): Promise<FileResult> {
  const request = requestFor(reader, source, settings);
  const count = await countIn(request);
  const indices = Array.from({ length: count }, (_, index) => index).filter(isWanted);
  const share = Math.max(LEAST_SHARE, Math.ceil(indices.length / THREADS));
  const shares = Array.from({ length: Math.ceil(indices.length / share) }, (_, at) =>
    indices.slice(at * share, (at + 1) * share),
  );
  const results = (await Promise.all(shares.map((some) => readShare({ ...request, wanted: some })))).flat();
  return { count, pages: indices.map((index, at) => ({ index, result: results[at] as PageResult })) };
}

/**
 * The pages of a file as they are printed, one at a time, each drawn or the error it ends with. Rejects with a coded
 * BroadsheetError where the file cannot be opened.
 */
export async function* drawPages(
  reader: PagedReader,
  source: Source,
  settings: ReadSettings,
  wanted: readonly number[],
  dotsPerInch: number,
): AsyncGenerator<Raster | BroadsheetError> {
  const request = requestFor(reader, source, settings);
  await countIn(request);
  for (const index of wanted) yield drawPage({ ...request, dotsPerInch, wanted: [index] }, index);
}

async function drawPage(request: Request, index: number): Promise<Raster | BroadsheetError> {
  let drawn: Raster | BroadsheetError | null = null;
  const end = await askThread(request, request.settings.limits, (answer) => {
    if (answer.kind === "drawn") drawn = answer.raster;
    if (answer.kind === "failed" || answer.kind === "refused") drawn = errorOf(answer.failure);
  });
  return drawn ?? atPage(end, request.source.name, index);
}

/** A thread that opens the file too reads at least so many of its pages. */
const LEAST_SHARE = 4;

/** Reads one page after another; where a thread falls, the next goes on after the page it fell over. */
async function readShare(request: Request): Promise<PageResult[]> {
  const results: PageResult[] = [];
  while (results.length < request.wanted.length) {
    const wanted = request.wanted.slice(results.length);
    const end = await askThread({ ...request, wanted }, request.settings.limits, (answer) => {
      const result = resultIn(answer);
      if (result !== null) results.push(result);
    });
    const left = request.wanted[results.length];
    if (left !== undefined) results.push(atPage(end, request.source.name, left));
  }
  return results;
}

function resultIn(answer: Answer): PageResult | null {
  if (answer.kind === "page") return answer.reading;
  return answer.kind === "failed" || answer.kind === "refused" ? errorOf(answer.failure) : null;
}

/** The error of a thread, with the page it was reading. */
function atPage(error: BroadsheetError | null, name: string, index: number): BroadsheetError {
  const place = `${name}, page ${index + 1}`;
  if (error === null) return new BroadsheetError("page-failed", place, "it was not answered");
  return new BroadsheetError(error.code, place, error.detail);
}
