import { BroadsheetError, digest, Edition } from "../../model/index.js";
import { lawBreaks } from "../laws.js";
import type { Damage } from "../store.js";
import { unfindable } from "./check-index.js";
import type { Database } from "./database.js";
import { edition as readEditionOf } from "./read.js";
import { brokenBlocks } from "./segments.js";
import { brokenOthers, brokenTexts, idOf } from "./utf8.js";

/** How many breaks of one edition are told. */
const MOST_BREAKS = 20;

/** What is wrong with a database: its file, each edition against its digest and the laws, and the index of searches. */
export function* checkDatabase(database: Database): Generator<Damage> {
  let isWhole = true;
  for (const damage of checkParts(database)) {
    isWhole = false;
    yield damage;
  }
  if (isWhole) yield* checkIndex(database);
}

function* checkParts(database: Database): Generator<Damage> {
  yield* checkFile(database);
  const others = attempt(database.path, () => brokenOthers(database));
  if (!Array.isArray(others)) yield others;
  else yield* others.map((table) => ({ place: table, detail: "text in it is not what was written" }));
  const isReadable = Array.isArray(others) && others.length === 0;
  for (const key of editionKeys(database)) yield* checkEdition(database, key, isReadable);
}

function* checkFile(database: Database): Generator<Damage> {
  const rows = attempt(database.path, () =>
    database.all<{ integrity_check: string }>("PRAGMA integrity_check(20)"),
  );
  if (!Array.isArray(rows)) yield rows;
  else
    for (const { integrity_check: found } of rows)
      if (found !== "ok") yield { place: database.path, detail: found.replace(/\s+/g, " ") };
}

function editionKeys(database: Database): number[] {
  const rows = attempt(database.path, () =>
    database.all<{ key: number }>("SELECT key FROM edition ORDER BY key"),
  );
  return Array.isArray(rows) ? rows.map(({ key }) => key) : [];
}

function* checkEdition(database: Database, key: number, isReadable: boolean): Generator<Damage> {
  const id = attempt(`edition ${key}`, () => idOf(database, key));
  if (typeof id !== "string") {
    yield id;
    return;
  }
  const found = attempt(id, () => {
    const broken = brokenTexts(database, key);
    if (broken.length > 0) return broken.map((table) => `text in ${table} is not what was written`);
    if (!isReadable) return [];
    const kept = database.get<{ digest: string }>("SELECT digest FROM edition WHERE id = ?", id);
    const tree = readEditionOf(database, id, true);
    return tree && kept ? breaksOf(tree, kept.digest) : ["it cannot be found by its id"];
  });
  if (!Array.isArray(found)) yield found;
  else yield* found.slice(0, MOST_BREAKS).map((detail) => ({ place: id, detail }));
}

function breaksOf(tree: Edition, wanted: string): string[] {
  const schema = Edition.safeParse(tree);
  const issues = schema.success
    ? lawBreaks(tree)
    : schema.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  const changed =
    digest(JSON.stringify(tree), 64) === wanted ? [] : ["it is not what was kept: the digest differs"];
  return [...changed, ...issues];
}

/** Every block of the index is as it was written, and it finds every article that is not withdrawn by all that it says. */
function* checkIndex(database: Database): Generator<Damage> {
  const blocks = attempt("index", () => [...brokenBlocks(database)]);
  if (!Array.isArray(blocks)) yield blocks;
  else if (blocks.length > 0)
    yield* blocks.map((block) => ({
      place: "index",
      detail: `${block} of searches is not as it was written`,
    }));
  else {
    const lost = attempt("index", () => [...unfindable(database)]);
    if (!Array.isArray(lost)) yield lost;
    else yield* lost;
  }
}

/** The result, or the damage that kept it from being had: what is not as it was written can be anything. */
function attempt<T>(place: string, action: () => T): T | Damage {
  try {
    return action();
  } catch (error) {
    if (error instanceof BroadsheetError && error.code !== "archive-damaged") throw error;
    return { place, detail: (error as Error).message.replace(/ \[[\w-]+\]$/, "") };
  }
}
