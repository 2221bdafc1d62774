import { Command, InvalidArgumentError } from "commander";
import { type Change, correctArticle, readCorrections, undoCorrection } from "../../archive/index.js";
import { readingMeans } from "../../isolate/reading-means.js";
import { ArticleKind } from "../../model/index.js";
import { positive } from "../options.js";
import { writeStdout } from "../output.js";
import { type ArchiveFlags, archiveFlag, withArchive } from "./options.js";

/** `broadsheet correct …`: what people know better, written into the log and into the archive. */
export function correctCommand(): Command {
  const command = new Command("correct").description(
    "correct what was read; each correction is an entry of corrections.jsonl, and holds when the edition is read again",
  );
  const one = (name: string, text: string) =>
    command.command(name).description(text).argument("<article>", "its id").addOption(archiveFlag());
  one("withdraw", "leave an article out of everything; it stays in the archive with the reason")
    .requiredOption("--reason <why>", "why it is withdrawn")
    .action((id: string, flags: ArchiveFlags & { reason: string }) =>
      change(id, flags, { do: "withdraw", reason: flags.reason }),
    );
  one("restore", "show a withdrawn article again").action((id: string, flags: ArchiveFlags) =>
    change(id, flags, { do: "restore" }),
  );
  one("kind", "say what kind of article it is: advertisement, notice, story …")
    .argument("<kind>", ArticleKind.options.join(", "), parseKind)
    .action((id: string, kind: ArticleKind, flags: ArchiveFlags) => change(id, flags, { do: "kind", kind }));
  one("merge", "let another article of the edition go on from it")
    .argument("<other>", "the id of the one that goes on")
    .action((id: string, other: string, flags: ArchiveFlags) =>
      change(id, flags, { do: "merge", with: other }),
    );
  one("split", "let another article begin in its body")
    .argument("<line>", "the line that begins it, as page and source: p1:12")
    .action((id: string, line: string, flags: ArchiveFlags) => change(id, flags, { do: "split", at: line }));
  command
    .command("undo")
    .description("take an entry of the log back")
    .argument("<entry>", "its number", positive)
    .addOption(archiveFlag())
    .action(undo);
  command
    .command("list")
    .description("list the entries that hold")
    .addOption(archiveFlag())
    .action((flags: ArchiveFlags) =>
      withArchive(flags, { readonly: true }, async ({ corrections }) => {
        for (const entry of readCorrections(corrections)) await writeStdout(`${JSON.stringify(entry)}\n`);
      }),
    );
  for (const below of command.commands) below.exitOverride();
  return command;
}

function parseKind(value: string): ArticleKind {
  const kind = ArticleKind.safeParse(value);
  if (kind.success) return kind.data;
  throw new InvalidArgumentError(`the kinds are ${ArticleKind.options.join(", ")}.`);
}

function change(id: string, flags: ArchiveFlags, what: Change): Promise<void> {
  return withArchive(flags, {}, async (archive) => {
    const entry = correctArticle(archive, id, what);
    await writeStdout(`${entry.n}: ${entry.do} ${id}\n`);
  });
}

function undo(n: number, flags: ArchiveFlags): Promise<void> {
  return withArchive(flags, {}, async (archive) => {
    const { edition } = await undoCorrection(archive, n, readingMeans({ threads: 0 }));
    await writeStdout(`${n} taken back; ${edition} was read again\n`);
  });
}
