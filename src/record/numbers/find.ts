import { isIdiom } from "./idioms.js";
import { exact, readApproximateRange, readNumber } from "./numerals.js";
import { qualify } from "./qualify.js";
import type { Quantity } from "./quantity.js";
import { type Unit, unitAt } from "./units.js";

const FIGURE = "[0-9０-９]";
const ARABIC = `(?:${FIGURE}{1,3}(?:[,，]${FIGURE}{3}){1,5}(?!${FIGURE})|${FIGURE}+)(?:[.．·]${FIGURE}+)?(?:[多余餘几]?[十百千万萬亿億]{1,4})?`;
const DIGIT = "〇○零一二两兩三四五六七八九";
const HAN = `(?:[几幾]|数(?=[十百千万亿]))?[${DIGIT}十百千万萬亿億][${DIGIT}十百千万萬亿億多余餘几]{0,30}(?:[点點][${DIGIT}]{1,12})?`;
const NUMBER = new RegExp(`(${ARABIC})|(${HAN})`, "gu");
const NUMBER_HERE = new RegExp(`(?:${ARABIC}|${HAN})`, "uy");
const RANGE_MARK = /[至到~～]|[—–－-]{1,2}/uy;
const PARTS = /分之/uy;
/** `５４秒９５`, `１分２３秒７３`: times of races. */
const RACE = new RegExp(`(?:(${FIGURE}{1,3})分)?(${FIGURE}{1,2})秒(${FIGURE}{1,3})?`, "uy");
/** `６．９、８．７和５．３个百分点`: the unit of a list stands after its last number. */
const LISTED = new RegExp(`(?:[、和与及]|以及)(?=${FIGURE})(?:${ARABIC})`, "uy");
const VAGUE = /[多余餘来來几]/u;

interface Reading {
  readonly end: number;
  readonly value: number;
  readonly upTo: number | null;
  readonly unit: string | null;
  readonly is: Unit;
  readonly between: string;
}

const BARE: Unit = { code: "1", factor: 1, measure: "count" };
const SHARE: Unit = { code: "1", factor: 1, measure: "share" };

/**
 * The quantities a Chinese text states: `2.4亿元`, `120万平方米`, `一成至两成`, `百分之八`, `五分之一`, `30多名`, `居全省第一`.
 * Days and years are none (`findDates` has those), nor ordinals (`第三批`), nor idioms (`四面八方`).
 */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [...ranks(text)];
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match !== null; match = NUMBER.exec(text)) {
    const quantity = quantityAt(text, match.index, match[0], match[1] !== undefined);
    if (quantity === null) continue;
    NUMBER.lastIndex = Math.max(NUMBER.lastIndex, quantity.end);
    if (!found.some(({ start, end }) => start < quantity.end && quantity.start < end)) found.push(quantity);
  }
  for (const half of text.matchAll(/一半|半数|[超过近]半(?![年月天日个小径])/gu)) {
    const share = plainShare(text, half.index, half.index + half[0].length, 0.5);
    found.push(/^[超过]/u.test(half[0]) ? { ...share, bound: "more-than" } : share);
  }
  for (const double of text.matchAll(/翻(?:了)?([一两二三四])?番/gu)) {
    const value = readNumber(double[1] ?? "一") ?? 1;
    const end = double.index + double[0].length;
    found.push({
      ...plainShare(text, double.index, end, value),
      unit: "番",
      code: "番",
      measure: "multiple",
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

function plainShare(text: string, start: number, end: number, value: number): Quantity {
  const said = qualify(text, start, end, "");
  return {
    start,
    end,
    value,
    upTo: null,
    unit: null,
    code: "1",
    measure: "share",
    ...said,
    inFigures: false,
  };
}

function quantityAt(text: string, start: number, numeral: string, inFigures: boolean): Quantity | null {
  const reading = race(text, start) ?? fraction(text, start, numeral) ?? measured(text, start, numeral);
  if (
    reading === null ||
    isIdiom(text, start, reading.end, { ...reading, code: reading.is.code, numeral, inFigures })
  )
    return null;
  const { end, value, upTo, unit, is, between } = reading;
  const { code, measure } = is;
  return { start, end, value, upTo, unit, code, measure, ...qualify(text, start, end, between), inFigures };
}

function race(text: string, start: number): Reading | null {
  RACE.lastIndex = start;
  const match = RACE.exec(text);
  if (match === null || (match[1] === undefined && match[3] === undefined)) return null;
  const [minutes, seconds] = [match[1] ?? "0", `${match[2]}.${match[3] ?? "0"}`].map((part) =>
    readNumber(part),
  );
  if (minutes == null || seconds == null) return null;
  const is: Unit = { code: "s", factor: 1, measure: "amount" };
  const value = exact(minutes * 60 + seconds);
  return { end: start + match[0].length, value, upTo: null, unit: "秒", is, between: "" };
}

/** `五分之一`, `百分之十二点五`, `百分之八至十`. */
function fraction(text: string, start: number, numeral: string): Reading | null {
  const at = start + numeral.length;
  const mark = here(PARTS, text, at);
  const above = mark === null ? null : here(NUMBER_HERE, text, at + mark.length);
  if (mark === null || above === null) return null;
  const whole = readNumber(numeral);
  const part = readNumber(above);
  if (whole === null || part === null || whole === 0) return null;
  const end = at + mark.length + above.length;
  return { end, value: exact(part / whole), upTo: null, unit: null, is: SHARE, between: "" };
}

function measured(text: string, start: number, numeral: string): Reading | null {
  const first = unitAfter(text, start + numeral.length);
  const range = rangeAfter(text, first?.end ?? start + numeral.length);
  if (range !== null && (first === null || first.unit === range.unit)) {
    const from = readNumber(scaledAlike(numeral, range.numeral));
    if (from === null || range.to <= from) return null;
    return scaled(from, range.to, range);
  }
  const pair = readApproximateRange(numeral);
  const value = pair?.[0] ?? readNumber(numeral);
  if (value === null) return null;
  if (first !== null) return withHalf(text, scaled(value, pair?.[1] ?? null, first));
  const shared = unitOfList(text, start + numeral.length);
  if (shared !== null) return scaled(value, null, { ...shared, end: start + numeral.length });
  const scale = /[万萬亿億]$/u.test(numeral) && /[0-9０-９]/u.test(numeral);
  return scale ? { end: start + numeral.length, value, upTo: null, unit: null, is: BARE, between: "" } : null;
}

interface Found {
  readonly end: number;
  readonly unit: string;
  readonly is: Unit;
  readonly between: string;
}

/** `４年半`, `两倍半`. */
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

/** The unit after a number, with at most a space and a 多 between. */
function unitAfter(text: string, at: number): Found | null {
  let from = at;
  if (text.charAt(from) === " ") from++;
  const vague = VAGUE.test(text.charAt(from)) ? text.charAt(from) : "";
  const found = unitAt(text, from + vague.length);
  if (found === null) return null;
  const end = from + vague.length + found.printed.length;
  return { end, unit: found.printed, is: found.unit, between: vague };
}

function rangeAfter(text: string, at: number): (Found & { to: number; numeral: string }) | null {
  const mark = here(RANGE_MARK, text, at);
  const numeral = mark === null ? null : here(NUMBER_HERE, text, at + mark.length);
  if (mark === null || numeral === null) return null;
  const to = readNumber(numeral);
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

function here(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

const RANK =
  /(?:居|列|排名|排在|位列|位于|位次|跃升|升至|名次|总量|总分)[^，。,;；：:第首榜]{0,8}(第[一二三四五六七八九十0-9０-９]{1,4}(?:位|名)?|首位|榜首)/gu;

/** `居全省第一位`: a place in an order. */
function ranks(text: string): Quantity[] {
  return [...text.matchAll(RANK)].flatMap((match) => {
    const place = match[1] ?? "";
    const end = match.index + match[0].length;
    const value = place.startsWith("第") ? readNumber(place.slice(1).replace(/[位名]$/u, "")) : 1;
    if (value === null || value === 0) return [];
    const start = end - place.length;
    const rank = { value, upTo: null, unit: null, code: "位", measure: "rank" } as const;
    return [{ start, end, ...rank, bound: null, approximate: false, inFigures: false }];
  });
}
