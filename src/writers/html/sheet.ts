import type { Edition, Page, Span } from "../../model/index.js";
import { escapeHtml } from "./escape.js";
import { runLabel, runsOf } from "./sources.js";
import { linesOf, type Trace, traceEdition } from "./trace.js";
import type { Wordbook, Words } from "./wordbook.js";

/** What every part of the report is set from. */
export interface Sheet {
  readonly edition: Edition;
  readonly trace: Trace;
  readonly words: Wordbook;
  /** The `lang` of the edition's own text, with a space before; empty when the language is not known. */
  readonly lang: string;
  /** ` dir=auto` where the edition holds lines that run from right to left, else empty. */
  readonly dir: string;
  /** By the id of a picture, the id of the line on which its caption begins. */
  readonly captionLines: ReadonlyMap<string, string>;
}

/** Makes ready what all parts of the report share. */
export function prepareSheet(edition: Edition, words: Wordbook): Sheet {
  const runsLeft = edition.pages.some((page) => page.lines.some((line) => line.direction === "rtl"));
  const captionLines = new Map<string, string>();
  for (const { picture, spans } of edition.articles.flatMap((article) => article.captions)) {
    const [first] = spans;
    if (picture !== null && first !== undefined) captionLines.set(picture, first.line);
  }
  return {
    edition,
    trace: traceEdition(edition),
    words,
    lang: edition.language === "und" ? "" : ` lang="${escapeHtml(edition.language)}"`,
    dir: runsLeft ? " dir=auto" : "",
    captionLines,
  };
}

/** A page as it is called: its folio and its name, else its place in the edition. */
export function pageName({ edition }: Sheet, page: Page): Words {
  const { number, name } = page;
  const ordinal = `${edition.pages.indexOf(page) + 1}`;
  const en = `Page ${number ?? ordinal}`;
  const zh = number === null || /^\d+$/.test(number) ? `第 ${number ?? ordinal} 版` : `${number} 版`;
  return name === null ? { en, zh } : { en: `${en} · ${name}`, zh: `${zh} · ${name}` };
}

/** Links to the lines that spans touch, neighbours as one range; the page is named unless it is `home`. At most `limit` links. */
export function lineLinks(sheet: Sheet, spans: readonly Span[], home: Page | null, limit = 6): string {
  const runs = runsOf(linesOf(sheet.trace, spans));
  const links = runs.slice(0, limit).map((run) => {
    const label = escapeHtml(pagePrefix(sheet, run.first.page, home) + runLabel(run));
    return `<a href=#${run.first.anchor}>${label}</a>`;
  });
  return links.join(", ") + (runs.length > limit ? ", …" : "");
}

/** `A2/` before a line of a page that is not the one spoken of. */
export function pagePrefix({ edition }: Sheet, page: Page, home: Page | null): string {
  if (page === home || edition.pages.length < 2) return "";
  return `${page.number ?? edition.pages.indexOf(page) + 1}/`;
}

/** The page on which the first of the spans stands. */
export function pageOf({ trace }: Sheet, spans: readonly Span[]): Page | null {
  return trace.places.get(spans[0]?.line ?? "")?.page ?? null;
}

/** The printed text of a span. */
export function printed({ trace }: Sheet, { line, start, end }: Span): string {
  return trace.places.get(line)?.line.text.slice(start, end) ?? "";
}

/** `lines 12, 102` or `第 12, 102 行`, the numbers being links; nothing where the spans touch no line. */
export function spokenLines(sheet: Sheet, spans: readonly Span[], home: Page | null, limit?: number): string {
  const links = lineLinks(sheet, spans, home, limit);
  if (links === "") return "";
  const several = linesOf(sheet.trace, spans).length > 1;
  return `${sheet.words.say({ en: several ? "lines" : "line", zh: "第" })} ${links} ${sheet.words.say({ en: "", zh: "行" })}`;
}
