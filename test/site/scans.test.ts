import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { type Archive, ingest, openArchive, rereadEdition } from "../../src/archive/index.js";
import { readingMeans } from "../../src/isolate/reading-means.js";
import type { Edition } from "../../src/model/index.js";
import { scanNames } from "../../src/model/scans.js";
import { imageFiles } from "../../src/server/publish/images.js";
import { picturesOf } from "./archived.js";

const PAGE = fileURLToPath(new URL("../../fixtures/ocr/lanchuan-page-xml/source.xml", import.meta.url));

/** The page as the fixture states it, in pixels. */
const SIZE = { width: 1600, height: 1500 };

function blank(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#eee" } })
    .jpeg()
    .toBuffer();
}

describe("scans beside recognised pages", { timeout: 60_000 }, () => {
  const top = mkdtempSync(join(tmpdir(), "scans-"));
  const opened: Archive[] = [];

  afterAll(() => {
    for (const archive of opened) archive.close();
    rmSync(top, { recursive: true });
  });

  /** An archive of the page with files beside it, by their paths from the page's folder. */
  async function withFiles(name: string, files: Readonly<Record<string, Uint8Array>>) {
    const folder = join(top, name, "page");
    mkdirSync(folder, { recursive: true });
    copyFileSync(PAGE, join(folder, "bote.xml"));
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(join(folder, path, ".."), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const archive = openArchive(join(top, name, "archive"), { create: true });
    opened.push(archive);
    const means = readingMeans({ threads: 0 });
    const events = [];
    for await (const event of ingest(archive, [join(top, name)], means)) events.push(event);
    const [found] = archive.store.editions();
    const edition = archive.store.edition(found?.id ?? "") as Edition;
    const leftOut = events.flatMap((event) => (event.kind === "found" ? event.leftOut : []));
    return { archive, edition, means, leftOut, source: picturesOf(archive) };
  }

  const unusable = ({ notices }: Edition) =>
    notices.filter(({ code }) => code === "unusable-scan").map(({ detail }) => detail);

  it("are kept, and shown in the page's proportion with every tile", async () => {
    const scan = await blank(SIZE.width / 2, SIZE.height / 2);
    const { archive, edition, leftOut, source, means } = await withFiles("beside", { "bote.jpg": scan });
    expect(leftOut).toEqual([]);
    expect(unusable(edition)).toEqual([]);
    const image = await source.pageImage(edition.id, "p1");
    expect([image?.width, image?.height]).toEqual([SIZE.width / 2, SIZE.height / 2]);
    if (!image) return;
    for (const name of imageFiles(image, false)) {
      const file = await source.imageFile(edition.id, "p1", name);
      expect([name, file?.type]).toEqual([name, "image/webp"]);
    }
    const part = image.parts.find(({ of }) => of === edition.articles[0]?.id);
    const cut = await source.imageFile(edition.id, "p1", part?.file ?? "");
    expect((await sharp(cut?.bytes).metadata()).width).toBe(part?.width);
    const again = await rereadEdition(archive, edition.id, means, true);
    expect(again.changes).toEqual([]);
    expect(archive.store.edition(edition.id)).toEqual(edition);
  });

  it("are found in a folder of pictures beside the pages' folder", async () => {
    const scan = await blank(SIZE.width / 4, SIZE.height / 4);
    const { edition, source } = await withFiles("folders", { "../images/bote.png": scan });
    expect((await source.pageImage(edition.id, "p1"))?.width).toBe(SIZE.width / 4);
  });

  it("cost nothing but themselves where they are no pictures, of another shape, or not whole", async () => {
    const text = await withFiles("text", { "bote.png": Buffer.from("not a picture") });
    expect(unusable(text.edition)).toEqual([expect.stringContaining("bote.png")]);
    expect(await text.source.pageImage(text.edition.id, "p1")).toBe(null);
    const wide = await withFiles("wide", { "bote.jpg": await blank(900, 300) });
    expect(unusable(wide.edition)).toEqual([expect.stringContaining("another shape")]);
    const drawing = await withFiles("drawing", {
      "bote.png": Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="24" height="33"/>'),
    });
    expect(unusable(drawing.edition)).toHaveLength(1);
    const whole = await blank(SIZE.width / 4, SIZE.height / 4);
    const cut = await withFiles("cut", { "bote.jpg": whole.subarray(0, whole.length / 2) });
    const image = await cut.source.pageImage(cut.edition.id, "p1");
    const [name = ""] = image ? imageFiles(image, false) : [];
    expect(await cut.source.imageFile(cut.edition.id, "p1", name)).toBe(null);
  });

  it("are looked for under the page's own name, and not beside a PDF", () => {
    expect(scanNames("a/0001.alto.xml")).toContain("0001.jpg");
    expect(scanNames("a/0001.pdf")).toEqual([]);
  });
});
