import { extentOf, hasGeometry } from "../model/geometry/extent.js";
import type { Article, Box, Edition, Page } from "../model/index.js";
import { pictureAt, SMALL, wholeOf } from "./load.js";
import { at } from "./paths.js";
import { folioOf, headlineOf } from "./reading.js";
import type { PageImage } from "./source.js";
import { absolute, type Site } from "./view.js";
import { boxOn } from "./views/sheet.js";
import { pageWords } from "./words.js";

/** What the files of a picture are. */
const IMAGE_TYPES = { webp: "image/webp", jpg: "image/jpeg" } as const;

/** A page of which no place is known is shown on a canvas of these proportions. */
const UNKNOWN: Box = [0, 0, 700, 1000];

function canvasBox(page: Page): Box {
  return hasGeometry(page) ? extentOf(page) : UNKNOWN;
}

function labelled(language: string, text: string) {
  return { [language === "und" ? "none" : language]: [text] };
}

/**
 * An edition as a IIIF Presentation 3 manifest: a canvas a page, a page of text annotations each, the articles as ranges.
 * `images` are the pages' pictures in order, null where there is none. Null where it is not known where the site lies.
 */
export function manifestOf(site: Site, edition: Edition, images: readonly (PageImage | null)[]): unknown {
  const id = absolute(site, at.manifest(edition.id));
  if (id === null) return null;
  const { language } = edition;
  const name = [edition.title, edition.date].filter((part) => part !== null).join(" ") || edition.id;
  return {
    "@context": "http://iiif.io/api/presentation/3/context.json",
    id,
    type: "Manifest",
    label: labelled(language, name),
    ...(edition.date === null ? {} : { navDate: `${edition.date}T00:00:00Z` }),
    behavior: ["paged"],
    homepage: [
      {
        id: absolute(site, at.edition(edition.id)),
        type: "Text",
        label: labelled(language, name),
        format: "text/html",
      },
    ],
    seeAlso: [
      {
        id: absolute(site, at.editionJson(edition.id)),
        type: "Dataset",
        format: "application/json",
        profile: "broadsheet/1",
      },
    ],
    items: edition.pages.map((page, index) => canvasOf(site, edition, page, index, images[index] ?? null)),
    structures: edition.articles.flatMap((article) => rangeOf(site, edition, article)),
  };
}

function canvasId(site: Site, edition: Edition, index: number): string {
  return `${absolute(site, at.manifest(edition.id))}/canvas/${index + 1}`;
}

/** The sides of a canvas are whole numbers of at least one. */
function side(length: number): number {
  return Math.max(1, Math.round(length));
}

function canvasOf(site: Site, edition: Edition, page: Page, index: number, image: PageImage | null) {
  const id = canvasId(site, edition, index);
  const [, , width, height] = canvasBox(page).map(side) as [number, number, number, number];
  const body = pictureOf(site, edition, page, index, image);
  const painting = { id: `${id}/painting`, type: "Annotation", motivation: "painting", body, target: id };
  return {
    id,
    type: "Canvas",
    label: labelled(edition.language, pageWords(folioOf(edition, index), page.name).zh),
    width,
    height,
    ...thumbnailOf(site, edition, index, image),
    items: [{ id: `${id}/page`, type: "AnnotationPage", items: body === null ? [] : [painting] }],
    annotations: [{ id: absolute(site, at.annotations(edition.id, index + 1)), type: "AnnotationPage" }],
  };
}

/** The small picture of a page, so that a list of pages does not load the large ones. */
function thumbnailOf(site: Site, edition: Edition, index: number, image: PageImage | null) {
  const small = wholeOf(image, SMALL);
  if (image === null || small === null) return {};
  const id = absolute(site, pictureAt(edition, index, image, small));
  const [width, height] = small;
  return { thumbnail: [{ id, type: "Image", format: IMAGE_TYPES[image.format], width, height }] };
}

/** What is painted on a canvas: the page's picture with its tiles, else its drawing; null where neither is. */
function pictureOf(site: Site, edition: Edition, page: Page, index: number, image: PageImage | null) {
  const [, , width, height] = canvasBox(page).map(side) as [number, number, number, number];
  const whole = wholeOf(image, Number.POSITIVE_INFINITY);
  if (image !== null && whole !== null) {
    const service = absolute(site, at.image(edition.id, index + 1));
    return {
      id: absolute(site, pictureAt(edition, index, image, whole)),
      type: "Image",
      format: IMAGE_TYPES[image.format],
      width: whole[0],
      height: whole[1],
      service: [{ id: service, type: "ImageService3", profile: "level0" }],
    };
  }
  if (!hasGeometry(page)) return null;
  return {
    id: absolute(site, at.pageSvg(edition.id, index + 1)),
    type: "Image",
    format: "image/svg+xml",
    width,
    height,
  };
}

/** `xywh` of a box on its page's canvas, in whole units. */
function fragment(page: Page, [x, y, width, height]: Box): string {
  const [left, top] = canvasBox(page);
  return `xywh=${[x - left, y - top].map((one) => Math.max(0, Math.round(one))).join(",")},${side(width)},${side(height)}`;
}

/** An article as a range over the parts of canvases that its outlines take; none where nothing says where it stands. */
function rangeOf(site: Site, edition: Edition, article: Article): unknown[] {
  const items = edition.pages.flatMap((page, index) => {
    const box = boxOn(article, page);
    if (box === null) return [];
    const selector = { type: "FragmentSelector", value: fragment(page, box) };
    return [
      {
        id: `${absolute(site, at.article(edition.id, article.id))}#part-${index + 1}`,
        type: "SpecificResource",
        source: { id: canvasId(site, edition, index), type: "Canvas" },
        selector,
      },
    ];
  });
  if (items.length === 0) return [];
  const id = `${absolute(site, at.manifest(edition.id))}/range/${encodeURIComponent(article.id)}`;
  return [
    { id, type: "Range", label: labelled(edition.language, headlineOf(article) || article.kind), items },
  ];
}

/** The lines of a page as text annotations on its canvas. Null where it is not known where the site lies. */
export function annotationsOf(site: Site, edition: Edition, index: number): unknown {
  const id = absolute(site, at.annotations(edition.id, index + 1));
  const page = edition.pages[index];
  if (id === null || page === undefined) return null;
  const canvas = canvasId(site, edition, index);
  return {
    "@context": "http://iiif.io/api/presentation/3/context.json",
    id,
    type: "AnnotationPage",
    items: page.lines
      .filter(({ text }) => text.trim() !== "")
      .map((line) => ({
        id: `${id}#${line.id}`,
        type: "Annotation",
        motivation: "supplementing",
        body: {
          type: "TextualBody",
          value: line.text,
          format: "text/plain",
          ...(edition.language === "und" ? {} : { language: edition.language }),
        },
        target: line.box === null ? canvas : `${canvas}#${fragment(page, line.box)}`,
      })),
  };
}

/** What a page's picture says of itself (Image API 3, level 0). Null where it is not known where the site lies. */
export function imageInfo(site: Site, edition: Edition, index: number, image: PageImage): unknown {
  const id = absolute(site, at.image(edition.id, index + 1));
  if (id === null) return null;
  const { width, height, format, least, tile, factors } = image;
  return {
    "@context": "http://iiif.io/api/image/3/context.json",
    id,
    type: "ImageService3",
    protocol: "http://iiif.io/api/image",
    profile: "level0",
    width,
    height,
    sizes: [{ width: least[0], height: least[1] }],
    tiles: [{ width: tile, scaleFactors: factors }],
    preferredFormats: [format],
    extraFormats: [format],
  };
}
