import { crown, isRectangle, type Plot } from "../plan/plot.js";
import type { Statement, Story } from "../stories/story.js";
import type { Copy } from "./body.js";
import { setBody } from "./body.js";
import { type Boxed, boxFor } from "./box.js";
import { divided } from "./columns.js";
import type { DeckStyle } from "./deck.js";
import { type Head, headPlaces, setHead } from "./head.js";
import { type SetLine, setLine } from "./line.js";
import { type Manner, setParagraph } from "./paragraph.js";
import { type Plate, placePicture } from "./pictures.js";
import { bodyType, columnsIn, outlineOf, type SetItem, type Sheet } from "./sheet.js";
import { type Column, type Slot, slotsOf } from "./slots.js";

/** What is asked of a story in its plot. */
export interface StoryWish {
  readonly story: Story;
  readonly manner: "news" | "essay";
  /** `（下转第3版）` to end with, `（上接第1版）` to begin with; null for none. */
  readonly jumpTo: string | null;
  readonly jumpFrom: string | null;
  /** Whether it is the page's first. */
  readonly lead: boolean;
}

/** Below this many lines of room an article has no picture. */
const PICTURE_ROOM = 45;
/** A line of a column narrowed by something is at least this many ems long. */
const LEAST_EMS = { chinese: 4.5, latin: 9 };

/** Sets a story in its plot, and fills it. */
export function setStory(plot: Plot, wish: StoryWish, sheet: Sheet): SetItem {
  const { chance, house, latin } = sheet;
  const boxed = isRectangle(plot) && !wish.lead && chance.happens(house.boxes) ? boxFor(plot, sheet) : null;
  const columns = boxed?.columns ?? redivided(plot, sheet);
  const top =
    boxed || columns.length !== plot.columns.length ? { from: 0, count: columns.length } : crown(plot);
  const bylinePlace = wish.jumpFrom ? "none" : bylineFor(wish, sheet);
  const underHead =
    bylinePlace === "after-headline" || (bylinePlace === "line" && top.count > 1 && chance.happens(0.6));
  const head = headOf(columns, top, { ...wish, byline: underHead ? wish.story.byline : null }, boxed, sheet);
  const passage = head.lines.length + 2;
  const least = house.body.size * (latin ? LEAST_EMS.latin : LEAST_EMS.chinese);
  const type = { size: house.body.size, leading: house.body.leading, least };
  const { plates, slots } = withPictures(columns, head, wish.story, passage + 1_000, type, sheet);
  const body = bodyOf(slots, wish, { passage, bylinePlace, underHead, colour: boxed?.colour ?? null }, sheet);
  const features = [
    head.place === "top" && !head.lines.length ? "no-headline" : `head-${head.place}`,
    ...shapeOf(plot),
    ...(boxed?.features ?? []),
    ...plates.flatMap((plate) => plate.features),
    ...(wish.jumpTo || wish.jumpFrom ? ["jump"] : []),
    ...(head.lines.some((line) => / \p{Script=Han} /u.test(` ${line.text}`)) ? ["spaced-head"] : []),
  ];
  const captions = plates.flatMap((plate) => plate.captions);
  return {
    articles: [
      {
        kind: "story",
        features,
        lines: [...head.lines, ...body, ...captions],
        pictures: plates.flatMap((plate) => plate.pictures),
        polygon: outlineOf(columns, sheet.frame),
      },
    ],
    rules: [],
    panels: [...(boxed ? [boxed.panel] : []), ...plates.flatMap((plate) => plate.panels)],
  };
}

function shapeOf({ columns }: Plot): string[] {
  const [first, last] = [columns[0], columns.at(-1)];
  if (columns.every(({ top, bottom }) => top === first?.top && bottom === first?.bottom)) return [];
  const inner = columns.slice(1, -1);
  const hollow =
    inner.length > 0 && inner.every((rows) => rows.bottom < Math.min(first?.bottom ?? 0, last?.bottom ?? 0));
  return [hollow ? "u-shape" : "l-shape"];
}

/** One rectangle in five has columns of its own measure. */
const REDIVIDED = 0.2;

function redivided(plot: Plot, sheet: Sheet): Column[] {
  const columns = columnsIn(plot, sheet);
  const { chance, house, latin } = sheet;
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last || columns.length < 3 || !isRectangle(plot) || !chance.happens(REDIVIDED))
    return columns;
  const count = columns.length + (latin ? -1 : chance.pick([-1, -1, 1]));
  return divided(first.u, last.u + last.along - first.u, count, first, house.gutter, house.body.size);
}

function bylineFor({ story }: StoryWish, { chance, house }: Sheet): "none" | House {
  if (story.byline === "") return "none";
  const inDateline = /记者|By /.test(story.dateline);
  return inDateline && chance.happens(0.85) ? "none" : house.bylines;
}

type House = Sheet["house"]["bylines"];

interface HeadWish extends StoryWish {
  readonly byline: string | null;
}

function headOf(
  columns: readonly Column[],
  top: { readonly from: number; readonly count: number },
  wish: HeadWish,
  boxed: Boxed | null,
  sheet: Sheet,
): Head {
  const { chance, house, latin } = sheet;
  const places = headPlaces(columns, top.count, sheet);
  const place = wish.jumpFrom ? "top" : chance.weigh(places as Record<keyof typeof places, number>);
  const room = columns.reduce((sum, one) => sum + one.bottom - one.top, 0) / house.body.leading;
  const em = house.body.size;
  const span = Math.min(top.count, columns.length);
  const grade = wish.jumpFrom
    ? 1.5
    : Math.min(5.5, 1.25 + Math.sqrt(room) / 9 + span * 0.28 + (wish.lead ? 1.1 : 0));
  const size = em * grade * chance.real(0.82, 1.22);
  const style: DeckStyle = {
    head: chance.pick(house.head),
    size: Math.max(1.35 * em, size),
    deck: house.deck,
    small: [Math.max(1.1 * em, size * 0.42), Math.max(1.2 * em, size * 0.62)],
    align: latin
      ? chance.pick(["start", "start", "centre"])
      : chance.pick(["centre", "centre", "justify", "start"]),
    spaced: !latin && chance.happens(0.4),
    latin,
    colour: boxed?.colour ?? "#000000",
    mostLines: span === 1 ? 4 : place.startsWith("cross") ? 2 : 3,
  };
  return setHead(
    columns,
    top,
    { statements: statementsOf(wish, room, sheet), byline: wish.byline, style, place },
    sheet,
  );
}

/** The headline with its kickers above and its subheadlines below, as many as the article can carry. */
function statementsOf({ story, jumpFrom }: HeadWish, room: number, { chance }: Sheet): Statement[] {
  const least = room < 40 ? 0 : 1;
  const headline =
    story.headlines[Math.min(story.headlines.length - 1, chance.int(least, room < 40 ? 3 : 7))] ?? "";
  if (jumpFrom) return [{ role: "headline", text: story.headlines[0] ?? headline }];
  const kickers = chance.happens(room > 60 ? 0.45 : 0.12) ? chance.int(1, 1) : 0;
  const subs = chance.happens(room > 60 ? 0.6 : 0.12) ? chance.int(1, room > 140 ? 3 : 1) : 0;
  return [
    ...story.kickers.slice(0, kickers).map((text): Statement => ({ role: "kicker", text })),
    { role: "headline", text: headline },
    ...story.subheadlines.slice(0, subs).map((text): Statement => ({ role: "subheadline", text })),
  ];
}

function withPictures(
  columns: readonly Column[],
  head: Head,
  story: Story,
  passage: number,
  type: { readonly size: number; readonly leading: number; readonly least: number },
  sheet: Sheet,
): { plates: Plate[]; slots: Slot[] } {
  const { chance } = sheet;
  const plates: Plate[] = [];
  const all = () => [...head.obstacles, ...plates.map((plate) => plate.obstacle)];
  let slots = slotsOf(columns, all(), type);
  const wanted = chance.weigh({ 0: 5, 1: 4, 2: 1 } as Record<string, number>);
  for (let count = 0; count < Number(wanted) && slots.length > PICTURE_ROOM; count++) {
    const text = chance.happens(0.6)
      ? `${story.caption()}${sheet.latin ? " " : ""}${story.credit}`
      : story.caption();
    const plate = placePicture(columns, all(), { text, passage: passage + count }, sheet);
    if (plate === null) continue;
    const left = slotsOf(columns, [...all(), plate.obstacle], type);
    if (left.length < 0.35 * slots.length || left.length < 12) continue;
    plates.push(plate);
    slots = left;
  }
  return { plates, slots };
}

interface BodyWish {
  readonly passage: number;
  readonly bylinePlace: "none" | House;
  readonly underHead: boolean;
  readonly colour: string | null;
}

function bodyOf(slots: readonly Slot[], wish: StoryWish, how: BodyWish, sheet: Sheet): SetLine[] {
  const { chance, house, frame, latin } = sheet;
  const { story } = wish;
  const lines: SetLine[] = [];
  const [opening] = slots;
  let from = 0;
  if (wish.jumpFrom && opening) {
    const type = { ...bodyType(sheet), family: house.deck.family };
    lines.push(
      setLine(wish.jumpFrom, opening, frame, {
        role: "jump",
        passage: how.passage - 1,
        type,
        align: "start",
        latin,
      }),
    );
    from = 1;
  }
  const own = how.bylinePlace !== "none" && how.bylinePlace !== "foot" && !how.underHead;
  if (own && opening && slots.length > 8) {
    const align: Manner["align"] =
      how.bylinePlace === "line-right" ? "end" : chance.pick(["start", "centre"] as const);
    const text = `${house.mark}${story.byline}`;
    const colour = how.colour ?? "#000000";
    const manner = { type: house.byline, latin, indent: 0, role: "byline" as const, align, colour };
    lines.push(...(setParagraph(text, slots.slice(0, 3), how.passage - 1, manner, frame) ?? []));
    from = lines.length;
  }
  const foot = wish.jumpTo
    ? { text: wish.jumpTo, role: "jump" as const, type: bodyType(sheet) }
    : how.bylinePlace === "foot"
      ? { text: latin ? story.byline : `（${story.byline}）`, role: "byline" as const, type: house.byline }
      : null;
  const copy: Copy = {
    sentence: story.sentence,
    ending: story.ending,
    dateline: wish.jumpFrom ? "" : story.dateline,
    crossheads:
      slots.length > 55 && chance.happens(0.5)
        ? story.crossheads.slice(0, chance.int(1, Math.floor(slots.length / 45)))
        : [],
    crosshead: { family: house.deck.family, weight: 700, size: house.body.size * chance.pick([1, 1, 1.15]) },
    foot,
    sentences: latin ? [1, 3] : [1, 4],
  };
  const manner = {
    type: bodyType(sheet),
    latin,
    indent: house.body.indent * house.body.size,
    role: "text" as const,
    ...(how.colour ? { colour: how.colour } : {}),
  };
  return [...lines, ...setBody(slots.slice(from), copy, manner, frame, how.passage, chance)];
}
