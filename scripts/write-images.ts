import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type BrowserContextOptions, chromium } from "playwright-core";
import sharp from "sharp";
import { readEdition, writerNamed } from "../src/index.js";

/** `npm run docs:images`: the screenshots in docs/images, taken of the demo's report, of a page's view and of the digital edition. Needs Chromium and Noto CJK fonts. */
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SAMPLE = join(ROOT, "fixtures/pages/lanchuan-daily/source.txt");

const WIDE: BrowserContextOptions = { viewport: { width: 1200, height: 640 } };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 1.25,
  isMobile: true,
  hasTouch: true,
};
const ENGLISH: BrowserContextOptions = { locale: "en-GB", colorScheme: "light", reducedMotion: "reduce" };
const CHINESE: BrowserContextOptions = { locale: "zh-CN", colorScheme: "dark", reducedMotion: "reduce" };

const PAPER = join(ROOT, "fixtures/pdf/lanchuan-daily");
const ISSUE = join(ROOT, "fixtures/ocr/lanchuan-alto");

/** What is photographed: the document, how it is looked at, and the boxes ticked before. */
interface Shot {
  readonly of: "report" | "view";
  readonly options: BrowserContextOptions;
  readonly ticked?: readonly string[];
}

const IMAGES: Readonly<Record<string, Shot>> = {
  "report-en-wide.png": { of: "report", options: { ...WIDE, ...ENGLISH } },
  "report-en-phone.png": { of: "report", options: { ...PHONE, ...ENGLISH } },
  "report-zh-wide.png": { of: "report", options: { ...WIDE, ...CHINESE } },
  "report-zh-phone.png": { of: "report", options: { ...PHONE, ...CHINESE } },
  "view-en.png": { of: "view", options: { ...WIDE, ...ENGLISH }, ticked: ["#show-order"] },
  "view-zh.png": { of: "view", options: { ...WIDE, ...CHINESE }, ticked: ["#show-passages", "#show-order"] },
};

/** The digital edition's printed page, in both languages, small enough to stand in a readme. */
async function photographSite(): Promise<void> {
  const serve = ["--import", "tsx", join(ROOT, "src/cli/main.ts"), "serve", PAPER, "--port", "0"];
  const server = spawn(process.execPath, serve, { cwd: ROOT, stdio: ["ignore", "ignore", "pipe"] });
  const address = await new Promise<string>((resolve) => {
    server.stderr.on("data", (said: Buffer) => {
      const [found] = /http:\S+/.exec(said.toString()) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  for (const [name, options] of Object.entries({
    "site-en.webp": ENGLISH,
    "site-zh.webp": { ...ENGLISH, locale: "zh-CN" },
  })) {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, ...options });
    await page.goto(address);
    await page.locator(".sheetlink").first().click();
    await page.locator(".headlines li").nth(5).hover();
    await page.waitForLoadState("networkidle");
    writeFileSync(
      join(ROOT, "docs/images", name),
      await sharp(await page.screenshot())
        .webp({ quality: 70 })
        .toBuffer(),
    );
    await page.close();
    console.log(`written: docs/images/${name}`);
  }
  server.kill();
}

const folder = mkdtempSync(join(tmpdir(), "broadsheet-images-"));
const documents = { report: join(folder, "report.html"), view: join(folder, "view.html") };
writeFileSync(documents.report, writerNamed("html").write(await readEdition(SAMPLE)));
writeFileSync(documents.view, writerNamed("view").write(await readEdition(ISSUE)));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-lcd-text"],
});
for (const [name, { of, options, ticked = [] }] of Object.entries(IMAGES)) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(pathToFileURL(documents[of]).href);
  for (const box of ticked) await page.locator(box).check();
  await page.screenshot({ path: join(ROOT, "docs/images", name) });
  await context.close();
  console.log(`written: docs/images/${name}`);
}
await photographSite();
await browser.close();
rmSync(folder, { recursive: true });
