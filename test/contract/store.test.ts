import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { NewReading, Store } from "../../src/archive/index.js";
import { openSqliteStore } from "../../src/archive/sqlite/index.js";
import type { Edition } from "../../src/model/index.js";
import { readEdition } from "../../src/pipeline.js";
import { freshFolder, PAGES } from "../archive/folders.js";

/** Every engine that a store can have. */
const STORES: readonly (readonly [name: string, open: (folder: string) => Store])[] = [
  ["sqlite", (folder) => openSqliteStore(join(folder, "archive.db"))],
];

let daily: Edition;
let herald: Edition;
beforeAll(async () => {
  daily = await readEdition(join(PAGES, "lanchuan-daily/source.txt"));
  herald = await readEdition(join(PAGES, "rivermouth-herald/source.txt"));
});

function readingOf(edition: Edition, change: Partial<NewReading> = {}): NewReading {
  return {
    origin: `/papers/${edition.id}`,
    name: edition.id,
    edition,
    sources: [{ name: "source.txt", digest: "0".repeat(64), bytes: 1 }],
    reading: { version: "1.0.0", settings: {}, as: "files" },
    withdrawn: new Map(),
    successors: new Map(),
    ...change,
  };
}

describe.each(STORES)("the %s store", (_, open) => {
  const filled = () => {
    const store = open(freshFolder());
    store.keep(readingOf(daily));
    store.keep(readingOf(herald, { sources: [] }));
    return store;
  };

  it("gives an edition back as it was read, byte for byte", () => {
    const store = filled();
    for (const edition of [daily, herald])
      expect(JSON.stringify(store.edition(edition.id))).toBe(JSON.stringify(edition));
    expect(store.edition("nothing")).toBeNull();
  });

  it("tells of titles, editions, pages and articles", () => {
    const store = filled();
    expect(store.titles().map(({ title, editions }) => [title, editions])).toEqual([
      [herald.title, 1],
      [daily.title, 1],
    ]);
    expect(store.editions().map(({ id }) => id)).toEqual(
      [daily, herald].sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : 1)).map(({ id }) => id),
    );
    const [day = ""] = [daily.date];
    expect(store.editions({ from: day ?? "", until: day ?? "" }).map(({ id }) => id)).toEqual([daily.id]);
    expect(store.editions({ title: "none of this name" })).toEqual([]);
    expect(store.pages(daily.id).map(({ id, articles }) => [id, articles])).toEqual([
      ["p1", daily.articles.length],
    ]);
    expect(store.page(daily.id, "p1")).toEqual(daily.pages[0]);
    expect(store.articles(daily.id).map(({ id }) => id)).toEqual(daily.articles.map(({ id }) => id));
    expect(store.articles(daily.id, "p1").length).toBe(daily.articles.length);
    for (const article of daily.articles) expect(store.article(article.id)?.article).toEqual(article);
  });

  it("says the same each time it is asked, and in lists", () => {
    const store = filled();
    expect(store.editionSummary(daily.id)).toEqual(store.editions().find(({ id }) => id === daily.id));
    for (const { id, ...summary } of store.articles(daily.id)) {
      const { article: _, ...said } = store.article(id) ?? { article: null };
      expect(said).toEqual({ id, ...summary });
    }
    const [first, again] = [0, 1].map(() => JSON.stringify(store.readingOf(`/papers/${daily.id}`)));
    expect(first).toBe(again);
    expect(first).not.toContain("_metadata");
  });

  it("finds facts by name and kind", () => {
    const store = filled();
    const [fact] = daily.articles.flatMap(({ facts }) => facts).filter(({ kind }) => kind === "person");
    const name = fact?.kind === "person" ? fact.name : "";
    const found = store.facts({ kind: "person", name });
    expect(found.map((one) => one.fact)).toContainEqual(fact);
    expect(store.facts({ kind: "place", name })).toEqual([]);
  });

  it("lists the labels of a title, and the articles under each", () => {
    const store = filled();
    const wanted = new Map<string, string[]>();
    for (const { id, label } of daily.articles)
      if (label) wanted.set(label.text, [...(wanted.get(label.text) ?? []), id]);
    expect(wanted.size).toBeGreaterThan(0);
    expect(store.labels(daily.title)).toEqual(
      [...wanted]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([label, ids]) => ({ label, articles: ids.length })),
    );
    for (const [label, ids] of wanted)
      expect(store.labelled(daily.title, label).map(({ id }) => id)).toEqual(ids);
    expect(store.labelled(herald.title, [...wanted.keys()][0] ?? "")).toEqual([]);
    expect(store.labels("none of this name")).toEqual([]);
  });

  it("replaces a reading whole, and keeps old ids", () => {
    const store = filled();
    const [first, ...others] = daily.articles;
    const renamed = {
      ...daily,
      articles: [{ ...daily.articles[0], id: "another" } as typeof first, ...others],
    };
    store.keep(readingOf(renamed as Edition, { successors: new Map([[first?.id ?? "", "another"]]) }));
    expect(store.editions().length).toBe(2);
    expect(store.articles(daily.id).length).toBe(daily.articles.length);
    expect(store.article(first?.id ?? "")?.id).toBe("another");
    store.keep(
      readingOf({ ...daily, articles: others } as Edition, { successors: new Map([["another", null]]) }),
    );
    expect(store.article(first?.id ?? "")).toBeNull();
    expect(store.search({ query: "" }).total).toBe(others.length + herald.articles.length);
    store.keep(readingOf(daily));
    expect(store.article(first?.id ?? "")?.id).toBe(first?.id);
  });

  it("gives the reading of an edition by its own id", () => {
    const store = filled();
    for (const edition of [daily, herald]) {
      const { origin, sources, reading } = readingOf(edition, edition === herald ? { sources: [] } : {});
      expect(store.reading(edition.id)).toMatchObject({ id: edition.id, origin, sources, reading });
    }
    expect(store.reading("none")).toBeNull();
  });

  it("keeps nothing of a reading that is not ready", () => {
    const store = filled();
    const before = store.contentDigest();
    expect(() =>
      store.keep(readingOf({ ...daily, title: "x" }), () => {
        throw new Error("not ready");
      }),
    ).toThrow("not ready");
    expect(store.contentDigest()).toBe(before);
  });

  it("keeps two editions of one id apart", () => {
    const store = filled();
    expect(store.keep(readingOf(daily, { origin: "/elsewhere" }))).toBe(`${daily.id}~2`);
    expect(store.edition(daily.id)).toEqual(daily);
    const ids = [...store.articles(daily.id), ...store.articles(`${daily.id}~2`)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...store.check()]).toEqual([]);
  });

  it("shows nothing of a withdrawn article", () => {
    const store = open(freshFolder());
    const [first] = daily.articles;
    const id = first?.id ?? "";
    store.keep(readingOf(daily, { withdrawn: new Map([[id, "at the source's wish"]]) }));
    const headline = first?.deck[0]?.text ?? "";
    expect(store.search({ query: `"${headline}"` }).total).toBe(0);
    expect(store.articles(daily.id).map((article) => article.id)).not.toContain(id);
    expect(JSON.stringify(store.edition(daily.id))).not.toContain(headline);
    expect(JSON.stringify(store.page(daily.id, "p1"))).not.toContain(headline);
    expect(store.article(id)?.withdrawn).toBe("at the source's wish");
    expect(JSON.stringify(store.article(id))).not.toContain(headline);
    expect(store.facts({ article: id })).toEqual([]);
    expect(store.article(id, { withWithdrawn: true })?.article).toEqual(first);
    expect(store.edition(daily.id, { withWithdrawn: true })).toEqual(daily);
    expect([...store.check()]).toEqual([]);
  });

  it("has one digest for the same content, whatever the order and the origins", () => {
    const one = filled();
    const other = open(freshFolder());
    other.keep(readingOf(herald, { origin: "/b", sources: [] }));
    other.keep(readingOf(daily, { origin: "/a" }));
    expect(other.contentDigest()).toBe(one.contentDigest());
    other.keep(readingOf({ ...daily, language: "und" }, { origin: "/a" }));
    expect(other.contentDigest()).not.toBe(one.contentDigest());
  });

  it("writes a copy that is the same", () => {
    const store = filled();
    const folder = freshFolder();
    store.copyTo(join(folder, "archive.db"));
    expect(open(folder).contentDigest()).toBe(store.contentDigest());
  });

  it("pages through results without a gap or a repeat, in every order", () => {
    const store = filled();
    for (const order of ["relevance", "newest", "oldest"] as const) {
      const request = { query: "的 OR the", order, limit: 3 };
      const all = store.search({ ...request, limit: 1000 });
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page = store.search(cursor === null ? request : { ...request, cursor });
        seen.push(...page.hits.map(({ article }) => article));
        cursor = page.next;
      } while (cursor !== null);
      expect(seen).toEqual(all.hits.map(({ article }) => article));
      expect(seen.length).toBe(all.total);
    }
    const { next } = store.search({ query: "的 OR the", limit: 1 });
    expect(() => store.search({ query: "的", cursor: next ?? "" })).toThrow("[bad-cursor]");
    expect(() => store.search({ query: "的", cursor: "x" })).toThrow("[bad-cursor]");
  });
});
