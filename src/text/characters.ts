/** What a character is; a character has several traits at once. */
export const Trait = {
  han: 1,
  latin: 2,
  /** As wide as a Han character when set. */
  wide: 4,
  letter: 8,
  capital: 16,
  /** Used by the traditional orthography only, or by the simplified only, and common in any news text. */
  traditional: 32,
  simplified: 64,
} as const;

const PATTERNS: readonly (readonly [trait: number, pattern: RegExp])[] = [
  [Trait.han, /\p{Script=Han}/u],
  [Trait.latin, /\p{Script=Latin}/u],
  [
    Trait.wide,
    // Not the conjoining letters of Hangul, of which several make one syllable.
    /(?![\u1100-\u11FF])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u2014\u2026\u3000-\u303F\uFF01-\uFF60]/u,
  ],
  [Trait.letter, /\p{L}/u],
  [Trait.capital, /\p{Lu}/u],
  [
    Trait.traditional,
    /[國會學說這來時個們為對發經過還進現關東長開點電話議員報導總統與華臺灣區縣黨務業產質體]/u,
  ],
  [Trait.simplified, /[国会学说这来时个们为对发经过还进现关东长开点电话议员报导总统与华湾区县党务业产质体]/u],
];

const ASKED = 128;

/**
 * The traits of a code point, as a sum of those whose patterns it matches, each a power of two below 128. A page uses the
 * same few thousand characters over and over: each is asked once.
 */
export function traitReader(
  patterns: readonly (readonly [trait: number, pattern: RegExp])[],
): (code: number) => number {
  const known = new Uint8Array(0x10000);
  const ask = (code: number) => {
    const character = String.fromCodePoint(code);
    return patterns.reduce(
      (traits, [trait, pattern]) => (pattern.test(character) ? traits | trait : traits),
      0,
    );
  };
  return (code) => {
    if (code >= known.length) return ask(code);
    if (known[code] === 0) known[code] = ask(code) | ASKED;
    return (known[code] as number) & ~ASKED;
  };
}

/** The traits of a code point, as a sum of `Trait`s. */
export const traitsOf = traitReader(PATTERNS);

/** Whether any character of the text has the trait. */
export function hasTrait(text: string, trait: number): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    if (traitsOf(code) & trait) return true;
  }
  return false;
}

/** Counts the characters of a text by trait, in one pass: the answer says how many have the trait asked for. */
export function countTraits(text: string): (trait: number) => number {
  const counts = new Uint32Array(ASKED);
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    const traits = traitsOf(code);
    counts[traits] = (counts[traits] as number) + 1;
  }
  return (trait) => counts.reduce((sum, count, traits) => (traits & trait ? sum + count : sum), 0);
}

const YES = 1;
const NO = 2;

/** Whether a code unit is in the pattern's class of characters: each is asked once and the answer kept. */
export function characterClass(pattern: RegExp): (code: number) => boolean {
  const answers = new Uint8Array(0x10000);
  return (code) => {
    if (answers[code] === 0) answers[code] = pattern.test(String.fromCharCode(code)) ? YES : NO;
    return answers[code] === YES;
  };
}
