import { Command } from "commander";
import { type Archive, type Reread, rereadEdition } from "../../archive/index.js";
import { readingMeans } from "../../isolate/reading-means.js";
import { BroadsheetError } from "../../model/index.js";
import { EXIT, tell } from "../exit.js";
import { writeStdout } from "../output.js";
import { progressOver } from "../progress.js";
import { type ArchiveFlags, archiveFlag, withArchive, withFlags } from "./options.js";

interface Flags extends ArchiveFlags {
  readonly keep: boolean;
}

/** `broadsheet reread` */
export function rereadCommand(): Command {
  const command = new Command("reread")
    .description(
      "read editions again from their kept sources, with the corrections, and show what would change",
    )
    .argument("[edition...]", "ids of editions; none for all")
    .option("--keep", "replace what is kept by the new reading", false);
  withFlags(command, [archiveFlag()]);
  return command.action((ids: string[], flags: Flags) =>
    withArchive(flags, {}, (archive) => rereadAll(archive, ids, flags.keep)),
  );
}

async function rereadAll(archive: Archive, asked: readonly string[], keep: boolean): Promise<void> {
  const ids = asked.length > 0 ? asked : archive.store.editions().map(({ id }) => id);
  const means = readingMeans({ threads: 0 });
  const progress = progressOver(ids.length);
  let failed = 0;
  for (const id of ids) {
    progress.step(id);
    try {
      await tellChanges(await rereadEdition(archive, id, means, keep));
    } catch (error) {
      if (!(error instanceof BroadsheetError)) throw error;
      failed++;
      progress.interrupt(() => tell(error));
    }
  }
  progress.stop();
  if (failed > 0) process.exitCode = failed < ids.length ? EXIT.someFailed : EXIT.allFailed;
}

const SIGNS = { added: "+", gone: "-", changed: "~" } as const;

async function tellChanges({ edition, changes, conflicts }: Reread): Promise<void> {
  await writeStdout(`${edition}: ${changes.length === 0 ? "the same" : `${changes.length} articles`}\n`);
  for (const { change, article, headline, parts } of changes)
    await writeStdout(
      `  ${SIGNS[change]} ${article}  ${headline}${parts.length > 0 ? `  (${parts.join(", ")})` : ""}\n`,
    );
  for (const { n, detail } of conflicts) await writeStdout(`  ! correction ${n}: ${detail}\n`);
}
