import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { cutOut, pageWebp, type Raster, writeTiles } from "../../src/image/index.js";
import type { Box } from "../../src/model/index.js";

/** A page of 650 × 520 units at two pixels a unit: paper, with a red square from (100, 50) to (300, 250). */
function page(): Raster {
  const [width, height] = [1300, 1040];
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 100; y < 500; y += 1)
    for (let x = 200; x < 600; x += 1) pixels.set([200, 0, 0, 255], (y * width + x) * 4);
  return { width, height, pixels, scale: 2 };
}

async function colourAt(webp: Buffer, left: number, top: number): Promise<number[]> {
  const pixel = sharp(webp).extract({ left, top, width: 1, height: 1 });
  return [...(await pixel.raw().toBuffer())];
}

describe("a page for the web", () => {
  it("is scaled down to the width asked for, and never up", async () => {
    expect(await sharp(await pageWebp(page(), 650)).metadata()).toMatchObject({ width: 650, height: 520 });
    expect(await sharp(await pageWebp(page(), 9000)).metadata()).toMatchObject({ width: 1300, height: 1040 });
  });

  it("shows paper where nothing is printed", async () => {
    expect(await colourAt(await pageWebp(page(), 1300), 5, 5)).toEqual([255, 255, 255]);
  });
});

describe("a cut-out", () => {
  it("is what stands in the box, in page units", async () => {
    const webp = await cutOut(page(), [100, 50, 200, 200]);
    expect(await sharp(webp).metadata()).toMatchObject({ width: 400, height: 400 });
    const [red = 0, green = 255] = await colourAt(webp, 200, 200);
    expect([red > 150, green < 60]).toEqual([true, true]);
  });

  it.each<[string, Box, number[]]>([
    ["ends with the page", [600, 500, 200, 200], [100, 40]],
    ["begins with the page", [-50, -50, 100, 60], [100, 20]],
    ["is a pixel where the box is outside", [9000, 9000, 5, 5], [1, 1]],
    ["is a pixel where the box has no size", [10, 10, 0, 0], [1, 1]],
  ])("%s", async (_, box, size) => {
    const { width, height } = await sharp(await cutOut(page(), box)).metadata();
    expect([width, height]).toEqual(size);
  });
});

describe("tiles", () => {
  const folder = mkdtempSync(join(tmpdir(), "tiles-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are the files of an IIIF image service, at halving scales", async () => {
    const info = await writeTiles(page(), join(folder, "p1"), "https://paper.example/p1");
    expect(info).toMatchObject({
      id: "https://paper.example/p1",
      profile: "level0",
      width: 1300,
      height: 1040,
      tiles: [{ width: 512, scaleFactors: [1, 2, 4] }],
    });
    expect(JSON.parse(readFileSync(join(folder, "p1/info.json"), "utf8"))).toEqual(info);
    const tile = (path: string) => existsSync(join(folder, "p1", path, "0/default.webp"));
    expect(tile("0,0,512,512/512,512")).toBe(true);
    expect(tile("1024,1024,276,16/276,16")).toBe(true);
    expect(tile("0,0,1024,1024/512,512")).toBe(true);
  });
});
