import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { serverOf, siteApp } from "../../src/server/index.js";
import { publish } from "../../src/server/publish/index.js";
import { sourceOf } from "../../src/site/memory.js";
import { at, relative } from "../../src/site/paths.js";
import { manyEditions } from "./editions.js";

/** Editions served and editions written as files; seconds a route is loaded. */
const SERVED = 1000;
const WRITTEN = 50;
const SECONDS = Number(process.env.SECONDS ?? 5);

/** `npx tsx bench/site/main.ts`: how fast the site is served, and how fast it is written. */
async function main(): Promise<void> {
  const editions = await manyEditions(SERVED);
  const source = sourceOf(editions);
  const server = serverOf(
    siteApp({ source, base: null, written: null, rates: null, onFault: (error) => console.error(error) }),
  );
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const [first] = editions;
  const [article] = first?.articles ?? [];
  if (first === undefined || article === undefined) throw new Error("no editions");
  const routes = [
    ["front page", at.home()],
    ["title", at.title((await source.titles())[0]?.id ?? "")],
    ["edition", at.edition(first.id)],
    ["printed page", at.page(first.id, 1)],
    ["article", at.article(first.id, article.id)],
    ["record", at.record(first.id)],
    ["page drawing", at.pageSvg(first.id, 1)],
    ["edition as JSON", at.editionJson(first.id)],
  ] as const;
  console.log(`${SERVED} editions in memory, 64 connections, ${SECONDS} s a route`);
  for (const [name, path] of routes)
    await load(name, `http://127.0.0.1:${port}/${relative("", path).slice(2)}`);
  server.close();
  server.closeAllConnections();
  await write(editions.slice(0, WRITTEN));
}

async function load(name: string, url: string): Promise<void> {
  const { latency, requests, non2xx } = await autocannon({ url, connections: 64, duration: SECONDS });
  console.log(
    `${name.padEnd(16)} ${requests.average.toFixed(0).padStart(6)} requests/s   p50 ${latency.p50} ms   p97.5 ${latency.p97_5} ms   not answered ${non2xx}`,
  );
}

async function write(editions: Awaited<ReturnType<typeof manyEditions>>): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), "site-bench-"));
  const start = performance.now();
  const { files, bytes } = await publish({
    source: sourceOf(editions),
    out,
    base: "https://paper.example/",
    language: "zh",
    onEdition: () => {},
  });
  const seconds = (performance.now() - start) / 1000;
  const pages = editions.reduce((sum, edition) => sum + edition.pages.length, 0);
  console.log(
    `published ${editions.length} editions: ${(pages / seconds).toFixed(1)} pages/s, ${(files / seconds).toFixed(0)} files/s, ${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s`,
  );
  rmSync(out, { recursive: true });
}

await main();
