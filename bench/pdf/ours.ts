import { THREADS } from "../../src/isolate/index.js";
import { DEFAULT_LIMITS } from "../../src/model/index.js";
import { readEdition } from "../../src/pipeline.js";
import { loadEdition } from "../../src/sources.js";
import { ownCost } from "./cost.js";

/** Reads the files named to articles, each an edition, as many at once as there are threads; says what it took. */
const paths = process.argv.slice(2);
async function readNext(): Promise<void> {
  for (let path = paths.shift(); path !== undefined; path = paths.shift())
    await readEdition(loadEdition(path, DEFAULT_LIMITS), { record: false });
}
await Promise.all(Array.from({ length: THREADS }, readNext));
console.log(JSON.stringify(ownCost()));
process.exit(0);
