import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Edition } from "../../src/model/index.js";
import { readEdition } from "../../src/pipeline.js";
import { at, relative } from "../../src/site/paths.js";
import { archived, picturesOf } from "../site/archived.js";
import { published, served } from "../site/sites.js";
import { type Reading, RUNS, reading } from "./reading.js";

const bytes = readFileSync(new URL("../../fixtures/pdf/rivermouth/1.pdf", import.meta.url));

describe.skipIf(!RUNS).each([
  ["served", served],
  ["published into a folder", published],
])("an archive of printed pages, %s, in a browser", { timeout: 120_000 }, (_, start) => {
  let open: Reading;
  let edition: Edition;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    edition = await readEdition({ name: "rivermouth", files: [{ name: "1.pdf", bytes }] });
    open = await reading(start, async (folder) =>
      picturesOf(archived(edition, bytes, join(folder, "archive"))),
    );
    const context = await open.browser.newContext({
      locale: "en-GB",
      bypassCSP: true,
      reducedMotion: "reduce",
    });
    page = await context.newPage();
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on(
      "response",
      (response) => response.status() < 400 || complaints.push(`${response.status()} ${response.url()}`),
    );
  }, 120_000);

  afterAll(() => open?.close());

  const go = (path: string) => page.goto(new URL(relative("", path), open.site.address).href);

  /** Whether all pictures of the document have come. */
  const pictured = () =>
    page.waitForFunction(
      "[...document.images].length > 0 && [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0)",
    );

  it("leads from the front page to an article, its cut-out and back to its place", async () => {
    await go(at.home());
    await page
      .locator("a", { has: page.locator("img.thumb") })
      .first()
      .click();
    await page.locator("svg.sheet.pictured image").waitFor();
    const area = page.locator(".areas a").first();
    const name = await area.getAttribute("aria-label");
    await area.locator("polygon").first().click();
    await page.waitForURL(/\/a\//);
    expect((await page.locator("h1").innerText()).replace(/\s+/g, " ")).toContain(name?.split(" ")[0]);
    await pictured();
    await page.locator(".cutout").click();
    await page.waitForURL(/#area-/);
    expect(await page.locator(".areas a:target").count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it("is zoomed, with the areas over what they name", async () => {
    await go(at.page(edition.id, 1));
    await page.locator("[data-zoom], .zoom button, .tools button").first().waitFor();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.locator(".openseadragon-canvas").waitFor();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.waitForLoadState("networkidle");
    expect(await page.locator(".areas a").count()).toBeGreaterThan(3);
    expect(complaints).toEqual([]);
  });

  it("is searched, and marks what was found over the print", async () => {
    const word = /[a-z]{6,}/.exec(edition.articles[0]?.body[0]?.text ?? "")?.[0] ?? "";
    await go(at.search());
    await page.locator(".ask input[name=q]").fill(word);
    await page.keyboard.press("Enter");
    await page.locator(".hits li .source a").first().click();
    await page.locator(".hitmarks rect").first().waitFor();
    expect(await page.locator(".hitmarks rect").count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  it("has nothing for axe to object to", async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    const [article] = edition.articles;
    for (const path of [
      at.home(),
      at.edition(edition.id),
      at.page(edition.id, 1),
      at.article(edition.id, article?.id ?? ""),
    ]) {
      await go(path);
      await page.evaluate(axe);
      const { violations } = (await page.evaluate("axe.run()")) as {
        violations: { id: string; nodes: { html: string }[] }[];
      };
      expect([path, violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([path, []]);
    }
  });
});
