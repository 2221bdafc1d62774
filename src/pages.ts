import { readPages, THREADS } from "./isolate/index.js";
import {
  BroadsheetError,
  digest,
  type Edition,
  type InputLayout,
  type Line,
  type Notice,
  type Page,
  type Span,
  type StatedArticle,
  type StatedIssue,
  type Step,
} from "./model/index.js";
import { overLimit } from "./model/over-limit.js";
import { withPageFile } from "./model/page-files.js";
import {
  type PagedReader,
  type PageReading,
  type Reader,
  type Reading,
  type ReadSettings,
  readerFor,
  type Source,
} from "./readers/index.js";
import { applyStatement, type PackageStatement, type PageOrigin, statedIssue } from "./readers/mets/index.js";
import type { EditionSource } from "./sources.js";
import { isFolioLine, parseFolio } from "./text/furniture.js";
import { naturally } from "./text/natural-order.js";
import { VERSION } from "./version.js";

/** Where a page of an edition comes from: its file, as `Source.name` has it, and its place there from 0. */
export interface PagePlace {
  readonly file: string;
  readonly index: number;
}

/** The pages of an edition as its readers found them, numbered p1, p2 … in folio order, or in that of their package. */
export interface Gathered {
  readonly pages: readonly Page[];
  /** Of each page. */
  readonly places: readonly PagePlace[];
  /** Of each page; null where its format has no geometry. */
  readonly layouts: readonly (InputLayout | null)[];
  /** The articles that the package or the page files state, which the layouts' places name. */
  readonly articles: readonly StatedArticle[];
  /** Every passage, where the package states them all; null for all other input. */
  readonly issue: StatedIssue | null;
  /** As the package states them; null where it does not, or there is none. */
  readonly title: string | null;
  readonly date: string | null;
  readonly notices: readonly Notice[];
  readonly steps: readonly Step[];
  /** The one file's edition when it states its own articles. */
  readonly stated: Edition | null;
}

interface FileReading {
  /** The file's as a whole, or one a page of a format that is read page by page. */
  readonly readings: readonly Reading[];
  /** Of each page of the readings. */
  readonly places: readonly PagePlace[];
  readonly step: Step;
  /** The SHA-256 of the file, where it holds pictures of its pages; null for other formats. */
  readonly digest: string | null;
  /** The file's id in its package; null where there is none. */
  readonly id: string | null;
}

/** Pages of an edition that are wanted, from and to, counted from 1. */
export type PageRange = readonly [from: number, to: number];

/**
 * Reads every file of an edition, of its pages those that `wanted` names (null for all; counted over the files as they are
 * given). A file or page that cannot be read beside others that can is a notice; alone, it is the error.
 */
export async function gatherPages(
  source: EditionSource,
  settings: ReadSettings,
  wanted: readonly PageRange[] | null = null,
): Promise<Gathered> {
  const { read, failures } = await readFiles(source, settings, wanted);
  if (read.length === 0) throw failures[0] ?? nothingRead(source, wanted);
  const count = read.reduce((sum, file) => sum + pagesOf(file).length, 0);
  if (count > settings.limits.pages) throw overLimit(source.name, "pages", count, settings.limits.pages);
  const notices = [
    ...failures.map((error) => noticeOf("unreadable-page", error.message)),
    ...(source.package?.missing ?? []).map((href) => noticeOf("missing-file", href)),
  ];
  const { statement } = source.package ?? {};
  const numbered = statement ? asStated(number(read), statement) : number(inFolioOrder(read));
  const { pages, places, layouts, articles, steps } = numbered;
  const issue = statement?.issue ? statedIssue(layouts, numbered.origins, statement.issue) : null;
  const alone = read.length === 1 && notices.length === 0;
  return {
    pages,
    places,
    layouts,
    articles,
    issue,
    title: statement?.title ?? null,
    date: statement?.date ?? null,
    notices: [...numbered.notices, ...notices],
    steps,
    stated: alone ? (read[0]?.readings[0]?.stated ?? null) : null,
  };
}

async function readFiles(
  source: EditionSource,
  settings: ReadSettings,
  wanted: readonly PageRange[] | null,
): Promise<{ readonly read: readonly FileReading[]; readonly failures: readonly BroadsheetError[] }> {
  const read: FileReading[] = [];
  const failures = [...(source.failures ?? [])];
  let before = 0;
  const started: Promise<ReadFile | Failed>[] = [];
  for (const index of source.files.keys()) {
    const reach = wanted === null ? index + THREADS : index + 1;
    for (const file of source.files.slice(started.length, reach))
      started.push(settled(readFile(file, settings, wanted, before)));
    const result = await (started[index] as Promise<ReadFile | Failed>);
    if ("error" in result) {
      if (!(result.error instanceof BroadsheetError)) throw result.error;
      failures.push(result.error);
      continue;
    }
    const { pages, failed, ...reading } = result;
    before += pages;
    failures.push(...failed);
    if (reading.readings.length > 0) read.push({ ...reading, id: source.package?.ids[index] ?? null });
  }
  return { read, failures };
}

interface Failed {
  readonly error: unknown;
}

/** A file is begun before its turn comes, while threads read those before it: how it ends is looked at in its turn. */
async function settled<T>(action: Promise<T>): Promise<T | Failed> {
  try {
    return await action;
  } catch (error) {
    return { error };
  }
}

function noticeOf(code: Notice["code"], detail: string): Notice {
  return { code, page: null, spans: [], detail };
}

function nothingRead(source: EditionSource, wanted: readonly PageRange[] | null): BroadsheetError {
  return wanted === null
    ? new BroadsheetError("empty-folder", source.name, "no page file")
    : new BroadsheetError("no-page", source.name, "none of the pages asked for is in the input");
}

function pagesOf({ readings }: FileReading): readonly Page[] {
  return readings.flatMap(({ pages }) => pages);
}

interface ReadFile extends Omit<FileReading, "id"> {
  /** How many the file has, whether wanted or not. */
  readonly pages: number;
  /** Why pages could not be read. */
  readonly failed: readonly BroadsheetError[];
}

/** `before` is how many pages the files before this one have. */
async function readFile(
  file: Source,
  settings: ReadSettings,
  wanted: readonly PageRange[] | null,
  before: number,
): Promise<ReadFile> {
  const reader = readerFor(file);
  const isWanted = (index: number) =>
    wanted === null || wanted.some(([from, to]) => from <= before + index + 1 && before + index + 1 <= to);
  if ("open" in reader) return readPaged(reader, file, settings, isWanted);
  const reading = reader.read(file, settings);
  const selected = wanted === null ? reading : pagesSelected(reading, isWanted);
  const kept = reading.pages.flatMap((_, index) => (isWanted(index) ? [index] : []));
  return {
    readings: selected.pages.length > 0 ? [selected] : [],
    places: kept.map((index) => ({ file: file.name, index })),
    pages: reading.pages.length,
    failed: [],
    step: stepOf(reader, reading.settings),
    digest: null,
  };
}

function stepOf(reader: Reader, settings: Reading["settings"]): Step {
  return { name: "read", version: VERSION, settings: { format: reader.name, ...settings } };
}

async function readPaged(
  reader: PagedReader,
  file: Source,
  settings: ReadSettings,
  isWanted: (index: number) => boolean,
): Promise<ReadFile> {
  const { count, pages } = await readPages(reader, file, settings, isWanted);
  const failed = pages.flatMap(({ result }) => (result instanceof BroadsheetError ? [result] : []));
  const read = pages.flatMap(({ index, result }) =>
    result instanceof BroadsheetError ? [] : [{ reading: ofOnePage(result), index }],
  );
  return {
    readings: read.map(({ reading }) => reading),
    places: read.map(({ index }) => ({ file: file.name, index })),
    pages: count,
    failed,
    step: stepOf(reader, {}),
    digest: digest(file.bytes, 64),
  };
}

function ofOnePage({ page, layout, notices }: PageReading): Reading {
  return { pages: [page], layouts: [layout], notices, stated: null, settings: {} };
}

/** The reading without the pages that are not wanted, and what it says of them. */
function pagesSelected(reading: Reading, isWanted: (index: number) => boolean): Reading {
  const kept = new Set(reading.pages.filter((_, index) => isWanted(index)).map(({ id }) => id));
  const of = <T>(things: readonly T[]) => things.filter((_, index) => isWanted(index));
  return {
    ...reading,
    pages: of(reading.pages),
    ...(reading.layouts ? { layouts: of(reading.layouts) } : {}),
    ...(reading.groups ? { groups: of(reading.groups) } : {}),
    notices: reading.notices.filter(({ page }) => page === null || kept.has(page)),
    stated: kept.size === reading.pages.length ? reading.stated : null,
  };
}

/** By the page numbers that the files print when every file prints one and no two the same; else in the order of their names. */
function inFolioOrder(read: readonly FileReading[]): readonly FileReading[] {
  if (read.length === 1) return read;
  const folios = read.map((file) => firstFolio(pagesOf(file)[0]?.lines ?? []));
  if (folios.includes(null) || new Set(folios).size < folios.length) return read;
  return read
    .map((file, index) => ({ file, folio: folios[index] ?? "" }))
    .sort((a, b) => naturally(a.folio, b.folio))
    .map(({ file }) => file);
}

function firstFolio(lines: readonly Line[]): string | null {
  for (const { text } of lines) {
    const folio = isFolioLine(text.trim()) ? parseFolio(text.trim()).number : null;
    if (folio !== null) return folio;
  }
  return null;
}

/** The pages of all files with their new numbers, and what else changes with them. */
interface Numbered {
  readonly pages: readonly Page[];
  readonly places: readonly PagePlace[];
  readonly layouts: readonly (InputLayout | null)[];
  readonly articles: readonly StatedArticle[];
  readonly notices: readonly Notice[];
  readonly steps: readonly Step[];
  readonly origins: readonly PageOrigin[];
}

function number(read: readonly FileReading[]): Numbered {
  const pages: Page[] = [];
  const layouts: (InputLayout | null)[] = [];
  const articles: StatedArticle[] = [];
  const notices: Notice[] = [];
  const origins: PageOrigin[] = [];
  for (const { reading, id } of read.flatMap(({ readings, id }) =>
    readings.map((reading) => ({ reading, id })),
  )) {
    const offset = pages.length;
    const ids = new Map(reading.pages.map((page, index) => [page.id, `p${offset + index + 1}`]));
    for (const [index, page] of reading.pages.entries()) {
      const layout = reading.layouts?.[index];
      const moved = renumberPage(page, ids.get(page.id) ?? page.id);
      pages.push(moved);
      layouts.push(layout ? renumberLayout(layout, page.id, moved.id, offset) : null);
      origins.push({ file: id, groups: reading.groups?.[index] ?? new Map() });
    }
    for (const article of reading.articles ?? [])
      articles.push({ ...article, key: keyOf(article.key, offset) });
    for (const notice of reading.notices) notices.push(renumberNotice(notice, ids));
  }
  return {
    pages,
    places: read.flatMap((file) => file.places),
    layouts,
    articles,
    notices,
    steps: stepsOf(read),
    origins,
  };
}

/** Of each file; one that holds pictures of its pages is noted, so that they can be made when the edition lies in an archive. */
function stepsOf(read: readonly FileReading[]): Step[] {
  let next = 1;
  return read.map(({ step, digest, places }) => {
    const first = next;
    next += places.length;
    if (digest === null) return step;
    const indices = places.map(({ index }) => index);
    return { ...step, settings: withPageFile(step.settings, digest, first, indices) };
  });
}

/** A file's own key of an article, told from those of other files by the number of the file's first page. */
function keyOf(key: string, offset: number): string {
  return `p${offset + 1}:${key}`;
}

function renumberLayout(layout: InputLayout, from: string, to: string, offset: number): InputLayout {
  const blocks = layout.blocks.map((block) => ({
    ...block,
    lines: from === to ? block.lines : block.lines.map((line) => to + line.slice(from.length)),
    place: block.place === null ? null : { ...block.place, article: keyOf(block.place.article, offset) },
  }));
  return { ...layout, blocks };
}

/** The pages as their package states them: their numbers, and the places and roles of their blocks. */
function asStated(numbered: Numbered, statement: PackageStatement): Numbered {
  const { layouts, articles } = applyStatement(numbered.layouts, numbered.origins, statement);
  const numbers = new Map(statement.pages.map((page) => [page.file, page.number]));
  const pages = numbered.pages.map((page, index) => {
    const file = numbered.origins[index]?.file ?? "";
    const isFirst = numbered.origins[index - 1]?.file !== file;
    return { ...page, number: (isFirst ? numbers.get(file) : null) ?? page.number };
  });
  return { ...numbered, pages, layouts, articles: [...articles, ...numbered.articles] };
}

function renumberPage(page: Page, id: string): Page {
  if (page.id === id) return page;
  const moved = <T extends { readonly id: string }>(things: readonly T[]) =>
    things.map((thing) => ({ ...thing, id: id + thing.id.slice(page.id.length) }));
  return { ...page, id, lines: moved(page.lines), pictures: moved(page.pictures), rules: moved(page.rules) };
}

/** `ids` leads from the ids of pages in their file to those in the edition. */
function renumberNotice(notice: Notice, ids: ReadonlyMap<string, string>): Notice {
  const move = (id: string) => id.replace(/^p\d+/, (page) => ids.get(page) ?? page);
  const spans = notice.spans.map((span): Span => ({ ...span, line: move(span.line) }));
  return { ...notice, page: notice.page === null ? null : move(notice.page), spans };
}
