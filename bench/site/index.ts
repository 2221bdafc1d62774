import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { chromium } from "playwright-core";
import type { Edition } from "../../src/model/index.js";
import { at, relative } from "../../src/site/paths.js";
import { fillArchive, PAPERS } from "./editions.js";

/** Editions in the archive, of which a hundredth is written as files; seconds a route is loaded; connections that load it. */
const EDITIONS = Number(process.env.EDITIONS ?? 1000);
const SECONDS = Number(process.env.SECONDS ?? 5);
const CONNECTIONS = 64;

/** Loads of the printed page in a browser. */
const LOADS = 5;

const CLI = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

interface Route {
  readonly name: string;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly median: number;
  readonly late: number;
  readonly failed: number;
}

/** What the site's bench found. */
export interface SiteFigures {
  readonly editions: number;
  readonly routes: readonly Route[];
  /** The printed page in a browser: milliseconds until its first article can be clicked, the median of some loads; bytes sent. */
  readonly clickable: number;
  readonly weight: number;
  /** Milliseconds until the picture of a page is answered that nobody asked for before. */
  readonly firstPicture: number;
  readonly published: {
    readonly pages: number;
    readonly files: number;
    readonly bytes: number;
    readonly seconds: number;
  };
}

/** Serves an archive of many editions from a process of its own and loads it; looks at a page in a browser; publishes. */
export async function measureSite(): Promise<SiteFigures> {
  const folder = mkdtempSync(join(tmpdir(), "site-bench-"));
  const archive = join(folder, "archive");
  const edition = await fillArchive(archive, EDITIONS);
  const { address, server } = await started(archive);
  try {
    const to = (path: string) => new URL(relative("", path).slice(2), address).href;
    const [article] = edition.articles;
    const picture = `${at.image(edition.id, 1)}/full/1200,1714/0/default.webp`;
    const start = performance.now();
    await fetch(to(picture)).then((answer) => answer.arrayBuffer());
    const firstPicture = performance.now() - start;
    const routes = [
      ["front page", at.home()],
      ["title", at.title(edition.title ?? "")],
      ["edition", at.edition(edition.id)],
      ["printed page", at.page(edition.id, 1)],
      ["page picture", picture],
      ["article", at.article(edition.id, article?.id ?? "")],
      ["record", at.record(edition.id)],
      ["search, Chinese", `${at.search()}?q=${encodeURIComponent("社区")}`],
      ["search, English", `${at.search()}?q=bridge`],
      ["edition as JSON", at.editionJson(edition.id)],
    ] as const;
    const loaded: Route[] = [];
    for (const [name, path] of routes) loaded.push(await load(name, [to(path)]));
    const days = editionsOf(edition).map((id) => to(at.page(id, 1)));
    loaded.push(await load("pages of all days", days));
    const seen = await looked(to(at.page(edition.id, 1)));
    return { editions: EDITIONS, routes: loaded, firstPicture, ...seen, published: await published(folder) };
  } finally {
    server.kill();
    rmSync(folder, { recursive: true });
  }
}

async function started(
  archive: string,
): Promise<{ readonly address: string; readonly server: ChildProcess }> {
  const flags = ["serve", "--archive", archive, "--port", "0", "--no-rate-limit"];
  const server = spawn(process.execPath, [CLI, ...flags], { stdio: ["ignore", "ignore", "pipe"] });
  const address = await new Promise<string>((resolve, reject) => {
    server.stderr.on("data", (said: Buffer) => {
      const [found] = /http:\S+/.exec(said.toString()) ?? [];
      if (found !== undefined) resolve(found);
    });
    server.once("exit", () => reject(new Error("the server ended")));
  });
  return { address, server };
}

/** The ids of all editions of the paper that an edition is of: the archive has one every day. */
function editionsOf({ id, date }: Edition): string[] {
  const days = Math.floor(EDITIONS / PAPERS);
  const last = Date.parse(date ?? "");
  return Array.from({ length: days }, (_, back) => {
    const day = new Date(last - back * 86_400_000).toISOString().slice(0, 10);
    return id.replace(date ?? "", day);
  });
}

/** Loads some addresses, each connection all of them in turn, from another one on. */
async function load(name: string, urls: readonly string[]): Promise<Route> {
  const [url = ""] = urls;
  const paths = urls.map((one) => ({ path: new URL(one).pathname + new URL(one).search }));
  let begun = 0;
  const { latency, requests, non2xx } = await autocannon({
    url,
    setupClient: (client) => {
      const from = Math.floor((begun++ * urls.length) / CONNECTIONS);
      client.setRequests([...paths.slice(from), ...paths.slice(0, from)]);
    },
    connections: CONNECTIONS,
    duration: SECONDS,
  });
  return { name, perSecond: requests.average, median: latency.p50, late: latency.p97_5, failed: non2xx };
}

/** The page as a reader sees it who comes for the first time. */
async function looked(url: string): Promise<{ readonly clickable: number; readonly weight: number }> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const times: number[] = [];
  let weight = 0;
  for (let count = 0; count < LOADS; count++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "zh-CN" });
    const page = await context.newPage();
    await page.goto(url, { waitUntil: "commit" });
    const ready =
      "document.querySelector('.areas a polygon')?.getBoundingClientRect().width > 0 && performance.now()";
    times.push(Number(await (await page.waitForFunction(ready)).jsonValue()));
    await page.waitForLoadState("networkidle");
    weight = Number(
      await page.evaluate(
        "[...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')].reduce((sum, { transferSize }) => sum + transferSize, 0)",
      ),
    );
    await context.close();
  }
  await browser.close();
  return { clickable: times.sort((a, b) => a - b)[Math.floor(LOADS / 2)] ?? 0, weight };
}

/** A hundredth of the editions, written as files by a process of its own, its pictures not made before. */
async function published(folder: string): Promise<SiteFigures["published"]> {
  const archive = join(folder, "few");
  await fillArchive(archive, Math.ceil(EDITIONS / 100));
  const out = join(folder, "site");
  const start = performance.now();
  const writer = spawn(process.execPath, [CLI, "publish", "--archive", archive, "--out", out], {
    stdio: "ignore",
  });
  await new Promise((resolve) => writer.once("exit", resolve));
  const seconds = (performance.now() - start) / 1000;
  const all = readdirSync(out, { recursive: true, encoding: "utf8" });
  const files = all
    .map((path) => ({ path, stat: statSync(join(out, path)) }))
    .filter(({ stat }) => stat.isFile());
  return {
    pages: files.filter(({ path }) => /e\/[^/]+\/\d+\/index\.html$/.test(path)).length,
    files: files.length,
    bytes: files.reduce((sum, { stat }) => sum + stat.size, 0),
    seconds,
  };
}

export function printSite(site: SiteFigures): void {
  console.log(sitePart(site));
  for (const { name, failed } of site.routes) if (failed > 0) console.log(`${name}: ${failed} not answered`);
}

/** The figures as the documents have them. */
export function sitePart({
  editions,
  routes,
  clickable,
  weight,
  firstPicture,
  published,
}: SiteFigures): string {
  const rows = routes.map(
    ({ name, perSecond, median, late }) =>
      `| ${name.padEnd(17)} | ${perSecond.toFixed(0).padStart(17)} | ${`${median} ms`.padStart(8)} | ${`${late} ms`.padStart(13)} |`,
  );
  const { pages, files, bytes, seconds } = published;
  return `## The digital edition

An archive of ${editions.toLocaleString("en")} editions (two to four pages, five to forty-six articles), served by one process to ${CONNECTIONS} connections on one machine:

| document          | requests a second |   median | 97.5 % within |
| ----------------- | ----------------- | -------- | ------------- |
${rows.join("\n")}

In a browser that comes for the first time, the first article of a printed page of a broadsheet can be clicked after ${clickable.toFixed(0)} ms, and the page weighs ${(weight / 1000).toFixed(0)} kB before it is zoomed. The picture of a page that nobody asked for before is answered after ${(firstPicture / 1000).toFixed(1)} s.

Files are written at ${(pages / seconds).toFixed(1)} pages of print a second, pictures included (${pages} pages, ${files.toLocaleString("en")} files, ${(bytes / 1e6).toFixed(0)} MB, ${seconds.toFixed(0)} s).
`;
}
