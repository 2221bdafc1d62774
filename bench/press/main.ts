import { parseArgs } from "node:util";
import { readEdition } from "../../src/pipeline.js";
import { BENCH_SEEDS, measurePress, printedIn, printPress, setOnTheSpot } from "./index.js";
import { readTruth } from "./read.js";

/**
 * `npx tsx bench/press/main.ts [--editions 20] [--seed N] [--printed DIR] [--lines]`: scores editions set on the spot from
 * perfect lines, or those printed in a folder, read from their PDF files; `--lines` reads a printed folder from its truth.
 */
const { values } = parseArgs({
  options: {
    editions: { type: "string", default: "20" },
    seed: { type: "string", default: String(BENCH_SEEDS) },
    printed: { type: "string" },
    lines: { type: "boolean", default: false },
  },
});
const source = values.printed ? printedIn(values.printed) : setOnTheSpot(Number(values.seed));
const results = await measurePress(source, Number(values.editions), (truth, folder) =>
  folder === null || values.lines ? readTruth(truth) : readEdition(folder, { record: false }),
);
printPress(results);
