import type { Edition } from "../../model/index.js";
import { KINDS } from "../../text/said/kinds.js";
import { count, formatDay, howSure, percent, UNSURE } from "../../text/said/phrases.js";
import { titleOf } from "../../text/said/titles.js";
import { dateSource } from "./date-words.js";
import { escapeHtml } from "./escape.js";
import { KEYS, SIGNS, UI } from "./messages.js";
import { inkClass } from "./palette.js";
import { type Sheet, spokenLines } from "./sheet.js";

/** The head of the report: what was read, its day and how that is known, and how much there is of it. */
export function renderMasthead(sheet: Sheet): string {
  const { edition, words } = sheet;
  const title =
    edition.title === null
      ? words.say(UI.untitled)
      : `<span${sheet.lang}>${escapeHtml(edition.title)}</span>`;
  const day = words.say(edition.date === null ? UI.undated : formatDay(edition.date));
  return `<header id=top>
<h1>${title}</h1>
<p class=day>${day}${renderEvidence(sheet)}</p>
<p class=counts>${counts(sheet).join(" ")}</p>
<div class=tools hidden>
${hasFacts(edition) ? renderTabs(sheet) : ""}${renderLanguages(sheet)}
<button type=button id=ask${words.label(UI.help)}>?</button>
</div>
</header>`;
}

/** The buttons that switch the language. */
export function renderLanguages({ words }: Sheet): string {
  return `<span role=group${words.label(UI.language)}><button type=button data-lang=en lang=en>English</button><button type=button data-lang=zh lang=zh>中文</button></span>`;
}

/** Whether the record stage found anything in the edition. */
export function hasFacts({ articles }: Edition): boolean {
  return articles.some(({ facts }) => facts.length > 0);
}

/** The articles or their ledger. */
function renderTabs({ words }: Sheet): string {
  const tabs = [
    ["articles", UI.articles],
    ["ledger", UI.ledger],
  ] as const;
  const buttons = tabs.map(
    ([view, said]) => `<button type=button data-view=${view}>${words.say(said)}</button>`,
  );
  return `<span role=group id=tabs${words.label(UI.views)}>${buttons.join("")}</span>\n`;
}

/** How the day is known, how surely, and the lines that say so. */
function renderEvidence(sheet: Sheet): string {
  const evidence = sheet.edition.dateEvidence;
  if (evidence === null) return "";
  const { words } = sheet;
  const known = dateSource(evidence.how);
  const how = known === null ? `<span>${escapeHtml(evidence.how)}</span>` : words.say(known);
  const sure = `${words.say(howSure(evidence.confidence))} ${percent(evidence.confidence)}`;
  const lines = spokenLines(sheet, evidence.spans, null);
  const see = lines === "" ? "" : ` <small>${lines}</small>`;
  return ` <span class=how>${how} <span class="sure${evidence.confidence < UNSURE ? " un" : ""}">${sure}</span>${see}</span>`;
}

function counts({ edition, trace, words }: Sheet): string[] {
  const lines = edition.pages.reduce((sum, page) => sum + page.lines.length, 0);
  const pictures = edition.pages.reduce((sum, page) => sum + page.pictures.length, 0);
  const cuts = [...trace.pieces.values()].reduce((sum, piece) => sum + piece.cuts.size, 0);
  const all: [number, string, string, string][] = [
    [edition.pages.length, "page", "pages", "版"],
    [lines, "line", "lines", "行"],
    [edition.articles.length, "article", "articles", "篇稿件"],
    [cuts, "rejoined cut", "rejoined cuts", "处接排"],
    [edition.articles.reduce((sum, article) => sum + article.facts.length, 0), "fact", "facts", "条记录"],
    [pictures, "picture", "pictures", "幅图片"],
    [edition.leftovers.length, "piece left over", "pieces left over", "处未入稿"],
  ];
  return all.filter(([n]) => n > 0).map(([n, one, many, zh]) => words.say(count(n, one, many, zh)));
}

/** Every article's number and headline: the key to the colours. */
export function renderContents({ edition, lang, words }: Sheet): string {
  const items = edition.articles.map((article, at) => {
    const title = titleOf(article);
    const name = title === "" ? words.say(KINDS[article.kind]) : escapeHtml(title);
    return `<li class=${inkClass(at)}><a href=#a${at + 1}><i>${at + 1}</i>${name}</a>`;
  });
  return `${words.say(UI.contents, "h3")}<ol class=contents${lang}>${items.join("\n")}</ol>`;
}

/** The dialog of keys and signs. */
export function renderHelp({ words }: Sheet): string {
  const keys = KEYS.map(
    ([names, said]) =>
      `<dt>${names.map((name) => `<kbd>${name}</kbd>`).join(" ")}</dt>${words.say(said, "dd")}`,
  );
  const signs = SIGNS.map(
    ([className, sample, said]) => `<dt>${words.say(sample, "span", className)}</dt>${words.say(said, "dd")}`,
  );
  return `<dialog id=help${words.label(UI.help)}>${words.say(UI.help, "h2")}<dl>${keys.join("\n")}</dl><dl class=signs>${signs.join("\n")}</dl><button type=button id=shut>${words.say(UI.close)}</button></dialog>`;
}

/** The stages that have run, for the foot of the report. */
export function renderFooter({ edition: { steps, id }, words }: Sheet): string {
  const run = steps.map((step) => escapeHtml(`${step.name} ${step.version}`)).join(" · ");
  return `<footer><small>${run === "" ? "" : `${words.say(UI.footer)}: ${run} · `}${escapeHtml(id)}</small></footer>`;
}
