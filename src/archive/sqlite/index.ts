import { SEARCH_LIMITS, type SearchLimits } from "../../model/index.js";
import type { Store } from "../store.js";
import { generationOf } from "./catalogue.js";
import { checkDatabase } from "./check.js";
import { type Database, openDatabase } from "./database.js";
import { keepReading } from "./keep.js";
import { formerArticles, labelled, labels } from "./labels.js";
import { isBehind, migrate } from "./migrations.js";
import * as read from "./read.js";
import * as readings from "./readings.js";
import { searcherOf } from "./search.js";
import { namedSources } from "./utf8.js";

export { contentOf, freeId } from "./keep.js";

export interface SqliteOptions {
  /** Whether it is only read; absent for no. */
  readonly readonly?: boolean;
  /** Milliseconds that another process's writing is waited for; absent for ten seconds. */
  readonly patience?: number;
  readonly limits?: SearchLimits;
}

const PATIENCE = 10_000;

/** A store in one SQLite file. Makes it where it does not exist and may be written. */
export function openSqliteStore(path: string, options: SqliteOptions = {}): Store {
  const readonly = options.readonly ?? false;
  const patience = options.patience ?? PATIENCE;
  if (readonly) migrateFirst(path, patience);
  const database = openDatabase(path, { readonly, patience });
  if (!readonly) closingOnError(database, () => migrate(database));
  return {
    titles: () => read.titles(database),
    editions: (filter) => read.editions(database, filter),
    edition: (id, how) => read.edition(database, id, how?.withWithdrawn ?? false),
    editionSummary: (id) => read.editionSummary(database, id),
    pages: (edition) => read.pages(database, edition),
    page: (edition, page) => read.page(database, edition, page),
    articles: (edition, page) => read.articles(database, edition, page),
    article: (id, how) => read.article(database, id, how?.withWithdrawn ?? false),
    pictures: (edition) => read.pictures(database, edition),
    facts: (filter) => read.facts(database, filter),
    credits: (filter) => readings.credits(database, filter),
    labels: (title) => labels(database, title),
    labelled: (title, label) => labelled(database, title, label),
    search: searcherOf(database, options.limits ?? SEARCH_LIMITS),
    readingOf: (origin) => readings.readingOf(database, origin),
    reading: (id) => readings.readingOfEdition(database, id),
    readingWithContent: (content) => readings.readingWithContent(database, content),
    formerIds: (edition) => readings.formerIds(database, edition),
    formerArticles: (edition) => formerArticles(database, edition),
    readings: () => readings.readings(database),
    sources: () => namedSources(database),
    keep: (reading, ready) => keepReading(database, reading, ready),
    generation: () => generationOf(database),
    exclusively: (action) => database.write(action),
    failures: () => readings.failures(database),
    failureOf: (origin) => readings.failureOf(database, origin),
    recordFailure: (failure) => readings.recordFailure(database, failure),
    clearFailure: (origin) => readings.clearFailure(database, origin),
    contentDigest: () => readings.contentDigest(database),
    check: () => checkDatabase(database),
    copyTo: (path) => database.run("VACUUM INTO ?", path),
    close: () => database.close(),
  };
}

/** An archive of an earlier version is brought to this one before it is only read. Throws `unwritable` where it may not be. */
function migrateFirst(path: string, patience: number): void {
  const before = openDatabase(path, { readonly: true, patience });
  const isOld = closingOnError(before, () => isBehind(before));
  before.close();
  if (!isOld) return;
  const database = openDatabase(path, { readonly: false, patience });
  closingOnError(database, () => migrate(database));
  database.close();
}

function closingOnError<T>(database: Database, action: () => T): T {
  try {
    return action();
  } catch (error) {
    database.close();
    throw error;
  }
}
