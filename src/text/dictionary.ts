import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";

let jieba: Jieba | null = null;

/** The segmenter with its own dictionary, loaded on first use. */
function segmenter(): Jieba {
  jieba ??= Jieba.withDict(dict);
  return jieba;
}

/** Characters on each side of a cut that can change how the words around it fall. */
const REACH = 6;

/**
 * Whether a dictionary word straddles the cut between two pieces of text: `…打造现代产` | `业强市…` does.
 * Read as one text, the word segmentation has no boundary there.
 */
export function wordStraddles(left: string, right: string): boolean {
  const tail = left.slice(-REACH);
  const head = right.slice(0, REACH);
  if (!/\p{Script=Han}$/u.test(tail) || !/^\p{Script=Han}/u.test(head)) return false;
  let at = 0;
  for (const word of segmenter().cut(tail + head, false)) {
    if (at === tail.length) return false;
    at += word.length;
    if (at > tail.length) return true;
  }
  return false;
}

/** Whether a Chinese text opens with a verb, as a headline without its subject does (`研究明年工作`). */
export function opensWithVerb(text: string): boolean {
  const head = text.slice(0, REACH);
  if (!/^\p{Script=Han}{2}/u.test(head)) return false;
  const tag = segmenter().tag(head, false)[0]?.tag ?? "";
  return tag === "v" || tag === "vn" || tag === "p";
}

/** What stands in brackets or quotation marks is a name, not the clause's verb. */
const QUOTED = /[《“「『（(【][^》”」』）)】]*[》”」』）)】]?/gu;

/** Whether a short Chinese text holds a verb outside quotation marks and brackets: it may be a clause by itself. */
export function holdsVerb(text: string): boolean {
  const plain = text.replace(QUOTED, "");
  if (!/\p{Script=Han}{2}/u.test(plain)) return false;
  return segmenter()
    .tag(plain, false)
    .some(({ tag }) => tag === "v");
}

/** Prepositions, conjunctions, particles, adverbs and pronouns (jieba's tags): a Chinese headline does not end in one. */
const DEPENDENT_ON_NEXT = /^(?:p|c|u|d|r|uj|ul|ud|ug|uz|zg|mq)$/u;
/** Localisers, particles and suffixes: no Chinese sentence opens with one. */
const DEPENDENT_ON_LAST = /^(?:f|u|uj|ul|ud|ug|uz|uv|k|y|q)$/u;

/** Whether a short Chinese text breaks off at a word that another must follow: `有关部门已` does. */
export function breaksOff(text: string): boolean {
  const tail = text.slice(-REACH);
  if (!/\p{Script=Han}$/u.test(tail)) return false;
  return DEPENDENT_ON_NEXT.test(segmenter().tag(tail, false).at(-1)?.tag ?? "");
}

/** Whether a Chinese text opens with a word that must follow another: `中，各县…` does. */
export function opensMidway(text: string): boolean {
  const head = text.slice(0, REACH);
  if (!/^\p{Script=Han}/u.test(head)) return false;
  return DEPENDENT_ON_LAST.test(segmenter().tag(head, false)[0]?.tag ?? "");
}

/** A word of the segmenter with its tag of the part of speech; `start` is a UTF-16 offset. */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
  readonly start: number;
}

/** The words of a text in order, tagged as the dictionary has it (ICTCLAS: n noun, v verb, nr person …). */
export function tagWords(text: string): TaggedWord[] {
  let start = 0;
  return segmenter()
    .tag(text, true)
    .map(({ word, tag }) => {
      const tagged = { word, tag, start };
      start += word.length;
      return tagged;
    });
}

/** The words a text falls into by the dictionary alone, in order and without gaps; what no word covers falls into characters. */
export function dictionaryWords(text: string): readonly string[] {
  return segmenter().cut(text, false);
}

/** The dictionary's part of speech of one word (`nr`, `ns`, `v` …); `x` for what the dictionary does not hold. */
export function dictionaryTag(word: string): string {
  const [only, ...rest] = segmenter().tag(word, false);
  return only === undefined || rest.length > 0 ? "x" : only.tag;
}
