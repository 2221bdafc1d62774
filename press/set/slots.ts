import type { Place } from "../frame.js";

/** A column of an article in its frame, in points. */
export interface Column {
  readonly u: number;
  readonly along: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room for one line of text. */
export interface Slot {
  readonly u: number;
  readonly v: number;
  readonly along: number;
}

export interface Leading {
  readonly size: number;
  readonly leading: number;
  /** A line is not set where there is less room than this, in points. */
  readonly least: number;
}

/**
 * Where lines of text can stand, in the order in which they are read: down each column, around what stands in the way. What
 * goes right across the columns divides them: all above it is read before anything below.
 */
export function slotsOf(columns: readonly Column[], obstacles: readonly Place[], type: Leading): Slot[] {
  return bands(columns, obstacles, type).flatMap((band) =>
    band.flatMap((column) => slotsIn(column, obstacles, type)),
  );
}

function slotsIn(column: Column, obstacles: readonly Place[], { size, leading, least }: Leading): Slot[] {
  const slots: Slot[] = [];
  for (let v = column.top; v + size <= column.bottom + 0.01; v += leading) {
    const free = widest(
      column,
      obstacles.filter(([, top, , across]) => top < v + size && top + across > v),
    );
    if (free.along >= least) slots.push({ u: free.u, v, along: free.along });
  }
  return slots;
}

/** The longest stretch of a column's row that nothing stands in. */
function widest({ u, along }: Column, obstacles: readonly Place[]): { u: number; along: number } {
  let best = { u, along: 0 };
  let from = u;
  const stop = u + along;
  const inOrder = obstacles
    .map(([at, , length]) => [at, at + length] as const)
    .filter(([start, end]) => end > u && start < stop)
    .sort((a, b) => a[0] - b[0]);
  for (const [start, end] of [...inOrder, [stop, stop] as const]) {
    if (start - from > best.along) best = { u: from, along: start - from };
    from = Math.max(from, end);
  }
  return best;
}

/** Fewest rows above and below for something right across to divide the text. */
const DIVIDES = 3;

function bands(columns: readonly Column[], obstacles: readonly Place[], type: Leading): Column[][] {
  const room = DIVIDES * type.leading;
  for (const [u, v, along, across] of obstacles) {
    const beside = columns.filter(({ top, bottom }) => top < v + across && bottom > v);
    const over = beside.every((column) => u <= column.u + 1 && u + along >= column.u + column.along - 1);
    const inside = beside.every(({ top, bottom }) => v - top >= room && bottom - v - across >= room);
    if (!over || !inside || beside.length < 2) continue;
    const above = columns.flatMap((one) =>
      one.top < v ? [{ ...one, bottom: Math.min(one.bottom, v) }] : [],
    );
    const below = columns.flatMap((one) => {
      const top =
        one.top >= v
          ? one.top
          : one.top + Math.ceil((v + across - one.top) / type.leading - 0.001) * type.leading;
      return one.bottom > v + across ? [{ ...one, top }] : [];
    });
    const rest = obstacles.filter((other) => other[1] !== v || other[0] !== u);
    return [...bands(above, rest, type), ...bands(below, rest, type)];
  }
  return [[...columns]];
}
