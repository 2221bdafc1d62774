import type { Box, Point } from "../../src/model/index.js";
import type { Chance } from "../chance.js";
import type { Type } from "../fonts.js";
import { type Frame, frameOf } from "../frame.js";
import type { House } from "../house.js";
import type { Plot } from "../plan/plot.js";
import type { Newsroom } from "../stories/story.js";
import type { TruthArticle, TruthPanel, TruthPicture, TruthRule } from "../truth.js";
import type { SetLine } from "./line.js";
import type { Column } from "./slots.js";

/** A page while it is made up: its grid in the frame of its print area. */
export interface Sheet {
  readonly house: House;
  readonly frame: Frame;
  /** Of the grid, from the beginning of a line on. */
  readonly grid: readonly { readonly u: number; readonly along: number }[];
  readonly rows: number;
  readonly newsroom: Newsroom;
  readonly chance: Chance;
  readonly latin: boolean;
}

/** A picture as it was set; `captions` are passages. */
export type SetPicture = Omit<TruthPicture, "article">;

/** An article as it was set, its lines in the order of reading. */
export interface SetArticle {
  readonly kind: TruthArticle["kind"];
  readonly features: readonly string[];
  readonly lines: readonly SetLine[];
  readonly pictures: readonly SetPicture[];
  readonly polygon: readonly Point[];
}

/** What stands in a plot: mostly one article. */
export interface SetItem {
  readonly articles: readonly SetArticle[];
  readonly rules: readonly TruthRule[];
  readonly panels: readonly TruthPanel[];
}

/** Free rows between an item and what stands below it. */
const GAP_ROWS = 1.2;

export function sheetOf(house: House, print: Box, newsroom: Newsroom, chance: Chance): Sheet {
  const frame = frameOfPage(house, print);
  const { columns, gutter, body } = house;
  const along = (frame.along - gutter * (columns - 1)) / columns;
  return {
    house,
    frame,
    grid: Array.from({ length: columns }, (_, at) => ({ u: at * (along + gutter), along })),
    rows: Math.floor(frame.across / body.leading),
    newsroom,
    chance,
    latin: house.language.length === 2,
  };
}

function frameOfPage(house: House, print: Box): Frame {
  return frameOf(print, house.writing === "vertical" ? "ttb" : "ltr");
}

/** The columns of a plot in points. What touches the foot of the page goes down to it. */
export function columnsIn(plot: Plot, { grid, rows, house, frame }: Sheet): Column[] {
  const { leading } = house.body;
  return plot.columns.flatMap(({ top, bottom }, at) => {
    const column = grid[plot.first + at];
    const end = bottom >= rows ? frame.across : bottom * leading - GAP_ROWS * leading;
    return column ? [{ ...column, top: top * leading, bottom: end }] : [];
  });
}

/** Body type in a weight of its own. */
export function bodyType({ house }: Sheet, weight = 400): Type {
  return { family: house.body.family, weight, size: house.body.size };
}

/**
 * The outline of columns on paper, from the first on along their tops and back along their feet. Gutters belong to the
 * column before them.
 */
export function outlineOf(columns: readonly Column[], frame: Frame): Point[] {
  const corners = columns.flatMap(({ u, along, top }, at): [number, number][] => {
    const end = columns[at + 1]?.u ?? u + along;
    return [
      [u, top],
      [end, top],
    ];
  });
  const back = [...columns].reverse().flatMap(({ u, along, bottom }, at): [number, number][] => {
    const end = columns[columns.length - at]?.u ?? u + along;
    return [
      [end, bottom],
      [u, bottom],
    ];
  });
  return straightened([...corners, ...back]).map(([u, v]) => {
    const [x, y, width] = frame.onPaper(u, v, 0, 0);
    return [x + width, y];
  });
}

/** Without corners that are none. */
function straightened(points: readonly [number, number][]): [number, number][] {
  const distinct = points.filter(([u, v], at) => {
    const [pu, pv] = points[(at + points.length - 1) % points.length] ?? [u, v];
    return points.length < 2 || pu !== u || pv !== v;
  });
  return distinct.filter(([u, v], at) => {
    const [pu, pv] = distinct[(at + distinct.length - 1) % distinct.length] ?? [u, v];
    const [nu, nv] = distinct[(at + 1) % distinct.length] ?? [u, v];
    return !((pu === u && nu === u) || (pv === v && nv === v));
  });
}
