import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEdition } from "../../src/pipeline.js";
import { writeHtml } from "../../src/writers/html/page.js";
import { LANCHUAN, thick } from "../writers/lanchuan.js";

const EXECUTABLE = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const REQUIRED = process.env.REQUIRE_BROWSER === "1";
const RUNS = existsSync(EXECUTABLE) || REQUIRED;
if (!RUNS)
  process.stderr.write(`The report is not tried in a browser: none at ${EXECUTABLE}; set CHROMIUM_PATH.\n`);

const WIDE: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  locale: "zh-CN",
  reducedMotion: "reduce",
};
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  locale: "zh-CN",
  isMobile: true,
  hasTouch: true,
  reducedMotion: "reduce",
};

describe.skipIf(!RUNS)("the report in a browser", { timeout: 60_000 }, () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  const address = pathToFileURL(join(folder, "report.html")).href;
  const thickAddress = pathToFileURL(join(folder, "thick.html")).href;

  beforeAll(async () => {
    writeFileSync(join(folder, "report.html"), writeHtml(LANCHUAN));
    writeFileSync(
      join(folder, "thick.html"),
      writeHtml(thick(20, "The council of Lanchuan met on Monday. ")),
    );
    browser = await chromium.launch({ executablePath: EXECUTABLE, args: ["--no-sandbox", "--disable-gpu"] });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens the report, does something with it, and fails on any complaint of the browser's (a blocked style, an error). */
  async function open(options: BrowserContextOptions, act: (page: Page) => Promise<void>, url = address) {
    const context = await browser.newContext(options);
    const complaints: string[] = [];
    const page = await context.newPage();
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => request.url() === url || complaints.push(`asked for ${request.url()}`));
    await page.goto(url);
    await act(page);
    await context.close();
    expect(complaints).toEqual([]);
  }

  const texts = (page: Page, selector: string) => page.locator(selector).allInnerTexts();
  const lit = (page: Page) =>
    page.evaluate("[...document.querySelectorAll('.on')].map((e) => e.id || e.dataset.q).sort()");
  const inView = (page: Page, selector: string) =>
    page
      .locator(selector)
      .evaluate((element: { getBoundingClientRect(): { top: number; bottom: number } }) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= 900;
      });

  it("speaks the reader's language and switches to the other", async () => {
    await open({ ...WIDE, locale: "en-GB" }, async (page) => {
      expect(await texts(page, "#check h2")).toEqual(["Check these first"]);
      await page.getByRole("button", { name: "中文" }).click();
      expect(await texts(page, "#check h2")).toEqual(["请先核对"]);
      expect(await page.getAttribute("html", "lang")).toBe("zh-Hans");
      await page.keyboard.press("l");
      expect(await texts(page, "#source h2")).toEqual(["As received, line by line"]);
    });
  });

  it("lights on the other side what is clicked on one", async () => {
    await open(WIDE, async (page) => {
      await page.locator("#l5").click();
      expect(await lit(page)).toEqual(["l4", "l5", "q4"]);
      await page.locator("#source [data-q=q10]").click();
      expect(await lit(page)).toEqual(["q10", "q10"]);
      await page.locator("#q7").click({ position: { x: 200, y: 5 } });
      expect(await lit(page)).toEqual(["l8", "q7"]);
      await page.locator("#q7").hover({ position: { x: 200, y: 5 } });
      expect(await page.locator("#l8.hov").count()).toBe(1);
    });
  });

  it("marks the words of a fact on both sides and narrows the ledger", async () => {
    const edition = await readEdition(
      new URL("../../fixtures/pages/lanchuan-daily/source.txt", import.meta.url).pathname,
    );
    writeFileSync(join(folder, "facts.html"), writeHtml(edition));
    const marked = (page: Page) =>
      page.evaluate("[...(CSS.highlights.get('fact') ?? [])].map((range) => range.toString())");
    const act = async (page: Page) => {
      await page.locator("#a2 .facts li", { hasText: "118万人次" }).focus();
      expect(await marked(page)).toEqual(["读者118万人次", "读者118万人次"]);
      await page.keyboard.press("r");
      expect(await page.locator("#ledger").isVisible()).toBe(true);
      expect(await page.locator("#stories").isVisible()).toBe(false);
      await page.locator("#filter input").fill("评委");
      expect(await page.locator("#ledger tbody tr:visible").count()).toBe(1);
      await page.locator("#filter input").fill("");
      await page.locator("#filter [data-kind=honour]").click();
      expect(await page.locator("#ledger > section:visible").count()).toBe(1);
      await page.locator("#ledger tbody tr:visible").first().focus();
      await page.keyboard.press("ArrowDown");
      expect(String(await marked(page))).toContain("省政府督查激励");
    };
    await open(WIDE, act, pathToFileURL(join(folder, "facts.html")).href);
  });

  it("does not move the text it lights", async () => {
    await open(WIDE, async (page) => {
      const shape = () =>
        page.evaluate(
          "[...document.querySelectorAll('#q3,#q5,#l6')].map((e) => JSON.stringify([e.getBoundingClientRect(), getComputedStyle(e).textIndent]))",
        );
      const before = await shape();
      await page.locator("#q5").click({ position: { x: 300, y: 5 } });
      expect(await page.locator("#q5.on").count()).toBe(1);
      expect(await shape()).toEqual(before);
    });
  });

  it("goes by keys: articles, lines, across, help, away", async () => {
    await open(WIDE, async (page) => {
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      expect(await page.locator("article.cur").getAttribute("id")).toBe("a2");
      await page.keyboard.press("k");
      await page.keyboard.press("ArrowDown");
      expect(await lit(page)).toEqual(["l1", "q1"]);
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.parentElement.id")).toBe("l1");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.parentElement.id")).toBe("q2");
      await page.keyboard.press("?");
      expect(await page.locator("#help").isVisible()).toBe(true);
      await page.keyboard.press("Escape");
      expect(await page.locator("#help").isVisible()).toBe(false);
      await page.keyboard.press("Escape");
      expect(await lit(page)).toEqual([]);
      await page.keyboard.press("n");
      expect(await lit(page)).toEqual(["l9", "q8"]);
    });
  });

  it("takes a doubt in the list to both its places", async () => {
    const far = { ...WIDE, viewport: { width: 1440, height: 500 } };
    await open(far, async (page) => {
      await page.locator("#check li>a").first().click();
      expect(await inView(page, "#q8")).toBe(true);
      expect(await inView(page, "#l9")).toBe(true);
    });
  });

  it("says what a date and a doubt mean when they are focused", async () => {
    await open(WIDE, async (page) => {
      await page.locator("#q5 .dt").focus();
      expect(await page.locator("#q5 .tip").textContent()).toBe("2021年3月9日 星期二");
      expect(await page.locator("#q5 .tip").isVisible()).toBe(true);
      await page.locator("#q4 .db").focus();
      expect(await page.locator("#q4 .tip").isVisible()).toBe(true);
      expect(await page.locator("#q5 .tip").isVisible()).toBe(false);
    });
  });

  it("shows one side at a time on a phone, and the same place on the other", async () => {
    await open(PHONE, async (page) => {
      await page.getByRole("button", { name: "稿件" }).tap();
      expect(await page.locator("#source").isVisible()).toBe(false);
      await page.locator("#q11").tap({ position: { x: 150, y: 5 } });
      await page.getByRole("button", { name: "原文" }).tap();
      expect(await page.locator("#articles").isVisible()).toBe(false);
      expect(await page.locator("#l12.on").isVisible()).toBe(true);
      await page.locator("#l12>a").first().tap();
      expect(await page.locator("#q11.on").isVisible()).toBe(true);
      for (const view of ["check", "source", "articles"]) {
        await page.locator(`#views [data-view=${view}]`).tap();
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
      }
    });
  });

  it("reads without scripts, wide and on a phone", async () => {
    for (const options of [WIDE, PHONE]) {
      await open({ ...options, javaScriptEnabled: false }, async (page) => {
        for (const side of ["#check", "#source", "#articles"])
          expect(await page.locator(side).isVisible()).toBe(true);
        expect(await page.getByRole("button").count()).toBe(0);
        await page.locator("#l12>a").first().click();
        expect(page.url()).toMatch(/#q11$/);
      });
    }
  });

  it("can be told apart in print", async () => {
    await open(WIDE, async (page) => {
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      expect(await page.locator(".tools").isVisible()).toBe(false);
      expect(await page.evaluate("getComputedStyle(document.documentElement).backgroundColor")).toBe(
        "rgb(255, 255, 255)",
      );
      expect(await page.evaluate("getComputedStyle(document.querySelector('#source')).overflowY")).toBe(
        "visible",
      );
    });
  });

  it("follows the keys over 20 pages of 100 lines", async () => {
    await open(
      WIDE,
      async (page) => {
        expect(await page.locator("#source p").count()).toBe(2000);
        for (let i = 0; i < 20; i++) await page.keyboard.press("j");
        expect(await page.locator("article.cur").count()).toBe(1);
      },
      thickAddress,
    );
  });
});
