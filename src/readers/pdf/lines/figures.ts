import type { Cell } from "./cells.js";

/** Figures set side by side in a vertical line take no more than its width, in ems. */
const TOGETHER = 1.4;

/**
 * Upright figures of a vertical line that stand side by side, as one cell (纵中横):
 *
 *      年
 *     12        1 and 2 stand beside each other within one em of the line
 *      月
 */
export function figuresTogether(cells: readonly Cell[], body: number): Cell[] {
  const rows = new Map<number, Cell[]>();
  const others: Cell[] = [];
  for (const cell of cells) {
    if (cell.isSquare || cell.glyphs[0]?.angle !== 0) others.push(cell);
    else {
      const at = Math.round(cell.from / (body / 4));
      const row = rows.get(at) ?? [];
      rows.set(at, row);
      row.push(cell);
    }
  }
  for (const row of rows.values()) others.push(...joined(row));
  return others;
}

/** Lines that run down the page lie further right the smaller their middle. */
function joined(row: readonly Cell[]): Cell[] {
  const cells: Cell[] = [];
  for (const cell of [...row].sort((a, b) => b.middle - a.middle)) {
    const last = cells.at(-1);
    const width = last ? widthOf([...last.glyphs, ...cell.glyphs]) : Infinity;
    if (last && width <= TOGETHER * last.size && Math.abs(last.size - cell.size) < last.size / 10)
      cells[cells.length - 1] = together(last, cell);
    else cells.push(cell);
  }
  return cells;
}

function together(one: Cell, other: Cell): Cell {
  const glyphs = [...one.glyphs, ...other.glyphs];
  const left = Math.min(...glyphs.map(({ x }) => x));
  return { ...one, glyphs, middle: -(left + widthOf(glyphs) / 2) };
}

function widthOf(glyphs: Cell["glyphs"]): number {
  const ends = glyphs.map(({ x, advance }) => x + advance);
  return Math.max(...ends) - Math.min(...glyphs.map(({ x }) => x));
}
