import { firstWhere } from "../../../model/halving.js";
import { type Cell, standsBeside } from "./cells.js";

/** Cells by where they stand across their lines, those of a band in order along it. */
export interface Grid {
  readonly band: number;
  readonly bands: ReadonlyMap<number, readonly Cell[]>;
}

/** `band` is the height of a band: about an em of body type. */
export function gridOf(cells: readonly Cell[], band: number): Grid {
  const bands = new Map<number, Cell[]>();
  for (const cell of cells) {
    const at = Math.floor(cell.middle / band);
    const others = bands.get(at);
    if (others) others.push(cell);
    else bands.set(at, [cell]);
  }
  for (const held of bands.values())
    held.sort((a, b) => a.from - b.from || a.middle - b.middle || orderOf(a) - orderOf(b));
  return { band, bands };
}

export function orderOf(cell: Cell): number {
  return cell.glyphs[0]?.order ?? 0;
}

/** The first of cells sorted by where they begin that begins at `from` or after. */
export function firstFrom(cells: readonly Cell[], from: number): number {
  return firstWhere(cells.length, (at) => (cells[at] as Cell).from >= from);
}

/** How far a cell is followed, in ems, and how like in size what follows must be; absent for what one row can hold. */
export interface Reach {
  readonly reach: number;
  readonly leastRatio?: number;
}

/** How many cells of a band are looked at for a neighbour: more stand beside none but in a page of one heap. */
const LOOKED_AT = 48;

/**
 * The cell that follows in the same line: of those beside it that begin after it, the nearest; null where none begins
 * within `reach` ems.
 */
function following(grid: Grid, cell: Cell, { reach, leastRatio }: Reach): Cell | null {
  let best: Cell | null = null;
  const span = cell.size / 2;
  const last = Math.floor((cell.middle + span) / grid.band);
  for (let at = Math.floor((cell.middle - span) / grid.band); at <= last; at++) {
    const band = grid.bands.get(at);
    if (!band) continue;
    const first = firstFrom(band, cell.from);
    const end = Math.min(band.length, first + LOOKED_AT);
    for (let index = first; index < end; index++) {
      const other = band[index] as Cell;
      if (other.from - cell.to > reach * Math.max(cell.size, other.size) || (best && other.from > best.from))
        break;
      if (isStep(cell, other) && standsBeside(cell, other, leastRatio) && (!best || isAfter(best, other)))
        best = other;
    }
  }
  return best;
}

function isAfter(cell: Cell, other: Cell): boolean {
  return cell.from > other.from || (cell.from === other.from && orderOf(cell) > orderOf(other));
}

/** A glyph begins so many ems after the one it follows, or half that one's width: what begins nearer is printed over it. */
const STEP = 0.2;

function isStep(cell: Cell, other: Cell): boolean {
  return other.from - cell.from >= Math.min(STEP * cell.size, (cell.to - cell.from) / 2);
}

/** Links each cell to the one that follows it; of several that claim one, the nearest has it. */
export function linksOf(grid: Grid, cells: readonly Cell[], reach: Reach): ReadonlyMap<Cell, Cell> {
  const before = new Map<Cell, Cell>();
  for (const cell of cells) {
    const next = following(grid, cell, reach);
    if (!next) continue;
    const rival = before.get(next);
    if (!rival || rival.to < cell.to || (rival.to === cell.to && isAfter(cell, rival)))
      before.set(next, cell);
  }
  return new Map([...before].map(([next, cell]) => [cell, next]));
}

/** Rows of cells: each follows the one before it. */
export function chainsOf(cells: readonly Cell[], links: ReadonlyMap<Cell, Cell>): Cell[][] {
  const followers = new Set(links.values());
  const chains: Cell[][] = [];
  for (const cell of cells) {
    if (followers.has(cell)) continue;
    const chain = [cell];
    for (let next = links.get(cell); next; next = links.get(next)) chain.push(next);
    chains.push(chain);
  }
  return chains;
}
