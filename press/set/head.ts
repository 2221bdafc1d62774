import { type Chance, chanceOf } from "../chance.js";
import { frameOf, type Place } from "../frame.js";
import type { Statement } from "../stories/story.js";
import { type DeckStyle, setDeckWithin } from "./deck.js";
import type { SetLine } from "./line.js";
import { type Manner, setParagraph } from "./paragraph.js";
import type { Sheet } from "./sheet.js";
import type { Column } from "./slots.js";

/** Where a headline block stands in its article. */
export type HeadPlace = "top" | "part" | "middle" | "middle-part" | "cross-column" | "cross-part";

/** A headline block as set, and what it keeps free of text. */
export interface Head {
  readonly lines: readonly SetLine[];
  readonly obstacles: readonly Place[];
  readonly place: HeadPlace;
}

export interface HeadWish {
  readonly statements: readonly Statement[];
  /** A byline under the block; null for none there. */
  readonly byline: string | null;
  readonly style: DeckStyle;
  readonly place: HeadPlace;
}

/** Where a headline may stand in columns, and how likely it does. The columns' first run at the top is `crown`. */
export function headPlaces(
  columns: readonly Column[],
  crown: number,
  sheet: Sheet,
): Partial<Record<HeadPlace, number>> {
  const { house } = sheet;
  const tall = Math.min(...columns.map(({ top, bottom }) => bottom - top)) / house.body.leading;
  const cross = house.crossHeads * 10;
  return {
    top: 6,
    ...(crown >= 3 ? { part: 2 } : {}),
    ...(columns.length >= 2 && tall >= 22 ? { middle: 0.6 } : {}),
    ...(columns.length >= 3 && tall >= 24 ? { "middle-part": 2 } : {}),
    ...(columns.length >= 3 && tall >= 14 && cross > 0 ? { "cross-column": cross } : {}),
    ...(columns.length >= 2 && tall >= 14 && cross > 0 ? { "cross-part": cross * 0.7 } : {}),
  };
}

export function setHead(
  columns: readonly Column[],
  crown: { readonly from: number; readonly count: number },
  wish: HeadWish,
  sheet: Sheet,
): Head {
  if (wish.place === "cross-column" || wish.place === "cross-part")
    return crossHead(columns, crown, wish, sheet);
  const area = areaFor(columns, crown, wish.place, sheet);
  const { frame, house, chance } = sheet;
  const inner = frameOf(frame.onPaper(area.u, area.v, area.along, 1), frame.direction);
  const heights = columns.slice(crown.from, crown.from + crown.count).map(({ top, bottom }) => bottom - top);
  const most = TALLEST * Math.min(...heights);
  const { lines, across } = setDeckWithin(most, wish.statements, inner, wish.style, 0, chance);
  const all = [...lines];
  let end = across;
  if (wish.byline !== null) {
    end += house.body.leading * 0.4;
    const byline = bylineUnder(wish.byline, area, end, wish, sheet);
    all.push(...byline);
    end += byline.length * house.byline.size * 1.2;
  }
  const gap = house.body.leading * chance.real(0.2, 0.7);
  const above = wish.place === "top" || wish.place === "part" ? 0 : gap;
  const side = house.gutter * 0.6;
  return {
    lines: all,
    obstacles: [[area.u - side, area.v - above, area.along + 2 * side, end + gap + above]],
    place: wish.place,
  };
}

/** The share of its columns that a headline block takes at most. */
const TALLEST = 0.42;

function bylineUnder(
  text: string,
  area: { u: number; v: number; along: number },
  at: number,
  wish: HeadWish,
  sheet: Sheet,
): SetLine[] {
  const { byline } = sheet.house;
  const slots = [0, 1, 2].map((row) => ({
    u: area.u,
    v: area.v + at + row * byline.size * 1.2,
    along: area.along,
  }));
  const left = wish.style.align === "start" ? "start" : "centre";
  const align: Manner["align"] = sheet.house.bylines === "after-headline" ? "end" : left;
  const manner = { type: byline, latin: sheet.latin, indent: 0, role: "byline" as const, align };
  return setParagraph(text, slots, wish.statements.length, manner, sheet.frame) ?? [];
}

/** How likely a headline over a part of its columns may be as narrow as one. */
const NARROW = 0.3;

function areaFor(
  columns: readonly Column[],
  crown: { readonly from: number; readonly count: number },
  place: HeadPlace,
  { chance, house }: Sheet,
): { u: number; v: number; along: number } {
  const span = (from: number, count: number, v: number) => {
    const first = columns[from] as Column;
    const last = columns[from + count - 1] as Column;
    return { u: first.u, v, along: last.u + last.along - first.u };
  };
  const top = (columns[crown.from] as Column).top;
  if (place === "top") return span(crown.from, crown.count, top);
  if (place === "part") {
    const least = chance.happens(NARROW) ? 1 : Math.max(1, Math.floor(crown.count / 2));
    const count = chance.int(least, crown.count - 1);
    const from = chance.weigh({ left: 5, right: 1, middle: 2 });
    const at =
      from === "left" ? 0 : from === "right" ? crown.count - count : Math.floor((crown.count - count) / 2);
    return span(crown.from + at, count, top);
  }
  const upper = Math.max(...columns.map((one) => one.top));
  const lower = Math.min(...columns.map((one) => one.bottom));
  const rows = Math.round(((lower - upper) / house.body.leading) * chance.real(0.22, 0.42));
  const v = upper + Math.max(4, rows) * house.body.leading;
  if (place === "middle") return span(0, columns.length, v);
  const count = chance.int(Math.max(2, Math.floor(columns.length / 2)), columns.length - 1);
  return span(chance.int(0, columns.length - count), count, v);
}

/** Against the direction of the page: a vertical headline (竖题) on a horizontal one. In a column of its own, or beside its text. */
function crossHead(
  columns: readonly Column[],
  crown: { readonly from: number; readonly count: number },
  wish: HeadWish,
  sheet: Sheet,
): Head {
  const { chance, frame, house } = sheet;
  const atEnd = chance.happens(0.3);
  const column = columns[atEnd ? crown.from + crown.count - 1 : crown.from] as Column;
  const room = column.bottom - column.top;
  const whole = wish.place === "cross-column";
  const along = room * (whole && chance.happens(0.6) ? 1 : chance.real(0.5, 0.85));
  const turned = frame.direction === "ltr" ? "ttb" : "ltr";
  const style: DeckStyle = { ...wish.style, align: chance.pick(["start", "centre"]), mostLines: 2 };
  const seed = chance.int(1, 1e9);
  const set = (u: number, across: number, random: Chance) =>
    setDeckWithin(
      column.along * (whole ? 1 : 0.7),
      wish.statements,
      frameOf(frame.onPaper(u, column.top, across, along), turned),
      style,
      0,
      random,
    );
  const { across } = set(column.u, column.along, chanceOf(seed));
  const slack = column.along - across;
  const shift = whole ? slack / 2 : atEnd ? slack : 0;
  const { lines } = set(column.u + shift, across, chanceOf(seed));
  const gap = house.body.size * chance.real(0.6, 1.2);
  const obstacle: Place =
    whole || slack < 0
      ? [
          column.u + Math.min(0, shift) - gap,
          column.top,
          Math.max(across, column.along) + 2 * gap,
          along + gap,
        ]
      : [column.u + shift - gap, column.top, across + 2 * gap, along + gap];
  return { lines, obstacles: [obstacle], place: wish.place };
}
