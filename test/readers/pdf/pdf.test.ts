import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, type Limits } from "../../../src/model/index.js";
import { gatherPages } from "../../../src/pages.js";
import { pdfOf, show, simplePdf, stream } from "./writer.js";

function gather(bytes: Uint8Array, limits: Partial<Limits> = {}, name = "page.pdf") {
  const settings = { encoding: null, limits: { ...DEFAULT_LIMITS, ...limits } };
  return gatherPages({ name, files: [{ name, bytes }] }, settings);
}

async function textsOf(content: string, entries = ""): Promise<string[]> {
  const { pages } = await gather(simplePdf([{ content, entries }]));
  return pages.flatMap(({ lines }) => lines.map(({ text }) => text));
}

/** Ten rows of body type at a place. */
function column(x: number, words: readonly string[]): string {
  return words.map((text, row) => show(x, 700 - 12 * row, 10, text)).join("");
}

describe("the lines of a PDF page", () => {
  it("are in the order of the page, whatever that of its stream", async () => {
    expect(await textsOf(show(50, 600, 10, "below") + show(50, 700, 10, "above"))).toEqual([
      "above",
      "below",
    ]);
  });

  it("end at a gutter of an em, and not at a wide word space", async () => {
    const left = ["The bridge over", "the river opens", "on Monday for", "all who would", "cross it here."];
    const right = ["The tea of the", "northern hills", "is picked in", "March by hand", "and dried."];
    const lines = await textsOf(column(50, left) + column(50 + 82, right));
    expect(lines.sort()).toEqual([...left, ...right].sort());
  });

  it("hold together where words are driven apart to fill a measure that the rows around it fill", async () => {
    const justified = `30 Tw ${show(50, 688, 10, "on Monday")} 0 Tw `;
    const rows =
      show(50, 700, 10, "the river opens for") + justified + show(50, 676, 10, "all who would cross");
    expect(await textsOf(rows)).toEqual(["the river opens for", "on Monday", "all who would cross"]);
    expect(await textsOf(justified)).toEqual(["on", "Monday"]);
  });

  it("have the characters of a glyph that means several in their places", async () => {
    const map = "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <20142014> endbfchar";
    const fonts = [
      "<< /Type /Font /Subtype /TrueType /BaseFont /Helvetica /FirstChar 65 /LastChar 66 /Widths [2000 600] /Encoding /WinAnsiEncoding /ToUnicode 8 0 R >>",
      stream(`/CIDInit /ProcSet findresource begin begincmap ${map} endcmap end`),
    ];
    const entries = "/Resources << /Font << /F1 3 0 R /F3 7 0 R >> >>";
    const page = { content: show(50, 700, 10, "ABB", "F3"), entries };
    const { pages } = await gather(simplePdf([page], "", fonts));
    expect(pages[0]?.lines.map(({ text }) => text)).toEqual(["——BB"]);
  });

  it("keep the headlines of neighbouring columns apart", async () => {
    const body = Array.from({ length: 8 }, () => "body text of a column in it");
    const heads = show(50, 730, 20, "Bridge opens") + show(190, 730, 20, "Tea is picked");
    const lines = await textsOf(heads + column(50, body) + column(190, body));
    expect(lines.slice(0, 2)).toEqual(["Bridge opens", "Tea is picked"]);
  });

  it("have spaces where the file has gaps alone, and no others", async () => {
    const words = show(50, 700, 10, "The") + show(70, 700, 10, "bridge") + show(102, 700, 10, "opens.");
    expect(await textsOf(words)).toEqual(["The bridge opens."]);
  });

  it("run as they are turned, and pages too", async () => {
    const turned = "BT /F1 10 Tf 0 1 -1 0 300 100 Tm (A credit) Tj ET\n";
    const { pages } = await gather(simplePdf([{ content: turned }]));
    expect(pages[0]?.lines.map(({ text, direction }) => [text, direction])).toEqual([["A credit", "ttb"]]);
    const [page] = (await gather(simplePdf([{ content: turned, entries: "/Rotate 90" }]))).pages;
    expect([page?.width, page?.height]).toEqual([800, 600]);
    expect(page?.lines.map(({ text, direction }) => [text, direction])).toEqual([["A credit", "ltr"]]);
  });

  it("leave out what nobody sees", async () => {
    const hidden = [
      `3 Tr ${show(50, 500, 10, "hidden")} 0 Tr`,
      show(900, 500, 10, "off the page"),
      `q 1 1 1 rg ${show(50, 460, 10, "white on white")} Q`,
      `q 0 0 100 100 re W n ${show(50, 440, 10, "clipped away")} Q`,
    ];
    const onDark = `\n0.2 0.2 0.2 rg 40 390 200 30 re f 1 1 1 rg ${show(50, 400, 10, "white on dark")}`;
    expect(await textsOf(show(50, 520, 10, "seen") + hidden.join("\n") + onDark)).toEqual([
      "seen",
      "white on dark",
    ]);
  });

  it("keep the text under a scan", async () => {
    const image = stream(
      "\0",
      "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
    );
    const content = `q 600 0 0 800 0 0 cm /I Do Q 3 Tr ${show(50, 500, 10, "recognised")}`;
    const bytes = simplePdf([{ content }], "", [image], "/XObject << /I 7 0 R >>");
    const { pages } = await gather(bytes);
    expect(pages[0]?.lines.map(({ text }) => text)).toEqual(["recognised"]);
    expect(pages[0]?.pictures).toEqual([]);
  });

  it("have the size that the text matrix gives", async () => {
    const { pages } = await gather(simplePdf([{ content: "BT /F2 1 Tf 24 0 0 24 50 700 Tm (Big) Tj ET" }]));
    expect(pages[0]?.lines[0]?.font).toEqual({ size: 24, bold: true, family: "Helvetica" });
  });
});

describe("what a PDF page is drawn with", () => {
  it("is rules, frames, tints and pictures", async () => {
    const content =
      show(50, 740, 10, "text") +
      "300 100 m 300 700 l S 50 50 400 0.5 re f 0.8 0.9 0.9 rg 350 500 200 150 re f 320 200 200 100 re S";
    const { pages, layouts } = await gather(simplePdf([{ content }]));
    expect(pages[0]?.rules.map(({ from, to }) => [...from, ...to].map(Math.round))).toEqual([
      [300, 100, 300, 700],
      [50, 750, 450, 750],
    ]);
    expect(layouts[0]?.areas?.map(({ kind }) => kind)).toEqual(["tint", "frame"]);
    expect(layouts[0]?.areas?.[0]?.box).toEqual([350, 150, 200, 150]);
  });
});

describe("a PDF file", () => {
  const weather = { content: show(50, 700, 10, "Weather") };

  it("gives its pages the labels that can be folios", async () => {
    const labels = "/PageLabels << /Nums [0 << /P (A) /S /D /St 7 >> 1 << /S /r >>] >>";
    const { pages } = await gather(simplePdf([weather, weather], labels));
    expect(pages.map(({ number }) => number)).toEqual(["A7", null]);
  });

  it.each([
    ["2020-12-26/A02.pdf", "A2"],
    ["20201226_04.pdf", "4"],
    ["2020-12-26.pdf", null],
    ["page.pdf", null],
  ])("of one page is named after its folio: %s", async (name, number) => {
    expect((await gather(simplePdf([weather]), {}, name)).pages[0]?.number).toBe(number);
  });

  it("is read of the pages asked for", async () => {
    const pages = ["one", "two", "three", "four", "five"].map((text) => ({
      content: show(50, 700, 10, text),
    }));
    const file = { name: "a.pdf", bytes: simplePdf(pages) };
    const settings = { encoding: null, limits: DEFAULT_LIMITS };
    const read = await gatherPages({ name: "a", files: [file, file] }, settings, [
      [2, 3],
      [6, 6],
    ]);
    expect(read.pages.map(({ id, lines }) => `${id} ${lines[0]?.text}`)).toEqual([
      "p1 two",
      "p2 three",
      "p3 one",
    ]);
  });

  it("says which fonts do not tell their characters", async () => {
    const map = stream(
      "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <E000> endbfchar",
    );
    const font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>";
    const bytes = simplePdf([{ content: show(50, 700, 10, "AAA", "F3") }], "", [map, font], "");
    const text = new TextDecoder("latin1").decode(bytes).replace("/F2 4 0 R", "/F3 8 0 R");
    const { notices } = await gather(Uint8Array.from(text, (character) => character.charCodeAt(0)));
    expect(notices.map(({ code }) => code)).toContain("broken-font-map");
  });
});

describe("a hostile PDF", () => {
  const page = (box: string, content = show(50, 700, 10, "text")) => [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox ${box} >>`,
    "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    stream(content),
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];

  it.each<[string, readonly string[]]>([
    ["no page", ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"]],
    ["no catalog", ["<< >>"]],
    [
      "a page tree that is its own child",
      ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 9 >>"],
    ],
  ])("is refused: %s", async (_, objects) => {
    await expect(gather(pdfOf(objects))).rejects.toMatchObject({
      code: expect.stringMatching(/^bad-pdf|page-failed$/),
    });
  });

  it.each(["[0 0 1e9 1e9]", "[0 0 1e38 1e38]", "[-1e30 -1e30 1e30 1e30]", "[600 800 0 0]", "[0 0 0 0]"])(
    "ends in a reading or a coded error: a page of %s",
    async (box) => {
      const end = await gather(pdfOf(page(box))).then(
        ({ pages }) => pages.length,
        (error: { code: string }) => error.code,
      );
      expect([1, "page-failed"]).toContain(end);
    },
  );

  it("says that a page has no text where it shows something, and says nothing of a blank one", async () => {
    const codes = async (content: string) =>
      (await gather(simplePdf([{ content }]))).notices.map(({ code, page }) => [code, page]);
    expect(await codes("100 100 300 300 re f")).toEqual([["no-text", "p1"]]);
    expect(await codes("")).toEqual([]);
    expect(await codes(`100 100 300 300 re f ${show(50, 700, 10, "Weather")}`)).toEqual([]);
  });

  it("keeps to its limits", async () => {
    const many = pdfOf(
      page("[0 0 600 800]", "BT /F1 1 Tf 1 0 0 1 0 400 Tm ".concat("(abcdefghij) Tj ".repeat(100), "ET")),
    );
    await expect(gather(many, { pageGlyphs: 500 })).rejects.toMatchObject({ code: "limit-exceeded" });
    await expect(gather(many, { pageObjects: 10 })).rejects.toMatchObject({ code: "limit-exceeded" });
    expect((await gather(many)).pages).toHaveLength(1);
  });

  it("costs the page that takes too long, and no other", async () => {
    const slow = { content: `${show(50, 700, 10, "slow")}${"0 0 m 600 800 l S\n".repeat(400_000)}` };
    const quick = { content: show(50, 700, 10, "quick") };
    const { pages, notices } = await gather(simplePdf([quick, slow, quick]), {
      pageSeconds: 1,
      pageObjects: 300_000,
    });
    expect(pages.map(({ lines }) => lines[0]?.text)).toEqual(["quick", "quick"]);
    expect(notices.map(({ code }) => code)).toEqual(["unreadable-page"]);
    expect(notices[0]?.detail).toContain("page.pdf, page 2");
  }, 60_000);
});
