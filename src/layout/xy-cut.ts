import { across, down, middle } from "../model/geometry/boxes.js";
import { type Gap, gapsBetween } from "../model/geometry/intervals.js";
import type { Box } from "../model/index.js";
import { topologicalOrder } from "./topological.js";

/** Boxes may overlap by so many ems at each side and still be divided: pages are scanned askew. Set on pages skewed by half a degree. */
const TOLERANCE = 0.2;
/** White space that runs across so many columns is no chance, however narrow it is … */
const MANY_COLUMNS = 3;
const NARROW = 0.3;
/** … and across two columns it takes more of it, in ems: two paragraphs may end at one height by chance. */
const BROAD = 0.7;

/** Blocks that end within so many ems of white space border on it. */
const BORDER = 1;

/** The blocks to put in order, in any order. */
export interface CutSheet {
  readonly boxes: readonly Box[];
  /** Which of them are of a line or two, as heads are. */
  readonly short: readonly boolean[];
  /** The height of a line of body type. */
  readonly em: number;
}

/**
 * Reading order by recursive cuts (Nagy & Seth, "Hierarchical representation of optically scanned documents", ICPR 1984),
 * with a newspaper's preference: first a cut from side to side where white space crosses several columns, then the gutters
 * from left to right, then any other cut from side to side.
 *
 *     ┌──┐┌──┐┌──┐
 *     │1 ││2 ││3 │      white space across three columns: what is above is read first
 *     └──┘└──┘└──┘
 *     ═════════════
 *     ┌──┐┌──┐┌──┐
 *     │4 ││5 ││6 │      then each strip by its gutters
 *     └──┘└──┘└──┘
 *
 * What no cut divides is ordered topologically. Returns the indexes of the boxes in reading order.
 */
export function cutOrder(sheet: CutSheet, rightToLeft: boolean): number[] {
  const mirrored = sheet.boxes.map(([x, y, w, h]): Box => [-x - w, y, w, h]);
  return order(rightToLeft ? { ...sheet, boxes: mirrored } : sheet, [...sheet.boxes.keys()]);
}

function order(sheet: CutSheet, members: readonly number[]): number[] {
  if (members.length < 2) return [...members];
  const { em } = sheet;
  const boxOf = (index: number) => sheet.boxes[index] as Box;
  const tolerance = em * TOLERANCE;
  const bands = gapsBetween(
    members.map((index) => down(boxOf(index))),
    tolerance,
  );
  const gutters = gapsBetween(
    members.map((index) => across(boxOf(index))),
    tolerance,
  );
  const height = (index: number) => middle(down(boxOf(index)));
  const strips = gutters.length === 0 ? bands : bands.filter((gap) => isStrip(sheet, members, gap));
  const parts =
    strips.length > 0
      ? divided(members, strips, height)
      : gutters.length > 0
        ? divided(members, gutters, (index) => middle(across(boxOf(index))))
        : divided(members, bands, height);
  if (parts.length < 2)
    return topologicalOrder(members.map(boxOf), tolerance).map((at) => members[at] as number);
  return parts.flatMap((part) => order(sheet, part));
}

/** Whether the white space parts columns above from columns below, and is not the room that heads in a row leave over their text. */
function isStrip(sheet: CutSheet, members: readonly number[], gap: Gap): boolean {
  const { boxes, em } = sheet;
  const columnsOf = (side: readonly number[]) =>
    gapsBetween(
      side.map((index) => across(boxes[index] as Box)),
      em * TOLERANCE,
    ).length + 1;
  const [above = [], below = []] = divided(members, [gap], (index) => middle(down(boxes[index] as Box)));
  const columns = Math.min(columnsOf(above), columnsOf(below));
  if (columns < 2 || gap.size <= (columns >= MANY_COLUMNS ? NARROW : BROAD) * em) return false;
  const bordering = above.filter((index) => gap.at - down(boxes[index] as Box)[1] < BORDER * em + gap.size);
  return bordering.filter((index) => sheet.short[index]).length * 2 < bordering.length;
}

/** The members on either side of each gap, in order; sides that hold none are left out. */
function divided(
  members: readonly number[],
  gaps: readonly Gap[],
  place: (index: number) => number,
): number[][] {
  const parts: number[][] = Array.from({ length: gaps.length + 1 }, () => []);
  for (const member of members) {
    const at = gaps.findIndex((gap) => place(member) <= gap.at);
    parts[at < 0 ? gaps.length : at]?.push(member);
  }
  return parts.filter((part) => part.length > 0);
}
