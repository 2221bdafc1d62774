import type { Type } from "../fonts.js";
import { frameOf, type Place } from "../frame.js";
import type { TruthPanel } from "../truth.js";
import { type SetLine, setLine } from "./line.js";
import { setParagraph } from "./paragraph.js";
import type { SetPicture, Sheet } from "./sheet.js";
import type { Column, Slot } from "./slots.js";

/** A picture, or a group of them, with its caption. */
export interface Plate {
  readonly pictures: readonly SetPicture[];
  readonly captions: readonly SetLine[];
  readonly panels: readonly TruthPanel[];
  readonly obstacle: Place;
  readonly features: readonly string[];
  /** Across the frame, a little below the picture: where its caption begins, or what is set between the two. */
  readonly under: number;
}

export type CaptionPlace = "below" | "beside" | "inside" | "none";

const TRIES = 16;

/** Of captions, against their type. */
const LEADING = 1.3;

/** Puts a picture among the columns where nothing stands yet; null where there is no room for one. */
export function placePicture(
  columns: readonly Column[],
  taken: readonly Place[],
  caption: { readonly text: string; readonly passage: number },
  sheet: Sheet,
): Plate | null {
  const { chance } = sheet;
  for (let tries = 0; tries < TRIES; tries++) {
    const spot = spotFor(columns, sheet);
    if (spot === null) continue;
    const where: CaptionPlace = chance.weigh({
      below: 7,
      beside: spot.count >= 2 ? 1.5 : 0,
      inside: 0.8,
      none: 0.5,
    });
    const plate = setPlate(spot.place, where, caption, sheet, { cuts: spot.cuts });
    if (fits(spot.place, columns) && !taken.some((other) => overlap(other, plate.obstacle))) return plate;
  }
  return null;
}

interface Spot {
  readonly place: Place;
  readonly count: number;
  readonly cuts: boolean;
}

/** Heights of pictures, as a share of their widths. */
const SHAPES = [0.62, 0.67, 0.75, 0.75, 1.2];

function spotFor(columns: readonly Column[], { chance, house }: Sheet): Spot | null {
  const most = Math.max(1, Math.ceil(columns.length * 0.67));
  const count = chance.int(columns.length >= 4 ? 2 : 1, most);
  const from = chance.int(0, columns.length - count);
  const [first, last] = [columns[from], columns[from + count - 1]];
  if (!first || !last) return null;
  const [whole] = [last.u + last.along - first.u];
  const cuts = columns.length > count && chance.happens(0.5);
  const part = cuts ? first.along * chance.real(0.3, 0.6) : 0;
  const along = whole - part * (chance.happens(0.5) || count === 1 ? 1 : -1);
  const u = chance.happens(0.5) && cuts ? first.u + whole - along : first.u;
  const across = Math.min(along * chance.pick(SHAPES), (last.bottom - last.top) * 0.7);
  const { leading } = house.body;
  const free = Math.min(...columns.slice(from, from + count).map((one) => one.bottom)) - first.top - across;
  if (free < 0 || across < 5 * leading) return null;
  const row = chance.weigh({ top: 3, middle: 3, foot: 2 });
  const share = row === "top" ? 0 : row === "foot" ? 1 : chance.real(0.2, 0.7);
  const v = first.top + Math.floor((free * share) / leading) * leading;
  return { place: [u, v, along, across], count, cuts };
}

/**
 * A picture in its place, its caption there too: the place is for both where the caption stands below or beside. `between`
 * is kept free between the picture and the caption below it, in points.
 */
export function setPlate(
  place: Place,
  where: CaptionPlace,
  caption: Caption,
  sheet: Sheet,
  { cuts = false, between = 0 }: { readonly cuts?: boolean; readonly between?: number } = {},
): Plate {
  const { chance, house, frame } = sheet;
  const [u, v, along, across] = place;
  const type: Type = house.caption;
  const leading = type.size * LEADING;
  const side = house.body.size * 0.8;
  let area: Place = place;
  let captions: readonly SetLine[] = [];
  const panels: TruthPanel[] = [];
  if (where === "below" || where === "beside") {
    ({ area, captions } =
      where === "below" ? overCaption(place, caption, between, sheet) : besideCaption(place, caption, sheet));
  } else if (where === "inside") {
    const room = along - 2 * side;
    const rows = rowsOf(caption.text, room, type, sheet);
    const top = v + across - rows * leading - 0.5 * type.size;
    panels.push({
      box: frame.onPaper(u, top - 0.3 * type.size, along, across - (top - v) + 0.3 * type.size),
      fill: "#222222",
      stroke: null,
      weight: 0,
      above: true,
    });
    captions = captionLines(caption, { u: u + side, v: top, along: room }, rows, sheet, "#ffffff");
  }
  const group =
    area[2] > 9 * house.body.size && chance.happens(0.12) ? halves(area, house.body.size * 0.5) : [area];
  const features = [
    `caption-${where}`,
    ...(cuts ? ["photo-cut"] : []),
    ...(group.length > 1 ? ["photo-group"] : []),
  ];
  return {
    pictures: group.map((one) => ({
      box: frame.onPaper(...one),
      captions: where === "none" ? [] : [caption.passage],
      seed: chance.int(1, 1e6),
    })),
    captions,
    panels,
    under: area[1] + area[3] + 0.4 * type.size,
    obstacle: [
      u - side,
      v - (cuts ? 0.5 : 0.3) * house.body.size,
      along + 2 * side,
      across + house.body.size,
    ],
    features,
  };
}

interface Caption {
  readonly text: string;
  readonly passage: number;
}

interface Captioned {
  readonly area: Place;
  readonly captions: readonly SetLine[];
}

/** A picture with its caption under it. */
function overCaption(
  [u, v, along, across]: Place,
  caption: Caption,
  between: number,
  sheet: Sheet,
): Captioned {
  const type = sheet.house.caption;
  const rows = rowsOf(caption.text, along, type, sheet);
  const height = across - rows * type.size * LEADING - 0.4 * type.size - between;
  const top = v + height + 0.4 * type.size + between;
  return {
    area: [u, v, along, height],
    captions: captionLines(caption, { u, v: top, along }, rows, sheet),
  };
}

/** A picture with its caption at either side, level with its head or with its foot. */
function besideCaption([u, v, along, across]: Place, caption: Caption, sheet: Sheet): Captioned {
  const { chance, house } = sheet;
  const type = house.caption;
  const [room, side] = [along * 0.27, house.body.size * 0.8];
  const rows = rowsOf(caption.text, room, type, sheet);
  const atStart = chance.happens(0.4);
  const top = chance.happens(0.4) ? v : v + Math.max(0, across - rows * type.size * LEADING);
  return {
    area: [atStart ? u + room + side : u, v, along - room - side, across],
    captions: captionLines(caption, { u: atStart ? u : u + along - room, v: top, along: room }, rows, sheet),
  };
}

function halves([u, v, along, across]: Place, gap: number): Place[] {
  const half = (along - gap) / 2;
  return [
    [u, v, half, across],
    [u + half + gap, v, half, across],
  ];
}

function slotsFor(room: { u: number; v: number; along: number }, rows: number, leading: number): Slot[] {
  return Array.from({ length: rows }, (_, at) => ({ ...room, v: room.v + at * leading }));
}

const MOST_ROWS = 40;

function rowsOf(text: string, along: number, type: Type, { frame, house, latin }: Sheet): number {
  const indent = house.captionIndent * type.size;
  const slots = slotsFor({ u: 0, v: 0, along }, MOST_ROWS, type.size);
  const measured = frameOf([0, 0, 1, 1], frame.direction);
  return (
    setParagraph(text, slots, 0, { type, latin, indent, role: "caption" }, measured)?.length ?? MOST_ROWS
  );
}

function captionLines(
  caption: { readonly text: string; readonly passage: number },
  room: { u: number; v: number; along: number },
  rows: number,
  { house, latin, frame }: Sheet,
  colour = "#000000",
): SetLine[] {
  const type = house.caption;
  const slots = slotsFor(room, rows, type.size * LEADING);
  const [only] = slots;
  if (rows === 1 && only)
    return [
      setLine(caption.text, only, frame, {
        role: "caption",
        passage: caption.passage,
        type,
        align: house.captionAlign,
        latin,
        colour,
      }),
    ];
  return (
    setParagraph(
      caption.text,
      slots,
      caption.passage,
      { type, latin, indent: house.captionIndent * type.size, role: "caption", colour },
      frame,
    ) ?? []
  );
}

/** Whether a place lies within columns that are next to each other. */
function fits([u, v, along, across]: Place, columns: readonly Column[]): boolean {
  const beside = columns.filter((one) => one.u < u + along && one.u + one.along > u);
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last || beside.length === 0) return false;
  if (u < first.u - 1 || u + along > last.u + last.along + 1) return false;
  return beside.every((one) => one.top <= v + 20 && one.bottom >= v + across - 20);
}

function overlap(a: Place, b: Place): boolean {
  return a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];
}
