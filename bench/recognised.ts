import { fork } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { XmlDocument } from "libxml2-wasm";
import { DEFAULT_LIMITS } from "../src/model/index.js";
import { readEdition } from "../src/pipeline.js";
import { loadEdition } from "../src/sources.js";
import { BENCH_DATA } from "./corpora/data.js";
import { median, processorTime } from "./timing.js";

/** Speed and memory of reading recognised pages, beside a parser that builds the tree of the same bytes. */
export interface Recognised {
  readonly issues: number;
  readonly pages: number;
  /** MiB. */
  readonly size: number;
  /** Milliseconds of processor time for all pages, each page the median of the rounds. */
  readonly reading: number;
  readonly parsing: number;
  /** The least and the greatest proportion of the two on one page. */
  readonly proportions: readonly [least: number, greatest: number];
  readonly issue: IssueMemory;
}

/** One whole issue, read in a process of its own. */
export interface IssueMemory {
  readonly pages: number;
  /** Peak resident, MiB. */
  readonly peak: number;
}

const ROUNDS = 5;
const MIB = 2 ** 20;
const READER = fileURLToPath(new URL("issue-reader.ts", import.meta.url));
/** Articles are found, not taken as stated; the facts are left out. */
const SETTINGS = { record: false, resegment: true } as const;

/** Every ALTO page at hand from bytes to articles and, in the same rounds, by libxml2; null where the corpus is not at hand. */
export async function measureRecognised(): Promise<Recognised | null> {
  const issues = altoFolders().map((folder) => ({ folder, ...loadEdition(folder, DEFAULT_LIMITS) }));
  const longest = issues.reduce<(typeof issues)[number] | null>(
    (most, issue) => (issue.files.length > (most?.files.length ?? 0) ? issue : most),
    null,
  );
  if (longest === null) return null;
  const timed: Timed[] = [];
  const pages = issues.flatMap(({ files }) => files.map(({ bytes }) => bytes));
  await timeOf(pages[0] ?? new Uint8Array(), 1);
  for (const bytes of pages) timed.push(await timeOf(bytes, ROUNDS));
  const proportions = timed.map(({ reading, parsing }) => reading / parsing);
  return {
    issues: issues.length,
    pages: pages.length,
    size: pages.reduce((sum, { length }) => sum + length, 0) / MIB,
    reading: timed.reduce((sum, { reading }) => sum + reading, 0),
    parsing: timed.reduce((sum, { parsing }) => sum + parsing, 0),
    proportions: [Math.min(...proportions), Math.max(...proportions)],
    issue: { pages: longest.files.length, peak: await peakOf(longest.folder) },
  };
}

function altoFolders(): string[] {
  const root = join(BENCH_DATA, "alto");
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .sort()
    .map((name) => join(root, name));
}

type Timed = Pick<Recognised, "reading" | "parsing">;

async function timeOf(bytes: Uint8Array, rounds: number): Promise<Timed> {
  const reading: number[] = [];
  const parsing: number[] = [];
  for (let round = 0; round < rounds; round++) {
    parsing.push(await processorTime(() => XmlDocument.fromBuffer(bytes).dispose()));
    reading.push(
      await processorTime(() =>
        readEdition({ name: "page", files: [{ name: "page.xml", bytes }] }, SETTINGS),
      ),
    );
  }
  return { reading: median(reading), parsing: median(parsing) };
}

/** Rejects when the process fails. */
function peakOf(issue: string): Promise<number> {
  const reader = fork(READER, [issue], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return new Promise((resolve, reject) => {
    reader.on("message", (kibibytes) => resolve(Math.round(Number(kibibytes) / 1024)));
    reader.on("error", reject);
    reader.on("exit", (status) => reject(new Error(`the issue's reader ended with status ${status}`)));
  });
}
