import { ARABIC, FIGURE, HAN, here, type Reading } from "./forms.js";
import { isIdiom } from "./idioms.js";
import { exact, readApproximateRange, readNumber } from "./numerals.js";
import { qualify } from "./qualify.js";
import type { Quantity } from "./quantity.js";
import { readSpecial } from "./special.js";
import { type Unit, unitAt } from "./units.js";
import { findHalvesAndDoubles, findRanks } from "./worded.js";

const NUMBER = new RegExp(`(${ARABIC})|(${HAN})`, "gu");
const NUMBER_HERE = new RegExp(`(?:${ARABIC}|${HAN})`, "uy");
const RANGE_MARK = /[至到~～]|[—–－-]{1,2}/uy;
/** `６．９、８．７和５．３个百分点`: the unit of a list stands after its last number. */
const LISTED = new RegExp(`(?:[、和与及×xX]|以及)(?=${FIGURE})(?:${ARABIC})`, "uy");
const VAGUE = /[多余餘来來几]/u;
const BARE: Unit = { code: "1", factor: 1, measure: "count" };

/**
 * The quantities a Chinese text states: `2.4亿元`, `120万平方米`, `一成至两成`, `百分之八`, `五分之一`, `30多名`, `居全省第一`.
 * Days and years are none (`findDates` has those), nor ordinals (`第三批`), scores (`3∶1`) and idioms (`四面八方`).
 */
export function findQuantities(text: string): Quantity[] {
  const ranks = findRanks(text);
  const found: Quantity[] = [];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match !== null; match = NUMBER.exec(text)) {
    const quantity = quantityAt(text, match.index, unitApart(text, match), match[1] !== undefined);
    if (quantity === null || ranks.some(({ start, end }) => start < quantity.end && quantity.start < end))
      continue;
    NUMBER.lastIndex = Math.max(NUMBER.lastIndex, quantity.end);
    found.push(quantity);
  }
  return [...ranks, ...found, ...findHalvesAndDoubles(text)].sort((a, b) => a.start - b.start);
}

/** `百万千瓦`: the last 千 is the unit's. */
function unitApart(text: string, { 0: numeral, index }: RegExpExecArray): string {
  const next = text.charAt(index + numeral.length);
  return numeral.length > 1 && numeral.endsWith("千") && /[瓦克米卡伏赫]/u.test(next)
    ? numeral.slice(0, -1)
    : numeral;
}

function quantityAt(text: string, start: number, numeral: string, inFigures: boolean): Quantity | null {
  const reading = readSpecial(text, start, numeral) ?? measured(text, start, numeral);
  if (reading === null) return null;
  const { end, upTo, unit, is, between } = reading;
  const { code, measure } = is;
  const below = code === "°C" && /零下$/u.test(text.slice(Math.max(0, start - 2), start));
  const value = below ? -reading.value : reading.value;
  if (isIdiom(text, start, end, { numeral, value, unit, code, inFigures })) return null;
  return { start, end, value, upTo, unit, code, measure, ...qualify(text, start, end, between), inFigures };
}

function measured(text: string, start: number, numeral: string): Reading | null {
  const after = start + numeral.length;
  const first = unitAfter(text, after);
  const pair = readApproximateRange(numeral);
  const range = rangeAfter(text, first?.end ?? after);
  const bare = first === null && range === null ? bareRange(text, start, numeral) : null;
  if (bare !== null) return bare;
  if (range !== null && (first === null || first.unit === range.unit)) {
    const from = pair?.[0] ?? readNumber(scaledAlike(numeral, range.numeral));
    return from === null || range.to <= from ? null : scaled(from, range.to, range);
  }
  const value = pair?.[0] ?? readNumber(numeral);
  if (value === null) return null;
  if (first !== null) return withHalf(text, scaled(value, pair?.[1] ?? null, first));
  const shared = unitOfList(text, after);
  if (shared !== null) return scaled(value, null, { ...shared, end: after });
  return isGreat(text, start, numeral)
    ? { end: after, value, upTo: null, unit: null, is: BARE, between: "" }
    : null;
}

/** A number that needs no unit to be one: `118万`, `六十万绝对贫困人口`, `超千万`. */
function isGreat(text: string, start: number, numeral: string): boolean {
  if (!/[万萬亿億]$/u.test(numeral)) return false;
  return (
    /[0-9０-９]/u.test(numeral) ||
    /[一二两三四五六七八九].*[十百千万亿]/u.test(numeral) ||
    (numeral.length > 1 && /[超近逾约达]$/u.test(text.slice(0, start).slice(-1)))
  );
}

/** `２０万至３０万`: two numbers that need no unit. */
function bareRange(text: string, start: number, numeral: string): Reading | null {
  const after = start + numeral.length;
  const mark = isGreat(text, start, numeral) ? here(RANGE_MARK, text, after) : null;
  const further = mark === null ? null : here(NUMBER_HERE, text, after + mark.length);
  if (mark === null || further === null || !isGreat(text, after + mark.length, further)) return null;
  const [value, upTo] = [readNumber(numeral), readNumber(further)];
  if (value === null || upTo === null || upTo <= value) return null;
  return { end: after + mark.length + further.length, value, upTo, unit: null, is: BARE, between: "" };
}

interface Found {
  readonly end: number;
  readonly unit: string;
  readonly is: Unit;
  readonly between: string;
}

/** Nouns that begin like a measure word: `五千多万群众`, `５００万家庭`. */
const BEGINS_A_NOUN =
  /^(?:群众|群體|群体|家庭|家长|家属|部队|部分|部门|台湾|台胞|名牌|名单|门诊|门票|队员|班级|站点|级别|票房|字典|集体|卷宗|次要|种子|种植|头脑|层次|国道|省道|县道|乡道|国企)/u;

/** The unit after a number, with at most a space and a 多 between. */
function unitAfter(text: string, at: number): Found | null {
  const from = text.charAt(at) === " " ? at + 1 : at;
  const vague = VAGUE.test(text.charAt(from)) ? text.charAt(from) : "";
  const found = unitAt(text, from + vague.length);
  if (found === null || BEGINS_A_NOUN.test(text.slice(from + vague.length, from + vague.length + 2)))
    return null;
  const end = from + vague.length + found.printed.length;
  return { end, unit: found.printed, is: found.unit, between: vague };
}

/** `4年半`, `两倍半`. */
function withHalf(text: string, reading: Reading): Reading {
  const halves =
    text.charAt(reading.end) === "半" && /^(?:a|mo|d|h|倍)$/u.test(reading.is.code) && reading.upTo === null;
  return halves ? { ...reading, value: reading.value + 0.5, end: reading.end + 1 } : reading;
}

/** The unit at the end of a list of numbers that stands after the offset; null where there is none. */
function unitOfList(text: string, from: number): Found | null {
  let at = from;
  for (let turn = 0; turn < 8; turn++) {
    const next = here(LISTED, text, at);
    if (next === null) return null;
    at += next.length;
    const unit = unitAfter(text, at);
    if (unit !== null) return unit.is.measure === "count" ? null : unit;
  }
  return null;
}

function rangeAfter(text: string, at: number): (Found & { to: number; numeral: string }) | null {
  const mark = here(RANGE_MARK, text, at);
  const numeral = mark === null ? null : here(NUMBER_HERE, text, at + mark.length);
  if (mark === null || numeral === null) return null;
  const to = readApproximateRange(numeral)?.[1] ?? readNumber(numeral);
  const unit = unitAfter(text, at + mark.length + numeral.length);
  return to === null || unit === null ? null : { ...unit, to, numeral };
}

/** `3至5万`: the scale printed once is of both. */
function scaledAlike(from: string, to: string): string {
  const scale = /[十百千]?[万萬亿億]+$/u.exec(to)?.[0] ?? "";
  return /[万萬亿億十百千]$/u.test(from) ? from : from + scale;
}

function scaled(value: number, upTo: number | null, { end, unit, is, between }: Found): Reading {
  return {
    end,
    value: exact(value * is.factor),
    upTo: upTo === null ? null : exact(upTo * is.factor),
    unit,
    is,
    between,
  };
}
