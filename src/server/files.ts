import type { Context, Hono } from "hono";
import type { Edition, Page } from "../model/index.js";
import { documents, documentsOf, everyEdition } from "../site/every.js";
import { feedOfColumn, feedOfTitle } from "../site/feed-items.js";
import { atomOf, rssOf, SITEMAP_MOST, sitemapOf, sitemapsOf } from "../site/feeds.js";
import { annotationsOf, imageInfo, manifestOf } from "../site/iiif.js";
import { editionWith } from "../site/load.js";
import { at, withKey } from "../site/paths.js";
import { pageAt } from "../site/reading.js";
import type { Site } from "../site/view.js";
import { svgOf } from "./drawing.js";
import { answer } from "./headers.js";

/** A file of an edition: its bytes or text and their type; null where there is none. */
type FileOf = (
  site: Site,
  edition: Edition,
  c: Context,
) => Promise<{ readonly body: string | Uint8Array; readonly type: string } | null>;

const JSON_TYPE = "application/json";

function json(value: unknown) {
  return value === null ? null : { body: JSON.stringify(value), type: JSON_TYPE };
}

/** The page that the address names, with its place. */
function pageOf(edition: Edition, c: Context): { readonly page: Page; readonly at: number } | null {
  return pageAt(edition, c.req.param("page") ?? "");
}

const drawing: FileOf = async ({ draw }, edition, c) => {
  const page = pageOf(edition, c);
  const drawn = page && draw(edition)(page.page);
  return drawn ? { body: svgOf(drawn, edition.language), type: "image/svg+xml" } : null;
};

const picture: FileOf = async (site, edition, c) => {
  const page = pageOf(edition, c);
  if (page === null) return null;
  const name = c.req.param("file") ?? "";
  const image = await site.source.pageImage(edition.id, page.page.id);
  if (name === "info.json") return image && json(imageInfo(site, edition, page.at, image));
  const file = image && (await site.source.imageFile(edition.id, page.page.id, name));
  if (file) return { body: file.bytes, type: file.type };
  // A page that turns out not to be drawable, when its document already waits for the picture, is drawn from its boxes.
  return name.startsWith("full/") ? drawing(site, edition, c) : null;
};

const manifest: FileOf = async (site, edition) => {
  const images = await Promise.all(edition.pages.map(({ id }) => site.source.pageImage(edition.id, id)));
  const made = json(manifestOf(site, edition, images));
  return (
    made && { ...made, type: 'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"' }
  );
};

const annotations: FileOf = async (site, edition, c) => {
  const page = pageAt(edition, (c.req.param("file") ?? "").replace(/\.json$/, ""));
  return page && json(annotationsOf(site, edition, page.at));
};

/** The files of an edition by their addresses. */
const EDITION_FILES: readonly (readonly [pattern: string, file: FileOf])[] = [
  ["/e/:edition/:page{[0-9]+}/page.svg", drawing],
  ["/e/:edition/image/:page{[0-9]+}/:file{.+}", picture],
  ["/e/:edition/edition.json", async (_, edition) => json(edition)],
  ["/e/:edition/iiif/manifest.json", manifest],
  ["/e/:edition/iiif/:file{[0-9]+\\.json}", annotations],
];

/** The files of the site that are no documents: drawings, pictures, data, feeds. `siteAt` says where the site lies for who asks. */
export function addFiles(app: Hono, siteAt: (c: Context) => Site): void {
  for (const [pattern, file] of EDITION_FILES) {
    app.get(pattern, async (c) => {
      const site = siteAt(c);
      const edition = await editionWith(site.source, c.req.param("edition") ?? "");
      const made = edition && (await file(site, edition, c));
      // Viewers of other sites read manifests, annotations and pictures.
      c.header("Access-Control-Allow-Origin", "*");
      return made ? answer(c, made.body, made.type) : c.notFound();
    });
  }
  addFeeds(app, siteAt);
  addSitemaps(app, siteAt);
}

function addFeeds(app: Hono, siteAt: (c: Context) => Site): void {
  const feed =
    (write: typeof atomOf, address: (title: string) => string, type: string) => async (c: Context) => {
      const site = siteAt(c);
      const title = withKey(await site.source.titles(), c.req.param("title") ?? "");
      const text = title && write(site, await feedOfTitle(site.source, title, address(title.id)));
      return text === null ? c.notFound() : answer(c, text, type);
    };
  app.get("/t/:title/atom.xml", feed(atomOf, at.atom, "application/atom+xml"));
  app.get("/t/:title/rss.xml", feed(rssOf, at.rss, "application/rss+xml"));
  app.get("/t/:title/columns/:column/atom.xml", async (c) => {
    const site = siteAt(c);
    const title = withKey(await site.source.titles(), c.req.param("title"));
    const column = title && withKey(await site.source.columns(title.id), c.req.param("column"));
    const text = title && column && atomOf(site, await feedOfColumn(site.source, title, column));
    return text ? answer(c, text, "application/atom+xml") : c.notFound();
  });
}

/** Editions a sitemap: no edition has so many articles that they are more addresses than a sitemap may hold. */
export const EDITIONS_A_SITEMAP = 100;

function addSitemaps(app: Hono, siteAt: (c: Context) => Site): void {
  app.get("/sitemap.xml", async (c) => {
    const site = siteAt(c);
    const count = Math.ceil((await everyEdition(site.source)).length / EDITIONS_A_SITEMAP);
    const text = sitemapsOf(
      site,
      Array.from({ length: count + 1 }, (_, index) => `sitemap-${index}.xml`),
    );
    return text === null ? c.notFound() : answer(c, text, "application/xml");
  });
  app.get("/:file{sitemap-[0-9]+\\.xml}", async (c) => {
    const site = siteAt(c);
    const number = Number(/\d+/.exec(c.req.param("file"))?.[0]);
    const paths = await sitemapPaths(site, number);
    const text = paths.length === 0 ? null : sitemapOf(site, paths.slice(0, SITEMAP_MOST));
    return text === null ? c.notFound() : answer(c, text, "application/xml");
  });
}

/** The addresses of one sitemap: the first has what is of no edition, each after it some editions. */
async function sitemapPaths({ source }: Site, number: number): Promise<string[]> {
  const paths: string[] = [];
  if (number === 0) {
    for await (const path of documents(source)) paths.push(path);
    return paths;
  }
  const from = (number - 1) * EDITIONS_A_SITEMAP;
  for (const { id } of (await everyEdition(source)).slice(from, from + EDITIONS_A_SITEMAP)) {
    const edition = await source.edition(id);
    if (edition) paths.push(...documentsOf(edition));
  }
  return paths;
}
