import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Batch } from "./batch.js";
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

/** Writes the parts of docs/performance.md that were measured, and leaves the others as they are. */
export function writePerformance(speed: Speed | null, recognised: Recognised | null): void {
  const parts = [
    ...(speed ? [speedPart(speed), batchPart(speed.batch)] : []),
    ...(recognised ? [recognisedPart(recognised)] : []),
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

function batchPart({ pages, resident, peak }: Batch): string {
  return `## Memory of a long batch

One process reads ${count(pages)} pages with \`broadsheet read --to jsonl\`, each an edition with its record. Its resident memory after each tenth of them, MiB:

| ${resident.map((_, index) => `${index + 1}/10`).join(" | ")} |
|${resident.map(() => "---").join("|")}|
| ${resident.join(" | ")} |

From the first tenth to the last: ${signed((resident.at(-1) ?? 0) - (resident[0] ?? 0))} MiB. Peak: ${peak} MiB.
`;
}

function count(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

function signed(number: number): string {
  return number < 0 ? `−${-number}` : `+${number}`;
}
