import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { pageWebp, writeTiles } from "../../src/image/index.js";
import type { Edition } from "../../src/model/index.js";
import { drawPages, svgOf } from "../../src/server/drawing.js";
import { sourceOf } from "../../src/site/memory.js";
import type { PageImage, SiteSource } from "../../src/site/source.js";

/** The widest whole picture of a page, in pixels. */
const WHOLE = 1200;

/** A source over editions whose drawn pages have pictures, cut into tiles in a folder as any scan would be. */
export async function picturedSource(editions: readonly Edition[], folder: string): Promise<SiteSource> {
  const images = new Map<string, PageImage>();
  for (const edition of editions) {
    const draw = drawPages(edition);
    for (const page of edition.pages) {
      const drawn = draw(page);
      if (drawn === null) continue;
      const place = join(folder, edition.id, page.id);
      images.set(place, await cutUp(svgOf(drawn, edition.language), place));
    }
  }
  const placeOf = (edition: string, page: string) => join(folder, edition, page);
  return {
    ...sourceOf(editions),
    pageImage: async (edition, page) => images.get(placeOf(edition, page)) ?? null,
    imageFile: async (edition, page, name) => {
      if (!/^(?:full|\d+,\d+,\d+,\d+)\/\d+,\d+\/0\/default\.webp$/.test(name)) return null;
      const bytes = await readFile(join(placeOf(edition, page), name)).catch(() => null);
      return bytes && { bytes, type: "image/webp" };
    },
  };
}

async function cutUp(svg: string, place: string): Promise<PageImage> {
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raster = { width: info.width, height: info.height, pixels: data, scale: 1 };
  await mkdir(join(place, ".."), { recursive: true });
  const { tiles } = await writeTiles(raster, place, "picture");
  const whole = [WHOLE, Math.round((info.height / info.width) * WHOLE)] as const;
  await mkdir(join(place, `full/${whole.join(",")}/0`), { recursive: true });
  await writeFile(join(place, `full/${whole.join(",")}/0/default.webp`), await pageWebp(raster, WHOLE));
  const [levels = { width: 512, scaleFactors: [1] }] = tiles;
  const least = Math.max(...levels.scaleFactors);
  const smallest = [Math.ceil(info.width / least), Math.ceil(info.height / least)] as const;
  return {
    width: info.width,
    height: info.height,
    format: "webp",
    wholes: [whole],
    least: smallest,
    tile: levels.width,
    factors: levels.scaleFactors,
    parts: [],
  };
}
