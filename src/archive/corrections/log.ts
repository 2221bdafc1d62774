import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { z } from "zod";
import { ArticleKind, BroadsheetError } from "../../model/index.js";

/** A line of print: its page and its source (`p1:12`), and what it said, so that it is known again where lines have moved. */
export const SourceLine = z.object({ line: z.string(), text: z.string() }).readonly();
export type SourceLine = z.infer<typeof SourceLine>;

const HEAD = {
  /** From 1, in the order of the log. */
  n: z.number().int().positive(),
  /** The id of the edition when it was written. */
  edition: z.string(),
};
/** The first line of the article it is about. */
const ARTICLE = { ...HEAD, article: SourceLine };

/** One entry of the log. Nothing is ever changed in it: to take an entry back is an entry. */
export const Correction = z.discriminatedUnion("do", [
  z.object({ ...ARTICLE, do: z.literal("withdraw"), reason: z.string().min(1) }),
  z.object({ ...ARTICLE, do: z.literal("restore") }),
  z.object({ ...ARTICLE, do: z.literal("kind"), kind: ArticleKind }),
  /** The article that begins at `with` goes on from this one. */
  z.object({ ...ARTICLE, do: z.literal("merge"), with: SourceLine }),
  /** A new article begins with the passage that begins at `at`. */
  z.object({ ...ARTICLE, do: z.literal("split"), at: SourceLine }),
  z.object({ ...HEAD, do: z.literal("undo"), entry: z.number().int().positive() }),
]);
export type Correction = z.infer<typeof Correction>;

/** The entries of a log that are not taken back, in order; none where there is no log. Throws `bad-correction`, naming the line. */
export function readCorrections(path: string): Correction[] {
  const entries = readLog(path);
  const undone = new Set(entries.flatMap((entry) => (entry.do === "undo" ? [entry.entry] : [])));
  return entries.filter((entry) => entry.do !== "undo" && !undone.has(entry.n));
}

/** Every entry of a log. */
export function readLog(path: string): Correction[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line, index) => (line === "" ? [] : [entryOf(line, `${path}:${index + 1}`)]));
}

function entryOf(line: string, place: string): Correction {
  try {
    const parsed = Correction.safeParse(JSON.parse(line));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new BroadsheetError("bad-correction", place, `${issue?.path.join(".")}: ${issue?.message}`);
  } catch (error) {
    if (error instanceof BroadsheetError) throw error;
    throw new BroadsheetError("bad-correction", place, "not a line of JSON", { cause: error });
  }
}

type WithoutNumber<T> = T extends unknown ? Omit<T, "n"> : never;
export type NewCorrection = WithoutNumber<Correction>;

/** Adds an entry at the end of the log, on the disk when this returns. Throws `unwritable`. */
export function appendCorrection(path: string, entry: NewCorrection): Correction {
  const n = Math.max(0, ...readLog(path).map((one) => one.n)) + 1;
  const whole = { n, ...entry } as Correction;
  try {
    const file = openSync(path, "a");
    try {
      writeSync(file, `${JSON.stringify(whole)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new BroadsheetError("unwritable", path, (error as Error).message, { cause: error });
  }
  return whole;
}
