import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Archive,
  checkArchive,
  correctArticle,
  openArchive,
  rereadEdition,
  undoCorrection,
} from "../../src/archive/index.js";
import { readingMeans } from "../../src/isolate/reading-means.js";
import type { Edition } from "../../src/model/index.js";
import { freshFolder, ingestAll, PAGES } from "./folders.js";

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

describe("a correction", () => {
  it("withdraws at once, holds when read again with other weights, and is taken back by an entry", async () => {
    const { archive, edition } = await filled();
    const [first] = edition.articles;
    const id = first?.id ?? "";
    const query = `"${first?.deck[0]?.text ?? ""}"`;
    expect(archive.store.search({ query }).total).toBe(1);
    const { n } = correctArticle(archive, id, { do: "withdraw", reason: "撤稿" });
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

  it("sets a kind, merges and splits, by the laws, and all of it holds when read again", async () => {
    const { archive, edition } = await filled();
    const [first, second] = edition.articles;
    const long = edition.articles.find(
      ({ id, body }) => body.length > 2 && id !== first?.id && id !== second?.id,
    );
    correctArticle(archive, first?.id ?? "", { do: "kind", kind: "advertisement" });
    correctArticle(archive, first?.id ?? "", { do: "merge", with: second?.id ?? "" });
    const line = edition.pages[0]?.lines.find(({ id }) => id === long?.body[1]?.spans[0]?.line);
    correctArticle(archive, long?.id ?? "", { do: "split", at: `p1:${line?.source}` });
    const now = archive.store.edition(edition.id);
    expect(now?.articles.length).toBe(edition.articles.length);
    expect(archive.store.article(first?.id ?? "")?.kind).toBe("advertisement");
    expect(archive.store.article(second?.id ?? "")?.id).toBe(first?.id);
    expect([...checkArchive(archive)]).toEqual([]);
    const again = await rereadEdition(archive, edition.id, readingMeans({ threads: 0 }), true);
    expect(again).toMatchObject({ changes: [], conflicts: [] });
    expect(archive.store.edition(edition.id)).toEqual(now);
  });

  it("finds its lines where they have moved, and says so where they are gone", async () => {
    const { archive, edition } = await filled();
    const [first] = edition.articles;
    correctArticle(archive, first?.id ?? "", { do: "withdraw", reason: "x" });
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

  it("says what it cannot do", async () => {
    const { archive, edition } = await filled();
    const id = edition.articles[0]?.id ?? "";
    expect(() => correctArticle(archive, "nothing", { do: "restore" })).toThrow("[no-article]");
    expect(() => correctArticle(archive, id, { do: "split", at: "p1:1x" })).toThrow("[bad-correction]");
    expect(() => correctArticle(archive, id, { do: "merge", with: id })).toThrow("[bad-correction]");
    await expect(undoCorrection(archive, 7, readingMeans({ threads: 0 }))).rejects.toThrow(
      "[bad-correction]",
    );
    expect(archive.store.edition(edition.id)).toEqual(edition);
  });
});
