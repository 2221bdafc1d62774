import type { Type } from "../fonts.js";
import { type Frame, typeIn } from "../frame.js";
import type { TruthRole } from "../truth.js";
import { breakChinese, breakLatin } from "./break.js";
import { type SetLine, setLine } from "./line.js";
import type { Slot } from "./slots.js";

/** How paragraphs are set. */
export interface Manner {
  readonly type: Type;
  readonly latin: boolean;
  /** Of the first line, in points. */
  readonly indent: number;
  readonly role: TruthRole;
  /** Of every line; the last of what is justified stands at the start. */
  readonly align?: "justify" | "start" | "centre" | "end";
  readonly colour?: string;
}

/** A paragraph's lines in the slots from one on; null where it is too long for them. */
export function setParagraph(
  text: string,
  slots: readonly Slot[],
  passage: number,
  manner: Manner,
  frame: Frame,
): SetLine[] | null {
  const lines: SetLine[] = [];
  const breaks = manner.latin ? breakLatin : breakChinese;
  for (let at = 0; at < text.length; ) {
    const slot = slots[lines.length];
    if (!slot) return null;
    const indent = at === 0 ? Math.min(manner.indent, slot.along / 3) : 0;
    const room = { u: slot.u + indent, v: slot.v, along: slot.along - indent };
    const { text: line, end } = breaks(text, at, room.along, typeIn(frame, manner.type));
    const last = end >= text.length;
    const wished = manner.align ?? "justify";
    const align = last && wished === "justify" ? "start" : wished;
    lines.push(
      setLine(line, room, frame, {
        role: manner.role,
        passage,
        type: manner.type,
        align,
        latin: manner.latin,
        ...(manner.colour ? { colour: manner.colour } : {}),
      }),
    );
    at = end;
  }
  return lines;
}
