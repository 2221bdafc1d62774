import { BroadsheetError, type SearchLimits } from "../../model/index.js";
import { pairOf, tokenOf, type Unit } from "../fold/index.js";
import type { Term } from "./tree.js";

/** The words of the archive that end in a text, or that hold it. */
export interface Vocabulary {
  ending(text: string, most: number): string[];
  holding(text: string, most: number): string[];
}

/** A token that is looked for; where it is a beginning, every token that begins so. */
export interface WantedToken {
  readonly token: string;
  readonly isBeginning: boolean;
}

/** What is to stand so many units after the beginning of a term: any of these. */
export interface WantedPart {
  readonly offset: number;
  readonly anyOf: readonly WantedToken[];
}

/**
 * The tokens by which a term is found. Pairs that cover it are enough, where each stands in its place:
 *
 *     新桥通车了      新桥 at 0, 通车 at 2, 车了 at 3
 *
 * Throws `bad-query` where part of a word stands for too many.
 */
export function planTerm(
  { units, openLeft, openRight }: Term,
  words: Vocabulary,
  limits: SearchLimits,
): WantedPart[] {
  const [first] = units;
  const last = units.at(-1);
  if (!first || !last) return [];
  const isBeginning = openRight && last.isWord;
  if (units.length > 1) {
    const begins = openLeft && first.isWord ? worded(first, words.ending, limits) : [first];
    return offsetsOf(units.length).map((offset) => ({
      offset,
      anyOf: (offset === 0 ? begins : [units[offset] as Unit]).map((left) => ({
        token: pairOf(left, units[offset + 1] as Unit),
        isBeginning: isBeginning && offset === units.length - 2,
      })),
    }));
  }
  if (openLeft && first.isWord) {
    const holding = worded(first, words.holding, limits);
    return [{ offset: 0, anyOf: holding.map((word) => ({ token: tokenOf(word), isBeginning: false })) }];
  }
  return [{ offset: 0, anyOf: [{ token: tokenOf(first), isBeginning }] }];
}

function offsetsOf(length: number): number[] {
  const offsets: number[] = [];
  for (let offset = 0; offset < length - 2; offset += 2) offsets.push(offset);
  return [...offsets, length - 2];
}

function worded(unit: Unit, words: (text: string, most: number) => string[], limits: SearchLimits): Unit[] {
  const found = words(unit.text, limits.words + 1);
  if (found.length <= limits.words) return found.sort().map((text) => ({ ...unit, text }));
  throw new BroadsheetError(
    "bad-query",
    unit.text,
    `part of more than ${limits.words} different words; write more of the word, or leave the quotation marks out`,
  );
}
