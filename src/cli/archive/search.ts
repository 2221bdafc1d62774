import { Command, Option } from "commander";
import type { Hit, SearchRequest, SearchResult } from "../../archive/index.js";
import { ArticleKind } from "../../model/index.js";
import { positive } from "../options.js";
import { writeStdout } from "../output.js";
import {
  type ArchiveFlags,
  archiveFlag,
  type EditionFlags,
  editionFlags,
  withArchive,
  withFlags,
} from "./options.js";

interface Flags extends ArchiveFlags, EditionFlags {
  readonly page?: string;
  readonly kind?: ArticleKind;
  readonly author?: string;
  readonly order: NonNullable<SearchRequest["order"]>;
  readonly limit: number;
  readonly cursor?: string;
  readonly to: "text" | "json";
}

/** `broadsheet search QUERY` */
export function searchCommand(): Command {
  const command = new Command("search")
    .description("find articles; the language of queries is in docs/archive.md")
    .argument("<query>", "words, “phrases”, AND, OR, NOT, (…), headline: byline: body: label: caption:")

    .option("--page <folio>", "beginning on this page")
    .addOption(new Option("--kind <kind>", "of this kind").choices(ArticleKind.options))
    .option("--author <name>", "with this name in its byline")
    .addOption(
      new Option("--order <order>", "the order of the hits")
        .default("relevance")
        .choices(["relevance", "newest", "oldest"]),
    )
    .addOption(new Option("--limit <n>", "hits of one answer").default(20).argParser(positive))
    .option("--cursor <cursor>", "go on where an answer to the same search ended (its “next”)")
    .addOption(new Option("--to <format>", "how to write them").default("text").choices(["text", "json"]));
  withFlags(command, [archiveFlag(), ...editionFlags()]);
  return command.action((query: string, flags: Flags) =>
    withArchive(flags, { readonly: true }, async (archive) => {
      const result = archive.store.search(requestOf(query, flags));
      await writeStdout(flags.to === "json" ? `${JSON.stringify(result, null, 1)}\n` : textOf(result));
    }),
  );
}

const FILTERS = ["title", "from", "until", "page", "kind", "author", "cursor"] as const;

function requestOf(query: string, flags: Flags): SearchRequest {
  const filters = FILTERS.flatMap((name) => (flags[name] === undefined ? [] : [[name, flags[name]]]));
  return { query, order: flags.order, limit: flags.limit, ...Object.fromEntries(filters) };
}

function textOf({ total, hits, next }: SearchResult): string {
  const head = `${total} ${total === 1 ? "article" : "articles"}\n`;
  const more = next === null ? "" : `\nmore with --cursor ${next}\n`;
  return head + hits.map(hitText).join("") + more;
}

function hitText({ article, title, date, page, headline, snippets }: Hit): string {
  const where = [title, date, page === "" ? null : `p. ${page}`].filter((part) => part !== null).join("  ");
  const lines = snippets.map(({ text, marks }) => `   ${marked(text, marks)}\n`);
  return `\n${headline}\n   ${[where, article].filter(Boolean).join("  ")}\n${lines.join("")}`;
}

/** On a terminal what was asked for stands out. */
function marked(text: string, marks: Hit["snippets"][number]["marks"]): string {
  if (!process.stdout.isTTY) return text;
  let at = 0;
  const parts = marks.map(({ start, end }) => {
    const part = `${text.slice(at, start)}\u001B[1m${text.slice(start, end)}\u001B[22m`;
    at = end;
    return part;
  });
  return parts.join("") + text.slice(at);
}
