import { readFileSync } from "node:fs";
import type { Article, Byline, Edition, Span } from "../../src/model/index.js";
import { printedSpans } from "../../src/model/printed.js";

interface GoldPassage {
  readonly role?: string;
  readonly lines: readonly number[];
  readonly text: string;
}

interface GoldItem {
  readonly id: string;
  readonly kind: string;
  readonly label?: GoldPassage;
  readonly deck: readonly GoldPassage[];
  readonly deckAlso?: readonly (readonly string[])[];
  readonly bylines: readonly {
    role: string | null;
    names: string[];
    credit?: string | null;
    inline?: boolean;
    lines: number[];
  }[];
  readonly dateline?: GoldPassage | null;
  readonly agency?: GoldPassage | null;
  readonly body: readonly GoldPassage[];
  readonly captions?: readonly GoldPassage[];
  readonly pictures?: readonly { source: string }[];
}

/** What a careful editor makes of a page. Lines are 1-based line numbers of the dump. */
export interface Gold {
  readonly language: string;
  readonly issueDate: { readonly value: string } | null;
  readonly items: readonly GoldItem[];
  readonly leftovers?: readonly { lines: number[]; why: string }[];
  readonly suspectReadings?: readonly { line: number; text: string }[];
  readonly relativeDates?: readonly { line: number; text: string; value: string }[];
}

export function readGold(path: string): Gold {
  return JSON.parse(readFileSync(path, "utf8")) as Gold;
}

/** One point on which a reading is compared with its truth. */
export interface Finding {
  readonly aspect: string;
  readonly right: boolean;
  /** Where, what was wanted and what was found; empty when right. */
  readonly detail: string;
}

/** Compares a reading with the truth point by point: items, kinds, decks, labels, bylines, datelines, paragraphs, captions, pictures, dates, doubts. */
export function compareWithGold(edition: Edition, gold: Gold): Finding[] {
  const comparison = new Comparison(edition);
  comparison.same("date", "edition", gold.issueDate?.value ?? null, edition.date);
  comparison.same("items", "edition", gold.items.length, edition.articles.length);
  for (const item of gold.items) comparison.item(item);
  for (const leftover of gold.leftovers ?? []) comparison.leftover(leftover.lines);
  for (const doubt of gold.suspectReadings ?? []) comparison.doubt(doubt);
  for (const date of gold.relativeDates ?? []) comparison.relativeDate(date);
  comparison.noMoreDoubts(gold.suspectReadings ?? []);
  return comparison.findings;
}

class Comparison {
  readonly findings: Finding[] = [];
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly texts: ReadonlyMap<string, string>;

  constructor(private readonly edition: Edition) {
    const lines = edition.pages.flatMap((page) => page.lines);
    this.numbers = new Map(lines.map((line) => [line.id, Number(line.source)]));
    this.texts = new Map(lines.map((line) => [line.id, line.text]));
  }

  same(aspect: string, where: string, wanted: unknown, found: unknown): void {
    const [one, other] = [JSON.stringify(wanted), JSON.stringify(found)];
    this.findings.push({
      aspect,
      right: one === other,
      detail: one === other ? "" : `${where}: wanted ${one}, found ${other}`,
    });
  }

  item(item: GoldItem): void {
    const first = firstLine(item);
    const article = this.edition.articles.find((candidate) =>
      this.linesOf(printedSpans(candidate)).includes(first),
    );
    const where = `item at line ${first}`;
    if (!article) {
      this.same("items", where, "an article", null);
      return;
    }
    this.same("lines", where, allLines(item), this.linesOf(printedSpans(article)));
    this.same("kind", where, item.kind, article.kind);
    this.same("label", where, item.label?.text ?? null, article.label?.text ?? null);
    this.deck(item, article, where);
    this.bylines(item, article, where);
    this.same("dateline", where, item.dateline?.text ?? null, article.dateline?.text ?? null);
    if (item.agency) this.same("agency", where, item.agency.text, article.agency?.text ?? null);
    this.passages("paragraphs", where, item.body, article.body);
    this.same(
      "body roles",
      where,
      item.body.map((passage) => passage.role ?? "paragraph"),
      article.body.map((passage) => passage.role),
    );
    this.passages("captions", where, item.captions ?? [], article.captions);
    this.same(
      "pictures",
      where,
      (item.pictures ?? []).map((picture) => picture.source),
      this.pictures(article),
    );
  }

  private deck(item: GoldItem, article: Article, where: string): void {
    this.passages("deck texts", where, item.deck, article.deck);
    const found = article.deck.map((entry) => entry.role);
    const accepted = [item.deck.map((entry) => entry.role), ...(item.deckAlso ?? [])];
    const match = accepted.find((roles) => JSON.stringify(roles) === JSON.stringify(found));
    this.same("deck roles", where, match ?? accepted[0], found);
  }

  private bylines(item: GoldItem, article: Article, where: string): void {
    const plain = (byline: {
      role: string | null;
      names: readonly string[];
      credit?: string | null;
      inline?: boolean;
    }) => [byline.role, byline.names, byline.credit ?? null, byline.inline ?? false];
    this.same(
      "bylines",
      where,
      item.bylines.map(plain),
      article.bylines.map((byline: Byline) => plain(byline)),
    );
  }

  private passages(
    aspect: string,
    where: string,
    wanted: readonly GoldPassage[],
    found: readonly { text: string; spans: readonly Span[] }[],
  ): void {
    this.same(`${aspect} count`, where, wanted.length, found.length);
    wanted.forEach((passage, index) => {
      const other = found[index];
      this.same(
        aspect,
        where,
        [passage.lines, passage.text],
        other ? [this.linesOf(other.spans), other.text] : null,
      );
    });
  }

  private pictures(article: Article): string[] {
    const pictures = this.edition.pages.flatMap((page) => page.pictures);
    return article.pictures.map((id) => pictures.find((picture) => picture.id === id)?.source ?? id);
  }

  leftover(lines: readonly number[]): void {
    const found = this.edition.leftovers.some(
      (leftover) => JSON.stringify(this.linesOf(leftover.spans)) === JSON.stringify(lines),
    );
    this.same("leftovers", `line ${lines[0]}`, true, found);
  }

  doubt({ line, text }: { line: number; text: string }): void {
    const found = this.doubts().some((doubt) => doubt.lines.includes(line) && doubt.text === text);
    this.same("doubtful print", `line ${line} ${text}`, true, found);
  }

  noMoreDoubts(known: readonly { text: string }[]): void {
    const more = this.doubts().filter((doubt) => !known.some(({ text }) => text === doubt.text));
    this.same(
      "no false doubts",
      "edition",
      [],
      more.map((doubt) => doubt.text),
    );
  }

  private doubts() {
    return this.edition.notices
      .filter((notice) => notice.code === "doubtful-print")
      .map((notice) => ({ lines: this.linesOf(notice.spans), text: this.textOf(notice.spans) }));
  }

  relativeDate({ line, text, value }: { line: number; text: string; value: string }): void {
    const dates = this.edition.articles.flatMap((article) => article.dates);
    // `on Tuesday` and `Tuesday` are one mention.
    const found = dates.find(
      (date) => this.linesOf(date.spans).includes(line) && text.includes(this.textOf(date.spans)),
    );
    this.same("relative dates", `line ${line} ${text}`, value, found?.value ?? null);
  }

  private textOf(spans: readonly Span[]): string {
    return spans.map((span) => (this.texts.get(span.line) ?? "").slice(span.start, span.end)).join("");
  }

  private linesOf(spans: readonly Span[]): number[] {
    return [...new Set(spans.map((span) => this.numbers.get(span.line) ?? 0))].sort((a, b) => a - b);
  }
}

function allLines(item: GoldItem): number[] {
  const parts = [item.label, ...item.deck, ...item.bylines, ...item.body, ...(item.captions ?? [])];
  return [...new Set(parts.flatMap((part) => part?.lines ?? []))].sort((a, b) => a - b);
}

function firstLine(item: GoldItem): number {
  return allLines(item)[0] ?? 0;
}
