import type { Cell } from "./cells.js";
import { type Corridors, isBridged, isGutter } from "./gutters.js";

/** What stands between two cells of a row. */
export interface Gap {
  readonly left: Cell;
  readonly right: Cell;
  /** In ems of the smaller. */
  readonly ems: number;
  /** What the file has in it: its space characters; null where there are none. */
  readonly space: string | null;
  /** Of it, what space characters take up, in ems. */
  readonly spaces: number;
  /** Space characters stand in it and the content stream runs on through them. */
  readonly told: boolean;
}

/** A gap that nothing explains ends the line: in ems, in scripts without and with spaces between words. */
const SQUARE_BREAK = 1.2;
const WORD_BREAK = 1.6;
/** As much more may stand where the file has space characters. */
const TOLD_BREAK = 2.5;
/** Glyphs of unlike size, or a little off each other's baseline, belong to one line only where they are as near as this, in ems. */
const NEAR = 0.45;
const LIKE_SIZE = 0.75;
const SAME_BASE = 0.1;
/** A gap is more than the row's usual one by this, in ems, before it can be a gutter. */
const WIDER = 0.12;

/** Where a row of cells falls into lines: after which of its cells. */
export function breaksIn(row: readonly Cell[], gaps: readonly Gap[], around: Corridors): ReadonlySet<number> {
  const breaks = new Set<number>();
  const usual = usualGap(gaps);
  const spaced = spacedOut(row, gaps);
  gaps.forEach((gap, at) => {
    if (around.isBarred(gap.left, gap.right) || (!spaced.has(at) && endsLine(gap, usual, around)))
      breaks.add(at);
  });
  return breaks;
}

function endsLine(gap: Gap, usual: number, around: Corridors): boolean {
  const { left, right, ems } = gap;
  if (ems > NEAR && !areLike(left, right)) return true;
  const bare = left.isSquare || right.isSquare ? SQUARE_BREAK : WORD_BREAK;
  if (ems - gap.spaces > bare && !(gap.told && ems <= TOLD_BREAK))
    return !(gap.told && !left.isSquare && !right.isSquare && isBridged(around, left, right));
  return ems > usual + WIDER && !gap.told && isGutter(around, left, right);
}

function areLike(left: Cell, right: Cell): boolean {
  const [small, large] = left.size < right.size ? [left.size, right.size] : [right.size, left.size];
  return (
    small >= LIKE_SIZE * large &&
    Math.abs(left.middle - right.middle) <= SAME_BASE * large + (large - small) / 2
  );
}

/** A quarter of a row's gaps are smaller: in words letters touch, in tracked type they keep one distance. */
export function usualGap(gaps: readonly Gap[]): number {
  const sorted = Float64Array.from(gaps.map(({ ems }) => ems)).sort();
  return Math.max(0, sorted[sorted.length >> 2] ?? 0);
}

/** Spaced-out type: three glyphs or more, from a fifth of an em apart to some more than two, all as far. */
const SPACED_LEAST = 0.18;
const SPACED_MOST = 2.2;
const EVEN = 0.2;

/**
 * The gaps of spaced-out headlines, which are no spaces:
 *
 *     市   委   常   委   会        single glyphs of one size at one distance: 市委常委会
 */
export function spacedOut(row: readonly Cell[], gaps: readonly Gap[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let first = 0; first < gaps.length; ) {
    let end = first;
    while (end < gaps.length && isEven(row, gaps, first, end)) end++;
    const [from, to] = [first + (isTouched(gaps[first - 1]) ? 1 : 0), end - (isTouched(gaps[end]) ? 1 : 0)];
    if (to - from >= 2) for (let at = from; at < to; at++) found.add(at);
    first = Math.max(end, first + 1);
  }
  return found;
}

/** The glyph beside this gap is the end of a word. */
function isTouched(gap: Gap | undefined): boolean {
  return gap !== undefined && gap.ems < SPACED_LEAST;
}

function isEven(row: readonly Cell[], gaps: readonly Gap[], first: number, at: number): boolean {
  const [ems, start] = [gaps[at]?.ems ?? 0, gaps[first]?.ems ?? 0];
  const [left, right] = [row[at], row[at + 1]];
  if (!left || !right || !areSingle(left, right)) return false;
  return ems >= SPACED_LEAST && ems <= SPACED_MOST && Math.abs(ems - start) <= EVEN;
}

function areSingle(left: Cell, right: Cell): boolean {
  return left.isSquare && right.isSquare && areLike(left, right);
}
