import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { civilDayFromIso, dayNumber } from "../src/text/dates/calendar.js";
import { type DateObservation, pageEvidence } from "../src/text/dates/edition-evidence.js";
import { lagOf } from "../src/text/dates/edition-features.js";
import { findDates } from "../src/text/dates/index.js";
import { type DayWeights, inferEditionDate } from "../src/text/dates/infer.js";
import { type DatedPage, fitDayWeights } from "./dates-fit.js";

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

const DATELINE =
  /^[^。，；]{0,25}?([０-９\d一二三四五六七八九十]{1,3}月[０-９\d一二三四五六七八九十]{1,3}日)[^。，；]{0,8}?[电讯]/;
/** The headline and the two paragraphs after it: the byline may be one of them. */
const LEAD_PARAGRAPHS = 3;

/** A page's articles as observations, datelines by the plain pattern above. */
export function observePage(page: TruePage): DateObservation[] {
  return page.articles.map(({ paras }, article) => {
    const datelines = paras.map(({ text }) => DATELINE.exec(text)?.[1]).filter((day) => day !== undefined);
    const [day] = findDates(datelines[0] ?? "");
    const dateline = day === undefined ? null : { month: day.month, day: day.day };
    const mentions = paras.flatMap(({ text }, passageIndex) =>
      findDates(text).map((mention) => ({ mention, inLead: passageIndex < LEAD_PARAGRAPHS, passageIndex })),
    );
    return { article, dateline, mentions };
  });
}

type Answer = { readonly error: number | null; readonly confidence: number; readonly dated: boolean };

/** Figures for pages with the weights given, or the ones shipped. */
export function scoreDates(pages: readonly TruePage[], weights?: DayWeights): DateFigures {
  return figures(pages.map((page) => answer(page, weights)));
}

/** Figures with every day's pages judged by weights fitted to the pages of other days. */
export function crossValidate(pages: readonly TruePage[], folds = 5): DateFigures {
  const days = [...new Set(pages.map(({ date }) => date))].sort();
  const foldOf = ({ date }: TruePage) => days.indexOf(date) % folds;
  const answers = Array.from({ length: folds }, (_, fold) => {
    const weights = fitDayWeights(pages.filter((page) => foldOf(page) !== fold).map(datedPage));
    return pages.filter((page) => foldOf(page) === fold).map((page) => answer(page, weights));
  });
  return figures(answers.flat());
}

function datedPage(page: TruePage): DatedPage {
  return { evidence: pageEvidence(observePage(page)), truth: trueDay(page) };
}

function trueDay({ date }: TruePage): number {
  const day = civilDayFromIso(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`);
  if (day === null) throw new Error(`not a day: ${date}`);
  return dayNumber(day);
}

function answer(page: TruePage, weights?: DayWeights): Answer {
  const inferred = inferEditionDate(observePage(page), weights);
  const day = inferred === null ? null : civilDayFromIso(inferred.value);
  const truth = trueDay(page);
  const error = day === null ? null : dayNumber(day) - truth;
  return { error, confidence: inferred?.confidence ?? 0, dated: namesFreshDay(page, truth) };
}

function namesFreshDay(page: TruePage, truth: number): boolean {
  const told = pageEvidence(observePage(page)).days.filter(
    ({ place }) => !["body", "bare", "ahead"].includes(place),
  );
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
  if (pages === null) console.log("dates: no development pages (BENCH_DATA)");
  else if (process.argv.includes("--fit")) writeWeights(fitDayWeights(pages.map(datedPage)));
  else {
    report("shipped weights", scoreDates(pages));
    report("cross-validated", crossValidate(pages));
  }
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
