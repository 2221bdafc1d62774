import { fold, type Term } from "./folding.js";

const UNSPACED = "[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}]";
const RUNS = new RegExp(`(?<run>${UNSPACED}+)|(?<word>(?:(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}])+)`, "gu");

/** What a text is found by: of scripts without spaces every character and every two side by side, of others the words. */
export function tokensOf(text: string): Set<string> {
  const tokens = new Set<string>();
  for (const { groups } of fold(text).matchAll(RUNS)) {
    if (groups?.word !== undefined) tokens.add(groups.word);
    else for (const token of [...(groups?.run ?? ""), ...pairsOf(groups?.run ?? "")]) tokens.add(token);
  }
  return tokens;
}

/** A token of the index, or every token that begins so. */
export interface AskedToken {
  readonly token: string;
  readonly begins: boolean;
}

/** What a term of a query asks for: a text that holds the term has all of these. */
export function askedTokens({ text, begins }: Term): AskedToken[] {
  const found = [...fold(text).matchAll(RUNS)].flatMap(({ groups, index, 0: { length } }) => {
    const isLast = index + length === text.length;
    if (groups?.word !== undefined) return [{ token: groups.word, begins: begins && isLast }];
    const run = groups?.run ?? "";
    const tokens = [...run].length === 1 ? [run] : pairsOf(run);
    return tokens.map((token) => ({ token, begins: false }));
  });
  return [...new Map(found.map((asked) => [asked.token, asked])).values()];
}

/** Words that begin with the same so many letters are in one shard, so that one is read for all of them. */
const TOGETHER = 3;

/** Whether all words that begin so are in one shard: shorter beginnings are looked for as words. */
export function isShared(beginning: string): boolean {
  return beginning.length >= TOGETHER;
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

/** The shard of the index that has a token, of so many: FNV-1a over its first UTF-16 units. */
export function shardOf(token: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < Math.min(token.length, TOGETHER); at++) {
    hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % shards;
}

/** What the index of a published site says of itself, in `search/index/index.json`. */
export interface IndexHead {
  readonly articles: number;
  /** Files `0.json`, `1.json` … of `{ token: [articles] }`, each list as differences. */
  readonly shards: number;
  /** Articles a file `articles-0.json`, `articles-1.json` …, newest first. */
  readonly chunk: number;
}

/** An article in the index: its address from the root, headline, title id, day, kind, the folio and the place from 1 of its page. */
export type IndexedArticle = readonly [
  address: string,
  headline: string,
  title: string,
  date: string | null,
  kind: string,
  folio: string | null,
  page: string | null,
];
