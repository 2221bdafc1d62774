import type { Edition, FigureFact } from "../../src/model/index.js";
import { recordEdition } from "../../src/record/index.js";
import type { CorpusPage } from "../corpora/pfr.js";
import { toldEdition } from "../corpora/told.js";
import type { NumberPlace } from "../numbers.js";

/** A numeric expression as a person read it. `none`: a date, an ordinal, a score, a name: no figure. */
export interface CheckedNumber extends NumberPlace {
  readonly none?: true;
  readonly value?: number;
  readonly upTo?: number;
  readonly unit?: string;
  /** `1997`, `1997-01/1997-11`, `~近年来` for a time without a date; absent where the sentence states none. */
  readonly period?: string;
}

export interface NumberScore {
  readonly checked: number;
  /** Value, unit and period right, or rightly taken for no figure. */
  readonly right: number;
  /** Value and unit right, whatever the period. */
  readonly valueRight: number;
  readonly wrong: readonly CheckedNumber[];
  /** The figures the record gives, each with whether it is right. */
  readonly figures: readonly { readonly figure: FigureFact; readonly right: boolean }[];
}

/** The record's reading of each checked expression, its paragraph read by itself. */
export function scoreNumbers(pages: readonly CorpusPage[], checked: readonly CheckedNumber[]): NumberScore {
  const read = checked.map((number) => ({ number, figure: figureAt(pages, number) }));
  const wrong = read.filter(
    ({ number, figure }) => !sameValue(number, figure) || !samePeriod(number, figure),
  );
  return {
    checked: checked.length,
    right: checked.length - wrong.length,
    valueRight: read.filter(({ number, figure }) => sameValue(number, figure)).length,
    wrong: wrong.map(({ number }) => number),
    figures: read.flatMap((one) =>
      one.figure === null ? [] : [{ figure: one.figure, right: !wrong.includes(one) }],
    ),
  };
}

function figureAt(pages: readonly CorpusPage[], number: CheckedNumber): FigureFact | null {
  const page = pages.find(({ date, page }) => `${date}-${page}` === number.page);
  const article = page?.articles.find(({ id }) => id === number.article);
  const paragraph = article?.paras.find(({ id }) => id === number.paragraph);
  if (page === undefined || paragraph === undefined) return null;
  const alone = { ...page, articles: [{ id: number.article, paras: [{ id: "", text: "" }, paragraph] }] };
  return (
    figuresOf(recordEdition(toldEdition(alone))).find((figure) => covers(figure, paragraph.text, number)) ??
    null
  );
}

function figuresOf(edition: Edition): FigureFact[] {
  return edition.articles.flatMap(({ facts }) => facts).filter((fact) => fact.kind === "figure");
}

/** Whether the figure's number, wherever its evidence prints it, shares a character with the expression. */
function covers({ evidence, printed }: FigureFact, text: string, { start, end }: CheckedNumber): boolean {
  return evidence.some((span) => {
    for (
      let at = text.indexOf(printed, span.start);
      at !== -1 && at < span.end;
      at = text.indexOf(printed, at + 1)
    )
      if (at < end && start < at + printed.length) return true;
    return false;
  });
}

function sameValue(number: CheckedNumber, figure: FigureFact | null): boolean {
  if (number.none || figure === null) return number.none === true && figure === null;
  const { value, upTo, unit } = figure.normal;
  return (
    near(value, number.value) &&
    unit === number.unit &&
    (upTo === null ? number.upTo === undefined : near(upTo, number.upTo))
  );
}

function near(one: number, other: number | undefined): boolean {
  return other !== undefined && Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
}

function samePeriod(number: CheckedNumber, figure: FigureFact | null): boolean {
  const period = figure?.period ?? null;
  if (period === null) return number.none === true || number.period === undefined;
  if (period.from === null) return number.period === `~${period.printed}`;
  return number.period === (period.from === period.to ? period.from : `${period.from}/${period.to}`);
}
