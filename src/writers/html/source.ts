import type { Page, Picture } from "../../model/index.js";
import { escapeHtml } from "./escape.js";
import { type Insert, type Mark, markUp } from "./inline.js";
import { ROLES, UI } from "./messages.js";
import { inkClass } from "./palette.js";
import { pageName, pagePrefix, type Sheet } from "./sheet.js";
import type { LinePlace, Piece, Segment } from "./trace.js";

/** Blank lines in a dump that are shown as a gap of their own height; more look the same. */
const TALLEST_GAP = 4;

/** The source side: every line of every page in the input's order, with what became of each part of it. */
export function renderSource(sheet: Sheet): string {
  const { edition, words, lang } = sheet;
  const pages = edition.pages.map((page) => {
    const heading = edition.pages.length > 1 ? words.say(pageName(sheet, page), "h3", "page") : "";
    const rows = renderPage(sheet, page);
    return `<section${lang} id=${pageAnchor(sheet, page)}>${heading}${renderPrefix(sheet, page)}${rows}</section>`;
  });
  return pages.join("\n");
}

/** What the numbers in the margin leave out, said once a page. */
function renderPrefix({ trace, words }: Sheet, page: Page): string {
  const prefix = trace.prefixes.get(page) ?? "";
  const said = { en: `Every line’s ID begins with ${prefix}`, zh: `各行编号均以 ${prefix} 开头` };
  return prefix === "" ? "" : words.say(said, "div", "prefix");
}

/** The id of a page's section on the source side. */
export function pageAnchor({ edition }: Sheet, page: Page): string {
  return `p${edition.pages.indexOf(page) + 1}`;
}

/** Lines of one article that follow each other share a block, which carries the article's ink. */
function renderPage(sheet: Sheet, page: Page): string {
  const waiting = placePictures(sheet, page);
  const rows: string[] = [];
  let above: LinePlace | null = null;
  for (const line of page.lines) {
    const place = sheet.trace.places.get(line.id);
    if (place === undefined) continue;
    const pictures = waiting.get(line.id) ?? [];
    const ink = rowInk(place);
    if (above === null || pictures.length > 0 || ink !== rowInk(above)) {
      rows.push(above === null ? "" : "</div>", ...renderPictures(sheet, pictures), `<div class=${ink}>`);
    }
    rows.push(renderLine(sheet, place, above));
    above = place;
  }
  rows.push(above === null ? "" : "</div>", ...renderPictures(sheet, waiting.get("") ?? []));
  return rows.join("\n");
}

function renderPictures(sheet: Sheet, pictures: readonly Picture[]): string[] {
  return pictures.map((picture) => renderPicture(sheet, picture, pictureAnchor(sheet, picture)));
}

/** Pictures by the id of the line they stand before; `""` for those that stand after all lines. */
function placePictures({ captionLines }: Sheet, page: Page): Map<string, Picture[]> {
  const waiting = new Map<string, Picture[]>();
  for (const picture of page.pictures) {
    const line = picture.box === null ? lineBelow(page, picture) : (captionLines.get(picture.id) ?? "");
    waiting.set(line, [...(waiting.get(line) ?? []), picture]);
  }
  return waiting;
}

/** A lost picture stands where its gap is: before the first line whose number is past it. */
function lineBelow(page: Page, picture: Picture): string {
  const gap = leadingNumber(picture.source);
  if (gap === null) return "";
  return page.lines.find((line) => (leadingNumber(line.source) ?? -1) >= gap)?.id ?? "";
}

function leadingNumber(source: string): number | null {
  const digits = /^\d+/.exec(source)?.[0];
  return digits === undefined ? null : Number(digits);
}

/** An empty frame where a picture is or was; `anchor` is its id in the report, empty for none. */
export function renderPicture({ words }: Sheet, { box, source }: Picture, anchor = ""): string {
  const said = words.say(box === null ? UI.pictureLost : UI.picture);
  const where = box === null ? words.say(lines(source), "small") : "";
  return `<div${anchor === "" ? "" : ` id=${anchor}`} class=picture>${said}${where}</div>`;
}

/** The id of a picture's frame on the source side. */
export function pictureAnchor({ edition }: Sheet, picture: Picture): string {
  const page = edition.pages.findIndex(({ pictures }) => pictures.includes(picture));
  return `i${page + 1}-${(edition.pages[page]?.pictures.indexOf(picture) ?? 0) + 1}`;
}

function lines(source: string) {
  return { en: `lines ${source}`, zh: `第 ${source} 行` };
}

function renderLine(sheet: Sheet, place: LinePlace, above: LinePlace | null): string {
  const { line, segments } = place;
  const [first] = segments;
  const mixed = segments.length > 1;
  const classes = [mixed ? "x" : "", gapClass(line.gapBefore)].filter((name) => name !== "").join(" ");
  const className = classes === "" ? "" : ` class="${classes}"`;
  const href = first === undefined ? "" : ` href=#${first.piece.anchor}`;
  const number = `<a${href}>${escapeHtml(place.label)}</a>`;
  const tag = first === undefined ? sheet.words.say(UI.unplacedLine, "b") : renderTag(sheet, first, above);
  const text = mixed ? renderSegments(sheet, place) : renderStretch(sheet, place, first ?? null);
  return `<p id=${place.anchor}${sheet.dir}${className}>${number}${tag}${text}`;
}

/** A line that went nowhere has the ink of what belongs to no article, and its own dotted bar. */
function rowInk({ segments: [first] }: LinePlace): string {
  return first === undefined ? '"c0 lost"' : inkClass(first.piece.article);
}

function gapClass(blankLines: number | null): string {
  return blankLines === null || blankLines === 0 ? "" : `g${Math.min(blankLines, TALLEST_GAP)}`;
}

/** The margin's note: the article's number where it begins or resumes, the role where a piece begins. */
function renderTag({ words }: Sheet, { piece, index }: Segment, above: LinePlace | null): string {
  const last = above?.segments.at(-1)?.piece;
  if (last === piece) return "";
  const resumed = last === undefined || last.article !== piece.article;
  const badge = resumed && piece.article !== null ? `<i>${piece.article + 1}</i>` : "";
  return badge + (index === 0 || resumed ? words.say(ROLES[piece.role], "b") : "");
}

/** A line of several pieces: each stretch in its own ink, with its role before it from the second on. */
function renderSegments(sheet: Sheet, place: LinePlace): string {
  const { segments, line } = place;
  const parts = segments.map((segment, i) => {
    const between = escapeHtml(line.text.slice(segments[i - 1]?.end ?? 0, segment.start));
    const role = i === 0 ? "" : sheet.words.say(ROLES[segment.piece.role], "small");
    const ink = inkClass(segment.piece.article);
    const text = renderStretch(sheet, place, segment);
    return `${between}${role}<span class="s ${ink}" data-q=${segment.piece.anchor}>${text}</span>`;
  });
  return parts.join("") + escapeHtml(line.text.slice(segments.at(-1)?.end ?? 0));
}

/** The text of a segment, or of the whole line when it is all one, with its marks and the hooks of a rejoined paragraph. */
function renderStretch(sheet: Sheet, { line, segments, marks }: LinePlace, segment: Segment | null): string {
  const alone = segment === null || segments.length === 1;
  const from = alone ? 0 : segment.start;
  const to = alone ? line.text.length : segment.end;
  const here = marks
    .filter((mark) => mark.kind !== "date" && mark.start < to && mark.end > from)
    .map((mark): Mark => ({ ...mark, start: mark.start - from, end: mark.end - from }));
  const hooks: Insert[] =
    segment === null ? [] : renderHooks(sheet, segment, alone ? segment.start : 0, to - from);
  return markUp(line.text.slice(from, to), here, hooks, sheet.words);
}

/** Where a paragraph was cut: a hook at the end of the first piece, and one at the start of the second. */
function renderHooks(sheet: Sheet, { piece, index }: Segment, start: number, end: number): Insert[] {
  const hooks: Insert[] = [];
  if (piece.cuts.has(index)) hooks.push({ at: start, html: hook(sheet, piece, index - 1, "from") });
  if (piece.cuts.has(index + 1)) hooks.push({ at: end, html: hook(sheet, piece, index + 1, "to") });
  return hooks;
}

function hook(sheet: Sheet, piece: Piece, index: number, side: "from" | "to"): string {
  const { places } = sheet.trace;
  const other = places.get(piece.spans[index]?.line ?? "");
  const own = places.get(piece.spans[side === "to" ? index - 1 : index + 1]?.line ?? "");
  if (other === undefined || own === undefined) return "";
  const said = sheet.words.say(side === "to" ? UI.goesOnIn : UI.cameFrom);
  const label = pagePrefix(sheet, other.page, own.page) + other.label;
  return `<a class="j ${side}" href=#${other.anchor}>${said} ${escapeHtml(label)}</a>`;
}
