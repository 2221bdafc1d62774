import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type BrowserContextOptions, chromium } from "playwright-core";
import { readEdition, writerNamed } from "../src/index.js";

/** `npm run docs:images`: the screenshots in docs/images, taken of the demo's report. Needs Chromium and Noto CJK fonts. */
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

const IMAGES: Readonly<Record<string, BrowserContextOptions>> = {
  "report-en-wide.png": { ...WIDE, ...ENGLISH },
  "report-en-phone.png": { ...PHONE, ...ENGLISH },
  "report-zh-wide.png": { ...WIDE, ...CHINESE },
  "report-zh-phone.png": { ...PHONE, ...CHINESE },
};

const folder = mkdtempSync(join(tmpdir(), "broadsheet-images-"));
const report = join(folder, "report.html");
writeFileSync(report, writerNamed("html").write(await readEdition(SAMPLE)));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-lcd-text"],
});
for (const [name, options] of Object.entries(IMAGES)) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(pathToFileURL(report).href);
  await page.screenshot({ path: join(ROOT, "docs/images", name) });
  await context.close();
  console.log(`written: docs/images/${name}`);
}
await browser.close();
rmSync(folder, { recursive: true });
