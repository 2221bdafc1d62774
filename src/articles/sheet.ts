import type { Leftover, Page, Span } from "../model/index.js";
import { findMastheadDate } from "../text/dates/index.js";
import { parseFolio, titleIn } from "../text/furniture.js";

/** What the furniture of one page says of the page and of the edition. */
export interface Sheet {
  readonly number: string | null;
  readonly name: string | null;
  readonly title: string | null;
  readonly date: { readonly value: string; readonly spans: readonly Span[] } | null;
}

/** Reads the mastheads and folio lines that were left over on a page. */
export function readSheet(page: Page, leftovers: readonly Leftover[]): Sheet {
  const texts = new Map(page.lines.map((line) => [line.id, line.text]));
  let sheet: Sheet = { number: page.number, name: page.name, title: null, date: null };
  for (const { spans, why } of leftovers) {
    if (why === "jump") continue;
    const text = spans.map((span) => (texts.get(span.line) ?? "").slice(span.start, span.end)).join(" ");
    const folio = parseFolio(text);
    const day = findMastheadDate(text);
    sheet = {
      number: sheet.number ?? folio.number,
      name: sheet.name ?? folio.name,
      title: sheet.title ?? titleIn(text),
      date: sheet.date ?? (day === null ? null : { value: day, spans }),
    };
  }
  return sheet;
}
