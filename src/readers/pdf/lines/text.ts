import { traitReader } from "../../../text/characters.js";
import type { Glyph } from "../glyphs.js";
import type { Cell } from "./cells.js";
import { spacedOut, usualGap } from "./gaps.js";
import type { Run } from "./rows.js";

/** White space is a space between words from so many ems more than the row's usual gap: word spaces are a quarter of an em and are squeezed to a sixth. */
const WORD_SPACE = 0.16;

/**
 * The text of a line: its characters in their order along it, and between words a space. Space characters of the file are
 * kept; where the file has none, white space between scripts with words is one. Spaced-out glyphs are closed up.
 */
export function textOf({ cells, gaps }: Run): string {
  const closed = spacedOut(cells, gaps);
  const usual = usualGap(gaps);
  const parts: string[] = [];
  cells.forEach((cell, at) => {
    parts.push(...cell.glyphs.map(({ text }) => text));
    const gap = gaps[at];
    if (!gap || closed.has(at)) return;
    if (gap.space !== null) parts.push(gap.space);
    else if (!gap.left.isSquare && !gap.right.isSquare && gap.ems >= usual + WORD_SPACE) parts.push(" ");
  });
  return parts.join("");
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

const [LEFTWARD, LETTER] = [1, 2];
const traitsOf = traitReader([
  [LEFTWARD, RIGHT_TO_LEFT],
  [LETTER, /\p{L}/u],
]);

/** Scripts that run from right to left begin here. */
const FIRST_LEFTWARD = 0x590;

/** Whether most letters of a line are of a script that runs from right to left. */
export function runsLeft(glyphs: readonly Glyph[]): boolean {
  let balance = 0;
  for (const { text } of glyphs) {
    const code = text.codePointAt(0) ?? 0;
    if (code < FIRST_LEFTWARD) balance -= traitsOf(code) & LETTER ? 1 : 0;
    else balance += traitsOf(code) & LEFTWARD ? 1 : 0;
  }
  return balance > 0;
}

/** Cells from left to right in the order they are read from right to left: words and figures of other scripts keep theirs. */
export function readLeft(cells: readonly Cell[]): Cell[] {
  const runs: { readonly turned: boolean; readonly cells: Cell[] }[] = [];
  for (const cell of cells) {
    const turned = RIGHT_TO_LEFT.test(cell.glyphs[0]?.text ?? "");
    const run = runs.at(-1);
    if (run && !run.turned && !turned) run.cells.push(cell);
    else runs.push({ turned, cells: [cell] });
  }
  return runs.reverse().flatMap((run) => run.cells);
}
