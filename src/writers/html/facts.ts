import { type Article, FACT_KINDS, type Fact, type FigureFact } from "../../model/index.js";
import { FACT_KIND_WORDS, factReason, senseOf, spokenFact } from "../../text/said/facts.js";
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
function spoken({ words }: Sheet, fact: Fact): { readonly entry: string; readonly detail: string } {
  const { figure, entry, details } = spokenFact(fact);
  const lead = figure === null ? "" : `<b>${escapeHtml(figure)}</b> `;
  const said = details.map((detail) => (typeof detail === "string" ? escapeHtml(detail) : words.say(detail)));
  return { entry: `${lead}${escapeHtml(entry)}`, detail: said.join(" · ") };
}

/** `at least`, `up by`, `about`. */
export function sense({ words }: Sheet, fact: FigureFact): string {
  return senseOf(fact)
    .map((said) => words.say(said))
    .join(" ");
}
