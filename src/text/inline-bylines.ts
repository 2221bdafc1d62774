import { MARKS, scanRoles } from "./byline-roles.js";
import { type BylineParse, type BylineShape, readBylineLine } from "./bylines.js";
import { type DatelineParse, findDateline } from "./datelines.js";
import { readLatinByline } from "./latin-bylines.js";
import { namePrefix } from "./names.js";

/** The longest bracket, tail after the last stop and reporters' opening that are looked at, in UTF-16 units. */
const LONGEST_BRACKET = 60;
const LONGEST_TAIL = 48;
const LONGEST_LATIN_TAIL = 100;
const LONGEST_OPENING = 96;

const OPENER = /[（(【［[〔]/g;
const CLOSER = /[）)】］\]〕]/;
const STOP = /[。！？!?”』」》…）)】]/;
const BRACKET_CUE = /[摄攝图圖文影画畫绘繪供记記讯訊者]|[Pp]hoto|PHOTO|[Ff]oto|[Bb]y /;
const TAIL_CUE = new RegExp(`[摄攝图圖文记記影讯訊${MARKS}]`);
/** Where a byline may begin in a tail: after a stop or a space, or at a mark. */
const BYLINE_START = new RegExp(`${STOP.source}|\\s(?=\\S)|(?=[${MARKS}])`, "g");
/** `（本报罗马电）`, `（据新华社稿）`: how it was sent, not by whom. */
const FILED = /[电電讯訊稿][)）】]$/;
const REPORTS = /报道|報道|報導/;
/** Nothing but another note in brackets follows: `（张三）（附图片１张）`. */
const ENDS_THERE = /^\s*(?:[（(][^（()）]{2,12}[）)]\s*)?$/;
/** What may follow a reporter's name where the sentence goes on. */
const GOES_ON = /^(?:[从從在）)】]|今天|昨天|今日|昨日|日前|近日|获悉|獲悉)/;
const LATIN_CREDIT =
  /(?:^|[\s.])((?:[Pp]hoto|PHOTO|[Ff]oto|[Pp]icture|[Ii]llustration|[Cc]artoon|[Dd]essin|[Bb]ild)[^.!?]{4,})\.?\s*$/;

function shifted(bylines: readonly BylineParse[], by: number): readonly BylineParse[] {
  return bylines.map((byline) => ({ ...byline, start: byline.start + by, end: byline.end + by }));
}

/** Reads a stretch of the passage as bylines when it is one of the shapes asked for. */
function readStretch(
  text: string,
  from: number,
  to: number,
  shapes: readonly BylineShape[],
): readonly BylineParse[] {
  const reading = readBylineLine(text.slice(from, to));
  return reading !== null && shapes.includes(reading.shape) ? shifted(reading.bylines, from) : [];
}

const VOUCHED: readonly BylineShape[] = ["marked", "role", "credit", "by"];
const ANY: readonly BylineShape[] = [...VOUCHED, "office", "names"];

/** The end of the bracket that opens at `at`; null when it is too long or holds another. */
function bracketEnd(text: string, at: number): number | null {
  const inner = text.slice(at + 1, at + LONGEST_BRACKET);
  const close = inner.search(CLOSER);
  if (close < 0) return null;
  return /[（(【［[〔]/.test(inner.slice(0, close)) ? null : at + close + 2;
}

function skipSpace(text: string, at: number): number {
  let to = at;
  while (to < text.length && /[\s：:]/.test(text.charAt(to))) to += 1;
  return to;
}

/** `（中央社記者陳大文台北１日電）`: the reporter inside the dateline. */
function insideDateline(text: string, from: number, to: number): readonly BylineParse[] {
  const role = scanRoles(text, from + 1, to)[0];
  if (role === undefined) return [];
  const length = namePrefix(text.slice(role.end, to), 4);
  if (length === null) return [];
  const end = role.end + length;
  return [
    {
      role: text.slice(role.start, role.end),
      names: [text.slice(role.end, end)],
      credit: null,
      start: role.start,
      end,
    },
  ];
}

/** `记者陈陆从市统计局获悉`, `记者甲、乙从…`: names that the sentence itself goes on from. */
function goingOn(text: string, from: number): readonly BylineParse[] {
  const window = text.slice(from, from + LONGEST_OPENING);
  const role = scanRoles(window, 0, window.length)[0];
  if (role === undefined || role.start !== 0) return [];
  const names: string[] = [];
  let at = skipSpace(window, role.end);
  for (;;) {
    const length = namePrefix(window.slice(at), 4);
    if (length === null) return [];
    names.push(window.slice(at, at + length));
    at += length;
    if (!/[、，]/.test(window.charAt(at))) break;
    at += 1;
  }
  if (!GOES_ON.test(window.slice(skipSpace(window, at)))) return [];
  return [{ role: window.slice(0, role.end), names, credit: null, start: from, end: from + at }];
}

/** `记者费晓报道：`, `新华社记者甲、本报记者乙报道：` after a dateline or at the very start. */
function reporting(text: string, from: number): readonly BylineParse[] {
  const window = text.slice(from, from + LONGEST_OPENING);
  const found = REPORTS.exec(window);
  return found ? readStretch(text, from, from + found.index + found[0].length, ["role"]) : [];
}

const STARTS_WITH_ROLE = /^[\u4e00-\u9fff·]{0,16}(?:记者|記者|通讯员|通訊員|实习生|實習生)/;

function opening(text: string, dateline: DatelineParse | null): readonly BylineParse[] {
  const from = skipSpace(text, dateline?.end ?? 0);
  if (dateline !== null) {
    const inside = insideDateline(text, dateline.start, dateline.end);
    if (inside.length > 0) return inside;
  }
  if (/[（(【［[〔]/.test(text.charAt(from))) {
    const end = bracketEnd(text, from);
    return end === null ? [] : readStretch(text, from, end, dateline === null ? VOUCHED : ANY);
  }
  if (!STARTS_WITH_ROLE.test(text.slice(from, from + 24))) return [];
  const reported = reporting(text, from);
  return reported.length > 0 || dateline === null ? reported : goingOn(text, from);
}

const PEN_NAME = /^[（(]\s?(\p{Script=Han})\s(\p{Script=Han})\s?[）)]$/u;

/** `（科 轩）` at the passage's end: whatever the two characters are, only a name is padded so. */
function penName(text: string, start: number, end: number): readonly BylineParse[] {
  const found = PEN_NAME.exec(text.slice(start, end));
  if (found === null) return [];
  return [{ role: null, names: [`${found[1]}${found[2]}`], credit: null, start, end }];
}

/** Brackets with a credit anywhere; at the passage's end also brackets with names alone. */
function bracketed(text: string): readonly BylineParse[] {
  const found: BylineParse[] = [];
  OPENER.lastIndex = 0;
  for (let match = OPENER.exec(text); match !== null; match = OPENER.exec(text)) {
    const end = bracketEnd(text, match.index);
    if (end === null) continue;
    if (FILED.test(text.slice(match.index, end))) continue;
    const closes = text.length - end < LONGEST_BRACKET && ENDS_THERE.test(text.slice(end));
    if (!closes && !BRACKET_CUE.test(text.slice(match.index, end))) continue;
    const read = readStretch(text, match.index, end, closes ? ANY : VOUCHED);
    found.push(...(read.length === 0 && closes ? penName(text, match.index, end) : read));
    OPENER.lastIndex = end;
  }
  return found;
}

/** `…手工。 ■本报记者 胡某 摄`, `…现场　张三 摄`: a byline without brackets after the last stop, mark or space. */
function closing(text: string): readonly BylineParse[] {
  const end = text.trimEnd().length;
  if (end === 0 || STOP.test(text.charAt(end - 1))) return [];
  const from = Math.max(0, end - LONGEST_TAIL);
  const tail = text.slice(from, end);
  if (!TAIL_CUE.test(tail)) return [];
  const starts = [...tail.matchAll(BYLINE_START)];
  const lastStop = starts.findLastIndex((start) => STOP.test(start[0]));
  for (const start of starts.slice(Math.max(lastStop, 0))) {
    const at = from + start.index + start[0].length;
    if (at === 0 || at >= end) continue;
    const read = readStretch(text, at, end, VOUCHED);
    if (read.length > 0) return read;
  }
  return [];
}

function latinClosing(text: string): readonly BylineParse[] {
  const from = Math.max(0, text.length - LONGEST_LATIN_TAIL);
  const found = LATIN_CREDIT.exec(text.slice(from));
  const credit = found?.[1];
  if (!found || credit === undefined) return [];
  const read = readLatinByline(credit);
  if (read === null || read.shape !== "credit") return [];
  const start = from + found.index + found[0].indexOf(credit);
  const { role, names } = read;
  return [{ role, names, credit: read.credit, start, end: start + credit.length }];
}

/**
 * Bylines standing inside a running passage, in order: at its opening (`本报讯（记者 甲）`, `…电记者乙报道：`), in brackets
 * (`（张三摄）`, `(Photo: Jane Roe)`), and at its end (` ■本报记者 胡某 摄`). A passage that is a byline as a whole is
 * returned whole. `whole` and `dateline` are what `readBylineLine` and `findDateline` say of it, where that is known already.
 */
export function findInlineBylines(
  text: string,
  whole = readBylineLine(text),
  dateline = findDateline(text),
): readonly BylineParse[] {
  if (whole !== null && whole.shape !== "names" && whole.shape !== "office") return whole.bylines;
  const found = [...opening(text, dateline), ...bracketed(text), ...closing(text), ...latinClosing(text)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((byline) => {
    const free = byline.start >= end;
    if (free) end = byline.end;
    return free;
  });
}
