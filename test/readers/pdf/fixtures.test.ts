import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { BroadsheetError } from "../../../src/model/index.js";
import { readEdition } from "../../../src/pipeline.js";
import { pdfReader } from "../../../src/readers/pdf/index.js";
import { readAlone } from "../../contract/samples.js";
import { lawBreaks } from "../../properties/laws.js";
import { mutated } from "./mutated.js";

const FOLDER = fileURLToPath(new URL("../../../fixtures/pdf/", import.meta.url));
const KINDS = ["truetype", "type3"];
const HAS_POPPLER = spawnSync("pdftotext", ["-v"]).error === undefined;

function source(kind: string) {
  return { name: `${kind}.pdf`, bytes: new Uint8Array(readFileSync(`${FOLDER}${kind}.pdf`)) };
}

/** How often each visible character stands in a text. */
function counts(text: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const character of text.replace(/\s/gu, "")) found[character] = (found[character] ?? 0) + 1;
  return found;
}

/** The words that Poppler finds on the page. */
function popplerText(kind: string): string {
  const xml = execFileSync("pdftotext", ["-bbox", `${FOLDER}${kind}.pdf`, "-"]).toString();
  return [...xml.matchAll(/<word[^>]*>([^<]*)<\/word>/g)].map(([, word]) => word).join("");
}

describe("an encrypted file", () => {
  it("is refused where it asks for a password, and read where it does not", async () => {
    await expect(readAlone(pdfReader, source("encrypted"))).rejects.toMatchObject({ code: "encrypted" });
    const { pages } = await readAlone(pdfReader, source("locked"));
    expect(pages[0]?.lines.map(({ text }) => text)).toEqual(["Weather"]);
  });
});

describe.each(KINDS)("the page printed in %s", (kind) => {
  it("has its lines, level and vertical", async () => {
    const { pages, layouts } = await readAlone(pdfReader, source(kind));
    const texts = (way: string) =>
      pages
        .flatMap(({ lines }) => lines.filter(({ direction }) => direction === way))
        .map(({ text }) => text);
    expect(texts("ltr")).toEqual(
      expect.arrayContaining([
        "澜川日报",
        "新桥今日通车",
        "云坪开园采茶",
        "防汛公告",
        "本报讯（记者 周岚）昨日，河口区",
        "office",
      ]),
    );
    expect(texts("ttb")).toHaveLength(5);
    expect(texts("ttb").join("")).toContain("本报讯 云坪县雾岭乡茶");
    expect(pages.map(({ rules }) => rules.length)).toEqual([1]);
    expect(layouts?.[0]?.areas?.map((area) => area.kind)).toEqual(["tint", "tint", "frame"]);
  });

  it.skipIf(!HAS_POPPLER)("has the characters that Poppler finds", async () => {
    const { pages } = await readAlone(pdfReader, source(kind));
    const text = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join("");
    expect(counts(text)).toEqual(counts(popplerText(kind)));
  });

  it("keeps the laws as an edition", async () => {
    const edition = await readEdition(`${FOLDER}${kind}.pdf`);
    expect(lawBreaks(edition, null)).toEqual([]);
    expect(await readEdition(`${FOLDER}${kind}.pdf`)).toEqual(edition);
  });

  it("ends in a reading or a coded error whatever happens to its bytes", async () => {
    const { name, bytes } = source(kind);
    for (let seed = 1; seed <= 30; seed++) {
      const end = await readAlone(
        pdfReader,
        { name, bytes: mutated(bytes, seed) },
        { pageSeconds: 10 },
      ).catch((error: unknown) => error);
      if (end instanceof Error) expect(end).toBeInstanceOf(BroadsheetError);
    }
    expect((await readAlone(pdfReader, source(kind))).pages).toHaveLength(1);
  }, 120_000);
});
