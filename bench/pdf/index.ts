import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pdfReader } from "../../src/readers/pdf/index.js";
import { readAlone } from "../../test/contract/samples.js";
import { type Cost, costOfPoppler, costOfScript } from "./cost.js";

/** Where pages that the press has printed lie: `BENCH_PDF`, else what `npm run press -- --pages 50 --out DIR` is asked for here. */
const FOLDER = process.env.BENCH_PDF ?? join(tmpdir(), "broadsheet-bench-pdf");
const PAGES = 50;
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface PdfSpeed {
  readonly pages: number;
  readonly ours: Cost;
  readonly poppler: Cost;
  readonly pdfjs: Cost;
  /** Pages whose characters are not those of Poppler, with what differs. */
  readonly different: readonly string[];
}

/** Reads printed pages with three programs in turn. Null where there are no pages, or no Poppler. */
export async function measurePdf(): Promise<PdfSpeed | null> {
  const files = printed();
  if (files.length === 0 || spawnSync("pdftotext", ["-v"]).error) return null;
  const ours = costOfScript(join(ROOT, "bench/pdf/ours.ts"), files);
  const pdfjs = costOfScript(join(ROOT, "bench/pdf/pdfjs.ts"), files);
  const poppler = costOfPoppler(files);
  const different: string[] = [];
  for (const file of files) {
    const difference = await differenceOf(file);
    if (difference !== "") different.push(`${file}: ${difference}`);
  }
  return { pages: files.length, ours, poppler, pdfjs, different };
}

function printed(): string[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".pdf"))
    .sort()
    .map((name) => join(FOLDER, name))
    .filter((path) => statSync(path).isFile())
    .slice(0, PAGES);
}

/** What characters differ from those of Poppler’s words, `一+1 》-1`; empty where none do. */
async function differenceOf(file: string): Promise<string> {
  const { pages } = await readAlone(pdfReader, { name: file, bytes: new Uint8Array(readFileSync(file)) });
  const counts = new Map<string, number>();
  const count = (text: string, by: number) => {
    for (const character of text.replace(/\s/gu, ""))
      counts.set(character, (counts.get(character) ?? 0) + by);
  };
  for (const { lines } of pages) for (const { text } of lines) count(text, 1);
  const xml = execFileSync("pdftotext", ["-bbox", file, "-"], { maxBuffer: 2 ** 28 }).toString();
  for (const [, word = ""] of xml.matchAll(/<word[^>]*>([^<]*)<\/word>/g)) count(unescaped(word), -1);
  return [...counts]
    .filter(([, by]) => by !== 0)
    .map(([character, by]) => `${character}${by > 0 ? "+" : ""}${by}`)
    .join(" ");
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescaped(word: string): string {
  return word.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? "");
}

export function printPdf(speed: PdfSpeed | null): void {
  if (speed === null) {
    console.log(
      `pdf: no printed pages in ${FOLDER} (npm run press -- --pages ${PAGES} --out ${FOLDER}), or no pdftotext`,
    );
    return;
  }
  const { pages, ours, poppler, pdfjs, different } = speed;
  const row = (name: string, { processor, wall }: Cost) => {
    const times = (one: number, other: number) => `${one.toFixed(1)} s (${(one / other).toFixed(1)} ×)`;
    console.log(`  ${name}  ${times(processor, poppler.processor)}, ${times(wall, poppler.wall)}`);
  };
  console.log(`\npdf, ${pages} pages, processor time and wall time`);
  row("bytes to articles, one process", ours);
  row("pdftotext -bbox-layout, a process a page", poppler);
  row("pdfjs-dist reading the text, one process", pdfjs);
  console.log(
    `  peak memory ${ours.peak.toFixed(0)} MiB; pages with other characters than Poppler: ${different.length}`,
  );
  for (const line of different) console.log(`    ${line}`);
}
