import Libsql from "libsql";
import { BroadsheetError, type ErrorCode } from "../../model/index.js";
import { checkDescription, decode, type Question, questionOf } from "./text.js";

/** What a column can hold. */
export type Value = string | number | null | Uint8Array;
type Row = Readonly<Record<string, Value>>;

/** A connection that keeps its statements and speaks in coded errors. */
export interface Database {
  readonly path: string;
  run(sql: string, ...values: readonly Value[]): void;
  /** Rows. Throws `archive-damaged` for text that is not UTF-8, as do all that read. */
  all<T = Row>(sql: string, ...values: readonly Value[]): T[];
  get<T = Row>(sql: string, ...values: readonly Value[]): T | undefined;
  /** Rows of a question that asks for no text, but for its bytes, whatever they are. */
  bytes<T = Row>(sql: string, ...values: readonly Value[]): T[];
  exec(sql: string): void;
  /** All of it or nothing; no other process writes meanwhile. */
  write<T>(action: () => T): T;
  /** All of it sees one state. */
  read<T>(action: () => T): T;
  close(): void;
}

interface OpenOptions {
  readonly readonly: boolean;
  /** Milliseconds that another process's writing is waited for. */
  readonly patience: number;
}

/** SQLite's result codes, as they begin, and what they are to a user. */
const CODES: readonly (readonly [begins: string, code: ErrorCode, detail: string])[] = [
  ["SQLITE_BUSY", "archive-busy", "another process is writing to it"],
  ["SQLITE_LOCKED", "archive-busy", "another process is writing to it"],
  ["SQLITE_CORRUPT", "archive-damaged", "the database is damaged"],
  ["SQLITE_NOTADB", "archive-damaged", "this is no database"],
  ["SQLITE_FULL", "archive-full", "the disk is full"],
  ["SQLITE_IOERR", "unwritable", "the disk cannot be read or written"],
  ["SQLITE_READONLY", "unwritable", "the archive may not be written to"],
  ["SQLITE_CANTOPEN", "unwritable", "the database cannot be opened"],
  ["SQLITE_PERM", "unwritable", "the archive may not be written to"],
];

/** The error as a user meets it; one that is our own fault as it is. */
function translated(error: unknown, path: string): unknown {
  const code = (error as { code?: unknown }).code;
  const text = `${typeof code === "string" ? code : ""} ${(error as Error).message}`;
  if (/malformed|not a database|fts5: corruption|vtable constructor/i.test(text))
    return new BroadsheetError("archive-damaged", path, "the database is damaged", { cause: error });
  const known = CODES.find(([begins]) => text.startsWith(begins));
  return known ? new BroadsheetError(known[1], path, known[2], { cause: error }) : error;
}

/** Opens a database file; makes it where it may be written and does not exist. */
export function openDatabase(path: string, { readonly, patience }: OpenOptions): Database {
  const guarded = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw translated(error, path);
    }
  };
  const connection = guarded(() => new Libsql(path, { readonly, timeout: patience }));
  guarded(() => connection.exec(`PRAGMA busy_timeout = ${patience}; PRAGMA cache_size = -65536;`));
  if (!readonly) guarded(() => connection.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"));
  const statements = new Map<string, Libsql.Statement>();
  const prepared = (sql: string) =>
    remembered<Libsql.Statement>(statements, sql, () => connection.prepare(sql));
  const questions = new Map<string, Question>();
  const asked = (sql: string) => remembered(questions, sql, () => questionOf(connection, sql));
  guarded(() => checkDescription(connection, path));
  const within = <T>(begin: string, action: () => T): T => {
    guarded(() => connection.exec(begin));
    try {
      const result = action();
      guarded(() => connection.exec("COMMIT"));
      return result;
    } catch (error) {
      // A full disk or a broken file may have ended the transaction already.
      if (connection.inTransaction) connection.exec("ROLLBACK");
      throw error;
    }
  };
  return {
    path,
    run: (sql, ...values) => {
      guarded(() => prepared(sql).run(...values));
    },
    all: <T>(sql: string, ...values: readonly Value[]) =>
      guarded(() => {
        const { statement, columns } = asked(sql);
        const rows = statement.all(...values) as Record<string, unknown>[];
        for (const row of rows) decode(row, columns, path);
        return rows as T[];
      }),
    get: <T>(sql: string, ...values: readonly Value[]) =>
      guarded(() => {
        const { statement, columns } = asked(sql);
        const row = untimed(statement.get(...values) as (Record<string, unknown> & Timed) | undefined);
        if (row) decode(row, columns, path);
        return row as T | undefined;
      }),
    bytes: <T>(sql: string, ...values: readonly Value[]) =>
      guarded(() => prepared(sql).all(...values) as T[]),
    exec: (sql) => {
      guarded(() => connection.exec(sql));
    },
    write: (action) => within("BEGIN IMMEDIATE", action),
    read: (action) => within("BEGIN", action),
    close: () => {
      // All of it into the one file, so that a copy of the folder is whole. Where others are at it, the last does it.
      if (!readonly) guarded(() => connection.exec("PRAGMA wal_checkpoint(TRUNCATE)"));
      statements.clear();
      questions.clear();
      connection.close();
    },
  };
}

interface Timed {
  _metadata?: unknown;
}

/** A row as it is kept: the engine adds to a single row how long it took, which is another every time. */
function untimed<T extends Timed>(row: T | undefined): T | undefined {
  if (row !== undefined) delete row._metadata;
  return row;
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
