import type { Leftover, Page, Span } from "../model/index.js";
import { findMastheadDate } from "../text/dates/index.js";
import { isFolioLine, paperIn, parseFolio, titleIn } from "../text/furniture.js";

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
  let alone: string | null = null;
  for (const { spans, why } of leftovers) {
    if (why === "jump") continue;
    const text = spans.map((span) => (texts.get(span.line) ?? "").slice(span.start, span.end)).join(" ");
    const folio = parseFolio(text);
    const day = findMastheadDate(text);
    if (why !== "noise" && isNameAlone(text)) alone ??= text.trim();
    sheet = {
      number: sheet.number ?? folio.number,
      name: sheet.name ?? folio.name,
      title: sheet.title ?? titleIn(text) ?? (why === "masthead" ? paperIn(text) : null),
      date: sheet.date ?? (day === null ? null : { value: day, spans }),
    };
  }
  return sheet.number === null ? sheet : { ...sheet, name: sheet.name ?? alone };
}

/** A few words of furniture that are neither a folio nor a title: the page's name (版名), set apart from its number. */
function isNameAlone(text: string): boolean {
  return /^\p{Script=Han}{2,6}$/u.test(text.trim()) && !isFolioLine(text.trim()) && paperIn(text) === null;
}
