import { Command, Option } from "commander";
import { BroadsheetError } from "../model/index.js";
import { readEdition } from "../pipeline.js";
import { WRITERS, type Writer, writerNamed } from "../writers/index.js";
import { EXIT, failureStatus, tell } from "./exit.js";
import { type ReadFlags, readFlags, readOptions } from "./options.js";
import { outputNames, prepareFolder, writeOutput, writeStdout } from "./output.js";
import { progressOver } from "./progress.js";

interface Flags extends ReadFlags {
  readonly to: string;
  readonly out?: string;
  readonly record: boolean;
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
    .option("--no-record", "leave the record of facts out: several times faster");
  for (const option of readFlags()) command.addOption(option);
  return command.action((paths: string[], flags: Flags) => readAll(paths, flags));
}

/** Reads one edition after another, so that memory does not grow with the batch. A bad one is reported and the rest go on. */
async function readAll(paths: readonly string[], flags: Flags): Promise<void> {
  const writer = writerNamed(flags.to);
  const deliver =
    flags.out === undefined ? toStdout(writer, paths.length) : toFolder(writer, paths, flags.out);
  const progress = progressOver(paths.length);
  const failures: unknown[] = [];
  for (const [index, path] of paths.entries()) {
    progress.step(path);
    try {
      await deliver(index, path, flags);
    } catch (error) {
      if (!(error instanceof BroadsheetError)) throw error;
      if (error.code === "unwritable" || error.code === "bad-date" || error.code === "unknown-encoding")
        throw error;
      failures.push(error);
      progress.interrupt(() => tell(error));
    }
  }
  progress.stop();
  if (failures.length > 0)
    process.exitCode = failures.length < paths.length ? EXIT.someFailed : failureStatus(failures[0]);
}

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
    const edition = await readEdition(path, { ...readOptions(flags), record: flags.record });
    await writeStdout(editions > 1 && writer.writeLine ? writer.writeLine(edition) : writer.write(edition));
  };
}

function toFolder(writer: Writer, paths: readonly string[], folder: string): Deliver {
  const names = outputNames(paths, writer.extension);
  prepareFolder(folder);
  return async (index, path, flags) => {
    const edition = await readEdition(path, { ...readOptions(flags), record: flags.record });
    writeOutput(folder, names[index] ?? "", writer.write(edition));
  };
}
