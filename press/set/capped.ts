import type { Chance } from "../chance.js";
import { lengthOf, type Type } from "../fonts.js";
import type { Frame } from "../frame.js";
import { type Copy, setBody } from "./body.js";
import { type SetLine, setLine } from "./line.js";
import type { Manner } from "./paragraph.js";
import type { Slot } from "./slots.js";

/** Rows that the first letter is as tall as. */
const ROWS = 3;

/**
 * A body whose first letter is as tall as three lines, which stand beside it:
 *
 *     ▄▄▄▄  fter the vote
 *     █  █  the council of
 *     █▀▀█  Millford met
 *     and decided nothing.
 *
 * Without it where the first lines do not stand one under another. `face` is the letter's, at the size of the body.
 */
export function setCapped(
  slots: readonly Slot[],
  copy: Copy,
  manner: Manner,
  frame: Frame,
  passage: number,
  chance: Chance,
  face: Type,
): SetLine[] {
  const beside = slots.slice(0, ROWS);
  const [first, second] = beside;
  const even = beside.every(
    (slot, at) => slot.u === first?.u && (at === 0 || slot.v > (beside[at - 1]?.v ?? 0)),
  );
  if (!first || !second || slots.length < 4 * ROWS || !even)
    return setBody(slots, copy, manner, frame, passage, chance);
  const leading = second.v - first.v;
  const opening = copy.dateline + copy.sentence();
  const letter = /^[\p{Quotation_Mark}«„]*\S/u.exec(opening)?.[0] ?? "";
  const type = { ...face, size: (ROWS - 0.35) * leading };
  const indent = lengthOf(letter, type) + 0.35 * manner.type.size;
  if (indent > first.along / 2) return setBody(slots, copy, manner, frame, passage, chance);
  const narrowed = slots.map((slot, at) =>
    at < ROWS ? { ...slot, u: slot.u + indent, along: slot.along - indent } : slot,
  );
  const rest: Copy = { ...copy, dateline: `${opening.slice(letter.length)} ` };
  const cap = setLine(letter, { ...first, along: indent }, frame, {
    role: manner.role,
    passage,
    type,
    align: "start",
    latin: manner.latin,
    ...(manner.colour ? { colour: manner.colour } : {}),
  });
  const lines = setBody(narrowed, rest, manner, frame, passage, chance);
  return [cap, ...lines];
}
