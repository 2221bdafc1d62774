import type {
  Article,
  BodyPassage,
  Byline,
  Edition,
  Passage,
  ResolvedDate,
  Span,
} from "../../model/index.js";
import { joinPieces } from "../../text/joining.js";

/** Print that was taken from where it stood, and what it was there. */
export interface TakenPassage {
  readonly role: BodyPassage["role"];
  readonly spans: readonly Span[];
}

export interface Taken {
  /** What is left; articles that have nothing left are gone, but for the one that is to stay. */
  readonly edition: Edition;
  /** A passage for each that it was taken from. */
  readonly passages: readonly TakenPassage[];
  /** What pointed into it: bylines inside the text and dates; pictures of articles that are gone. */
  readonly bylines: readonly Byline[];
  readonly dates: readonly ResolvedDate[];
  readonly pictures: readonly string[];
}

/** Text of print, by the joining rules. */
export function textOf(edition: Edition, spans: readonly Span[]): string {
  const texts = new Map(
    edition.pages.flatMap((page) => page.lines.map(({ id, text }) => [id, text] as const)),
  );
  return joinPieces(spans.map(({ line, start, end }) => (texts.get(line) ?? "").slice(start, end)));
}

/** A passage of these spans. */
export function passageOf(edition: Edition, spans: readonly Span[]): Passage {
  return { text: textOf(edition, spans), spans };
}

/**
 * Takes print away from every article and leftover, character by character, so that it can be put elsewhere and still stands
 * in one place only. `staying` is the id of the article that stays even when nothing is left of it.
 */
export function takePrint(edition: Edition, wanted: readonly Span[], staying: string): Taken {
  const passages: TakenPassage[] = [];
  const bylines: Byline[] = [];
  const dates: ResolvedDate[] = [];
  const pictures: string[] = [];
  const leave = <T extends { readonly spans: readonly Span[] }>(parts: readonly T[]): T[] =>
    parts.flatMap((part) => {
      const { rest, taken } = parted(part.spans, wanted);
      if (taken.length === 0) return [part];
      passages.push({ role: roleOf(part), spans: taken });
      if (rest.length === 0) return [];
      return ["text" in part ? { ...part, ...passageOf(edition, rest) } : { ...part, spans: rest }];
    });
  const isTouched = ({ spans }: { readonly spans: readonly Span[] }) =>
    parted(spans, wanted).taken.length > 0;
  const articles = edition.articles.flatMap((article): Article[] => {
    if (![...partsOf(article), ...article.bylines].some(isTouched)) return [article];
    const inline = article.bylines.filter((byline) => byline.inline);
    bylines.push(...inline.filter(isTouched));
    dates.push(...article.dates.filter(isTouched));
    const left: Article = {
      ...article,
      label: leave(article.label === null ? [] : [article.label])[0] ?? null,
      deck: leave(article.deck),
      bylines: [
        ...leave(article.bylines.filter((byline) => !byline.inline)),
        ...inline.filter((byline) => !isTouched(byline)),
      ],
      dateline: article.dateline && isTouched(article.dateline) ? null : article.dateline,
      agency: article.agency && isTouched(article.agency) ? null : article.agency,
      body: leave(article.body).map(withRowsOf(edition)),
      captions: leave(article.captions),
      dates: article.dates.filter((date) => !isTouched(date)),
    };
    if (article.id === staying || partsOf(left).length > 0 || left.bylines.length > 0) return [left];
    pictures.push(...left.pictures);
    return [];
  });
  const leftovers = leave(edition.leftovers);
  return { edition: { ...edition, articles, leftovers }, passages, bylines, dates, pictures };
}

function partsOf({ label, deck, body, captions }: Article): Passage[] {
  return [...(label === null ? [] : [label]), ...deck, ...body, ...captions];
}

const KEPT_ROLES: ReadonlySet<unknown> = new Set(["crosshead", "quote", "verse"]);

function roleOf(part: object): BodyPassage["role"] {
  return "role" in part && KEPT_ROLES.has(part.role) ? (part.role as BodyPassage["role"]) : "paragraph";
}

/** A table that lost some of its print keeps the cells that are whole. */
function withRowsOf(edition: Edition): (passage: BodyPassage) => BodyPassage {
  return (passage) => {
    if (passage.rows === undefined) return passage;
    const rows = passage.rows
      .map((row) =>
        row.flatMap((cell) => {
          const { taken } = parted(cell.spans, passage.spans);
          return taken.length === 0 ? [] : [passageOf(edition, taken)];
        }),
      )
      .filter((row) => row.length > 0);
    return { ...passage, rows };
  };
}

/** Spans less what is wanted of them, and what is, in their order. */
function parted(
  spans: readonly Span[],
  wanted: readonly Span[],
): { readonly rest: Span[]; readonly taken: Span[] } {
  const rest: Span[] = [];
  const taken: Span[] = [];
  for (const span of spans) {
    let left: Span[] = [span];
    for (const want of wanted) {
      if (want.line !== span.line) continue;
      left = left.flatMap((piece) => {
        const [start, end] = [Math.max(piece.start, want.start), Math.min(piece.end, want.end)];
        if (start > end || (start === end && piece.start < piece.end)) return [piece];
        taken.push({ ...piece, start, end });
        return [
          ...(piece.start < start ? [{ ...piece, end: start }] : []),
          ...(end < piece.end ? [{ ...piece, start: end }] : []),
        ];
      });
    }
    rest.push(...left);
  }
  return { rest, taken };
}

/** Where print stands among the lines of the edition. */
export function printOrder(edition: Edition): (part: { readonly spans: readonly Span[] }) => number {
  const ordinals = new Map(edition.pages.flatMap(({ lines }) => lines).map(({ id }, index) => [id, index]));
  return ({ spans: [first] }) => (first ? (ordinals.get(first.line) ?? 0) + first.start / FINEST : 0);
}

/** No line is longer. */
const FINEST = 2 ** 30;

/** Passages with another put before the first that is printed after it. */
export function inPrintOrder<T extends { readonly spans: readonly Span[] }>(
  edition: Edition,
  parts: readonly T[],
  other: T,
): T[] {
  const order = printOrder(edition);
  const at = parts.findIndex((part) => order(part) > order(other));
  return at < 0 ? [...parts, other] : [...parts.slice(0, at), other, ...parts.slice(at)];
}
