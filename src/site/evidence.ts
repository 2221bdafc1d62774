import type { Article, Byline, Edition, Line, Passage, Span } from "../model/index.js";
import { align } from "../text/align.js";
import { isJumpLine } from "../text/furniture.js";
import { oncePer } from "./once-per.js";

/** A stretch of a passage with what it proves: the places in `Article.facts` of the facts it is evidence of. */
export interface Stretch {
  readonly text: string;
  readonly facts: readonly number[];
  /** The facts whose evidence begins here. */
  readonly begins: readonly number[];
}

/** The lines of an edition by their ids. */
const linesOf = oncePer(
  (edition: Edition): ReadonlyMap<string, Line> =>
    new Map(edition.pages.flatMap((page) => page.lines.map((line) => [line.id, line] as const))),
);

/** Where spans of the article's evidence stand in a passage's text, as UTF-16 offsets `[start, end]`. */
type Locate = (spans: readonly Span[]) => [number, number][];

/** Prepares to find evidence in one passage: its text is aligned with its lines once. */
function locatorOf(edition: Edition, passage: Passage): Locate {
  const lines = linesOf(edition);
  const parts = passage.spans.map(({ line, start, end }) => lines.get(line)?.text.slice(start, end) ?? "");
  const offsets = align(passage.text, parts);
  return (spans) =>
    spans.flatMap(({ line, start, end }) =>
      passage.spans.flatMap((own, index): [number, number][] => {
        if (own.line !== line) return [];
        const from = offsets[index]?.[Math.max(start, own.start) - own.start];
        const to = offsets[index]?.[Math.min(end, own.end) - own.start];
        return from === undefined || to === undefined || from >= to ? [] : [[from, to]];
      }),
    );
}

/**
 * Where lines that send the reader of paper to another page stand in a passage: `(Continued on Page 2)`. They stay evidence,
 * but a text that is read on one screen goes on without them.
 */
function jumpsIn(edition: Edition, { spans }: Passage, locate: Locate): readonly [number, number][] {
  const lines = linesOf(edition);
  const jumps = spans.filter(({ line, start, end }) =>
    isJumpLine((lines.get(line)?.text.slice(start, end) ?? "").trim()),
  );
  return locate(jumps);
}

/** The words that state each fact, and every mention of those that are named. */
function spansOf(article: Article): readonly Span[][] {
  return article.facts.map(({ evidence, mentions }) =>
    mentions.length > 0 ? mentions.flat() : [...evidence],
  );
}

/** The facts that a byline which stands by itself states: their places in `Article.facts`. */
export function factsSigned({ facts }: Article, { inline, spans }: Byline): number[] {
  if (inline) return [];
  return facts.flatMap(({ evidence }, fact) => (evidence.some((one) => isWithin(one, spans)) ? [fact] : []));
}

function isWithin({ line, start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((own) => own.line === line && own.start <= start && own.end >= end);
}

/** A byline as a passage: as printed, its lines set side by side. */
function asPassage(edition: Edition, { spans }: Byline): Passage {
  const lines = linesOf(edition);
  return {
    text: spans.map(({ line, start, end }) => lines.get(line)?.text.slice(start, end) ?? "").join(" "),
    spans,
  };
}

/**
 * All passages of an article cut into stretches, each stretch evidence of the same facts throughout, without jump lines; none
 * for a passage of nothing else. A fact begins in the first of its stretches in the article, and in no other.
 */
export function stretchesOf(edition: Edition, article: Article): (passage: Passage) => readonly Stretch[] {
  const spans = spansOf(article);
  const begun = new Set(article.bylines.flatMap((byline) => factsSigned(article, byline)));
  return (passage) => {
    const locate = locatorOf(edition, passage);
    const places = spans.flatMap((own, fact) => locate(own).map(([from, to]) => ({ fact, from, to })));
    const jumps = jumpsIn(edition, passage, locate);
    if (places.length === 0 && jumps.length === 0) return [{ text: passage.text, facts: [], begins: [] }];
    const edges = [0, passage.text.length, ...places.flatMap(({ from, to }) => [from, to]), ...jumps.flat()];
    const cuts = [...new Set(edges)].sort((a, b) => a - b);
    return cuts.slice(0, -1).flatMap((from, index) => {
      const to = cuts[index + 1] ?? from;
      if (jumps.some(([start, end]) => start <= from && to <= end)) return [];
      const over = places.filter((place) => place.from < to && place.to > from).map(({ fact }) => fact);
      const facts = [...new Set(over)];
      const begins = facts.filter((fact) => !begun.has(fact));
      for (const fact of begins) begun.add(fact);
      return { text: passage.text.slice(from, to), facts, begins };
    });
  };
}

/** A piece of text with the stretches of it that prove something marked. */
export interface Quoted {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}

/** How much stands on each side of a fact's words where they are quoted, in UTF-16 units. */
const AROUND = 36;

/** Gives the words that state a fact with a little around them; null where no passage of the article holds them. */
export type Quote = (evidence: readonly Span[]) => Quoted | null;

/** Prepares to quote one article: each passage is aligned with its lines once, when it is first looked through. */
export function quoterOf(edition: Edition, article: Article): Quote {
  const { label, deck, bylines, body, captions } = article;
  const signed = bylines.filter(({ inline }) => !inline).map((byline) => asPassage(edition, byline));
  const passages = [...(label === null ? [] : [label]), ...deck, ...signed, ...body, ...captions];
  const locatorIn = oncePer((passage: Passage) => locatorOf(edition, passage));
  return (evidence) => {
    for (const passage of passages) {
      const quoted = quotedFrom(passage.text, locatorIn(passage)(evidence));
      if (quoted !== null) return quoted;
    }
    return null;
  };
}

/** The first of the places and those not far after it; null for none. */
function quotedFrom(text: string, places: readonly (readonly [number, number])[]): Quoted | null {
  const first = places[0];
  if (first === undefined) return null;
  const last = places.at(-1) ?? first;
  const from = Math.max(0, first[0] - AROUND);
  const to = Math.min(text.length, Math.min(last[1], first[1] + AROUND * 4) + AROUND);
  const head = from > 0 ? "…" : "";
  const shift = head.length - from;
  const marks = places.filter(([, end]) => end <= to).map(([a, b]) => [a + shift, b + shift] as const);
  return { text: `${head}${text.slice(from, to)}${to < text.length ? "…" : ""}`, marks };
}
