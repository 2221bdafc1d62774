import { around, down, middle } from "../model/geometry/boxes.js";
import type { Box, InputLayout, Line, Page } from "../model/index.js";
import { joinPieces } from "../text/joining.js";
import { charactersIn } from "./measure.js";
import type { PlacedBlock } from "./placed.js";
import { type Part, splitBlock } from "./split.js";
import { COARSE, isTypeset, typesetBlocks } from "./typeset.js";

/** The page's blocks in the order of the input, their lines in reading order; what the input holds together and the page does not is divided. */
export function blocksOf(page: Page, layout: InputLayout, em: number): PlacedBlock[] {
  const lines = new Map(page.lines.map((line) => [line.id, line]));
  return layout.blocks.flatMap((input) => {
    const held = input.lines.flatMap((id) => lines.get(id) ?? []);
    if (held.length === 0) return [];
    const ordered = linesInOrder(held);
    const parts: readonly Part[] =
      held.length <= COARSE * page.lines.length
        ? [{ lines: ordered }]
        : isTypeset(page, layout)
          ? typesetBlocks(ordered, page, layout, em)
          : splitBlock(ordered, em);
    return parts.map((part): PlacedBlock => {
      const boxes = part.lines.flatMap((line) => (line.box === null ? [] : [line.box]));
      const text = joinPieces(part.lines.map((line) => line.text.trim()));
      return {
        box: around(boxes) ?? input.box ?? nowhere(page),
        lines: part.lines,
        text,
        characters: charactersIn(part.lines, em),
        input,
        ...(part.rows ? { rows: part.rows } : {}),
      };
    });
  });
}

/** What has no place on the page stands at its foot. */
function nowhere(page: Page): Box {
  return [0, page.height ?? 0, 0, 0];
}

/** Lines whose middles are nearer than this share of their height stand on one row. */
const SAME_ROW = 0.5;

/**
 * Lines from top to bottom, those on one row from left to right; vertical lines from right to left. Lines without a box
 * keep their place after the line they follow.
 */
export function linesInOrder(lines: readonly Line[]): Line[] {
  if (lines.some((line) => line.box === null)) return [...lines];
  const vertical = lines.filter((line) => line.direction === "ttb").length * 2 > lines.length;
  if (vertical) return [...lines].sort((a, b) => rightOf(b) - rightOf(a) || topOf(a) - topOf(b));
  const fromTop = [...lines].sort((a, b) => middleOf(a) - middleOf(b) || leftOf(a) - leftOf(b));
  return rows(fromTop).flatMap((row) => row.sort((a, b) => inRow(a, b)));
}

function rows(fromTop: readonly Line[]): Line[][] {
  const found: Line[][] = [];
  for (const line of fromTop) {
    const row = found.at(-1);
    const [first] = row ?? [];
    const near =
      first && middleOf(line) - middleOf(first) < SAME_ROW * Math.min(heightIn(line), heightIn(first));
    if (row && near) row.push(line);
    else found.push([line]);
  }
  return found;
}

function inRow(a: Line, b: Line): number {
  const fromLeft = leftOf(a) - leftOf(b);
  return a.direction === "rtl" ? -fromLeft : fromLeft;
}

function middleOf({ box }: Line): number {
  return box === null ? 0 : middle(down(box));
}

function leftOf({ box }: Line): number {
  return box?.[0] ?? 0;
}

function rightOf({ box }: Line): number {
  return box === null ? 0 : box[0] + box[2];
}

function topOf({ box }: Line): number {
  return box?.[1] ?? 0;
}

function heightIn({ box }: Line): number {
  return box?.[3] ?? 0;
}
