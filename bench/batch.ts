import { fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Memory of one process that reads a long batch, MiB. */
export interface Batch {
  readonly pages: number;
  /** Resident after each tenth of the pages, garbage not yet collected included. */
  readonly resident: readonly number[];
  readonly peak: number;
  /** Of the whole batch. */
  readonly seconds: number;
}

export const TENTHS = 10;
const READER = fileURLToPath(new URL("batch-reader.ts", import.meta.url));

/**
 * Reads the dumps over and over, each as an edition, with `broadsheet read --to jsonl` in a process of its own until it
 * has read so many pages. Rejects when the process fails.
 */
export async function measureBatch(dumps: readonly string[], pages: number): Promise<Batch> {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-batch-"));
  try {
    for (const [index, text] of dumps.entries()) writeFileSync(join(folder, `page-${index}.txt`), text);
    const start = performance.now();
    const tenths = await tenthsOf(folder, pages);
    return {
      pages,
      resident: tenths.map(({ resident }) => Math.round(resident / 1024)),
      peak: Math.round(Math.max(...tenths.map(({ peak }) => peak)) / 1024),
      seconds: Math.round((performance.now() - start) / 1000),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the reader tells after each tenth, KiB. */
interface Tenth {
  readonly resident: number;
  readonly peak: number;
}

function tenthsOf(folder: string, pages: number): Promise<Tenth[]> {
  const reader = fork(READER, [folder, String(pages)], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const tenths: Tenth[] = [];
  reader.on("message", (tenth) => tenths.push(tenth as Tenth));
  return new Promise((resolve, reject) => {
    reader.on("error", reject);
    reader.on("exit", (status) => {
      if (status === 0 && tenths.length === TENTHS) resolve(tenths);
      else reject(new Error(`the batch's reader ended with status ${status}`));
    });
  });
}
