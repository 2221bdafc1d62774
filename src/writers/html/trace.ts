import type { Article, Caption, DeckEntry, Edition, Leftover, Line, Page, Span } from "../../model/index.js";
import { explain } from "../../model/index.js";
import { formatDay } from "../../text/said/phrases.js";
import type { Mark } from "./inline.js";
import { sourcePrefix } from "./sources.js";

type BodyRole = Article["body"][number]["role"];
export type PieceRole = "label" | DeckEntry["role"] | "byline" | BodyRole | "caption" | Leftover["why"];

/** One passage or byline of an article, or one leftover: what a stretch of a line can have become. */
export interface Piece {
  /** Its id in the report, `q7`. */
  readonly anchor: string;
  readonly role: PieceRole;
  /** Place of its article in `Edition.articles`, from 0; null for a leftover. */
  readonly article: number | null;
  readonly spans: readonly Span[];
  /** Indexes of the spans before which the passage was cut and has been rejoined. */
  readonly cuts: ReadonlySet<number>;
}

/** A stretch of a line that went into a piece; `index` is the place of the span in the piece. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly piece: Piece;
  readonly index: number;
}

/** A line and where the report shows it. */
export interface LinePlace {
  readonly line: Line;
  readonly page: Page;
  /** Count of lines before it in the edition. */
  readonly ordinal: number;
  /** Its id in the report, `l12`. */
  readonly anchor: string;
  /** Its source as shown: without what all sources of the page have in front. */
  readonly label: string;
  readonly segments: Segment[];
  readonly marks: Mark[];
}

/** Where everything went: the report's two sides are drawn from this. */
export interface Trace {
  readonly places: ReadonlyMap<string, LinePlace>;
  /** The piece made of a passage, byline or leftover of the edition, by identity. */
  readonly pieces: ReadonlyMap<object, Piece>;
  /** What the labels of a page's lines leave out of their sources. */
  readonly prefixes: ReadonlyMap<Page, string>;
  /** Pieces of each article, in the order the article gives them. */
  readonly byArticle: readonly (readonly Piece[])[];
}

type Owner = { readonly spans: readonly Span[] };

/** Follows every span of the edition to its line. Spans of lines that do not exist are left aside. */
export function traceEdition(edition: Edition): Trace {
  const prefixes = new Map(
    edition.pages.map((page) => [page, sourcePrefix(page.lines.map(({ source }) => source))]),
  );
  const places = placeLines(edition, prefixes);
  const pieces = new Map<object, Piece>();
  const add = (owner: Owner, role: PieceRole, article: number | null, joins: ReadonlySet<string>) => {
    const spans = owner.spans.filter((span) => places.has(span.line));
    const piece = {
      anchor: `q${pieces.size + 1}`,
      role,
      article,
      spans,
      cuts: findCuts(spans, places, joins),
    };
    pieces.set(owner, piece);
    spans.forEach(({ line, start, end }, index) => {
      places.get(line)?.segments.push({ start, end, piece, index });
    });
    return piece;
  };
  const byArticle = edition.articles.map((article, at) => {
    const joins = joinedLines(article);
    const wrapped: ReadonlySet<unknown> = new Set(article.deck);
    return ownersOf(article).map(([owner, role]) =>
      add(owner, role, at, wrapped.has(owner) ? new Set() : joins),
    );
  });
  for (const leftover of edition.leftovers) add(leftover, leftover.why, null, new Set());
  for (const place of places.values()) place.segments.sort((a, b) => a.start - b.start || a.end - b.end);
  collectMarks(edition, places);
  return { places, pieces, prefixes, byArticle };
}

function placeLines(edition: Edition, prefixes: ReadonlyMap<Page, string>): Map<string, LinePlace> {
  const places = new Map<string, LinePlace>();
  for (const page of edition.pages) {
    const prefix = prefixes.get(page) ?? "";
    for (const line of page.lines) {
      const ordinal = places.size;
      const label = line.source.slice(prefix.length);
      places.set(line.id, { line, page, ordinal, anchor: `l${ordinal + 1}`, label, segments: [], marks: [] });
    }
  }
  return places;
}

function ownersOf(article: Article): [Owner, PieceRole][] {
  const owners: [Owner, PieceRole][] = article.label === null ? [] : [[article.label, "label"]];
  for (const entry of article.deck) owners.push([entry, entry.role]);
  for (const byline of article.bylines) if (!byline.inline) owners.push([byline, "byline"]);
  for (const passage of article.body) owners.push([passage, passage.role]);
  for (const caption of article.captions) owners.push([caption satisfies Caption, "caption"]);
  return owners;
}

/** The lines that a join decision of the article put after what stands before them. */
function joinedLines(article: Article): Set<string> {
  const joins = article.reasons.filter((reason) => reason.decision === "join");
  return new Set(joins.flatMap((reason) => reason.spans.slice(-1).map((span) => span.line)));
}

/** A paragraph was cut where a join was decided on (a statement of the deck merely wraps), or where its next line is not simply the next line of print. */
function findCuts(
  spans: readonly Span[],
  places: ReadonlyMap<string, LinePlace>,
  joins: ReadonlySet<string>,
): Set<number> {
  const cuts = new Set<number>();
  spans.forEach((span, i) => {
    const before = places.get(spans[i - 1]?.line ?? "");
    const after = places.get(span.line);
    if (before === undefined || after === undefined || before === after) return;
    if (joins.has(span.line) || isApart(before, after)) cuts.add(i);
  });
  return cuts;
}

function isApart(before: LinePlace, after: LinePlace): boolean {
  if (after.ordinal !== before.ordinal + 1 || after.page !== before.page) return true;
  if ((after.line.gapBefore ?? 0) > 0) return true;
  const [from, to] = [before.line.box, after.line.box];
  return from !== null && to !== null && after.line.direction !== "ttb" && to[1] < from[1] - from[3] / 2;
}

function collectMarks(edition: Edition, places: ReadonlyMap<string, LinePlace>): void {
  const mark = (spans: readonly Span[], kind: Mark["kind"], tip: Mark["tip"] = null) => {
    for (const { line, start, end } of spans) places.get(line)?.marks.push({ start, end, kind, tip });
  };
  for (const article of edition.articles) {
    if (article.dateline !== null) mark(article.dateline.spans, "dateline");
    if (article.agency !== null) mark(article.agency.spans, "agency");
    for (const byline of article.bylines) if (byline.inline) mark(byline.spans, "byline");
    for (const date of article.dates) mark(date.spans, "date", formatDay(date.value));
  }
  for (const notice of edition.notices) {
    if (notice.code !== "doubtful-print" && notice.code !== "undecodable") continue;
    mark(notice.spans, "doubt", { en: explain(notice, "en"), zh: explain(notice, "zh") });
  }
}

/** The piece that holds the first of the spans, or null. */
export function pieceAt(trace: Trace, spans: readonly Span[]): Piece | null {
  const [span] = spans;
  const segments = (span === undefined ? undefined : trace.places.get(span.line)?.segments) ?? [];
  return (
    segments.find(({ end }) => span !== undefined && span.start < end)?.piece ?? segments[0]?.piece ?? null
  );
}

/** The lines that spans touch, each once, in the order of the input. */
export function linesOf(trace: Trace, spans: readonly Span[]): LinePlace[] {
  const found = new Set<LinePlace>();
  for (const span of spans) {
    const place = trace.places.get(span.line);
    if (place !== undefined) found.add(place);
  }
  return [...found].sort((a, b) => a.ordinal - b.ordinal);
}
