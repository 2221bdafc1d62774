import { execFileSync } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Libsql from "libsql";
import { foldedText } from "../../src/archive/fold/index.js";
import { openArchive, type SearchRequest, type Store } from "../../src/archive/index.js";
import { digest } from "../../src/model/index.js";
import { editionOf, numbersFrom, wordsOf } from "./generate.js";

/**
 * How fast and how large an archive of generated articles is, at several sizes, beside FTS5's own trigram index and `grep -c`
 * over the same texts, and whether searches find exactly what brute force finds. `--sizes 10000,30000,100000`.
 */
const SIZES = (
  process.argv[process.argv.indexOf("--sizes") + 1]?.match(/\d+/g) ?? ["10000", "30000", "100000"]
).map(Number);
/** Queries of each kind. */
const ROUNDS = 200;
/** Stretches of text whose articles are told by brute force. */
const STRETCHES = 1_000;

const folder = mkdtempSync(join(tmpdir(), "archive-bench-"));
const random = numbersFrom(1);
const word = wordsOf(random);
const archive = openArchive(join(folder, "archive"), { create: true });
mkdirSync(join(folder, "plain"));
const plain = join(folder, "plain/texts.txt");
const trigram = new Libsql(join(folder, "trigram.db"));
trigram.exec("PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE grams USING fts5 (text, tokenize = 'trigram')");
const insert = trigram.prepare("INSERT INTO grams (rowid, text) VALUES (?, ?)");

/** A few texts to draw queries from, and all, folded, to find them in. */
const samples: string[] = [];
const folded: { id: string; texts: string[] }[] = [];
let [articles, keeping, indexing, number] = [0, 0, 0, 0];

for (const size of SIZES) {
  while (articles < size) addEdition();
  console.log(`\n${articles} articles`);
  console.log(
    `  kept in ${(keeping / 1000).toFixed(1)} s, ${Math.round((articles * 1000) / keeping)} articles/s; trigram index ${(indexing / 1000).toFixed(1)} s`,
  );
  console.log(
    `  on disk ${megabytes(join(folder, "archive/archive.db"))} MB; trigram ${megabytes(join(folder, "trigram.db"))} MB; text ${megabytes(plain)} MB`,
  );
  measure(archive.store);
}
await verify(archive.store);
archive.close();
rmSync(folder, { recursive: true });

function addEdition(): void {
  const edition = editionOf(number++, word, random);
  const begun = performance.now();
  archive.store.keep({
    origin: edition.id,
    name: edition.id,
    edition,
    sources: [{ name: edition.id, digest: digest(edition.id, 64), bytes: 1 }],
    reading: { version: "1", settings: {}, as: "files" },
    withdrawn: new Map(),
    successors: new Map(),
  });
  keeping += performance.now() - begun;
  const texts = edition.articles.map(({ id, deck, body }) => ({
    id,
    texts: [...deck, ...body].map(({ text }) => text),
  }));
  const begunTrigram = performance.now();
  trigram.exec("BEGIN");
  for (const one of texts) insert.run(articles++, one.texts.join("\n"));
  trigram.exec("COMMIT");
  indexing += performance.now() - begunTrigram;
  appendFileSync(plain, texts.map((one) => `${one.texts.join(" ")}\n`).join(""));
  folded.push(...texts.map((one) => ({ id: one.id, texts: one.texts.map(foldedText) })));
  samples.push(...texts.slice(0, 2).flatMap((one) => one.texts));
}

function megabytes(path: string): number {
  return Math.round(statSync(path).size / 1e6);
}

function stretch(length: number): string {
  for (;;) {
    const text = samples[Math.floor(random() * samples.length)] as string;
    const at = Math.floor(random() * (text.length - length));
    const found = text.slice(at, at + length);
    if (at >= 0 && found.length === length && !/["，。]/u.test(found)) return found;
  }
}

function measure(store: Store): void {
  const kinds: readonly (readonly [string, () => SearchRequest])[] = [
    ["1 character", () => ({ query: stretch(1) })],
    ["2 characters", () => ({ query: stretch(2) })],
    ["4 characters", () => ({ query: stretch(4) })],
    ["phrase of 8", () => ({ query: `"${stretch(8)}"` })],
    ["two terms", () => ({ query: `${stretch(2)} ${stretch(2)}` })],
    ["headline of 2", () => ({ query: `headline:${stretch(2)}` })],
    ["2, one year", () => ({ query: stretch(2), from: "2003-01-01", until: "2003-12-31" })],
  ];
  store.search({ query: stretch(2) });
  for (const [name, request] of kinds) row(name, () => store.search(request()));
  const all = trigram.prepare(
    "SELECT rowid, (SELECT count(*) FROM grams WHERE grams MATCH ?1) FROM grams WHERE grams MATCH ?1 ORDER BY rank LIMIT 20",
  );
  for (const length of [4, 8]) row(`trigram, ${length}`, () => all.all(`"${stretch(length)}"`));
  row("grep -c, 4", () => execFileSync("grep", ["-c", "-F", stretch(4), plain]), 5);
}

function row(name: string, ask: () => unknown, rounds = ROUNDS): void {
  const times = Array.from({ length: rounds }, () => {
    const begun = performance.now();
    ask();
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (rounds - 1))] as number).toFixed(2).padStart(8);
  console.log(`  ${name.padEnd(16)} p50 ${at(0.5)}  p95 ${at(0.95)} ms`);
}

async function verify(store: Store): Promise<void> {
  let wrong = 0;
  for (let round = 0; round < STRETCHES; round++) {
    const text = samples[Math.floor(random() * samples.length)] as string;
    const at = Math.floor(random() * text.length);
    const asked = text.slice(at, at + 1 + Math.floor(random() * 8));
    const wanted = foldedText(asked);
    const holding = folded.filter(({ texts }) => texts.some((one) => one.includes(wanted))).length;
    if (store.search({ query: `"${asked}"`, limit: 1, facets: false }).total !== holding) wrong++;
  }
  console.log(`\n${STRETCHES} stretches of text: ${wrong} not as brute force finds them`);
}
