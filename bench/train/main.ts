import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pfrPages } from "../corpora/pfr.js";
import { lessonsOf, train } from "../structure.js";
import { named } from "./fit.js";

/** `npm run train`: fits the weights on the development pages and rewrites articles/weights.json, the same bytes every time. */
const OUT = fileURLToPath(new URL("../../src/articles/weights.json", import.meta.url));
const weights = named(train(lessonsOf(pfrPages())));
writeFileSync(OUT, `${JSON.stringify(weights, null, 1)}\n`);
console.log(`${Object.keys(weights.features).length} features written to ${OUT}`);
