import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type DrawnPage, drawEdition, picturesOf } from "../src/images.js";
import { BroadsheetError } from "../src/model/index.js";
import { readPlacedEdition } from "../src/pipeline.js";
import { editionOf } from "./contract/samples.js";
import { show, simplePdf } from "./readers/pdf/writer.js";

const folder = mkdtempSync(join(tmpdir(), "images-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A page with a black square of 100 points at (50, 100) from the top left, and a line of text. */
const square = (folio: string) => ({
  content: `0 g 50 600 100 100 re f ${show(50, 780, 12, `Page ${folio}`)} ${show(300, 400, 12, "Ferries stop at noon.")}`,
});

async function drawn(path: string, dotsPerInch = 72, limits = {}): Promise<DrawnPage[]> {
  const pages: DrawnPage[] = [];
  for await (const page of drawEdition(await readPlacedEdition(path), { dotsPerInch, limits }))
    pages.push(page);
  return pages;
}

function put(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("the pages of a PDF", () => {
  const path = put("two.pdf", simplePdf([square("1"), square("2")]));

  it("are drawn in order, at the size asked for, as they are printed", async () => {
    const pages = await drawn(path, 144);
    expect(pages.map(({ page }) => page)).toEqual([0, 1]);
    const [{ raster } = { raster: null }] = pages;
    if (raster === null || raster instanceof BroadsheetError) throw new Error("not drawn");
    expect([raster.width, raster.height, raster.scale]).toEqual([1200, 1600, 2]);
    const at = (x: number, y: number) => raster.pixels[(y * 1200 + x) * 4];
    expect([at(200, 300), at(10, 10), at(400, 300)]).toEqual([0, 255, 255]);
  });

  it("are no picture but an error where they have too many pixels", async () => {
    const [first] = await drawn(path, 72, { rasterPixels: 1_000 });
    expect(first?.raster).toMatchObject({ code: "limit-exceeded" });
  });

  it("are those that were asked for", async () => {
    const placed = await readPlacedEdition(path, { pages: [[2, 2]] });
    expect(placed.places).toEqual([{ file: path, index: 1 }]);
  });
});

it("leaves out pages of formats that hold no picture", async () => {
  expect(await drawn(put("page.txt", "新桥今日通车\n\n本报讯 昨日，新桥通车。\n"))).toEqual([]);
});

it("tells of a picture its article, caption and who made it", async () => {
  const edition = await editionOf(
    "新桥今日通车\n\n本报讯 昨日，河口区的新桥通车。\n\n市民走过新桥。（张三摄）\n",
  );
  const [article] = edition.articles;
  const [page] = edition.pages;
  const line = page?.lines.at(-1);
  if (!article || !page || !line) throw new Error("no article");
  const spans = [{ line: line.id, start: 0, end: line.text.length }];
  const captioned = {
    ...edition,
    pages: [
      {
        ...page,
        pictures: [
          { id: "p1.i1", box: [0, 0, 10, 10] as const, source: "1" },
          { id: "p1.i2", box: null, source: "2" },
        ],
      },
    ],
    articles: [
      {
        ...article,
        captions: [{ text: line.text, spans, picture: "p1.i1" }],
        pictures: ["p1.i1", "p1.i2"],
        bylines: [{ role: null, names: ["张三"], credit: "摄", inline: true, spans }],
      },
    ],
  };
  const [{ pictures } = { pictures: [] }] = picturesOf(captioned);
  expect(pictures).toMatchObject([
    { article: article.id, headline: "新桥今日通车", caption: line.text, credits: ["张三"] },
  ]);
});
