import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkArchive, openArchive } from "../../src/archive/index.js";
import { freshFolder, ingestAll, PAGES, withBrokenBody } from "./folders.js";

const CLI = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const MEANS = new URL("../../dist/isolate/reading-means.js", import.meta.url).href;
const SLUGS = [
  "lanchuan-daily",
  "lanchuan-supplement",
  "lanchuan-traditional",
  "quanguo-digits",
  "rivermouth-herald",
];

/** Some papers under names that say nothing of one another. */
function papers(): string {
  const folder = join(freshFolder(), "papers");
  for (const slug of SLUGS) {
    mkdirSync(join(folder, slug), { recursive: true });
    copyFileSync(join(PAGES, slug, "source.txt"), join(folder, slug, "source.txt"));
  }
  return folder;
}

async function digestOf(folder: string): Promise<string> {
  const archive = openArchive(folder, { readonly: true });
  try {
    expect([...checkArchive(archive)]).toEqual([]);
    return archive.store.contentDigest();
  } finally {
    archive.close();
  }
}

/** Ingests in a process of its own, which is killed after so many milliseconds; null to let it end. */
function ingestIn(archive: string, folder: string, killedAfter: number | null): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, "ingest", folder, "--archive", archive, "--threads", "1"], {
      stdio: "ignore",
    });
    if (killedAfter !== null) setTimeout(() => child.kill("SIGKILL"), killedAfter);
    child.on("exit", resolve);
  });
}

describe("an archive", { timeout: 120_000 }, () => {
  it("is the same after it was killed and begun again", async () => {
    const folder = papers();
    const undisturbed = join(freshFolder(), "archive");
    expect(await ingestIn(undisturbed, folder, null)).toBe(0);
    const killed = join(freshFolder(), "archive");
    for (const after of [350, 700, 1_100]) await ingestIn(killed, folder, after);
    expect(await ingestIn(killed, folder, null)).toBe(0);
    expect(await digestOf(killed)).toBe(await digestOf(undisturbed));
  });

  it("takes two processes at once, and keeps nothing twice", async () => {
    const folder = papers();
    const archive = join(freshFolder(), "archive");
    const ended = await Promise.all([ingestIn(archive, folder, null), ingestIn(archive, folder, null)]);
    expect(ended).toEqual([0, 0]);
    await digestOf(archive);
    const store = openArchive(archive, { readonly: true }).store;
    expect(store.editions().length).toBe(SLUGS.length);
    store.close();
  });

  it("says which source is not as it was kept", async () => {
    const archive = openArchive(join(freshFolder(), "archive"), { create: true });
    await ingestAll(archive, [join(PAGES, "lanchuan-daily/source.txt")]);
    const [reading] = archive.store.readings();
    const path = archive.sources.pathOf(reading?.sources[0] ?? { digest: "" });
    const bytes = readFileSync(path);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect([...checkArchive(archive)]).toMatchObject([{ place: path }]);
  });

  it("says which edition is not as it was kept, for any byte of its text", async () => {
    const folder = join(freshFolder(), "archive");
    const archive = openArchive(folder, { create: true });
    await ingestAll(archive, [join(PAGES, "lanchuan-daily/source.txt")]);
    const [edition] = archive.store.editions();
    const body =
      archive.store.article(archive.store.articles(edition?.id ?? "")[0]?.id ?? "")?.article.body[0]?.text ??
      "";
    archive.close();
    const path = join(folder, "archive.db");
    const bytes = readFileSync(path);
    const at = bytes.indexOf(body.slice(0, 20));
    expect(at).toBeGreaterThan(0);
    bytes[at + 2] = (bytes[at + 2] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const damages = [...checkArchive(openArchive(folder, { readonly: true }))];
    expect(damages.map(({ place }) => place)).toContain(edition?.id);
  });

  it("names the article whose text is not UTF-8, whatever asks for it", async () => {
    const { folder, article } = await withBrokenBody();
    const archive = openArchive(folder, { readonly: true });
    const { store } = archive;
    const named = `${article}: text in passage.tree is not what was written [archive-damaged]`;
    expect(() => store.article(article)).toThrow(named);
    expect(() => store.edition(store.editions()[0]?.id ?? "")).toThrow(named);
    expect(() => store.search({ query: "" })).toThrow(`${article}: what is kept of it cannot be read`);
    const shown = store.articles(store.editions()[0]?.id ?? "");
    expect(shown.length).toBeGreaterThan(1);
    expect(store.article(shown.find(({ id }) => id !== article)?.id ?? "")?.article.deck).not.toEqual([]);
    archive.close();
    for (const words of [["show", article], ["search", ""], ["export"]]) {
      const { status, stderr } = spawnSync(process.execPath, [CLI, ...words, "--archive", folder], {
        encoding: "utf8",
      });
      expect(stderr).toMatch(new RegExp(`${article}: .*\\[archive-damaged\\]`));
      expect(status).toBe(6);
    }
  });

  it("ends with a coded error, never a fault of ours, whatever byte of its database is another", async () => {
    const folder = join(freshFolder(), "archive");
    const archive = openArchive(folder, { create: true });
    await ingestAll(archive, [join(PAGES, "lanchuan-daily/source.txt")]);
    const good = archive.store.contentDigest();
    archive.close();
    const path = join(folder, "archive.db");
    const bytes = readFileSync(path);
    let told = 0;
    for (let at = 24; at < bytes.length; at += Math.floor(bytes.length / 40)) {
      const wrong = Buffer.from(bytes);
      wrong[at] = (wrong[at] ?? 0) ^ 0xff;
      writeFileSync(path, wrong);
      const found = damagesOf(folder);
      if (found > 0) told++;
      // A byte that nothing is kept in may be another without harm.
      else expect(openArchive(folder, { readonly: true }).store.contentDigest()).toBe(good);
    }
    expect(told).toBeGreaterThan(10);
  });

  it("can be read where it may not be written, and says so when it is to be", async () => {
    const folder = join(freshFolder(), "archive");
    openArchive(folder, { create: true }).close();
    writeFileSync(join(folder, "odd"), "");
    expect(() => openArchive(join(folder, "odd"), { create: true })).toThrow("[unwritable]");
    chmodSync(join(folder, ".."), 0o755);
    chmodSync(folder, 0o555);
    expect(askedByNobody(["search", "", "--archive", folder])).toContain("0 articles");
    expect(askedByNobody(["correct", "undo", "1", "--archive", folder])).toContain("[unwritable]");
    chmodSync(folder, 0o755);
  });

  it("ends its threads when they have answered", async () => {
    const means = (await import(MEANS)) as typeof import("../../src/isolate/reading-means.js");
    const threads = means.readingMeans({ threads: 1 });
    const settings = { record: false };
    const [path = ""] = SLUGS.map((slug) => join(PAGES, slug, "source.txt"));
    const job = { as: "files", name: "p", paths: [path], names: ["source.txt"], settings } as const;
    const reading = threads.read(job);
    const next = threads.read(job);
    await threads.close();
    expect((await reading).articles.length).toBeGreaterThan(0);
    expect(await next).toEqual(await reading);
  });

  it("says that the disk is full, and keeps nothing half", () => {
    const folder = papers();
    const archive = join(freshFolder(), "archive");
    const run = (limit: string) =>
      execFileSync(
        "bash",
        [
          "-c",
          `ulimit -f ${limit}; trap '' XFSZ; exec '${process.execPath}' '${CLI}' ingest '${folder}' --archive '${archive}' --threads 1`,
        ],
        { stdio: "pipe", encoding: "utf8" },
      );
    expect(() => run("300")).toThrow(/\[(?:archive-full|unwritable)\]/);
    run("unlimited");
    const damages = [...checkArchive(openArchive(archive, { readonly: true }))];
    expect(damages).toEqual([]);
  });
});

/** What the command says to a user who may not write: the superuser, who may write anywhere, is another in it. */
function askedByNobody(words: readonly string[]): string {
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const { stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], { ...user, encoding: "utf8" });
  return stdout + stderr;
}

const NOBODY = 65_534;

function damagesOf(folder: string): number {
  try {
    return [...checkArchive(openArchive(folder, { readonly: true }))].length;
  } catch (error) {
    expect(String((error as Error).message)).toMatch(/\[(?:archive-damaged|newer-archive|unwritable)\]$/);
    return 1;
  }
}
