import { type CivilDay, dayNumber, isCalendarDay, isoDate, weekdayOf } from "./calendar.js";
import { findDates } from "./find.js";
import type { DateMention } from "./mention.js";

/** A folio is short: date, weekday, lunar date, number of the issue, name of the paper and of the page, editors. */
const LONGEST_FOLIO = 120;
/** Characters of one part of a folio between spaces and strokes; the names of editors with their roles are the longest. */
const LONGEST_PART = 32;
const SENTENCE = /[。！？!?；;，“”《》]/;
/** What may touch the date in Chinese print; other Han characters there make it part of a sentence. */
const TOUCHES_AFTER =
  /^(?:$|[^\p{Script=Han}]|星期|[周週][一二三四五六日]|[农農][历曆]|[阴陰夏][历曆]|[甲乙丙丁戊己庚辛壬癸]|第|总|總|今日|本期|[出]版|版)/u;
const TOUCHES_BEFORE = /(?:^|[^\p{Script=Han}]|[报報刊版闻聞]|公元|出版|日期)$/u;

/**
 * The day that a masthead or folio line bears, YYYY-MM-DD: `2021年5月8日 星期六 农历辛丑年三月廿七`, `Saturday, May 8, 2021`.
 * Null for a sentence, for a date in brackets, for more than one day, and where the weekday printed is not the day's.
 * A line that is a date and nothing else passes (a letter may end with one, so ask only about lines at a page's edge).
 */
export function findMastheadDate(line: string): string | null {
  const text = line.trim();
  if (text.length > LONGEST_FOLIO) return null;
  const mentions = findDates(text);
  const days = mentions.filter(isFullDay);
  const [only] = days;
  if (days.length !== 1 || only === undefined || !standsAlone(text, only)) return null;
  const weekday = only.weekday ?? mentions.find(({ kind }) => kind === "weekday")?.weekday ?? null;
  return weekday === null || weekday === weekdayOf(dayNumber(only)) ? isoDate(only) : null;
}

function isFullDay(mention: DateMention): mention is DateMention & CivilDay {
  return (
    mention.kind === "absolute" && mention.year !== null && mention.month !== null && mention.day !== null
  );
}

function standsAlone(text: string, { start, end, weekday }: DateMention): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (SENTENCE.test(before) || SENTENCE.test(after)) return false;
  if (!TOUCHES_BEFORE.test(before) || !TOUCHES_AFTER.test(after) || /[（(]$/.test(before)) return false;
  if (/(?:[上下]午|晚|晨|时|時)$/.test(text.slice(start, end))) return false;
  return (
    `${before}  ${after}`.split(/[\s|｜/·•—－–-]+/).every((part) => part.length <= LONGEST_PART) &&
    isLatinFolio(before, text.slice(start, end), after, weekday)
  );
}

/**
 * In Latin print a date is a folio's when its weekday or a month in capitals says so and it is neither in a sentence
 * (`du 31 mai 1884`) nor a dateline's (`Paris, 25 avril 1884`).
 */
function isLatinFolio(before: string, date: string, after: string, weekday: number | null): boolean {
  if (!/\p{Script=Latin}{3}/u.test(date)) return true;
  if (weekday === null && !/\p{Lu}{3}/u.test(date)) return before === "" && after === "";
  if (/,\s*$/.test(before) || /^\s*,/.test(after)) return false;
  return !/(?<![\p{L}\p{N}])\p{Ll}{2,}/u.test(before) && !/^[\s.]*\p{Ll}{2,}/u.test(after);
}

const FILE_DAY =
  /(?<!\d)(1[6-9]\d\d|20\d\d|21\d\d)(?:[-_./年]?(\d{2})[-_./月]?(\d{2})|[-_./年](\d{1,2})[-_./月](\d{1,2}))(?!\d)/g;

/**
 * The first day a file name or path bears, YYYY-MM-DD: `hyrb_20201226_02.xml`, `2020-12-26/A02`, `2020-12/26/node_1.htm`;
 * null where it bears none.
 */
export function dateFromFileName(name: string): string | null {
  for (const match of name.normalize("NFKC").matchAll(FILE_DAY)) {
    const [year, month, day] = [Number(match[1]), Number(match[2] ?? match[4]), Number(match[3] ?? match[5])];
    if (isCalendarDay(year, month, day)) return isoDate({ year, month, day });
  }
  return null;
}
