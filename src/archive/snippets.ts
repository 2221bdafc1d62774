import type { Byline, Passage, Span } from "../model/index.js";
import { type LineBox, placeOf, placesIn } from "./places.js";
import { type Found, findTerms } from "./query/find.js";
import type { Field, ShownTerm } from "./query/index.js";
import type { Mark, Snippet } from "./search.js";

/** A passage of a hit that may be shown. */
export interface ShownPassage {
  readonly field: Field;
  readonly text: string;
  readonly spans: Passage["spans"];
  /** Where in the text each span begins; null where that cannot be told. */
  readonly offsets: readonly number[] | null;
}

/** Characters before the first mark and after the last, and in all. */
const BEFORE = 20;
const LENGTH = 120;
/** Of one hit. */
const MOST_SNIPPETS = 3;

/** The stretches of an article that show the terms, in print order; its beginning where none does. Takes no more passages than it shows. */
export function snippetsOf(
  passages: Iterable<ShownPassage>,
  terms: readonly ShownTerm[],
  lines: Readonly<Record<string, LineBox>>,
): Snippet[] {
  const snippets: Snippet[] = [];
  let body: ShownPassage | null = null;
  for (const passage of passages) {
    if (passage.field === "body") body ??= passage;
    const asked = terms.filter(({ field }) => field === null || field === passage.field);
    if (asked.length === 0) continue;
    const found = findTerms(
      passage.text,
      asked.map(({ term }) => term),
    );
    if (found.length > 0) snippets.push(snippetOf(passage, found, lines));
    if (snippets.length === MOST_SNIPPETS) break;
  }
  return snippets.length > 0 || !body ? snippets : [snippetOf(body, [], lines)];
}

function snippetOf(
  passage: ShownPassage,
  found: readonly Found[],
  lines: Readonly<Record<string, LineBox>>,
): Snippet {
  const { text } = passage;
  const from = whole(text, Math.max(0, (found[0]?.start ?? 0) - BEFORE));
  const to = whole(text, Math.min(text.length, Math.max(from + LENGTH, found[0]?.end ?? 0)));
  const head = from > 0 ? "…" : "";
  const marks = found
    .filter(({ end }) => end <= to)
    .map(({ start, end }): Mark => {
      const shift = head.length - from;
      return { start: start + shift, end: end + shift, places: markedPlaces(passage, start, end, lines) };
    });
  return {
    field: passage.field,
    text: head + text.slice(from, to) + (to < text.length ? "…" : ""),
    marks,
  };
}

/** A byline's text is put together from its parts: what is marked in it stands somewhere in its print. */
function markedPlaces(
  { field, spans, offsets }: ShownPassage,
  start: number,
  end: number,
  lines: Readonly<Record<string, LineBox>>,
): Mark["places"] {
  if (field === "byline") return spans.map((span: Span) => placeOf(span, lines));
  return offsets === null ? [] : placesIn(spans, offsets, start, end, lines);
}

/** An offset that does not part a character of two units. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

export function shownByline(byline: Byline, text: string): ShownPassage {
  return { field: "byline", text, spans: byline.spans, offsets: null };
}
