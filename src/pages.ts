import {
  BroadsheetError,
  type Edition,
  type Line,
  type Notice,
  type Page,
  type Span,
  type Step,
} from "./model/index.js";
import { type Reading, type ReadSettings, readerFor, type Source } from "./readers/index.js";
import { overLimit } from "./readers/limits.js";
import type { EditionSource } from "./sources.js";
import { naturally } from "./sources.js";
import { isFolioLine, parseFolio } from "./text/furniture.js";
import { VERSION } from "./version.js";

/** The pages of an edition as its readers found them, numbered p1, p2 … in folio order. */
export interface Gathered {
  readonly pages: readonly Page[];
  readonly notices: readonly Notice[];
  readonly steps: readonly Step[];
  /** The one file's edition when it states its own articles. */
  readonly stated: Edition | null;
}

interface FileReading {
  readonly reading: Reading;
  readonly step: Step;
}

/** Reads every file of an edition. A file that cannot be read beside others that can is a notice; alone, it is the error. */
export function gatherPages(source: EditionSource, settings: ReadSettings): Gathered {
  const read: FileReading[] = [];
  const failures = [...(source.failures ?? [])];
  for (const file of source.files) {
    try {
      read.push(readFile(file, settings));
    } catch (error) {
      if (!(error instanceof BroadsheetError)) throw error;
      failures.push(error);
    }
  }
  if (read.length === 0)
    throw failures[0] ?? new BroadsheetError("empty-folder", source.name, "no page file");
  const count = read.reduce((sum, { reading }) => sum + reading.pages.length, 0);
  if (count > settings.limits.pages) throw overLimit(source.name, "pages", count, settings.limits.pages);
  const notices = failures.map(
    (error): Notice => ({ code: "unreadable-page", page: null, spans: [], detail: error.message }),
  );
  return number(inFolioOrder(read), notices, read.length + failures.length === 1);
}

function readFile(file: Source, settings: ReadSettings): FileReading {
  const reader = readerFor(file);
  const reading = reader.read(file, settings);
  return {
    reading,
    step: { name: "read", version: VERSION, settings: { format: reader.name, ...reading.settings } },
  };
}

/** By the page numbers that the files print when every file prints one and no two the same; else in the order of their names. */
function inFolioOrder(read: readonly FileReading[]): readonly FileReading[] {
  if (read.length === 1) return read;
  const folios = read.map(({ reading }) => firstFolio(reading.pages[0]?.lines ?? []));
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

function number(read: readonly FileReading[], failures: readonly Notice[], alone: boolean): Gathered {
  const pages: Page[] = [];
  const notices: Notice[] = [];
  for (const { reading } of read) {
    const offset = pages.length;
    pages.push(...reading.pages.map((page, index) => renumberPage(page, `p${offset + index + 1}`)));
    notices.push(...reading.notices.map((notice) => renumberNotice(notice, offset)));
  }
  return {
    pages,
    notices: [...notices, ...failures],
    steps: read.map(({ step }) => step),
    stated: alone ? (read[0]?.reading.stated ?? null) : null,
  };
}

function renumberPage(page: Page, id: string): Page {
  if (page.id === id) return page;
  const moved = <T extends { readonly id: string }>(things: readonly T[]) =>
    things.map((thing) => ({ ...thing, id: id + thing.id.slice(page.id.length) }));
  return { ...page, id, lines: moved(page.lines), pictures: moved(page.pictures), rules: moved(page.rules) };
}

function renumberNotice(notice: Notice, offset: number): Notice {
  const move = (id: string) => id.replace(/^p(\d+)/, (_, page) => `p${Number(page) + offset}`);
  const spans = notice.spans.map((span): Span => ({ ...span, line: move(span.line) }));
  return { ...notice, page: notice.page === null ? null : move(notice.page), spans };
}
