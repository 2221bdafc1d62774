import { across, around, down } from "../../model/geometry/boxes.js";
import { overlapShare } from "../../model/geometry/intervals.js";
import type { Block, Box, PageLayout, Region } from "../../model/index.js";
import { outlinesOf } from "./outlines.js";

/** White space of at most so many ems between two blocks of one article belongs to it: a gutter, the room over a headline. */
const BRIDGE = 3;
/** Blocks face each other when they overlap by this share of the shorter one. */
const FACING = 0.5;

/** Draws the outlines of an article on each page that it stands on; a block is its own when its first line is. */
export type Outliner = (lines: readonly string[]) => Region[];

interface Placed {
  /** Index of its page's layout. */
  readonly sheet: number;
  /** Its place in the reading order of its page. */
  readonly at: number;
}

export function outliner(layouts: readonly PageLayout[]): Outliner {
  const placed = new Map(
    layouts.flatMap(({ blocks }, sheet) =>
      blocks.map(({ lines: [first] }, at): [string, Placed] => [first?.id ?? "", { sheet, at }]),
    ),
  );
  return (lines) => {
    const own = new Map<number, Set<number>>();
    for (const line of lines) {
      const block = placed.get(line);
      if (block) own.set(block.sheet, (own.get(block.sheet) ?? new Set()).add(block.at));
    }
    return [...own]
      .sort(([a], [b]) => a - b)
      .flatMap(([sheet, places]) => regionsOn(layouts[sheet] as PageLayout, places));
  };
}

/** An article of more blocks on one page than any in print has is drawn as the box around them: to join blocks takes the cube of them. */
const MOST = 300;

/**
 * The outlines of an article on one page, as e-paper sites publish them: its blocks, and the white space between those
 * that face each other where nothing else stands in it.
 *
 *     ┌──────────┐
 *     │ headline │      an L, because the third column is another's
 *     │  ┌───────┘
 *     │  │
 *     └──┘
 */
function regionsOn({ page, blocks, em }: PageLayout, own: ReadonlySet<number>): Region[] {
  const placed = [...own]
    .sort((a, b) => a - b)
    .map((at) => (blocks[at] as Block).box)
    .filter(([, , width, height]) => width > 0 && height > 0);
  const whole = placed.length > MOST ? around(placed) : null;
  if (whole) return outlinesOf([whole]).map((polygon) => ({ page: page.id, polygon }));
  const boxes = flush(placed, em);
  const isFree = (bridge: Box) => !blocks.some(({ box }, at) => !own.has(at) && intrudes(box, bridge));
  const bridges = bridgesBetween(boxes, em).filter(isFree);
  return outlinesOf([...boxes, ...bridges]).map((polygon) => ({ page: page.id, polygon }));
}

/** Edges at a side that differ by at most so many ems were meant to be one. */
const FLUSH = 0.75;

/** The boxes with ragged sides made even, outwards: a skewed page would give an outline a step for every paragraph. */
function flush(boxes: readonly Box[], em: number): Box[] {
  const lefts = evened(
    boxes.map(([x]) => x),
    em,
    -1,
  );
  const rights = evened(
    boxes.map(([x, , width]) => x + width),
    em,
    1,
  );
  return boxes.map(([, y, , height], at): Box => {
    const left = lefts[at] as number;
    return [left, y, (rights[at] as number) - left, height];
  });
}

/** Each value as the outermost of those within reach of it; `outwards` is −1 for less, 1 for more. */
function evened(values: readonly number[], em: number, outwards: -1 | 1): number[] {
  const even = [...values];
  let outermost = Number.NaN;
  for (const at of [...values.keys()].sort(
    (a, b) => outwards * ((values[b] as number) - (values[a] as number)) || a - b,
  )) {
    const value = values[at] as number;
    if (!(Math.abs(value - outermost) <= FLUSH * em)) outermost = value;
    even[at] = outermost;
  }
  return even;
}

function bridgesBetween(boxes: readonly Box[], em: number): Box[] {
  const bridges: Box[] = [];
  boxes.forEach((a, index) => {
    for (const b of boxes.slice(index + 1)) {
      const bridge = bridgeBetween(a, b, em);
      if (bridge) bridges.push(bridge);
    }
  });
  return bridges;
}

/** The white space between two boxes that face each other nearby; null for others. */
function bridgeBetween(a: Box, b: Box, em: number): Box | null {
  const [over, under] = a[1] <= b[1] ? [a, b] : [b, a];
  const [left, right] = a[0] <= b[0] ? [a, b] : [b, a];
  const room = under[1] - over[1] - over[3];
  const gutter = right[0] - left[0] - left[2];
  if (room >= 0 && room <= BRIDGE * em && overlapShare(across(a), across(b)) >= FACING) {
    const from = Math.max(a[0], b[0]);
    return [from, over[1] + over[3], Math.min(a[0] + a[2], b[0] + b[2]) - from, room];
  }
  if (gutter >= 0 && gutter <= BRIDGE * em && overlapShare(down(a), down(b)) >= FACING) {
    const from = Math.max(a[1], b[1]);
    return [left[0] + left[2], from, gutter, Math.min(a[1] + a[3], b[1] + b[3]) - from];
  }
  return null;
}

function intrudes([x, y, width, height]: Box, [left, top, wide, high]: Box): boolean {
  return x < left + wide && x + width > left && y < top + high && y + height > top;
}
