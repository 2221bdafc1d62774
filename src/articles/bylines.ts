import type { Byline } from "../model/index.js";
import { type BylineParse, parseBylineLine } from "../text/bylines.js";
import { findInlineBylines } from "../text/inline-bylines.js";
import type { LocatedPassage } from "../text/passage.js";

/**
 * A line of bylines: one entry a role, which together hold every character of the line. A line the model takes for one,
 * but whose names cannot be read, keeps its spans and no names.
 */
export function standingBylines(passage: LocatedPassage): Byline[] {
  const { text } = passage;
  const parsed = parseBylineLine(text) ?? [{ role: null, names: [], credit: null, start: 0, end: text.length }];
  return parsed.map((entry, index) => {
    const start = index === 0 ? 0 : entry.start;
    const end = parsed[index + 1]?.start ?? text.length;
    return byline({ ...entry, start, end: start + text.slice(start, end).trimEnd().length }, passage, false);
  });
}

/** Bylines that stand inside a running passage, which keeps its text. */
export function inlineBylines(passage: LocatedPassage): Byline[] {
  return findInlineBylines(passage.text).map((entry) => byline(entry, passage, true));
}

/** `记者某某报道：` says that he reports, which is no credit. */
const REPORTS = new Set(["报道", "報導", "報道"]);

function byline({ role, names, credit, start, end }: BylineParse, passage: LocatedPassage, inline: boolean): Byline {
  const shown = credit !== null && REPORTS.has(credit) ? null : credit;
  return { role, names, credit: shown, inline, spans: passage.locate(start, end) };
}
