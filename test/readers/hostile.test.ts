import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BroadsheetError, DEFAULT_LIMITS, type Limits } from "../../src/model/index.js";
import { gatherPages } from "../../src/pages.js";
import { READERS, type Source, type WholeReader } from "../../src/readers/index.js";
import { readPackage } from "../../src/readers/mets/index.js";
import { file, samples } from "../contract/samples.js";

const SAMPLES = await samples();
const XML_READERS = ["alto", "page-xml", "hocr"].map((name): [string, WholeReader] => [
  name,
  READERS.find((reader) => reader.name === name) as WholeReader,
]);

function read(reader: WholeReader, bytes: Uint8Array | string, limits: Partial<Limits> = {}) {
  const source = typeof bytes === "string" ? file(bytes, "page.xml") : { name: "page.xml", bytes };
  return reader.read(source, { encoding: null, limits: { ...DEFAULT_LIMITS, ...limits } });
}

/** `code place` of the error that reading ends with. */
function refusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof BroadsheetError) return `${error.code} ${error.place}`;
    throw error;
  }
  return "none";
}

function sampleText(name: string): string {
  return new TextDecoder().decode((SAMPLES[name] as Source).bytes);
}

/** The sample with something before its root element. */
function prefixed(name: string, before: string): string {
  return sampleText(name)
    .replace(/^<\?xml[^>]*>\s*|^<!DOCTYPE html>\s*/, "")
    .replace(/^/, before);
}

const LAUGHS = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at || ""};`.repeat(10)}">`,
).join("")}]>`;

describe.each(XML_READERS)("the %s reader", (name, reader) => {
  it.each<[string, string]>([
    ["entities in entities", LAUGHS],
    ["an external entity", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ["a parameter entity", '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://example.org/x.dtd"> %x;]>'],
  ])("refuses %s, whatever is recognised", (_, before) => {
    expect(refusal(() => read(reader, prefixed(name, before)))).toMatch(/^unsafe-xml page\.xml, 1:1$/);
  });

  it("stops at the limit of elements, in time", () => {
    const root = name === "hocr" ? "html" : "a";
    const many = `<${root}>${"<b/>".repeat(DEFAULT_LIMITS.xmlElements + 1)}</${root}>`;
    const started = performance.now();
    expect(refusal(() => read(reader, many))).toContain("limit-exceeded page.xml, 1:");
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 60_000);

  it("stops at the limits of depth, of characters and of lines", () => {
    expect(refusal(() => read(reader, "<b>".repeat(300)))).toContain("limit-exceeded");
    expect(refusal(() => read(reader, `<a b="${"x".repeat(2_000_000)}"/>`))).toContain("limit-exceeded");
    expect(refusal(() => read(reader, sampleText(name), { lines: 1 }))).toBe("limit-exceeded page.xml");
    expect(refusal(() => read(reader, sampleText(name), { lineCharacters: 3 }))).toContain("limit-exceeded");
  });

  it("ends in a reading or a coded error whatever single character of its sample is another", () => {
    const text = sampleText(name);
    const changes = fc.tuple(fc.nat(text.length - 1), fc.constantFrom(..."<>&\"'/=x 0-;\0"));
    fc.assert(
      fc.property(changes, ([at, character]) => {
        refusal(() => read(reader, text.slice(0, at) + character + text.slice(at + 1)));
      }),
      { seed: 5, numRuns: 1500 },
    );
  });

  it("decodes what it says it is encoded in", () => {
    const text = sampleText(name).replace(/Die Brücke|The/g, "Où é");
    const lines = (bytes: Uint8Array) => read(reader, bytes).pages[0]?.lines.map((line) => line.text);
    const expected = lines(new TextEncoder().encode(text));
    expect(expected?.[0]).toContain("Où é");
    const named = (encoding: string) => text.replace(/(encoding="|charset=")[^"]*/i, `$1${encoding}`);
    expect(lines(Buffer.from(named("ISO-8859-1"), "latin1"))).toEqual(expected);
    expect(lines(Buffer.from(named("UTF-16"), "utf16le"))).toEqual(expected);
    expect(lines(Buffer.from(`\uFEFF${text}`, "utf16le"))).toEqual(expected);
  });
});

describe("boxes that are none", () => {
  it.each([
    ["NaN", "NaN"],
    ["-5", "40"],
    ["Infinity", "40"],
    ["1e999", "40"],
    ["wide", "40"],
  ])("are not stated, and pointed out: %s × %s in ALTO", (width, height) => {
    const alto = sampleText("alto").replace('WIDTH="700" HEIGHT="35"', `WIDTH="${width}" HEIGHT="${height}"`);
    const reader = READERS.find((one) => one.name === "alto") as WholeReader;
    const { pages, notices } = read(reader, alto);
    expect(pages[0]?.lines[0]?.box).toBeNull();
    expect(pages[0]?.lines[1]?.box).toEqual([100, 145, 700, 35]);
    expect(notices).toEqual([{ code: "bad-geometry", page: "p1", spans: [], detail: "L1" }]);
  });

  it.each(["100,100 NaN,5", "100", "1,2 3", "a,b"])(
    "are not stated, and pointed out: %s in PAGE",
    (points) => {
      const page = sampleText("page-xml").replace("100,100 900,110 900,160 100,150", points);
      const { pages, notices } = read(READERS.find((one) => one.name === "page-xml") as WholeReader, page);
      expect(pages[0]?.lines[0]?.box).toBeNull();
      expect(notices.map(({ code, detail }) => [code, detail])).toEqual([["bad-geometry", "l1"]]);
    },
  );

  it.each(["900 100 100 140", "a b c d", "1 2 3"])("are not stated, and pointed out: %s in hOCR", (bbox) => {
    const hocr = sampleText("hocr").replace("bbox 100 100 900 140; baseline", `bbox ${bbox}; baseline`);
    const { pages, notices } = read(READERS.find((one) => one.name === "hocr") as WholeReader, hocr);
    expect(pages[0]?.lines[0]?.box).toBeNull();
    expect(notices.map(({ code, detail }) => [code, detail])).toEqual([["bad-geometry", "line_1_1"]]);
  });

  it("are counted where there are many", () => {
    const alto = sampleText("alto").replace(/(<TextLine[^>]*WIDTH=")700/g, "$1-1");
    const { notices } = read(READERS.find((one) => one.name === "alto") as WholeReader, alto);
    expect(notices.map(({ page, detail }) => [page, detail])).toEqual([
      ["p1", "L1 (+1)"],
      ["p2", "B2/1"],
    ]);
  });

  it("are boxes where they lie beyond the page or on each other", () => {
    const alto = sampleText("alto").replaceAll('HPOS="100"', 'HPOS="-90000"');
    const { pages, notices } = read(READERS.find((one) => one.name === "alto") as WholeReader, alto);
    expect(pages[0]?.lines[0]?.box).toEqual([-90000, 100, 700, 35]);
    expect(notices).toEqual([]);
  });
});

describe("very many", () => {
  const named = (name: string) => READERS.find((one) => one.name === name) as WholeReader;
  const MANY = 20_000;

  it("references of one order are followed", () => {
    const references = `<ReadingOrder><OrderedGroup><ElementRef REF="${"B2 ".repeat(MANY)}B1"/></OrderedGroup></ReadingOrder>`;
    const { layouts } = read(named("alto"), sampleText("alto").replace("<Layout>", `${references}<Layout>`));
    expect(layouts?.map((layout) => layout.ordered)).toEqual([true, true]);
  }, 30_000);

  it("blocks in deep groups are read", () => {
    const deep = "<ComposedBlock>".repeat(200);
    const blocks = "<TextBlock><TextLine/></TextBlock>".repeat(MANY);
    const text = `<alto><Layout><Page>${deep}${blocks}${"</ComposedBlock>".repeat(200)}</Page></Layout></alto>`;
    expect(read(named("alto"), text).pages[0]?.lines).toHaveLength(MANY);
  }, 60_000);

  it("regions in deep regions, and articles, are read", async () => {
    const deep = '<TextRegion id="d">'.repeat(200);
    const lines = Array.from(
      { length: MANY },
      (_, at) => `<TextRegion><TextLine custom="structure {id:a${at}; type:article;}"/></TextRegion>`,
    );
    const text = `<PcGts><Page>${deep}${lines.join("")}${"</TextRegion>".repeat(200)}</Page></PcGts>`;
    const source = { name: "page.xml", files: [file(text, "page.xml")] };
    const { articles } = await gatherPages(source, { encoding: null, limits: DEFAULT_LIMITS });
    expect(articles).toHaveLength(MANY);
  }, 60_000);

  it("paragraphs in deep areas are read", () => {
    const text = `<html><div class="ocr_page">${'<div class="ocr_carea">'.repeat(200)}${'<p class="ocr_par" id="p"><span class="ocr_line">a</span></p>'.repeat(MANY / 4)}`;
    expect(read(named("hocr"), text).pages[0]?.lines).toHaveLength(MANY / 4);
  }, 60_000);

  it("pages are refused as soon as there are too many", () => {
    const pages = (page: string) => page.repeat(DEFAULT_LIMITS.pages + 1);
    const refused = (name: string, text: string) => refusal(() => read(named(name), text));
    expect(refused("alto", `<alto>${pages("<Page/>")}`)).toBe("limit-exceeded page.xml");
    expect(refused("page-xml", `<PcGts>${pages("<Page/>")}`)).toBe("limit-exceeded page.xml");
    expect(refused("hocr", `<html>${pages('<p class="ocr_page"></p>')}`)).toBe("limit-exceeded page.xml");
  });
});

describe("a METS file", () => {
  const refused = (text: string) =>
    refusal(() => readPackage(new TextEncoder().encode(text), "mets.xml", DEFAULT_LIMITS));

  it("is refused with entities, when too deep, or when broken", () => {
    expect(refused(`${LAUGHS}<mets>&lol9;</mets>`)).toBe("unsafe-xml mets.xml, 1:1");
    expect(refused(`<mets>${"<div>".repeat(300)}`)).toContain("limit-exceeded mets.xml, 1:");
    expect(refused("<mets><div></mets>")).toBe("bad-xml mets.xml, 1:12");
  });

  it("is read in time however many divisions claim the same block", () => {
    const claims = '<div TYPE="ARTICLE" ID="a"><fptr><area FILEID="A" BEGIN="b"/></fptr></div>'.repeat(
      100_000,
    );
    const text = `<mets><fileSec><file ID="A" MIMETYPE="text/xml"><FLocat href="1.xml"/></file></fileSec><structMap TYPE="LOGICAL">${claims}</structMap></mets>`;
    const { articles } = readPackage(new TextEncoder().encode(text), "mets.xml", DEFAULT_LIMITS);
    expect(articles.map((article) => article.parts.length)).toEqual([1]);
  }, 30_000);
});

/** The characters that leave a mark, in their order. */
const visible = (text: string) => text.replace(/[\p{White_Space}\p{Cc}\uFEFF\u200B-\u200D]/gu, "");
const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
const WORD = fc.string({ unit: fc.constantFrom(..."aé&<>\"'-澜川，「\u00AD é".split("")), maxLength: 5 });
const LINES = fc.array(fc.array(WORD, { maxLength: 5 }), { minLength: 1, maxLength: 5 });

describe("every visible character is in a line", () => {
  const readText = (name: string, text: string) =>
    read(READERS.find((one) => one.name === name) as WholeReader, text)
      .pages.flatMap((page) => page.lines)
      .map((line) => visible(line.text));

  it.each<[string, (lines: readonly (readonly string[])[]) => string]>([
    [
      "alto",
      (lines) =>
        `<alto><Layout><Page><TextBlock>${lines.map((words) => `<TextLine>${words.map((word) => `<String CONTENT="${escaped(word)}"/>`).join("<SP/>")}<HYP CONTENT="-"/></TextLine>`).join("")}</TextBlock></Page></Layout></alto>`,
    ],
    [
      "page-xml",
      (lines) =>
        `<PcGts><Page><TextRegion>${lines.map((words) => `<TextLine>${[...words, "-"].map((word) => `<Word><TextEquiv><Unicode>${escaped(word)}</Unicode></TextEquiv></Word>`).join("")}</TextLine>`).join("")}</TextRegion></Page></PcGts>`,
    ],
    [
      "hocr",
      (lines) =>
        `<html><div class="ocr_page">${lines.map((words) => `<span class="ocr_line">${[...words, "-"].map((word) => `<span class="ocrx_word">${escaped(word)}</span>`).join(" ")}</span>`).join("\n")}</div></html>`,
    ],
  ])("of %s", (name, write) => {
    fc.assert(
      fc.property(LINES, (lines) => {
        expect(readText(name, write(lines))).toEqual(lines.map((words) => `${visible(words.join(""))}-`));
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
