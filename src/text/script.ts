/** Scripts set without spaces between words: Han, kana, Hangul's full-width punctuation. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u2014\u2026\u3000-\u303F\uFF01-\uFF60]/u;
const LATIN = /\p{Script=Latin}/gu;
const HAN = /\p{Script=Han}/gu;
/** Characters that only the traditional or only the simplified orthography uses, common in any news text. */
const TRADITIONAL =
  /[國會學說這來時個們為對發經過還進現關東長開點電話議員報導總統與華臺灣區縣黨務業產質體]/gu;
const SIMPLIFIED = /[国会学说这来时个们为对发经过还进现关东长开点电话议员报导总统与华湾区县党务业产质体]/gu;

/** Whether nothing is set between this character and its neighbour when lines are joined. */
export function isUnspaced(character: string): boolean {
  return UNSPACED.test(character);
}

/** Width in ems: a Han character is 1, a Latin letter about a half. Invisible characters count nothing. */
export function emWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character === " " || character === "\u3000") continue;
    width += character > "\u2000" && WIDE.test(character) ? 1 : 0.5;
  }
  return width;
}

/** Width in ems as set, spaces included: what a line takes of its column's measure. */
export function setWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > "\u2000" && WIDE.test(character) ? 1 : 0.5;
  return width;
}

/** The language of a text by its letters alone: `zh-Hans`, `zh-Hant`, one of the Latin languages told by its small words, or `und`. */
export function guessLanguage(text: string): string {
  const han = text.match(HAN)?.length ?? 0;
  const latin = text.match(LATIN)?.length ?? 0;
  if (han === 0 && latin === 0) return "und";
  if (han * 4 >= latin) {
    const traditional = text.match(TRADITIONAL)?.length ?? 0;
    const simplified = text.match(SIMPLIFIED)?.length ?? 0;
    return traditional > simplified ? "zh-Hant" : "zh-Hans";
  }
  return latinLanguage(text);
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
