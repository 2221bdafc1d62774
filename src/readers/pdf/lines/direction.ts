import type { Glyph } from "../glyphs.js";
import { type Cell, cellAlong, cellDown } from "./cells.js";
import { gridOf, linksOf } from "./grid.js";

/** Glyphs of one block stand no further apart than this, in ems. */
const BLOCK = 0.7;
/** In a vertical line a glyph follows the one above within this, in ems. */
const CLOSE = 0.35;
/** Display type may be spaced out: so many ems between two glyphs, and as many times more to the next beside. */
const SPACED = 2.2;
const FURTHER = 1.5;
/** Type so many times as large as the page's body is display type. */
const DISPLAY = 1.3;

/** The nearest neighbour of like type on one axis: how far it is, in ems, and how far it counts as. */
interface Near {
  readonly ems: number;
  readonly counted: number;
}

const NOBODY: Near = { ems: Infinity, counted: Infinity };
/** A neighbour that the content stream does not go on to, or come from, counts as so many ems further. */
const UNTOLD = 0.5;

interface Distances {
  beside: Near;
  above: Near;
}

/**
 * Which upright glyphs stand in vertical lines. In a line glyphs are nearer than lines are:
 *
 *     永和九年      永 岁          left: nearer to the glyph beside,
 *     岁在癸丑      和 在          right: nearer to the one below
 *                   九 癸
 *
 * Every glyph of a square script has a vote in its block (glyphs of like size that stand close), and the block is
 * set as most of it says: figures and punctuation stand closer to one side than to the other by chance. A neighbour that
 * is next in the content stream too counts as nearer.
 */
export function verticalGlyphs(glyphs: readonly Glyph[], body: number): ReadonlySet<Glyph> {
  const distances = new Map(
    glyphs.map((glyph): [Glyph, Distances] => [glyph, { beside: NOBODY, above: NOBODY }]),
  );
  const pairs: Pair[] = [];
  for (const [cell, next] of neighbourhood(glyphs, cellAlong, body)) pairs.push(pairOf("beside", cell, next));
  for (const [cell, next] of neighbourhood(glyphs, cellDown, body)) {
    if (Math.abs(cell.middle - next.middle) <= OFF_MIDDLE * next.size)
      pairs.push(pairOf("above", cell, next));
  }
  for (const pair of pairs) tell(pair, distances);
  return majority(glyphs, distances, blocksOf(pairs, distances), body);
}

/** Two neighbours of like type on one axis. */
interface Pair extends Near {
  readonly side: keyof Distances;
  readonly glyphs: readonly [Glyph, Glyph];
}

function pairOf(side: keyof Distances, cell: Cell, next: Cell): Pair {
  const [one, other] = [cell.glyphs[0] as Glyph, next.glyphs[0] as Glyph];
  const ems = Math.max(0, next.from - cell.to) / Math.max(cell.size, next.size);
  const counted = ems + (Math.abs(one.order - other.order) <= NEXT ? 0 : UNTOLD);
  return { side, glyphs: [one, other], ems, counted };
}

function tell({ side, glyphs, ems, counted }: Pair, distances: ReadonlyMap<Glyph, Distances>): void {
  for (const glyph of glyphs) {
    const known = distances.get(glyph) as Distances;
    if (counted < known[side].counted) known[side] = { ems, counted };
  }
}

/** Glyphs that are close, and neither of them as good as closer to one on the other axis, are of one block. */
function blocksOf(pairs: readonly Pair[], distances: ReadonlyMap<Glyph, Distances>): Blocks {
  const blocks: Blocks = new Map();
  for (const { side, glyphs, ems, counted } of pairs) {
    const isBest = glyphs.every((glyph) => {
      const { beside, above } = distances.get(glyph) as Distances;
      return counted <= (side === "above" ? beside : above).counted + ALIKE;
    });
    if (ems <= BLOCK && isBest) join(blocks, ...glyphs);
  }
  return blocks;
}

/** Distances so much alike, in ems, are as good as one. */
const ALIKE = 0.15;
const LIKE_SIZE = 0.8;
/** How far off a vertical line's middle a glyph's may be, in ems: half a figure. */
const OFF_MIDDLE = 0.3;
/** The content stream goes on within so many places: spaces may stand between. */
const NEXT = 2;

function neighbourhood(
  glyphs: readonly Glyph[],
  toCell: (glyph: Glyph) => Cell,
  body: number,
): ReadonlyMap<Cell, Cell> {
  const cells = glyphs.map(toCell);
  return linksOf(gridOf(cells, body), cells, { reach: SPACED * FURTHER, leastRatio: LIKE_SIZE });
}

function majority(
  glyphs: readonly Glyph[],
  distances: ReadonlyMap<Glyph, Distances>,
  blocks: Blocks,
  body: number,
): ReadonlySet<Glyph> {
  const votes = new Map<Glyph, number>();
  for (const glyph of glyphs) {
    const vote = voteOf(glyph, distances.get(glyph) as Distances, body);
    const block = firstOf(blocks, glyph);
    votes.set(block, (votes.get(block) ?? 0) + vote);
  }
  return new Set(glyphs.filter((glyph) => (votes.get(firstOf(blocks, glyph)) ?? 0) > 0));
}

/** One for vertical, minus one for level, none where neither is nearer. */
function voteOf(glyph: Glyph, { beside, above }: Distances, body: number): number {
  if (glyph.text.charCodeAt(0) < 0x2e80) return 0;
  if (above.ems <= CLOSE && above.counted < beside.counted) return 1;
  const isDisplay = glyph.size >= DISPLAY * body;
  if (isDisplay && above.ems <= SPACED && above.counted * FURTHER < beside.counted) return 1;
  return beside.ems < Infinity ? -1 : 0;
}

/** Disjoint sets of glyphs (Tarjan 1975), with paths halved: of each glyph but the first of its set, another nearer the first. */
type Blocks = Map<Glyph, Glyph>;

function firstOf(blocks: Blocks, glyph: Glyph): Glyph {
  let at = glyph;
  for (let parent = blocks.get(at); parent; parent = blocks.get(at)) {
    const grand = blocks.get(parent);
    if (grand) blocks.set(at, grand);
    at = parent;
  }
  return at;
}

function join(blocks: Blocks, one: Glyph, other: Glyph): void {
  const [first, second] = [firstOf(blocks, one), firstOf(blocks, other)];
  if (first !== second) blocks.set(second, first);
}
