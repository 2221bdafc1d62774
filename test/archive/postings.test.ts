import { join } from "node:path";
import fc from "fast-check";
import Libsql from "libsql";
import { describe, expect, it } from "vitest";
import { openArchive, type Store } from "../../src/archive/index.js";
import { blocksOf, tokenBytes, tokensFrom } from "../../src/archive/postings/block.js";
import { emptyBytes } from "../../src/archive/postings/bytes.js";
import { collectPlaces, encoded, joined, living, matchesOf } from "../../src/archive/postings/postings.js";
import { anyOf, both, either, without } from "../../src/archive/postings/sets.js";
import { checksumOf } from "../../src/archive/sqlite/checksum.js";
import type { Edition } from "../../src/model/index.js";
import { readEdition } from "../../src/pipeline.js";
import { freshFolder, PAGES } from "./folders.js";

const NOTHING = new Uint8Array();

interface Standing {
  readonly document: number;
  readonly fields: number;
  readonly places: readonly number[];
}

/** Articles with ascending numbers, each with places that ascend. */
const standings = fc
  .uniqueArray(
    fc.record({
      document: fc.nat(5_000),
      fields: fc.integer({ min: 1, max: 31 }),
      places: fc.uniqueArray(fc.nat(2 ** 30), { minLength: 1, maxLength: 5 }),
    }),
    { selector: ({ document }) => document, minLength: 1, maxLength: 40 },
  )
  .map((all) =>
    all
      .map((one) => ({ ...one, places: [...one.places].sort((a, b) => a - b) }))
      .sort((a, b) => a.document - b.document),
  );

function postingsOf(all: readonly Standing[], token = "新桥") {
  const numbers = all.flatMap(({ document, fields, places }) => [document, fields, places.length, ...places]);
  return encoded(token, numbers, 0, true, emptyBytes(16));
}

function readBack(postings: ReturnType<typeof postingsOf>): Standing[] {
  const { documents, fields, counts } = matchesOf(postings);
  const places = Array.from(documents, (): number[] => []);
  collectPlaces(postings, documents, places);
  expect([...counts]).toEqual(places.map(({ length }) => length));
  return [...documents].map((document, index) => ({
    document,
    fields: fields[index] ?? 0,
    places: places[index] ?? [],
  }));
}

describe("postings", () => {
  it("are read as they were written, also joined, in blocks, and without what is gone", () => {
    fc.assert(
      fc.property(standings, fc.nat(40), (all, cut) => {
        expect(readBack(postingsOf(all))).toEqual(all);
        const parts = [all.slice(0, cut), all.slice(cut)].filter(({ length }) => length > 0);
        const whole = joined(
          parts.map((part) => postingsOf(part)),
          emptyBytes(16),
        );
        expect(readBack(whole)).toEqual(all);
        const isThere = (document: number) => document % 3 !== 0;
        const left = living(postingsOf(all), isThere);
        expect(left === null ? [] : readBack(left)).toEqual(all.filter(({ document }) => isThere(document)));
        const [block] = blocksOf([postingsOf(all, "一"), postingsOf(all, "新桥")], 0);
        const [found] = tokensFrom(block?.data ?? NOTHING, 0, tokenBytes("新桥"));
        expect(found && readBack(found)).toEqual(all);
      }),
    );
  });

  it("are found in whichever block they are", () => {
    const tokens = Array.from({ length: 2_000 }, (_, index) => String.fromCharCode(0x4e00 + index));
    const one = [{ document: 9, fields: 8, places: [1] }];
    const blocks = [
      ...blocksOf(
        tokens.map((token) => postingsOf(one, token)),
        3,
      ),
    ];
    expect(blocks.length).toBeGreaterThan(1);
    const read = blocks.flatMap(({ data }) => [...tokensFrom(data, 3, NOTHING)].map(({ token }) => token));
    expect(read).toEqual(tokens);
    for (const { first, data } of blocks)
      expect([...tokensFrom(data, 3, tokenBytes(first))][0]?.token).toBe(first);
  });

  it("are added, met and taken away as sets are", () => {
    const numbers = fc.uniqueArray(fc.nat(60)).map((all) => Uint32Array.from(all).sort());
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        const has = new Set(other);
        expect([...both(one, other)]).toEqual([...one].filter((number) => has.has(number)));
        expect([...without(one, other)]).toEqual([...one].filter((number) => !has.has(number)));
        const all = [...new Set([...one, ...other])].sort((a, b) => a - b);
        expect([...either(one, other)]).toEqual(all);
        const asMatches = (documents: Uint32Array) => ({
          documents,
          fields: new Uint8Array(documents.length).fill(2),
          counts: new Uint32Array(documents.length).fill(1),
        });
        const { documents, counts } = anyOf([asMatches(one), asMatches(other)]);
        expect([...documents]).toEqual(all);
        expect([...counts]).toEqual(
          all.map((number) => Number(has.has(number)) + Number(one.includes(number))),
        );
      }),
    );
  });
});

function keep(
  store: Store,
  edition: Edition,
  number: number,
  withdrawn: ReadonlyMap<string, string> = new Map(),
) {
  store.keep({
    origin: `/${number}`,
    name: "page",
    edition: { ...edition, id: `${edition.id}-${number}` },
    sources: [{ name: "page.txt", digest: `${number}`.padStart(64, "0"), bytes: 1 }],
    reading: { version: "1", settings: {}, as: "files" },
    withdrawn,
    successors: new Map(),
  });
}

describe("the index", { timeout: 60_000 }, () => {
  it("finds the same after many editions, replaced ones and merges", async () => {
    const edition = await readEdition(join(PAGES, "lanchuan-daily/source.txt"), { record: false });
    const archive = openArchive(join(freshFolder(), "archive"), { create: true });
    const { store } = archive;
    const once = (query: string) => store.search({ query, limit: 1 }).total;
    keep(store, edition, 0);
    const queries = ["河", "合唱", "少儿合唱", '"《溪水谣》获全省"', "headline:河", "NOT 河"];
    const one = queries.map(once);
    for (let number = 1; number < 70; number++) keep(store, edition, number);
    for (let number = 0; number < 70; number += 2) keep(store, edition, number);
    expect(queries.map(once)).toEqual(one.map((total) => total * 70));
    const [first] = edition.articles;
    keep(store, edition, 0, new Map([[first?.id ?? "", "撤稿"]]));
    expect(once("")).toBe(edition.articles.length * 70 - 1);
    expect([...store.check()]).toEqual([]);
    archive.close();
  });

  it("is made again of an archive that has another, and tells a byte of it that is another", async () => {
    const folder = join(freshFolder(), "archive");
    const edition = await readEdition(join(PAGES, "lanchuan-daily/source.txt"), { record: false });
    const archive = openArchive(folder, { create: true });
    keep(archive.store, edition, 0);
    const { total } = archive.store.search({ query: "河" });
    expect(total).toBeGreaterThan(0);
    archive.close();
    asFirstWritten(join(folder, "archive.db"));
    const again = openArchive(folder, { readonly: true });
    expect(again.store.search({ query: "河" }).total).toBe(total);
    expect([...again.store.check()]).toEqual([]);
    again.close();
    const raw = new Libsql(join(folder, "archive.db"));
    const kept = raw.prepare("SELECT id, data FROM postings LIMIT 1").get() as {
      id: number;
      data: Uint8Array;
    };
    const data = Buffer.from(kept.data);
    data[data.length >> 1] = (data[data.length >> 1] ?? 0) ^ 1;
    raw.prepare("UPDATE postings SET data = ? WHERE id = ?").run(data, kept.id);
    raw.close();
    expect([...openArchive(folder, { readonly: true }).store.check()]).toMatchObject([{ place: "index" }]);
  });

  it("tells of a posting that is well-formed and false, by the article", async () => {
    const folder = join(freshFolder(), "archive");
    const edition = await readEdition(join(PAGES, "lanchuan-daily/source.txt"), { record: false });
    const archive = openArchive(folder, { create: true });
    keep(archive.store, edition, 0);
    archive.close();
    falsify(join(folder, "archive.db"));
    const damages = [...openArchive(folder, { readonly: true }).store.check()];
    expect(damages).toMatchObject([{ detail: "searches do not find it by all that it says" }]);
    expect(edition.articles.map(({ id }) => id)).toContain(damages[0]?.place);
  });

  it("tells of an edition whose articles are not counted, and of words that are not listed", async () => {
    const folder = join(freshFolder(), "archive");
    const edition = await readEdition(join(PAGES, "rivermouth-herald/source.txt"), { record: false });
    const archive = openArchive(folder, { create: true });
    keep(archive.store, edition, 0);
    archive.close();
    const raw = new Libsql(join(folder, "archive.db"));
    raw.exec("DELETE FROM word WHERE text = (SELECT max(text) FROM word)");
    raw.close();
    const store = openArchive(folder, { readonly: true }).store;
    expect([...store.check()]).toMatchObject([{ detail: "words of it are not in the list of words" }]);
    const again = new Libsql(join(folder, "archive.db"));
    again.exec("UPDATE edition SET facets = '[]'");
    again.close();
    expect([...store.check()]).toMatchObject([{ detail: "searches do not count its articles as they are" }]);
  });
});

/** Writes something else of one token into a block that is otherwise as it should be, checksum and all. */
function falsify(path: string): void {
  const raw = new Libsql(path);
  const { id, data } = raw.prepare("SELECT id, data FROM postings ORDER BY id DESC LIMIT 1").get() as {
    id: number;
    data: Uint8Array;
  };
  const tokens = [...tokensFrom(data, 0, NOTHING)];
  const lost = tokens.map((one, index) =>
    index === 3 ? encoded(one.token, [one.first, 4, 1, 7], 0, true, emptyBytes(16)) : one,
  );
  const [block] = blocksOf(lost, 0);
  const written = Buffer.from(block?.data ?? NOTHING);
  raw
    .prepare("UPDATE postings SET data = ?, checksum = ? WHERE id = ?")
    .run(written, checksumOf(written), id);
  raw.close();
}

/** Makes an archive as the first version of it was, which kept its index in a table of FTS5. */
function asFirstWritten(path: string): void {
  const raw = new Libsql(path);
  raw.exec(`
    DROP TABLE segment;
    DROP TABLE postings;
    ALTER TABLE edition DROP COLUMN first_document;
    DELETE FROM meta WHERE name = 'documents';
    CREATE VIRTUAL TABLE grams USING fts5 (
      label, headline, byline, body, caption, content = '', contentless_delete = 1, tokenize = 'ascii'
    );
    PRAGMA user_version = 1;
  `);
  raw.close();
}
