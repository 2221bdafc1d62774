import { describe, expect, it } from "vitest";
import { BroadsheetError, ERRORS, Notice, Page } from "../../src/model/index.js";
import { readEdition } from "../../src/pipeline.js";
import { isPageFile, READERS, type Reader, readerFor, type Source } from "../../src/readers/index.js";
import { readAlone, samples } from "./samples.js";

const SAMPLES = await samples();

/** The code of the error that reading ends with; null when it does not. */
async function errorOf(action: () => Promise<unknown>): Promise<BroadsheetError | null> {
  try {
    await action();
    return null;
  } catch (error) {
    if (error instanceof BroadsheetError) return error;
    throw error;
  }
}

function bytes(...all: number[]): Uint8Array {
  return Uint8Array.from(all);
}

describe("the readers", () => {
  it("have names of their own", () => {
    expect(new Set(READERS.map((reader) => reader.name)).size).toBe(READERS.length);
    expect(Object.keys(SAMPLES).sort()).toEqual(READERS.map((reader) => reader.name).sort());
  });

  it("leave alone what is no page", () => {
    for (const name of ["about.md", "photo.jpg", ".DS_Store", "txt", "a.txt~"])
      expect(isPageFile(name)).toBe(false);
  });
});

describe.each(READERS.map((reader): [string, Reader] => [reader.name, reader]))(
  "the %s reader",
  (name, reader) => {
    const sample = SAMPLES[name] as Source;

    it("says what it reads", () => {
      expect(reader.name).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(reader.description.length).toBeGreaterThan(10);
      expect(reader.extensions.length).toBeGreaterThan(0);
      for (const extension of reader.extensions) {
        expect(extension).toMatch(/^\.[a-z0-9.]+$/);
        expect(isPageFile(`A1${extension.toUpperCase()}`)).toBe(true);
      }
    });

    it("recognises its sample, whatever the file is called", () => {
      expect(readerFor(sample)).toBe(reader);
      expect(readerFor({ ...sample, name: "download" })).toBe(reader);
    });

    it("numbers pages, lines, pictures and rules", async () => {
      const { pages } = await readAlone(reader, sample);
      expect(pages.map((page) => page.id)).toEqual(pages.map((_, index) => `p${index + 1}`));
      for (const page of pages) {
        expect(Page.safeParse(page).error).toBeUndefined();
        expect(page.lines.map((line) => line.id)).toEqual(
          page.lines.map((_, index) => `${page.id}.l${index + 1}`),
        );
        expect(page.pictures.map((picture) => picture.id)).toEqual(
          page.pictures.map((_, index) => `${page.id}.i${index + 1}`),
        );
        expect(page.rules.map((rule) => rule.id)).toEqual(
          page.rules.map((_, index) => `${page.id}.r${index + 1}`),
        );
      }
    });

    it("lays out every line of a page once, where it knows of geometry", async () => {
      const { pages, layouts } = await readAlone(reader, sample);
      for (const [index, layout] of (layouts ?? []).entries()) {
        const laid = layout.blocks.flatMap((block) => block.lines).sort();
        expect(laid).toEqual(pages[index]?.lines.map((line) => line.id).sort());
      }
      expect(layouts?.length ?? pages.length).toBe(pages.length);
    });

    it("gives notices and settings that JSON can carry", async () => {
      const { notices, settings } = await readAlone(reader, sample);
      for (const notice of notices) expect(Notice.safeParse(notice).error).toBeUndefined();
      expect(JSON.parse(JSON.stringify(settings))).toEqual(settings);
    });

    it("reads the same bytes to the same pages, and leaves them as they were", async () => {
      const before = Uint8Array.from(sample.bytes);
      expect(await readAlone(reader, sample)).toEqual(await readAlone(reader, sample));
      expect(sample.bytes).toEqual(before);
    });

    it.each<[string, Uint8Array]>([
      ["no bytes", bytes()],
      ["a line end", bytes(0x0a)],
      ["a byte-order mark", bytes(0xef, 0xbb, 0xbf)],
      ["zeros", bytes(0, 0, 0, 0, 0)],
      ["bytes that are nothing", bytes(0xff, 0xff, 0x80, 0x81, 0x00, 0x9d, 0xc0)],
    ])("refuses %s with a coded error that names the file", async (_, content) => {
      const error = await errorOf(() =>
        readAlone(reader, { name: `broken${reader.extensions[0]}`, bytes: content }),
      );
      expect(Object.keys(ERRORS)).toContain(error?.code);
      expect(error?.place).toContain("broken");
      expect(error?.message).toContain(`[${error?.code}]`);
    });

    it.each([2, 3, 5, 8])(
      "ends in a reading or a coded error when the sample is cut to 1/%i",
      async (part) => {
        const cut = sample.bytes.subarray(0, Math.floor(sample.bytes.length / part));
        const error = await errorOf(() => readAlone(reader, { ...sample, bytes: cut }));
        expect(error === null || error.code in ERRORS).toBe(true);
      },
    );

    it("keeps to the limit of pages", async () => {
      const source = { name: "sample", files: [sample, sample] };
      const pages = 2 * (await readAlone(reader, sample)).pages.length;
      await expect(readEdition(source, { limits: { pages: pages - 1 } })).rejects.toMatchObject({
        code: "limit-exceeded",
      });
      await expect(readEdition(source, { limits: { pages } })).resolves.toBeDefined();
    });
  },
);
