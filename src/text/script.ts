import { countTraits, Trait, traitsOf } from "./characters.js";

/** Scripts set without spaces between words: Han, kana, Hangul's full-width punctuation. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Whether nothing is set between this character and its neighbour when lines are joined. */
export function isUnspaced(character: string): boolean {
  return UNSPACED.test(character);
}

/** Width in ems: a Han character is 1, a Latin letter about a half. Invisible characters count nothing. */
export function emWidth(text: string): number {
  return widthOf(text, false);
}

/** Width in ems as set, spaces included: what a line takes of its column's measure. */
export function setWidth(text: string): number {
  return widthOf(text, true);
}

const SPACE = 0x20;
const WIDE_SPACE = 0x3000;

function widthOf(text: string, withSpaces: boolean): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    if (!withSpaces && (code === SPACE || code === WIDE_SPACE)) continue;
    width += traitsOf(code) & Trait.wide ? 1 : 0.5;
  }
  return width;
}

/** The language of a text by its letters alone: `zh-Hans`, `zh-Hant`, one of the Latin languages told by its small words, or `und`. */
export function guessLanguage(text: string): string {
  const count = countTraits(text);
  const [han, latin] = [count(Trait.han), count(Trait.latin)];
  if (han === 0 && latin === 0) return "und";
  if (han * 4 < latin) return latinLanguage(text);
  return count(Trait.traditional) > count(Trait.simplified) ? "zh-Hant" : "zh-Hans";
}

/** The small words that tell a language, lower case. */
const SMALL_WORDS: Record<string, readonly string[]> = {
  en: ["the", "and", "of", "to", "in", "that", "was", "for", "with"],
  fr: ["le", "la", "les", "des", "et", "du", "une", "est", "dans", "que"],
  de: ["der", "die", "und", "das", "den", "von", "ist", "mit", "nicht", "zu"],
  it: ["il", "di", "che", "della", "per", "una", "sono", "del", "gli", "non"],
  es: ["el", "los", "las", "del", "una", "con", "por", "para", "que", "no"],
};

/** Each small word with the languages it is of. */
const LANGUAGES_OF = new Map(
  Object.values(SMALL_WORDS)
    .flat()
    .map((word) => [
      word,
      Object.keys(SMALL_WORDS).filter((language) => SMALL_WORDS[language]?.includes(word)),
    ]),
);
const LONGEST_SMALL_WORD = 5;

function latinLanguage(text: string): string {
  const hits = new Map(Object.keys(SMALL_WORDS).map((language) => [language, 0]));
  const lower = text.toLowerCase();
  let start = 0;
  for (let at = 0; at <= lower.length; at++) {
    const code = lower.codePointAt(at) ?? 0;
    if (traitsOf(code) & Trait.letter) {
      if (code > 0xffff) at++;
      continue;
    }
    const small = at > start && at - start <= LONGEST_SMALL_WORD;
    for (const language of small ? (LANGUAGES_OF.get(lower.slice(start, at)) ?? []) : [])
      hits.set(language, (hits.get(language) ?? 0) + 1);
    start = at + 1;
  }
  const [best, most] = [...hits].reduce((one, other) => (other[1] > one[1] ? other : one));
  return most === 0 ? "und" : best;
}
