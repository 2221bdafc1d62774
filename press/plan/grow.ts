import type { Chance } from "../chance.js";
import type { Plot, Rows } from "./plot.js";

/** Two rectangles that share a whole side, bent into each other; null where they are too small for it. */
export function grow(a: Plot, b: Plot, least: number, chance: Chance): [Plot, Plot] | null {
  return a.first === b.first ? downward(a, b, least, chance) : sideward(a, b, least, chance);
}

/**
 * The upper takes columns of the lower at one side or at both:
 *
 *     ┌─────────┐     ┌─────────┐     ┌─────────┐
 *     │ a       │     │ a       │     │ a       │
 *     │   ┌─────┤     │   ┌─────┤     │  ┌───┐  │
 *     │   │ b   │     ├───┘  b  │     │  │ b │  │
 *     └───┴─────┘     └─────────┘     └──┴───┴──┘
 */
function downward(a: Plot, b: Plot, least: number, chance: Chance): [Plot, Plot] | null {
  const count = a.columns.length;
  const [upper, lower] = [a.columns[0], b.columns[0]];
  if (count < 2 || !upper || !lower) return null;
  if (count >= 3 && chance.happens(0.25)) return around(a, b, lower);
  const taken = chance.int(1, Math.max(1, Math.ceil(count / 2)));
  if (taken >= count) return null;
  const height = lower.bottom - lower.top;
  const partly = height >= 2 * least && chance.happens(0.5);
  const to = partly ? lower.top + chance.int(Math.ceil(least / 2), height - least) : lower.bottom;
  const left = chance.happens(0.5);
  const isTaken = (at: number) => (left ? at < taken : at >= count - taken);
  const grown = a.columns.map((rows, at) => (isTaken(at) ? { ...rows, bottom: to } : rows));
  const shrunk = b.columns.map((rows, at) => (isTaken(at) ? { ...rows, top: to } : rows));
  return [{ ...a, columns: grown }, without(b.first, shrunk)];
}

function around(a: Plot, b: Plot, lower: Rows): [Plot, Plot] {
  const last = a.columns.length - 1;
  const isTaken = (at: number) => at === 0 || at === last;
  return [
    { ...a, columns: a.columns.map((rows, at) => (isTaken(at) ? { ...rows, bottom: lower.bottom } : rows)) },
    without(
      b.first,
      b.columns.map((rows, at) => (isTaken(at) ? { ...rows, top: rows.bottom } : rows)),
    ),
  ];
}

/** One goes on under, or over, the other beside it. */
function sideward(a: Plot, b: Plot, least: number, chance: Chance): [Plot, Plot] | null {
  const [rows] = a.columns;
  if (!rows) return null;
  const height = rows.bottom - rows.top;
  if (height < 2 * least) return null;
  const depth = chance.int(Math.ceil(least * 0.7), Math.min(height - least, Math.ceil(height / 2)));
  const under = chance.happens(0.65);
  const kept: Rows = under
    ? { top: rows.top, bottom: rows.bottom - depth }
    : { top: rows.top + depth, bottom: rows.bottom };
  const won: Rows = under ? { top: kept.bottom, bottom: rows.bottom } : { top: rows.top, bottom: kept.top };
  const rightward = chance.happens(0.6);
  const [taker, giver] = rightward ? [a, b] : [b, a];
  const taken = chance.int(1, giver.columns.length);
  const isTaken = (at: number) => (rightward ? at < taken : at >= giver.columns.length - taken);
  const extra = Array.from({ length: taken }, () => won);
  const grown: Plot = rightward
    ? { first: taker.first, columns: [...taker.columns, ...extra] }
    : { first: taker.first - taken, columns: [...extra, ...taker.columns] };
  const shrunk: Plot = {
    first: giver.first,
    columns: giver.columns.map((own, at) => (isTaken(at) ? kept : own)),
  };
  return rightward ? [grown, shrunk] : [shrunk, grown];
}

/** Columns without a row left are no part of a plot; they stand at its ends. */
function without(first: number, columns: readonly Rows[]): Plot {
  const kept = columns.flatMap((rows, at) => (rows.bottom > rows.top ? [{ rows, at }] : []));
  return { first: first + (kept[0]?.at ?? 0), columns: kept.map(({ rows }) => rows) };
}
