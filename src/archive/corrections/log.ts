import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { z } from "zod";
import { ArticleKind, BroadsheetError } from "../../model/index.js";

/** A line of print: its page and its source (`p1:12`), and what it said, so that it is known again where lines have moved. */
export const SourceLine = z.object({ line: z.string(), text: z.string() }).readonly();
export type SourceLine = z.infer<typeof SourceLine>;

/** Lines of print, or a part of one: UTF-16 offsets into what it said; absent for all of it. */
export const Stretch = z
  .object({
    line: z.string(),
    text: z.string(),
    start: z.number().int().nonnegative().optional(),
    end: z.number().int().nonnegative().optional(),
  })
  .readonly();
export type Stretch = z.infer<typeof Stretch>;

export const DECK_ROLES = ["kicker", "headline", "subheadline", "note"] as const;
const BODY_ROLES = ["paragraph", "crosshead", "quote", "verse"] as const;
/** What a passage can be said to be. */
export const PassageRole = z.enum([...DECK_ROLES, ...BODY_ROLES, "label", "caption"]);
export type PassageRole = z.infer<typeof PassageRole>;

/** A statement of a deck, and the print that it is. */
export const DeckStatement = z
  .object({ role: z.enum(DECK_ROLES), print: z.array(Stretch).min(1).readonly() })
  .readonly();
export type DeckStatement = z.infer<typeof DeckStatement>;

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
  /** The print, wherever it stands, is of this article's body. */
  z.object({ ...ARTICLE, do: z.literal("move"), print: z.array(Stretch).min(1).readonly() }),
  /** The passage that begins at `at`, or has it, is this. */
  z.object({ ...ARTICLE, do: z.literal("role"), at: SourceLine, role: PassageRole }),
  /** The whole deck. What else stood in it is of the body. */
  z.object({ ...ARTICLE, do: z.literal("deck"), deck: z.array(DeckStatement).readonly() }),
  /** The print is a byline that says this; one that stands there already is mended. */
  z.object({
    ...ARTICLE,
    do: z.literal("byline"),
    at: Stretch,
    names: z.array(z.string().min(1)).min(1).readonly(),
    /** Null for none; absent for what it is already. */
    role: z.string().nullable().optional(),
    credit: z.string().nullable().optional(),
  }),
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
