import type { Article, Edition } from "../model/index.js";
import { bylineText } from "./text.js";
import type { Writer } from "./writer.js";

/** CommonMark: headlines as headings, the rest of the deck in bold and italics, captions as quotations. */
export const markdownWriter: Writer = {
  name: "markdown",
  description: "CommonMark, one heading an article",
  extension: ".md",
  concatenates: true,
  write: (edition) => `${[...head(edition), ...edition.articles.flatMap(articleBlocks)].join("\n\n")}\n`,
};

function head(edition: Edition): string[] {
  const name = [edition.title, edition.date].filter((part) => part !== null).join(" · ");
  return name === "" ? [] : [`# ${escapeMarkdown(name)}`];
}

function articleBlocks(article: Article): string[] {
  const headlines = article.deck.filter((entry) => entry.role === "headline");
  const above = article.deck.filter((entry) => entry.role === "kicker");
  const below = article.deck.filter((entry) => entry.role === "subheadline" || entry.role === "note");
  const title = headlines.map((entry) => escapeMarkdown(entry.text)).join("<br>");
  const byline = bylineText(article.bylines);
  return [
    article.label ? `**${escapeMarkdown(article.label.text)}**` : "",
    ...above.map((entry) => `*${escapeMarkdown(entry.text)}*`),
    title === "" ? "" : `## ${title}`,
    ...below.map((entry) => `**${escapeMarkdown(entry.text)}**`),
    byline === "" ? "" : `*${escapeMarkdown(byline)}*`,
    ...article.body.map(({ role, text }) =>
      role === "crosshead" ? `### ${escapeMarkdown(text)}` : escapeMarkdown(text),
    ),
    ...article.captions.map((caption) => `> ${escapeMarkdown(caption.text)}`),
    "---",
  ].filter((block) => block !== "");
}

/** Marks that would be taken for markup are escaped; so is what at the start of a line makes a list, a heading or a quotation. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, "\\$&")
    .replace(/^(\s*)([#+=-])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/, "$1\\$2");
}
