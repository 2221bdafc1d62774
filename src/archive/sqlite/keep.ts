import { BroadsheetError, digest, type Edition } from "../../model/index.js";
import type { KeptSource, NewReading } from "../store.js";
import type { Database } from "./database.js";
import { indexArticles } from "./index-articles.js";
import { articleRow, dayNumber, keysOfDay } from "./keys.js";
import { packed } from "./packed.js";
import { insertArticles } from "./rows.js";

/** The digest of what an edition's sources hold, in their order, whatever they are called. */
export function contentOf(sources: readonly KeptSource[]): string {
  return digest(JSON.stringify(sources.map(({ digest: of }) => of)), 64);
}

interface Earlier {
  readonly key: number;
  readonly id: string;
  readonly articles: readonly string[];
}

/** Keeps a reading in the place of the earlier one of its origin, in one transaction. Gives the id it is kept under. */
export function keepReading(database: Database, reading: NewReading, ready?: () => void): string {
  return database.write(() => {
    ready?.();
    const earlier = takeOut(database, reading.origin);
    const edition = withFreeIds(database, reading.edition);
    const renamed = new Map(
      reading.edition.articles.map((article, index) => [
        article.id,
        edition.articles[index]?.id ?? article.id,
      ]),
    );
    const key = keyFor(database, edition.date, earlier?.key ?? null);
    insertEdition(database, key, { ...reading, edition });
    const withdrawn = new Map(
      [...reading.withdrawn].map(([id, why]) => [renamed.get(id) ?? id, why] as const),
    );
    insertArticles(database, key, edition, withdrawn);
    indexArticles(database, key, edition, withdrawn);
    if (earlier) keepAliases(database, earlier, edition, renamed, reading.successors);
    clearAliases(database, edition);
    database.run("DELETE FROM failure WHERE origin = ?", reading.origin);
    database.run("UPDATE meta SET value = value + 1 WHERE name = 'generation'");
    return edition.id;
  });
}

/** Takes everything of an origin's reading away, and says what its ids were. */
function takeOut(database: Database, origin: string): Earlier | null {
  const edition = database.get<{ key: number; id: string }>(
    "SELECT key, id FROM edition WHERE origin = ?",
    origin,
  );
  if (!edition) return null;
  const { key } = edition;
  const articles = database.all<{ row: number; id: string }>(
    "SELECT row, id FROM article WHERE edition = ? ORDER BY row",
    key,
  );
  for (const table of ["passage", "byline", "fact"])
    database.run(
      `DELETE FROM ${table} WHERE article BETWEEN ? AND ?`,
      articleRow(key, 0),
      articleRow(key + 1, 0) - 1,
    );
  for (const table of ["article", "picture", "page", "source"])
    database.run(`DELETE FROM ${table} WHERE edition = ?`, key);
  database.run("DELETE FROM edition WHERE key = ?", key);
  return { ...edition, articles: articles.map(({ id }) => id) };
}

/** The key it had, where its day is the same; else the first free one of its day. */
function keyFor(database: Database, date: string | null, earlier: number | null): number {
  const [first, last] = keysOfDay(dayNumber(date));
  if (earlier !== null && earlier >= first && earlier <= last) return earlier;
  const taken = database.get<{ most: number | null }>(
    "SELECT max(key) AS most FROM edition WHERE key BETWEEN ? AND ?",
    first,
    last,
  )?.most;
  if (taken === last) return firstGap(database, first, last);
  return taken === null || taken === undefined ? first : taken + 1;
}

function firstGap(database: Database, first: number, last: number): number {
  const gap = database.get<{ key: number }>(
    `SELECT key + 1 AS key FROM edition AS one WHERE key BETWEEN ? AND ?
     AND NOT EXISTS (SELECT 1 FROM edition AS other WHERE other.key = one.key + 1) LIMIT 1`,
    first,
    last - 1,
  );
  if (gap) return gap.key;
  throw new BroadsheetError(
    "archive-full",
    database.path,
    "no number is free for another edition of the day",
  );
}

/** The edition under ids that no other edition has: those it was read with, or with a number after them. */
function withFreeIds(database: Database, edition: Edition): Edition {
  const id = freeId(edition.id, (one) => Boolean(database.get("SELECT 1 FROM edition WHERE id = ?", one)));
  const taken = (one: string) => Boolean(database.get("SELECT 1 FROM article WHERE id = ?", one));
  const articles = edition.articles.map((article) => {
    const free = freeId(article.id, taken);
    return free === article.id ? article : { ...article, id: free };
  });
  return { ...edition, id, articles };
}

/** An id that nobody has: itself, or with the first number after it that is free. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? id : `${id}~${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}

function titleId(database: Database, title: string | null): number | null {
  if (title === null) return null;
  database.run("INSERT OR IGNORE INTO title (name) VALUES (?)", title);
  return database.get<{ id: number }>("SELECT id FROM title WHERE name = ?", title)?.id ?? null;
}

function insertEdition(database: Database, key: number, reading: NewReading): void {
  const { edition, name, origin, sources } = reading;
  database.run(
    `INSERT INTO edition (key, id, title, date, language, name, origin, content, reading, tree, digest, facets, pages, articles, first_document)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '[]', ?, 0, 0)`,
    key,
    edition.id,
    titleId(database, edition.title),
    edition.date,
    edition.language,
    name,
    origin,
    contentOf(sources),
    JSON.stringify(reading.reading),
    packed({ ...edition, pages: [], articles: [] }),
    digest(JSON.stringify(edition), 64),
    edition.pages.length,
  );
  for (const [index, source] of sources.entries())
    database.run(
      "INSERT INTO source (edition, ordinal, name, digest, bytes) VALUES (?, ?, ?, ?, ?)",
      key,
      index,
      source.name,
      source.digest,
      source.bytes,
    );
  for (const [index, page] of edition.pages.entries())
    database.run(
      "INSERT INTO page (edition, ordinal, id, number, name, width, height, tree) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      key,
      index,
      page.id,
      page.number,
      page.name,
      page.width,
      page.height,
      packed(page),
    );
}

/** Ids that are no longer in use lead to what became of them. */
function keepAliases(
  database: Database,
  earlier: Earlier,
  edition: Edition,
  renamed: ReadonlyMap<string, string>,
  successors: ReadonlyMap<string, string | null>,
): void {
  const now = new Set(edition.articles.map(({ id }) => id));
  for (const old of earlier.articles) {
    if (now.has(old)) continue;
    const successor = successors.get(old) ?? null;
    leadTo(database, "article", old, successor === null ? null : (renamed.get(successor) ?? successor));
  }
  if (earlier.id !== edition.id) leadTo(database, "edition", earlier.id, edition.id);
}

function leadTo(database: Database, kind: string, old: string, target: string | null): void {
  database.run("UPDATE alias SET target = ? WHERE target = ? AND kind = ?", target, old, kind);
  database.run("INSERT OR REPLACE INTO alias (id, kind, target) VALUES (?, ?, ?)", old, kind, target);
}

/** An id in use is no alias. */
function clearAliases(database: Database, edition: Edition): void {
  for (const { id } of edition.articles)
    database.run("DELETE FROM alias WHERE id = ? AND kind = 'article'", id);
  database.run("DELETE FROM alias WHERE id = ? AND kind = 'edition'", edition.id);
}
