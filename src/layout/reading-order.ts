import { down, middle } from "../model/geometry/boxes.js";
import { neighboursOf } from "../model/geometry/neighbours.js";
import type { Box } from "../model/index.js";
import type { PlacedBlock } from "./placed.js";
import { cutOrder } from "./xy-cut.js";

/** An input that knows the order of reading goes down a column in at least this share of its steps; one at random hardly ever does. */
const KNOWN_ORDER = 0.4;

const HEAD_LINES = 2;

/**
 * The blocks in the order of reading: the input's own when it is to be trusted, else found from the page. An input's order
 * is trusted where it is stated as the order of reading, or goes down the columns as reading does.
 */
export function inReadingOrder(
  blocks: readonly PlacedBlock[],
  em: number,
  input: { readonly ordered: boolean; readonly ignored: boolean },
): PlacedBlock[] {
  const boxes = blocks.map(({ box }) => box);
  if (!input.ignored && (input.ordered || goesDownColumns(boxes))) return [...blocks];
  const byPlace = [...blocks].sort(placeOrder);
  const sheet = {
    boxes: byPlace.map(({ box }) => box),
    short: byPlace.map(({ lines }) => lines.length <= HEAD_LINES),
    em,
  };
  const found = cutOrder(sheet, isRightToLeft(byPlace));
  return found.map((index) => byPlace[index] as PlacedBlock);
}

/** Blocks from the top left, so that what is found does not depend on the order they came in. */
function placeOrder(a: PlacedBlock, b: PlacedBlock): number {
  const [x, y, w, h] = a.box;
  const [x2, y2, w2, h2] = b.box;
  return y - y2 || x - x2 || h - h2 || w - w2 || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
}

function goesDownColumns(boxes: readonly Box[]): boolean {
  if (boxes.length < 3) return true;
  const neighbours = neighboursOf(boxes);
  const steps = boxes.slice(1).filter((box, index) => {
    const before = boxes[index];
    return (
      neighbours[index + 1]?.above === index &&
      before !== undefined &&
      middle(down(box)) > middle(down(before))
    );
  });
  return steps.length >= KNOWN_ORDER * (boxes.length - 1);
}

/** Vertical print and right-to-left scripts set their first column at the right. */
function isRightToLeft(blocks: readonly PlacedBlock[]): boolean {
  const lines = blocks.flatMap((block) => block.lines);
  return lines.filter(({ direction }) => direction !== "ltr").length * 2 > lines.length;
}
