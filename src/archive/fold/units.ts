import { foldCluster, kindOf } from "./characters.js";

/**
 * What a text is searched by: a Han character, a digit, a mark of punctuation, or a word of a script that is set with
 * spaces. `start` and `end` are UTF-16 offsets into the text it was folded from.
 */
export interface Unit {
  readonly text: string;
  readonly isWord: boolean;
  readonly start: number;
  readonly end: number;
}

/** Letters of one word; a longer run is cut into several. */
const LONGEST_WORD = 64;

const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
const HAS_MARKS = /\p{M}/u;

/**
 * The units of a text, in order.
 *
 *     他在 NBA 打球，12 年      他 在 nba 打 球 , 1 2 年
 *
 * Spaces go, except between two digits: print sets them at will between Han characters and beside Latin words.
 */
export function unitsOf(text: string): Unit[] {
  const units: Draft[] = [];
  let gap: Draft | null = null;
  let joins = false;
  for (const { cluster, start } of clustersOf(text)) {
    const end = start + cluster.length;
    for (const character of foldCluster(cluster)) {
      const kind = kindOf(character);
      if (kind === "space") {
        gap ??= { text: " ", isWord: false, start, end };
        joins = false;
        continue;
      }
      const last = units.at(-1);
      if (kind === "letter" && joins && last && last.text.length < LONGEST_WORD) {
        last.text += character;
        last.end = end;
      } else {
        if (gap && last && isDigit(last.text) && isDigit(character)) units.push(gap);
        units.push({ text: character, isWord: kind === "letter", start, end });
      }
      joins = kind === "letter";
      gap = null;
    }
  }
  return units;
}

interface Draft {
  text: string;
  readonly isWord: boolean;
  readonly start: number;
  end: number;
}

const DIGIT = /^\p{Nd}$/u;

export function isDigit(character: string): boolean {
  return DIGIT.test(character);
}

/** Code points, each with the marks that follow it. Most texts have no marks. */
function* clustersOf(text: string): Generator<{ cluster: string; start: number }> {
  if (HAS_MARKS.test(text)) {
    for (const match of text.matchAll(CLUSTER)) yield { cluster: match[0], start: match.index };
    return;
  }
  let start = 0;
  for (const cluster of text) {
    yield { cluster, start };
    start += cluster.length;
  }
}

/** The text as it is compared: its units, a space between two words. Two texts read the same when these are equal. */
export function foldedText(text: string): string {
  const units = unitsOf(text);
  return units
    .map((unit, index) => (unit.isWord && units[index - 1]?.isWord ? ` ${unit.text}` : unit.text))
    .join("");
}
