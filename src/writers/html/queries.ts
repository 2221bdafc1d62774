import type { Article, Edition, Notice, Reason } from "../../model/index.js";
import { explain } from "../../model/index.js";
import { percent, shorten, UNSURE } from "../../text/said/phrases.js";
import { escapeHtml } from "./escape.js";
import { DECISIONS, UI } from "./messages.js";
import { inkClass } from "./palette.js";
import { reasonWords } from "./reasons.js";
import { lineLinks, pageOf, printed, type Sheet, spokenLines } from "./sheet.js";
import { pageAnchor, pictureAnchor } from "./source.js";
import { linesOf, pieceAt } from "./trace.js";
import type { Words } from "./wordbook.js";

/** A decision this sure or surer is folded away, unless fewer than `ALWAYS_SHOWN` are less sure. */
const SURE = 0.9;
const ALWAYS_SHOWN = 3;
/** Decisions and notices listed at the top; every decision also stands under its own article. */
const MOST_LISTED = 40;
/** Width of the words quoted, counting a Chinese character as two. */
const EXCERPT_WIDTH = 36;

interface Decision {
  readonly article: number;
  readonly reason: Reason;
}

/** All decisions of the edition, the least certain first; of two alike the one printed first. */
function leastCertainFirst({ articles }: Edition): Decision[] {
  const all = articles.flatMap(({ reasons }, article) =>
    reasons.map((reason): Decision => ({ article, reason })),
  );
  return all.sort((a, b) => a.reason.confidence - b.reason.confidence);
}

/** How many decisions and notices a person is asked to look at. */
export function openQuestions({ articles, notices }: Edition): number {
  const unsure = articles.flatMap(({ reasons }) => reasons).filter(({ confidence }) => confidence < SURE);
  return unsure.length + notices.length;
}

/** The list at the top: the least certain decisions, then the notices. */
export function renderQueries(sheet: Sheet): string {
  const { edition, words } = sheet;
  const decisions = leastCertainFirst(edition);
  const unsure = decisions.filter(({ reason }) => reason.confidence < SURE).length;
  const shown = Math.min(MOST_LISTED, Math.max(unsure, ALWAYS_SHOWN));
  const items = decisions.slice(0, MOST_LISTED).map((decision) => renderDecision(sheet, decision));
  const rest = items.slice(shown);
  const folded =
    rest.length === 0
      ? ""
      : `<details>${words.say(UI.surer, "summary")}<ol>${rest.join("\n")}</ol></details>`;
  const intro = words.say(decisions.length === 0 ? UI.nothingUnsure : UI.leastCertain, "p", "intro");
  const list = items.length === 0 ? "" : `<ol>${items.slice(0, shown).join("\n")}</ol>`;
  return `${intro}${list}${folded}${more(sheet, decisions.length)}${renderNotices(sheet)}`;
}

function more({ words }: Sheet, length: number): string {
  const left = length - MOST_LISTED;
  const said = { en: `and ${left} more, each under its article`, zh: `另有 ${left} 处，见各篇之下` };
  return left > 0 ? words.say(said, "p", "intro") : "";
}

function renderDecision(sheet: Sheet, { article, reason }: Decision): string {
  const piece = pieceAt(sheet.trace, reason.spans);
  const target = piece?.article === article ? piece.anchor : `a${article + 1}`;
  const badge = `<i class="badge ${inkClass(article)}">${article + 1}</i>`;
  const doubt = reason.confidence < UNSURE ? " class=un" : "";
  const sure = `<b${doubt}>${percent(reason.confidence)}</b>`;
  return `<li><a href=#${target}>${badge}${sure}${sheet.words.say(decisionWords(reason, 2))}</a>${where(sheet, reason.spans)}</li>`;
}

/** The words the decision is about, cut short. */
function excerpt(sheet: Sheet, spans: Reason["spans"]): string {
  const text = shorten(spans.map((span) => printed(sheet, span)).join(" "), EXCERPT_WIDTH);
  return text === "" ? "" : `<q${sheet.lang}>${escapeHtml(text)}</q>`;
}

/** The words the spans hold and the lines they stand on. */
function where(sheet: Sheet, spans: Reason["spans"]): string {
  const lines = spokenLines(sheet, spans, null, 2);
  return lines === "" ? "" : `<div class=at>${excerpt(sheet, spans)} <small>${lines}</small></div>`;
}

/** `A new item starts here: it opens with a dateline`; `most` reasons at most. */
export function decisionWords({ decision, code, because }: Reason, most: number): Words {
  const codes = new Set([code, ...because.filter(({ weight }) => weight > 0).map(({ feature }) => feature)]);
  const clauses = [...codes].map(reasonWords);
  const distinct = clauses
    .filter((clause, i) => clauses.findIndex(({ en }) => en === clause.en) === i)
    .slice(0, most);
  return {
    en: `${DECISIONS[decision].en}: ${distinct.map(({ en }) => en).join("; ")}`,
    zh: `${DECISIONS[decision].zh}：${distinct.map(({ zh }) => zh).join("；")}`,
  };
}

/** Why an article is as it is: its decisions gathered by what was decided and why, the least certain first. */
export function renderReasons(sheet: Sheet, article: Article): string {
  const { words } = sheet;
  if (article.reasons.length === 0) return "";
  const alike = new Map<string, Reason[]>();
  for (const reason of [...article.reasons].sort((a, b) => a.confidence - b.confidence)) {
    const key = words.say(decisionWords(reason, 1));
    alike.set(key, [...(alike.get(key) ?? []), reason]);
  }
  const items = [...alike].map(([said, reasons]) => {
    const spans = reasons.flatMap((reason) => reason.spans);
    const lines = lineLinks(sheet, spans, pageOf(sheet, spans));
    return `<p>${said} ${percent(reasons[0]?.confidence ?? 0)} ${lines}`;
  });
  return `<details>${words.say(UI.why, "summary")}${items.join("")}</details>`;
}

function renderNotices(sheet: Sheet): string {
  const { edition, words } = sheet;
  if (edition.notices.length === 0) return "";
  const items = edition.notices.slice(0, MOST_LISTED).map((notice) => {
    const said = words.say({ en: explain(notice, "en"), zh: explain(notice, "zh") });
    const target = noticeTarget(sheet, notice);
    const text = target === "" ? said : `<a href=#${target}>${said}</a>`;
    return `<li>${text}${where(sheet, notice.spans)}</li>`;
  });
  return `${words.say(UI.noticesTitle, "h3")}<ul>${items.join("\n")}</ul>${more(sheet, edition.notices.length)}`;
}

/** Where a notice leads: to its line, the frame of the picture it speaks of, or its page. */
function noticeTarget(sheet: Sheet, { page: id, spans, detail }: Notice): string {
  const [first] = linesOf(sheet.trace, spans);
  if (first !== undefined) return first.anchor;
  const page = sheet.edition.pages.find((candidate) => candidate.id === id);
  if (page === undefined) return "";
  const picture = page.pictures.find(({ source }) => source === detail);
  return picture === undefined ? pageAnchor(sheet, page) : pictureAnchor(sheet, picture);
}
