import { Command, Option } from "commander";
import { BroadsheetError } from "../../model/index.js";
import { readEdition } from "../../pipeline.js";
import { EXIT, failureStatus, tell } from "../exit.js";
import { type ReadFlags, readFlags, readOptions } from "../options.js";
import { writeStdout } from "../output.js";
import { progressOver } from "../progress.js";
import { LAYOUTS } from "./layouts.js";
import { COLUMNS, KIND_WORDS, type KindWord, MIXED, type Row, rowsOf } from "./rows.js";
import { type Condition, parseCondition } from "./where.js";

interface Flags extends ReadFlags {
  readonly to: string;
  readonly where?: readonly Condition[];
}

/** `broadsheet record [KIND] PATH…`: what the articles state, one row a fact. */
export function recordCommand(): Command {
  const command = new Command("record")
    .description("list what the articles state: people, figures, honours, promises …, each with its lines")
    .argument("[kind]", `one of ${Object.keys(KIND_WORDS).join(", ")}; else all of them`)
    .argument("[path...]", "a file, or a folder of pages")
    .addOption(
      new Option("--where <condition>", "field=value, field~text or value>=n; may be given again").argParser(
        parseCondition,
      ),
    )
    .addOption(new Option("--to <layout>", "the layout").default("table").choices(Object.keys(LAYOUTS)));
  for (const option of readFlags()) command.addOption(option);
  return command.action(async (first: string | undefined, rest: string[], flags: Flags) => {
    const kind = first !== undefined && isKind(first) && rest.length > 0 ? first : null;
    const paths = kind === null && first !== undefined ? [first, ...rest] : rest;
    if (paths.length === 0) command.error("error: missing required argument 'path'");
    await record(kind, paths, flags);
  });
}

function isKind(word: string): word is KindWord {
  return Object.hasOwn(KIND_WORDS, word);
}

/** Reads one edition after another; a bad one is reported and the rest go on. */
async function record(kind: KindWord | null, paths: readonly string[], flags: Flags): Promise<void> {
  const rows: Row[] = [];
  const failures: unknown[] = [];
  const progress = progressOver(paths.length);
  for (const path of paths) {
    progress.step(path);
    try {
      rows.push(...rowsOf(await readEdition(path, readOptions(flags))));
    } catch (error) {
      if (
        !(error instanceof BroadsheetError) ||
        error.code === "bad-date" ||
        error.code === "unknown-encoding"
      )
        throw error;
      failures.push(error);
      progress.interrupt(() => tell(error));
    }
  }
  progress.stop();
  const wanted = rows
    .filter(({ fact }) => kind === null || fact.kind === KIND_WORDS[kind])
    .filter((row) => (flags.where ?? []).every((condition) => condition(row)));
  const columns = [
    ...(paths.length > 1 ? ["edition"] : []),
    ...(kind === null ? MIXED : COLUMNS[KIND_WORDS[kind]]),
    "article",
    "lines",
  ];
  const layout = LAYOUTS[flags.to];
  if (layout !== undefined) await writeStdout(layout(wanted, columns));
  if (failures.length > 0)
    process.exitCode = failures.length < paths.length ? EXIT.someFailed : failureStatus(failures[0]);
}
