import type { Article, Byline, Edition } from "../model/index.js";
import type { Writer } from "./writer.js";

/** For reading in a terminal: articles one after another, paragraphs whole, a rule between articles. */
export const textWriter: Writer = {
  name: "text",
  description: "plain text for reading: articles whole, one after another",
  extension: ".txt",
  concatenates: true,
  write: (edition) =>
    `${[heading(edition), ...edition.articles.map(articleText)].filter(Boolean).join(`\n\n${"─".repeat(40)}\n\n`)}\n`,
};

function heading(edition: Edition): string {
  return [edition.title, edition.date].filter(Boolean).join("  ");
}

function articleText(article: Article): string {
  const blocks = [
    article.label ? `[${article.label.text}]` : "",
    article.deck.map((entry) => entry.text).join("\n"),
    bylineText(article.bylines),
    ...article.body.map((passage) => passage.text),
    ...article.captions.map((caption) => `▣ ${caption.text}`),
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

/** The standing bylines as printed apart from padding: `本报记者 陈润　通讯员 周岚 许诺`. */
export function bylineText(bylines: readonly Byline[]): string {
  return bylines
    .filter((byline) => !byline.inline)
    .map(({ role, names, credit }) => [role, ...names, credit].filter(Boolean).join(" "))
    .filter((text) => text !== "")
    .join("  ");
}
