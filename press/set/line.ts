import { lengthOf, type Type } from "../fonts.js";
import { type Frame, typeIn } from "../frame.js";
import type { TruthLine, TruthRole } from "../truth.js";

/** A line as it was set; its article and its place there are known when the page is made up. */
export type SetLine = Omit<TruthLine, "article" | "order">;

/** How a line is set in its room. */
export interface Setting {
  readonly role: TruthRole;
  readonly passage: number;
  readonly type: Type;
  readonly colour?: string;
  /** `justify` spreads it over the whole room. */
  readonly align: "start" | "centre" | "end" | "justify";
  /** Whether spaces alone are stretched. */
  readonly latin: boolean;
}

export interface Room {
  readonly u: number;
  readonly v: number;
  readonly along: number;
}

/** Sets a line in its room of a frame; smaller where it is too long for it. */
export function setLine(text: string, room: Room, frame: Frame, setting: Setting): SetLine {
  const { align } = setting;
  const full = typeIn(frame, setting.type);
  const over = lengthOf(text, full) / room.along;
  const type = over > 1 && align !== "justify" ? { ...full, size: full.size / over } : full;
  const natural = lengthOf(text, type);
  const gaps = setting.latin ? text.split(" ").length - 1 : [...text].length - 1;
  const spacing = align === "justify" && gaps > 0 ? (room.along - natural) / gaps : 0;
  const length = align === "justify" && gaps > 0 ? room.along : natural;
  const slack = room.along - length;
  const u = room.u + (align === "centre" ? slack / 2 : align === "end" ? slack : 0);
  return {
    text,
    box: frame.onPaper(u, room.v, length, type.size),
    role: setting.role,
    passage: setting.passage,
    direction: frame.direction,
    family: type.family,
    size: type.size,
    weight: type.weight,
    spacing,
    colour: setting.colour ?? "#000000",
  };
}
