import { ARABIC, FIGURE, HAN, here, type Reading } from "./forms.js";
import { exact, readNumber } from "./numerals.js";
import type { Unit } from "./units.js";

const NUMBER = new RegExp(`(?:${ARABIC}|${HAN})`, "uy");
const PARTS = "分之";
const IN_FIGURES = new RegExp(`^${FIGURE}`, "u");
/** The end of `百分之八至百分之十`, `百分之八至十`. */
const FURTHER = new RegExp(`(?:[至到~～]|[—–－-]{1,2})(?:百分之)?(?:${ARABIC}|${HAN})`, "uy");
const SHARE: Unit = { code: "1", factor: 1, measure: "share" };
const SECONDS: Unit = { code: "s", factor: 1, measure: "amount" };
const YUAN: Unit = { code: "CNY", factor: 1, measure: "amount" };

const RACE = new RegExp(`(?:(${FIGURE}{1,3})分)?(${FIGURE}{1,2})秒(${FIGURE}{1,3})?`, "uy");
const CASH = new RegExp(`(${FIGURE}+)元(${FIGURE})角(?:(${FIGURE})分)?`, "uy");
const SLASHED = new RegExp(`(${FIGURE}{1,2})[／/](${FIGURE}{1,3})(?![／/0-9０-９])`, "uy");

/** Forms in which one number is printed as several: times of races, yuan and jiao, fractions. Null for all else. */
export function readSpecial(text: string, start: number, numeral: string): Reading | null {
  if (text.startsWith(PARTS, start + numeral.length)) return fraction(text, start, numeral);
  return IN_FIGURES.test(numeral) ? (race(text, start) ?? cash(text, start) ?? slashed(text, start)) : null;
}

/** `５４秒９５`, `１分２３秒７３`. */
function race(text: string, start: number): Reading | null {
  RACE.lastIndex = start;
  const match = RACE.exec(text);
  if (match === null || (match[1] === undefined && match[3] === undefined)) return null;
  const minutes = readNumber(match[1] ?? "0") ?? 0;
  const seconds = readNumber(`${match[2]}.${match[3] ?? "0"}`) ?? 0;
  return whole(start + match[0].length, minutes * 60 + seconds, "秒", SECONDS);
}

/** `17元7角`. */
function cash(text: string, start: number): Reading | null {
  CASH.lastIndex = start;
  const match = CASH.exec(text);
  if (match === null) return null;
  const value = readNumber(`${match[1]}.${match[2]}${match[3] ?? ""}`) ?? 0;
  return whole(start + match[0].length, value, "元", YUAN);
}

/** `五分之一`, `百分之十二点五`. */
function fraction(text: string, start: number, numeral: string): Reading | null {
  const at = start + numeral.length;
  const above = here(NUMBER, text, at + PARTS.length);
  const below = above === null ? null : readNumber(numeral);
  const part = above === null ? null : readNumber(above);
  if (above === null || below === null || part === null || below === 0) return null;
  const end = at + PARTS.length + above.length;
  const further = here(FURTHER, text, end);
  const upTo = further === null ? null : readNumber(further.replace(/^.*分之/u, ""));
  const share = whole(end, part / below, null, SHARE);
  return further === null || upTo === null || upTo <= part
    ? share
    : { ...share, end: end + further.length, upTo: exact(upTo / below) };
}

/** `３／４`; a date or a pair of years is none. */
function slashed(text: string, start: number): Reading | null {
  SLASHED.lastIndex = start;
  const match = SLASHED.exec(text);
  const [above, below] = [readNumber(match?.[1] ?? "") ?? 0, readNumber(match?.[2] ?? "") ?? 0];
  if (match === null || above === 0 || above >= below) return null;
  return whole(start + match[0].length, above / below, null, SHARE);
}

function whole(end: number, value: number, unit: string | null, is: Unit): Reading {
  return { end, value: exact(value), upTo: null, unit, is, between: "" };
}
