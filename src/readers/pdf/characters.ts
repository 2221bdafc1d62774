/** Where a PDF names a character by its shape and the text means another: Unicode's ligatures and radicals. */
const BY_SHAPE = /[\uFB00-\uFB06\u2F00-\u2FD5\u2E80-\u2EF3]/u;

/** Radicals without a mapping of Unicode's own, and punctuation in its form for vertical lines: each followed by what it stands for. */
const PAIRS =
  "⺁厂⺇几⺌小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺛旡⺝月⺠民⻁虎⻂衤⻃覀⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻱龟" +
  "︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︱—︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］";
const STANDS_FOR: ReadonlyMap<string, string> = new Map(
  [...PAIRS.matchAll(/(.)(.)/gu)].map(([, shape = "", meant = ""]) => [shape, meant]),
);

/**
 * What a character of a PDF means: letters for a ligature, the character for a Kangxi or CJK radical that has its shape
 * (Unicode’s compatibility mappings). All other compatibility characters (full-width letters, `①`, `㎡`) are meant.
 */
export function meantBy(code: number): string {
  const character = String.fromCodePoint(code);
  if (code < 0x2e80) return character;
  return STANDS_FOR.get(character) ?? (BY_SHAPE.test(character) ? character.normalize("NFKC") : character);
}

/** Whether no text means this: private use, replacement and control characters, surrogates, and what is no character at all. */
export function isNoText(code: number): boolean {
  return (
    (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) ||
    (code >= 0x7f && code < 0xa0) ||
    (code >= 0xd800 && code < 0xf900) ||
    (code >= 0xfff0 && code !== 0xfffc && code < 0x10000) ||
    code >= 0xf0000
  );
}

/** Unicode's White_Space. */
export function isSpaceCode(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}
