import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findArticles, finishEdition } from "../../src/articles/index.js";
import { BroadsheetError, DEFAULT_LIMITS, type Edition, type Page } from "../../src/model/index.js";
import { readEdition } from "../../src/pipeline.js";
import { decode } from "../../src/readers/encoding.js";
import { textReader } from "../../src/readers/text.js";
import { nativeWriter } from "../../src/writers/native.js";
import { brokenDumps, dumps, spoiled } from "./dumps.js";
import { lawBreaks } from "./laws.js";

const PAGES = new URL("../../fixtures/pages/", import.meta.url).pathname;
const SLUGS = readdirSync(PAGES).sort();

function textOf(slug: string): string {
  return decode(readFileSync(join(PAGES, slug, "source.txt")), slug, null).text;
}

function file(text: string, name = "page.txt") {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** The reading of a dump; null for one that is refused for holding nothing, or nothing that is text. */
async function reading(text: string): Promise<Edition | null> {
  try {
    return await readEdition({ name: "page.txt", files: [file(text)] });
  } catch (error) {
    if (error instanceof BroadsheetError && (error.code === "empty-input" || error.code === "binary-input"))
      return null;
    throw error;
  }
}

async function expectLaws(text: string): Promise<void> {
  const edition = await reading(text);
  if (edition) expect(lawBreaks(edition, text)).toEqual([]);
}

describe("the laws over generated dumps", { timeout: 60_000 }, () => {
  it("hold on lines of anything", async () => {
    await fc.assert(fc.asyncProperty(dumps, expectLaws), { numRuns: 300 });
  });

  it("hold on pages with halves of surrogate pairs", () => {
    fc.assert(
      fc.property(brokenDumps, (text) => {
        const edition = editionOfPages(pagesOf(text));
        if (edition) expect(lawBreaks(edition, text)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("read the same bytes to the same bytes", async () => {
    await fc.assert(
      fc.asyncProperty(dumps, async (text) => {
        const [one, other] = [await reading(text), await reading(text)];
        expect(one && nativeWriter.write(one)).toBe(other && nativeWriter.write(other));
      }),
      { numRuns: 60 },
    );
  });

  it("refuse only what holds no text", async () => {
    const text = fc
      .tuple(dumps, fc.constant("\n澜川日报\n"))
      .map(([dump, line]) => dump.replace(/\p{Cc}/gu, "\n") + line);
    await fc.assert(
      fc.asyncProperty(text, async (dump) => {
        expect(await reading(dump)).not.toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});

/** Halves of surrogate pairs cannot be decoded, so they are read as private characters and put back. */
const HALVES = ["\uD800", "\uDBFF", "\uDC00", "\uDFFF"];
const PRIVATE = 0xe123;

function pagesOf(text: string): readonly Page[] | null {
  const hidden = text.toWellFormed() === text ? text : hideHalves(text);
  const settings = { encoding: "utf-8", limits: DEFAULT_LIMITS };
  try {
    const { pages } = textReader.read(file(hidden), settings);
    return pages.map((page) => ({
      ...page,
      lines: page.lines.map((line) => ({ ...line, text: showHalves(line.text) })),
    }));
  } catch (error) {
    if (error instanceof BroadsheetError && error.code === "empty-input") return null;
    throw error;
  }
}

function hideHalves(text: string): string {
  return [...text]
    .map((mark) => (HALVES.includes(mark) ? String.fromCharCode(PRIVATE + HALVES.indexOf(mark)) : mark))
    .join("");
}

function showHalves(text: string): string {
  return text.replace(/[\uE123-\uE126]/g, (mark) => HALVES[mark.charCodeAt(0) - PRIVATE] ?? mark);
}

function editionOfPages(pages: readonly Page[] | null): Edition | null {
  if (pages === null) return null;
  return finishEdition({
    ...findArticles(pages),
    pages,
    notices: [],
    steps: [],
    title: null,
    date: null,
    fileNames: [],
  });
}

describe.each(SLUGS)("the laws over %s", { timeout: 60_000 }, (slug) => {
  it("hold on the page as it is", async () => {
    const edition = await readEdition(join(PAGES, slug, "source.txt"));
    expect(lawBreaks(edition, textOf(slug))).toEqual([]);
  });

  it("hold on the page spoiled", async () => {
    await fc.assert(fc.asyncProperty(spoiled(textOf(slug)), expectLaws), { numRuns: 12 });
  });

  it("read it to the same bytes twice, wherever it lies", async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(() => readEdition({ name: slug, files: [file(textOf(slug))] })),
    );
    expect(one && nativeWriter.write(one)).toBe(other && nativeWriter.write(other));
  });
});

describe("the order of an edition's files", () => {
  const sheets = textOf("lanchuan-three-pages").split("\f");
  const plain = ["甲 澜川昨日放晴。\n", "乙 河口区修桥。\n", "丙 云坪县采茶。\n"];

  it.each([
    ["pages that print their folios", sheets, ["c.txt", "a.txt", "b.txt"]],
    ["pages that print none", plain, ["page2.txt", "page10.txt", "page1.txt"]],
    ["pages named after different days", plain, ["2021-05-08.txt", "2020-01-02.txt", "2019-03-04.txt"]],
  ])("does not matter: %s", async (_, texts, names) => {
    const files = texts.map((text, index) => file(text, names[index]));
    const readings = await Promise.all(
      orders(files).map((order) => readEdition({ name: "edition", files: order })),
    );
    const written = new Set(readings.map((edition) => nativeWriter.write(edition)));
    expect(written.size).toBe(1);
    expect(lawBreaks(readings[0] as Edition, null)).toEqual([]);
  });

  it("is the printed folios'", async () => {
    const files = sheets.map((text, index) => file(text, `${"cab".charAt(index)}.txt`));
    const edition = await readEdition({ name: "edition", files });
    expect(edition.pages.map((page) => page.number)).toEqual(["A1", "A2", "A3"]);
  });
});

function orders<T>(things: readonly T[]): T[][] {
  if (things.length < 2) return [[...things]];
  return things.flatMap((thing, index) => orders(things.toSpliced(index, 1)).map((rest) => [thing, ...rest]));
}

describe("the laws can be broken", () => {
  const text = "桥通了\n■本报记者 陈 砚\n本报讯 昨日，河口区的新桥通车，两岸居民步行十分钟即可往返。\n";
  const broken: readonly (readonly [string, RegExp, (edition: Tree) => void])[] = [
    [
      "a line corrected",
      /leave the input/,
      (tree) => Object.assign(tree.pages[0]?.lines[0] ?? {}, { text: "橋通了" }),
    ],
    ["a passage lost", /is nowhere/, (tree) => tree.articles[0]?.body.splice(0)],
    [
      "a passage twice",
      /in two places/,
      (tree) => tree.leftovers.push({ spans: [{ line: "p1.l1", start: 0, end: 1 }], why: "noise" }),
    ],
    [
      "a character corrected",
      /is not .* joined/,
      (tree) => passageOf(tree, (passage) => ({ ...passage, text: passage.text.replace("桥", "橋") })),
    ],
    [
      "a space invented",
      /is not .* joined/,
      (tree) => passageOf(tree, (passage) => ({ ...passage, text: passage.text.replace("桥", "桥  ") })),
    ],
    [
      "a span off its line",
      /has no characters/,
      (tree) => tree.leftovers.push({ spans: [{ line: "p1.l1", start: 0, end: 99 }], why: "noise" }),
    ],
    [
      "a span on no line",
      /no line p9/,
      (tree) => tree.leftovers.push({ spans: [{ line: "p9.l1", start: 0, end: 0 }], why: "noise" }),
    ],
    [
      "an id twice",
      /two lines are called/,
      (tree) =>
        tree.pages[0]?.lines.push({
          ...(tree.pages[0].lines[0] as (typeof tree.pages)[number]["lines"][number]),
        }),
    ],
    ["a confidence of two", /schema/, (tree) => Object.assign(tree.articles[0] ?? {}, { confidence: 2 })],
    [
      "a field that the schema lacks",
      /schema/,
      (tree) => Object.assign(tree.articles[0] ?? {}, { mood: "good" }),
    ],
    ["no reason", /first is no start/, (tree) => tree.articles[0]?.reasons.splice(0)],
    [
      "a dateline in the deck",
      /dateline .* stands in no passage/,
      (tree) =>
        Object.assign(tree.articles[0] ?? {}, {
          dateline: { text: "桥", spans: [{ line: "p1.l1", start: 0, end: 1 }] },
        }),
    ],
    [
      "a name that is not printed",
      /prints no "王五"/,
      (tree) =>
        tree.articles[0]?.bylines.push({
          role: null,
          names: ["王五"],
          credit: null,
          inline: true,
          spans: [{ line: "p1.l3", start: 0, end: 3 }],
        }),
    ],
    ["a picture from nowhere", /is on no page/, (tree) => tree.articles[0]?.pictures.push("p1.i9")],
  ];

  it.each(broken)("%s", async (_, sentence, spoil) => {
    const edition = await readEdition({ name: "page.txt", files: [file(text)] });
    expect(lawBreaks(edition, text)).toEqual([]);
    const tree = structuredClone(edition) as unknown as Tree;
    spoil(tree);
    expect(lawBreaks(tree as unknown as Edition, text).join("\n")).toMatch(sentence);
  });
});

type Writable<T> = T extends readonly (infer U)[]
  ? Writable<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Writable<T[K]> }
    : T;
type Tree = Writable<Edition>;

function passageOf(tree: Tree, change: (passage: { text: string }) => { text: string }): void {
  const passage = tree.articles
    .flatMap((article) => [...article.deck, ...article.body])
    .find(({ text }) => text.includes("桥"));
  if (passage) Object.assign(passage, change(passage));
}
