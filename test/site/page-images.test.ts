import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Archive, correctArticle, openArchive } from "../../src/archive/index.js";
import { readingMeans } from "../../src/isolate/reading-means.js";
import { type BroadsheetError, DEFAULT_LIMITS, digest, type Edition } from "../../src/model/index.js";
import { pageFiles } from "../../src/model/page-files.js";
import { printedSpans } from "../../src/model/printed.js";
import { gatherPages } from "../../src/pages.js";
import { readEdition } from "../../src/pipeline.js";
import { siteApp } from "../../src/server/index.js";
import { bounded } from "../../src/server/page-images/bounded.js";
import { packFolder } from "../../src/server/page-images/folder.js";
import { imageFiles } from "../../src/server/publish/images.js";
import { at, relative } from "../../src/site/paths.js";
import type { PageImage, SiteSource } from "../../src/site/source.js";
import { archived, DOTS, picturesOf } from "./archived.js";

const fixture = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/pdf/${path}`, import.meta.url)));

describe("pictures of pages from an archive", () => {
  const folder = mkdtempSync(join(tmpdir(), "page-images-"));
  let edition: Edition;
  let archive: Archive;
  let source: SiteSource;
  let image: PageImage;

  beforeAll(async () => {
    const bytes = fixture("rivermouth/1.pdf");
    edition = await readEdition({ name: "rivermouth", files: [{ name: "1.pdf", bytes }] });
    archive = archived(edition, bytes, join(folder, "archive"));
    source = picturesOf(archive);
    image = (await source.pageImage(edition.id, "p1")) as PageImage;
  }, 60_000);

  afterAll(() => {
    archive?.close();
    rmSync(folder, { recursive: true });
  });

  const fileOf = async (from: SiteSource, name: string) =>
    (await from.imageFile(edition.id, "p1", name))?.bytes;

  it("has every file it names, in the size it names", async () => {
    const page = edition.pages[0];
    expect([image.width, image.height]).toEqual([
      Math.round(((page?.width ?? 0) * DOTS) / 72),
      Math.round(((page?.height ?? 0) * DOTS) / 72),
    ]);
    for (const name of imageFiles(image, false)) {
      const part = image.parts.find(({ file }) => file === name);
      const size = part ? [part.width, part.height] : name.split("/")[1]?.split(",").map(Number);
      const { width, height, format } = await sharp(await fileOf(source, name)).metadata();
      expect([name, format, width, height]).toEqual([name, "webp", ...(size ?? [])]);
    }
    expect(image.parts.map(({ of }) => of)).toEqual(
      expect.arrayContaining(
        edition.articles.filter(({ regions }) => regions.length > 0).map(({ id }) => id),
      ),
    );
    expect(await fileOf(source, "../../archive.db")).toBeUndefined();
  }, 60_000);

  it("shows the print where the page has it", async () => {
    const whole = await put(image, (name) => fileOf(source, name));
    for (const box of boxesOf(edition, edition.articles[0]))
      expect(await inkIn(whole, box)).toBeGreaterThan(20);
  }, 60_000);

  it("hides an article that was withdrawn, in the whole, in tiles and in the cut-outs of others", async () => {
    const article = edition.articles.find(({ kind, body }) => kind === "story" && body.length > 1);
    const other = openArchive(join(folder, "archive"));
    correctArticle(
      other,
      article?.id ?? "",
      { do: "withdraw", reason: "撤稿" },
      readingMeans({ threads: 0 }),
    );
    other.close();
    const masked = picturesOf(archive);
    const now = (await masked.pageImage(edition.id, "p1")) as PageImage;
    expect(now.parts.map(({ of }) => of)).not.toContain(article?.id);
    expect(await fileOf(masked, `articles/${article?.id.slice(edition.id.length + 1)}.webp`)).toBeUndefined();
    const whole = await put(now, (name) => fileOf(masked, name));
    const boxes = boxesOf(edition, article);
    expect(boxes.length).toBeGreaterThan(5);
    for (const box of boxes) expect(await inkIn(whole, box)).toBeLessThan(12);
    const [w, h] = now.wholes.at(-1) ?? [1, 1];
    const small = await sharp(await fileOf(masked, `full/${w},${h}/0/default.webp`))
      .resize({ width: now.width, height: now.height, fit: "fill" })
      .toBuffer();
    for (const box of boxes) expect(await inkIn(small, box)).toBeLessThan(12);
    const left = edition.articles.find(({ id, kind }) => id !== article?.id && kind === "story");
    for (const box of boxesOf(edition, left)) expect(await inkIn(whole, box)).toBeGreaterThan(20);
  }, 60_000);

  it("makes a page again where what was kept of it is not whole", async () => {
    const again = picturesOf(archive);
    const name = [...imageFiles(image, false)][0] ?? "";
    expect(await fileOf(again, name)).toBeDefined();
    const pictures = join(archive.folder, "pictures");
    for (const part of readdirSync(pictures))
      for (const pack of readdirSync(join(pictures, part))) truncateSync(join(pictures, part, pack), 900);
    expect(await fileOf(picturesOf(archive), name)).toBeDefined();
  }, 60_000);

  it("has none of a page larger than may be drawn", async () => {
    const limits = { ...DEFAULT_LIMITS, rasterPixels: 1_000 };
    expect(await picturesOf(archive, { limits }).pageImage(edition.id, "p1")).toBeNull();
  });
});

describe("a page that cannot be drawn", () => {
  const folder = mkdtempSync(join(tmpdir(), "page-images-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is drawn from its boxes, and costs no other", async () => {
    const good = fixture("rivermouth/1.pdf");
    const edition = await readEdition({ name: "rivermouth", files: [{ name: "1.pdf", bytes: good }] });
    const archive = archived(edition, good, folder);
    const failures: BroadsheetError[] = [];
    const own = {
      bytesOf: () => Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(5000, 0x41)]),
      onFailure: (error: BroadsheetError) => failures.push(error),
    };
    const source = picturesOf(archive, own);
    const [size] = (await source.pageImage(edition.id, "p1"))?.wholes ?? [];
    const app = siteApp({
      source,
      base: null,
      written: null,
      onFault: (error) => failures.push(error as never),
    });
    const path = `${at.image(edition.id, 1)}/full/${size?.join(",")}/0/default.webp`;
    const answer = await app.request(`http://localhost/${relative("", path).slice(2)}`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
    expect(failures.map(({ code }) => code)).toEqual(["bad-pdf"]);
    expect(await source.pageImage(edition.id, "p1")).toBeNull();
    expect(await picturesOf(archive, { ...own, awaited: true }).pageImage(edition.id, "p1")).toBeNull();
    archive.close();
  }, 60_000);
});

describe("the files that pages come from", () => {
  it("are known beside files of other formats", async () => {
    const printed = fixture("rivermouth/1.pdf");
    const files = [
      { name: "a.txt", bytes: Buffer.from("第A1版\n\n一条消息的标题\n\n一条消息的正文。\n") },
      { name: "b.pdf", bytes: printed },
    ];
    const { steps, places } = await gatherPages(
      { name: "day", files },
      { encoding: null, limits: DEFAULT_LIMITS },
    );
    expect(places.map(({ file }) => file)).toEqual(["a.txt", "b.pdf"]);
    expect([...pageFiles({ steps })]).toEqual([["p2", { digest: digest(printed, 64), index: 0 }]]);
  }, 60_000);
});

describe("bounded work", () => {
  it("is done once for a key, one after another, and refused where too much waits", async () => {
    const log: string[] = [];
    const ends: (() => void)[] = [];
    const doing = bounded(1, 1);
    const work = (name: string) => async () => {
      log.push(name);
      await new Promise<void>((resolve) => ends.push(resolve));
    };
    const first = doing("a", work("a"));
    const same = doing("a", work("a again"));
    const second = doing("b", work("b"));
    await expect(doing("c", work("c"))).rejects.toMatchObject({ code: "too-busy" });
    expect(log).toEqual(["a"]);
    ends[0]?.();
    await Promise.all([first, same]);
    await new Promise(setImmediate);
    expect(log).toEqual(["a", "b"]);
    ends[1]?.();
    await second;
  });
});

describe("the folder of what was made", () => {
  const folder = mkdtempSync(join(tmpdir(), "packs-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("gives back what it was given, and lets go of what was asked for longest ago", async () => {
    const packs = packFolder(folder, 2_500);
    const files = (byte: number) =>
      new Map([
        ["one", Buffer.alloc(600, byte)],
        ["two", Buffer.from([byte])],
      ]);
    packs.keep("aa1", files(1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    packs.keep("bb2", files(2));
    packs.keep("cc3", files(3));
    expect(packFolder(folder, 2_500).read("bb2", "two")).toEqual(Buffer.from([2]));
    expect(packs.read("bb2", "three")).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 20));
    packs.keep("dd4", files(4));
    const left = ["aa1", "bb2", "cc3", "dd4"].filter((key) => packFolder(folder, 2_500).has(key));
    expect(left).toHaveLength(3);
    expect(left).not.toContain("aa1");
    expect(packs.read("aa1", "one")).toBeNull();
  });
});

/** The boxes of an article's lines, in pixels. */
function boxesOf(edition: Edition, article: Edition["articles"][number] | undefined): number[][] {
  const lines = new Set(article === undefined ? [] : printedSpans(article).map(({ line }) => line));
  return (edition.pages[0]?.lines ?? [])
    .filter(({ id }) => lines.has(id))
    .flatMap(({ box }) => (box === null ? [] : [box.map((one) => (one * DOTS) / 72)]));
}

/** The page put together from its tiles of full size. */
async function put(
  image: PageImage,
  fileOf: (name: string) => Promise<Uint8Array | undefined>,
): Promise<Buffer> {
  const tiles = [...imageFiles(image, false)].flatMap((name) => {
    const [, x, y, w, , width] = /^(\d+),(\d+),(\d+),(\d+)\/(\d+),/.exec(name) ?? [];
    return x !== undefined && w === width ? [{ name, left: Number(x), top: Number(y) }] : [];
  });
  const composite = await Promise.all(
    tiles.map(async ({ name, left, top }) => ({ input: Buffer.from((await fileOf(name)) ?? []), left, top })),
  );
  const { width, height } = image;
  return sharp({ create: { width, height, channels: 3, background: "#f0f" } })
    .composite(composite)
    .png()
    .toBuffer();
}

/** How much the brightness varies within a box. */
async function inkIn(page: Buffer, [x = 0, y = 0, w = 1, h = 1]: number[]): Promise<number> {
  const part = { left: Math.floor(x), top: Math.floor(y), width: Math.ceil(w), height: Math.ceil(h) };
  const { channels } = await sharp(await sharp(page).extract(part).greyscale().toBuffer()).stats();
  return channels[0]?.stdev ?? 0;
}
