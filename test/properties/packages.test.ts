import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEdition } from "../../src/pipeline.js";
import { editionOf, fixture, SLUGS } from "../contract/samples.js";
import { placed } from "../writers/placed.js";
import { lawBreaks } from "./laws.js";
import { articleDifferences, packageOf, readBack, referenceFaults } from "./packages.js";

const OCR = fileURLToPath(new URL("../../fixtures/ocr/", import.meta.url));
const ISSUES = readdirSync(OCR).filter((name) => !name.includes("."));

describe("a package of an edition", { timeout: 60_000 }, () => {
  it.each(ISSUES)("of %s is read back to the same articles, as stated and found anew", async (name) => {
    for (const resegment of [false, true]) {
      const edition = await readEdition(join(OCR, name), { record: false, resegment });
      const files = packageOf(edition);
      expect(referenceFaults(files)).toEqual([]);
      expect(articleDifferences(edition, await readBack(files))).toEqual([]);
    }
  });

  it.each(SLUGS)("of the dump %s is read back to the same articles, with boxes and without", async (slug) => {
    const edition = await fixture(slug);
    for (const one of [edition, placed(edition)])
      expect(articleDifferences(one, await readBack(packageOf(one)))).toEqual([]);
  });

  it("keeps every character of any line", async () => {
    const odd = fc.string({
      unit: fc.constantFrom("桥", "a", " ", "-", "&", "<", '"', "\u3000", "😀", "。"),
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(odd, { minLength: 1, maxLength: 6 }), async (lines) => {
        const text = lines.join("\n");
        fc.pre(text.trim() !== "");
        const edition = placed(await editionOf(text));
        const again = await readBack(packageOf(edition));
        const printed = (one: typeof edition) => one.pages[0]?.lines.map((line) => line.text.trim()).sort();
        expect(printed(again)).toEqual(printed(edition));
      }),
      { numRuns: 40 },
    );
  });

  it("is written again the same", async () => {
    const edition = await readEdition(join(OCR, ISSUES[0] ?? ""), { record: false });
    const files = packageOf(edition);
    expect(packageOf(await readBack(files))).toEqual(files);
  });

  it("may claim a block twice, or one that is not there: every line is read once", async () => {
    const edition = await readEdition(join(OCR, ISSUES[0] ?? ""), { record: false });
    const [mets, ...pages] = packageOf(edition);
    const text = (mets?.text ?? "").replaceAll('BEGIN="BS_B2"', 'BEGIN="BS_B1"').replace('"BS_B5"', '"none"');
    const again = await readBack([{ path: mets?.path ?? "", text }, ...pages]);
    expect(again.articles.length).toBe(edition.articles.length);
    expect(lawBreaks(again, null)).toEqual([]);
    expect(again.leftovers.some(({ why }) => why === "noise")).toBe(true);
  });
});
