import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Batch } from "./batch.js";
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

/** Writes docs/performance.md. */
export function writePerformance(speed: Speed): void {
  writeFileSync(
    PAGE,
    `# Performance

Written by \`npm run bench -- speed --write\`, on a machine with two cores that had other work beside, which moves the proportions by a fifth.

${speedPart(speed)}
${batchPart(speed.batch)}`,
  );
}

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
