import type { Hono } from "hono";
import { idOf } from "../site/paths.js";
import { pageAt } from "../site/reading.js";
import type { Site } from "../site/view.js";
import { svgOf } from "./drawing.js";
import { answer } from "./headers.js";

/** The files of the site that are no documents: drawings, pictures, data. */
export function addFiles(app: Hono, site: Site): void {
  const { source, draw } = site;
  app.get("/e/:edition/:page{[0-9]+}/page.svg", async (c) => {
    const edition = await source.edition(idOf(c.req.param("edition")) ?? "");
    const page = edition && pageAt(edition, c.req.param("page"));
    const drawing = edition && page && draw(edition)(page.page);
    return drawing ? answer(c, svgOf(drawing, edition.language), "image/svg+xml") : c.notFound();
  });
  app.get("/e/:edition/image/:page{[0-9]+}/:file{.+}", async (c) => {
    const edition = await source.edition(idOf(c.req.param("edition")) ?? "");
    const page = edition && pageAt(edition, c.req.param("page"));
    const file = edition && page && (await source.imageFile(edition.id, page.page.id, c.req.param("file")));
    return file ? answer(c, file.bytes, file.type) : c.notFound();
  });
  app.get("/e/:edition/edition.json", async (c) => {
    const edition = await source.edition(idOf(c.req.param("edition")) ?? "");
    return edition ? answer(c, JSON.stringify(edition), "application/json") : c.notFound();
  });
}
