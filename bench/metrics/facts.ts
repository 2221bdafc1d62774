import { type Edition, FACT_KINDS, type Fact, type FactKind, type Span } from "../../src/model/index.js";
import { Counts } from "./counts.js";

/** A stretch of a source line; `text` only in lists that may hold words. */
interface Place {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text?: string;
}

/**
 * One entry of a list made by hand: where it stands and what it says. `optional` entries are those on which two careful
 * people may differ: finding them is neither asked for nor held against the record.
 */
export interface ListedFact extends Place {
  readonly kind: FactKind;
  readonly optional?: boolean;
  readonly value?: number;
  readonly to?: number;
  readonly unit?: string;
  readonly date?: string;
  readonly by?: string;
  readonly status?: string;
  readonly period?: string;
  readonly scope?: string;
  readonly office?: Place;
  readonly speaker?: Place;
  readonly who?: Place;
  readonly what?: Place;
}

export interface KindScore {
  /** Found and listed, found and not listed, listed and not found; optional entries are left aside. */
  readonly counts: Counts;
  readonly missed: readonly ListedFact[];
  /** The facts that the hits are. */
  readonly found: readonly Fact[];
  readonly spare: readonly Fact[];
}

/**
 * A fact answers to an entry when it is of its kind, its evidence or one of its mentions overlaps the entry's characters,
 * and its key is the same: the name; the value and unit; the title; the speaker; for events more than half of the name;
 * what was received, one holding the other; for commitments the day, where the list has one.
 */
export function scoreFacts(edition: Edition, list: readonly ListedFact[]): ReadonlyMap<FactKind, KindScore> {
  const print = printOf(edition);
  const facts = edition.articles.flatMap((article) => article.facts);
  return new Map(
    FACT_KINDS.map((kind) => {
      const entries = list.filter((entry) => entry.kind === kind);
      return [
        kind,
        scoreKind(
          facts.filter((fact) => fact.kind === kind),
          entries,
          print,
        ),
      ];
    }),
  );
}

function scoreKind(facts: readonly Fact[], entries: readonly ListedFact[], print: Print): KindScore {
  const needed = entries.filter((entry) => !entry.optional);
  const free = new Set(facts);
  const hits: Fact[] = [];
  const missed = needed.filter((entry) => {
    const found = [...free].find((fact) => answers(fact, entry, print));
    if (found === undefined) return true;
    free.delete(found);
    hits.push(found);
    return false;
  });
  const spare = [...free].filter((fact) => !entries.some((entry) => answers(fact, entry, print)));
  const counts = new Counts();
  counts.hits = needed.length - missed.length;
  counts.misses = missed.length;
  counts.alarms = spare.length;
  return { counts, missed, found: hits, spare };
}

interface Print {
  /** The characters of a place. */
  text(place: Place): string;
  /** Whether any of the spans shares a character with the place. */
  overlaps(spans: readonly Span[], place: Place): boolean;
}

function printOf(edition: Edition): Print {
  const lines = edition.pages.flatMap((page) => page.lines);
  const bySource = new Map(lines.map((line) => [Number(line.source), line]));
  return {
    text: ({ line, start, end }) => (bySource.get(line)?.text ?? "").slice(start, end),
    overlaps: (spans, { line, start, end }) =>
      spans.some((span) => span.line === bySource.get(line)?.id && span.start < end && start < span.end),
  };
}

function answers(fact: Fact, entry: ListedFact, print: Print): boolean {
  return print.overlaps([...fact.evidence, ...fact.mentions.flat()], entry) && sameKey(fact, entry, print);
}

function sameKey(fact: Fact, entry: ListedFact, print: Print): boolean {
  const printed = bare(print.text(entry));
  switch (fact.kind) {
    case "person":
    case "organisation":
    case "place":
      return bare(fact.name) === printed;
    case "document":
      return bare(fact.title) === printed && (entry.status === undefined || fact.status === entry.status);
    case "event":
      return (
        shareOf(bare(fact.name), printed) > 0.5 && (entry.date === undefined || fact.date === entry.date)
      );
    case "figure":
      return sameFigure(fact, entry);
    case "honour":
      return entry.what === undefined || holds(bare(fact.what), bare(print.text(entry.what)));
    case "commitment":
      return entry.by === undefined || fact.due === entry.by;
    case "quotation":
      return entry.speaker === undefined || bare(fact.speaker) === bare(print.text(entry.speaker));
    case "programme":
      return holds(bare(fact.name + (fact.type ?? "")), printed);
  }
}

function sameFigure(fact: Extract<Fact, { kind: "figure" }>, entry: ListedFact): boolean {
  const { value, upTo, unit } = fact.normal;
  const near = (one: number, other: number) => Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), 1);
  return (
    (entry.value === undefined || near(value, entry.value)) &&
    (entry.to === undefined ? upTo === null : upTo !== null && near(upTo, entry.to)) &&
    (entry.unit === undefined || unit === entry.unit || UNITS_ALIKE.has(`${unit} ${entry.unit}`))
  );
}

/** The list says what is counted where the print has no measure word. */
const UNITS_ALIKE = new Set(["a 年", "mo 月", "州市 市州", "市州 州市"]);

function bare(text: string): string {
  return text.replace(/[\s“”「」《》·]/gu, "");
}

function holds(one: string, other: string): boolean {
  return one !== "" && other !== "" && (one.includes(other) || other.includes(one));
}

/** The longer's share that the shorter covers, when one holds the other; else 0. */
function shareOf(one: string, other: string): number {
  return holds(one, other) ? Math.min(one.length, other.length) / Math.max(one.length, other.length) : 0;
}
