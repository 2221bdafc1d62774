import type { Chance } from "../chance.js";
import { grow } from "./grow.js";
import { areaOf, isRectangle, type Plot, rectangle } from "./plot.js";

/** What a page is cut by. */
export interface Cutting {
  /** About how many items the page is to hold. */
  readonly items: number;
  /** Fewest rows of an item: a headline and a few lines. */
  readonly least: number;
  /** How likely two neighbours are made into an L and its fellow, or a U. */
  readonly bends: number;
}

/**
 * Cuts a plot into items: across or down, again and again, as pages are dummied; then some neighbours are bent into each
 * other.
 *
 *     ┌───┬─────┐      ┌───┬─────┐
 *     │   ├──┬──┤      │   └──┬──┤
 *     │   │  │  │  →   ├───┐  │  │
 *     └───┴──┴──┘      └───┴──┴──┘
 */
export function slice(whole: Plot, cutting: Cutting, chance: Chance): Plot[] {
  const share = areaOf(whole) / cutting.items;
  const cut = (plot: Plot): Plot[] => {
    const enough = share * chance.real(0.7, 1.9);
    if (areaOf(plot) <= enough) return [plot];
    const parts = split(plot, cutting.least, chance);
    if (parts === null) return [plot];
    const [a, b] = [cut(parts[0]), cut(parts[1])];
    const [first] = a;
    const [second] = b;
    const alone = a.length === 1 && b.length === 1 && first && second;
    if (!alone || !chance.happens(cutting.bends)) return [...a, ...b];
    return grow(first, second, cutting.least, chance) ?? [first, second];
  };
  return cut(whole);
}

/** Shorter than this many columns and a plot is not cut down. */
const NARROW = 2;
/** A row is about this share of a column's width: what tells a tall plot from a wide one. */
const ROW_SHARE = 0.1;

function split(plot: Plot, least: number, chance: Chance): [Plot, Plot] | null {
  const [rows] = plot.columns;
  if (!rows || !isRectangle(plot)) return null;
  const [count, height] = [plot.columns.length, rows.bottom - rows.top];
  const downs = count >= NARROW && height >= least;
  const acrosses = height >= 2 * least;
  if (!downs && !acrosses) return null;
  const wide = count / (count + height * ROW_SHARE * 1.3);
  if (downs && (!acrosses || chance.happens(wide))) {
    const at = count === 2 ? 1 : chance.int(1, count - 1);
    return [
      rectangle(plot.first, at, rows.top, rows.bottom),
      rectangle(plot.first + at, count - at, rows.top, rows.bottom),
    ];
  }
  const at =
    rows.top + Math.round(Math.min(height - least, Math.max(least, height * chance.real(0.28, 0.72))));
  return [rectangle(plot.first, count, rows.top, at), rectangle(plot.first, count, at, rows.bottom)];
}
