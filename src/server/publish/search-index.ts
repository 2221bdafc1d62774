import type { Edition } from "../../model/index.js";
import { at, relative } from "../../site/paths.js";
import { entryOf, headlineOf, textOf } from "../../site/reading.js";
import { type IndexedArticle, type IndexHead, shardOf, tokensOf } from "../../site/tokens.js";

/** Articles a file of the list. */
const CHUNK = 500;

/** Shards are made small enough to hold about this much each, in UTF-16 units: what one word of a query costs. */
const SHARD = 24_000;

/** No more shards than this, however large the archive. */
const MOST_SHARDS = 65_536;

/** A file of the index below `search/index/`. */
export interface IndexFile {
  readonly name: string;
  readonly text: string;
}

/** Gathers the articles of editions, newest first, and gives the files by which a browser finds them. */
export interface IndexBuilder {
  readonly add: (edition: Edition, title: string) => void;
  readonly files: () => Iterable<IndexFile>;
}

/** An index of nothing yet. Its memory grows with the distinct tokens of every article. */
export function indexBuilder(): IndexBuilder {
  const articles: IndexedArticle[] = [];
  const postings = new Map<string, number[]>();
  return {
    add: (edition, title) => {
      for (const article of edition.articles) {
        if (article.kind === "furniture") continue;
        const number = articles.push(listed(edition, title, article)) - 1;
        for (const token of tokensOf(textOf(article))) {
          const list = postings.get(token);
          if (list) list.push(number);
          else postings.set(token, [number]);
        }
      }
    },
    files: () => filesOf(articles, postings),
  };
}

function listed(edition: Edition, title: string, article: Edition["articles"][number]): IndexedArticle {
  const { page, folio } = entryOf({ edition, article });
  const place = (path: string) => relative("", path).slice(2);
  return [
    place(at.article(edition.id, article.id)),
    headlineOf(article),
    title,
    edition.date,
    article.kind,
    folio,
    page === null ? null : place(at.page(edition.id, page)),
  ];
}

function* filesOf(
  articles: readonly IndexedArticle[],
  postings: ReadonlyMap<string, readonly number[]>,
): Iterable<IndexFile> {
  let size = 0;
  for (const [token, list] of postings) size += token.length + 6 + list.length * 3;
  const shards = Math.min(MOST_SHARDS, 2 ** Math.ceil(Math.log2(Math.max(1, size / SHARD))));
  const head: IndexHead = { articles: articles.length, shards, chunk: CHUNK };
  yield { name: "index.json", text: JSON.stringify(head) };
  for (let from = 0; from < articles.length; from += CHUNK) {
    yield { name: `articles-${from / CHUNK}.json`, text: JSON.stringify(articles.slice(from, from + CHUNK)) };
  }
  const tokens = Array.from({ length: shards }, (): string[] => []);
  for (const token of postings.keys()) tokens[shardOf(token, shards)]?.push(token);
  for (const [shard, own] of tokens.entries()) {
    const entries = own.sort().map((token) => [token, steps(postings.get(token) ?? [])] as const);
    yield { name: `${shard}.json`, text: JSON.stringify(Object.fromEntries(entries)) };
  }
}

/** Each number as its distance from the one before. */
function steps(numbers: readonly number[]): number[] {
  return numbers.map((number, at) => number - (numbers[at - 1] ?? 0));
}
