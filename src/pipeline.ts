import {
  type Found,
  findArticles,
  findArticlesOnLayouts,
  findStatedArticles,
  finishEdition,
} from "./articles/index.js";
import { type LayoutSettings, layOutPage } from "./layout/index.js";
import {
  BroadsheetError,
  DEFAULT_LIMITS,
  type Edition,
  type Limits,
  type Notice,
  type PageLayout,
} from "./model/index.js";
import { type Gathered, gatherPages, type PageRange } from "./pages.js";
import { recordEdition } from "./record/index.js";
import { type EditionSource, inNameOrder, loadEdition } from "./sources.js";
import { parseIsoDate } from "./text/dates/index.js";
import { VERSION } from "./version.js";

export interface ReadOptions {
  /** The newspaper's title; null or absent to take it from the masthead. */
  readonly title?: string | null;
  /** The edition's day, `YYYY-MM-DD`; null or absent to take it from the masthead, the file name or the text. */
  readonly date?: string | null;
  /** A label of the WHATWG Encoding Standard; null or absent to detect it. */
  readonly encoding?: string | null;
  /** The pages to read, counted from 1 over the files in the order of their names; null or absent for all. */
  readonly pages?: readonly PageRange[] | null;
  /** Whether the record of facts is made too, which takes several times as long as reading; absent for yes. */
  readonly record?: boolean;
  /** Whether articles that the input states (METS, PAGE) are found anew; absent for no. */
  readonly resegment?: boolean;
  /** Whether the order in which the input lists its blocks is left out of the evidence; absent for no. */
  readonly ignoreOrder?: boolean;
  /** Limits to set other than DEFAULT_LIMITS. */
  readonly limits?: Partial<Limits>;
}

/**
 * Reads one edition: reader → pages → layout → articles → record. The whole flow is here.
 *
 * `input` is the path of a file or of a folder of pages, or the files themselves. Rejects with a coded BroadsheetError
 * when nothing can be read; a page that cannot be read beside others that can is a notice.
 */
export async function readEdition(
  input: string | EditionSource,
  options: ReadOptions = {},
): Promise<Edition> {
  const date = checkedDate(options.date ?? null);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const source = inNameOrder(typeof input === "string" ? loadEdition(input, limits) : input);
  const settings = { encoding: options.encoding ?? null, limits };
  const gathered = await gatherPages(source, settings, options.pages ?? null);
  if (gathered.stated) return gathered.stated;
  const order = { resegment: options.resegment ?? false, ignoreOrder: options.ignoreOrder ?? false };
  const laidOut = layOutPages(gathered, { ...order, pageBlocks: limits.pageBlocks });
  const found = findOnPages(gathered, laidOut, order);
  const title = options.title ?? null;
  const articleSettings = gathered.layouts.some((layout) => layout !== null)
    ? { title, date, ...order }
    : { title, date };
  const steps = [...gathered.steps, { name: "articles", version: VERSION, settings: articleSettings }];
  const edition = finishEdition({
    ...gathered,
    ...found,
    notices: [...gathered.notices, ...laidOut.flatMap(({ notice }) => notice ?? [])],
    steps,
    title: title ?? gathered.title,
    date: date ?? gathered.date,
    fileNames: source.files.map((file) => file.name),
  });
  if (options.record === false) return edition;
  return recordEdition({ ...edition, steps: [...steps, { name: "record", version: VERSION, settings: {} }] });
}

interface Order {
  readonly resegment: boolean;
  readonly ignoreOrder: boolean;
}

/** A page as laid out; neither where it has no geometry, a notice where it has more blocks than are allowed. */
interface LaidOut {
  readonly layout: PageLayout | null;
  readonly notice: Notice | null;
}

function layOutPages({ pages, layouts }: Gathered, settings: LayoutSettings): LaidOut[] {
  return pages.map((page, index) => {
    const layout = layouts[index];
    if (!layout) return { layout: null, notice: null };
    try {
      return { layout: layOutPage(page, layout, settings), notice: null };
    } catch (error) {
      if (!(error instanceof BroadsheetError)) throw error;
      return {
        layout: null,
        notice: { code: "limit-reached", page: page.id, spans: [], detail: error.message },
      };
    }
  });
}

/** What a package states to the last passage is taken so. Pages laid out are read as one graph, others as lines; an edition may have both. */
function findOnPages({ pages, articles, issue }: Gathered, laidOut: readonly LaidOut[], order: Order): Found {
  const layouts = laidOut.flatMap(({ layout }) => layout ?? []);
  if (issue && !order.resegment) return findStatedArticles(layouts, issue);
  const flat = findArticles(pages.filter((_, index) => laidOut[index]?.layout === null));
  if (layouts.length === 0) return flat;
  const kinds = new Map(articles.map(({ key, kind }) => [key, kind]));
  const placed = findArticlesOnLayouts(layouts, { ...order, kinds });
  const sheets = [placed.sheets.values(), flat.sheets.values()] as const;
  return {
    drafts: [...placed.drafts, ...flat.drafts],
    leftovers: [...placed.leftovers, ...flat.leftovers],
    sheets: laidOut.flatMap(({ layout }) => sheets[layout === null ? 1 : 0].next().value ?? []),
  };
}

function checkedDate(date: string | null): string | null {
  if (date !== null && parseIsoDate(date) === null) {
    throw new BroadsheetError("bad-date", "--date", `“${date}” is not a day written YYYY-MM-DD`);
  }
  return date;
}
