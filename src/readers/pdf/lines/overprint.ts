import type { Cell } from "./cells.js";
import { orderOf } from "./grid.js";

/** Two glyphs so near each other are one printed twice, for a bold or shaded letter: in ems. */
const SAME_PLACE = 0.1;

/** The cells without those printed over the same glyph again. */
export function withoutOverprint(cells: readonly Cell[]): Cell[] {
  const printed = new Map<string, Cell[]>();
  return [...cells]
    .sort((a, b) => orderOf(a) - orderOf(b))
    .filter((cell) => {
      const key = keyOf(cell);
      const same = printed.get(key) ?? [];
      if (same.some((other) => isOver(cell, other))) return false;
      for (const place of placesOf(cell)) {
        const held = printed.get(place);
        if (held) held.push(cell);
        else printed.set(place, [cell]);
      }
      return true;
    });
}

function isOver(cell: Cell, other: Cell): boolean {
  const near = SAME_PLACE * Math.min(cell.size, other.size);
  return Math.abs(cell.from - other.from) <= near && Math.abs(cell.middle - other.middle) <= near;
}

/** A glyph's place is its text and a square of the page of about its size. */
function keyOf({ glyphs, from, middle, size }: Cell): string {
  return placeKey(glyphs[0]?.text ?? "", size, Math.floor(from / size), Math.floor(middle / size));
}

/** Its own square and those beside it that one over it could be in. */
function placesOf({ glyphs, from, middle, size }: Cell): Set<string> {
  const near = SAME_PLACE * size;
  const text = glyphs[0]?.text ?? "";
  const places = new Set<string>();
  for (const u of [from - near, from + near])
    for (const v of [middle - near, middle + near])
      places.add(placeKey(text, size, Math.floor(u / size), Math.floor(v / size)));
  return places;
}

function placeKey(text: string, size: number, across: number, down: number): string {
  return `${text} ${Math.round(size)} ${across} ${down}`;
}
