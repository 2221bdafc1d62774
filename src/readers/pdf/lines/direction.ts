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

/** The distances from a glyph to its nearest neighbours of like type, in ems; Infinity where there is none. */
interface Distances {
  beside: number;
  above: number;
}

/**
 * Which upright glyphs stand in vertical lines. In a line glyphs are nearer than lines are:
 *
 *     永和九年      永 岁          left: nearer to the glyph beside,
 *     岁在癸丑      和 在          right: nearer to the one below
 *                   九 癸
 *
 * Every glyph of a square script has a vote in its block (glyphs of like size that touch or nearly do), and the block is
 * set as most of it says: figures and punctuation stand closer to one side than to the other by chance.
 */
export function verticalGlyphs(glyphs: readonly Glyph[], body: number): ReadonlySet<Glyph> {
  const along = neighbourhood(glyphs, cellAlong, body);
  const down = neighbourhood(glyphs, cellDown, body);
  const distances = new Map(
    glyphs.map((glyph): [Glyph, Distances] => [glyph, { beside: Infinity, above: Infinity }]),
  );
  const blocks: Blocks = new Map();
  for (const [links, side] of [
    [along, "beside"],
    [down, "above"],
  ] as const) {
    for (const [cell, next] of links) {
      const [one, other] = [cell.glyphs[0] as Glyph, next.glyphs[0] as Glyph];
      const gap = Math.max(0, next.from - cell.to) / Math.max(cell.size, next.size);
      if (!isLike(cell, next, side)) continue;
      for (const glyph of [one, other]) {
        const known = distances.get(glyph) as Distances;
        known[side] = Math.min(known[side], gap);
      }
      if (gap <= BLOCK) join(blocks, one, other);
    }
  }
  return majority(glyphs, distances, blocks, body);
}

const LIKE_SIZE = 0.8;
/** How far off a vertical line's middle a glyph's may be, in ems: half a figure. */
const OFF_MIDDLE = 0.3;

function isLike(one: Cell, other: Cell, side: keyof Distances): boolean {
  const [small, large] = one.size < other.size ? [one.size, other.size] : [other.size, one.size];
  return (
    small >= LIKE_SIZE * large &&
    (side === "beside" || Math.abs(one.middle - other.middle) <= OFF_MIDDLE * large)
  );
}

function neighbourhood(
  glyphs: readonly Glyph[],
  toCell: (glyph: Glyph) => Cell,
  body: number,
): ReadonlyMap<Cell, Cell> {
  const cells = glyphs.map(toCell);
  return linksOf(gridOf(cells, body), cells, SPACED * FURTHER);
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
  if (above <= CLOSE && above < beside) return 1;
  const isDisplay = glyph.size >= DISPLAY * body;
  if (isDisplay && above <= SPACED && above * FURTHER < beside) return 1;
  return beside < Infinity ? -1 : 0;
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
