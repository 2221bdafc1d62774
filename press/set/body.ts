import type { Chance } from "../chance.js";
import type { Type } from "../fonts.js";
import type { Frame } from "../frame.js";
import { type SetLine, setLine } from "./line.js";
import { type Manner, setParagraph } from "./paragraph.js";
import type { Slot } from "./slots.js";

/** What the body of an article is written from: as much as its room asks for. */
export interface Copy {
  sentence(): string;
  ending(): string;
  /** Opens the first paragraph; empty for none. */
  readonly dateline: string;
  /** Between paragraphs, as long as they last. */
  readonly crossheads: readonly string[];
  readonly crosshead: Type;
  /** Stands in the last line, at its end; null for none. */
  readonly foot: { readonly text: string; readonly role: "byline" | "jump"; readonly type: Type } | null;
  /** How many sentences a paragraph has, from and to. */
  readonly sentences: readonly [number, number];
}

/** Rows that the last paragraph is fitted into. */
const LAST = 7;
/** How often it is written anew to fill its rows. */
const TRIES = 14;

/** Fills the slots with paragraphs to the last row, or nearly. `passage` counts on from the one given. */
export function setBody(
  slots: readonly Slot[],
  copy: Copy,
  manner: Manner,
  frame: Frame,
  passage: number,
  chance: Chance,
): SetLine[] {
  const lines: SetLine[] = [];
  const room = slots.length - (copy.foot ? 1 : 0);
  const crossheads = [...copy.crossheads];
  const every = Math.max(12, Math.floor(room / (crossheads.length + 1)));
  let used = 0;
  let next = passage;
  const write = (count: number) =>
    Array.from({ length: count }, () => copy.sentence()).join(manner.latin ? " " : "");
  const first = () => (next === passage ? copy.dateline : "");
  const push = (set: readonly SetLine[]) => {
    lines.push(...set);
    used += set.length;
    next++;
  };
  while (room - used > LAST) {
    if (
      crossheads.length > 0 &&
      used > 0 &&
      Math.floor(used / every) > copy.crossheads.length - crossheads.length
    ) {
      const text = crossheads.shift() ?? "";
      const slot = slots[used + 1];
      if (slot && room - used > LAST + 4) {
        lines.push(...crossheadIn(text, slot, copy.crosshead, manner, frame, next++));
        used += 2;
      }
    }
    const set = setParagraph(
      first() + write(chance.int(...copy.sentences)),
      slots.slice(used, room),
      next,
      manner,
      frame,
    );
    if (set === null || room - used - set.length < 2) break;
    push(set);
  }
  for (let again = 0; again < 2 && room - used > 0; again++) {
    const best = lastParagraph(first, copy, slots.slice(used, room), next, manner, frame);
    if (best === null) break;
    push(best);
  }
  const last = slots.at(-1);
  if (copy.foot && last)
    lines.push(
      setLine(copy.foot.text, last, frame, {
        role: copy.foot.role,
        passage: next,
        type: copy.foot.type,
        align: "end",
        latin: manner.latin,
      }),
    );
  return lines;
}

function crossheadIn(
  text: string,
  slot: Slot,
  type: Type,
  manner: Manner,
  frame: Frame,
  passage: number,
): SetLine[] {
  return [
    setLine(text, slot, frame, { role: "crosshead", passage, type, align: "centre", latin: manner.latin }),
  ];
}

/** The paragraph that fills the rows best, of several written. */
function lastParagraph(
  first: () => string,
  copy: Copy,
  slots: readonly Slot[],
  passage: number,
  manner: Manner,
  frame: Frame,
): SetLine[] | null {
  let best: SetLine[] | null = null;
  let text = first();
  for (let tries = 0; tries < TRIES && (best?.length ?? 0) < slots.length; tries++) {
    const more = tries % 5 === 4 ? copy.ending() : copy.sentence();
    const longer = text + (manner.latin && text !== "" ? " " : "") + more;
    const set = setParagraph(longer, slots, passage, manner, frame);
    if (set === null) continue;
    text = longer;
    if (set.length > (best?.length ?? 0)) best = set;
  }
  return best;
}
