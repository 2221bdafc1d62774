import { type Article, FACT_KINDS, type Fact, type FactKind } from "../../model/index.js";
import { FACT_KIND_WORDS, FIELD_WORDS, LEVEL_WORDS, STATUS_WORDS } from "../../text/said/facts.js";
import { renderComparisons } from "./comparisons.js";
import { escapeHtml } from "./escape.js";
import { factPlaces } from "./fact-places.js";
import { sense, why } from "./facts.js";
import { UI } from "./messages.js";
import { inkClass } from "./palette.js";
import { lineLinks, type Sheet } from "./sheet.js";

/** A fact with the article that states it; `at` is the article's place in the edition. */
export interface Entry<F extends Fact = Fact> {
  readonly fact: F;
  readonly article: Article;
  readonly at: number;
}

const COLUMNS: Readonly<Record<FactKind, readonly string[]>> = {
  person: ["name", "office"],
  organisation: ["name"],
  place: ["name", "level"],
  document: ["title", "type", "status", "issuer", "date"],
  event: ["name", "date", "place", "hosts"],
  figure: ["what", "printed", "value", "period", "scope"],
  honour: ["who", "what", "by", "date"],
  commitment: ["who", "what", "due"],
  quotation: ["speaker", "words"],
  programme: ["name", "type"],
};

/** All facts of the edition in tables, one a kind, with what narrows them; nothing where no fact is recorded. */
export function renderLedger(sheet: Sheet): string {
  const { edition, words } = sheet;
  const entries = edition.articles.flatMap((article, at) =>
    article.facts.map((fact): Entry => ({ fact, article, at })),
  );
  if (entries.length === 0) return "";
  const groups = FACT_KINDS.map((kind) => ({
    kind,
    entries: entries.filter(({ fact }) => fact.kind === kind),
  })).filter((group) => group.entries.length > 0);
  const kinds = groups.map(
    ({ kind, entries }) =>
      `<button type=button data-kind=${kind} aria-pressed=false>${words.say(FACT_KIND_WORDS[kind])} <small>${entries.length}</small></button>`,
  );
  const filter = `<form id=filter hidden role=search><label>${words.say(UI.filter)}<input type=search autocomplete=off></label><span role=group${words.label(UI.kinds)}>${kinds.join("")}</span><output aria-live=polite></output></form>`;
  const tables = groups.map(({ kind, entries }) => renderGroup(sheet, kind, entries));
  return `<section id=ledger${words.label(UI.ledger)}>${words.say(UI.ledgerIntro, "p", "intro")}${filter}${tables.join("\n")}</section>`;
}

function renderGroup(sheet: Sheet, kind: FactKind, entries: readonly Entry[]): string {
  const columns = COLUMNS[kind].filter((column) =>
    entries.some(({ fact }) => cell(sheet, fact, column) !== ""),
  );
  const heads = [...columns, "lines"].map((column) => `<th scope=col>${headOf(sheet, column)}`);
  const rows = entries.map((entry) => renderRow(sheet, entry, columns));
  const bars = kind === "figure" ? renderComparisons(sheet, entries) : "";
  return `<section data-kind=${kind}>${sheet.words.say(FACT_KIND_WORDS[kind], "h3")}${bars}<div class=wide><table><thead><tr>${heads.join("")}</thead><tbody>${rows.join("\n")}</tbody></table></div></section>`;
}

function headOf({ words }: Sheet, column: string): string {
  return words.say(FIELD_WORDS[column] ?? { en: column, zh: column });
}

function renderRow(sheet: Sheet, { fact, article, at }: Entry, columns: readonly string[]): string {
  const cells = columns.map((column) => `<td${sheet.lang} class=${column}>${cell(sheet, fact, column)}`);
  const badge = `<a class="badge ${inkClass(at)}" href=#a${at + 1}>${at + 1}</a>`;
  const lines = `<td class=lines>${badge} ${lineLinks(sheet, fact.evidence, null, 2)}`;
  return `<tr tabindex=0${factPlaces(sheet, article, fact)}${sheet.words.hint(why(fact))}>${cells.join("")}${lines}`;
}

/** A field of a fact as HTML; empty where it is not stated. */
function cell(sheet: Sheet, fact: Fact, column: string): string {
  if (fact.kind === "figure" && column === "value")
    return `${sense(sheet, fact)} ${escapeHtml(formatNormal(fact.normal))}`.trim();
  if (fact.kind === "figure" && column === "period") return escapeHtml(fact.period?.printed ?? "");
  if (fact.kind === "place" && column === "level")
    return fact.level === null ? "" : sheet.words.say(LEVEL_WORDS[fact.level]);
  if (fact.kind === "document" && column === "status") return sheet.words.say(STATUS_WORDS[fact.status]);
  const value = (fact as unknown as Readonly<Record<string, unknown>>)[column];
  return Array.isArray(value)
    ? escapeHtml(value.join("、"))
    : typeof value === "string"
      ? escapeHtml(value)
      : "";
}

/** `240,000,000 CNY`, `12%`, `4–6 d`. */
export function formatNormal({
  value,
  upTo,
  unit,
}: {
  value: number;
  upTo: number | null;
  unit: string;
}): string {
  const share = unit === "1" && Math.abs(value) < 10 && !Number.isInteger(value);
  const say = (number: number) => (share ? `${Number((number * 100).toPrecision(6))}` : grouped(number));
  const numbers = upTo === null ? say(value) : `${say(value)}–${say(upTo)}`;
  return share ? `${numbers}%` : unit === "1" ? numbers : `${numbers} ${unit}`;
}

/** Thousands apart, the same on every machine. */
function grouped(number: number): string {
  const [whole = "", fraction] = String(number).split(".");
  const apart = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? apart : `${apart}.${fraction}`;
}
