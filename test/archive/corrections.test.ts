import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Archive,
  checkArchive,
  correctArticle,
  ingest,
  openArchive,
  rereadEdition,
  undoCorrection,
} from "../../src/archive/index.js";
import { readingMeans } from "../../src/isolate/reading-means.js";
import type { Article, Edition, Span } from "../../src/model/index.js";
import { freshFolder, ingestAll, PAGES } from "./folders.js";

const MEANS = readingMeans({ threads: 0 });
const DAILY = join(PAGES, "lanchuan-daily/source.txt");

async function filled(): Promise<{ archive: Archive; edition: Edition }> {
  const archive = openArchive(join(freshFolder(), "archive"), { create: true });
  await ingestAll(archive, [DAILY]);
  const [summary] = archive.store.editions();
  return { archive, edition: archive.store.edition(summary?.id ?? "") as Edition };
}

/** Reading as if the weights were others: every article of the second half is lost to the one before it. */
function otherMeans() {
  const means = readingMeans({ threads: 0 });
  return {
    ...means,
    version: "another",
    read: async (job: Parameters<typeof means.read>[0]) => {
      const edition = await means.read(job);
      const [last] = edition.articles.slice(-1);
      return {
        ...edition,
        articles: edition.articles.map((one) => ({
          ...one,
          kind: one === last ? one.kind : ("brief" as const),
        })),
      };
    },
  };
}

/** How a correction says the first line of print. */
function lineOf(edition: Edition): (print: Printed) => string {
  return (print) => {
    const id = print?.spans[0]?.line ?? "";
    const page = edition.pages.find(({ lines }) => lines.some((line) => line.id === id));
    return `${page?.id}:${page?.lines.find((line) => line.id === id)?.source}`;
  };
}

type Printed = { readonly spans: readonly Span[] } | undefined;

/** How a correction says all of it. */
function rangeOf(edition: Edition, print: Printed): string[] {
  const name = lineOf(edition);
  return (print?.spans ?? []).map((span) => `${name({ spans: [span] })}@${span.start}-${span.end}`);
}

describe("a correction", () => {
  it("withdraws at once, holds when read again with other weights, and is taken back by an entry", async () => {
    const { archive, edition } = await filled();
    const [first] = edition.articles;
    const id = first?.id ?? "";
    const query = `"${first?.deck[0]?.text ?? ""}"`;
    expect(archive.store.search({ query }).total).toBe(1);
    const { n } = correctArticle(archive, id, { do: "withdraw", reason: "撤稿" }, MEANS);
    expect(archive.store.search({ query }).total).toBe(0);
    expect(JSON.stringify(archive.store.edition(edition.id))).not.toContain(first?.deck[0]?.text);
    const { changes } = await rereadEdition(archive, edition.id, otherMeans(), true);
    expect(changes.length).toBeGreaterThan(1);
    expect(archive.store.search({ query }).total).toBe(0);
    expect(archive.store.article(id)?.withdrawn).toBe("撤稿");
    await undoCorrection(archive, n, readingMeans({ threads: 0 }));
    expect(archive.store.edition(edition.id)).toEqual(edition);
    expect(readFileSync(archive.corrections, "utf8").trim().split("\n").length).toBe(2);
    expect([...checkArchive(archive)]).toEqual([]);
  });

  it("is of one edition, not of another of the same title and day, which keeps its ids when read again", async () => {
    const folder = freshFolder();
    const herald = readFileSync(join(PAGES, "rivermouth-herald/source.txt"), "utf8");
    writeFileSync(join(folder, "early.txt"), herald);
    writeFileSync(join(folder, "late.txt"), `${herald}\nA late line of the last story was printed here.\n`);
    const archive = openArchive(join(folder, "archive"), { create: true });
    await ingestAll(archive, [join(folder, "early.txt"), join(folder, "late.txt")]);
    const [early, late] = archive.store.editions().map(({ id }) => id);
    expect(late).toBe(`${early}~2`);
    const [first] = archive.store.articles(early ?? "");
    correctArticle(archive, first?.id ?? "", { do: "withdraw", reason: "撤稿" }, MEANS);
    const before = archive.store.edition(late ?? "");
    const { changes, conflicts } = await rereadEdition(archive, late ?? "", MEANS, true);
    expect({ changes, conflicts }).toEqual({ changes: [], conflicts: [] });
    expect(archive.store.edition(late ?? "")).toEqual(before);
    expect(archive.store.article(`${first?.id}~2`)?.withdrawn).toBeNull();
    expect(archive.store.article(first?.id ?? "")?.withdrawn).toBe("撤稿");
    expect([...checkArchive(archive)]).toEqual([]);
  });

  it("sets a kind, merges and splits, by the laws, and all of it holds when read again", async () => {
    const { archive, edition } = await filled();
    const [first, second] = edition.articles;
    const long = edition.articles.find(
      ({ id, body }) => body.length > 2 && id !== first?.id && id !== second?.id,
    );
    correctArticle(archive, first?.id ?? "", { do: "kind", kind: "advertisement" }, MEANS);
    correctArticle(archive, first?.id ?? "", { do: "merge", with: second?.id ?? "" }, MEANS);
    const line = edition.pages[0]?.lines.find(({ id }) => id === long?.body[1]?.spans[0]?.line);
    correctArticle(archive, long?.id ?? "", { do: "split", at: `p1:${line?.source}` }, MEANS);
    const now = archive.store.edition(edition.id);
    expect(now?.articles.length).toBe(edition.articles.length);
    expect(archive.store.article(first?.id ?? "")?.kind).toBe("advertisement");
    expect(archive.store.article(second?.id ?? "")?.id).toBe(first?.id);
    expect([...checkArchive(archive)]).toEqual([]);
    const again = await rereadEdition(archive, edition.id, readingMeans({ threads: 0 }), true);
    expect(again).toMatchObject({ changes: [], conflicts: [] });
    expect(archive.store.edition(edition.id)).toEqual(now);
  });

  it("mends deck, byline, roles and lines by their print, and each survives other weights", async () => {
    const { archive, edition } = await filled();
    const { store } = archive;
    const print = lineOf(edition);
    const signed = edition.articles.find(
      ({ bylines, deck }) => bylines.some(({ inline }) => !inline) && deck.length > 0,
    );
    const id = signed?.id ?? "";
    const of = () => store.article(id)?.article as Article;
    const [paragraph] = signed?.body ?? [];
    correctArticle(archive, id, { do: "role", at: print(paragraph), role: "quote" }, MEANS);
    expect(of().body[0]).toEqual({ ...paragraph, role: "quote" });
    const standing = signed?.bylines.find(({ inline }) => !inline);
    const [name = ""] = standing?.names ?? [];
    const said = { role: null, names: [name], credit: null };
    correctArticle(archive, id, { do: "byline", at: print(standing), ...said }, MEANS);
    expect(of().bylines.find(({ inline }) => !inline)).toEqual({ ...standing, ...said });
    const [headline] = signed?.deck ?? [];
    const statement = { role: "kicker", print: [`${print(headline)}@0-2`] } as const;
    const rest = { role: "headline", print: [`${print(headline)}@2-4`] } as const;
    correctArticle(archive, id, { do: "deck", deck: [statement, rest] }, MEANS);
    expect(of().deck.map(({ role, text }) => [role, text])).toEqual([
      ["kicker", headline?.text.slice(0, 2)],
      ["headline", headline?.text.slice(2, 4)],
    ]);
    const other = edition.articles.find((one) => one.id !== id && one.body.length > 1);
    const moved = other?.body.at(-1);
    correctArticle(archive, id, { do: "move", print: rangeOf(edition, moved) }, MEANS);
    expect(of().body.map(({ text }) => text)).toContain(moved?.text);
    expect(store.article(other?.id ?? "")?.article.body.map(({ text }) => text)).not.toContain(moved?.text);
    expect([...checkArchive(archive)]).toEqual([]);
    const kept = store.edition(edition.id);
    expect(await rereadEdition(archive, edition.id, MEANS, false)).toMatchObject({
      changes: [],
      conflicts: [],
    });
    await rereadEdition(archive, edition.id, otherMeans(), true);
    expect(of()).toEqual({ ...kept?.articles.find((one) => one.id === id), kind: "brief" });
    for (const n of [4, 3, 2, 1]) await undoCorrection(archive, n, MEANS);
    expect(store.edition(edition.id)).toEqual(edition);
  });

  it("makes the record of what was corrected", async () => {
    const archive = openArchive(join(freshFolder(), "archive"), { create: true });
    const means = { ...MEANS, record: (edition: Edition) => ({ ...edition, language: "recorded" }) };
    for await (const { kind } of ingest(archive, [DAILY], means)) expect(kind).not.toBe("failed");
    const [summary] = archive.store.editions();
    const edition = archive.store.edition(summary?.id ?? "");
    expect(edition?.language).not.toBe("recorded");
    correctArticle(archive, edition?.articles[0]?.id ?? "", { do: "kind", kind: "advertisement" }, means);
    expect(archive.store.editionSummary(edition?.id ?? "")?.language).toBe("recorded");
    await rereadEdition(archive, edition?.id ?? "", means, true);
    expect(archive.store.editionSummary(edition?.id ?? "")?.language).toBe("recorded");
  });

  it("finds its lines where they have moved, and says so where they are gone", async () => {
    const { archive, edition } = await filled();
    const [first] = edition.articles;
    correctArticle(archive, first?.id ?? "", { do: "withdraw", reason: "x" }, MEANS);
    const log = readFileSync(archive.corrections, "utf8");
    writeFileSync(archive.corrections, log.replace(/"line":"p1:\d+"/, '"line":"p1:9999"'));
    expect((await rereadEdition(archive, edition.id, readingMeans({ threads: 0 }), false)).conflicts).toEqual(
      [],
    );
    writeFileSync(archive.corrections, log.replace(/"text":"[^"]+"/, '"text":"nowhere"'));
    const { conflicts } = await rereadEdition(archive, edition.id, readingMeans({ threads: 0 }), false);
    expect(conflicts).toMatchObject([{ n: 1 }]);
    writeFileSync(archive.corrections, "{}\n");
    await expect(rereadEdition(archive, edition.id, readingMeans({ threads: 0 }), false)).rejects.toThrow(
      "corrections.jsonl:1",
    );
  });

  it("is told as a conflict where a changed source is ingested without its lines", async () => {
    const folder = freshFolder();
    const archive = openArchive(join(folder, "archive"), { create: true });
    const page = join(folder, "page.txt");
    writeFileSync(page, readFileSync(DAILY));
    await ingestAll(archive, [page], { title: "澜川日报" });
    const [edition] = archive.store.editions();
    const [first] = archive.store.articles(edition?.id ?? "");
    const entry = correctArticle(archive, first?.id ?? "", { do: "kind", kind: "notice" }, MEANS);
    const text = entry.do === "kind" ? entry.article.text : "";
    writeFileSync(page, readFileSync(DAILY, "utf8").replace(text, "另一个标题"));
    const [, replaced] = await ingestAll(archive, [page], { title: "澜川日报" });
    expect(replaced).toMatchObject({ kind: "replaced", conflicts: [{ n: 1 }] });
  });

  it("says what it cannot do", async () => {
    const { archive, edition } = await filled();
    const id = edition.articles[0]?.id ?? "";
    expect(() => correctArticle(archive, "nothing", { do: "restore" }, MEANS)).toThrow("[no-article]");
    expect(() => correctArticle(archive, id, { do: "split", at: "p1:1x" }, MEANS)).toThrow(
      "[bad-correction]",
    );
    expect(() => correctArticle(archive, id, { do: "merge", with: id }, MEANS)).toThrow("[bad-correction]");
    await expect(undoCorrection(archive, 7, readingMeans({ threads: 0 }))).rejects.toThrow(
      "[bad-correction]",
    );
    const deck = [{ role: "headline", print: ["p1:1..p9:1"] }] as const;
    const nobody = { role: null, names: ["查无此人"], credit: null };
    const first = lineOf(edition)(edition.articles[0]?.deck[0]);
    for (const change of [
      { do: "deck", deck },
      { do: "move", print: [`${first}@3-2`] },
      { do: "role", at: "p1:9999", role: "quote" },
      { do: "byline", at: first, ...nobody },
    ] as const)
      expect(() => correctArticle(archive, id, change, MEANS), change.do).toThrow("[bad-correction]");
    expect(archive.store.edition(edition.id)).toEqual(edition);
  });
});
