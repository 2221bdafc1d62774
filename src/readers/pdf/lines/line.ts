import type { Box, Font } from "../../../model/index.js";
import type { Glyph } from "../glyphs.js";
import { directionOf, transformBox } from "../space.js";
import type { Cell } from "./cells.js";
import type { FoundLine } from "./index.js";
import type { Run } from "./rows.js";
import { readLeft, runsLeft, textOf } from "./text.js";

/** A line that runs at `turn` degrees. */
export function lineOf(run: Run, turn: number): FoundLine {
  const box = boxOf(run.cells, turn);
  const glyphs = run.cells.flatMap((cell) => cell.glyphs);
  const leftward = turn === 0 && runsLeft(glyphs);
  const direction = Math.abs(directionOf(turn)[1]) > STEEP ? "ttb" : leftward ? "rtl" : "ltr";
  const text = leftward ? leftwardText(run) : textOf(run);
  return { box, draft: { text, box, font: fontOf(glyphs), direction, confidence: null } };
}

/** The sine of the turn from which a line runs down the page rather than across it. */
const STEEP = Math.SQRT1_2;

function leftwardText({ cells, gaps }: Run): string {
  const parted = cells.flatMap((cell, at) =>
    gaps[at - 1]?.space ? [spaceAfter(cells[at - 1] as Cell), cell] : [cell],
  );
  return readLeft(parted)
    .map(({ glyphs }) => glyphs.map(({ text }) => text).join(""))
    .join("");
}

function spaceAfter(cell: Cell): Cell {
  return { ...cell, glyphs: cell.glyphs.slice(0, 1).map((glyph) => ({ ...glyph, text: " " })) };
}

/** The box around the squares of a line's glyphs, upright on the page, to the hundredth of a point. */
function boxOf(cells: readonly Cell[], turn: number): Box {
  const [cos, sin] = directionOf(turn);
  let [from, top, to, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const cell of cells) {
    from = Math.min(from, cell.from);
    to = Math.max(to, cell.to);
    top = Math.min(top, cell.middle - cell.size / 2);
    bottom = Math.max(bottom, cell.middle + cell.size / 2);
  }
  const [x, y, width, height] = transformBox([cos, sin, -sin, cos, 0, 0], from, top, to, bottom);
  return [hundredths(x), hundredths(y), hundredths(width), hundredths(height)];
}

export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The type that most of the line is set in. */
function fontOf(glyphs: readonly Glyph[]): Font {
  const sizes = Float64Array.from(glyphs.map(({ size }) => size)).sort();
  const counts = new Map<string, number>();
  for (const { face } of glyphs) counts.set(face.family, (counts.get(face.family) ?? 0) + 1);
  const [family = ""] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const bold = glyphs.filter(({ face }) => face.bold).length * 2 > glyphs.length;
  return { size: hundredths(sizes[sizes.length >> 1] ?? 0), bold, family };
}
