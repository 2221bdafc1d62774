import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { setEdition } from "../../press/edition.js";
import { withBrowser } from "../../press/print/browser.js";
import { drawPicture } from "../../press/print/draw.js";
import { pageHtml } from "../../press/print/html.js";
import { printEdition } from "../../press/print/print.js";
import { PressTruth } from "../../press/truth.js";

const EXECUTABLE = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const RUNS = existsSync(EXECUTABLE) || process.env.REQUIRE_BROWSER === "1";
if (!RUNS) process.stderr.write(`No page is printed: no browser at ${EXECUTABLE}; set CHROMIUM_PATH.\n`);

const SAMPLES = new URL("../../fixtures/pdf/", import.meta.url);

describe("a page as a document", () => {
  const [page] = setEdition(3).pages;
  if (!page) throw new Error("no page");
  const html = pageHtml(page, []);

  it("has every line of the truth, and asks for nothing", () => {
    const printed = [...html.matchAll(/<b [^>]*>([^<]*)<\/b>/g)].map(([, text]) => text).join("");
    const wanted = page.lines.map(({ text }) => text.replaceAll("&", "&amp;")).join("");
    expect([...printed.replace(/\s/gu, "")].sort().join("")).toBe(
      [...wanted.replace(/\s/gu, "")].sort().join(""),
    );
    expect(html).not.toMatch(/https?:|<script|<link/);
  });

  it("draws the same photograph for the same seed", async () => {
    expect(await drawPicture(5, 80, 60)).toEqual(await drawPicture(5, 80, 60));
    expect(await drawPicture(5, 80, 60)).not.toEqual(await drawPicture(6, 80, 60));
  });
});

describe.skipIf(!RUNS)("a page in print", { timeout: 60_000 }, () => {
  it("is a PDF file of one page", async () => {
    const truth = setEdition(8, { language: "en", format: "tabloid", pages: 1 });
    const [file] = await withBrowser((browser) => printEdition(truth, browser));
    const text = file?.toString("latin1") ?? "";
    expect(text.slice(0, 5)).toBe("%PDF-");
    expect(text.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
  });
});

describe("the printed samples", () => {
  const names = readdirSync(SAMPLES, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );

  it.each(names)("of %s have a file for every page of their truth", (name) => {
    const folder = new URL(`${name}/`, SAMPLES);
    const truth = PressTruth.parse(JSON.parse(readFileSync(new URL("truth.json", folder), "utf8")));
    const files = readdirSync(folder).filter((file) => file.endsWith(".pdf"));
    expect(files.sort()).toEqual(truth.pages.map((_, at) => `${at + 1}.pdf`));
  });
});
