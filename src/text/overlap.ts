/**
 * Word overlap between pieces of a page. Words are Han bigrams and, in spaced scripts, the stems of words of four letters
 * or more; a word is worth the more the fewer pieces hold it (inverse document frequency, Spärck Jones 1972).
 */
const RARE = Math.log(130);
const BUCKETS = 1 << 16;
const HAN_FIRST = 0x3400;
const HAN_LAST = 0x9fff;

import { readFileSync } from "node:fs";
const BG = JSON.parse(readFileSync("/tmp/me/df.json","utf8")) as {n:number,df:number[]};
export class Overlap {
  private readonly words: Int32Array[];
  private readonly worth: Float32Array;
  private readonly seen = new Int32Array(BUCKETS).fill(-1);
  private stamp = 0;

  constructor(texts: readonly string[]) {
    this.words = texts.map((text) => this.distinct(hashedWords(text)));
    const frequency = new Float32Array(BUCKETS);
    for (const words of this.words) for (const word of words) frequency[word] = (frequency[word] ?? 0) + 1;
    this.worth = frequency.map((count, w) => (count === 0 ? 0 : Math.log((BG.n + 1) / ((BG.df[w] ?? 0)+1))));
  }

  /** 0..1: the share of the worth of a piece's words that stand in any of the others too. 0 for a piece without words. */
  share(piece: number, others: readonly number[]): number {
    this.stamp++;
    for (const other of others) for (const word of this.words[other] ?? []) this.seen[word] = this.stamp;
    let found = 0;
    let total = 0;
    for (const word of this.words[piece] ?? []) {
      const worth = this.worth[word] ?? 0;
      total += worth;
      if (this.seen[word] === this.stamp) found += worth;
    }
    return total === 0 ? 0 : found / total;
  }

  /** How many different rare words the pieces share with the others. */
  rare(pieces: readonly number[], others: readonly number[]): number {
    this.stamp++;
    for (const other of others) for (const word of this.words[other] ?? []) this.seen[word] = this.stamp;
    const hit = this.stamp;
    let n = 0;
    for (const p of pieces) for (const word of this.words[p] ?? []) if (this.seen[word] === hit && (this.worth[word] ?? 0) > RARE) { n++; this.seen[word] = 0; }
    return n;
  }

  private distinct(words: readonly number[]): Int32Array {
    this.stamp++;
    const kept = words.filter((word) => {
      const fresh = this.seen[word] !== this.stamp;
      this.seen[word] = this.stamp;
      return fresh;
    });
    return Int32Array.from(kept);
  }
}

function hashedWords(text: string): number[] {
  const words: number[] = [];
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const han = code >= HAN_FIRST && code <= HAN_LAST;
    if (han && before !== 0) words.push((before * 31 + code) & (BUCKETS - 1));
    before = han ? code : 0;
  }
  if (words.length * 4 < text.length) pushStems(text, words);
  return words;
}

const STEM = 6;
const SPACED_WORD = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{4,}/gu;

function pushStems(text: string, words: number[]): void {
  for (const [word] of text.matchAll(SPACED_WORD)) {
    let hash = 7;
    for (const character of word.slice(0, STEM).toLowerCase())
      hash = (hash * 31 + character.charCodeAt(0)) | 0;
    words.push(hash & (BUCKETS - 1));
  }
}
