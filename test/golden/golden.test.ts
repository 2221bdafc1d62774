import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { readEdition } from "../../src/pipeline.js";
import { writerNamed } from "../../src/writers/index.js";
import { fixture, PAGES, SLUGS } from "../contract/samples.js";
import { differsFromGolden, wouldRewriteInCi } from "./goldens.js";

const OCR = fileURLToPath(new URL("../../fixtures/ocr/", import.meta.url));
/** Not beside the pages: a folder of pages is read whole. */
const HELD = fileURLToPath(new URL("recognised/", import.meta.url));

it("is not rewritten by a run that should hold it", () => {
  expect(wouldRewriteInCi(process.env)).toBe(false);
});

describe.each(SLUGS)("%s", (slug) => {
  it.each([
    ["text", "expected.txt"],
    ["native", "expected.json"],
  ])("is read to the %s that %s holds", async (writer, name) => {
    const output = writerNamed(writer).write(await fixture(slug));
    expect(differsFromGolden(join(PAGES, slug, name), output)).toBeNull();
  });
});

/** Pages with geometry, their articles found anew; the text alone is held, as it says what a person would check. */
describe.each(
  readdirSync(OCR, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])),
)("%s", (slug) => {
  it("is read to the text that is held", async () => {
    const source = readdirSync(join(OCR, slug)).find((name) => name.startsWith("source."));
    const edition = await readEdition(join(OCR, slug, source ?? ""), { resegment: true });
    const output = writerNamed("text").write(edition);
    expect(differsFromGolden(join(HELD, `${slug}.txt`), output)).toBeNull();
  });
});

describe("a golden file", () => {
  const folder = mkdtempSync(join(tmpdir(), "golden-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is missed when it is missing, and not written", () => {
    const path = join(folder, "missing.txt");
    expect(differsFromGolden(path, "甲\n", false)).toContain("is missing");
    expect(existsSync(path)).toBe(false);
  });

  it("is held to every character", () => {
    const path = join(folder, "held.txt");
    writeFileSync(path, "甲\n乙\n");
    expect(differsFromGolden(path, "甲\n乙\n", false)).toBeNull();
    expect(differsFromGolden(path, "甲\n丙\n", false)).toContain('line 2: expected "乙", found "丙"');
    expect(differsFromGolden(path, "甲\n", false)).toContain("line 2");
    expect(differsFromGolden(path, "甲\n乙\n\n", false)).toContain("line 4");
    expect(readFileSync(path, "utf8")).toBe("甲\n乙\n");
  });

  it("is written on demand", () => {
    const path = join(folder, "new.txt");
    expect(differsFromGolden(path, "甲\n", true)).toBeNull();
    expect(readFileSync(path, "utf8")).toBe("甲\n");
  });

  it.each([
    [{}, false],
    [{ UPDATE: "1" }, false],
    [{ CI: "true" }, false],
    [{ CI: "true", UPDATE: "1" }, true],
    [{ CI: "true", UPDATE: "" }, false],
  ])("may be rewritten where the environment is %o: unless %o", (environment, refused) => {
    expect(wouldRewriteInCi(environment)).toBe(refused);
  });
});
