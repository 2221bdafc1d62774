import type { Article, Page } from "../../model/index.js";
import { KINDS } from "../../text/said/kinds.js";
import { howSure, percent, UNSURE } from "../../text/said/phrases.js";
import { titleOf } from "../../text/said/titles.js";
import { escapeHtml } from "../html/escape.js";
import { ROLES } from "../html/messages.js";
import { inkClass } from "../html/palette.js";
import { decisionWords } from "../html/queries.js";
import { pageName, pageOf, type Sheet } from "../html/sheet.js";
import type { PieceRole } from "../html/trace.js";
import { roleClass } from "../svg/layers.js";
import { SAID } from "./messages.js";

/** Reasons shown of one article, the least certain first, and features named for each. */
const MOST_REASONS = 8;
const MOST_FEATURES = 2;

/** Every article under the page it begins on; each with what is known of it, which the view unfolds when it is chosen. */
export function renderList(sheet: Sheet): string {
  const { edition, words } = sheet;
  const parts: string[] = [];
  let page: Page | null = null;
  edition.articles.forEach((article, at) => {
    const home = pageOf(sheet, sheet.trace.byArticle[at]?.[0]?.spans ?? []);
    if (at === 0 || (home !== null && home !== page)) {
      if (at > 0) parts.push("</ol>");
      if (home !== null && edition.pages.length > 1) parts.push(words.say(pageName(sheet, home), "h3"));
      parts.push("<ol>");
    }
    page = home ?? page;
    parts.push(renderItem(sheet, article, at));
  });
  return parts.length === 0 ? "" : `${parts.join("\n")}\n</ol>`;
}

function renderItem(sheet: Sheet, article: Article, at: number): string {
  const { words } = sheet;
  const title = titleOf(article);
  const name =
    title === "" ? words.say(KINDS[article.kind]) : `<span${sheet.lang}>${escapeHtml(title)}</span>`;
  const doubt = article.confidence < UNSURE ? " class=un" : "";
  const sure = `<b${doubt}>${percent(article.confidence)}</b>`;
  return `<li class=${inkClass(at)} data-item=${at}><a href=#w${at + 1}><i>${at + 1}</i>${name}${sure}</a>
<div class=about id=w${at + 1}>${renderAbout(sheet, article)}</div>`;
}

function renderAbout(sheet: Sheet, article: Article): string {
  const { words } = sheet;
  const deck = article.deck.map(
    (entry) => `<p${sheet.lang} class=${entry.role}>${escapeHtml(entry.text)}</p>`,
  );
  const how = howSure(article.confidence);
  const share = percent(article.confidence);
  const sure = words.say({ en: `${how.en}, ${share}`, zh: `${how.zh} ${share}` });
  return `${deck.join("")}<p class=kind>${words.say(KINDS[article.kind])} · ${sure}</p>${renderReasons(sheet, article)}`;
}

function renderReasons({ words }: Sheet, { reasons }: Article): string {
  const least = [...reasons].sort((a, b) => a.confidence - b.confidence).slice(0, MOST_REASONS);
  if (least.length === 0) return "";
  const items = least.map(
    (reason) => `<li>${words.say(decisionWords(reason, MOST_FEATURES))} ${percent(reason.confidence)}`,
  );
  return `${words.say(SAID.why, "h4")}<ul>${items.join("\n")}</ul>`;
}

/** The roles whose colours tell them apart. */
const LEGEND: readonly PieceRole[] = [
  "label",
  "kicker",
  "headline",
  "subheadline",
  "byline",
  "paragraph",
  "crosshead",
  "caption",
];

/** Which colour a passage has for its role. */
export function renderLegend({ words }: Sheet): string {
  const items = LEGEND.map(
    (role) => `<li class=${roleClass(role)} data-role-name=${role}>${words.say(ROLES[role])}`,
  );
  return `<details class=legend>${words.say(SAID.legend, "summary")}<ul>${items.join("\n")}</ul></details>`;
}
