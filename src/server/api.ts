import type { Context, Hono } from "hono";
import { editionWith } from "../site/load.js";
import { articleOf, at, withKey } from "../site/paths.js";
import { queryAsked } from "../site/routes.js";
import { absolute, type Site } from "../site/view.js";
import type { ApiErrorCode } from "./api-errors.js";
import { answer } from "./headers.js";
import { openApi } from "./openapi.js";

/** An error of the API: a code a program can tell by, a sentence for a person. */
export function apiError(c: Context, status: number, code: ApiErrorCode, message: string): Response {
  return answer(c, JSON.stringify({ error: { code, message } }), JSON_TYPE, "none", status);
}

const JSON_TYPE = "application/json";

/** The archive for programs, under `/api/`. Reads only; `/api/openapi.json` describes it. */
export function addApi(app: Hono, siteAt: (c: Context) => Site): void {
  const json = (c: Context, value: unknown) =>
    value === null || value === undefined ? c.notFound() : answer(c, JSON.stringify(value), JSON_TYPE);
  app.get("/api/openapi.json", (c) => json(c, openApi(siteAt(c).base ?? "/")));
  app.get("/api/titles", async (c) => json(c, { titles: await siteAt(c).source.titles() }));
  app.get("/api/titles/:title/editions", async (c) => {
    const { source } = siteAt(c);
    const title = withKey(await source.titles(), c.req.param("title"));
    const year = c.req.query("year") ?? null;
    if (year !== null && !/^\d{4}$/.test(year)) return apiError(c, 400, "bad-request", "year is four digits");
    return json(c, title && { editions: await source.editions(title.id, year) });
  });
  app.get("/api/editions/:edition", async (c) =>
    json(c, await editionWith(siteAt(c).source, c.req.param("edition"))),
  );
  app.get("/api/editions/:edition/articles/:article", async (c) => {
    const site = siteAt(c);
    const edition = await editionWith(site.source, c.req.param("edition"));
    const article = edition && articleOf(edition, c.req.param("article"));
    return json(
      c,
      edition && article && { address: absolute(site, at.article(edition.id, article.id)), article },
    );
  });
  app.get("/api/articles/:id", async (c) => {
    const place = await siteAt(c).source.locate(c.req.param("id"));
    return json(c, place);
  });
  app.get("/api/authors", async (c) => json(c, { authors: await siteAt(c).source.authors() }));
  app.get("/api/search", async (c) => {
    const limit = c.req.query("limit") ?? "20";
    if (!/^[1-9]\d?$/.test(limit)) return apiError(c, 400, "bad-request", "limit is a number from 1 to 99");
    const query = queryAsked({ of: () => "", query: (name) => c.req.query(name) ?? null }, Number(limit));
    if (query.text === "") return apiError(c, 400, "bad-request", "q, the words to look for, is missing");
    return json(c, { query, ...(await siteAt(c).source.search(query)) });
  });
}
