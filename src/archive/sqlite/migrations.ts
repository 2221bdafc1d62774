import { BroadsheetError } from "../../model/index.js";
import type { Database } from "./database.js";
import { indexArticles } from "./index-articles.js";
import { wholeEdition } from "./read.js";

interface Migration {
  readonly sql: string;
  /** What cannot be said in SQL. */
  readonly action?: (database: Database) => void;
}

/**
 * The database as it came to be, a step a version. A step that has been released is never changed: a new one is added.
 * `PRAGMA user_version` says how many have been taken.
 */
const MIGRATIONS: readonly Migration[] = [
  {
    sql: `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
  INSERT INTO meta VALUES ('generation', 0);
  CREATE TABLE title (id INTEGER PRIMARY KEY, name TEXT UNIQUE);
  CREATE TABLE edition (
    key INTEGER PRIMARY KEY,            -- the day and a number: see keys.ts
    id TEXT NOT NULL UNIQUE,
    title INTEGER REFERENCES title (id),
    date TEXT,
    language TEXT NOT NULL,
    name TEXT NOT NULL,
    origin TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL,              -- the digest of its sources
    reading TEXT NOT NULL,              -- version and settings
    tree BLOB NOT NULL,                 -- broadsheet/1 JSON, deflated, without pages and articles
    digest TEXT NOT NULL,               -- of the whole edition's JSON, as it was kept
    facets TEXT NOT NULL,               -- of each article: ordinal, page, kind, authors
    pages INTEGER NOT NULL,
    articles INTEGER NOT NULL
  );
  CREATE INDEX edition_content ON edition (content);
  CREATE INDEX edition_title ON edition (title, key);
  CREATE TABLE source (
    edition INTEGER NOT NULL REFERENCES edition (key),
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    PRIMARY KEY (edition, ordinal)
  ) WITHOUT ROWID;
  CREATE INDEX source_digest ON source (digest);
  CREATE TABLE page (
    edition INTEGER NOT NULL REFERENCES edition (key),
    ordinal INTEGER NOT NULL,
    id TEXT NOT NULL,
    number TEXT,
    name TEXT,
    width REAL,
    height REAL,
    tree BLOB NOT NULL,
    PRIMARY KEY (edition, ordinal)
  );
  CREATE TABLE article (
    row INTEGER PRIMARY KEY,            -- the edition's key and its place: see keys.ts
    id TEXT NOT NULL UNIQUE,
    edition INTEGER NOT NULL REFERENCES edition (key),
    page_id TEXT NOT NULL,
    page TEXT NOT NULL,
    kind TEXT NOT NULL,
    headline TEXT NOT NULL,
    characters INTEGER NOT NULL,
    tree BLOB NOT NULL,                 -- deflated, without passages and facts
    lines TEXT,                         -- boxes of its lines; null without geometry
    withdrawn TEXT                      -- why; null where it is not
  );
  CREATE INDEX article_edition ON article (edition, row);
  CREATE TABLE passage (
    article INTEGER NOT NULL REFERENCES article (row),
    part TEXT NOT NULL,                 -- label, deck, body or captions
    ordinal INTEGER NOT NULL,
    tree TEXT NOT NULL,
    offsets TEXT,                       -- where in the text each span begins; null where that cannot be told
    PRIMARY KEY (article, part, ordinal)
  ) WITHOUT ROWID;
  CREATE TABLE byline (
    article INTEGER NOT NULL REFERENCES article (row),
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT,
    credit TEXT,
    PRIMARY KEY (article, ordinal)
  ) WITHOUT ROWID;
  CREATE INDEX byline_name ON byline (name);
  CREATE TABLE fact (
    article INTEGER NOT NULL REFERENCES article (row),
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT,
    tree TEXT NOT NULL,
    PRIMARY KEY (article, ordinal)
  ) WITHOUT ROWID;
  CREATE INDEX fact_name ON fact (name, kind) WHERE name IS NOT NULL;
  CREATE TABLE picture (
    edition INTEGER NOT NULL REFERENCES edition (key),
    ordinal INTEGER NOT NULL,
    page TEXT NOT NULL,
    article INTEGER,
    tree TEXT NOT NULL,
    PRIMARY KEY (edition, ordinal)
  ) WITHOUT ROWID;
  CREATE TABLE alias (id TEXT PRIMARY KEY, kind TEXT NOT NULL, target TEXT) WITHOUT ROWID;
  CREATE INDEX alias_target ON alias (target);
  CREATE TABLE failure (origin TEXT PRIMARY KEY, tree TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE word (text TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE VIRTUAL TABLE grams USING fts5 (
    label, headline, byline, body, caption,
    content = '', contentless_delete = 1, tokenize = 'ascii'
  );
  `,
  },
  {
    sql: `
    DROP TABLE grams;
    ALTER TABLE edition ADD COLUMN first_document INTEGER NOT NULL DEFAULT 0;   -- the number of its first article in the index
    INSERT INTO meta VALUES ('documents', 0);                                   -- the number of the next
    CREATE TABLE segment (id INTEGER PRIMARY KEY, level INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL);
    CREATE TABLE postings (
      id INTEGER PRIMARY KEY,
      segment INTEGER NOT NULL,
      token BLOB NOT NULL,              -- the first of the block
      data BLOB NOT NULL,               -- see postings/block.ts
      checksum BLOB NOT NULL
    );
    CREATE UNIQUE INDEX postings_token ON postings (segment, token);
    `,
    action: indexAnew,
  },
];

/** Brings a database to the newest version. Throws `newer-archive` for one that a later program wrote. */
export function migrate(database: Database): void {
  const version = versionOf(database);
  if (version === MIGRATIONS.length) return;
  database.write(() => {
    // Another process may have done it while this one waited.
    const now = versionOf(database);
    for (const { sql, action } of MIGRATIONS.slice(now)) {
      database.exec(sql);
      action?.(database);
    }
    if (now < MIGRATIONS.length) database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  });
}

/** Whether steps are left that a database, which has some, has not taken. Throws `newer-archive`. */
export function isBehind(database: Database): boolean {
  const version = versionOf(database);
  return version > 0 && version < MIGRATIONS.length;
}

/** How many steps a database has taken. Throws `newer-archive` where that is more than there are. */
function versionOf(database: Database): number {
  const version = database.get<{ user_version: number }>("PRAGMA user_version")?.user_version ?? 0;
  if (version > MIGRATIONS.length)
    throw new BroadsheetError(
      "newer-archive",
      database.path,
      `written as version ${version} of an archive; this program knows ${MIGRATIONS.length}`,
    );
  return version;
}

/** Makes every article findable again, from what is kept of it. */
function indexAnew(database: Database): void {
  for (const { key, id } of database.all<{ key: number; id: string }>(
    "SELECT key, id FROM edition ORDER BY key",
  )) {
    const withdrawn = database.all<{ id: string; withdrawn: string }>(
      "SELECT id, withdrawn FROM article WHERE edition = ? AND withdrawn IS NOT NULL",
      key,
    );
    const edition = wholeEdition(database, id);
    if (edition)
      indexArticles(database, key, edition, new Map(withdrawn.map((one) => [one.id, one.withdrawn])));
  }
}
