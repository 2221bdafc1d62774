import type { Cell } from "./cells.js";
import { firstFrom, type Grid, gridOf, orderOf } from "./grid.js";

/** Two glyphs so near each other are one printed twice, for a bold or shaded letter: in ems. */
const SAME_PLACE = 0.1;

/** The cells without those printed over the same glyph again. */
export function withoutOverprint(cells: readonly Cell[], body: number): Cell[] {
  const grid = gridOf(cells, body);
  return cells.filter((cell) => !isOverprint(cell, grid));
}

/** Whether the same glyph was printed in the same place before. */
function isOverprint(cell: Cell, grid: Grid): boolean {
  const near = SAME_PLACE * cell.size;
  const last = Math.floor((cell.middle + near) / grid.band);
  for (let at = Math.floor((cell.middle - near) / grid.band); at <= last; at++) {
    const band = grid.bands.get(at);
    if (!band) continue;
    for (let index = firstFrom(band, cell.from - near); index < band.cells.length; index++) {
      const other = band.cells[index] as Cell;
      if (other.from > cell.from + near) break;
      if (isSame(cell, other) && Math.abs(other.middle - cell.middle) <= near) return true;
    }
  }
  return false;
}

function isSame(cell: Cell, before: Cell): boolean {
  return (
    orderOf(before) < orderOf(cell) &&
    before.glyphs[0]?.text === cell.glyphs[0]?.text &&
    Math.abs(before.size - cell.size) <= SAME_PLACE * cell.size
  );
}
