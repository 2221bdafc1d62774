import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findArticles, finishEdition } from "../src/articles/index.js";
import type { Edition, FactKind } from "../src/model/index.js";
import { DEFAULT_LIMITS } from "../src/model/index.js";
import { readEdition } from "../src/pipeline.js";
import { textReader } from "../src/readers/text.js";
import { recordEdition } from "../src/record/index.js";
import { lawBreaks } from "../test/properties/laws.js";
import { readData, SEED_DATA } from "./corpora/data.js";
import { CUT_TEST, dress } from "./corpora/dress.js";
import { pfrPages } from "./corpora/pfr.js";
import { seeded } from "./corpora/random.js";
import { Counts } from "./metrics/counts.js";
import { type ListedFact, scoreFacts } from "./metrics/facts.js";
import { type CheckedNumber, scoreNumbers } from "./metrics/numbers.js";
import { addNames, Reliability } from "./metrics/reliability.js";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const PAGES = join(HERE, "../fixtures/pages/");
const RECORDED = join(HERE, "../fixtures/record/");
const LISTS = join(HERE, "facts/");

/** Pages with a list of their facts each, scored together. */
interface Listed {
  readonly name: string;
  readonly pages: readonly { readonly page: Parameters<typeof readEdition>[0]; readonly list: string }[];
}

/** `npm run bench -- record`: the lists made by hand, the checked numbers, the laws over the corpus, the time it takes. */
export async function measureRecord(): Promise<Record<string, number>> {
  const scores: Record<string, number> = {};
  for (const listed of listedPages()) Object.assign(scores, await scoreLists(listed));
  const figures = { ...scores, ...numbers(), ...(await corpus()) };
  reliability.print("facts of the lists made by hand");
  return figures;
}

/** What there is of pages with lists; those of the benchmark data only where it is at hand. */
function listedPages(): Listed[] {
  const seed = join(SEED_DATA, "page.txt");
  const own = (folder: string, slug: string) => ({
    page: join(folder, slug, "source.txt"),
    list: join(folder, slug, "facts.json"),
  });
  const all: Listed[] = [
    { name: "sample page", pages: [own(PAGES, "lanchuan-daily")] },
    { name: "city pages", pages: [own(RECORDED, "lanchuan-metro"), own(RECORDED, "lanchuan-morning")] },
    {
      name: "English pages",
      pages: [
        own(PAGES, "rivermouth-gazette"),
        own(RECORDED, "rivermouth-chronicle"),
        own(RECORDED, "rivermouth-sentinel"),
      ],
    },
    {
      name: "seed page",
      pages: readData(seed) === null ? [] : [{ page: seed, list: join(LISTS, "seed.json") }],
    },
    { name: "national pages", pages: corpusPages() },
  ];
  return all.filter(({ pages }) => pages.length > 0);
}

/** The pages of the corpus that have a list (`facts/19980106-04.json`), a blank line between their paragraphs. */
function corpusPages(): Listed["pages"] {
  return pfrPages().flatMap(({ date, page, articles }) => {
    const list = join(LISTS, `${date}-${page}.json`);
    if (!existsSync(list)) return [];
    const text = articles.flatMap(({ paras }) => paras.map((paragraph) => paragraph.text)).join("\n\n");
    const files = [{ name: "page.txt", bytes: new TextEncoder().encode(text) }];
    return [{ page: { name: `${date}-${page}`, files }, list }];
  });
}

/** What is stated of the facts of the lists and what of it is right. */
const reliability = new Reliability();

async function scoreLists({ name, pages }: Listed): Promise<Record<string, number>> {
  const byKind = new Map<FactKind, Counts>();
  for (const { page, list } of pages) {
    const entries = JSON.parse(readFileSync(list, "utf8")) as ListedFact[];
    for (const [kind, { counts, found, spare }] of scoreFacts(await readEdition(page), entries)) {
      byKind.set(kind, sum([byKind.get(kind) ?? new Counts(), counts]));
      for (const fact of found) reliability.add(kind, fact.confidence, true);
      for (const fact of spare) reliability.add(kind, fact.confidence, false);
    }
  }
  console.log(`\nrecord, ${name}`.padEnd(22), "precision        recall");
  for (const [kind, counts] of byKind) console.log(row(kind, counts));
  const all = sum([...byKind.values()]);
  console.log(row("all", all));
  return { [`record ${name} precision`]: all.precision, [`record ${name} recall`]: all.recall };
}

function row(kind: FactKind | "all", { hits, alarms, misses, precision, recall }: Counts): string {
  const share = (part: number, whole: number, ratio: number) =>
    `${whole === 0 ? "  –  " : ratio.toFixed(3)} (${part}/${whole})`.padEnd(17);
  return `${kind.padEnd(20)} ${share(hits, hits + alarms, precision)}${share(hits, hits + misses, recall)}`;
}

function sum(all: readonly Counts[]): Counts {
  const total = new Counts();
  for (const { hits, alarms, misses } of all) {
    total.hits += hits;
    total.alarms += alarms;
    total.misses += misses;
  }
  return total;
}

function numbers(): Record<string, number> {
  const pages = pfrPages();
  if (pages.length === 0) return {};
  const checked = JSON.parse(readFileSync(join(HERE, "numbers.json"), "utf8")) as CheckedNumber[];
  const { right, valueRight, figures } = scoreNumbers(pages, checked);
  console.log(`\nrecord, numbers: ${right} of ${checked.length} right, value and unit of ${valueRight}`);
  const figureShares = new Reliability();
  for (const { figure, right: isRight } of figures)
    figureShares.add(`figure ${figure.reasons.slice(0, 3).join(" ")}`, figure.confidence, isRight);
  figureShares.print("figures of the checked numbers");
  const names = new Reliability();
  addNames(names, pages);
  names.print("names of the corpus");
  return { "record numbers": right / checked.length };
}

/** Every fact of the corpus stands on its characters; and how long the record takes beside the reading. */
async function corpus(): Promise<Record<string, number>> {
  const pages = pfrPages();
  if (pages.length === 0) return {};
  const random = seeded(7);
  const texts = pages.map((page) => dress(page, CUT_TEST, random).text);
  let facts = 0;
  const breaks: string[] = [];
  let reading = 0;
  let recording = 0;
  for (const text of texts) {
    const [read, inReading] = timed(() => readWithout(text));
    const [edition, inRecording] = timed(() => recordEdition(read));
    reading += inReading;
    recording += inRecording;
    facts += edition.articles.reduce((total, article) => total + article.facts.length, 0);
    breaks.push(...lawBreaks(edition, text));
  }
  for (const fault of breaks.slice(0, 5)) console.log(fault);
  console.log(`\nrecord, corpus: ${facts} facts on ${pages.length} pages, ${breaks.length} laws broken`);
  console.log(`record, time: ${(recording / reading).toFixed(2)} of reading`);
  return {
    "record laws kept": breaks.length === 0 ? 1 : 0,
    // above 1 when the record costs less than reading; a busy machine moves it, so its floor is set low by hand
    "record, reading over its time": reading / recording,
  };
}

/** From bytes to an edition, the record left out. */
function readWithout(text: string): Edition {
  const file = { name: "page.txt", bytes: new TextEncoder().encode(text) };
  const { pages } = textReader.read(file, { encoding: null, limits: DEFAULT_LIMITS });
  const found = findArticles(pages);
  return finishEdition({ ...found, pages, notices: [], steps: [], title: null, date: null, fileNames: [] });
}

function timed<T>(action: () => T): [T, number] {
  const start = performance.now();
  const result = action();
  return [result, performance.now() - start];
}
