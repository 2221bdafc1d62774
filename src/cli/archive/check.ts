import { Command } from "commander";
import { checkArchive } from "../../archive/index.js";
import { EXIT } from "../exit.js";
import { writeStdout } from "../output.js";
import { counted } from "./ingest.js";
import { type ArchiveFlags, archiveFlag, withArchive, withFlags } from "./options.js";

interface Flags extends ArchiveFlags {
  readonly digest: boolean;
}

/** `broadsheet check` */
export function checkCommand(): Command {
  const command = new Command("check")
    .description("hold everything kept against its checksums and the laws, and name what is damaged")
    .option("--digest", "print the digest of everything kept: the same for the same content", false);
  withFlags(command, [archiveFlag()]);
  return command.action((flags: Flags) =>
    withArchive(flags, { readonly: true }, async (archive) => {
      let damages = 0;
      for (const { place, detail } of checkArchive(archive)) {
        damages++;
        await writeStdout(`${place}: ${detail}\n`);
      }
      if (damages > 0) {
        console.error(`broadsheet: ${counted(damages, "fault")} [archive-damaged]`);
        process.exitCode = EXIT.damaged;
        return;
      }
      const titles = archive.store.titles();
      const sum = (of: "editions" | "articles") => titles.reduce((total, title) => total + title[of], 0);
      await writeStdout(
        `${counted(sum("editions"), "edition")}, ${counted(sum("articles"), "article")}: all as they were kept\n`,
      );
      if (flags.digest) await writeStdout(`${archive.store.contentDigest()}\n`);
    }),
  );
}
