import { appendFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import { foldedText } from "../../src/archive/fold/index.js";
import { openArchive, type Store } from "../../src/archive/index.js";
import { fieldsOf } from "../../src/archive/parts.js";
import { digest } from "../../src/model/index.js";
import { editionOf, numbersFrom, wordsOf } from "./generate.js";
import { type Asked, askAll } from "./queries.js";
import { countWrong } from "./verify.js";

/** What an archive of so many generated articles takes and how fast it answers, beside others over the same texts. */
export interface ArchiveSize {
  readonly articles: number;
  /** Articles kept in a second, from the first; those that FTS5 indexes by trigrams. */
  readonly rate: number;
  readonly trigramRate: number;
  /** Milliseconds that the slowest edition took to keep, from the first: one that brought about a merge of the index. */
  readonly slowest: number;
  /** Megabytes of the database, of the trigram index with its texts, of the texts alone. */
  readonly disk: { readonly archive: number; readonly trigram: number; readonly text: number };
  readonly asked: readonly Asked[];
}

export interface ArchiveFigures {
  readonly sizes: readonly ArchiveSize[];
  /** Stretches of text asked for, and of how many the answer is not what brute force finds. */
  readonly stretches: number;
  readonly wrong: number;
}

export const SIZES = [10_000, 30_000, 100_000] as const;
const STRETCHES = 1_000;
/** Of each edition, articles whose texts questions are drawn from. */
const SAMPLED = 2;

/** Keeps generated editions and asks at each size; `folder` is where the archive is made and left, null for nowhere. */
export function measureArchive(sizes: readonly number[], folder: string | null): ArchiveFigures {
  const place = mkdtempSync(join(tmpdir(), "archive-bench-"));
  const random = numbersFrom(1);
  const word = wordsOf(random);
  const archive = openArchive(folder ?? join(place, "archive"), { create: true });
  const database = join(folder ?? join(place, "archive"), "archive.db");
  const plain = join(place, "texts.txt");
  const trigram = new Libsql(join(place, "trigram.db"));
  trigram.exec(
    "PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE grams USING fts5 (text, tokenize = 'trigram')",
  );
  const insert = trigram.prepare("INSERT INTO grams (rowid, text) VALUES (?, ?)");
  const samples: string[] = [];
  const folded: { id: string; text: string }[] = [];
  let [keeping, slowest, indexing, number] = [0, 0, 0, 0];
  const addEdition = () => {
    const edition = editionOf(number++, word, random);
    const kept = took(() => keep(archive.store, edition));
    keeping += kept;
    slowest = Math.max(slowest, kept);
    const texts = edition.articles.map(({ deck, body }) => [...deck, ...body].map(({ text }) => text));
    indexing += took(() => {
      trigram.exec("BEGIN");
      for (const [index, one] of texts.entries()) insert.run(folded.length + index, one.join("\n"));
      trigram.exec("COMMIT");
    });
    appendFileSync(plain, texts.map((one) => `${one.join(" ")}\n`).join(""));
    for (const article of edition.articles)
      folded.push({
        id: article.id,
        text: Object.values(fieldsOf(article)).flat().map(foldedText).join("\n"),
      });
    samples.push(...texts.slice(0, SAMPLED).flat());
  };
  const measured = sizes.map((size): ArchiveSize => {
    while (folded.length < size) addEdition();
    const rate = (took: number) => Math.round((folded.length * 1000) / took);
    const figures = {
      articles: folded.length,
      rate: rate(keeping),
      trigramRate: rate(indexing),
      slowest: Math.round(slowest),
      disk: {
        archive: megabytes(database),
        trigram: megabytes(join(place, "trigram.db")),
        text: megabytes(plain),
      },
      asked: askAll(archive.store, trigram, plain, samples),
    };
    printSize(figures);
    return figures;
  });
  const wrong = countWrong(archive.store, samples, folded, STRETCHES);
  console.log(`${STRETCHES} stretches of text: ${wrong} not as brute force finds them`);
  archive.close();
  trigram.close();
  rmSync(place, { recursive: true });
  return { sizes: measured, stretches: STRETCHES, wrong };
}

function keep(store: Store, edition: ReturnType<typeof editionOf>): void {
  store.keep({
    origin: edition.id,
    name: edition.id,
    edition,
    sources: [{ name: edition.id, digest: digest(edition.id, 64), bytes: 1 }],
    reading: { version: "1", settings: {}, as: "files" },
    withdrawn: new Map(),
    successors: new Map(),
  });
}

function took(action: () => void): number {
  const begun = performance.now();
  action();
  return performance.now() - begun;
}

/** With what is still in the log beside it. */
function megabytes(path: string): number {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  return Math.round((statSync(path).size + log) / 1e6);
}

function printSize({ articles, rate, trigramRate, slowest, disk, asked }: ArchiveSize): void {
  console.log(
    `\narchive of ${articles} articles: ${rate} a second kept (trigram index ${trigramRate}), slowest edition ${slowest} ms, ` +
      `${disk.archive} MB (trigram ${disk.trigram}, text ${disk.text})`,
  );
  for (const { name, half, most, processor } of asked) {
    const figures = [half, most, processor].map((time) => time.toFixed(2).padStart(8));
    console.log(
      `  ${name.padEnd(18)} p50 ${figures[0]}  p95 ${figures[1]} ms, processor p95 ${figures[2]} ms`,
    );
  }
}
