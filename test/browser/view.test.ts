import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEdition } from "../../src/pipeline.js";
import { writerNamed } from "../../src/writers/index.js";

const EXECUTABLE = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const RUNS = existsSync(EXECUTABLE) || process.env.REQUIRE_BROWSER === "1";
const FIXTURE = fileURLToPath(new URL("../../fixtures/ocr/lanchuan-alto/mets.xml", import.meta.url));

const WIDE: BrowserContextOptions = {
  viewport: { width: 1280, height: 900 },
  locale: "en-GB",
  reducedMotion: "reduce",
};
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  locale: "zh-CN",
  isMobile: true,
  hasTouch: true,
  reducedMotion: "reduce",
};

describe.skipIf(!RUNS)("the view in a browser", { timeout: 60_000 }, () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), "view-"));
  const address = pathToFileURL(join(folder, "a.view.html")).href;

  beforeAll(async () => {
    const edition = await readEdition(FIXTURE, { record: false });
    writeFileSync(join(folder, "a.view.html"), writerNamed("view").write(edition));
    browser = await chromium.launch({ executablePath: EXECUTABLE, args: ["--no-sandbox", "--disable-gpu"] });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens the view, does something with it, and fails on any complaint of the browser's (a blocked style, an error). */
  async function open(options: BrowserContextOptions, act: (page: Page) => Promise<void>) {
    const context = await browser.newContext(options);
    const complaints: string[] = [];
    const page = await context.newPage();
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on(
      "request",
      (request) => request.url() === address || complaints.push(`asked for ${request.url()}`),
    );
    await page.goto(address);
    await act(page);
    await context.close();
    expect(complaints).toEqual([]);
  }

  const displayed = (page: Page, layer: string) =>
    page.evaluate(`getComputedStyle(document.querySelector("[data-layer=${layer}]")).display !== "none"`);

  it("switches its layers by their boxes, with the keyboard and without scripts", async () => {
    await open({ ...WIDE, javaScriptEnabled: false }, async (page) => {
      expect(await displayed(page, "order")).toBe(false);
      await page.locator("#show-order").focus();
      await page.keyboard.press("Space");
      expect(await displayed(page, "order")).toBe(true);
      await page.locator("#show-text").uncheck();
      expect(await displayed(page, "text")).toBe(false);
    });
  });

  it("lights an article chosen in the list, with its reasons, and lets it go", async () => {
    await open(WIDE, async (page) => {
      expect(await page.locator("#w2").isVisible()).toBe(false);
      await page.locator("#list a[href='#w2']").focus();
      await page.keyboard.press("Enter");
      expect(await page.locator("#w2").isVisible()).toBe(true);
      expect(await page.locator("polygon.on[data-a='1']").count()).toBeGreaterThan(0);
      expect(await page.locator(".on:not([data-a='1'])").count()).toBe(0);
      expect(await displayed(page, "lines")).toBe(true);
      await page.keyboard.press("j");
      expect(await page.locator(".on[data-a='2']").count()).toBeGreaterThan(0);
      await page.keyboard.press("Escape");
      expect(await page.locator(".on").count()).toBe(0);
      expect(await displayed(page, "lines")).toBe(false);
    });
  });

  it("says at the pointer which article it is, and chooses it by a click", async () => {
    await open(WIDE, async (page) => {
      const region = page.locator("polygon[data-a='1']").first();
      await region.hover();
      const title = await page.locator("#list a[href='#w2'] > :nth-child(2)").textContent();
      expect(await page.locator("#tip").textContent()).toContain(title);
      await region.click();
      expect(await page.locator("#w2").isVisible()).toBe(true);
    });
  });

  it("fits the width or has the page's own size", async () => {
    await open(WIDE, async (page) => {
      const width = () =>
        page
          .locator("svg")
          .first()
          .evaluate((svg) => svg.getBoundingClientRect().width);
      const fitted = await width();
      expect(fitted).toBeLessThan(960);
      await page.getByRole("radio", { name: "100 %" }).check();
      expect(await width()).not.toBe(fitted);
      await page.keyboard.press("z");
      expect(await width()).toBe(fitted);
    });
  });

  it("speaks both languages", async () => {
    await open(WIDE, async (page) => {
      expect(await page.locator("#list h2").textContent()).toBe("Articles");
      await page.keyboard.press("l");
      expect(await page.locator("#list h2").textContent()).toBe("稿件");
      expect(await page.getByRole("checkbox", { name: "阅读顺序" }).count()).toBe(1);
    });
  });

  it("fits a phone", async () => {
    await open(PHONE, async (page) => {
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
      await page.locator("#list a").first().tap();
      expect(await page.locator("#w1").isVisible()).toBe(true);
    });
  });

  it("prints the pages without its switches", async () => {
    await open(WIDE, async (page) => {
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      expect(await page.locator("fieldset").first().isVisible()).toBe(false);
      expect(await page.locator("svg").first().isVisible()).toBe(true);
    });
  });
});
