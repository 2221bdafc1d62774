import type { Glyph } from "../glyphs.js";
import { type Cell, cellDown } from "./cells.js";
import { gridOf, type Links, linksOf, NONE } from "./grid.js";

/** Glyphs of one block stand no further apart than this, in ems. */
const BLOCK = 0.7;
/** In a vertical line a glyph follows the one above within this, in ems. */
const CLOSE = 0.35;
/** Display type may be spaced out: so many ems between two glyphs, and as many times more to the next beside. */
const SPACED = 2.2;
const FURTHER = 1.5;
/** Type so many times as large as the page's body is display type. */
const DISPLAY = 1.3;

/** A neighbour that the content stream does not go on to, or come from, counts as so many ems further. */
const UNTOLD = 0.5;

/** The neighbours of like type on one axis. Cells are told by their places, which are those of their glyphs. */
interface Side {
  /** Of each cell, the one after it. */
  readonly links: Links;
  /** How far the cell after it is, in ems; and how far it counts as. */
  readonly ems: Float64Array;
  readonly counted: Float64Array;
  /** The same of the nearer of its two neighbours; infinite where it has none. */
  readonly nearest: { readonly ems: Float64Array; readonly counted: Float64Array };
}

/**
 * Which upright glyphs, given as cells of level lines, stand in vertical lines. In a line glyphs are nearer than lines are:
 *
 *     永和九年      永 岁          left: nearer to the glyph beside,
 *     岁在癸丑      和 在          right: nearer to the one below
 *                   九 癸
 *
 * Every glyph of a square script has a vote in its block (glyphs of like size that stand close), and the block is
 * set as most of it says: figures and punctuation stand closer to one side than to the other by chance. A neighbour that
 * is next in the content stream too counts as nearer.
 */
export function verticalCells(cells: readonly Cell[], body: number): ReadonlySet<Cell> {
  if (!cells.some((cell) => hasVote(glyphOf(cell)))) return new Set();
  const beside = sideOf(cells, body, () => true);
  const above = sideOf(
    cells.map((cell) => cellDown(glyphOf(cell))),
    body,
    (cell, next) => Math.abs(cell.middle - next.middle) <= OFF_MIDDLE * next.size,
  );
  const votes = agreed(
    cells.map((cell, at) => voteOf(glyphOf(cell), at, beside, above, body)),
    above.links,
  );
  // On most pages nobody votes for vertical, and then no block can be.
  return votes.includes(1) ? majority(cells, votes, blocksOf(beside, above)) : new Set();
}

function glyphOf(cell: Cell): Glyph {
  return cell.glyphs[0] as Glyph;
}

function sideOf(
  cells: readonly Cell[],
  body: number,
  isNeighbour: (cell: Cell, next: Cell) => boolean,
): Side {
  const links = linksOf(gridOf(cells, body), { reach: SPACED * FURTHER, leastRatio: LIKE_SIZE });
  const far = () => new Float64Array(cells.length).fill(Infinity);
  const side: Side = { links, ems: far(), counted: far(), nearest: { ems: far(), counted: far() } };
  links.forEach((place, at) => {
    if (place === NONE) return;
    const [cell, next] = [cells[at] as Cell, cells[place] as Cell];
    if (!isNeighbour(cell, next)) {
      links[at] = NONE;
      return;
    }
    const ems = Math.max(0, next.from - cell.to) / Math.max(cell.size, next.size);
    const counted = ems + (Math.abs(glyphOf(cell).order - glyphOf(next).order) <= FOLLOWS ? 0 : UNTOLD);
    side.ems[at] = ems;
    side.counted[at] = counted;
    tell(side, at, ems, counted);
    tell(side, place, ems, counted);
  });
  return side;
}

function tell({ nearest }: Side, at: number, ems: number, counted: number): void {
  if (counted >= (nearest.counted[at] as number)) return;
  nearest.ems[at] = ems;
  nearest.counted[at] = counted;
}

/** Glyphs that are close, and neither of them as good as closer to one on the other axis, are of one block. */
function blocksOf(beside: Side, above: Side): Blocks {
  const blocks = new Int32Array(beside.links.length).fill(NONE);
  for (const [side, other] of [[beside, above] as const, [above, beside] as const]) {
    side.links.forEach((next, at) => {
      if (next === NONE || (side.ems[at] as number) > BLOCK) return;
      const counted = side.counted[at] as number;
      const isBest = (place: number) => counted <= (other.nearest.counted[place] as number) + ALIKE;
      if (isBest(at) && isBest(next)) join(blocks, at, next);
    });
  }
  return blocks;
}

/** Distances so much alike, in ems, are as good as one. */
const ALIKE = 0.15;
const LIKE_SIZE = 0.8;
/** How far off a vertical line's middle a glyph's may be, in ems: half a figure. */
const OFF_MIDDLE = 0.3;
/** The content stream goes on within so many places: spaces may stand between. */
const FOLLOWS = 2;

function majority(cells: readonly Cell[], votes: readonly number[], blocks: Blocks): ReadonlySet<Cell> {
  const sums = new Int32Array(cells.length);
  votes.forEach((vote, at) => {
    const block = firstOf(blocks, at);
    sums[block] = (sums[block] as number) + vote;
  });
  return new Set(cells.filter((_, at) => (sums[firstOf(blocks, at)] as number) > 0));
}

/** Glyphs of square scripts say which way they stand. */
function hasVote({ text }: Glyph): boolean {
  return text.charCodeAt(0) >= 0x2e80;
}

/** One for vertical, minus one for level, none where neither is nearer. */
function voteOf(glyph: Glyph, at: number, beside: Side, above: Side, body: number): number {
  if (!hasVote(glyph)) return 0;
  const near = above.nearest.ems[at] as number;
  const [up, aside] = [above.nearest.counted[at] as number, beside.nearest.counted[at] as number];
  if (near <= CLOSE && up < aside) return 1;
  const isDisplay = glyph.size >= DISPLAY * body;
  if (isDisplay && near <= SPACED && up * FURTHER < aside) return 1;
  return aside < Infinity ? -1 : 0;
}

/**
 * A line needs two: a glyph alone that votes for vertical, between none that do, is the last of a level headline.
 *
 *     案 到 家 门
 *         口
 */
function agreed(votes: readonly number[], below: Links): number[] {
  const isBacked = new Uint8Array(votes.length);
  below.forEach((next, at) => {
    if (next === NONE || votes[at] !== 1 || votes[next] !== 1) return;
    isBacked[at] = 1;
    isBacked[next] = 1;
  });
  return votes.map((vote, at) => (vote === 1 && isBacked[at] === 0 ? 0 : vote));
}

/** Disjoint sets of cells (Tarjan 1975), with paths halved: of each cell but the first of its set, another nearer the first. */
type Blocks = Int32Array;

function firstOf(blocks: Blocks, place: number): number {
  let at = place;
  for (let parent = blocks[at] as number; parent !== NONE; parent = blocks[at] as number) {
    const grand = blocks[parent] as number;
    if (grand !== NONE) blocks[at] = grand;
    at = parent;
  }
  return at;
}

function join(blocks: Blocks, one: number, other: number): void {
  const [first, second] = [firstOf(blocks, one), firstOf(blocks, other)];
  if (first !== second) blocks[second] = first;
}
