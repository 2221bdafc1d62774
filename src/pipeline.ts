import { findArticles, finishEdition } from "./articles/index.js";
import { BroadsheetError, DEFAULT_LIMITS, type Edition, type Limits } from "./model/index.js";
import { gatherPages } from "./pages.js";
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
  /** Whether the record of facts is made too, which takes several times as long as reading; absent for yes. */
  readonly record?: boolean;
  /** Limits to set other than DEFAULT_LIMITS. */
  readonly limits?: Partial<Limits>;
}

/**
 * Reads one edition: reader → pages → articles → record. The whole flow is here.
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
  const gathered = gatherPages(source, { encoding: options.encoding ?? null, limits });
  if (gathered.stated) return gathered.stated;
  const found = findArticles(gathered.pages);
  const title = options.title ?? null;
  const steps = [...gathered.steps, { name: "articles", version: VERSION, settings: { title, date } }];
  const edition = finishEdition({
    ...gathered,
    ...found,
    steps,
    title: title ?? gathered.title,
    date: date ?? gathered.date,
    fileNames: source.files.map((file) => file.name),
  });
  if (options.record === false) return edition;
  return recordEdition({ ...edition, steps: [...steps, { name: "record", version: VERSION, settings: {} }] });
}

function checkedDate(date: string | null): string | null {
  if (date !== null && parseIsoDate(date) === null) {
    throw new BroadsheetError("bad-date", "--date", `“${date}” is not a day written YYYY-MM-DD`);
  }
  return date;
}
