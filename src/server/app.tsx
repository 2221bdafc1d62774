import { type Context, Hono } from "hono";
import { BroadsheetError } from "../model/index.js";
import { type Asked, type Rendered, ROUTES, type Route } from "../site/routes.js";
import { link, type Site, type View } from "../site/view.js";
import { FaultView } from "../site/views/lists.js";
import { MovedView } from "../site/views/moved.js";
import { SAID } from "../site/words.js";
import type { ReaderLanguage, Words } from "../text/said/words.js";
import { printable } from "../writers/html/escape.js";
import { addApi, apiError } from "./api.js";
import type { ApiErrorCode } from "./api-errors.js";
import type { Assets } from "./assets.js";
import { addFiles } from "./files.js";
import { answer, protect } from "./headers.js";
import { keepAnswers } from "./kept-answers.js";
import { accepted } from "./language.js";
import { limitRate, type Rate } from "./rates.js";

/** What the app is made of besides the site. */
export interface AppOptions {
  readonly site: Site;
  readonly assets: Assets;
  /** How often one address may read and search; null for as often as it likes. */
  readonly rates: { readonly reading: Rate; readonly searching: Rate } | null;
  /** Told of what went wrong inside; the reader is told only that something did. */
  readonly onFault: (error: unknown, path: string) => void;
}

/** The routes of the site over HTTP: documents, files for machines, the client. Reads only. */
export function createApp({ site, assets, rates, onFault }: AppOptions): Hono {
  const app = new Hono();
  app.use(protect);
  const tooMany = (c: Context) => fault(c, site, 429, SAID.tooMany, SAID.tooManyMore);
  if (rates !== null) {
    app.use(limitRate(rates.reading, tooMany));
    app.use("/search/*", limitRate(rates.searching, tooMany));
    app.use("/api/search", limitRate(rates.searching, tooMany));
  }
  if (site.written === null) app.use(keepAnswers(() => site.source.generation(), KEPT_BYTES, askedBy));
  for (const [path, bytes] of assets.files) {
    app.get(`/${path}`, (c) =>
      answer(c, bytes, path.endsWith(".css") ? "text/css" : "text/javascript", "immutable"),
    );
  }
  addApi(app, (c) => ({ ...site, base: baseOf(c, site) }));
  addFiles(app, (c) => ({ ...site, base: baseOf(c, site) }));
  for (const route of ROUTES) addDocument(app, site, route);
  app.get("/robots.txt", (c) =>
    answer(c, "User-agent: *\nDisallow: /search/\nDisallow: /api/\n", "text/plain"),
  );
  app.notFound((c) => fault(c, site, 404, SAID.notFound, SAID.notFoundMore));
  app.onError((error, c) => {
    const code = error instanceof BroadsheetError ? error.code : null;
    if (code === "bad-query" || code === "bad-cursor")
      return fault(c, site, 400, SAID.badQuery, SAID.badQueryMore);
    if (code === "archive-busy" || code === "too-busy")
      return fault(c, site, 503, SAID.busy, SAID.tooManyMore);
    onFault(error, c.req.path);
    return fault(c, site, 500, SAID.failed, SAID.failedMore);
  });
  return app;
}

/** Bytes of answers that are kept ready. */
const KEPT_BYTES = 96 * 1024 * 1024;

/** All of a request that its answer depends on. */
function askedBy(c: Context): string {
  return `${accepted(c.req.header("accept-language") ?? "")} ${c.req.url}`;
}

/** A document at its address in the language the browser asks for, and at `en.html` and `zh.html` below in those. */
function addDocument(app: Hono, site: Site, route: Route): void {
  const handle = (named: ReaderLanguage | null) => async (c: Context) => {
    const view = viewOf(c, site, named);
    const asked: Asked = {
      of: (name) => c.req.param(name) ?? "",
      query: (name) => c.req.query(name) ?? null,
    };
    const now = await route.moved?.(view, asked);
    // Files cannot redirect: a document in the old place leads on.
    if (now)
      return site.written === null
        ? movedTo(c, view, now)
        : document(c, <MovedView view={view} to={now} />, 200);
    const rendered = await route.render(view, asked);
    return rendered === null ? c.notFound() : document(c, rendered, 200);
  };
  app.get(`/${route.pattern}`, handle(null));
  app.get(`/${route.pattern}en.html`, handle("en"));
  app.get(`/${route.pattern}zh.html`, handle("zh"));
}

/** For ever, in the same language and with what was asked after the `?`. */
function movedTo(c: Context, view: View, now: string): Response {
  c.header("Cache-Control", "public, max-age=3600");
  return c.redirect(link(view, now, new URL(c.req.url).search), 301);
}

/** Where the site lies for who asks: as it was said, else where it was asked. */
function baseOf(c: Context, { base, written }: Site): string | null {
  return base ?? (written === null ? new URL("/", c.req.url).href : null);
}

function viewOf(c: Context, site: Site, named: ReaderLanguage | null): View {
  const here = decodeURIComponent(c.req.path.slice(1)).replace(/(?:en|zh)\.html$/, "");
  const language = named ?? site.written ?? accepted(c.req.header("accept-language") ?? "");
  return { ...site, base: baseOf(c, site), here, language, explicit: named !== null };
}

async function document(
  c: Context,
  rendered: Rendered,
  status: 200 | keyof typeof FAULTS,
): Promise<Response> {
  const html = `<!doctype html>\n${await rendered.toString()}`;
  c.header("Vary", "Accept-Language");
  return answer(c, printable(html), "text/html; charset=utf-8", "revalidate", status);
}

const FAULTS = {
  400: "bad-request",
  404: "not-found",
  429: "too-many-requests",
  500: "internal",
  503: "busy",
} as const satisfies Readonly<Record<number, ApiErrorCode>>;

/** A document for a fault, or an error of the API; its address may be anything, so only its depth counts. */
function fault(
  c: Context,
  site: Site,
  status: keyof typeof FAULTS,
  said: Words,
  more: Words,
): Promise<Response> | Response {
  if (c.req.path.startsWith("/api/")) return apiError(c, status, FAULTS[status], said.en);
  const depth = c.req.path.split("/").length - 2;
  const view: View = {
    ...site,
    base: null,
    here: "-/".repeat(depth),
    language: site.written ?? accepted(c.req.header("accept-language") ?? ""),
    explicit: false,
  };
  return document(c, <FaultView view={view} said={said} more={more} />, status);
}
