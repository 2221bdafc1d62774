import {
  BroadsheetError,
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
import { type Reading, type ReadSettings, readerFor, type Source } from "./readers/index.js";
import { overLimit } from "./readers/limits.js";
import { applyStatement, type PackageStatement, type PageOrigin, statedIssue } from "./readers/mets/index.js";
import type { EditionSource } from "./sources.js";
import { isFolioLine, parseFolio } from "./text/furniture.js";
import { naturally } from "./text/natural-order.js";
import { VERSION } from "./version.js";

/** The pages of an edition as its readers found them, numbered p1, p2 … in folio order, or in that of their package. */
export interface Gathered {
  readonly pages: readonly Page[];
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
  readonly reading: Reading;
  readonly step: Step;
  /** The file's id in its package; null where there is none. */
  readonly id: string | null;
}

/** Reads every file of an edition. A file that cannot be read beside others that can is a notice; alone, it is the error. */
export function gatherPages(source: EditionSource, settings: ReadSettings): Gathered {
  const read: FileReading[] = [];
  const failures = [...(source.failures ?? [])];
  for (const [index, file] of source.files.entries()) {
    try {
      read.push({ ...readFile(file, settings), id: source.package?.ids[index] ?? null });
    } catch (error) {
      if (!(error instanceof BroadsheetError)) throw error;
      failures.push(error);
    }
  }
  if (read.length === 0)
    throw failures[0] ?? new BroadsheetError("empty-folder", source.name, "no page file");
  const count = read.reduce((sum, { reading }) => sum + reading.pages.length, 0);
  if (count > settings.limits.pages) throw overLimit(source.name, "pages", count, settings.limits.pages);
  const notices = [
    ...failures.map((error) => noticeOf("unreadable-page", error.message)),
    ...(source.package?.missing ?? []).map((href) => noticeOf("missing-file", href)),
  ];
  const { statement } = source.package ?? {};
  const numbered = statement ? asStated(number(read), statement) : number(inFolioOrder(read));
  const { pages, layouts, articles, steps } = numbered;
  const issue = statement?.issue ? statedIssue(layouts, numbered.origins, statement.issue) : null;
  const alone = read.length === 1 && notices.length === 0;
  return {
    pages,
    layouts,
    articles,
    issue,
    title: statement?.title ?? null,
    date: statement?.date ?? null,
    notices: [...numbered.notices, ...notices],
    steps,
    stated: alone ? (read[0]?.reading.stated ?? null) : null,
  };
}

function noticeOf(code: Notice["code"], detail: string): Notice {
  return { code, page: null, spans: [], detail };
}

function readFile(file: Source, settings: ReadSettings): Omit<FileReading, "id"> {
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

/** The pages of all files with their new numbers, and what else changes with them. */
interface Numbered {
  readonly pages: readonly Page[];
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
  for (const { reading, id } of read) {
    const offset = pages.length;
    const own = reading.pages.map((page, index) => renumberPage(page, `p${offset + index + 1}`));
    for (const [index, page] of own.entries()) {
      const layout = reading.layouts?.[index];
      pages.push(page);
      layouts.push(layout ? renumberLayout(layout, reading.pages[index]?.id ?? "", page.id, offset) : null);
      origins.push({ file: id, groups: reading.groups?.[index] ?? new Map() });
    }
    for (const article of reading.articles ?? [])
      articles.push({ ...article, key: keyOf(article.key, offset) });
    for (const notice of reading.notices) notices.push(renumberNotice(notice, offset));
  }
  return { pages, layouts, articles, notices, steps: read.map(({ step }) => step), origins };
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

function renumberNotice(notice: Notice, offset: number): Notice {
  const move = (id: string) => id.replace(/^p(\d+)/, (_, page) => `p${Number(page) + offset}`);
  const spans = notice.spans.map((span): Span => ({ ...span, line: move(span.line) }));
  return { ...notice, page: notice.page === null ? null : move(notice.page), spans };
}
