import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { mentionsOf, observeDrafts } from "../src/articles/dating.js";
import { findArticles } from "../src/articles/index.js";
import { DEFAULT_LIMITS } from "../src/model/index.js";
import { textReader } from "../src/readers/text.js";
import { civilDayFromIso, dayNumber } from "../src/text/dates/calendar.js";
import { type DateObservation, type PageEvidence, pageEvidence } from "../src/text/dates/edition-evidence.js";
import { lagOf } from "../src/text/dates/edition-features.js";
import { findDates, observeArticle } from "../src/text/dates/index.js";
import { type DayWeights, inferEditionDate } from "../src/text/dates/infer.js";
import { fitDayWeights } from "./dates-fit.js";

/** A page with its true day, `19980101`, and its articles as given. */
export type TruePage = {
  readonly date: string;
  readonly articles: readonly { readonly paras: readonly { readonly text: string }[] }[];
};

/** How inferring the edition's date fares: numbers of pages, of answers, of answers that are the day or a day beside it. */
export type DateFigures = {
  readonly pages: number;
  readonly answered: number;
  readonly exact: number;
  readonly withinOne: number;
  /** Pages with a dateline, or a day in a lead, of the three days before the edition. */
  readonly dated: {
    readonly pages: number;
    readonly answered: number;
    readonly exact: number;
    readonly withinOne: number;
  };
  /** By confidence: how many pages, how sure they were on average, how many were right. */
  readonly reliability: readonly {
    readonly from: number;
    readonly pages: number;
    readonly confidence: number;
    readonly exact: number;
  }[];
};

/** A page as its articles stand in the corpus, or as the product finds them in its bare text. */
export type Articles = "given" | "found";

/** What is known of a page: its true day as a number, and what its articles offer for dating it. */
export type ObservedPage = {
  readonly date: string;
  readonly truth: number;
  readonly observations: readonly DateObservation[];
  readonly evidence: PageEvidence;
};

export function observePage(page: TruePage, articles: Articles): ObservedPage {
  const observations = articles === "given" ? observeGiven(page) : observeFound(page);
  return { date: page.date, truth: trueDay(page), observations, evidence: pageEvidence(observations) };
}

function observeGiven({ articles }: TruePage): DateObservation[] {
  return articles.map(({ paras: [headline, ...body] }, index) => {
    const passages = body.map(({ text }) => ({ text, mentions: findDates(text) }));
    const text = headline?.text ?? "";
    // The corpus has items without a headline: their one paragraph is the story.
    return passages.length > 0
      ? observeArticle(index, { head: [text], passages })
      : observeArticle(index, { head: [], passages: [{ text, mentions: findDates(text) }] });
  });
}

function observeFound({ articles }: TruePage): DateObservation[] {
  const text = articles.flatMap(({ paras }) => paras.map((para) => para.text)).join("\n\n");
  const source = { name: "page.txt", bytes: new TextEncoder().encode(text) };
  const { pages } = textReader.read(source, { encoding: null, limits: DEFAULT_LIMITS });
  const { drafts } = findArticles(pages);
  return observeDrafts({ drafts, mentions: drafts.map(mentionsOf) });
}

type Answer = { readonly error: number | null; readonly confidence: number; readonly dated: boolean };

/** Figures for pages with the weights given, or the ones shipped. */
export function scoreDates(pages: readonly ObservedPage[], weights?: DayWeights): DateFigures {
  return figures(pages.map((page) => answer(page, weights)));
}

/** Figures with every day's pages judged by weights fitted to the lessons of other days. */
export function crossValidate(
  pages: readonly ObservedPage[],
  lessons: readonly ObservedPage[],
  folds = 5,
): DateFigures {
  const days = [...new Set(pages.map(({ date }) => date))].sort();
  const foldOf = ({ date }: ObservedPage) => days.indexOf(date) % folds;
  const answers = Array.from({ length: folds }, (_, fold) => {
    const weights = fitDayWeights(lessons.filter((page) => foldOf(page) !== fold));
    return pages.filter((page) => foldOf(page) === fold).map((page) => answer(page, weights));
  });
  return figures(answers.flat());
}

function trueDay({ date }: TruePage): number {
  const day = civilDayFromIso(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`);
  if (day === null) throw new Error(`not a day: ${date}`);
  return dayNumber(day);
}

function answer({ truth, observations, evidence }: ObservedPage, weights?: DayWeights): Answer {
  const inferred = inferEditionDate(observations, weights);
  const day = inferred === null ? null : civilDayFromIso(inferred.value);
  const error = day === null ? null : dayNumber(day) - truth;
  return { error, confidence: inferred?.confidence ?? 0, dated: namesFreshDay(evidence, truth) };
}

function namesFreshDay({ days }: PageEvidence, truth: number): boolean {
  const told = days.filter(({ place }) => !["body", "bare", "ahead"].includes(place));
  return told.some((day) => lagOf(day, truth) >= 0 && lagOf(day, truth) <= 3);
}

function figures(answers: readonly Answer[]): DateFigures {
  const cuts = [0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];
  const reliability = cuts.slice(0, -1).map((from, i) => {
    const inBin = answers.filter(
      ({ error, confidence }) => error !== null && confidence >= from && confidence < (cuts[i + 1] ?? 1.01),
    );
    const sum = inBin.reduce((total, { confidence }) => total + confidence, 0);
    return {
      from,
      pages: inBin.length,
      confidence: sum / Math.max(1, inBin.length),
      exact: tally(inBin).exact,
    };
  });
  return { ...tally(answers), dated: tally(answers.filter(({ dated }) => dated)), reliability };
}

function tally(answers: readonly Answer[]): DateFigures["dated"] {
  const errors = answers.map(({ error }) => error).filter((error) => error !== null);
  return {
    pages: answers.length,
    answered: errors.length,
    exact: errors.filter((error) => error === 0).length,
    withinOne: errors.filter((error) => Math.abs(error) <= 1).length,
  };
}

/** The development pages, or null where this machine has none. */
export function readPages(folder = process.env.BENCH_DATA ?? "../shared/bench"): TruePage[] | null {
  const path = join(folder, "pfr-dev.jsonl");
  if (!existsSync(path)) return null;
  return readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as TruePage);
}

const WEIGHTS_FILE = new URL("../src/text/dates/edition-day.json", import.meta.url);
const ABOUT =
  "Weights of the edition's day in natural-log units (0.7 doubles the odds); what each feature means stands at dayFeatures. Written by `npx tsx bench/dates.ts --fit`.";

function writeWeights(weights: DayWeights): void {
  const rounded = Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [name, Math.round(weight * 100) / 100]),
  );
  writeFileSync(WEIGHTS_FILE, `${JSON.stringify({ about: ABOUT, weights: rounded }, null, 2)}\n`);
}

function main(): void {
  const pages = readPages();
  if (pages === null) {
    console.log("dates: no development pages (BENCH_DATA)");
    return;
  }
  const given = pages.map((page) => observePage(page, "given"));
  const found = pages.map((page) => observePage(page, "found"));
  const lessons = [...given, ...found];
  if (process.argv.includes("--fit")) {
    writeWeights(fitDayWeights(lessons));
    return;
  }
  report("articles as given, shipped weights", scoreDates(given));
  report("articles as given, cross-validated in 5 folds", crossValidate(given, lessons));
  report("articles as found, shipped weights", scoreDates(found));
  report("articles as found, cross-validated in 5 folds", crossValidate(found, lessons));
  const days = new Set(pages.map(({ date }) => date)).size;
  report("articles as found, every day by weights of the other days", crossValidate(found, lessons, days));
}

function report(title: string, { dated, reliability, ...all }: DateFigures): void {
  console.log(title);
  const rows: [string, DateFigures["dated"]][] = [
    ["all pages", all],
    ["pages with a fresh day", dated],
  ];
  for (const [name, { pages, answered, exact, withinOne }] of rows) {
    console.log(`  ${name}: ${pages}, answered ${answered}, the day ${exact}, within a day ${withinOne}`);
  }
  for (const { from, pages, confidence, exact } of reliability.filter((bin) => bin.pages > 0)) {
    const share = (exact / pages).toFixed(2);
    console.log(
      `  confidence from ${from.toFixed(2)} (mean ${confidence.toFixed(2)}): ${pages} pages, ${share} right`,
    );
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
