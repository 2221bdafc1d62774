import type { Article, BodyPassage, Byline, Caption, Leftover, Page, Picture } from "../../model/index.js";
import { align } from "../../text/align.js";
import { KINDS } from "../../text/said/kinds.js";
import { howSure, percent, UNSURE } from "../../text/said/phrases.js";
import { escapeHtml } from "./escape.js";
import { renderFacts } from "./facts.js";
import { type Insert, type Mark, markUp } from "./inline.js";
import { ROLES, UI } from "./messages.js";
import { inkClass } from "./palette.js";
import { renderReasons } from "./queries.js";
import { lineLinks, pageName, pageOf, pagePrefix, printed, type Sheet } from "./sheet.js";
import { renderPicture } from "./source.js";
import { linesOf, type Piece } from "./trace.js";

/** Statements that are never broken between any two Chinese characters, only where the sense or the print allows. */
const BROKEN_BY_SENSE: ReadonlySet<string> = new Set(["kicker", "headline", "subheadline"]);

type Passage = { readonly text: string; readonly spans: BodyPassage["spans"] };

/** The articles' side: every article as it would be set, then what belongs to none. */
export function renderArticles(sheet: Sheet): string {
  const { edition, words } = sheet;
  const pictures = new Map(
    edition.pages.flatMap((page) => page.pictures).map((picture) => [picture.id, picture]),
  );
  const parts: string[] = [];
  let page: Page | null = null;
  edition.articles.forEach((article, at) => {
    const home = pageOf(sheet, sheet.trace.byArticle[at]?.[0]?.spans ?? []);
    if (edition.pages.length > 1 && home !== null && home !== page)
      parts.push(words.say(pageName(sheet, home), "h3", "page"));
    page = home;
    parts.push(renderArticle(sheet, article, at, pictures));
  });
  if (edition.leftovers.length > 0) parts.push(renderLeftovers(sheet, edition.leftovers));
  return parts.join("\n");
}

/** The id of an article in the report; `at` counts from 0. */
export function articleAnchor(at: number): string {
  return `a${at + 1}`;
}

function renderArticle(
  sheet: Sheet,
  article: Article,
  at: number,
  pictures: ReadonlyMap<string, Picture>,
): string {
  const pieces = sheet.trace.byArticle[at] ?? [];
  const spans = pieces.flatMap((piece) => piece.spans);
  const set = new Setter(sheet, pageOf(sheet, spans));
  const bylines = article.bylines.filter((byline) => !byline.inline);
  const signed = bylines.filter((byline) => standsAfterBody(sheet, article, byline));
  const parts = [
    article.label === null ? "" : set.passage(article.label, "p", "label"),
    ...article.deck.map((entry) =>
      set.passage(entry, entry.role === "headline" ? `h${set.level}` : "p", entry.role),
    ),
    ...bylines.filter((byline) => !signed.includes(byline)).map((byline) => set.byline(byline)),
    ...article.body.map((passage) => set.body(passage)),
    ...signed.map((byline) => set.byline(byline)),
    renderFigures(set, article, pictures),
    article.continues === null
      ? ""
      : `<p class=goes>${sheet.words.say(UI.continues)} ${escapeHtml(article.continues)}</p>`,
  ];
  return `<article id=${articleAnchor(at)} class="${inkClass(at)} ${article.kind}">${renderHeader(sheet, article, at, pieces)}
<div class=set${sheet.lang}>${parts.filter((part) => part !== "").join("\n")}</div>
${renderFacts(sheet, article)}${renderReasons(sheet, article)}</article>`;
}

/** A signature printed below the text stays there. */
function standsAfterBody({ trace }: Sheet, article: Article, byline: Byline): boolean {
  const lastOfBody = linesOf(
    trace,
    article.body.flatMap((passage) => passage.spans),
  ).at(-1);
  const [first] = linesOf(trace, byline.spans);
  return lastOfBody !== undefined && first !== undefined && first.ordinal >= lastOfBody.ordinal;
}

function renderHeader(sheet: Sheet, article: Article, at: number, pieces: readonly Piece[]): string {
  const { words } = sheet;
  const spans = pieces.flatMap((piece) => piece.spans);
  const lines = linesOf(sheet.trace, spans);
  const href = lines[0] === undefined ? "" : ` href=#${lines[0].anchor}`;
  const badge = `<a${href}>${at + 1}</a>`;
  const range = `<span class=at${lines.length === 1 ? "1" : ""}>${lineLinks(sheet, spans, pageOf(sheet, spans), 3)}</span>`;
  const share = percent(article.confidence);
  const how = howSure(article.confidence);
  const doubt = article.confidence < UNSURE ? "sure un" : "sure";
  const sure = words.say({ en: `${how.en}, ${share}`, zh: `${how.zh} ${share}` }, "span", doubt);
  return `<header>${badge}${words.say(KINDS[article.kind], "b")}${range}${sure}</header>`;
}

/** Captions under the frames of their pictures; a picture without a caption is a frame alone. */
function renderFigures(set: Setter, article: Article, pictures: ReadonlyMap<string, Picture>): string {
  const captioned = new Set(article.captions.map((caption) => caption.picture));
  const bare = article.pictures
    .filter((id) => !captioned.has(id))
    .map((id) => set.figure(pictures.get(id), null));
  const figures = article.captions.map((caption) => set.figure(pictures.get(caption.picture ?? ""), caption));
  return [...figures, ...bare].join("\n");
}

/** What belongs to no article, each with the reason it was left out for. */
function renderLeftovers(sheet: Sheet, leftovers: readonly Leftover[]): string {
  const set = new Setter(sheet, null);
  const items = leftovers.map((leftover) => {
    const text = leftover.spans.map((span) => printed(sheet, span)).join(" ");
    return set.plain(
      leftover,
      "p",
      "left",
      `${sheet.words.say(ROLES[leftover.why], "b")}${escapeHtml(text)}`,
    );
  });
  return `<section class=leftovers${sheet.lang}>${sheet.words.say(UI.leftovers, "h3")}\n${items.join("\n")}</section>`;
}

/** Sets the pieces of one article whose home page is known. */
class Setter {
  /** Level of a headline's heading: below the pages' where there are several. */
  readonly level: number;

  constructor(
    private readonly sheet: Sheet,
    private readonly home: Page | null,
  ) {
    this.level = sheet.edition.pages.length > 1 ? 4 : 3;
  }

  /** An element for a piece: its id, and in the margin the lines it came from. */
  plain(owner: object, tag: string, className: string, inner: string): string {
    const piece = this.sheet.trace.pieces.get(owner);
    const id = piece === undefined ? "" : ` id=${piece.anchor}`;
    const named = className === "paragraph" ? "" : ` class=${className}`;
    return `<${tag}${id}${this.sheet.dir}${named}>${this.margin(piece)}${inner}${tag === "p" ? "" : `</${tag}>`}`;
  }

  passage(passage: Passage, tag: string, className: string): string {
    return this.plain(passage, tag, className, this.text(passage, this.sheet.trace.pieces.get(passage)));
  }

  body(passage: BodyPassage): string {
    if (passage.rows === undefined)
      return this.passage(passage, passage.role === "crosshead" ? `h${this.level + 1}` : "p", passage.role);
    const rows = passage.rows.map(
      (row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell.text)}`).join("")}`,
    );
    return this.plain(passage, "div", "table", `<table>${rows.join("\n")}</table>`);
  }

  /** A byline as it was understood: the mark and the padding of the print are gone. */
  byline(byline: Byline): string {
    const names = byline.names.map((name) => `<b>${escapeHtml(name)}</b>`).join(" ");
    const parts = [escapeHtml(byline.role ?? ""), names, escapeHtml(byline.credit ?? "")].filter(
      (part) => part !== "",
    );
    const understood =
      parts.join(" ") || escapeHtml(byline.spans.map((span) => printed(this.sheet, span)).join(" "));
    return this.plain(byline, "p", "byline", understood);
  }

  figure(picture: Picture | undefined, caption: Caption | null): string {
    const frame = picture === undefined ? "" : renderPicture(this.sheet, picture);
    return `<figure>${frame}${caption === null ? "" : this.passage(caption, "figcaption", "caption")}</figure>`;
  }

  private margin(piece: Piece | undefined): string {
    const [first] = piece === undefined ? [] : linesOf(this.sheet.trace, piece.spans.slice(0, 1));
    if (first === undefined) return "";
    const label = pagePrefix(this.sheet, first.page, this.home) + first.label;
    return `<a href=#${first.anchor}>${escapeHtml(label)}</a>`;
  }

  /** The passage's text with the marks of its lines and a seam wherever it was rejoined. */
  private text(passage: Passage, piece: Piece | undefined): string {
    const { trace, words } = this.sheet;
    const spans = piece?.spans ?? [];
    const offsets = align(
      passage.text,
      spans.map((span) => printed(this.sheet, span)),
    );
    const marks: Mark[] = [];
    const seams: Insert[] = [];
    spans.forEach((span, i) => {
      const at = offsets[i] ?? [];
      seams.push({ at: at[0] ?? 0, html: this.between(piece, i, span.line) });
      for (const mark of trace.places.get(span.line)?.marks ?? []) {
        const start = at[Math.max(mark.start, span.start) - span.start];
        const end = at[Math.min(mark.end, span.end) - span.start];
        if (start !== undefined && end !== undefined && start < end) marks.push({ ...mark, start, end });
      }
    });
    return markUp(passage.text, marks, seams, words);
  }

  /** Before a span: a seam where the passage was cut; in a deck, a place where the print broke the line and may break again. */
  private between(piece: Piece | undefined, index: number, lineId: string): string {
    if (piece === undefined || index === 0) return "";
    if (piece.cuts.has(index)) return this.seam(lineId);
    return BROKEN_BY_SENSE.has(piece.role) ? "<wbr>" : "";
  }

  private seam(lineId: string): string {
    const place = this.sheet.trace.places.get(lineId);
    if (place === undefined) return "";
    const label = pagePrefix(this.sheet, place.page, this.home) + place.label;
    const hint = this.sheet.words.hint({
      en: `${UI.rejoined.en}: line ${label}`,
      zh: `${UI.rejoined.zh}：第 ${label} 行`,
    });
    return `<a class=seam href=#${place.anchor}${hint}>${escapeHtml(label)}</a>`;
  }
}
