import { Command, Option } from "commander";
import { BroadsheetError, type Edition } from "../../model/index.js";
import { printedSpans } from "../../model/printed.js";
import { WRITERS, writerNamed } from "../../writers/index.js";
import { writeStdout } from "../output.js";
import { type ArchiveFlags, archiveFlag, withArchive, withFlags } from "./options.js";

interface Flags extends ArchiveFlags {
  readonly to: string;
}

/** `broadsheet show ARTICLE` */
export function showCommand(): Command {
  const command = new Command("show")
    .description("show an article, or an edition, of the archive")
    .argument("<id>", "of an article or an edition, as search gives it; one it once had will do")
    .addOption(
      new Option("--to <format>", "the output format")
        .default("text")
        .choices(WRITERS.map((writer) => writer.name)),
    );
  withFlags(command, [archiveFlag()]);
  return command.action((id: string, flags: Flags) =>
    withArchive(flags, { readonly: true }, async ({ store }) => {
      const whole = store.edition(id);
      if (whole) return writeStdout(writerNamed(flags.to).write(whole));
      const found = store.article(id);
      if (!found)
        throw new BroadsheetError("no-article", id, "the archive has no article or edition of this id");
      if (found.withdrawn !== null)
        throw new BroadsheetError("no-article", id, `withdrawn: ${found.withdrawn}`);
      const edition = store.edition(found.edition);
      if (!edition) throw new BroadsheetError("no-article", id, "its edition is not in the archive");
      return writeStdout(writerNamed(flags.to).write(withOne(edition, found.id)));
    }),
  );
}

/** The edition with one article alone, and the pages it stands on. */
function withOne(edition: Edition, id: string): Edition {
  const articles = edition.articles.filter((article) => article.id === id);
  const lines = new Set(articles.flatMap(printedSpans).map(({ line }) => line));
  const pages = edition.pages.filter((page) => page.lines.some((line) => lines.has(line.id)));
  return { ...edition, pages, articles, leftovers: [], notices: [] };
}
