import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, type InputLayout, type Page } from "../../src/model/index.js";
import { hocrReader } from "../../src/readers/hocr/index.js";
import { file, samples } from "../contract/samples.js";

function read(body: string, page = "bbox 0 0 1000 2000") {
  const text = `<html><body><div class="ocr_page" title="${page}">${body}</div></body></html>`;
  const reading = hocrReader.read(file(text, "p.hocr"), { encoding: null, limits: DEFAULT_LIMITS });
  return { ...reading, page: reading.pages[0] as Page, layout: reading.layouts?.[0] as InputLayout };
}

function line(content: string, title = "bbox 10 20 310 60", rest = ""): string {
  return `<span class="ocr_line" title="${title}" ${rest}>${content}</span>`;
}

const word = (text: string, title = "") => `<span class="ocrx_word" title="${title}">${text}</span>`;

describe("an hOCR file", () => {
  it("gives a page for every ocr_page, its paragraphs as blocks", async () => {
    const { hocr } = await samples();
    if (!hocr) throw new Error("no sample");
    const { pages, layouts, groups } = hocrReader.read(hocr, { encoding: null, limits: DEFAULT_LIMITS });
    expect(pages.map((page) => page.lines.map((one) => one.text))).toEqual([
      ["The bridge\u00A0is", "open."],
      ["Weather"],
    ]);
    expect(pages[0]).toMatchObject({ width: 2000, height: 3000, unitsPerInch: 300 });
    expect(pages[0]?.lines[0]).toMatchObject({
      source: "line_1_1",
      box: [100, 100, 800, 40],
      font: { size: 40, bold: false, family: "" },
      confidence: 0.93,
    });
    expect(pages[0]?.pictures).toEqual([{ id: "p1.i1", box: [1000, 100, 500, 600], source: "photo_1" }]);
    expect(pages[0]?.rules).toEqual([{ id: "p1.r1", from: [951.5, 100], to: [951.5, 2900], weight: 3 }]);
    expect(layouts?.map((one) => one.blocks.map((block) => block.source))).toEqual([["par_1_1"], [null]]);
    expect(groups?.[0]?.get("block_1_1")).toEqual(["par_1_1"]);
  });

  it.each<[string, string, string]>([
    ["words with a space between", word("New") + word("bridge"), "New bridge"],
    ["words of scripts without spaces with none", word("澜") + word("川") + word("日报"), "澜川日报"],
    [
      "quotation marks and figures close to them",
      word("“") + word("三号仓") + word("”") + word("是") + word("12") + word("日"),
      "“三号仓”是12日",
    ],
    ["text without words", "New\n   bridge", "New bridge"],
    ["text inside and beside words", `${word("<em>New</em>")} bridge`, "New bridge"],
    ["HTML's entities", word("caf&eacute;&hellip;"), "café…"],
    ["references nobody knows as they are written", word("R&D &unknown;"), "R&D &unknown;"],
    ["no text", "", ""],
  ])("has %s", (_, content, text) => {
    expect(read(line(content)).page.lines[0]?.text).toBe(text);
  });

  it("is read though its elements are left open, in any case and without quotes", () => {
    const { page, layout } = read(
      `<P CLASS=ocr_par id=a><SPAN CLASS=ocr_line TITLE='bbox 1 2 3 4'>a<br>b<p class=ocr_par id=b><span class=ocr_line>c`,
    );
    expect(page.lines.map((one) => one.text)).toEqual(["a b", "c"]);
    expect(layout.blocks.map((one) => one.source)).toEqual(["a", "b"]);
  });

  it("passes over scripts and styles", () => {
    expect(
      read(`<style>p > a { x: "<p>" }</style><script>if (a<b) {}</script>${line("a")}`).page.lines,
    ).toHaveLength(1);
  });

  it("reads down where a line is turned, and from the right where it says so", () => {
    const turned = line("a", "bbox 1 2 3 4; textangle 90");
    const { page } = read(`${turned}<p class="ocr_par" dir="rtl">${line("b")}</p>${line("c")}`);
    expect(page.lines.map((one) => one.direction)).toEqual(["ttb", "rtl", "ltr"]);
  });

  it("has a block of captions as a caption", () => {
    const caption = '<span class="ocr_caption" title="bbox 1 2 3 4">a</span>';
    const { layout } = read(`<p class="ocr_par">${caption}</p><p class="ocr_par">${caption}${line("b")}</p>`);
    expect(layout.blocks.map((one) => one.role)).toEqual(["caption", null]);
  });

  it("has type in points where nothing says pixels", () => {
    const points = line(word("a", "x_fsize 10; x_font &quot;Times&quot;"));
    expect(read(points, "bbox 0 0 9 9; scan_res 144 144").page.lines[0]?.font).toEqual({
      size: 20,
      bold: false,
      family: "Times",
    });
    expect(read(points).page.lines[0]?.font?.size).toBe(40);
  });

  it("is bold where most of a line is", () => {
    const { page } = read(line(word("<strong>Neue</strong>") + word("in"), "bbox 1 2 3 4; x_size 20"));
    expect(page.lines[0]?.font?.bold).toBe(true);
  });

  it("is no other HTML", () => {
    const other = file("<!DOCTYPE html><html><body><p>Weather</p></body></html>", "a.html");
    expect(hocrReader.recognises(other)).toBe(false);
  });
});
