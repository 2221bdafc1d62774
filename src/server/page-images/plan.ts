import { type Cut, pixelsUnder } from "../../image/index.js";
import { boundsOf, cornersOf } from "../../model/geometry/boxes.js";
import type { Box, Edition, Page, Point } from "../../model/index.js";
import type { PageFile } from "../../model/page-files.js";
import { articleKey } from "../../site/paths.js";
import type { PageImage, PagePart } from "../../site/source.js";
import { outlinesOn } from "../../site/views/sheet.js";
import { imageFiles } from "../publish/images.js";

/** The side of a tile in pixels. */
const TILE = 512;

/** The widths in which the whole page is there: in lists, and where it is looked at before it is zoomed. */
const WHOLE_WIDTHS = [400, 1200];

/**
 * The quality of whole pages, on WebP's scale: the widest, of a full broadsheet page in Chinese, stays below 300 kB, so that the
 * document with it stays below 400. Their type is read in tiles.
 */
const WHOLE_QUALITY = 45;

/** A cut-out of an article is at most this wide, in pixels: twice the column it is shown in. */
const PART_WIDTH = 800;

/** How far a cut-out reaches beyond its outline, as a share of its width. */
const MARGIN = 0.02;

/** What is made of a page's picture: what the site is told of it, and each of its files by name. */
export interface Plan {
  /** Pixels a page unit. */
  readonly scale: number;
  readonly image: PageImage;
  readonly cuts: ReadonlyMap<string, Cut>;
}

/**
 * What is made of a page at so many dots an inch, or of its scan, which has `pixels`, in no more than those and the scan's own;
 * null for one whose size is not known, or of more pixels than are allowed.
 */
export function planOf(
  edition: Edition,
  page: Page,
  { pixels }: Pick<PageFile, "pixels">,
  dotsPerInch: number,
  mostPixels: number,
): Plan | null {
  const whole = pixels
    ? scannedWhole(page, pixels, dotsPerInch, mostPixels)
    : printedWhole(page, dotsPerInch);
  if (whole === null || whole.width * whole.height > mostPixels) return null;
  const { width, height } = whole;
  const parts = [...articleParts(edition, page, whole), ...pictureParts(page, whole)];
  const factors = factorsOf(whole);
  const [smallest = 1] = factors.slice(-1);
  const least = [Math.ceil(width / smallest), Math.ceil(height / smallest)] as const;
  const image = {
    width,
    height,
    format: "webp",
    wholes: wholesOf(whole),
    least,
    tile: TILE,
    factors,
  } as const;
  const files = [...imageFiles({ ...image, parts: [] }, false)].map(
    (name) => [name, levelCut(name, whole)] as const,
  );
  return {
    scale: whole.scale,
    image: { ...image, parts: parts.map(({ part }) => part) },
    cuts: new Map([...files, ...parts.map(({ part, cut }) => [part.file, cut] as const)]),
  };
}

interface Whole {
  readonly width: number;
  readonly height: number;
  /** Pixels a page unit. */
  readonly scale: number;
}

function printedWhole({ width, height, unitsPerInch }: Page, dotsPerInch: number): Whole | null {
  if (width === null || height === null || unitsPerInch === null) return null;
  return sized(width, height, dotsPerInch / unitsPerInch);
}

/** A scan is never made larger; where the page is known in inches, no finer than is asked, and never of too many pixels. */
function scannedWhole(
  { width, height, unitsPerInch }: Page,
  [wide, high]: readonly [number, number],
  dotsPerInch: number,
  mostPixels: number,
): Whole | null {
  if (width === null || height === null) return null;
  const allowed = Math.sqrt(mostPixels / (wide * high)) * 0.999;
  const asked = unitsPerInch === null ? 1 : ((width / unitsPerInch) * dotsPerInch) / wide;
  return sized(width, height, (Math.min(1, allowed, asked) * wide) / width);
}

function sized(width: number, height: number, scale: number): Whole {
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: side(width), height: side(height), scale };
}

/** The sizes in which the site shows the whole: never larger than it is. */
function wholesOf({ width, height }: Whole): [number, number][] {
  const widths = new Set(WHOLE_WIDTHS.map((one) => Math.min(one, width)));
  return [...widths].map((one) => [one, Math.max(1, Math.round((height * one) / width))]);
}

/** Halving scales until one tile holds the whole. */
function factorsOf({ width, height }: Whole): number[] {
  const factors = [1];
  for (let factor = 1; Math.max(width, height) > TILE * factor; ) {
    factor *= 2;
    factors.push(factor);
  }
  return factors;
}

/** The cut that a file of level 0 stands for: `x,y,w,h/W,H/0/default.webp`, or `full/W,H/…`. */
function levelCut(name: string, { width, height }: Whole): Cut {
  const [region = "", size = ""] = name.split("/");
  const [w = 1, h = 1] = size.split(",").map(Number);
  if (region === "full")
    return { part: [0, 0, width, height], size: [w, h], within: null, quality: WHOLE_QUALITY };
  const [x = 0, y = 0, wide = 1, high = 1] = region.split(",").map(Number);
  return { part: [x, y, wide, high], size: [w, h], within: null };
}

interface Parted {
  readonly part: PagePart;
  readonly cut: Cut;
}

/** The articles of the page, each cut out along its outline and with its pictures, which outlines of text may leave out. */
function articleParts(edition: Edition, page: Page, whole: Whole): Parted[] {
  return edition.articles.flatMap((article): Parted[] => {
    const outlines = outlinesOn(article, page);
    if (outlines.length === 0 || article.kind === "furniture") return [];
    const own = page.pictures.filter(({ id }) => article.pictures.includes(id));
    const polygons = [...outlines, ...own.flatMap(({ box }) => (box === null ? [] : [cornersOf(box)]))];
    const box = boundsOf(polygons.flat());
    if (box === null) return [];
    const margin = box[2] * MARGIN;
    const wider: Box = [box[0] - margin, box[1] - margin, box[2] + 2 * margin, box[3] + 2 * margin];
    const within = polygons.map((polygon) => polygon.map((point) => scaled(point, whole)));
    const file = `articles/${articleKey(edition.id, article.id)}.webp`;
    return [partOf(article.id, file, pixelsUnder(whole, wider), within)];
  });
}

function pictureParts(page: Page, whole: Whole): Parted[] {
  return page.pictures.flatMap(({ id, box }): Parted[] =>
    box === null ? [] : [partOf(id, `pictures/${id}.webp`, pixelsUnder(whole, box), null)],
  );
}

function partOf(of: string, file: string, part: Box, within: Cut["within"]): Parted {
  const [, , width, height] = part;
  const shrunk = Math.min(1, PART_WIDTH / width);
  const size = [Math.max(1, Math.round(width * shrunk)), Math.max(1, Math.round(height * shrunk))] as const;
  return { part: { of, file, width: size[0], height: size[1] }, cut: { part, size, within } };
}

function scaled([x, y]: Point, { scale }: Whole): Point {
  return [Math.round(x * scale), Math.round(y * scale)];
}
