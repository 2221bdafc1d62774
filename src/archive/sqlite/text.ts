import type Libsql from "libsql";
import { BroadsheetError } from "../../model/index.js";

/**
 * The engine ends the whole process where text that it hands over is not UTF-8, as one changed byte can make it. So every
 * question is asked for the bytes of its text, which are made text here.
 */
export interface Question {
  readonly statement: Libsql.Statement;
  /** Those that may hold text. */
  readonly columns: readonly TextColumn[];
}

interface TextColumn {
  readonly name: string;
  /** As an error names it: `passage.tree`. */
  readonly place: string;
}

const ASKS = /^\s*SELECT\b/;

/** A question for bytes in the place of one for text; the same statement where it gives none. */
export function questionOf(connection: Libsql.Database, sql: string): Question {
  const statement = connection.prepare(sql);
  if (!ASKS.test(sql)) return { statement, columns: [] };
  const all = statement.columns();
  const columns = all
    .filter(({ type }) => type !== "BLOB")
    .map(({ name, table, column }) => ({ name, place: table ? `${table}.${column}` : name }));
  if (columns.length === 0) return { statement, columns };
  const texts = new Set(columns.map(({ name }) => name));
  const asked = all.map(({ name }) => (texts.has(name) ? bytesOf(quoted(name)) : quoted(name)));
  return { statement: connection.prepare(`SELECT ${asked.join(", ")} FROM (${sql})`), columns };
}

/** What is declared to hold numbers may hold text too, where a byte is another. */
function bytesOf(name: string): string {
  return `CASE typeof(${name}) WHEN 'text' THEN CAST(${name} AS BLOB) ELSE ${name} END AS ${name}`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Throws a `TypeError` for bytes that are not UTF-8. */
export function textOf(bytes: Uint8Array | ArrayBuffer): string {
  return decoder.decode(bytes);
}

/** Makes text of the bytes of a row, in place; of several rows the engine gives them bare. Throws `archive-damaged`. */
export function decode(row: Record<string, unknown>, columns: readonly TextColumn[], path: string): void {
  for (const { name, place } of columns) {
    const value = row[name];
    if (!(value instanceof Uint8Array || value instanceof ArrayBuffer)) continue;
    try {
      row[name] = textOf(value);
    } catch (error) {
      throw new BroadsheetError("archive-damaged", path, `text in ${place} is not what was written`, {
        cause: error,
      });
    }
  }
}

/** Reads something of `place`, which an error of damaged text names then. */
export function naming<T>(place: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof BroadsheetError) || error.code !== "archive-damaged") throw error;
    throw new BroadsheetError("archive-damaged", place, error.detail, { cause: error });
  }
}

/** Whether the database's own description of itself is text. Until that is known nothing else is asked. */
export function checkDescription(connection: Libsql.Database, path: string): void {
  const described = connection
    .prepare("SELECT CAST(concat(type, name, tbl_name, sql) AS BLOB) AS text FROM sqlite_master")
    .all() as Record<string, unknown>[];
  for (const row of described) decode(row, [{ name: "text", place: "sqlite_master" }], path);
}
