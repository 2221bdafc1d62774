import { commonness } from "./common-pairs.js";

/**
 * Word overlap between pieces of a page. Words are Han bigrams and, in spaced scripts, the stems of words of four letters
 * or more; a word is worth the more the fewer pieces hold it (inverse document frequency, Spärck Jones 1972), on this page
 * and in newspapers at large.
 */
const BUCKETS = 1 << 16;
const HAN_FIRST = 0x3400;
const HAN_LAST = 0x9fff;

/** The words of one text; those that no other text holds count in `total` alone. */
interface Vocabulary {
  /** In print order, each once, with what each is worth. */
  readonly shared: readonly number[];
  readonly worth: readonly number[];
  readonly total: number;
}

export class Overlap {
  private readonly vocabularies: readonly Vocabulary[];
  /** Whether the table of common pairs speaks of this page: of simplified Chinese, not of other scripts. */
  readonly knowsRare: boolean;

  constructor(texts: readonly string[]) {
    const words = distinctWords(texts);
    this.knowsRare = commonShare(words) > KNOWN_SHARE;
    const worthOnPage = texts.map((_, others) => Math.sqrt(Math.log((texts.length + 1) / (others + 1))));
    this.vocabularies = words.map((distinct) => vocabularyOf(distinct, worthOnPage, this.knowsRare));
  }

  /** 0..1: the share of the worth of a piece's words that stand in any of the others too. 0 for a piece without words. */
  share(piece: number, others: readonly number[]): number {
    const { shared, worth, total } = this.vocabularies[piece] ?? NO_WORDS;
    if (total === 0) return 0;
    const question = this.ask(others);
    let found = 0;
    for (let at = 0; at < shared.length; at++)
      if (lastAsked[shared[at] as number] === question) found += worth[at] as number;
    return found / total;
  }

  /** How many different rare words, names for the most part, stand both in one of the pieces and in one of the others. */
  rare(pieces: readonly number[], others: readonly number[]): number {
    const question = this.ask(others);
    let found = 0;
    for (const piece of pieces) {
      for (const word of this.vocabularies[piece]?.shared ?? []) {
        if (lastAsked[word] !== question || (pairWorth[word] as number) < RARE) continue;
        lastAsked[word] = 0;
        found++;
      }
    }
    return found;
  }

  /** Marks the words of these pieces; the mark's number. */
  private ask(pieces: readonly number[]): number {
    serial++;
    for (const piece of pieces)
      for (const word of this.vocabularies[piece]?.shared ?? []) lastAsked[word] = serial;
    return serial;
  }
}

/** The table speaks of a page when it lists so great a share of the page's words. */
const KNOWN_SHARE = 0.4;

function commonShare(texts: readonly (readonly number[])[]): number {
  let common = 0;
  let all = 0;
  for (const words of texts) {
    all += words.length;
    for (const word of words) if ((pairWorth[word] as number) < RARE) common++;
  }
  return all === 0 ? 0 : common / all;
}

const NO_WORDS: Vocabulary = { shared: [], worth: [], total: 0 };

/** What a bucket's words are worth in newspapers at large, natural-log units. */
const pairWorth = worthAtLarge();
/** A word that fewer articles than one in a hundred and thirty hold. */
const RARE = Math.log(130);

function worthAtLarge(): Float64Array {
  const { pairs, rarest } = commonness();
  const worth = new Float64Array(BUCKETS).fill(Math.log(rarest));
  for (const [pair, oneIn] of pairs)
    worth[pairBucket(pair.charCodeAt(0), pair.charCodeAt(1))] = Math.log(oneIn);
  return worth;
}

function pairBucket(first: number, second: number): number {
  return (first * 31 + second) & (BUCKETS - 1);
}

/**
 * What is known of each bucket: the last text that holds it, how many texts of that text's page do, the last question
 * about it. Texts and questions are numbered through, so that the tables need no clearing, which would cost more than
 * reading a deck.
 */
const lastText = new Float64Array(BUCKETS);
const holders = new Int32Array(BUCKETS);
const lastAsked = new Float64Array(BUCKETS);
let serial = 0;

/** Each text's words in print order, each once; leaves in `holders` how many of the texts hold each. */
function distinctWords(texts: readonly string[]): number[][] {
  const before = serial;
  return texts.map((text) => {
    const own = ++serial;
    const distinct: number[] = [];
    visitWords(text, (word) => {
      const last = lastText[word] as number;
      if (last === own) return;
      lastText[word] = own;
      holders[word] = last > before ? (holders[word] as number) + 1 : 1;
      distinct.push(word);
    });
    return distinct;
  });
}

function vocabularyOf(
  distinct: readonly number[],
  worthOnPage: readonly number[],
  atLarge: boolean,
): Vocabulary {
  const shared: number[] = [];
  const worth: number[] = [];
  let total = 0;
  for (const word of distinct) {
    const count = holders[word] as number;
    const worthOfWord = (worthOnPage[count - 1] as number) * (atLarge ? (pairWorth[word] as number) : 1);
    total += worthOfWord;
    if (count === 1) continue;
    shared.push(word);
    worth.push(worthOfWord);
  }
  return { shared, worth, total };
}

function visitWords(text: string, visit: (word: number) => void): void {
  let before = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const han = code >= HAN_FIRST && code <= HAN_LAST;
    if (han && before !== 0) {
      visit(pairBucket(before, code));
      count++;
    }
    before = han ? code : 0;
  }
  if (count * 4 < text.length) visitStems(text, visit);
}

const STEM = 6;
const SPACED_WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{4,}/gu;

function visitStems(text: string, visit: (word: number) => void): void {
  for (const [word] of text.matchAll(SPACED_WORD)) {
    let hash = 7;
    for (const character of word.slice(0, STEM).toLowerCase())
      hash = (hash * 31 + character.charCodeAt(0)) | 0;
    visit(hash & (BUCKETS - 1));
  }
}
