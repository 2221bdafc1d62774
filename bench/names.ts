import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { findNames, type NameKind, nameContext } from "../src/record/names/index.js";
import { NameModel } from "../src/record/names/model.js";
import { type CorpusPage, type CorpusParagraph, pfrPages } from "./corpora/pfr.js";
import { Counts } from "./metrics/counts.js";
import { learnNames } from "./names/learn.js";

const TAGS: Readonly<Record<NameKind, string>> = { person: "nr", place: "ns", organisation: "nt" };
const KINDS = Object.keys(TAGS) as NameKind[];

/** Names found against the corpus's, exact spans; every span of a kind counts, those inside others too. */
export type NameCounts = Readonly<Record<NameKind, Counts>>;

export interface NameScores {
  readonly chain: NameCounts;
  /** The words that jieba's `tag` calls nr, ns and nt, on the same paragraphs. */
  readonly jieba: NameCounts;
  /** By tenths of stated confidence: how many names, the sum of their confidences, how many were right. */
  readonly reliability: readonly { count: number; confidence: number; right: number }[];
  /** Time to find the names of all pages, article by article, and for jieba to cut the same text; milliseconds, medians. */
  readonly finding: number;
  readonly cutting: number;
}

interface Span {
  readonly kind: NameKind;
  readonly start: number;
  readonly end: number;
}

const fresh = (): NameCounts => ({ person: new Counts(), place: new Counts(), organisation: new Counts() });
const key = ({ kind, start, end }: Span) => `${kind} ${start} ${end}`;

/** Cross-validates over days: each fold's days are read by a chain that has not seen them. Null without the corpus. */
export function crossValidateNames(folds: number): NameScores | null {
  const pages = pfrPages();
  if (pages.length === 0) return null;
  const days = [...new Set(pages.map((page) => page.date))].sort();
  const jieba = Jieba.withDict(dict);
  const scores = { chain: fresh(), jieba: fresh(), reliability: Array.from({ length: 10 }, emptyBin) };
  for (let fold = 0; fold < folds; fold += 1) {
    const held = new Set(days.filter((_, k) => k % folds === fold));
    const model = new NameModel(
      learnNames(pages.filter(({ date }) => !held.has(date)).flatMap(paragraphsOf)),
    );
    for (const page of pages) if (held.has(page.date)) scorePage(page, model, jieba, scores);
  }
  return { ...scores, ...timed(pages, jieba) };
}

function emptyBin() {
  return { count: 0, confidence: 0, right: 0 };
}

function paragraphsOf(page: CorpusPage): CorpusParagraph[] {
  return page.articles.flatMap((article) => article.paras);
}

type Scoring = Pick<NameScores, "chain" | "jieba" | "reliability">;

function scorePage(page: CorpusPage, model: NameModel, jieba: Jieba, scores: Scoring): void {
  for (const { paras } of page.articles) {
    const context = nameContext(
      paras.map(({ text }) => text),
      model,
    );
    for (const { text, ents = [] } of paras) {
      const gold = new Set(
        ents.flatMap(([start, end, tag]) => {
          const kind = KINDS.find((one) => TAGS[one] === tag);
          return kind ? [key({ kind, start, end })] : [];
        }),
      );
      const found = findNames(text, context);
      count(scores.chain, found, gold);
      count(scores.jieba, tagged(text, jieba), gold);
      for (const name of found) {
        const bin = scores.reliability[Math.min(9, Math.floor(name.confidence * 10))] ?? emptyBin();
        bin.count += 1;
        bin.confidence += name.confidence;
        if (gold.has(key(name))) bin.right += 1;
      }
    }
  }
}

function count(counts: NameCounts, found: readonly Span[], gold: ReadonlySet<string>): void {
  for (const kind of KINDS) {
    const own = new Set(found.filter((name) => name.kind === kind).map(key));
    for (const name of own) counts[kind].add(true, gold.has(name));
    for (const name of gold) if (name.startsWith(kind) && !own.has(name)) counts[kind].add(false, true);
  }
}

/** What the dictionary's tags alone say. */
function tagged(text: string, jieba: Jieba): Span[] {
  let at = 0;
  return jieba.tag(text).flatMap(({ word, tag }) => {
    const start = at;
    at += word.length;
    const kind = KINDS.find((one) => tag.startsWith(TAGS[one]));
    return kind ? [{ kind, start, end: at }] : [];
  });
}

const ROUNDS = 5;

function timed(pages: readonly CorpusPage[], jieba: Jieba): { finding: number; cutting: number } {
  const articles = pages.flatMap(({ articles }) =>
    articles.map(({ paras }) => paras.map(({ text }) => text)),
  );
  const finding: number[] = [];
  const cutting: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    cutting.push(took(() => articles.flat().forEach((text) => void jieba.cut(text))));
    finding.push(took(() => articles.forEach(findAll)));
  }
  return { finding: median(finding), cutting: median(cutting) };
}

function findAll(texts: readonly string[]): void {
  const context = nameContext(texts);
  for (const text of texts) findNames(text, context);
}

function took(action: () => void): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The figures that may not fall. */
export function nameFigures(scores: NameScores): Record<string, number> {
  return Object.fromEntries(KINDS.map((kind) => [`names ${kind}`, scores.chain[kind].f1]));
}

/** One line a kind: precision, recall and F1 of the chain, F1 of the tags; then reliability and speed. */
export function printNames({ chain, jieba, reliability, finding, cutting }: NameScores): void {
  console.log("\nnames           precision  recall  F1     jieba's tags F1");
  for (const kind of KINDS) {
    const { precision, recall, f1 } = chain[kind];
    const [p, r, f, tags] = [precision, recall, f1, jieba[kind].f1].map((figure) => figure.toFixed(3));
    console.log(`${kind.padEnd(15)} ${p}      ${r}   ${f}  ${tags}`);
  }
  for (const { count: names, confidence, right } of reliability)
    if (names > 0)
      console.log(
        `stated ${(confidence / names).toFixed(2)}  right ${(right / names).toFixed(2)}  of ${names}`,
      );
  console.log(`finding names: ${(finding / cutting).toFixed(2)} × jieba cutting`);
}
