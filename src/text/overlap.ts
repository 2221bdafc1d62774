/**
 * Word overlap between pieces of a page. Words are Han bigrams and, in spaced scripts, the stems of words of four letters
 * or more; a word is worth the more the fewer pieces hold it (inverse document frequency, Spärck Jones 1972).
 */
const BUCKETS = 1 << 16;
const HAN_FIRST = 0x3400;
const HAN_LAST = 0x9fff;

export class Overlap {
  /** A text's words, each once, in print order. */
  private readonly words: readonly (readonly number[])[];
  private readonly worth: readonly number[];
  private readonly seen: number[];
  private stamp = 0;

  constructor(texts: readonly string[]) {
    const { words, frequency } = numberWords(texts);
    // In single precision, as the weights were fitted to it.
    const worthOf = texts.map((_, others) => Math.fround(Math.log((texts.length + 1) / (others + 1))));
    this.words = words;
    this.worth = frequency.map((count) => worthOf[count - 1] ?? 0);
    this.seen = frequency.map(() => 0);
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
}

/**
 * The number of the word last met in each bucket. Numbers go on from page to page, so that one below a page's first is
 * another page's: the table is large, and clearing it would cost more than reading a deck.
 */
const numbers = new Float64Array(BUCKETS);
let firstNumber = 1;

/** Numbers the words from 0 as they first come, and counts the texts that hold each. */
function numberWords(texts: readonly string[]): { words: number[][]; frequency: number[] } {
  const frequency: number[] = [];
  const lastText: number[] = [];
  const words = texts.map((text, which) => {
    const distinct: number[] = [];
    for (const bucket of hashedWords(text)) {
      let word = (numbers[bucket] as number) - firstNumber;
      if (word < 0) {
        word = frequency.push(0) - 1;
        numbers[bucket] = firstNumber + word;
      }
      if (lastText[word] === which) continue;
      lastText[word] = which;
      frequency[word] = (frequency[word] ?? 0) + 1;
      distinct.push(word);
    }
    return distinct;
  });
  firstNumber += frequency.length;
  return { words, frequency };
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
