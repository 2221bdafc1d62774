import type { Notice } from "../model/index.js";
import type { LocatedPassage } from "../text/passage.js";
import { unmatchedMarks } from "../text/punctuation.js";
import { mayDouble, mayDoubleWord, mayEcho } from "../text/repeats.js";

interface Doubt {
  readonly start: number;
  readonly end: number;
  readonly detail: "repeated-across-conjunction" | "doubled-phrase" | "unbalanced-quotation";
}

/** The same words on both sides of a conjunction: `模板与模板`. At least two characters, or one would catch `一和一`. */
const ACROSS = /([\p{Script=Han}A-Za-z]{2,12})[和与及與]\1/gu;
const ACROSS_LATIN = /\b(\p{L}{3,}) (?:and|or) \1\b/giu;
const CONJUNCTION_LATIN = / (?:and|or) /i;
/** A phrase of four characters or more set twice running; shorter ones are rhetoric (`加油加油`) or grammar. */
const DOUBLED = /([\p{Script=Han}]{4,20})\1/gu;
const DOUBLED_LATIN = /\b(\p{L}{2,}) \1\b/giu;
/** Latin words that are rightly said twice. */
const RIGHTLY_TWICE = new Set([
  "had",
  "that",
  "is",
  "very",
  "many",
  "hear",
  "no",
  "so",
  "nous",
  "vous",
  "die",
  "der",
]);
/** Pairs that are set against each other by saying the same word: `人与人`, `国与国` are one character and pass anyway. */
const RELATION = /(?:之间|之間|间的|間的|相互|互相)/u;

/** Readings that look like a slip of the compositor. The text stays as it is. */
export function doubtfulReadings(passages: readonly LocatedPassage[], page: string): Notice[] {
  return passages.flatMap((passage) =>
    doubts(passage.text).map(
      ({ start, end, detail }): Notice => ({
        code: "doubtful-print",
        page,
        spans: passage.locate(start, end),
        detail,
      }),
    ),
  );
}

function doubts(text: string): Doubt[] {
  const found: Doubt[] = [];
  for (const match of echoes(text)) {
    const end = match.index + match[0].length;
    if (RELATION.test(text.slice(end, end + 4))) continue;
    found.push({ start: match.index, end, detail: "repeated-across-conjunction" });
  }
  for (const match of doubles(text)) {
    if (RIGHTLY_TWICE.has((match[1] ?? "").toLowerCase())) continue;
    found.push({ start: match.index, end: match.index + match[0].length, detail: "doubled-phrase" });
  }
  for (const at of unbalancedQuotes(text))
    found.push({ start: at, end: at + 1, detail: "unbalanced-quotation" });
  return found.sort((a, b) => a.start - b.start);
}

function echoes(text: string): RegExpExecArray[] {
  const han = mayEcho(text) ? text.matchAll(ACROSS) : [];
  return [...han, ...(CONJUNCTION_LATIN.test(text) ? text.matchAll(ACROSS_LATIN) : [])];
}

function doubles(text: string): RegExpExecArray[] {
  const han = mayDouble(text) ? text.matchAll(DOUBLED) : [];
  return [...han, ...(mayDoubleWord(text) ? text.matchAll(DOUBLED_LATIN) : [])];
}

/**
 * Quotation marks without a partner. A quotation of several paragraphs opens in each and closes in the last, so an opener
 * that begins the passage is no slip.
 */
function unbalancedQuotes(text: string): number[] {
  const { open, close } = unmatchedMarks(text);
  return [...open, ...close].filter(
    (at) => /[“”「」『』]/u.test(text.charAt(at)) && at > 0 && at < text.length - 1,
  );
}
