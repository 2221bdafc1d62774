import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Archive, type NewReading, openArchive } from "../../src/archive/index.js";
import type { Edition } from "../../src/model/index.js";
import { archiveSource } from "../../src/server/archive-source.js";
import { siteApp } from "../../src/server/index.js";
import { sourceOf } from "../../src/site/memory.js";
import { at, relative } from "../../src/site/paths.js";
import type { SiteQuery, SiteSource } from "../../src/site/source.js";
import { DAILY, HERALD, readPapers } from "./papers.js";

/** The editions in an archive of its own. */
function inArchive(editions: readonly Edition[], folder: string): Archive {
  const archive = openArchive(folder, { create: true });
  for (const edition of editions) archive.store.keep(readingOf(edition));
  return archive;
}

function readingOf(edition: Edition): NewReading {
  return {
    origin: edition.id,
    name: edition.id,
    edition,
    sources: [{ name: "source", digest: edition.id, bytes: 1 }],
    reading: { version: "0", settings: {}, as: "path" },
    withdrawn: new Map(),
    successors: new Map(),
  };
}

function renamed(edition: Edition, id: string): Edition {
  const articles = edition.articles.map((article) => ({
    ...article,
    id: article.id.replace(edition.id, id),
  }));
  return { ...edition, id, articles };
}

const ASKED: SiteQuery = { text: "", title: null, kind: null, from: null, to: null, cursor: null, limit: 20 };

describe("sources of the site", () => {
  const folder = mkdtempSync(join(tmpdir(), "source-"));
  let archive: Archive;
  const sources: Record<string, SiteSource> = {};

  beforeAll(async () => {
    const editions = await readPapers();
    archive = inArchive(editions, folder);
    sources.memory = sourceOf(editions);
    sources.archive = archiveSource(archive.store);
  }, 60_000);

  afterAll(() => {
    archive?.close();
    rmSync(folder, { recursive: true });
  });

  const of = (name: string): SiteSource => {
    const source = sources[name];
    if (source === undefined) throw new Error(`no ${name}`);
    return source;
  };

  describe.each(["memory", "archive"])("%s", (name) => {
    it("lists titles by name, their editions by day, and the years", async () => {
      const source = of(name);
      expect((await source.titles()).map(({ id, editions }) => [id, editions])).toEqual([
        ["the-lanchuan-herald", 1],
        ["澜川日报", 2],
        ["untitled", 1],
      ]);
      expect((await source.editions("澜川日报", null)).map(({ date }) => date)).toEqual([
        "2021-03-19",
        "2021-05-08",
      ]);
      expect(await source.editions("澜川日报", "2020")).toEqual([]);
      expect(await source.years("澜川日报")).toEqual([{ value: "2021", count: 2 }]);
    });

    it("gives editions with their neighbours, and null for what it has not", async () => {
      const source = of(name);
      expect((await source.edition(DAILY))?.articles.length).toBe(13);
      expect((await source.neighbours(DAILY)).before?.date).toBe("2021-03-19");
      expect(await source.neighbours(HERALD)).toEqual({ before: null, after: null });
      expect(await source.edition("none")).toBeNull();
      expect(await source.entry("none")).toBeNull();
      expect(await source.neighbours("none")).toEqual({ before: null, after: null });
      expect(await source.locate("none")).toBeNull();
      expect(await source.locate(`${DAILY}-fef82c0e`)).toEqual({
        edition: DAILY,
        article: `${DAILY}-fef82c0e`,
      });
    });

    it("finds words, says on which page, and goes on from a cursor", async () => {
      const source = of(name);
      const answer = await source.search({ ...ASKED, text: "公交" });
      expect(answer.total).toBe(3);
      const hit = answer.hits.find(({ id }) => id === `${DAILY}-5cf8eac4`);
      expect([hit?.page, hit?.folio, hit?.date]).toEqual([1, "A1", "2021-05-08"]);
      const [start = 0, end = 0] = hit?.marks[0] ?? [];
      expect(hit?.snippet.slice(start, end)).toBe("公交");
      const first = await source.search({ ...ASKED, text: "公交", limit: 2 });
      const rest = await source.search({ ...ASKED, text: "公交", limit: 2, cursor: first.next });
      expect([first.hits.length, rest.hits.length, rest.next]).toEqual([2, 1, null]);
      expect(
        (await source.search({ ...ASKED, text: "公交", title: "澜川日报", from: "2021-05-01" })).total,
      ).toBe(1);
    });

    it("lists who signed and what", async () => {
      const source = of(name);
      const author = (await source.authors()).find(({ id }) => id === "程思睿");
      const own = await source.articlesBy("程思睿");
      expect([author?.name, author?.articles]).toEqual(["程思睿", own.length]);
      expect(own.map(({ id }) => id)).toContain(`${DAILY}-fef82c0e`);
      expect(own.find(({ id }) => id === `${DAILY}-fef82c0e`)?.page).toBe(1);
      expect(await source.articlesBy("无此人")).toEqual([]);
    });

    it("lists standing columns and what runs under each", async () => {
      const source = of(name);
      const columns = await source.columns("澜川日报");
      expect(columns.find(({ id }) => id === "简讯")?.articles).toBeGreaterThan(0);
      for (const { id, articles } of columns) {
        const own = await source.articlesIn("澜川日报", id);
        expect([id, own.length]).toEqual([id, articles]);
        for (const { edition, page } of own)
          expect([edition, page]).toEqual([expect.stringMatching(/^澜川日报-2021/), expect.any(Number)]);
      }
      expect(await source.columns("none")).toEqual([]);
      expect(await source.articlesIn("澜川日报", "无此栏")).toEqual([]);
    });

    it("answers the site's documents", async () => {
      const app = siteApp({
        source: of(name),
        base: null,
        written: null,
        onFault: (error) => {
          throw error;
        },
      });
      for (const path of [
        "",
        "t/the-lanchuan-herald/",
        `e/${HERALD}/`,
        `e/${HERALD}/1/`,
        `e/${HERALD}/record/`,
        "authors/",
        "search/?q=bridge",
      ]) {
        const answer = await app.request(`http://localhost/${path}`);
        expect([path, answer.status]).toEqual([path, 200]);
      }
    });
  });

  it("leads from ids that editions and articles once had to those they have", async () => {
    const own = mkdtempSync(join(tmpdir(), "moved-"));
    const [edition] = await readPapers();
    if (edition === undefined) throw new Error("no paper");
    const kept = inArchive([edition], own);
    const now = renamed(edition, "renamed-2021-05-09");
    const [old, same] = [edition.articles[0]?.id ?? "", now.articles[0]?.id ?? ""];
    kept.store.keep({ ...readingOf(now), origin: edition.id, successors: new Map([[old, same]]) });
    const source = archiveSource(kept.store);
    expect(await source.formerly(now.id)).toEqual([
      { edition: edition.id, article: null },
      { edition: edition.id, article: old },
    ]);
    const ask = (written: "zh" | null, path: string) => {
      const app = siteApp({ source, base: "https://paper.example/", written, onFault: () => {} });
      return app.request(`http://localhost/${relative("", path).slice(2)}`);
    };
    for (const [from, to] of [
      [at.article(edition.id, old), at.article(now.id, same)],
      [at.edition(edition.id), at.edition(now.id)],
      [at.page(edition.id, 2), at.page(now.id, 2)],
      [at.record(edition.id), at.record(now.id)],
    ] as const) {
      const moved = await ask(null, from);
      const place = new URL(moved.headers.get("location") ?? "", `http://localhost/${relative("", from)}`);
      expect([moved.status, place.pathname.slice(1)]).toEqual([301, to]);
      expect((await ask(null, to)).status).toBe(200);
      const page = await (await ask("zh", from)).text();
      expect(page).toContain(`<link rel="canonical" href="https://paper.example/${to}"`);
      expect(page).toContain(`content="0; url=${relative(from, to)}"`);
    }
    expect((await ask(null, at.article(edition.id, "none"))).status).toBe(404);
    kept.close();
    rmSync(own, { recursive: true });
  });

  it("tells a search that the archive cannot read from a fault", async () => {
    const app = siteApp({ source: of("archive"), base: null, written: null, onFault: () => {} });
    const answer = await app.request(`http://localhost/search/?q=${encodeURIComponent("(")}`);
    expect(answer.status).toBe(400);
    const api = await app.request("http://localhost/api/search?q=a&cursor=none");
    expect(await api.json()).toMatchObject({ error: { code: "bad-request" } });
  });
});
