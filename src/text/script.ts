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

const SMALL_WORDS: Record<string, readonly string[]> = {
  en: ["the", "and", "of", "to", "in", "that", "was", "for", "with"],
  fr: ["le", "la", "les", "des", "et", "du", "une", "est", "dans", "que"],
  de: ["der", "die", "und", "das", "den", "von", "ist", "mit", "nicht", "zu"],
  it: ["il", "di", "che", "della", "per", "una", "sono", "del", "gli", "non"],
  es: ["el", "los", "las", "del", "una", "con", "por", "para", "que", "no"],
};

function latinLanguage(text: string): string {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best = "und";
  let most = 0;
  for (const [language, words] of Object.entries(SMALL_WORDS)) {
    const hits = words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    if (hits > most) [best, most] = [language, hits];
  }
  return best;
}
