import type { Area, Box, Rule } from "../../../model/index.js";
import type { LineDraft } from "../../drafts.js";
import type { Glyph } from "../glyphs.js";
import { barriersOf } from "./barriers.js";
import { bodySize } from "./body.js";
import { type Cell, cellAlong, cellDown } from "./cells.js";
import { verticalCells } from "./direction.js";
import { figuresTogether } from "./figures.js";
import { chainsOf, gridOf, linksOf } from "./grid.js";
import { lineOf } from "./line.js";
import { withoutOverprint } from "./overprint.js";
import { linesInRow } from "./rows.js";

/** Rules and borders that no line runs across. */
export interface Separators {
  readonly rules: readonly Omit<Rule, "id">[];
  readonly areas: readonly Area[];
}

/** What is further, in ems, is another line. */
const REACH = { reach: 4 };

/** A line as found: its cells in order, and the way it runs. */
export interface FoundLine {
  readonly draft: Omit<LineDraft, "source">;
  /** In page coordinates. */
  readonly box: Box;
}

/**
 * The lines of a page's visible glyphs, from the top down. The order of the content stream is not trusted: glyphs are
 * rows by where they stand (baseline, direction, size), rows are lines by the gaps, rules and gutters in them.
 *
 *     glyphs ── direction.ts ──▶ level or vertical ── grid.ts ──▶ rows ── gaps.ts, gutters.ts ──▶ lines ── text.ts ──▶ text
 */
export function linesOf(glyphs: readonly Glyph[], separators: Separators): LineDraft[] {
  const body = bodySize(glyphs);
  if (body === 0) return [];
  const lines = [...byDirection(glyphs, body)].flatMap(([turn, cells]) =>
    linesAlong(cells, turn, body, separators),
  );
  return lines
    .sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0] || b.box[2] - a.box[2])
    .map(({ draft }, at) => ({ source: `${at + 1}`, ...draft }));
}

/** Cells by the way their lines run. Upright glyphs one below another are in lines that run down the page, as turned ones are. */
function byDirection(glyphs: readonly Glyph[], body: number): ReadonlyMap<number, Cell[]> {
  const level = glyphs.map(cellAlong);
  const vertical = verticalCells(
    level.filter(({ glyphs: [glyph] }) => glyph?.angle === 0 && !glyph.isSpace),
    body,
  );
  const ways = new Map<number, Cell[]>();
  glyphs.forEach((glyph, at) => {
    const along = level[at] as Cell;
    const isDown = vertical.has(along);
    const turn = isDown ? DOWN : glyph.angle;
    const cell = isDown ? cellDown(glyph) : along;
    const others = ways.get(turn);
    if (others) others.push(cell);
    else ways.set(turn, [cell]);
  });
  return ways;
}

/** The turn of lines that run down the page. */
const DOWN = 90;

function linesAlong(all: readonly Cell[], turn: number, body: number, separators: Separators): FoundLine[] {
  const isInk = (cell: Cell) => !cell.glyphs.every((glyph) => glyph.isSpace);
  const inked = withoutOverprint(all.filter(isInk), body);
  const cells = turn === DOWN ? figuresTogether(inked, body) : inked;
  const grid = gridOf(cells, body);
  const spaces = gridOf(
    all.filter((cell) => !isInk(cell)),
    body,
  );
  const around = { grid, body, isBarred: barriersOf(separators, turn) };
  return chainsOf(grid, linksOf(grid, REACH))
    .flatMap((row) => linesInRow(row, spaces, around))
    .map((run) => lineOf(run, turn));
}
