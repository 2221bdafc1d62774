import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Edition } from "../../src/model/index.js";
import { readEdition } from "../../src/pipeline.js";
import type { Source } from "../../src/readers/index.js";
import { nativeWriter } from "../../src/writers/native.js";

export const PAGES = fileURLToPath(new URL("../../fixtures/pages/", import.meta.url));
export const SLUGS = readdirSync(PAGES).sort();

/** A file with this text in UTF-8. */
export function file(text: string, name = "page.txt"): Source {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** The edition of a dump that lies in no folder. */
export function editionOf(text: string, title: string | null = null): Promise<Edition> {
  return readEdition({ name: "page.txt", files: [file(text)] }, { title });
}

export function fixture(slug: string): Promise<Edition> {
  return readEdition(join(PAGES, slug, "source.txt"));
}

const TWO_PAGES =
  "澜川日报\n第1版 要闻\n\n新桥今日通车\n\n本报讯 昨日，河口区的新桥通车。\n\f第2版 民生\n\n云坪县开园采茶\n\n本报讯 3月17日，雾岭乡茶园开园。\n";

/** A sample of two pages for every reader, by its name: a reader without one fails the contract. */
export async function samples(): Promise<Readonly<Record<string, Source>>> {
  return {
    text: file(TWO_PAGES, "sample.txt"),
    native: file(nativeWriter.write(await editionOf(TWO_PAGES)), "sample.json"),
  };
}

export function bytesOf(...path: string[]): Uint8Array {
  return readFileSync(join(PAGES, ...path));
}
