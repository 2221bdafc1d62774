// Builds the site's scripts and its style sheet into dist/site/assets, each named by its content, and lists them.

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "vite";

const OUT = "dist/site/assets";
const ENTRIES = {
  page: "src/site/client/page.ts",
  article: "src/site/client/article.ts",
  search: "src/site/client/search.ts",
  language: "src/site/client/language.ts",
  viewer: "src/site/client/viewer.ts",
  style: "src/site/client/style.css",
};

/** One file an entry, with nothing shared: a page asks for one script. */
async function bundle(entry, path) {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      cssMinify: true,
      rollupOptions: { input: { [entry]: path }, preserveEntrySignatures: "strict" },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap(({ output }) => output);
  const wanted = path.endsWith(".css") ? ".css" : ".js";
  const found = outputs.find(({ fileName }) => fileName.endsWith(wanted));
  if (!found) throw new Error(`${path}: nothing was built`);
  return found.type === "asset" ? found.source : found.code;
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const manifest = {};
for (const [entry, path] of Object.entries(ENTRIES)) {
  const content = await bundle(entry, path);
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  const name = `${basename(entry)}-${hash}${path.endsWith(".css") ? ".css" : ".js"}`;
  writeFileSync(join(OUT, name), content);
  manifest[entry] = name;
}
writeFileSync(join(OUT, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
// The licence of what is bundled goes with it.
const licence = readFileSync("node_modules/openseadragon/LICENSE.txt", "utf8");
writeFileSync(join(OUT, "openseadragon-licence.txt"), licence);
