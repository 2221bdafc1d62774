import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BroadsheetError } from "../../src/model/index.js";
import { pdfReader } from "../../src/readers/pdf/index.js";
import { readAlone } from "../../test/contract/samples.js";
import { mutated } from "../../test/readers/pdf/mutated.js";

const FOLDER = fileURLToPath(new URL("../../fixtures/pdf/", import.meta.url));

export interface FuzzCount {
  readonly files: number;
  readonly read: number;
  /** Coded errors by their code. */
  readonly refused: Readonly<Record<string, number>>;
  /** What ended otherwise: none is the only good answer. */
  readonly broken: readonly string[];
}

/** Reads so many damaged copies of the PDF samples. */
export async function fuzzPdf(files: number): Promise<FuzzCount> {
  const samples = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".pdf"))
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) }));
  const refused: Record<string, number> = {};
  const broken: string[] = [];
  let read = 0;
  for (let seed = 1; seed <= files; seed++) {
    const sample = samples[seed % samples.length];
    if (!sample) break;
    const source = { name: `${sample.name} ${seed}`, bytes: mutated(sample.bytes, seed) };
    try {
      await readAlone(pdfReader, source, { pageSeconds: 10 });
      read++;
    } catch (error) {
      if (error instanceof BroadsheetError) refused[error.code] = (refused[error.code] ?? 0) + 1;
      else broken.push(`${source.name}: ${String(error)}`);
    }
  }
  return { files, read, refused, broken };
}

export function printFuzz({ files, read, refused, broken }: FuzzCount): void {
  const codes = Object.entries(refused).map(([code, count]) => `${code} ${count}`);
  console.log(
    `\nfuzz: ${files} damaged PDF files, ${read} read, refused: ${codes.join(", ") || "none"}; broken: ${broken.length}`,
  );
  for (const line of broken) console.log(`  ${line}`);
}
