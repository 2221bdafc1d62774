import { Command } from "commander";
import { retryFailures } from "../../archive/index.js";
import { readingMeans } from "../../isolate/reading-means.js";
import { writeStdout } from "../output.js";
import { report } from "./ingest.js";
import { type ArchiveFlags, archiveFlag, threadsFlag, withArchive, withFlags } from "./options.js";

interface Flags extends ArchiveFlags {
  readonly retry: boolean;
  readonly threads?: number;
}

/** `broadsheet failures` */
export function failuresCommand(): Command {
  const command = new Command("failures")
    .description("list the editions that could not be read, or try them again")
    .option("--retry", "read them again; those that can be read now are kept", false);
  withFlags(command, [archiveFlag(), threadsFlag()]);
  return command.action((flags: Flags) =>
    withArchive(flags, { readonly: !flags.retry }, async (archive) => {
      if (!flags.retry) {
        for (const { name, message } of archive.store.failures()) await writeStdout(`${name}\t${message}\n`);
        return;
      }
      const means = readingMeans(flags.threads === undefined ? {} : { threads: flags.threads });
      try {
        await report(archive, retryFailures(archive, means));
      } finally {
        await means.close();
      }
    }),
  );
}
