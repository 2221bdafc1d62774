import { firstWhere } from "../../../model/halving.js";
import { type Cell, standsBeside } from "./cells.js";

/** Cells of a grid that stand about as high, in order along the line. */
export interface Band {
  readonly cells: readonly Cell[];
  /** Of each, its place among all cells of the grid. */
  readonly places: readonly number[];
}

/** Cells by where they stand across their lines. What is linked of them is told by their places: thousands a page, they are too many to look up by what they are. */
export interface Grid {
  readonly cells: readonly Cell[];
  /** How high a band is. */
  readonly band: number;
  readonly bands: ReadonlyMap<number, Band>;
}

/** `band` is the height of a band: about an em of body type. */
export function gridOf(cells: readonly Cell[], band: number): Grid {
  const held = new Map<number, number[]>();
  cells.forEach((cell, place) => {
    const at = Math.floor(cell.middle / band);
    const others = held.get(at);
    if (others) others.push(place);
    else held.set(at, [place]);
  });
  const bands = new Map<number, Band>();
  for (const [at, places] of held) {
    places.sort((one, other) => {
      const [a, b] = [cells[one] as Cell, cells[other] as Cell];
      return a.from - b.from || a.middle - b.middle || orderOf(a) - orderOf(b);
    });
    bands.set(at, { places, cells: places.map((place) => cells[place] as Cell) });
  }
  return { cells, band, bands };
}

export function orderOf(cell: Cell): number {
  return cell.glyphs[0]?.order ?? 0;
}

/** The first of a band's cells that begins at `from` or after. */
export function firstFrom({ cells }: Band, from: number): number {
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
 * The place of the cell that follows in the same line: of those beside it that begin after it, the nearest; NONE where none
 * begins within `reach` ems.
 */
function following(grid: Grid, cell: Cell, { reach, leastRatio }: Reach): number {
  let best: Cell | null = null;
  let place = NONE;
  const span = cell.size / 2;
  const last = Math.floor((cell.middle + span) / grid.band);
  for (let at = Math.floor((cell.middle - span) / grid.band); at <= last; at++) {
    const band = grid.bands.get(at);
    if (!band) continue;
    const first = firstFrom(band, cell.from);
    const end = Math.min(band.cells.length, first + LOOKED_AT);
    for (let index = first; index < end; index++) {
      const other = band.cells[index] as Cell;
      if (other.from - cell.to > reach * Math.max(cell.size, other.size) || (best && other.from > best.from))
        break;
      if (isStep(cell, other) && standsBeside(cell, other, leastRatio) && (!best || isAfter(best, other))) {
        best = other;
        place = band.places[index] as number;
      }
    }
  }
  return place;
}

function isAfter(cell: Cell, other: Cell): boolean {
  return cell.from > other.from || (cell.from === other.from && orderOf(cell) > orderOf(other));
}

/** A glyph begins so many ems after the one it follows, or half that one's width: what begins nearer is printed over it. */
const STEP = 0.2;

function isStep(cell: Cell, other: Cell): boolean {
  return other.from - cell.from >= Math.min(STEP * cell.size, (cell.to - cell.from) / 2);
}

/** Of each cell of a grid, the place of the one that follows it; NONE where none does. */
export type Links = Int32Array;

/** No cell's place. */
export const NONE = -1;

/** Links each cell to the one that follows it; of several that claim one, the nearest has it. */
export function linksOf(grid: Grid, reach: Reach): Links {
  const { cells } = grid;
  const before = new Int32Array(cells.length).fill(NONE);
  cells.forEach((cell, place) => {
    const next = following(grid, cell, reach);
    if (next === NONE) return;
    const rival = cells[before[next] as number];
    if (!rival || rival.to < cell.to || (rival.to === cell.to && isAfter(cell, rival))) before[next] = place;
  });
  const links = new Int32Array(cells.length).fill(NONE);
  before.forEach((place, next) => {
    if (place !== NONE) links[place] = next;
  });
  return links;
}

/** Rows of cells: each follows the one before it. */
export function chainsOf({ cells }: Grid, links: Links): Cell[][] {
  const follows = new Uint8Array(cells.length);
  for (const next of links) if (next !== NONE) follows[next] = 1;
  const chains: Cell[][] = [];
  cells.forEach((cell, place) => {
    if (follows[place]) return;
    const chain = [cell];
    for (let next = links[place] as number; next !== NONE; next = links[next] as number)
      chain.push(cells[next] as Cell);
    chains.push(chain);
  });
  return chains;
}
