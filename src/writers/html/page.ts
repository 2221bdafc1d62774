import type { Edition } from "../../model/index.js";
import { renderArticles } from "./articles.js";
import { documentTitle, languageOf, renderDocument } from "./document.js";
import { renderLedger } from "./ledger.js";
import { hasFacts, renderContents, renderFooter, renderHelp, renderMasthead } from "./masthead.js";
import { UI } from "./messages.js";
import { openQuestions, renderQueries } from "./queries.js";
import { SCRIPT } from "./script.js";
import { prepareSheet, type Sheet } from "./sheet.js";
import { renderSource } from "./source.js";
import { STYLES } from "./styles.js";
import { Wordbook } from "./wordbook.js";

/**
 * The report of a reading: one HTML document that needs nothing else. The source stands on one side, line by line, and
 * the articles made of it on the other; what was decided with the least certainty is listed first. It reads without
 * scripts in Chinese for a Chinese edition and in English otherwise; with scripts it follows the reader's language.
 */
export function writeHtml(edition: Edition): string {
  const words = new Wordbook(languageOf(edition));
  const sheet = prepareSheet(edition, words);
  const body = renderBody(sheet);
  const view = openQuestions(edition) > 0 ? "check" : "articles";
  return renderDocument({
    attributes: ` data-view=${view}${longLabels(sheet) ? " class=longer" : ""}`,
    title: documentTitle(edition, words),
    styles: STYLES,
    script: SCRIPT,
    body,
    words,
  });
}

function renderBody(sheet: Sheet): string {
  const { words } = sheet;
  const views = [
    ["check", UI.check],
    ["source", UI.source],
    ["articles", UI.articles],
    ...(hasFacts(sheet.edition) ? [["ledger", UI.ledger] as const] : []),
  ] as const;
  const buttons = views.map(
    ([view, said]) => `<button type=button data-view=${view}>${words.say(said)}</button>`,
  );
  return `${renderMasthead(sheet)}
<nav id=check class=pane${words.label(UI.checkTitle)}><div>${words.say(UI.checkTitle, "h2")}
${renderQueries(sheet)}
${renderContents(sheet)}</div></nav>
<section id=source class=pane${words.label(UI.sourceTitle)}>${words.say(UI.sourceTitle, "h2")}
${renderSource(sheet)}</section>
<main id=articles class=pane${words.label(UI.articlesTitle)}>${words.say(UI.articlesTitle, "h2")}
<div id=stories>${renderArticles(sheet)}</div>
${renderLedger(sheet)}
${renderFooter(sheet)}</main>
<div id=views role=group${words.label(UI.views)}>${buttons.join("")}</div>
${renderHelp(sheet)}`;
}

/** Sources that do not fit the margin of a plain line number ask for a wider one. */
function longLabels({ trace }: Sheet): boolean {
  return [...trace.places.values()].some(({ label }) => label.length > 5);
}
