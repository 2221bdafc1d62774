import { isRectangle, type Plot } from "../plan/plot.js";
import type { TruthRule } from "../truth.js";
import type { SetLine } from "./line.js";
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
      ...(between ? columnRules(plot, items[at], sheet) : []),
    ];
  });
}

/** Rules run between columns only where nothing stands across them: the headline at the top alone, no picture. */
function plainColumns(item: SetItem | undefined): boolean {
  const [article] = item?.articles ?? [];
  if (article?.features.includes("redivided")) return false;
  return article?.kind === "story" && article.pictures.length === 0 && article.features.includes("head-top");
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

function columnRules(plot: Plot, item: SetItem | undefined, sheet: Sheet): TruthRule[] {
  const columns = columnsIn(plot, sheet);
  const lines = item?.articles[0]?.lines ?? [];
  const from = firstText(lines, sheet);
  if (from === null || lines.some(({ role }) => role === "label")) return [];
  return columns.slice(1).map((column, at) => {
    const before = columns[at] ?? column;
    const u = (before.u + before.along + column.u) / 2;
    return ruleAt(sheet, [u, from], [u, column.bottom], 0.25);
  });
}

/** Where body type begins, from the top of the print area on; null where there is none. */
function firstText(lines: readonly SetLine[], { frame, house }: Sheet): number | null {
  const starts = lines.flatMap(({ role, box }) =>
    role === "text" ? [frame.direction === "ltr" ? box[1] : -box[0] - box[2]] : [],
  );
  if (starts.length === 0) return null;
  const [x, y] = frame.onPaper(0, 0, 0, 0);
  return Math.min(...starts) - (frame.direction === "ltr" ? y : -x) - 0.1 * house.body.size;
}

/** A rule from one place of the frame to another, of a weight in points. */
export function ruleAt(
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
