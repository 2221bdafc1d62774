import { Command } from "commander";
import { backUp } from "../../archive/index.js";
import { writeStdout } from "../output.js";
import { type ArchiveFlags, archiveFlag, withArchive, withFlags } from "./options.js";

/** `broadsheet backup DIR` */
export function backupCommand(): Command {
  const command = new Command("backup")
    .description("copy the archive, whole as of one instant, into a new folder")
    .argument("<dir>", "a folder that is not there or is empty");
  withFlags(command, [archiveFlag()]);
  return command.action((folder: string, flags: ArchiveFlags) =>
    withArchive(flags, {}, async (archive) => {
      backUp(archive, folder);
      await writeStdout(`${folder}: the archive as it is now\n`);
    }),
  );
}
