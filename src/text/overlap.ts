import { COMMONNESS } from "./common-pairs.js";

/**
 * Word overlap between pieces of a page. Words are Han bigrams and, in spaced scripts, the stems of words of four letters
 * or more; a word is worth the more the fewer pieces hold it (inverse document frequency, Spärck Jones 1972), on this page
 * and in newspapers at large.
 */
const BUCKETS = 1 << 16;
const HAN_FIRST = 0x3400;
const HAN_LAST = 0x9fff;

export class Overlap {
  /** Each text's words in print order, each once, that other texts hold too: text `k` has those from `starts[k]` to `ends[k]`. */
  private readonly words: Uint16Array;
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  /** What each of them is worth, and what all words of a text are, shared or not. */
  private readonly worth: Float64Array;
  private readonly totals: Float64Array;
  /** Whether the table of common pairs speaks of this page: of simplified Chinese, not of other scripts. */
  readonly knowsRare: boolean;
  /** The pieces asked about last and the number of that question, to which `lastAsked` answers while it is the newest. */
  private asked: readonly number[] = [];
  private question = -1;

  constructor(texts: readonly string[]) {
    if (serial > LAST_SERIAL) beginAnew();
    this.words = new Uint16Array(texts.reduce((sum, text) => sum + text.length, 0));
    this.worth = new Float64Array(this.words.length);
    this.starts = new Uint32Array(texts.length);
    this.ends = new Uint32Array(texts.length);
    this.totals = new Float64Array(texts.length);
    this.knowsRare = this.listWords(texts) > KNOWN_SHARE;
    this.weighWords();
  }

  /** 0..1: the share of the worth of a piece's words that stand in any of the others too. 0 for a piece without words. */
  share(piece: number, others: readonly number[]): number {
    const total = this.totals[piece] ?? 0;
    if (total === 0) return 0;
    const question = this.ask(others);
    const end = this.ends[piece] as number;
    let found = 0;
    for (let at = this.starts[piece] as number; at < end; at++)
      if (lastAsked[this.words[at] as number] === question) found += this.worth[at] as number;
    return found / total;
  }

  /** How many different rare words, names for the most part, stand both in one of the pieces and in one of the others. */
  rare(pieces: readonly number[], others: readonly number[]): number {
    const question = this.ask(others);
    let found = 0;
    for (const piece of pieces) {
      const end = this.ends[piece] ?? 0;
      for (let at = this.starts[piece] ?? 0; at < end; at++) {
        const word = this.words[at] as number;
        if (lastAsked[word] !== question || isCommon[rarity[word] as number] === 1) continue;
        found++;
        if (pieces.length > 1) lastAsked[word] = 0;
      }
    }
    if (pieces.length > 1) this.question = -1;
    return found;
  }

  /** Marks the words of these pieces, unless they are still marked; the mark's number. */
  private ask(pieces: readonly number[]): number {
    if (this.question === serial && isSame(this.asked, pieces)) return serial;
    this.asked = pieces;
    this.question = ++serial;
    for (const piece of pieces) {
      const end = this.ends[piece] ?? 0;
      for (let at = this.starts[piece] ?? 0; at < end; at++) lastAsked[this.words[at] as number] = serial;
    }
    return serial;
  }

  /** Lists each text's words, each once; leaves in `holders` how many of the texts hold each. The share of them that is common. */
  private listWords(texts: readonly string[]): number {
    const before = serial;
    let to = 0;
    let common = 0;
    for (let text = 0; text < texts.length; text++) {
      serial++;
      this.starts[text] = to;
      const end = putWords(texts[text] as string, this.words, to);
      for (let at = to; at < end; at++) {
        const word = this.words[at] as number;
        const last = lastText[word] as number;
        if (last === serial) continue;
        lastText[word] = serial;
        holders[word] = last > before ? (holders[word] as number) + 1 : 1;
        common += isCommon[rarity[word] as number] as number;
        this.words[to++] = word;
      }
      this.ends[text] = to;
    }
    return to === 0 ? 0 : common / to;
  }

  /** Weighs the words, and drops those that no other text holds: they count in the totals alone. */
  private weighWords(): void {
    const texts = this.totals.length;
    const worthOnPage = Float64Array.from(this.totals, (_, others) =>
      Math.sqrt(Math.log((texts + 1) / (others + 1))),
    );
    for (let text = 0, to = 0; text < texts; text++) {
      const from = this.starts[text] as number;
      const end = this.ends[text] as number;
      this.starts[text] = to;
      let total = 0;
      for (let at = from; at < end; at++) {
        const word = this.words[at] as number;
        const count = holders[word] as number;
        const atLarge = this.knowsRare ? (worthAtLarge[rarity[word] as number] as number) : 1;
        const worth = (worthOnPage[count - 1] as number) * atLarge;
        total += worth;
        if (count === 1) continue;
        this.words[to] = word;
        this.worth[to++] = worth;
      }
      this.ends[text] = to;
      this.totals[text] = total;
    }
  }
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((piece, index) => piece === other[index]);
}

/** The table speaks of a page when it lists so great a share of the page's words. */
const KNOWN_SHARE = 0.4;

/**
 * How common each bucket's words are in newspapers at large: n where one article in 2 ** n holds them. Small numbers, as all
 * tables here are looked up at random and should lie near.
 */
const rarity = rarityAtLarge();
/** What words of each rarity are worth, natural-log units; and whether they are common, 1, or rare: one article in 130 or fewer. */
const worthAtLarge = Float64Array.from({ length: 64 }, (_, n) => Math.log(2 ** n));
const isCommon = Uint8Array.from(worthAtLarge, (worth) => (worth < Math.log(130) ? 1 : 0));

function rarityAtLarge(): Uint8Array {
  const { pairs, rarest } = COMMONNESS;
  const found = new Uint8Array(BUCKETS).fill(Math.log2(rarest));
  for (const [pair, oneIn] of pairs)
    found[pairBucket(pair.charCodeAt(0), pair.charCodeAt(1))] = Math.log2(oneIn);
  return found;
}

function pairBucket(first: number, second: number): number {
  return (first * 31 + second) & (BUCKETS - 1);
}

/**
 * What is known of each bucket: the last text that holds it, how many texts of that text's page do, the last question
 * about it. Texts and questions are numbered through, so that the tables need clearing only when the numbers run out: it
 * would cost more than reading a deck.
 */
const lastText = new Int32Array(BUCKETS);
const holders = new Int32Array(BUCKETS);
const lastAsked = new Int32Array(BUCKETS);
let serial = 0;
const LAST_SERIAL = 2 ** 30;

function beginAnew(): void {
  lastText.fill(0);
  lastAsked.fill(0);
  serial = 0;
}

/** Puts a text's words into `words` from `from` on, in print order; where they end. A text has fewer words than code units. */
function putWords(text: string, words: Uint16Array, from: number): number {
  let to = from;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const han = code >= HAN_FIRST && code <= HAN_LAST;
    if (han && before !== 0) words[to++] = pairBucket(before, code);
    before = han ? code : 0;
  }
  return (to - from) * 4 < text.length ? putStems(text, words, to) : to;
}

const STEM = 6;
const SPACED_WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{4,}/gu;

function putStems(text: string, words: Uint16Array, from: number): number {
  let to = from;
  for (const [word] of text.matchAll(SPACED_WORD)) {
    let hash = 7;
    for (const character of word.slice(0, STEM).toLowerCase())
      hash = (hash * 31 + character.charCodeAt(0)) | 0;
    words[to++] = hash & (BUCKETS - 1);
  }
  return to;
}
