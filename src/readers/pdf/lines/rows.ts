import type { Cell } from "./cells.js";
import { breaksIn, type Gap } from "./gaps.js";
import { firstFrom, type Grid, orderOf } from "./grid.js";
import type { Corridors } from "./gutters.js";

/** Space characters are asked for where a gap is wider than this, in ems: none is narrower. */
const ANY_SPACE = 0.08;

/** Cells of one line in their order, and the gaps between them: one fewer. */
export interface Run {
  readonly cells: readonly Cell[];
  readonly gaps: readonly Gap[];
}

/** A row's lines: the row, cut where it falls apart. */
export function linesInRow(row: readonly Cell[], spaces: Grid, around: Corridors): Run[] {
  const gaps = gapsIn(row, spaces);
  const breaks = breaksIn(row, gaps, around);
  const ends = [...breaks].sort((a, b) => a - b);
  return [...ends, row.length - 1].map((end, at) => {
    const first = (ends[at - 1] ?? -1) + 1;
    return { cells: row.slice(first, end + 1), gaps: gaps.slice(first, end) };
  });
}

function gapsIn(row: readonly Cell[], spaces: Grid): Gap[] {
  return row.slice(1).map((right, at) => gapBetween(row[at] as Cell, right, spaces));
}

function gapBetween(left: Cell, right: Cell, spaces: Grid): Gap {
  const em = Math.min(left.size, right.size);
  const ems = (right.from - left.to) / em;
  const between = ems > ANY_SPACE ? spacesBetween(left, right, spaces) : NONE;
  const taken = between.reduce((sum, space) => sum + space.to - space.from, 0) / em;
  const steps = orderOf(right) - orderOf(left);
  return {
    left,
    right,
    ems,
    space: between.length === 0 ? null : between.map(({ glyphs }) => glyphs[0]?.text ?? "").join(""),
    spaces: Math.min(taken, ems),
    told: between.length > 0 && steps > 0 && steps <= between.length + 1,
  };
}

const NONE: readonly Cell[] = [];

/** How far over the ends of its gap a space may stand, in ems. */
const OVER = 0.3;

function spacesBetween(left: Cell, right: Cell, spaces: Grid): Cell[] {
  const em = Math.min(left.size, right.size);
  const found: Cell[] = [];
  const middle = (left.middle + right.middle) / 2;
  const last = Math.floor((middle + em / 2) / spaces.band);
  for (let band = Math.floor((middle - em / 2) / spaces.band); band <= last; band++) {
    const held = spaces.bands.get(band);
    if (!held) continue;
    for (let at = firstFrom(held, left.to - OVER * em); at < held.cells.length; at++) {
      const space = held.cells[at] as Cell;
      if (space.from > right.from) break;
      if (Math.abs(space.middle - middle) <= em / 2 && space.to <= right.from + OVER * em) found.push(space);
    }
  }
  return found;
}
