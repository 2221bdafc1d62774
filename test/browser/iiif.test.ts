import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, relative } from "../../src/site/paths.js";
import { HERALD } from "../site/papers.js";
import { served } from "../site/sites.js";
import { picturedPapers, type Reading, RUNS, reading } from "./reading.js";

/** A viewer on a server of its own: another origin, which the site must allow to read. */
async function viewerOf(manifest: string): Promise<Server> {
  const script = readFileSync(createRequire(import.meta.url).resolve("mirador/dist/mirador.min.js"));
  const start = { id: "viewer", windows: [{ manifestId: manifest }], window: { sideBarOpen: true } };
  const html = `<!doctype html><meta charset="utf-8"><div id="viewer"></div><script src="mirador.js"></script><script>Mirador.viewer(${JSON.stringify(start)})</script>`;
  const server = createServer((incoming, outgoing) => {
    const isScript = incoming.url === "/mirador.js";
    outgoing.writeHead(200, { "Content-Type": isScript ? "text/javascript" : "text/html" });
    outgoing.end(isScript ? script : html);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return server;
}

describe.skipIf(!RUNS)("a viewer of others", { timeout: 120_000 }, () => {
  let open: Reading;

  beforeAll(async () => {
    open = await reading(served, picturedPapers);
  }, 120_000);

  afterAll(() => open?.close());

  it("opens the manifest, shows a page from its tiles, turns to the next and lists the articles", async () => {
    const page = await open.browser.newPage({ viewport: { width: 1200, height: 1200 } });
    const viewer = await viewerOf(new URL(relative("", at.manifest(HERALD)), open.site.address).href);
    const answered: string[] = [];
    page.on("response", (response) => answered.push(`${response.status()} ${response.url()}`));
    const tiles = (sheet: number) =>
      answered.filter((one) => new RegExp(`^200 .*/image/${sheet}/\\d+,\\d+,\\d+,\\d+/`).test(one)).length;
    await page.goto(`http://127.0.0.1:${(viewer.address() as AddressInfo).port}/`);
    await page.getByText("The Lanchuan Herald 1931-04-02").first().waitFor({ timeout: 60_000 });
    await expect.poll(() => tiles(1), { timeout: 60_000 }).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Next item" }).click();
    await expect.poll(() => tiles(2), { timeout: 60_000 }).toBeGreaterThan(0);
    await page.getByRole("tab", { name: "Index" }).click();
    await page.getByText("Tea Growers Ask for a Rain Gauge").first().waitFor({ timeout: 60_000 });
    expect(answered.filter((one) => !one.startsWith("2") && one.includes(open.site.address))).toEqual([]);
    await page.close();
    viewer.closeAllConnections();
    viewer.close();
  });
});
