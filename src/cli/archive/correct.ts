import { Command, InvalidArgumentError } from "commander";
import {
  type Change,
  correctArticle,
  DECK_ROLES,
  PassageRole,
  readCorrections,
  undoCorrection,
} from "../../archive/index.js";
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
    .argument("<kind>", ArticleKind.options.join(", "), oneOf(ArticleKind.options))
    .action((id: string, kind: ArticleKind, flags: ArchiveFlags) => change(id, flags, { do: "kind", kind }));
  one("advertisement", "mark it as an advertisement").action((id: string, flags: ArchiveFlags) =>
    change(id, flags, { do: "kind", kind: "advertisement" }),
  );
  one("move", "give lines to it, from wherever they stand")
    .argument("<lines...>", "as page and source: p1:12, p1:12..p1:15, p1:12@0-6 for the first six characters")
    .action((id: string, print: string[], flags: ArchiveFlags) => change(id, flags, { do: "move", print }));
  one("role", "say what a passage of it is")
    .argument("<line>", "a line of the passage: p1:12")
    .argument("<role>", PassageRole.options.join(", "), oneOf(PassageRole.options))
    .action((id: string, at: string, role: PassageRole, flags: ArchiveFlags) =>
      change(id, flags, { do: "role", at, role }),
    );
  one("deck", "say what its deck is, statement by statement; what else stood in it goes into the body")
    .argument("<statements...>", "role=lines: kicker=p1:2 headline=p1:3..p1:4", parseStatement)
    .action((id: string, deck: Statement[], flags: ArchiveFlags) => change(id, flags, { do: "deck", deck }));
  one("byline", "say what a byline of it says")
    .argument("<line>", "where it is printed: p1:12, or p1:12@6-16")
    .requiredOption("--names <names>", "who, parted by commas", (value: string) => value.split(/[,，、]/u))
    .option("--role <role>", "as printed: 本报记者; nothing between quotation marks for none", noneOrText)
    .option("--credit <credit>", "as printed: 摄; the same", noneOrText)
    .action((id: string, at: string, { names, role, credit, ...flags }: ArchiveFlags & BylineFlags) =>
      change(id, flags, { do: "byline", at, names, role, credit }),
    );
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

interface BylineFlags {
  readonly names: readonly string[];
  readonly role?: string | null;
  readonly credit?: string | null;
}

function noneOrText(value: string): string | null {
  return value === "" ? null : value;
}

function oneOf<T extends string>(values: readonly T[]): (value: string) => T {
  return (value) => {
    const found = values.find((one) => one === value);
    if (found !== undefined) return found;
    throw new InvalidArgumentError(`it is one of ${values.join(", ")}.`);
  };
}

type Statement = Extract<Change, { readonly do: "deck" }>["deck"][number];

function parseStatement(value: string, before: readonly Statement[] | undefined): Statement[] {
  const [role = "", print = ""] = value.split(/=(.*)/su);
  return [...(before ?? []), { role: oneOf<Statement["role"]>(DECK_ROLES)(role), print: print.split(",") }];
}

function change(id: string, flags: ArchiveFlags, what: Change): Promise<void> {
  return withArchive(flags, {}, async (archive) => {
    const entry = correctArticle(archive, id, what, readingMeans({ threads: 0 }));
    await writeStdout(`${entry.n}: ${entry.do} ${id}\n`);
  });
}

function undo(n: number, flags: ArchiveFlags): Promise<void> {
  return withArchive(flags, {}, async (archive) => {
    const { edition } = await undoCorrection(archive, n, readingMeans({ threads: 0 }));
    await writeStdout(`${n} taken back; ${edition} was read again\n`);
  });
}
