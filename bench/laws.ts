import { join } from "node:path";
import { readEdition } from "../src/pipeline.js";
import type { Source } from "../src/readers/index.js";
import { nativeWriter } from "../src/writers/native.js";
import { lawBreaks } from "../test/properties/laws.js";
import { readData, SEED_DATA } from "./corpora/data.js";
import { AS_GIVEN, CUT_TEST, dress, type Style } from "./corpora/dress.js";
import { lineDump, ocrPages, type PrintedPage } from "./corpora/ocr.js";
import { type CorpusPage, pfrPages } from "./corpora/pfr.js";
import { seeded } from "./corpora/random.js";
import { layoutLaws } from "./layout/laws.js";
import { HARDER_STYLES } from "./structure.js";

/** What the laws came to over the dumps of one kind. */
export interface LawCount {
  readonly kind: string;
  /** Dumps read: of a page each where the kind does not say otherwise. */
  readonly editions: number;
  /** A sentence a break, with the dump's name before it. */
  readonly breaks: readonly string[];
}

/** A page, or an edition of several files, as it will be read. */
interface Dump {
  readonly name: string;
  readonly files: readonly Source[];
  /** What all its lines must come to; null for several files, whose order is the reader's to find. */
  readonly text: string | null;
}

/**
 * The laws over every page of every corpus at hand: each is read twice, and an edition of several files a third time with
 * its files in another order, and all readings must be the same bytes.
 */
export async function checkLaws(): Promise<LawCount[]> {
  const counts: LawCount[] = [];
  for (const [kind, dumps] of kindsOfDumps()) {
    const breaks: string[] = [];
    for (const dump of dumps)
      breaks.push(...(await breaksOf(dump)).map((sentence) => `${dump.name}: ${sentence}`));
    if (dumps.length > 0) counts.push({ kind, editions: dumps.length, breaks });
  }
  const { read, moved, issues } = await layoutLaws();
  if (issues > 0) {
    counts.push({ kind: "recognised issues", editions: issues, breaks: read });
    counts.push({ kind: "… scaled and shuffled", editions: issues, breaks: moved });
  }
  return counts;
}

const MOST_SHOWN = 20;

export function printLaws(counts: readonly LawCount[]): void {
  console.log("\nlaws                           editions  breaks");
  for (const { kind, editions, breaks } of counts) {
    console.log(`  ${kind.padEnd(28)} ${String(editions).padStart(8)}  ${breaks.length}`);
    for (const sentence of breaks.slice(0, MOST_SHOWN)) console.log(`  ✗ ${sentence}`);
  }
}

/** Every style a page is dressed in, by name. */
const STYLES: readonly (readonly [string, Style])[] = [
  ["as given", AS_GIVEN],
  ["cut", CUT_TEST],
  ...HARDER_STYLES.map((style, index) => [`dressed ${index + 1}`, style] as const),
];

function kindsOfDumps(): ReadonlyMap<string, readonly Dump[]> {
  const seed = readData(join(SEED_DATA, "page.txt"));
  const daily = pfrPages();
  const printed = ocrPages();
  const each = (blanks: number) =>
    printed.map((page, index) => oneFile(`${page.issue} ${index + 1}`, lineDump(page, blanks)));
  return new Map<string, readonly Dump[]>([
    ["a city daily’s page", seed === null ? [] : [oneFile("seed", seed)]],
    ...STYLES.map(([name, style], index) => {
      const random = seeded(500 + index);
      const dressed = daily.map((page) => dress(page, style, random));
      return [`national daily, ${name}`, dressed.map((page) => oneFile(page.name, page.text))] as const;
    }),
    ["national daily, whole days", wholeDays(daily)],
    ["OCR, lines in blocks", each(1)],
    ["OCR, lines alone", each(0)],
    ["OCR, whole issues", wholeIssues(printed)],
  ]);
}

function oneFile(name: string, text: string): Dump {
  return { name, text, files: [{ name: `${name}.txt`, bytes: encoded(text) }] };
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A day's pages, a file each, under heads that say their numbers. */
function wholeDays(pages: readonly CorpusPage[]): Dump[] {
  const random = seeded(600);
  const days = [...new Set(pages.map(({ date }) => date))].sort();
  return days.map((day) => ({
    name: day,
    text: null,
    files: pages
      .filter(({ date }) => date === day)
      .map((page) => ({
        name: `${day}/${page.page}.txt`,
        bytes: encoded(`第${Number(page.page)}版\n\n${dress(page, CUT_TEST, random).text}`),
      })),
  }));
}

/** An issue's pages in one dump, form feeds between them. */
function wholeIssues(pages: readonly PrintedPage[]): Dump[] {
  const issues = [...new Set(pages.map(({ issue }) => issue))];
  return issues.map((issue) => {
    const dumps = pages.filter((page) => page.issue === issue).map((page) => lineDump(page, 1));
    return oneFile(issue, dumps.join("\f"));
  });
}

async function breaksOf(dump: Dump): Promise<string[]> {
  const edition = await readEdition(dump);
  const bytes = nativeWriter.write(edition);
  const again = nativeWriter.write(await readEdition(dump));
  const files = dump.files.toReversed();
  const turned = files.length === 1 ? bytes : nativeWriter.write(await readEdition({ ...dump, files }));
  return [
    ...lawBreaks(edition, dump.text),
    ...(bytes === again ? [] : ["determinism: read twice, it is two editions"]),
    ...(bytes === turned ? [] : ["determinism: the order of the files shows"]),
  ];
}
