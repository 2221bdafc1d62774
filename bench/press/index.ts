import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setEdition } from "../../press/edition.js";
import { PressTruth } from "../../press/truth.js";
import type { Edition } from "../../src/model/index.js";
import { Counts } from "../metrics/counts.js";
import { readTruth } from "./read.js";
import { type ArticleScore, type PressScore, SCORED_ROLES, scorePress } from "./score.js";

/** Seeds that no weight has been fitted on and no rule has been tried on begin here; training takes its own from 1 on. */
export const BENCH_SEEDS = 900_001;

/** Where editions come from, and how they are read. */
export interface PressSource {
  readonly name: string;
  editions(count: number): Iterable<{ readonly truth: PressTruth; readonly folder: string | null }>;
}

/** Editions set on the spot, as a perfect reader of glyphs would give their lines. */
export function setOnTheSpot(first = BENCH_SEEDS): PressSource {
  return {
    name: "perfect lines",
    *editions(count) {
      for (let at = 0; at < count; at++) yield { truth: setEdition(first + at), folder: null };
    },
  };
}

/** Editions that `npm run press` has printed into a folder. */
export function printedIn(root: string): PressSource {
  return {
    name: root,
    *editions(count) {
      const names = readdirSync(root)
        .sort()
        .filter((name) => existsSync(join(root, name, "truth.json")))
        .slice(0, count);
      for (const name of names) {
        const folder = join(root, name);
        yield {
          truth: PressTruth.parse(JSON.parse(readFileSync(join(folder, "truth.json"), "utf8"))),
          folder,
        };
      }
    },
  };
}

export interface PressResults {
  readonly scores: readonly { readonly truth: PressTruth; readonly score: PressScore }[];
}

/** Reads so many editions and scores them; `read` gets the truth for perfect lines, or the folder with the PDF files. */
export async function measurePress(
  source: PressSource,
  count: number,
  read: (truth: PressTruth, folder: string | null) => Edition | Promise<Edition> = readTruth,
): Promise<PressResults> {
  const scores: { truth: PressTruth; score: PressScore }[] = [];
  for (const { truth, folder } of source.editions(count))
    scores.push({ truth, score: scorePress(truth, await read(truth, folder)) });
  return { scores };
}

/** Means over pages and articles, and F1 by characters. */
export function pressFigures({ scores }: PressResults): Record<string, number> {
  const pages = scores.flatMap(({ score }) => score.pages);
  const orders = scores
    .flatMap(({ score }) => score.articles)
    .flatMap(({ order, characters }) => (order === null ? [] : [{ order, characters }]));
  const weight = orders.reduce((sum, { characters }) => sum + characters, 0);
  const pairs = new Counts();
  for (const { score } of scores) addTo(pairs, score.pairs);
  return {
    "press, B³": mean(pages),
    "press, in order":
      1 - orders.reduce((sum, one) => sum + one.order * one.characters, 0) / Math.max(1, weight),
    ...Object.fromEntries(SCORED_ROLES.map((role) => [`press, ${role}`, roleOf(scores, role).f1])),
    "press, pairs": pairs.f1,
    "press, read": 1 - share(scores, "lost"),
  };
}

function roleOf(scores: PressResults["scores"], role: (typeof SCORED_ROLES)[number]): Counts {
  const all = new Counts();
  for (const { score } of scores) addTo(all, score.roles.get(role) ?? new Counts());
  return all;
}

function addTo(all: Counts, { hits, alarms, misses }: Counts): void {
  all.hits += hits;
  all.alarms += alarms;
  all.misses += misses;
}

function share(scores: PressResults["scores"], of: "lost" | "extra"): number {
  const sum = (key: "lost" | "extra" | "printed") =>
    scores.reduce((total, { score }) => total + score[key], 0);
  return sum(of) / Math.max(1, sum("printed"));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** How articles with a feature came out, over all editions. */
export interface FeatureScore {
  readonly feature: string;
  readonly articles: number;
  readonly f1: number;
  /** Null where none of them has a body. */
  readonly order: number | null;
}

export function byFeature({ scores }: PressResults): FeatureScore[] {
  const groups = new Map<string, ArticleScore[]>();
  for (const { truth, score } of scores)
    for (const article of score.articles)
      for (const feature of new Set([...article.features, ...truth.features]))
        groups.set(feature, [...(groups.get(feature) ?? []), article]);
  return [...groups]
    .map(([feature, articles]) => {
      const weighed = (of: (one: ArticleScore) => number) =>
        articles.reduce((sum, one) => sum + of(one) * one.characters, 0) /
        articles.reduce((sum, one) => sum + one.characters, 0);
      const [precision, recall] = [weighed(({ precision }) => precision), weighed(({ recall }) => recall)];
      const ordered = articles.flatMap(({ order }) => (order === null ? [] : [order]));
      return {
        feature,
        articles: articles.length,
        f1: (2 * precision * recall) / (precision + recall),
        order: ordered.length === 0 ? null : mean(ordered),
      };
    })
    .sort((a, b) => a.f1 - b.f1);
}

export function printPress(results: PressResults): void {
  for (const [name, figure] of Object.entries(pressFigures(results)))
    console.log(`${name}: ${figure.toFixed(3)}`);
  console.log(
    `characters read that were not printed: ${(100 * share(results.scores, "extra")).toFixed(2)} %`,
  );
  console.log("\nfeature                 articles  B³ F1  order distance");
  for (const { feature, articles, f1, order } of byFeature(results))
    console.log(
      `${feature.padEnd(22)} ${String(articles).padStart(9)}  ${f1.toFixed(3)}  ${order?.toFixed(3) ?? "—"}`,
    );
}
