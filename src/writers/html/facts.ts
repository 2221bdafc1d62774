import { type Article, FACT_KINDS, type Fact, type FigureFact } from "../../model/index.js";
import {
  BOUND_WORDS,
  CHANGE_WORDS,
  FACT_KIND_WORDS,
  factReason,
  LEVEL_WORDS,
  STATUS_WORDS,
} from "../../text/said/facts.js";
import { percent } from "../../text/said/phrases.js";
import { escapeHtml } from "./escape.js";
import { factPlaces } from "./fact-places.js";
import { UI } from "./messages.js";
import type { Sheet } from "./sheet.js";
import type { Words } from "./wordbook.js";

/** What an article states, kind by kind, for the column beside its text; nothing when it states nothing. */
export function renderFacts(sheet: Sheet, article: Article): string {
  if (article.facts.length === 0) return "";
  const { words } = sheet;
  const groups = FACT_KINDS.flatMap((kind) => {
    const facts = article.facts.filter((fact) => fact.kind === kind);
    if (facts.length === 0) return [];
    const items = facts.map((fact) => renderFact(sheet, article, fact));
    return [
      `<dt>${words.say(FACT_KIND_WORDS[kind])} <small>${facts.length}</small></dt><dd><ul${sheet.lang}>${items.join("\n")}</ul></dd>`,
    ];
  });
  return `<aside class=facts${words.label(UI.record)}>${words.say(UI.record, "h4")}<dl>${groups.join("\n")}</dl></aside>`;
}

function renderFact(sheet: Sheet, article: Article, fact: Fact): string {
  const { entry, detail } = spoken(sheet, fact);
  const aside = detail === "" ? "" : ` <small>${detail}</small>`;
  return `<li tabindex=0${factPlaces(sheet, article, fact)}${sheet.words.hint(why(fact))}>${entry}${aside}</li>`;
}

/** Why the fact was entered and how surely. */
export function why({ reasons, confidence }: Fact): Words {
  const codes = reasons.map(factReason);
  const sure = percent(confidence);
  return {
    en: `${codes.map(({ en }) => en).join("; ")} (${sure})`,
    zh: `${codes.map(({ zh }) => zh).join("；")}（${sure}）`,
  };
}

/** A fact in a line: what it is about, and what is said of it. Both are HTML. */
function spoken(sheet: Sheet, fact: Fact): { readonly entry: string; readonly detail: string } {
  const text = (...parts: (string | null)[]) =>
    escapeHtml(parts.filter((part) => part !== null && part !== "").join(" · "));
  switch (fact.kind) {
    case "person":
      return { entry: text(fact.name), detail: text(fact.office) };
    case "organisation":
      return { entry: text(fact.name), detail: "" };
    case "place":
      return {
        entry: text(fact.name),
        detail: fact.level === null ? "" : sheet.words.say(LEVEL_WORDS[fact.level]),
      };
    case "document":
      return {
        entry: text(fact.title),
        detail: `${sheet.words.say(STATUS_WORDS[fact.status])} ${text(fact.issuer, fact.date)}`,
      };
    case "event":
      return {
        entry: text(fact.name),
        detail: text(fact.date, fact.place, fact.chair, fact.hosts.join("、")),
      };
    case "figure":
      return {
        entry: `<b>${text(fact.printed)}</b> ${text(fact.what)}`,
        detail: `${sense(sheet, fact)} ${text(fact.period?.printed ?? null, fact.scope)}`.trim(),
      };
    case "honour":
      return { entry: text(fact.what), detail: text(fact.who, fact.by, fact.date) };
    case "commitment":
      return { entry: text(fact.what), detail: text(fact.who, fact.due) };
    case "quotation":
      return { entry: `${text(fact.speaker)}：${text(fact.words)}`, detail: "" };
    case "programme":
      return { entry: text(fact.name), detail: text(fact.type) };
  }
}

/** `at least`, `up by`, `about`. */
export function sense({ words }: Sheet, { bound, change, approximate }: FigureFact): string {
  return [
    change === null ? "" : words.say(CHANGE_WORDS[change]),
    bound === null ? "" : words.say(BOUND_WORDS[bound]),
    approximate ? words.say({ en: "about", zh: "约" }) : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}
