import { type Frame, frameOf } from "../frame.js";
import type { Plot } from "../plan/plot.js";
import type { Story } from "../stories/story.js";
import type { TruthArticle, TruthRule } from "../truth.js";
import { setDeck } from "./deck.js";
import { type Room, type SetLine, setLine } from "./line.js";
import { setParagraph } from "./paragraph.js";
import { setPlate } from "./pictures.js";
import { ruleAt } from "./rules.js";
import { bodyType, columnsIn, outlineOf, type SetArticle, type SetItem, type Sheet } from "./sheet.js";
import { type Column, slotsOf } from "./slots.js";

/** A photograph with its headline, if any, and its caption: 图片新闻. */
export function setPhoto(plot: Plot, sheet: Sheet): SetItem {
  const { chance, frame, house, newsroom, latin } = sheet;
  const columns = columnsIn(plot, sheet);
  const { u, along, top, bottom } = whole(columns);
  const story = newsroom.story("news");
  const lines: SetLine[] = [];
  let v = top;
  if (chance.happens(0.5)) {
    const label = chance.pick(newsroom.photoLabels);
    const type = { family: house.deck.family, weight: 700, size: house.body.size * 1.15 };
    lines.push(
      setLine(label, { u, v, along }, frame, {
        role: "label",
        passage: 0,
        type,
        align: "start",
        latin,
        colour: house.colour,
      }),
    );
    v += type.size * 1.5;
  }
  const headAt = chance.weigh({ above: 4, under: 2, none: 4 });
  if (headAt === "above") {
    const head = photoHead(story, { u, v, along }, columns.length, sheet);
    lines.push(...head.lines);
    v += head.across + house.body.leading * 0.6;
  }
  const text = [story.caption(), story.sentence(), story.credit]
    .slice(chance.happens(0.7) ? 0 : 1)
    .join(latin ? " " : "");
  const where = columns.length >= 2 && headAt !== "under" && chance.happens(0.25) ? "beside" : "below";
  const under = headAt === "under" ? photoHead(story, { u, v, along }, columns.length, sheet) : null;
  const between = under === null ? 0 : under.across + 0.6 * house.body.leading;
  const plate = setPlate(
    [u, v, along, bottom - v - 0.2 * house.body.leading],
    where,
    { text, passage: 9 },
    sheet,
    { between },
  );
  if (under) lines.push(...under.lines.map((line) => movedAcross(line, plate.under - v, frame)));
  return {
    articles: [
      {
        kind: "photo",
        features: ["photo-news", ...plate.features],
        lines: [...lines, ...plate.captions],
        pictures: plate.pictures,
        polygon: outlineOf(columns, frame),
      },
    ],
    rules: [],
    panels: plate.panels,
  };
}

/** The headline of a photograph, from `v` on. */
function photoHead(
  story: Story,
  { u, v, along }: Room,
  columns: number,
  sheet: Sheet,
): { readonly lines: readonly SetLine[]; readonly across: number } {
  const inner = frameOf(sheet.frame.onPaper(u, v, along, 1), sheet.frame.direction);
  const style = headStyle(sheet, Math.min(3.2, 1.4 + columns * 0.35));
  const text = story.headlines[1] ?? "";
  return setDeck([{ role: "headline", text }], inner, style, 1, sheet.chance);
}

function movedAcross(line: SetLine, by: number, { direction }: Frame): SetLine {
  const [x, y, width, height] = line.box;
  return { ...line, box: direction === "ltr" ? [x, y + by, width, height] : [x - by, y, width, height] };
}

function whole(columns: readonly Column[]): Column {
  const [first, last] = [columns[0] as Column, columns.at(-1) as Column];
  return { u: first.u, along: last.u + last.along - first.u, top: first.top, bottom: first.bottom };
}

function headStyle(sheet: Sheet, ems: number) {
  const { chance, house, latin } = sheet;
  return {
    head: chance.pick(house.head),
    size: house.body.size * ems,
    deck: house.deck,
    small: [house.body.size, house.body.size * 1.2] as const,
    align: chance.pick(["start", "centre"] as const),
    spaced: !latin && chance.happens(0.5),
    latin,
    colour: "#000000",
    mostLines: 3,
  };
}

/** A heading over a plot, and where its text begins. */
function headed(
  columns: readonly Column[],
  text: string,
  role: "headline" | "label",
  ems: number,
  sheet: Sheet,
): { readonly lines: readonly SetLine[]; readonly columns: readonly Column[] } {
  const { frame, house, chance } = sheet;
  const { u, along, top } = whole(columns);
  const inner = frameOf(frame.onPaper(u, top, along, 1), frame.direction);
  const head = setDeck([{ role: "headline", text }], inner, headStyle(sheet, ems), 0, chance);
  const from = top + head.across + house.body.leading * 0.7;
  return {
    lines: head.lines.map((line) => ({ ...line, role })),
    columns: columns.map((column) => ({ ...column, top: from })),
  };
}

/** Briefs under one label (简讯): each with a headline is an item of its own, those without are one. */
export function setBriefs(plot: Plot, sheet: Sheet): SetItem {
  const { chance, frame, house, newsroom, latin } = sheet;
  const columns = columnsIn(plot, sheet);
  const head = headed(columns, chance.pick(newsroom.briefLabels), "label", 1.9, sheet);
  const slots = slotsOf(head.columns, [], { ...house.body, least: house.body.size * 4 });
  const titled = chance.happens(0.6);
  const larger = chance.pick([1, 1.05, 1.15, 1.25]);
  const manner = {
    type: bodyType(sheet),
    latin,
    indent: house.body.indent * house.body.size,
    role: "text" as const,
  };
  const items: SetLine[][] = [];
  let used = 0;
  for (let failures = 0; failures < 6 && slots.length - used > 2; ) {
    const brief = newsroom.brief();
    const lines: SetLine[] = [];
    const passage = items.length * 3 + 2;
    const rest = slots.slice(used);
    if (titled) {
      const type = {
        family: (house.head[0] ?? house.deck).family,
        weight: 700,
        size: house.body.size * larger,
      };
      const set = setParagraph(
        brief.headline,
        rest,
        passage,
        { ...manner, type, role: "headline", indent: 0, align: "start" },
        frame,
      );
      lines.push(...(set ?? []));
    }
    const text = titled ? brief.text : `${chance.pick(["●", "▲", "◆"])}${brief.text}`;
    const set = setParagraph(
      text,
      rest.slice(lines.length),
      passage + 1,
      titled ? manner : { ...manner, indent: 0 },
      frame,
    );
    if (set === null || set.length === 0) {
      failures++;
      continue;
    }
    items.push([...lines, ...set]);
    used += lines.length + set.length + (titled && items.length % 2 === 0 ? 1 : 0);
  }
  const article = (lines: readonly SetLine[]): SetArticle => ({
    kind: "brief",
    features: [titled ? "briefs-titled" : "briefs"],
    lines,
    pictures: [],
    polygon: outlineOf(columns, frame),
  });
  const [first = [], ...others] = items;
  const articles = titled
    ? [article([...head.lines, ...first]), ...others.map(article)]
    : [article([...head.lines, ...items.flat()])];
  return { articles, rules: [], panels: [] };
}

/** A notice of an office or a court, its text to its end and no further. */
export function setNotice(plot: Plot, sheet: Sheet): SetItem {
  const { frame, house, newsroom, latin } = sheet;
  const columns = columnsIn(plot, sheet);
  const manner = {
    type: bodyType(sheet),
    latin,
    indent: house.body.indent * house.body.size,
    role: "text" as const,
  };
  const lines: SetLine[] = [];
  const first = newsroom.notice();
  const head = headed(columns, first.headline, "headline", 1.8, sheet);
  const slots = slotsOf(head.columns, [], { ...house.body, least: house.body.size * 4 });
  let passage = 1;
  for (const { paragraphs } of [first, newsroom.notice(), newsroom.notice(), newsroom.notice()])
    for (const text of paragraphs)
      lines.push(...(setParagraph(text, slots.slice(lines.length), passage++, manner, frame) ?? []));
  return one("notice", ["notice"], [...head.lines, ...lines], columns, sheet);
}

/** A few lines without a headline, where something else was too short (补白). */
export function setFiller(plot: Plot, sheet: Sheet): SetItem {
  const { chance, frame, house, newsroom, latin } = sheet;
  const columns = columnsIn(plot, sheet);
  const story = newsroom.story("essay");
  const face = chance.pick([house.deck, house.caption]);
  const type = { family: face.family, weight: 400, size: house.body.size };
  const manner = { type, latin, indent: house.body.indent * house.body.size, role: "text" as const };
  const slots = slotsOf(columns, [], { ...house.body, least: house.body.size * 4 });
  const lines: SetLine[] = [];
  for (let passage = 0; passage < 12; passage++)
    lines.push(...(setParagraph(story.sentence(), slots.slice(lines.length), passage, manner, frame) ?? []));
  return one("filler", ["filler"], lines, columns, sheet);
}

function one(
  kind: TruthArticle["kind"],
  features: readonly string[],
  lines: readonly SetLine[],
  columns: readonly Column[],
  { frame }: Sheet,
): SetItem {
  return {
    articles: [{ kind, features, lines, pictures: [], polygon: outlineOf(columns, frame) }],
    rules: [],
    panels: [],
  };
}

/** A table: its rows as passages, its cells as lines. */
export function setTable(plot: Plot, sheet: Sheet): SetItem {
  const { chance, frame, house, newsroom, latin } = sheet;
  const columns = columnsIn(plot, sheet);
  const table = newsroom.table();
  const head = headed(columns, table.headline, "headline", 1.7, sheet);
  const area = whole(head.columns);
  const cells = table.rows[0]?.length ?? 1;
  const measure = area.along / cells;
  const leading = Math.min(house.body.leading * 1.6, (area.bottom - area.top) / table.rows.length);
  const type = { ...bodyType(sheet), size: Math.min(house.body.size, leading * 0.9) };
  const lines = table.rows.flatMap((row, at) =>
    row.map((text, cell) =>
      setLine(text, { u: area.u + cell * measure, v: area.top + at * leading, along: measure }, frame, {
        role: "table",
        passage: at + 1,
        type: at === 0 ? { ...type, weight: 700 } : type,
        align: cell === 0 ? "start" : "centre",
        latin,
      }),
    ),
  );
  const item = one("story", ["table"], [...head.lines, ...lines], columns, sheet);
  const rules = chance.happens(RULED) ? gridRules(area, table.rows.length, cells, leading, sheet) : [];
  return { ...item, rules };
}

/** How likely a table's cells are ruled. */
const RULED = 0.6;

function gridRules(area: Column, rows: number, cells: number, leading: number, sheet: Sheet): TruthRule[] {
  const [from, to] = [area.u, area.u + area.along];
  const at = (row: number) => area.top + (row - 0.25) * leading;
  const level = Array.from({ length: rows + 1 }, (_, row) =>
    ruleAt(sheet, [from, at(row)], [to, at(row)], 0.4),
  );
  const upright = Array.from({ length: cells - 1 }, (_, cell) => {
    const u = from + ((cell + 1) * area.along) / cells;
    return ruleAt(sheet, [u, at(0)], [u, at(rows)], 0.4);
  });
  return [...level, ...upright];
}

/** An advertisement: lines in odd sizes within a frame. */
export function setAdvertisement(plot: Plot, sheet: Sheet): SetItem {
  const { chance, frame, house, newsroom, latin } = sheet;
  const columns = columnsIn(plot, sheet);
  const { u, along, top, bottom } = whole(columns);
  const [x, y, width, height] = frame.onPaper(u, top, along, bottom - top);
  const inner = frameOf([x, y, width, height], "ltr");
  const texts = newsroom.advertisement();
  const pad = house.body.size;
  const sizes = texts.map(
    (_, at) =>
      house.body.size *
      (at === 0 ? chance.real(2.5, 4) : at === 1 ? chance.real(1.3, 3) : chance.real(0.9, 1.6)),
  );
  const lines: SetLine[] = [];
  const tinted = chance.happens(0.4);
  const measure = inner.along - 2 * pad;
  const needed = texts.reduce(
    (sum, text, at) =>
      sum + 1.9 * (sizes[at] ?? pad) * Math.ceil((text.length * (sizes[at] ?? pad)) / measure),
    0,
  );
  const scale = Math.max(0.7, Math.min(2.4, Math.sqrt((inner.across - 2 * pad) / needed)));
  let v = pad * scale;
  for (const [at, text] of texts.entries()) {
    const face = at < 2 ? chance.pick(house.head) : house.deck;
    const type = {
      family: face.family,
      weight: at < 2 ? 700 : face.weight,
      size: (sizes[at] ?? pad) * scale,
    };
    const slots = Array.from({ length: 9 }, (_, row) => ({
      u: pad,
      v: v + row * type.size * 1.25,
      along: inner.along - 2 * pad,
    }));
    const set = setParagraph(
      text,
      slots,
      at,
      { type, latin, indent: 0, role: "advertisement", align: "start" },
      inner,
    );
    if (set === null || v + set.length * type.size * 1.25 > inner.across) continue;
    lines.push(
      ...set.map((line) => (set.length === 1 && chance.happens(0.6) ? centred(line, x, width) : line)),
    );
    v += set.length * type.size * 1.25 + chance.real(0.2, 1.4) * pad * scale;
  }
  const item = one("advertisement", ["advertisement"], lines, columns, sheet);
  const panel = {
    box: [x, y, width, height] as const,
    fill: tinted ? "#eef0e4" : null,
    stroke: chance.happens(0.8) ? "#000000" : null,
    weight: chance.pick([0.5, 1, 2]),
    above: false,
  };
  return { ...item, panels: [panel] };
}

function centred(line: SetLine, x: number, width: number): SetLine {
  return { ...line, box: [x + (width - line.box[2]) / 2, line.box[1], line.box[2], line.box[3]] };
}
