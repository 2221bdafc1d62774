import { traitReader } from "../../text/characters.js";

/** What a text's characters are, as shares of 0..1; all 0 for a text without any. */
export interface CharacterShares {
  /** Capitals among the letters. */
  readonly capitals: number;
  /** Digits among the characters that print. */
  readonly digits: number;
  /** Those that are neither letters, digits nor common punctuation among the characters that print: misread ornaments. */
  readonly odd: number;
}

const LETTER = 1;
const CAPITAL = 2;
const DIGIT = 4;
const PRINTS = 8;
const ODD = 16;
const traitsOf = traitReader([
  [LETTER, /\p{L}/u],
  [CAPITAL, /\p{Lu}/u],
  [DIGIT, /\p{Nd}/u],
  [PRINTS, /\S/u],
  [ODD, /[^\p{L}\p{N}\s.,;:!?'’"«»()—-]/u],
]);

/** Counts the characters of a text in one pass. */
export function characterShares(text: string): CharacterShares {
  let [letters, capitals, digits, prints, odd] = [0, 0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    const traits = traitsOf(code);
    if (traits & LETTER) letters++;
    if (traits & CAPITAL) capitals++;
    if (traits & DIGIT) digits++;
    if (traits & PRINTS) prints++;
    if (traits & ODD) odd++;
  }
  return { capitals: share(capitals, letters), digits: share(digits, prints), odd: share(odd, prints) };
}

function share(some: number, all: number): number {
  return all === 0 ? 0 : some / all;
}
