import { Command, Option } from "commander";
import type { Store } from "../../archive/index.js";
import { BroadsheetError } from "../../model/index.js";
import { WRITERS, writerNamed } from "../../writers/index.js";
import { EXIT, failureStatus, tell } from "../exit.js";
import { folderWriter, prepareFolder, writeStdout } from "../output.js";
import { progressOver } from "../progress.js";
import {
  type ArchiveFlags,
  archiveFlag,
  type EditionFlags,
  editionFilter,
  editionFlags,
  withArchive,
  withFlags,
} from "./options.js";

interface Flags extends ArchiveFlags, EditionFlags {
  readonly to: string;
  readonly out?: string;
}

/** `broadsheet export` */
export function exportCommand(): Command {
  const command = new Command("export")
    .description("write every edition of the archive, or those of a title or some days")
    .addOption(
      new Option("--to <format>", "the output format")
        .default("native")
        .choices(WRITERS.map((writer) => writer.name)),
    )
    .option("--out <dir>", "write one file an edition into this folder");
  withFlags(command, [archiveFlag(), ...editionFlags()]);
  return command.action((flags: Flags) =>
    withArchive(flags, { readonly: true }, ({ store }) => writeAll(store, flags)),
  );
}

/** One edition after another: memory does not grow with the archive. */
async function writeAll(store: Store, flags: Flags) {
  const writer = writerNamed(flags.to);
  const { out } = flags;
  if (out === undefined && !writer.concatenates)
    throw new BroadsheetError(
      "needs-folder",
      `--to ${writer.name}`,
      "several editions of this format need --out DIR",
    );
  if (out !== undefined) prepareFolder(out);
  const editions = store.editions(editionFilter(flags));
  const progress = progressOver(out === undefined ? 0 : editions.length);
  const writeInto = out === undefined ? null : folderWriter(writer, out);
  const failures: BroadsheetError[] = [];
  for (const { id } of editions) {
    progress.step(id);
    try {
      const edition = store.edition(id);
      if (!edition) continue;
      if (writeInto) writeInto({ edition, place: id, name: fileName(id) });
      else await writeStdout(writer.writeLine?.(edition) ?? writer.write(edition));
    } catch (error) {
      if (!(error instanceof BroadsheetError) || !OF_ONE_EDITION.has(error.code)) throw error;
      failures.push(error);
      progress.interrupt(() => tell(error));
    }
  }
  progress.stop();
  if (failures.length > 0)
    process.exitCode = failures.length < editions.length ? EXIT.someFailed : failureStatus(failures[0]);
}

/** What keeps one edition from being written, and no other. */
const OF_ONE_EDITION: ReadonlySet<string> = new Set(["no-geometry", "archive-damaged"]);

/** An edition's id as a file's name. One that a file stated itself can hold anything. */
function fileName(id: string): string {
  return id.replace(/[^\p{L}\p{N}~_-]+/gu, "-").slice(0, LONGEST_NAME);
}

/** UTF-16 units: at most three bytes each, of the 255 that file systems take. */
const LONGEST_NAME = 80;
