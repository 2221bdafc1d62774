import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type EditionWishes, setEdition } from "./edition.js";
import { withBrowser } from "./print/browser.js";
import { printEdition } from "./print/print.js";

/** `npx tsx press/samples.ts`: prints the editions under fixtures/pdf/, each with its truth. Seeds were chosen by looking. */
const SAMPLES: Readonly<Record<string, EditionWishes & { readonly seed: number }>> = {
  "lanchuan-daily": {
    seed: 311,
    language: "zh-Hans",
    fonts: "truetype",
    format: "broadsheet",
    pages: 4,
    jumps: true,
  },
  "lanchuan-type3": { seed: 5, language: "zh-Hans", fonts: "type3", format: "tabloid", pages: 1 },
  "lanchuan-vertical": { seed: 11, language: "zh-Hant", fonts: "truetype", format: "tabloid", pages: 1 },
  rivermouth: { seed: 12, language: "en", format: "berliner", pages: 1 },
};

const ROOT = fileURLToPath(new URL("../fixtures/pdf/", import.meta.url));

await withBrowser(async (browser) => {
  for (const [name, { seed, ...wishes }] of Object.entries(SAMPLES)) {
    const truth = setEdition(seed, wishes);
    const folder = `${ROOT}${name}/`;
    mkdirSync(folder, { recursive: true });
    for (const [at, file] of (await printEdition(truth, browser)).entries())
      writeFileSync(`${folder}${at + 1}.pdf`, file);
    writeFileSync(`${folder}truth.json`, `${JSON.stringify(truth)}\n`);
  }
});
