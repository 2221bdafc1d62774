import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";

let jieba: Jieba | null = null;

/** The segmenter with its own dictionary, loaded on first use. */
function segmenter(): Jieba {
  jieba ??= Jieba.withDict(dict);
  return jieba;
}

/**
 * Texts that are cut into words together: calling the segmenter costs more than cutting a line does. A question put to it
 * is answered by a call, once all have been put.
 */
export class Cutter {
  private readonly texts: string[] = [];
  private words: readonly (readonly string[])[] = [];

  /** The text's words by the dictionary alone, in order and without gaps. */
  put(text: string): Answer<readonly string[]> {
    const place = this.texts.push(text) - 1;
    return () => {
      if (this.words.length < this.texts.length) this.words = cutAll(this.texts);
      return this.words[place] ?? [];
    };
  }
}

/** What was asked of a Cutter, when all has been asked. */
export type Answer<T> = () => T;

/** No word reaches over a space, so the texts are cut as each would be alone. */
function cutAll(texts: readonly string[]): string[][] {
  const words = segmenter().cut(texts.join(" "), false);
  let at = 0;
  return texts.map((text) => {
    const own: string[] = [];
    for (let left = text.length; left > 0 && at < words.length; at++) {
      const word = words[at] as string;
      own.push(word);
      left -= word.length;
    }
    at++;
    return own;
  });
}

const NO: Answer<boolean> = () => false;

/** Characters on each side of a cut that can change how the words around it fall. */
const REACH = 6;

/**
 * Whether a dictionary word straddles the cut between two pieces of text: `…打造现代产` | `业强市…` does.
 * Read as one text, the word segmentation has no boundary there.
 */
export function wordStraddles(left: string, right: string, cutter = new Cutter()): Answer<boolean> {
  const tail = left.slice(-REACH);
  const head = right.slice(0, REACH);
  if (!/\p{Script=Han}$/u.test(tail) || !/^\p{Script=Han}/u.test(head)) return NO;
  const words = cutter.put(tail + head);
  return () => {
    let at = 0;
    for (const word of words()) {
      if (at === tail.length) return false;
      at += word.length;
      if (at > tail.length) return true;
    }
    return false;
  };
}

/** Whether a Chinese text opens with a verb, as a headline without its subject does (`研究明年工作`). */
export function opensWithVerb(text: string, cutter = new Cutter()): Answer<boolean> {
  const head = text.slice(0, REACH);
  if (!/^\p{Script=Han}{2}/u.test(head)) return NO;
  const words = cutter.put(head);
  return () => /^(?:v|vn|p)$/u.test(dictionaryTag(words()[0] ?? ""));
}

/** What stands in brackets or quotation marks is a name, not the clause's verb. */
const QUOTED = /[《“「『（(【][^》”」』）)】]*[》”」』）)】]?/gu;

/** Whether a short Chinese text holds a verb outside quotation marks and brackets: it may be a clause by itself. */
export function holdsVerb(text: string, cutter = new Cutter()): Answer<boolean> {
  const plain = text.replace(QUOTED, "");
  if (!/\p{Script=Han}{2}/u.test(plain)) return NO;
  const words = cutter.put(plain);
  return () => words().some((word) => dictionaryTag(word) === "v");
}

/** Prepositions, conjunctions, particles, adverbs and pronouns (jieba's tags): a Chinese headline does not end in one. */
const DEPENDENT_ON_NEXT = /^(?:p|c|u|d|r|uj|ul|ud|ug|uz|zg|mq)$/u;
/** Localisers, particles and suffixes: no Chinese sentence opens with one. */
const DEPENDENT_ON_LAST = /^(?:f|u|uj|ul|ud|ug|uz|uv|k|y|q)$/u;

/** Whether a short Chinese text breaks off at a word that another must follow: `有关部门已` does. */
export function breaksOff(text: string, cutter = new Cutter()): Answer<boolean> {
  const tail = text.slice(-REACH);
  if (!/\p{Script=Han}$/u.test(tail)) return NO;
  const words = cutter.put(tail);
  return () => DEPENDENT_ON_NEXT.test(dictionaryTag(words().at(-1) ?? ""));
}

/** Whether a Chinese text opens with a word that must follow another: `中，各县…` does. */
export function opensMidway(text: string, cutter = new Cutter()): Answer<boolean> {
  const head = text.slice(0, REACH);
  if (!/^\p{Script=Han}/u.test(head)) return NO;
  const words = cutter.put(head);
  return () => DEPENDENT_ON_LAST.test(dictionaryTag(words()[0] ?? ""));
}

/** A word of the segmenter with its tag of the part of speech; `start` is a UTF-16 offset. */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
  readonly start: number;
}

/**
 * The words of a text in order, tagged as the dictionary has it (ICTCLAS: n noun, v verb, nr person …). Their places are
 * counted from `from`.
 */
export function tagWords(text: string, from = 0): TaggedWord[] {
  const words = segmenter().cut(text, true);
  return placed(words, from) ?? learnt(text, words, from);
}

/** Null where a word has not been met. */
function placed(words: readonly string[], from: number): TaggedWord[] | null {
  const tagged: TaggedWord[] = [];
  let start = from;
  for (const word of words) {
    const tag = tags.get(word) ?? tagsInText.get(word);
    if (tag === undefined) return null;
    tagged.push({ word, tag, start });
    start += word.length;
  }
  return tagged;
}

/** Asks for the tags of new words by themselves, and in their text for those that fall apart then. */
function learnt(text: string, words: readonly string[], from: number): TaggedWord[] {
  learnTags(words);
  const known = placed(words, from);
  if (known !== null) return known;
  learnFrom(text);
  return placed(words, from) ?? [];
}

/** The segmenter gives a word the same tag wherever it stands; null for words that fall apart when they stand alone. */
const tags = new Map<string, string | null>();
/** The tags of those. */
const tagsInText = new Map<string, string>();
/** When so many are kept, all are forgotten, so that no text can fill the memory. */
const MOST_TAGS = 100_000;
const UNKNOWN = "x";

/** Remembers the tags of the words that have none by themselves. */
function learnFrom(text: string): void {
  if (tagsInText.size + text.length > MOST_TAGS) tagsInText.clear();
  for (const { word, tag } of segmenter().tag(text, true)) if (!tags.get(word)) tagsInText.set(word, tag);
}

/** Asks for the tags of all new words at once, which is many times faster than one by one. */
export function learnTags(words: readonly string[]): void {
  const fresh = new Set<string>();
  for (const word of words) if (!tags.has(word) && !word.includes("\n")) fresh.add(word);
  if (fresh.size === 0) return;
  if (tags.size + fresh.size > MOST_TAGS) tags.clear();
  const tagged = segmenter().tag([...fresh].join("\n"), false);
  let next = 0;
  for (const word of fresh) {
    const only = tagged[next];
    tags.set(word, only?.word === word ? only.tag : null);
    while (next < tagged.length && tagged[next]?.word !== "\n") next += 1;
    next += 1;
  }
}

/** The words a text falls into by the dictionary alone, in order and without gaps; what no word covers falls into characters. */
export function dictionaryWords(text: string): readonly string[] {
  return segmenter().cut(text, false);
}

/** The dictionary's part of speech of one word (`nr`, `ns`, `v` …); `x` for what the dictionary does not hold. */
export function dictionaryTag(word: string): string {
  if (!tags.has(word)) learnTags([word]);
  return tags.get(word) ?? UNKNOWN;
}
