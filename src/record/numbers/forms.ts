import type { Unit } from "./units.js";

/** How numbers are printed, as parts of patterns. */
export const FIGURE = "[0-9０-９]";
const DIGIT = "〇○零一二两兩三四五六七八九";
export const ARABIC = `(?:${FIGURE}{1,3}(?:[,，]${FIGURE}{3}){1,5}(?!${FIGURE})|${FIGURE}+)(?:[.．·]${FIGURE}+)?(?:[多余餘几]?[十百千万萬亿億]{1,4}(?:[多余餘][亿億])?)?`;
export const HAN = `(?:[几幾]|数(?=[十百千万亿]))?[${DIGIT}十百千万萬亿億][${DIGIT}十百千万萬亿億多余餘几]{0,30}(?:[点點][${DIGIT}]{1,12}[万萬亿億]{0,2})?`;

/** A number as far as it is read. `between` is what stands between number and unit (`多` of 30多名). */
export interface Reading {
  readonly end: number;
  readonly value: number;
  readonly upTo: number | null;
  /** As printed; null where the number stands alone. */
  readonly unit: string | null;
  readonly is: Unit;
  readonly between: string;
}

/** What a sticky pattern matches at the offset; null for nothing. */
export function here(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
