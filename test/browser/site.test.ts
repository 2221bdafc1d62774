import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sourceOf } from "../../src/site/memory.js";
import { at, relative } from "../../src/site/paths.js";
import { DAILY, HERALD, KINDS, readPapers } from "../site/papers.js";
import { published, type RunningSite, served } from "../site/sites.js";
import { openBrowser, picturedPapers, type Reading, RUNS, reading } from "./reading.js";

const WIDE: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, locale: "zh-CN" };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  locale: "zh-CN",
  isMobile: true,
  hasTouch: true,
};

/** What finds what a parser of HTML had to mend; it runs in the browser. */
const MENDED = readFileSync(new URL("mended.js", import.meta.url), "utf8").replace(/^[\s\S]*?export /, "");

describe.skipIf(!RUNS).each([
  ["served", served],
  ["published into a folder", published],
])("the site, %s, in a browser", { timeout: 120_000 }, (_, start) => {
  let browser: Browser;
  let site: RunningSite;

  beforeAll(async () => {
    site = await start(sourceOf(await readPapers()));
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const addressOf = (path: string) => new URL(relative("", path), site.address).href;

  /** A property of the style the first element of a selector has. */
  const styleOf = (page: Page, selector: string, property: string) =>
    page.evaluate<string>(
      `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).${property}`,
    );

  /** Opens a document, does something, and fails on any complaint of the browser's or a request to elsewhere. */
  async function open(path: string, options: BrowserContextOptions, act: (page: Page) => Promise<void>) {
    const context = await browser.newContext({ reducedMotion: "reduce", ...options });
    const complaints: string[] = [];
    const page = await context.newPage();
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on(
      "request",
      (request) =>
        request.url().startsWith(site.address) ||
        request.url().startsWith("data:") ||
        complaints.push(`asked for ${request.url()}`),
    );
    page.on(
      "response",
      (response) => response.status() < 400 || complaints.push(`${response.status()} ${response.url()}`),
    );
    await page.goto(addressOf(path));
    await act(page);
    await context.close();
    expect(complaints).toEqual([]);
  }

  it("is read from the front page to an article, its page and back", async () => {
    await open(at.title("澜川日报"), WIDE, async (page) => {
      await page.getByRole("link", { name: "2021年5月8日" }).first().click();
      expect(await page.locator(".glance > li").count()).toBe(3);
      await page.locator(".sheetlink").nth(0).click();
      expect(await page.locator("h1").innerText()).toContain("A1版 要闻");
      await page.locator(".headlines a", { hasText: "住出新滋味" }).click();
      expect(await page.locator("h1").innerText()).toContain("住出新滋味");
      expect(await page.locator(".text p").count()).toBe(6);
      expect(await styleOf(page, ".text p", "textIndent")).not.toBe("0px");
      await page.locator(".place a", { hasText: "A1版" }).click();
      expect(new URL(page.url()).hash).toMatch(/^#area-/);
    });
  });

  it("lights an article that is pointed at on the page and in the list, and opens it", async () => {
    await open(at.page(HERALD, 1), WIDE, async (page) => {
      const area = page.locator(".areas a").nth(1);
      await area.locator("polygon").hover();
      expect(await page.locator(".headlines li.on").innerText()).toContain("Tea Growers");
      await page.locator(".headlines li").nth(0).hover();
      expect(await page.locator(".areas a.on").getAttribute("aria-label")).toBe(
        "New Bridge Opens to Foot Traffic",
      );
      await area.click();
      expect(await page.locator("h1").innerText()).toContain("Tea Growers");
    });
  });

  it("zooms a page, drags it without following links, and fits it again", async () => {
    await open(at.page(HERALD, 1), WIDE, async (page) => {
      const width = () => page.locator("svg.sheet").evaluate((svg) => svg.getBoundingClientRect().width);
      const whole = await width();
      await page.getByRole("button", { name: "放大" }).click();
      await page.keyboard.press("+");
      expect(await width()).toBeGreaterThan(whole * 2);
      const left = () => page.locator(".stage").evaluate((stage) => stage.scrollLeft);
      const before = await left();
      await page.mouse.move(400, 400);
      await page.mouse.down();
      await page.mouse.move(300, 380, { steps: 4 });
      await page.mouse.up();
      expect(await left()).toBeGreaterThan(before);
      expect(page.url()).toContain(`/e/${HERALD}/1/`);
      await page.keyboard.press("0");
      expect(Math.round(await width())).toBe(Math.round(whole));
    });
  });

  it("is read with the keyboard alone", async () => {
    await open(at.page(HERALD, 1), WIDE, async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.className")).toBe("skip");
      const reached = "document.activeElement === document.querySelector('.areas a')";
      for (let press = 0; press < 30 && !(await page.evaluate(reached)); press++)
        await page.keyboard.press("Tab");
      expect(await page.evaluate(reached)).toBe(true);
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/a\//);
      await page.goBack();
      await page.keyboard.press("ArrowRight");
      await page.waitForURL(/\/2\//);
    });
  });

  it("finds words and leads to them in the article and on the page", async () => {
    await open(at.home(), WIDE, async (page) => {
      await page.getByRole("searchbox").fill("bridge");
      await page.keyboard.press("Enter");
      const hit = page.locator(".hits li", { hasText: "New Bridge Opens" });
      await hit.waitFor();
      expect(await hit.locator("mark").first().innerText()).toMatch(/bridge/i);
      await hit.locator("h2 a").click();
      await page.locator(".story mark").first().waitFor();
      expect(await page.locator(".story mark").count()).toBeGreaterThan(2);
      await page.goBack();
      await hit.locator(".source a").click();
      await page.locator(".hitmarks rect").first().waitFor();
      expect(await page.locator(".hitmarks rect").count()).toBeGreaterThan(2);
      const [mark, line] = await Promise.all([
        page.locator(".hitmarks rect").first().boundingBox(),
        page
          .locator(".ink text", { hasText: /New Bridge/ })
          .first()
          .boundingBox(),
      ]);
      expect(mark && line && mark.x > line.x && mark.x + mark.width < line.x + line.width).toBe(true);
    });
  });

  it("finds Chinese phrases, and nothing for what nowhere stands", async () => {
    await open(`${at.search()}`, WIDE, async (page) => {
      const field = page.locator(".ask input[name=q]");
      await field.fill("城际公交");
      await page.keyboard.press("Enter");
      await page.locator(".hits li", { hasText: "今日开通" }).waitFor();
      await page.locator(".ask input[name=q]").fill("公交城际");
      await page.keyboard.press("Enter");
      await page.getByText("没有找到").waitFor();
    });
  });

  it("marks the words that state a fact, on being pointed at and by its address", async () => {
    await open(at.article(DAILY, `${DAILY}-fef82c0e`), WIDE, async (page) => {
      const entry = page.locator("[data-fact]", { hasText: "217个" }).first();
      await entry.hover();
      expect(await page.locator(".e.on").allInnerTexts()).toContainEqual(expect.stringContaining("217"));
      await entry.click();
      const lit = await styleOf(page, ".e:target", "backgroundColor");
      expect(lit).not.toBe("rgba(0, 0, 0, 0)");
    });
  });

  it("keeps the size of type one chose, and copies a citation", async () => {
    await open(
      at.article(DAILY, `${DAILY}-fef82c0e`),
      { ...WIDE, permissions: ["clipboard-read", "clipboard-write"] },
      async (page) => {
        const size = async () => Number.parseFloat(await styleOf(page, ".text", "fontSize"));
        const before = await size();
        await page.getByRole("button", { name: "放大字号" }).click();
        expect(await size()).toBeGreaterThan(before);
        await page.reload();
        expect(await size()).toBeGreaterThan(before);
        await page.getByText("GB/T 7714").click();
        await page.getByRole("button", { name: "复制" }).first().click();
        expect(await page.evaluate("navigator.clipboard.readText()")).toContain(
          "]. 澜川日报, 2021-05-08(A1, A3)",
        );
      },
    );
  });

  it("sets a story that jumps without the lines that say so", async () => {
    await open(at.article(HERALD, `${HERALD}-2639e9a6`), WIDE, async (page) => {
      const text = await page.locator(".text").innerText();
      expect(text).toContain("What the toll will bring is disputed");
      expect(text).not.toMatch(/continued/i);
    });
  });

  it("speaks the reader's language, and the one the reader chose", async () => {
    await open(at.page(DAILY, 1), { ...WIDE, locale: "en-GB" }, async (page) => {
      await page.locator("html[lang=en]").waitFor();
      expect(await page.locator(".headlines h2").innerText()).toBe("On this page");
      await page.locator("[data-language=zh]").click();
      expect(await page.locator(".headlines h2").innerText()).toBe("本版标题");
    });
  });

  it("reads without scripts", async () => {
    await open(at.title("澜川日报"), { ...WIDE, javaScriptEnabled: false }, async (page) => {
      await page.locator(".sheetlink").first().click();
      await page.locator(".headlines a").first().click();
      expect(await page.locator(".text p").count()).toBeGreaterThan(3);
      await page.locator(".facts a").first().click();
      expect(await page.locator(":target").count()).toBe(1);
      expect(await page.locator("button:visible:not([type=submit])").count()).toBe(0);
    });
  });

  it.each(KINDS)("shows %s on a phone without a sideways scroll", async (_name, path) => {
    await open(path, PHONE, async (page) => {
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    });
  });

  it("prints an article without what is around it", async () => {
    await open(at.article(DAILY, `${DAILY}-fef82c0e`), WIDE, async (page) => {
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      expect(await page.locator(".text").isVisible()).toBe(true);
      for (const away of [".bar nav", ".beside", ".foot"])
        expect(await page.locator(away).first().isVisible()).toBe(false);
      expect(await page.evaluate("getComputedStyle(document.documentElement).backgroundColor")).toBe(
        "rgb(255, 255, 255)",
      );
    });
  });

  it.each(KINDS.flatMap(([name, path]) => [[name, path, "light"] as const, [name, path, "dark"] as const]))(
    "has nothing for axe to object to in %s (%s, %s)",
    async (_name, path, colorScheme) => {
      const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
      await open(path, { ...WIDE, colorScheme, bypassCSP: true }, async (page) => {
        await page.evaluate(axe);
        const found = (await page.evaluate("axe.run()")) as {
          violations: { id: string; nodes: { html: string }[] }[];
        };
        expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      });
    },
  );

  it.each(KINDS)("sets %s in HTML that a parser need not mend", async (_name, path) => {
    const html = await (await fetch(addressOf(path))).text();
    await open(at.search(), WIDE, async (page) => {
      expect(await page.evaluate(`(${MENDED})(${JSON.stringify(html)})`)).toEqual([]);
    });
  });

  it("is light until somebody zooms, and its first article soon can be clicked", async () => {
    await open(at.page(HERALD, 1), WIDE, async (page) => {
      const weight = await page.evaluate(
        "[...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')].reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0)",
      );
      expect(weight).toBeGreaterThan(10_000);
      expect(weight).toBeLessThan(400_000);
      const loaded = await page.evaluate(
        "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd",
      );
      expect(loaded).toBeLessThan(1000);
    });
  });
});

describe.skipIf(!RUNS).each([
  ["served", served],
  ["published into a folder", published],
])("pages with pictures, %s, in a browser", { timeout: 120_000 }, (_, start) => {
  let open: Reading;

  beforeAll(async () => {
    open = await reading(start, picturedPapers);
  }, 120_000);

  afterAll(() => open?.close());

  it("are light before they are zoomed, then come in tiles, with the articles still links", async () => {
    const page = await open.browser.newPage(WIDE);
    const complaints: string[] = [];
    const asked: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => asked.push(request.url()));
    page.on(
      "response",
      (response) => response.status() < 400 || complaints.push(`${response.status()} ${response.url()}`),
    );
    await page.goto(new URL(relative("", at.page(HERALD, 1)), open.site.address).href, {
      waitUntil: "networkidle",
    });
    const weight = await page.evaluate(
      "[...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')].reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0)",
    );
    expect(weight).toBeLessThan(400_000);
    expect(asked.some((url) => url.includes("viewer-"))).toBe(false);
    await page.getByRole("button", { name: "放大" }).click();
    await page.locator(".openseadragon-canvas").waitFor();
    await page.getByRole("button", { name: "放大" }).click();
    await page.waitForLoadState("networkidle");
    expect(
      asked.filter((url) => /\/\d+,\d+,\d+,\d+\/\d+,\d+\/0\/default\.webp$/.test(url)).length,
    ).toBeGreaterThan(3);
    await page.getByRole("button", { name: "整版" }).click();
    await page.waitForTimeout(1500);
    const area = page.locator(".areas a").nth(1);
    await area.locator("polygon").hover();
    expect(await area.getAttribute("class")).toContain("on");
    await area.click();
    await page.waitForURL(/\/a\//);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
