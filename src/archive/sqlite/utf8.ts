import { isUtf8 } from "node:buffer";
import type { KeptSource } from "../store.js";
import type { Database } from "./database.js";
import { articleRow } from "./keys.js";

/**
 * Text columns by table, and the column that says which edition a row is of. A changed byte can make text that is not UTF-8;
 * before it is read it is looked at as bytes, so that every table where that is so is named.
 */
const TEXTS: readonly (readonly [
  table: string,
  by: "key" | "edition" | "article" | "row",
  columns: readonly string[],
])[] = [
  ["edition", "key", ["id", "date", "language", "name", "origin", "content", "reading", "digest", "facets"]],
  ["source", "edition", ["name", "digest"]],
  ["page", "edition", ["id", "number", "name"]],
  ["picture", "edition", ["page", "tree"]],
  ["article", "row", ["id", "page_id", "page", "kind", "headline", "lines", "withdrawn"]],
  ["passage", "article", ["part", "tree", "offsets"]],
  ["byline", "article", ["name", "role", "credit"]],
  ["fact", "article", ["kind", "name", "tree"]],
];
const OTHERS: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ["title", ["name"]],
  ["alias", ["id", "kind", "target"]],
  ["failure", ["origin", "tree"]],
  ["word", ["text"]],
];

/** The tables in which an edition has text that is none. */
export function brokenTexts(database: Database, key: number): string[] {
  return TEXTS.filter(([table, by, columns]) => {
    const isWide = by === "article" || by === "row";
    const range = isWide ? [articleRow(key, 0), articleRow(key + 1, 0) - 1] : [key, key];
    return hasBroken(database, `${select(columns)} FROM ${table} WHERE ${by} BETWEEN ? AND ?`, range);
  }).map(([table]) => table);
}

/** The tables that are of no one edition in which there is text that is none. */
export function brokenOthers(database: Database): string[] {
  return OTHERS.filter(([table, columns]) => hasBroken(database, `${select(columns)} FROM ${table}`, [])).map(
    ([table]) => table,
  );
}

function select(columns: readonly string[]): string {
  return `SELECT ${columns.map((column) => `CAST(${column} AS BLOB) AS ${column}`).join(", ")}`;
}

function hasBroken(database: Database, sql: string, values: readonly number[]): boolean {
  return database
    .bytes<Record<string, Uint8Array | null>>(sql, ...values)
    .some((row) => Object.values(row).some((bytes) => bytes !== null && !isUtf8(bytes)));
}

/** An edition's id, whatever is in its bytes. */
export function idOf(database: Database, key: number): string {
  const [row] = database.bytes<{ id: Uint8Array }>(
    "SELECT CAST(id AS BLOB) AS id FROM edition WHERE key = ?",
    key,
  );
  return Buffer.from(row?.id ?? new Uint8Array()).toString("utf8");
}

/** Every source that is named, once, whatever is in the bytes of its name. */
export function* namedSources(database: Database): Generator<KeptSource> {
  const rows = database.bytes<{ name: Uint8Array; digest: Uint8Array; bytes: number }>(
    "SELECT CAST(name AS BLOB) AS name, CAST(digest AS BLOB) AS digest, bytes FROM source GROUP BY digest",
  );
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");
  for (const { name, digest, bytes } of rows) yield { name: text(name), digest: text(digest), bytes };
}
