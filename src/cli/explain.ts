import { Command } from "commander";
import { type Article, type Edition, explain, type Reason, type Span } from "../model/index.js";
import { readEdition } from "../pipeline.js";
import { type ReadFlags, readFlags, readOptions } from "./options.js";
import { writeStdout } from "./output.js";

/** `broadsheet explain FILE`: why each boundary and each join. */
export function explainCommand(): Command {
  const command = new Command("explain")
    .description("say why each article begins where it does and each paragraph is joined as it is")
    .argument("<path>", "a file, or a folder of pages");
  for (const option of readFlags()) command.addOption(option);
  return command.action(async (path: string, flags: ReadFlags) => {
    await writeStdout(explanation(await readEdition(path, readOptions(flags))));
  });
}

function explanation(edition: Edition): string {
  const { dateEvidence: date } = edition;
  const head = date
    ? `date ${date.value}, ${date.how} (${percent(date.confidence)})\n\n`
    : "date not known\n\n";
  const articles = edition.articles.map((article, index) => articleText(edition, article, index + 1));
  const notices = edition.notices.map(
    (notice) => `notice ${place(edition, notice.spans)}: ${explain(notice)}\n`,
  );
  return `${head}${articles.join("\n")}\n${notices.join("")}`;
}

function articleText(edition: Edition, article: Article, number: number): string {
  const title =
    article.deck.find((entry) => entry.role === "headline") ??
    article.deck[0] ??
    article.label ??
    article.body[0] ??
    article.captions[0];
  const head = `${number}. ${article.kind} (${percent(article.confidence)})  ${shorten(title?.text ?? "", 40)}\n`;
  return head + article.reasons.map((reason) => reasonText(edition, reason)).join("");
}

const DECISIONS: Record<Reason["decision"], string> = {
  start: "begins here",
  stay: "does not begin here",
  join: "goes on here",
  part: "does not go on here",
};

function reasonText(edition: Edition, { decision, confidence, spans, because }: Reason): string {
  const features = because.map(({ feature, weight }) => `${feature} ${weight.toFixed(1)}`).join(", ");
  const what = `${DECISIONS[decision]} ${percent(confidence)}`.padEnd(26);
  return `   line ${place(edition, spans).padEnd(7)} ${what} ${features}\n`;
}

function place(edition: Edition, spans: readonly Span[]): string {
  const id = spans[0]?.line;
  const page = edition.pages.find((candidate) => candidate.lines.some((line) => line.id === id));
  const source = page?.lines.find((line) => line.id === id)?.source ?? "-";
  return edition.pages.length > 1 && page ? `${page.id}:${source}` : source;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function shorten(text: string, length: number): string {
  return [...text].length > length ? `${[...text].slice(0, length).join("")}…` : text;
}
