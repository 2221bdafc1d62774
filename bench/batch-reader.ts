import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readCommand } from "../src/cli/read.js";
import { TENTHS } from "./batch.js";

/**
 * `batch-reader.ts FOLDER PAGES`, run by batch.ts: reads the folder's pages over and over with `broadsheet read`, a tenth
 * of PAGES at a time, and tells its parent the resident memory after each tenth and the peak, in KiB.
 */
const [folder = "", pages = "0"] = process.argv.slice(2);
const paths = readdirSync(folder)
  .sort()
  .map((name) => join(folder, name));
const share = Math.ceil(Number(pages) / TENTHS);
for (let tenth = 0; tenth < TENTHS; tenth++) {
  const batch = Array.from({ length: share }, (_, k) => paths[(tenth * share + k) % paths.length] ?? "");
  await readCommand().parseAsync(["--to", "jsonl", ...batch], { from: "user" });
  const { maxRSS } = process.resourceUsage();
  process.send?.({ resident: process.memoryUsage.rss() / 1024, peak: maxRSS });
}
process.disconnect?.();
