import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pdfReader } from "../../src/readers/pdf/index.js";
import { readAlone } from "../../test/contract/samples.js";

/** Where pages that the press has printed lie: `BENCH_PDF`, else what `npm run press -- --pages 50 --out DIR` is asked for here. */
const FOLDER = process.env.BENCH_PDF ?? join(tmpdir(), "broadsheet-bench-pdf");
const PAGES = 50;
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface PdfSpeed {
  readonly pages: number;
  /** Seconds of wall time over all pages, a process a tool. */
  readonly ours: number;
  readonly poppler: number;
  readonly pdfjs: number;
  /** Peak of resident memory of our process, in MiB. */
  readonly peak: number;
  /** Pages whose characters are not those of Poppler, with what differs. */
  readonly different: readonly string[];
}

/** Reads printed pages with three programs in turn. Null where there are no pages, or no Poppler. */
export async function measurePdf(): Promise<PdfSpeed | null> {
  const files = printed();
  if (files.length === 0 || spawnSync("pdftotext", ["-v"]).error) return null;
  const [ours, peak] = timed(join(ROOT, "bench/pdf/ours.ts"), files);
  const [pdfjs] = timed(join(ROOT, "bench/pdf/pdfjs.ts"), files);
  const started = performance.now();
  for (const file of files) execFileSync("pdftotext", ["-bbox-layout", file, "-"], { stdio: "ignore" });
  const poppler = (performance.now() - started) / 1000;
  const different: string[] = [];
  for (const file of files) {
    const difference = await differenceOf(file);
    if (difference !== "") different.push(`${file}: ${difference}`);
  }
  return { pages: files.length, ours, poppler, pdfjs, peak, different };
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

/** Runs a script over files in a process of its own: seconds of wall time, and its peak memory in MiB as it says. */
function timed(script: string, files: readonly string[]): [number, number] {
  const started = performance.now();
  const said = execFileSync(process.execPath, ["--import", "tsx", script, ...files], {
    maxBuffer: 2 ** 28,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return [(performance.now() - started) / 1000, Number(said.toString().trim())];
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
  const { pages, ours, poppler, pdfjs, peak, different } = speed;
  console.log(`\npdf, ${pages} pages, seconds of wall time`);
  console.log(
    `  bytes to articles, one process  ${ours.toFixed(1)}  (${(ours / poppler).toFixed(1)} × pdftotext)`,
  );
  console.log(`  pdftotext -bbox-layout, a process a page  ${poppler.toFixed(1)}`);
  console.log(`  pdfjs-dist reading the text, one process  ${pdfjs.toFixed(1)}`);
  console.log(
    `  peak memory ${peak.toFixed(0)} MiB; pages with other characters than Poppler: ${different.length}`,
  );
  for (const line of different) console.log(`    ${line}`);
}
