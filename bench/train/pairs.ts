import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type CorpusPage, pfrPages } from "../corpora/pfr.js";

/** First half of `npm run train`: counts common pairs of characters; the scorer's features read them. */
const OUT = fileURLToPath(new URL("../../src/text/common-pairs.json", import.meta.url));

/** Pairs that fewer articles than one in so many hold are not listed. */
const RAREST = 256;
const HAN_PAIR = /(?=([\u3400-\u9fff]{2}))/gu;

/** What `src/text/common-pairs.json` holds: the pairs of Han characters by how many articles hold them. */
function commonPairs(pages: readonly CorpusPage[]): { rarest: number; oneArticleIn: Record<string, string> } {
  const articles = pages.flatMap((page) => page.articles);
  const holders = new Map<string, number>();
  for (const article of articles) {
    const text = article.paras.map((para) => para.text).join("\n");
    for (const pair of new Set([...text.matchAll(HAN_PAIR)].map((match) => match[1] ?? "")))
      holders.set(pair, (holders.get(pair) ?? 0) + 1);
  }
  const oneArticleIn: Record<string, string> = {};
  for (const pair of [...holders.keys()].sort()) {
    const oneIn = 2 ** Math.floor(Math.log2(articles.length / (holders.get(pair) ?? 1)));
    if (oneIn < RAREST) oneArticleIn[oneIn] = (oneArticleIn[oneIn] ?? "") + pair;
  }
  return { rarest: RAREST, oneArticleIn };
}

writeFileSync(OUT, `${JSON.stringify(commonPairs(pfrPages()), null, 1)}\n`);
