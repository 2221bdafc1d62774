import type { Box } from "../../src/model/index.js";
import type { Chance } from "../chance.js";
import { lengthOf, type Type } from "../fonts.js";
import { frameOf } from "../frame.js";
import type { House } from "../house.js";
import type { Newsroom } from "../stories/story.js";
import type { TruthRole, TruthRule } from "../truth.js";
import { type SetLine, setLine } from "./line.js";

/** What is printed around the articles, and the area it leaves them. */
export interface Furniture {
  readonly lines: readonly SetLine[];
  readonly rules: readonly TruthRule[];
  readonly print: Box;
  /** What a masthead takes of the print area at its beginning, in columns and points: the rest of its rows is free (报眼). Null for nothing. */
  readonly corner: { readonly columns: number; readonly across: number } | null;
}

type Align = "start" | "centre" | "end";

function lineAt(
  text: string,
  box: Box,
  type: Type,
  align: Align,
  role: TruthRole,
  passage: number,
  colour = "#000000",
): SetLine {
  const frame = frameOf(box, "ltr");
  return setLine(text, { u: 0, v: 0, along: box[2] }, frame, {
    role,
    passage,
    type,
    align,
    latin: true,
    colour,
  });
}

/** The head of page one: the title, and beside or below it the date, the weather, the number and the price. */
export function setMasthead(
  house: House,
  newsroom: Newsroom,
  date: string,
  area: Box,
  chance: Chance,
): Furniture {
  const [x, y, width, height] = area;
  const latin = house.language.length === 2;
  const small: Type = { ...house.caption, size: house.body.size * chance.real(0.85, 1) };
  const ears = newsroom.ears(date);
  const face = { family: (house.head[0] ?? house.deck).family, weight: chance.pick([400, 700, 900]) };
  const colour = chance.happens(0.4) ? house.colour : "#000000";
  const below = latin || chance.happens(0.45);
  if (below) {
    const size = Math.min(
      width / lengthOf(newsroom.title, { ...face, size: 1 }) / 1.15,
      house.body.size * chance.real(5.5, 8),
    );
    const title = lineAt(
      newsroom.title,
      [x, y, width, size],
      { ...face, size },
      latin ? "centre" : chance.pick(["centre", "start"]),
      "masthead",
      0,
      colour,
    );
    const top = y + size * 1.18;
    const strip = stripOf(ears, [x, top, width, small.size], small);
    const end = top + small.size * 1.7;
    const rules = [top - small.size * 0.5, end].map(
      (at): TruthRule => ({ from: [x, at], to: [x + width, at], weight: 0.75, colour }),
    );
    const used = end + house.body.leading * 0.9 - y;
    return { lines: [title, ...strip], rules, print: [x, y + used, width, height - used], corner: null };
  }
  const share = chance.real(0.45, 0.62);
  const size = Math.min(
    (width * share) / lengthOf(newsroom.title, { ...face, size: 1 }),
    house.body.size * 9,
  );
  const title = lineAt(
    newsroom.title,
    [x, y, width * share, size],
    { ...face, size },
    "start",
    "masthead",
    0,
    colour,
  );
  const left = x + width * (share + 0.04);
  const step = Math.max(small.size * 1.25, Math.min(small.size * 1.8, size / ears.length));
  const beside = ears.map((text, at) =>
    lineAt(
      text,
      [left, y + at * step, width * (0.96 - share), small.size],
      small,
      "start",
      "masthead",
      at + 1,
    ),
  );
  const used = Math.max(size, ears.length * step) + house.body.leading;
  const rule: TruthRule = {
    from: [x, y + used],
    to: [x + width, y + used],
    weight: chance.pick([0.75, 1.5, 3]),
    colour,
  };
  const end = used + house.body.leading * 0.9;
  return { lines: [title, ...beside], rules: [rule], print: [x, y + end, width, height - end], corner: null };
}

/** A masthead that leaves the right of its rows to an item (报眼): the title over its columns, the rest in lines below. */
export function setCornerMasthead(
  house: House,
  newsroom: Newsroom,
  date: string,
  area: Box,
  chance: Chance,
): Furniture {
  const [x, y, width] = area;
  const columns = Math.max(2, Math.round(house.columns * chance.real(0.5, 0.68)));
  const measure = ((width + house.gutter) * columns) / house.columns - house.gutter;
  const small: Type = { ...house.caption, size: house.body.size * 0.92 };
  const face = { family: (house.head[0] ?? house.deck).family, weight: chance.pick([700, 900]) };
  const size = Math.min(measure / lengthOf(newsroom.title, { ...face, size: 1 }), house.body.size * 9);
  const colour = chance.happens(0.5) ? house.colour : "#000000";
  const title = lineAt(
    newsroom.title,
    [x, y, measure, size],
    { ...face, size },
    "centre",
    "masthead",
    0,
    colour,
  );
  const lines: SetLine[] = [title];
  let v = y + size * 1.2;
  let texts = newsroom.ears(date);
  while (texts.length > 0) {
    const strip = stripOf(texts, [x, v, measure, small.size], small);
    if (strip.length === 0) break;
    lines.push(...strip);
    texts = texts.slice(strip.length);
    v += small.size * 1.5;
  }
  const rule: TruthRule = { from: [x, v], to: [x + measure, v], weight: 1, colour };
  return { lines, rules: [rule], print: area, corner: { columns, across: v - y + house.body.leading * 0.8 } };
}

/** Texts spread over a strip, the first at its beginning, the last at its end; those there is no room for are left out. */
function stripOf(texts: readonly string[], [x, y, width, height]: Box, type: Type): SetLine[] {
  const kept: string[] = [];
  let length = 0;
  for (const text of texts) {
    length += lengthOf(text, type) + 1.5 * type.size;
    if (length > width) break;
    kept.push(text);
  }
  const gap =
    (width - kept.reduce((sum, text) => sum + lengthOf(text, type), 0)) / Math.max(1, kept.length - 1);
  let at = x;
  return kept.map((text, index) => {
    const line = lineAt(text, [at, y, lengthOf(text, type), height], type, "start", "masthead", index + 1);
    at += lengthOf(text, type) + gap;
    return line;
  });
}

/** The line at the head of an inner page: its number, its name, the date, the editors. */
export function setFolio(
  house: House,
  newsroom: Newsroom,
  page: { readonly number: string; readonly name: string; readonly date: string },
  area: Box,
  chance: Chance,
): Furniture {
  const [x, y, width, height] = area;
  const texts = newsroom.folio(page.number, page.name, page.date);
  const large = texts.findIndex((text) => text.includes(page.name) || text === page.number);
  const small: Type = { ...house.caption, size: house.body.size * chance.real(0.85, 1) };
  const big: Type = {
    family: (house.head[0] ?? house.deck).family,
    weight: 700,
    size: house.body.size * chance.real(1.5, 2.6),
  };
  if (texts.length >= 3 && chance.happens(STACKED))
    return stackedFolio(texts, large, { big, small }, area, house, chance);
  const types = texts.map((_, at) => (at === large ? big : small));
  const length = texts.reduce((sum, text, at) => sum + lengthOf(text, types[at] ?? small), 0);
  const gap = Math.max(0, (width - length) / Math.max(1, texts.length - 1));
  let at = x;
  const lines = texts.map((text, index) => {
    const type = types[index] ?? small;
    const own = lengthOf(text, type);
    const line = lineAt(text, [at, y + big.size - type.size, own, type.size], type, "start", "folio", index);
    at += own + gap;
    return line;
  });
  const rule = y + big.size * 1.3;
  const end = rule + house.body.leading * 0.9 - y;
  return {
    lines,
    rules: [{ from: [x, rule], to: [x + width, rule], weight: chance.pick([0.5, 1, 2]), colour: "#000000" }],
    print: [x, y + end, width, height - end],
    corner: null,
  };
}

/** How likely the day and the editors stand in rows of their own beside the page's name. */
const STACKED = 0.25;

/** The page's name at one side, the rest in small lines one under another at the other. */
function stackedFolio(
  texts: readonly string[],
  large: number,
  { big, small }: { readonly big: Type; readonly small: Type },
  [x, y, width, height]: Box,
  house: House,
  chance: Chance,
): Furniture {
  const [near, far] = chance.pick([["start", "end"] as const, ["end", "start"] as const]);
  const step = small.size * 1.35;
  const rest = texts.flatMap((text, at) => (at === large ? [] : [{ text, at }]));
  const lines = [
    lineAt(texts[large] ?? "", [x, y, width, big.size], big, near, "folio", large),
    ...rest.map(({ text, at }, row) =>
      lineAt(text, [x, y + row * step, width, small.size], small, far, "folio", at),
    ),
  ];
  const end = Math.max(big.size, rest.length * step) + house.body.leading * chance.real(0.7, 1.2);
  const weight = chance.pick([0, 0.5, 1]);
  const rule: TruthRule = { from: [x, y + end], to: [x + width, y + end], weight, colour: "#000000" };
  const used = end + house.body.leading * 0.8;
  return {
    lines,
    rules: weight === 0 ? [] : [rule],
    print: [x, y + used, width, height - used],
    corner: null,
  };
}
