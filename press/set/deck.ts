import type { Chance } from "../chance.js";
import { lengthOf, type Type } from "../fonts.js";
import { type Frame, typeIn } from "../frame.js";
import type { Face } from "../house.js";
import type { Statement } from "../stories/story.js";
import { type SetLine, setLine } from "./line.js";

/** How a headline block is set. Sizes in points. */
export interface DeckStyle {
  readonly head: Face;
  /** About as large as the headline is to be, and no larger than half as much again. */
  readonly size: number;
  readonly deck: Face;
  /** Of kickers and subheadlines, each its own. */
  readonly small: readonly [number, number];
  readonly align: "start" | "centre" | "justify";
  readonly spaced: boolean;
  readonly latin: boolean;
  readonly colour: string;
  readonly mostLines: number;
}

export interface Deck {
  readonly lines: readonly SetLine[];
  /** How far it reaches across, in points. */
  readonly across: number;
}

/** How likely one line of a headline of several is set smaller than the others. */
const TWO_SIZES = 0.15;

/** Sets statements one under another, from the frame's edge on. `passage` counts on from the one given. */
export function setDeck(
  statements: readonly Statement[],
  frame: Frame,
  style: DeckStyle,
  passage: number,
  chance: Chance,
): Deck {
  const lines: SetLine[] = [];
  let v = 0;
  for (const [at, statement] of statements.entries()) {
    const set = setStatement(statement, frame, style, passage + at, at === 0 ? null : v, chance);
    lines.push(...set.lines);
    v = set.across;
  }
  return { lines, across: v };
}

/** Sets statements so that they reach no further than asked: with fewer of them, or smaller. */
export function setDeckWithin(
  most: number,
  statements: readonly Statement[],
  frame: Frame,
  style: DeckStyle,
  passage: number,
  chance: Chance,
): Deck {
  const deck = setDeck(statements, frame, style, passage, chance);
  if (deck.across <= most || style.size < SMALLEST) return deck;
  const rest = withoutLast(statements);
  const [low, high] = style.small;
  const smaller = { ...style, size: style.size * 0.85, small: [low * 0.9, high * 0.9] as const };
  return setDeckWithin(most, rest ?? statements, frame, rest ? style : smaller, passage, chance);
}

/** Points below which a headline is no headline. */
const SMALLEST = 8;

/** Without the last that is no headline; null where there is none but that. */
function withoutLast(statements: readonly Statement[]): Statement[] | null {
  const last = statements.findLastIndex(({ role }) => role !== "headline");
  return last < 0 ? null : statements.filter((_, at) => at !== last);
}

/** One statement, some way below what ends at `after`; at the edge where that is null. */
function setStatement(
  { role, text }: Statement,
  frame: Frame,
  style: DeckStyle,
  passage: number,
  after: number | null,
  chance: Chance,
): Deck {
  const isHead = role === "headline";
  const small = role === "label" ? style.small[0] : chance.real(...style.small);
  const type = isHead
    ? headType(text, frame, style)
    : typeIn(frame, { family: style.deck.family, weight: style.deck.weight, size: small });
  const parts = parted(text, frame.along, type, style);
  const size = Math.min(type.size, ...parts.map((part) => (type.size * frame.along) / lengthOf(part, type)));
  const smaller =
    isHead && parts.length > 1 && chance.happens(TWO_SIZES) ? chance.int(0, parts.length - 1) : -1;
  const share = smaller < 0 ? 1 : chance.real(0.66, 0.86);
  let v = after === null ? 0 : after + size * (isHead ? 0.3 : 0.35);
  const lines = parts.map((part, line) => {
    const fitted = { ...type, size: line === smaller ? size * share : size };
    v += line === 0 ? 0 : size * (style.latin ? 0.1 : 0.22);
    const align = alignOf(part, fitted, frame.along, style, isHead);
    const padded = isHead && style.spaced && part.length <= 8;
    const printed = padded ? spacedOut(part, fitted, frame.along) : part;
    const { latin, colour } = style;
    const room = { u: 0, v, along: frame.along };
    v += fitted.size;
    return setLine(printed, room, frame, { role, passage, type: fitted, align, latin, colour });
  });
  return { lines, across: v };
}

/** The size at which a headline fills one to `mostLines` lines best, near that asked for. */
function headType(text: string, frame: Frame, style: DeckStyle): Type {
  const { along } = frame;
  const face = typeIn(frame, { family: style.head.family, weight: style.head.weight, size: 1 });
  const length = lengthOf(text, face);
  let best = style.size;
  let worst = Number.POSITIVE_INFINITY;
  for (let count = 1; count <= style.mostLines; count++) {
    const size = Math.min(style.size * 1.35, (along * (count === 1 ? 0.99 : 0.9) * count) / length);
    const misses = Math.abs(Math.log(size / style.size)) + count * 0.12;
    if (misses < worst) [best, worst] = [size, misses];
  }
  return { ...face, size: best };
}

/** A statement in as many lines as it needs: at its own spaces, or in parts about as long as each other. */
function parted(text: string, along: number, type: Type, style: DeckStyle): string[] {
  const count = Math.max(1, Math.ceil(lengthOf(text, type) / along - 0.02));
  if (count === 1) return [text];
  const units = style.latin ? text.split(" ") : unitsOf(text);
  const joint = style.latin ? " " : "";
  const target = lengthOf(text, type) / count;
  const parts: string[] = [];
  let part = "";
  for (const unit of units) {
    const longer = part === "" ? unit : part + joint + unit;
    const before = lengthOf(part, type);
    const over = lengthOf(longer.trimEnd(), type);
    if (part !== "" && (over > along || (parts.length < count - 1 && over - target > target - before))) {
      parts.push(part.trim());
      part = unit;
    } else part = longer;
  }
  if (part.trim() !== "") parts.push(part.trim());
  return parts;
}

/** Characters that a headline may be broken between: a space stays with what is before it, marks too, and figures hold together. */
function unitsOf(text: string): string[] {
  return text.match(/(?:[“《——]*(?:[0-9.%]+|.)[，。！？：”》、]*\s*)/gu) ?? [text];
}

function alignOf(
  part: string,
  type: Type,
  along: number,
  style: DeckStyle,
  isHead: boolean,
): DeckStyle["align"] {
  const full = lengthOf(part, type) > 0.62 * along;
  if (style.align === "justify") return full && isHead && !style.latin ? "justify" : "centre";
  return style.align;
}

/** Real spaces between characters, as short headlines are padded. */
function spacedOut(part: string, type: Type, along: number): string {
  const padded = [...part.replaceAll(" ", "")].join(" ");
  return lengthOf(padded, type) <= along ? padded : part;
}
