import type { Byline } from "../model/index.js";
import type { BylineParse } from "../text/bylines.js";
import { readNames } from "../text/names.js";
import type { LocatedPassage } from "../text/passage.js";
import { readDashedNames, readSignature } from "../text/signatures.js";

/**
 * A line of bylines: one entry a role, which together hold every character of the line. A line the model takes for one,
 * but whose names cannot be read, keeps its spans and no names.
 */
export function standingBylines(passage: LocatedPassage): Byline[] {
  const { text, readings } = passage;
  const parsed = readings.byline?.bylines ?? [signed(text)];
  return parsed.map((entry, index) => {
    const start = index === 0 ? 0 : entry.start;
    const end = parsed[index + 1]?.start ?? text.length;
    return byline({ ...entry, start, end: start + text.slice(start, end).trimEnd().length }, passage, false);
  });
}

function signed(text: string): BylineParse {
  const signature = readSignature(text);
  const names = signature ? [signature.name] : (readDashedNames(text) ?? readNames(text, "role") ?? []);
  return { role: signature?.role ?? null, names, credit: null, start: 0, end: text.length };
}

/** Bylines found inside a running passage, which keeps its text. */
export function inlineBylines(passage: LocatedPassage): Byline[] {
  return passage.readings.inline.map((entry) => byline(entry, passage, true));
}

/** `记者某某报道：` and `記者某某／台北報導` say that he reports, which is no credit; `摄影报道` is one. */
const REPORTS = /^(?!摄|攝).*(?:报道|報導|報道)$/u;

function byline(
  { role, names, credit, start, end }: BylineParse,
  passage: LocatedPassage,
  inline: boolean,
): Byline {
  const shown = credit !== null && REPORTS.test(credit) ? null : credit;
  return { role, names, credit: shown, inline, spans: passage.locate(start, end) };
}
