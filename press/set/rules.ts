import { isRectangle, type Plot } from "../plan/plot.js";
import type { TruthRule } from "../truth.js";
import { columnsIn, type SetItem, type Sheet } from "./sheet.js";

/** Rules between the items of a page, and between the columns of each where the house has them. */
export function rulesBetween(plots: readonly Plot[], items: readonly SetItem[], sheet: Sheet): TruthRule[] {
  const { chance, house } = sheet;
  const weight = chance.pick([0.35, 0.5, 0.5, 1]);
  return plots.flatMap((plot, at) => {
    const framed = (items[at]?.panels ?? []).some(({ above }) => !above);
    const between = house.columnRules && isRectangle(plot) && !framed && plainColumns(items[at]);
    return [
      ...(chance.happens(house.articleRules) ? footRules(plot, sheet, weight) : []),
      ...(chance.happens(house.articleRules) ? sideRule(plot, sheet, weight) : []),
      ...(between ? columnRules(plot, sheet) : []),
    ];
  });
}

/** Rules run between columns only where nothing stands across them: no headline in the text, no picture. */
function plainColumns(item: SetItem | undefined): boolean {
  const [article] = item?.articles ?? [];
  return (
    article?.kind === "story" && article.pictures.length === 0 && article.features.includes("no-headline")
  );
}

function footRules(plot: Plot, sheet: Sheet, weight: number): TruthRule[] {
  const { leading } = sheet.house.body;
  const columns = columnsIn(plot, sheet);
  return columns.flatMap((column, at) => {
    if ((plot.columns[at]?.bottom ?? 0) >= sheet.rows) return [];
    const next = columns[at + 1];
    const end = next && next.bottom === column.bottom ? next.u : column.u + column.along;
    return [
      ruleAt(
        sheet,
        [column.u, column.bottom + 0.45 * leading],
        [end, column.bottom + 0.45 * leading],
        weight,
      ),
    ];
  });
}

function sideRule(plot: Plot, sheet: Sheet, weight: number): TruthRule[] {
  const columns = columnsIn(plot, sheet);
  const last = columns.at(-1);
  const next = sheet.grid[plot.first + plot.columns.length];
  if (!last || !next) return [];
  const u = (last.u + last.along + next.u) / 2;
  return [ruleAt(sheet, [u, last.top], [u, last.bottom], weight)];
}

function columnRules(plot: Plot, sheet: Sheet): TruthRule[] {
  const columns = columnsIn(plot, sheet);
  return columns.slice(1).map((column, at) => {
    const before = columns[at] ?? column;
    const u = (before.u + before.along + column.u) / 2;
    return ruleAt(sheet, [u, column.top], [u, column.bottom], 0.25);
  });
}

function ruleAt(
  { frame }: Sheet,
  from: readonly [number, number],
  to: readonly [number, number],
  weight: number,
): TruthRule {
  const point = ([u, v]: readonly [number, number]): [number, number] => {
    const [x, y] = frame.onPaper(u, v, 0, 0);
    return [x, y];
  };
  return { from: point(from), to: point(to), weight, colour: "#000000" };
}
