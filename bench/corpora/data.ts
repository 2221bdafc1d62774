import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = fileURLToPath(new URL("../..", import.meta.url));

/** Where the benchmark data lies: `BENCH_DATA`, or `../shared/bench` beside the project. */
export const BENCH_DATA = process.env.BENCH_DATA ?? join(HERE, "../shared/bench");
export const SEED_DATA = join(BENCH_DATA, "../seed");

/** The file's text, or null with a line on stderr saying what is missing. */
export function readData(path: string): string | null {
  if (existsSync(path)) return readFileSync(path, "utf8");
  console.error(`not found: ${path} (set BENCH_DATA)`);
  return null;
}
