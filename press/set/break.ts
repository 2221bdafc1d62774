import { lengthOf, type Type, widthOf } from "../fonts.js";
import { syllableBreaks } from "./hyphenate.js";

/** One line broken off a text. */
export interface Broken {
  /** As printed, with its hyphen; no space at its ends. */
  readonly text: string;
  /** Where the next line begins. */
  readonly end: number;
  /** How long it is before it is justified, in points. */
  readonly natural: number;
}

/** Characters no line begins with (禁则). */
const NO_START = new Set("，。！？；：、”’）》」』】〕％%…—·,.!?;:)]}℃");
/** And none ends with. */
const NO_END = new Set("“‘（《「『【〔([{");
/** How many ems a line may be squeezed to hold one more mark. */
const SQUEEZE = 0.7;

/** The next line of Chinese text that is no longer than the measure; at least one character. */
export function breakChinese(text: string, from: number, measure: number, type: Type): Broken {
  let [end, natural] = [from, 0];
  while (end < text.length) {
    const width = widthOf(text[end] ?? "", type);
    if (natural + width > measure + 0.01) break;
    natural += width;
    end++;
  }
  if (end < text.length) {
    const mark = text[end] ?? "";
    const more = widthOf(mark, type);
    const fits = natural + more - measure < SQUEEZE * type.size && end - from > 7;
    if (NO_START.has(mark) && fits && !NO_START.has(text[end + 1] ?? "")) end++;
    else end = backed(text, from, end);
  }
  end = Math.max(end, from + 1);
  const line = text.slice(from, end).trim();
  while (text[end] === " ") end++;
  return { text: line, end, natural: lengthOf(line, type) };
}

const RUN = /[0-9A-Za-z.%-]/;

/** The last place at or before `end` where a line may break. */
function backed(text: string, from: number, end: number): number {
  for (let at = end; at > from + 2; at--) {
    const [before, after] = [text[at - 1] ?? "", text[at] ?? ""];
    if (NO_END.has(before) || NO_START.has(after) || (RUN.test(before) && RUN.test(after))) continue;
    if ((before === "…" && after === "…") || (before === "—" && after === "—")) continue;
    return at;
  }
  return end;
}

/** A line shorter than this share of its measure takes a part of the next word. */
const LOOSE = 0.9;

/** The next line of words that is no longer than the measure; a word that is longer alone is broken anywhere. */
export function breakLatin(text: string, from: number, measure: number, type: Type): Broken {
  let end = from;
  for (let at = from; at < text.length; ) {
    const space = text.indexOf(" ", at);
    const stop = space < 0 ? text.length : space;
    if (lengthOf(text.slice(from, stop), type) > measure) break;
    [end, at] = [stop, stop + 1];
  }
  if (end >= text.length)
    return { text: text.slice(from), end: text.length, natural: lengthOf(text.slice(from), type) };
  const natural = lengthOf(text.slice(from, end), type);
  if (natural < LOOSE * measure) {
    const parted = hyphenated(text, { from, start: end === from ? from : end + 1 }, measure, type);
    if (parted) return parted;
  }
  return { text: text.slice(from, end), end: end + 1, natural };
}

function hyphenated(
  text: string,
  { from, start }: { readonly from: number; readonly start: number },
  measure: number,
  type: Type,
): Broken | null {
  const word = /^\S+/.exec(text.slice(start))?.[0] ?? "";
  const breaks = syllableBreaks(word);
  const tries =
    start === from && breaks.length === 0
      ? word
          .split("")
          .map((_, at) => at)
          .slice(1)
      : breaks;
  for (const at of [...tries].reverse()) {
    const line = `${text.slice(from, start + at)}-`;
    const natural = lengthOf(line, type);
    if (natural <= measure) return { text: line, end: start + at, natural };
  }
  return null;
}
