import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { foldedText } from "../../src/archive/fold/index.js";
import { fieldsOf } from "../../src/archive/parts.js";
import { openSqliteStore } from "../../src/archive/sqlite/index.js";
import type { Store } from "../../src/archive/store.js";
import type { Article, Edition } from "../../src/model/index.js";
import { readEdition } from "../../src/pipeline.js";
import { freshFolder, PAGES } from "./folders.js";

const SLUGS = [
  "lanchuan-daily",
  "lanchuan-traditional",
  "lanchuan-supplement",
  "rivermouth-herald",
  "quanguo-digits",
];
const editions: Edition[] = [];
beforeAll(async () => {
  for (const slug of SLUGS)
    editions.push(
      await readEdition(join(PAGES, slug, slug.endsWith("pages") ? "" : "source.txt"), { record: false }),
    );
});

function filled(): Store {
  const store = openSqliteStore(join(freshFolder(), "archive.db"));
  for (const [index, edition] of editions.entries())
    store.keep({
      origin: `/${index}`,
      name: edition.id,
      edition,
      sources: [{ name: `${index}`, digest: `${index}`.repeat(64), bytes: 1 }],
      reading: { version: "1", settings: {}, as: "files" },
      withdrawn: new Map(),
      successors: new Map(),
    });
  return store;
}

function articles(): Article[] {
  return editions.flatMap((edition) => edition.articles);
}

function textsOf(article: Article): string[] {
  return Object.values(fieldsOf(article)).flat();
}

function found(store: Store, query: string): string[] {
  return store
    .search({ query, limit: 1000 })
    .hits.map(({ article }) => article)
    .sort();
}

/** The same numbers every time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

describe("a search", () => {
  it("finds exactly the articles that hold a stretch of their text", () => {
    const store = filled();
    const below = numbers(7);
    const folded = articles().map((article) => ({ id: article.id, texts: textsOf(article).map(foldedText) }));
    const texts = articles().flatMap(textsOf);
    let asked = 0;
    for (let round = 0; round < 300; round++) {
      const text = texts[below(texts.length)] ?? "";
      const start = below(text.length);
      const stretch = text.slice(start, start + 1 + below(9)).replaceAll('"', " ");
      const wanted = foldedText(stretch);
      if (wanted === "") continue;
      asked++;
      const holding = folded.filter((one) => one.texts.some((whole) => whole.includes(wanted)));
      expect(found(store, `"${stretch}"`), stretch).toEqual(holding.map(({ id }) => id).sort());
    }
    expect(asked).toBeGreaterThan(250);
  });

  it("marks in snippets what it found, where the page has it", () => {
    const store = filled();
    const lines = new Map(
      editions.flatMap(({ id, pages }) =>
        pages.flatMap((page) => page.lines.map((line) => [`${id} ${line.id}`, line.text])),
      ),
    );
    for (const query of ["河", "新桥", "council", "记者", '"ounci"']) {
      const { hits } = store.search({ query, limit: 100 });
      for (const hit of hits)
        for (const { text, marks, field } of hit.snippets)
          for (const { start, end, places } of marks) {
            const mark = text.slice(start, end);
            expect(foldedText(mark)).toContain(foldedText(query.replaceAll('"', "")));
            const printed = places
              .map((place) => (lines.get(`${hit.edition} ${place.line}`) ?? "").slice(place.start, place.end))
              .join("");
            if (field !== "byline") expect(printed.replace(/[\s-]/gu, "")).toBe(mark.replace(/[\s-]/gu, ""));
          }
    }
  });

  it.each<[string, string, string]>([
    ["simplified and traditional are one", "會議 OR 會", "会议 OR 会"],
    ["width and case are one", "ＣＯＵＮＣＩＬ", "council"],
    ["marks on letters are one", "cöuncîl", "council"],
    ["spaces between Han characters are none", '"记　者"', '"记者"'],
    ["quotation marks are as typed", "（the）", "(the)"],
    ["AND need not be written", "the council", "the AND council"],
    ["a field in Chinese", "标题:council", "headline:council"],
  ])("reads alike: %s", (_, one, other) => {
    const store = filled();
    expect(found(store, other).length).toBeGreaterThan(0);
    expect(found(store, one)).toEqual(found(store, other));
  });

  it("reads AND, OR, NOT and parentheses as sets", () => {
    const store = filled();
    const [the, council] = [new Set(found(store, "the")), new Set(found(store, "council"))];
    const all = found(store, "");
    expect(council.size).toBeGreaterThan(0);
    expect(found(store, "the NOT council")).toEqual([...the].filter((id) => !council.has(id)).sort());
    expect(found(store, "NOT council")).toEqual(all.filter((id) => !council.has(id)));
    expect(found(store, "河 OR (the AND council)")).toEqual(
      [...new Set([...found(store, "河"), ...[...the].filter((id) => council.has(id))])].sort(),
    );
    expect(found(store, "counc*").length).toBeGreaterThanOrEqual(council.size);
    expect(found(store, "counci")).toEqual([]);
  });

  it("looks in one field where it is told to", () => {
    const store = filled();
    const holding = articles().filter((article) =>
      article.deck.some(({ text }) => foldedText(text).includes("河")),
    );
    expect(found(store, "headline:河")).toEqual(holding.map(({ id }) => id).sort());
    const bylined = articles().flatMap((article) => article.bylines.flatMap(({ names }) => names))[0] ?? "";
    expect(found(store, `byline:${bylined}`).length).toBeGreaterThan(0);
  });

  it("filters by day, page, kind, title and author, and counts each", () => {
    const store = filled();
    const { facets, total } = store.search({ query: "" });
    expect(total).toBe(articles().length);
    expect(facets?.year.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    for (const { value, count } of facets?.title ?? [])
      if (value !== null) expect(store.search({ query: "", title: value }).total).toBe(count);
    for (const { value, count } of facets?.page ?? [])
      expect(store.search({ query: "", page: value ?? "" }).total).toBe(count);
    for (const { value, count } of facets?.author ?? [])
      expect(store.search({ query: "", author: value ?? "" }).total).toBe(count);
    const [edition] = editions;
    const day = edition?.date ?? "";
    const of = editions.filter(({ date }) => date === day).flatMap((one) => one.articles);
    expect(store.search({ query: "", from: day, until: day }).total).toBe(of.length);
    expect(store.search({ query: "", kind: "story" }).total).toBe(
      articles().filter(({ kind }) => kind === "story").length,
    );
  });

  it.each([
    ['"河', "a quotation is not closed"],
    ["(河", "a parenthesis is not closed"],
    ["河)", "closes nothing"],
    ["河 OR", "a word is missing"],
    ["AND 河", "a word is missing"],
    ['""', "nothing that can be looked for"],
    [`${"(".repeat(40)}河${")".repeat(40)}`, "within one another"],
    ["河 ".repeat(70), "more than 64 words"],
    ["河".repeat(3000), "longer than"],
    [`${"NOT ".repeat(300)}河`, "within one another"],
  ])("says what is wrong with %j", (query, message) => {
    const store = filled();
    expect(() => store.search({ query })).toThrow(message);
    expect(() => store.search({ query })).toThrow("[bad-query]");
  });

  it.each([
    "'; DROP TABLE edition; --",
    "河* ^ NEAR(a b)",
    "label : body",
    "\u0000河",
    "{a}:b",
    "-河",
    "\u{1F600}",
    "\uE0FD",
  ])("is not led astray by %j", (query) => {
    const store = filled();
    expect(() => store.search({ query })).not.toThrow(/fts5|syntax/);
    expect(store.editions().length).toBe(editions.length);
  });

  it("says that a day is none", () => {
    for (const from of ["2020-13-45", "2021-02-30", "2021", "yesterday"]) {
      expect(() => filled().search({ query: "", from })).toThrow("[bad-query]");
      expect(() => filled().editions({ until: from })).toThrow("[bad-date]");
    }
    expect(() => filled().search({ query: "", from: "2020-02-29" })).not.toThrow();
  });
});
