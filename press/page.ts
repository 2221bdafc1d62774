import type { Box } from "../src/model/index.js";
import type { Chance } from "./chance.js";
import type { House } from "./house.js";
import { areaOf, type Plot, rectangle, topOf } from "./plan/plot.js";
import { slice } from "./plan/slice.js";
import { setFolio, setMasthead } from "./set/furniture.js";
import { setAdvertisement, setBriefs, setNotice, setPhoto, setTable } from "./set/items.js";
import type { SetLine } from "./set/line.js";
import { rulesBetween } from "./set/rules.js";
import { type SetItem, type Sheet, sheetOf } from "./set/sheet.js";
import { setStory } from "./set/story.js";
import type { Newsroom, Story } from "./stories/story.js";
import type { TruthRule } from "./truth.js";

/** A page as made up; its items in the order in which they were set. */
export interface MadePage {
  readonly items: readonly SetItem[];
  /** Masthead and folio line. */
  readonly furniture: readonly SetLine[];
  readonly rules: readonly TruthRule[];
  readonly name: string | null;
  /** The story whose rest is to be set on a later page; null for none. */
  readonly jump: { readonly story: Story; readonly item: SetItem } | null;
}

export interface PageWish {
  readonly number: string;
  readonly date: string;
  readonly first: boolean;
  /** A story of an earlier page to go on with, and where it began. */
  readonly rest: { readonly story: Story; readonly from: string } | null;
  /** The page on which a story of this one is to go on; null for none. */
  readonly to: string | null;
}

/** Makes up a page: furniture, then plots, then an item in each. */
export function makePage(house: House, newsroom: Newsroom, wish: PageWish, chance: Chance): MadePage {
  const name = wish.first ? null : chance.pick(newsroom.story("news").sections);
  const area: Box = [
    house.margin.side,
    house.margin.top,
    house.width - 2 * house.margin.side,
    house.height - house.margin.top - house.margin.bottom,
  ];
  const furniture = wish.first
    ? setMasthead(house, newsroom, wish.date, area, chance)
    : setFolio(house, newsroom, { number: wish.number, name: name ?? "", date: wish.date }, area, chance);
  const sheet = sheetOf(house, furniture.print, newsroom, chance);
  const plots = plotsOf(sheet);
  const lead = leadOf(plots);
  const rest = wish.rest ? restPlot(plots, lead) : null;
  let jump: MadePage["jump"] = null;
  const items = plots.map((plot) => {
    if (plot === rest && wish.rest) {
      const jumpFrom = newsroom.jumpFrom(wish.rest.from);
      return setStory(
        plot,
        { story: wish.rest.story, manner: "news", jumpTo: null, jumpFrom, lead: false },
        sheet,
      );
    }
    if (plot === lead) {
      const story = newsroom.story("news");
      const jumpTo = wish.to ? newsroom.jumpTo(wish.to) : null;
      const item = setStory(plot, { story, manner: "news", jumpTo, jumpFrom: null, lead: true }, sheet);
      if (jumpTo) jump = { story, item };
      return item;
    }
    return fillPlot(plot, sheet);
  });
  return {
    items,
    furniture: furniture.lines,
    rules: [...furniture.rules, ...rulesBetween(plots, items, sheet)],
    name,
    jump,
  };
}

/** Rows of the smallest item, in lines of body type. */
const LEAST_ROWS = 11;

function plotsOf(sheet: Sheet): Plot[] {
  const { chance, house, rows } = sheet;
  const whole = rectangle(0, house.columns, 0, rows);
  const scale = Math.sqrt(areaOf(whole) / (7 * 88));
  const items = Math.max(2, Math.round(chance.real(3.5, 12) * scale));
  return slice(whole, { items, least: LEAST_ROWS, bends: chance.pick([0, 0.35, 0.6]) }, chance);
}

/** The largest of the plots that begin in the upper half. */
function leadOf(plots: readonly Plot[]): Plot | undefined {
  const half = Math.max(...plots.flatMap(({ columns }) => columns.map(({ bottom }) => bottom))) / 2;
  return [...plots].filter((plot) => topOf(plot) < half).sort((a, b) => areaOf(b) - areaOf(a))[0];
}

function restPlot(plots: readonly Plot[], lead: Plot | undefined): Plot | null {
  const others = plots.filter((plot) => plot !== lead && areaOf(plot) > 25);
  return [...others].sort((a, b) => areaOf(a) - areaOf(b))[Math.floor(others.length / 2)] ?? null;
}

/** Something that suits the size and shape of a plot. */
function fillPlot(plot: Plot, sheet: Sheet): SetItem {
  const { chance } = sheet;
  const area = areaOf(plot);
  const [rows] = plot.columns;
  const whole = plot.columns.every((one) => one.top === rows?.top && one.bottom === rows?.bottom);
  const height = (rows?.bottom ?? 0) - (rows?.top ?? 0);
  const low = (rows?.bottom ?? 0) > sheet.rows * 0.75;
  const kind = chance.weigh({
    story: 10,
    essay: area > 40 ? 1.5 : 0,
    photo: whole && plot.columns.length >= 2 && area > 40 && area < 220 ? 1.6 : 0,
    briefs: whole && area > 35 && area < 200 ? 1.2 : 0,
    notice: whole && area < 70 ? 0.8 : 0,
    table: whole && area < 90 && height > 12 && plot.columns.length <= 2 ? 0.7 : 0,
    advertisement: whole && low && area > 20 ? 1.6 : 0,
  });
  if (kind === "photo") return setPhoto(plot, sheet);
  if (kind === "briefs") return setBriefs(plot, sheet);
  if (kind === "notice") return setNotice(plot, sheet);
  if (kind === "table") return setTable(plot, sheet);
  if (kind === "advertisement") return setAdvertisement(plot, sheet);
  const manner = kind === "essay" ? "essay" : "news";
  return setStory(
    plot,
    { story: sheet.newsroom.story(manner), manner, jumpTo: null, jumpFrom: null, lead: false },
    sheet,
  );
}
