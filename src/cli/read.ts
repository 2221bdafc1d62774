import { Command, Option } from "commander";
import { BroadsheetError, type Edition, type ErrorCode } from "../model/index.js";
import { readEdition } from "../pipeline.js";
import { WRITERS, type WriteOptions, type Writer, writerNamed } from "../writers/index.js";
import { EXIT, failureStatus, tell } from "./exit.js";
import { positive, type ReadFlags, readFlags, readOptions } from "./options.js";
import { folderWriter, outputNames, prepareFolder, writeStdout } from "./output.js";
import { progressOver } from "./progress.js";

interface Flags extends ReadFlags {
  readonly to: string;
  readonly out?: string;
  readonly record: boolean;
  readonly page?: number;
  readonly corrections?: string;
}

/** `broadsheet read PATH…` */
export function readCommand(): Command {
  const command = new Command("read")
    .description(
      "read editions and write their articles; each PATH is one edition: a file, or a folder of pages",
    )
    .argument("<path...>", "a file, or a folder of pages")
    .addOption(
      new Option("--to <format>", "the output format")
        .default("native")
        .choices(WRITERS.map((writer) => writer.name)),
    )
    .option("--out <dir>", "write one file an edition into this folder")
    .addOption(
      new Option("--page <n>", "the page, counted from 1, for a format of one page at a time").argParser(
        positive,
      ),
    )
    .option("--corrections <log>", "correct the reading by an archive's corrections.jsonl")
    .option("--no-record", "leave the record of facts out: several times faster");
  for (const option of readFlags()) command.addOption(option);
  return command.action((paths: string[], flags: Flags) => readAll(paths, flags));
}

/** Reads one edition after another, so that memory does not grow with the batch. A bad one is reported and the rest go on. */
async function readAll(paths: readonly string[], flags: Flags): Promise<void> {
  const writer = writerNamed(flags.to);
  const deliver =
    flags.out === undefined ? toStdout(writer, paths.length) : toFolder(writer, paths, flags.out, flags);
  const progress = progressOver(paths.length);
  const failures: unknown[] = [];
  for (const [index, path] of paths.entries()) {
    progress.step(path);
    try {
      await deliver(index, path, flags);
    } catch (error) {
      if (!(error instanceof BroadsheetError)) throw error;
      if (ENDS_THE_RUN.has(error.code)) throw error;
      failures.push(error);
      progress.interrupt(() => tell(error));
    }
  }
  progress.stop();
  if (failures.length > 0)
    process.exitCode = failures.length < paths.length ? EXIT.someFailed : failureStatus(failures[0]);
}

/** What will not be otherwise with the next edition. */
const ENDS_THE_RUN: ReadonlySet<ErrorCode> = new Set([
  "unwritable",
  "bad-date",
  "unknown-encoding",
  "needs-folder",
]);

type Deliver = (index: number, path: string, flags: Flags) => Promise<void>;

function toStdout(writer: Writer, editions: number): Deliver {
  if (editions > 1 && !writer.concatenates) {
    throw new BroadsheetError(
      "unknown-format",
      `--to ${writer.name}`,
      "several editions of this format need --out DIR",
    );
  }
  return async (_, path, flags) => {
    const edition = await readCorrected(path, flags);
    const line = editions > 1 ? writer.writeLine?.(edition) : undefined;
    await writeStdout(line ?? writer.write(edition, optionsOf(flags)));
  };
}

/** What is withdrawn is left out; a correction that the print does not allow is said, and the others hold. */
async function readCorrected(path: string, flags: Flags): Promise<Edition> {
  const edition = await readEdition(path, { ...readOptions(flags), record: flags.record });
  if (flags.corrections === undefined) return edition;
  const { recordEdition } = await import("../record/index.js");
  const { applyCorrections, readCorrections, withoutArticles } = await import("../archive/index.js");
  const entries = readCorrections(flags.corrections);
  const corrected = applyCorrections(edition, entries, new Set([edition.id]), recordEdition);
  for (const { n, detail } of corrected.conflicts)
    console.error(`broadsheet: ${path}: correction ${n}: ${detail}`);
  return withoutArticles(corrected.edition, new Set(corrected.withdrawn.keys()));
}

function optionsOf({ page }: Flags): WriteOptions {
  return page === undefined ? {} : { page };
}

function toFolder(writer: Writer, paths: readonly string[], folder: string, flags: Flags): Deliver {
  const names = outputNames(paths, writer.extension);
  prepareFolder(folder);
  const writeInto = folderWriter(writer, folder, optionsOf(flags));
  return async (index, path) => {
    const edition = await readCorrected(path, flags);
    const name = (names[index] ?? "").slice(0, -writer.extension.length);
    writeInto({ edition, place: path, name });
  };
}
