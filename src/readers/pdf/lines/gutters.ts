import type { Cell } from "./cells.js";
import { firstFrom, type Grid } from "./grid.js";

/** What stands round the rows of a page: their cells, and the rules and borders across them. */
export interface Corridors {
  readonly grid: Grid;
  /** The em of the page's body type. */
  readonly body: number;
  /** Whether a printed rule runs between two cells of a row. */
  isBarred(left: Cell, right: Cell): boolean;
}

/**
 * No gutter is narrower than this, in ems of body type: columns without a rule between are set an em apart or more. In
 * scripts without word spaces glyphs touch, and less is the gutter of a table.
 */
const NARROWEST = 0.6;
const NARROWEST_SQUARE = 0.35;
/** How far up and down a gutter is followed, in ems of body type: some ten rows. */
const FOLLOWED = 16;
/** Type flanks a gutter within this, in ems of body type: an indent, a short last word. */
const FLANK = 2.5;
/** So many other rows at each side make white space a gutter: words of two rows part at one place by chance often, of four hardly ever. */
const ROWS = 3;
/** In scripts without word spaces one row more will do: their glyphs do not part by chance. */
const ROWS_SQUARE = 1;

/**
 * Whether the gap between two cells is a piece of a gutter: white space that runs up or down past other rows, with type
 * at both its sides.
 *
 *     ▬▬▬▬▬▬▬▬▬ │ ▬▬▬▬▬▬▬▬▬
 *     ▬▬▬▬▬▬▬▬▬ │ ▬▬▬▬▬▬▬▬▬      white space of one row that the rows above and below leave white too;
 *     ▬▬▬▬▬▬    │ ▬▬▬▬▬▬▬▬▬      what of it they cover is lost, until too little is left
 */
export function isGutter(around: Corridors, left: Cell, right: Cell): boolean {
  const isSquare = left.isSquare || right.isSquare;
  const least = (isSquare ? NARROWEST_SQUARE : NARROWEST) * around.body;
  if (right.from - left.to < least) return false;
  const up = follow(around, left, right, least, -1);
  const down = follow(around, left, right, least, 1);
  return Math.min(up.before + down.before, up.after + down.after) >= (isSquare ? ROWS_SQUARE : ROWS);
}

/** The next row of a column stands within so many ems. */
const NEXT_ROW = 1.7;
/** What a row that runs across a gap leaves white of it at most, in ems: a space between its own words. */
const OWN_SPACE = 0.8;

/**
 * Whether the next row over a gap or under it runs across it, as rows of one column do, however far its words are driven apart:
 *
 *     ▬▬▬▬ ▬▬▬ ▬▬▬▬▬▬▬▬
 *     ▬▬▬▬      ▬▬▬▬▬▬▬      two words that fill the measure
 *     ▬▬▬▬▬▬▬ ▬▬▬▬ ▬▬▬▬
 */
export function isBridged({ grid }: Corridors, left: Cell, right: Cell): boolean {
  const em = Math.min(left.size, right.size);
  return [-1, 1].some((way) => {
    const next = nextRow(grid, left, right, way);
    const [from, to] = widestWhite(next, left.to, right.from);
    return next.length > 0 && to - from < OWN_SPACE * em;
  });
}

/** The cells over (-1) or under (1) a gap that are no further off than the next row of its column. */
function nextRow(grid: Grid, left: Cell, right: Cell, way: number): Cell[] {
  const em = Math.min(left.size, right.size);
  const middle = (left.middle + right.middle) / 2;
  const ends = [middle + (way * em) / 2, middle + way * NEXT_ROW * em].sort((a, b) => a - b);
  const [nearest, furthest] = ends as [number, number];
  const found: Cell[] = [];
  for (let at = Math.floor(nearest / grid.band); at <= Math.floor(furthest / grid.band); at++) {
    const band = grid.bands.get(at);
    if (!band) continue;
    const across = band.cells.slice(firstFrom(band, left.to - 2 * em), firstFrom(band, right.from));
    found.push(...across.filter((cell) => cell.middle > nearest && cell.middle < furthest));
  }
  return found.sort((a, b) => a.from - b.from);
}

interface Flanks {
  before: number;
  after: number;
}

/** Rows at both sides of the gutter, up (-1) or down (1) from a row. */
function follow({ grid, body }: Corridors, left: Cell, right: Cell, least: number, way: 1 | -1): Flanks {
  const flanks: Flanks = { before: 0, after: 0 };
  let [from, to] = [left.to, right.from];
  const edge = (left.middle + right.middle) / 2 + (way * Math.max(left.size, right.size)) / 2;
  const first = Math.floor(edge / grid.band);
  const bands = Math.ceil((FOLLOWED * body) / grid.band);
  for (let step = 0; step <= bands; step++) {
    const band = grid.bands.get(first + way * step);
    if (!band) continue;
    const beyond = (cell: Cell) => (cell.middle - edge) * way > 0;
    const across = band.cells.slice(firstFrom(band, from - WIDEST * body), firstFrom(band, to));
    [from, to] = widestWhite(across.filter(beyond), from, to);
    if (to - from < least) return flanks;
    const near = band.cells
      .slice(firstFrom(band, from - (WIDEST + FLANK) * body), firstFrom(band, to + FLANK * body))
      .filter(beyond);
    if (near.some((cell) => cell.to <= from + body / 10 && cell.to >= from - FLANK * body)) flanks.before++;
    if (near.some((cell) => cell.from >= to - body / 10)) flanks.after++;
  }
  return flanks;
}

/**
 * The widest stretch from `from` to `to` that cells, in order along their rows, leave white:
 *
 *     ▬▬▬│      │▬▬          the row
 *     ▬▬▬│  ▬▬▬▬▬▬▬          a paragraph stands in above the column at the right: its first characters cover
 *         ↑↑                 the gap's right part together, and what is left is the gutter
 */
function widestWhite(cells: readonly Cell[], from: number, to: number): [from: number, to: number] {
  let [white, widest, end] = [from, -1, from];
  const leave = (until: number) => {
    if (until - end > widest) [white, widest] = [end, until - end];
  };
  for (const cell of cells) {
    if (cell.to <= end) continue;
    leave(cell.from);
    end = cell.to;
  }
  leave(to);
  return [white, white + Math.max(0, widest)];
}

/** No cell that matters is wider, in ems of body type. */
const WIDEST = 8;
