/** Writes the fixtures of recognised pages: `npx tsx scripts/ocr-fixtures/main.ts`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { lanchuanHerald } from "./alto.js";
import { lanchuanEvening } from "./hocr.js";
import { lanchuanerBote } from "./page-xml.js";

const FOLDER = fileURLToPath(new URL("../../fixtures/ocr/", import.meta.url));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(FOLDER, path)), { recursive: true });
  writeFileSync(join(FOLDER, path), text);
}

const { pages, mets } = lanchuanHerald();
for (const [at, page] of pages.entries()) write(`lanchuan-alto/alto/0000${at + 1}.xml`, page);
write("lanchuan-alto/mets.xml", mets);
write("lanchuan-page-xml/source.xml", lanchuanerBote());
write("lanchuan-hocr/source.hocr", lanchuanEvening());
