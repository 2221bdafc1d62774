import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ArchiveFigures } from "./archive/index.js";
import type { Batch } from "./batch.js";
import type { PdfSpeed } from "./pdf/index.js";
import type { Recognised } from "./recognised.js";
import type { Speed } from "./speed.js";

const PAGE = fileURLToPath(new URL("../docs/performance.md", import.meta.url));

/** Prints the figures of speed and memory. */
export function printPerformance({ reading, recording, cutting, memory, batch }: Speed): void {
  const times = (took: number) => `${(took / cutting).toFixed(2)} ×`;
  console.log(
    `\nspeed: articles ${times(reading)} jieba, with the record ${times(recording)}, ${memory} MiB` +
      `\nbatch: ${batch.pages} pages in ${batch.seconds} s, resident after each tenth ${batch.resident.join(" ")}, peak ${batch.peak} MiB`,
  );
}

/** Prints the figures of recognised pages. */
export function printRecognised({ pages, reading, parsing, proportions, issue }: Recognised): void {
  const [least, greatest] = proportions.map((proportion) => proportion.toFixed(2));
  console.log(
    `\nrecognised pages: ${pages} in ${reading.toFixed(0)} ms, libxml2 ${parsing.toFixed(0)} ms, ` +
      `${(reading / parsing).toFixed(2)} × (a page ${least} to ${greatest})` +
      `\nan issue of ${issue.pages} pages: peak ${issue.peak} MiB`,
  );
}

/** What was measured in one run; null for what was not. */
interface Measured {
  readonly speed: Speed | null;
  readonly recognised: Recognised | null;
  readonly pdf: PdfSpeed | null;
  readonly archive: ArchiveFigures | null;
}

/** Writes the parts of docs/performance.md that were measured, and leaves the others as they are. */
export function writePerformance({ speed, recognised, pdf, archive }: Measured): void {
  const parts = [
    ...(speed ? [speedPart(speed), batchPart(speed.batch)] : []),
    ...(recognised ? [recognisedPart(recognised)] : []),
    ...(pdf ? [pdfPart(pdf)] : []),
    ...(archive ? [archivePart(archive)] : []),
  ];
  writeParts(parts);
}

/** Puts parts of the page, each with its heading, in the place of those that it has. */
export function writeParts(parts: readonly string[]): void {
  writeFileSync(PAGE, parts.reduce(withPart, readFileSync(PAGE, "utf8")));
}

/** The page with a part put in place of the one under the same heading, or at its end. */
function withPart(page: string, part: string): string {
  const heading = part.slice(0, part.indexOf("\n") + 1);
  const start = page.indexOf(heading);
  if (start < 0) return `${page}\n${part}`;
  const next = page.indexOf("\n## ", start);
  return page.slice(0, start) + part + (next < 0 ? "" : page.slice(next));
}

function recognisedPart({ issues, pages, size, reading, parsing, proportions, issue }: Recognised): string {
  const [least, greatest] = proportions.map((proportion) => proportion.toFixed(1));
  return `## Recognised pages

Reading ${count(pages)} pages of ALTO (${size.toFixed(0)} MiB, ${issues} issues) from bytes to articles, found and not taken as stated, the record left out, takes ${(reading / parsing).toFixed(1)} times as long as \`libxml2-wasm\` takes to parse the same bytes into a tree in the same process; the goal is twice, and is ${reading / parsing > GOAL ? "not " : ""}met. Page by page it is ${least} to ${greatest} times. Processor time, medians of five rounds.

A process that reads one issue of ${issue.pages} pages with its record takes at most ${issue.peak} MiB; the limit is 1,024.
`;
}

/** Reading is to take no longer than so many times the parsing. */
const GOAL = 2;

function speedPart({ pages, characters, reading, recording, cutting, memory }: Speed): string {
  const times = (took: number) => `${(took / cutting).toFixed(1)} times`;
  return `## Speed

Reading ${count(pages)} pages (${count(characters)} characters) of the People’s Daily corpus from bytes to articles, the record left out, takes ${times(reading)} as long as \`@node-rs/jieba\` takes to cut the same text into words in the same process. With the record of facts it takes ${times(recording)} as long. Processor time, medians of five rounds. Peak memory of the process, the segmenter twice in it: ${memory} MiB.
`;
}

/** Reading PDF is to take no longer than so many times Poppler’s finding of the words. */
const PDF_GOAL = 3;

function pdfPart({ pages, ours, poppler, pdfjs }: PdfSpeed): string {
  const share = ours.processor / poppler.processor;
  return `## PDF pages

Reading ${count(pages)} printed pages of the press from PDF bytes to articles, the record left out, takes ${share.toFixed(1)} times the processor time that Poppler’s \`pdftotext -bbox-layout\` takes to find the words of the same pages, a process a page; the goal is ${PDF_GOAL} times, and is ${share > PDF_GOAL ? "not " : ""}met. It takes ${(ours.processor / pdfjs.processor).toFixed(2)} times what \`pdfjs-dist\` takes to read nothing but the text. All threads of a process count, and its start. Peak memory: ${ours.peak.toFixed(0)} MiB.
`;
}

function batchPart({ pages, resident, peak }: Batch): string {
  return `## Memory of a long batch

One process reads ${count(pages)} pages with \`broadsheet read --to jsonl\`, each an edition with its record. Its resident memory after each tenth of them, MiB:

| ${resident.map((_, index) => `${index + 1}/10`).join(" | ")} |
|${resident.map(() => "---").join("|")}|
| ${resident.join(" | ")} |

From the first tenth to the last: ${signed((resident.at(-1) ?? 0) - (resident[0] ?? 0))} MiB. Peak: ${peak} MiB.
`;
}

function archivePart({ sizes, stretches, wrong }: ArchiveFigures): string {
  const row = (name: string, cells: readonly (string | number)[]) => `| ${[name, ...cells].join(" | ")} |`;
  const kinds = sizes[0]?.asked.map(({ name }) => name) ?? [];
  const times = (name: string) =>
    sizes.map(({ asked }) => {
      const { half = 0, most = 0, processor = 0 } = asked.find((one) => one.name === name) ?? {};
      const figures = [half, most, processor].map((time) => time.toFixed(1));
      return name.startsWith("grep") ? `${figures[0]} · ${figures[1]}` : figures.join(" · ");
    });
  return `## The archive

Generated articles of some 800 characters whose words are drawn as Zipf and Mandelbrot say, thirty an edition, kept one edition after another. Each question is drawn from the texts and asks for twenty hits with highlights, and for facets; two hundred of each kind. Milliseconds: half of them take less · 95 of 100 take less · 95 of 100 take less of the processor’s time, which other work on the machine tells less upon. The goal is 20 for 95 of 100. FTS5’s own trigram index, which finds nothing shorter than three characters and gives neither facets nor highlights, and \`grep -c\` have the same texts.

${[
  row(
    "articles",
    sizes.map(({ articles }) => count(articles)),
  ),
  row(
    "---",
    sizes.map(() => "---"),
  ),
  row(
    "articles kept in a second",
    sizes.map(({ rate }) => rate),
  ),
  row(
    "indexed by trigrams in a second",
    sizes.map(({ trigramRate }) => count(trigramRate)),
  ),
  row(
    "slowest edition, ms",
    sizes.map(({ slowest }) => count(slowest)),
  ),
  row(
    "archive, MB",
    sizes.map(({ disk }) => count(disk.archive)),
  ),
  row(
    "trigram index with its texts, MB",
    sizes.map(({ disk }) => count(disk.trigram)),
  ),
  row(
    "texts, MB",
    sizes.map(({ disk }) => count(disk.text)),
  ),
  ...kinds.map((name) => row(name, times(name))),
].join("\n")}

Of ${count(stretches)} stretches of text, each asked for in quotation marks, ${wrong === 0 ? "none" : wrong} found other articles than brute force does.
`;
}

function count(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

function signed(number: number): string {
  return number < 0 ? `−${-number}` : `+${number}`;
}
