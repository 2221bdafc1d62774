import * as crypto from "node:crypto";
import type { Credit, EditionFilter, Failure, KeptReading, KeptSource } from "../store.js";
import type { Database } from "./database.js";
import { parsed } from "./packed.js";
import { conditionOf } from "./read.js";

interface ReadingRow {
  readonly key: number;
  readonly id: string;
  readonly origin: string;
  readonly name: string;
  readonly content: string;
  readonly reading: string;
}

const READING = "SELECT key, id, origin, name, content, reading FROM edition";

export function readingOf(database: Database, origin: string): KeptReading | null {
  return readingFrom(database, database.get<ReadingRow>(`${READING} WHERE origin = ?`, origin));
}

export function readingOfEdition(database: Database, id: string): KeptReading | null {
  return readingFrom(database, database.get<ReadingRow>(`${READING} WHERE id = ?`, id));
}

export function readingWithContent(database: Database, content: string): KeptReading | null {
  return readingFrom(
    database,
    database.get<ReadingRow>(`${READING} WHERE content = ? ORDER BY key LIMIT 1`, content),
  );
}

export function formerIds(database: Database, edition: string): string[] {
  return database
    .all<{ id: string }>("SELECT id FROM alias WHERE kind = 'edition' AND target = ? ORDER BY id", edition)
    .map(({ id }) => id);
}

export function* readings(database: Database): Generator<KeptReading> {
  for (const { origin } of database.all<{ origin: string }>("SELECT origin FROM edition ORDER BY id")) {
    const reading = readingOf(database, origin);
    if (reading) yield reading;
  }
}

function readingFrom(database: Database, row: ReadingRow | undefined): KeptReading | null {
  if (!row) return null;
  const { key, reading, ...rest } = row;
  const sources = database.all<KeptSource>(
    "SELECT name, digest, bytes FROM source WHERE edition = ? ORDER BY ordinal",
    key,
  );
  return { ...rest, sources, reading: parsed<KeptReading["reading"]>(reading, row.id) };
}

export function failures(database: Database): Failure[] {
  return database
    .all<{ origin: string; tree: string }>("SELECT origin, tree FROM failure ORDER BY origin")
    .map(({ origin, tree }) => parsed<Failure>(tree, origin));
}

export function failureOf(database: Database, origin: string): Failure | null {
  const tree = database.get<{ tree: string }>("SELECT tree FROM failure WHERE origin = ?", origin)?.tree;
  return tree === undefined ? null : parsed<Failure>(tree, origin);
}

export function recordFailure(database: Database, failure: Failure): void {
  database.write(() =>
    database.run(
      "INSERT OR REPLACE INTO failure (origin, tree) VALUES (?, ?)",
      failure.origin,
      JSON.stringify(failure),
    ),
  );
}

export function clearFailure(database: Database, origin: string): void {
  database.write(() => database.run("DELETE FROM failure WHERE origin = ?", origin));
}

/** Credits a batch, so that a large archive is not held at once. */
const BATCH = 10_000;

export function* credits(database: Database, filter: EditionFilter = {}): Generator<Credit> {
  const { where, values } = conditionOf(filter);
  let [row, ordinal] = [-1, -1];
  for (;;) {
    const batch = database.all<Credit & { row: number; ordinal: number }>(
      `SELECT article.row, byline.ordinal, article.id AS article, title.name AS title, date, byline.name, role, credit, characters
       FROM byline JOIN article ON article.row = byline.article JOIN edition ON edition.key = article.edition
       LEFT JOIN title ON title.id = edition.title
       WHERE ${where} AND withdrawn IS NULL AND (byline.article, byline.ordinal) > (?, ?)
       ORDER BY byline.article, byline.ordinal LIMIT ${BATCH}`,
      ...values,
      row,
      ordinal,
    );
    for (const { row: _, ordinal: __, ...credit } of batch) yield credit;
    const last = batch.at(-1);
    if (!last) return;
    [row, ordinal] = [last.row, last.ordinal];
  }
}

/**
 * One digest over everything that is kept: each edition's, with its sources and what is withdrawn of it, ids that lead
 * elsewhere, and failures. The same whatever order they came in and wherever they came from.
 */
export function contentDigest(database: Database): string {
  const hash = crypto.createHash("sha256");
  const add = (rows: readonly unknown[]) => {
    for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
  };
  add(database.all("SELECT id, name, content, reading, digest FROM edition ORDER BY id"));
  add(
    database.all(
      "SELECT source.name, source.digest FROM source JOIN edition ON key = edition ORDER BY id, ordinal",
    ),
  );
  add(database.all("SELECT id, withdrawn FROM article WHERE withdrawn IS NOT NULL ORDER BY id"));
  add(database.all("SELECT id, kind, target FROM alias ORDER BY id"));
  add(failures(database).map(({ name, content, code }) => [name, content, code]));
  return hash.digest("hex");
}
