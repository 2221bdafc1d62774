import { fold } from "./folding.js";

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

/** What a term of a query asks for: a text that holds the term has all of these. */
export function askedTokens(term: string): string[] {
  const found = [...fold(term).matchAll(RUNS)].flatMap(({ groups }) => {
    if (groups?.word !== undefined) return [groups.word];
    const run = groups?.run ?? "";
    return [...run].length === 1 ? [run] : pairsOf(run);
  });
  return [...new Set(found)];
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

/** The shard of the index that has a token, of so many: FNV-1a over its UTF-16 units. */
export function shardOf(token: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < token.length; at++) {
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
