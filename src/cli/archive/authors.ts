import { Command, Option } from "commander";
import { authorMonths } from "../../archive/index.js";
import { writeStdout } from "../output.js";
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
  readonly to: "csv" | "json";
}

/** `broadsheet authors` */
export function authorsCommand(): Command {
  const command = new Command("authors")
    .description("who signed how many pieces and characters in each month, as CSV")

    .addOption(new Option("--to <format>", "how to write it").default("csv").choices(["csv", "json"]));
  withFlags(command, [archiveFlag(), ...editionFlags()]);
  return command.action((flags: Flags) =>
    withArchive(flags, { readonly: true }, async ({ store }) => {
      const months = authorMonths(store, editionFilter(flags));
      if (flags.to === "json") return writeStdout(`${JSON.stringify(months, null, 1)}\n`);
      await writeStdout("author,role,month,pieces,characters\n");
      for (const { author, role, month, pieces, characters } of months)
        await writeStdout(
          `${[field(author), field(role ?? ""), month ?? "", pieces, characters].join(",")}\n`,
        );
    }),
  );
}

/** As RFC 4180 has it; what a spreadsheet would take for a formula is kept from being one. */
function field(text: string): string {
  const safe = /^[=+\-@\t]/u.test(text) ? `'${text}` : text;
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
