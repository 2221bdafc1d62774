import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import type { SiteSource } from "../../src/site/source.js";
import { readPapers } from "../site/papers.js";
import { picturedSource } from "../site/pictures.js";
import type { RunningSite } from "../site/sites.js";

const EXECUTABLE = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";

/** Whether there is a browser to read in. */
export const RUNS = existsSync(EXECUTABLE) || process.env.REQUIRE_BROWSER === "1";

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, args: ["--no-sandbox", "--disable-gpu"] });
}

/** A site and a browser to read it in. */
export interface Reading {
  readonly site: RunningSite;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Starts a site over a source that may keep files in a folder, which goes in the end. */
export async function reading(
  start: (source: SiteSource) => Promise<RunningSite>,
  sourceIn: (folder: string) => Promise<SiteSource>,
): Promise<Reading> {
  const folder = mkdtempSync(join(tmpdir(), "reading-"));
  const site = await start(await sourceIn(folder));
  const browser = await openBrowser();
  return {
    site,
    browser,
    close: async () => {
      await browser.close();
      await site.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The papers of the tests, their drawn pages with pictures. */
export async function picturedPapers(folder: string): Promise<SiteSource> {
  return picturedSource(await readPapers(), folder);
}
