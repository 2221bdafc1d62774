import type { Article, Edition, Line, Span } from "../../src/model/index.js";

/** Numbers that are the same every time: a linear congruence, good enough to draw words by. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Different words, and characters they are made of. */
const WORDS = 40_000;
const CHARACTERS = 3_500;
const FIRST_HAN = 0x4e00;
/** Articles of an edition, and characters of a body. */
const ARTICLES = 30;
const BODY = 800;
const NAMES = 400;

/** Words of one to four characters, drawn as Zipf and Mandelbrot say: the n-th with a weight of 1 / (n + 2.7). */
export function wordsOf(random: () => number): () => string {
  const character = () => String.fromCharCode(FIRST_HAN + Math.floor(CHARACTERS * random() ** 2));
  const words = Array.from({ length: WORDS }, (_, rank) => {
    const length = rank < 60 ? 1 : 2 + Math.floor(random() ** 3 * 3);
    return rank % 97 === 96 ? `word${rank}` : Array.from({ length }, character).join("");
  });
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 0; rank < WORDS; rank++) {
    sum += 1 / (rank + 2.7);
    sums.push(sum);
  }
  return () => {
    const drawn = random() * sum;
    let [low, high] = [0, WORDS - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) < drawn) low = middle + 1;
      else high = middle;
    }
    return words[low] as string;
  };
}

/** An edition of thirty articles of some 800 characters, the `number`-th day from 2001 on. */
export function editionOf(number: number, word: () => string, random: () => number): Edition {
  const date = new Date(Date.UTC(2001, 0, 1 + number)).toISOString().slice(0, 10);
  const lines: Line[] = [];
  const print = (text: string): Span[] => {
    const id = `p1.l${lines.length + 1}`;
    const source = String(lines.length + 1);
    const plain = { gapBefore: 0, font: null, direction: "ltr" as const, confidence: null };
    lines.push({ id, source, text, box: [0, lines.length * 10, 500, 10], ...plain });
    return [{ line: id, start: 0, end: text.length }];
  };
  const text = (length: number, mark: string) => {
    let made = "";
    while (made.length < length) made += word() + (random() < 0.08 ? "，" : "");
    return made + mark;
  };
  const passage = (made: string) => ({ text: made, spans: print(made) });
  const articles = Array.from({ length: ARTICLES }, (_, index): Article => {
    const headline = { role: "headline" as const, ...passage(text(12, "")) };
    const name = `名${String.fromCharCode(FIRST_HAN + Math.floor(random() * NAMES))}`;
    const bylines = [
      { role: "记者", names: [name], credit: null, inline: false, spans: print(`记者 ${name}`) },
    ];
    const body = [0, 1, 2, 3].map(() => ({ role: "paragraph" as const, ...passage(text(BODY / 4, "。")) }));
    return {
      id: `paper-${date}-${index}`,
      kind: "story",
      label: null,
      deck: [headline],
      bylines,
      dateline: null,
      agency: null,
      body,
      captions: [],
      pictures: [],
      regions: [],
      dates: [],
      facts: [],
      continues: null,
      confidence: 1,
      reasons: [{ decision: "start", code: "made", confidence: 1, spans: headline.spans, because: [] }],
    };
  });
  const size = { width: 500, height: 10_000, unitsPerInch: null, pictures: [], rules: [] };
  return {
    format: "broadsheet/1",
    id: `paper-${date}`,
    title: "Paper",
    date,
    dateEvidence: null,
    language: "zh-Hans",
    pages: [{ id: "p1", number: String(1 + (number % 16)), name: null, lines, ...size }],
    articles,
    leftovers: [],
    notices: [],
    steps: [],
  };
}
