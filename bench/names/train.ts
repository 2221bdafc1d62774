import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { NameWeights } from "../../src/record/names/model.js";
import { pfrPages } from "../corpora/pfr.js";
import { learnNames } from "./learn.js";

/** `npm run train:names`: learns from the development pages and rewrites record/names/weights.json, the same bytes every time. */
const OUT = fileURLToPath(new URL("../../src/record/names/weights.json", import.meta.url));

/** One statement a line, in the order of its code units, so that a person can find it and a change can be seen. */
function written(weights: NameWeights): string {
  const group = (rows: Readonly<Record<string, unknown>>) => {
    const names = Object.keys(rows).sort();
    return `{\n${names.map((name) => `${JSON.stringify(name)}:${JSON.stringify(rows[name])}`).join(",\n")}\n}`;
  };
  const groups = Object.entries(weights) as [string, Readonly<Record<string, unknown>>][];
  return `{\n${groups.map(([name, rows]) => `${JSON.stringify(name)}:${group(rows)}`).join(",\n")}\n}\n`;
}

const paragraphs = pfrPages().flatMap((page) => page.articles.flatMap((article) => article.paras));
const text = written(learnNames(paragraphs));
writeFileSync(OUT, text);
console.log(`${Math.round(text.length / 1024)} thousand characters written to ${OUT}`);
