import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { setEdition } from "./edition.js";
import type { House } from "./house.js";
import { withBrowser } from "./print/browser.js";
import { printEdition } from "./print/print.js";

/**
 * `npm run press -- --seed 7 --pages 20 --out DIR [--language zh-Hans] [--fonts type3]`: sets editions of the seeds from
 * one on until there are so many pages, and prints them. Each edition is a folder named after its seed: `1.pdf`, `2.pdf` …
 * and `truth.json`. What is there already is not printed again.
 */
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    pages: { type: "string", default: "10" },
    out: { type: "string" },
    language: { type: "string" },
    fonts: { type: "string" },
  },
});
if (values.out === undefined) throw new Error("say where to: --out DIR");
const out = values.out;
const wishes = {
  ...(values.language ? { language: values.language as House["language"] } : {}),
  ...(values.fonts ? { fonts: values.fonts as House["fonts"] } : {}),
};

await withBrowser(async (browser) => {
  let seed = Number(values.seed);
  for (let pages = 0; pages < Number(values.pages); seed++) {
    const truth = setEdition(seed, wishes);
    pages += truth.pages.length;
    const folder = join(out, String(seed).padStart(5, "0"));
    if (existsSync(join(folder, "truth.json"))) continue;
    mkdirSync(folder, { recursive: true });
    const files = await printEdition(truth, browser);
    for (const [at, file] of files.entries()) writeFileSync(join(folder, `${at + 1}.pdf`), file);
    writeFileSync(join(folder, "truth.json"), `${JSON.stringify(truth)}\n`);
    console.log(`${folder}: ${files.length} pages, ${truth.language}, ${truth.articles.length} articles`);
  }
});
