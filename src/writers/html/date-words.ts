import { DATE_SOURCES } from "./messages.js";
import type { Words } from "./wordbook.js";

/**
 * How the edition's day is known, as both languages say it. The tree holds a source's name (`masthead`) or, where the day
 * was inferred, an English sentence of clauses that are known here; null where it is neither: then it is shown as it stands.
 */
export function dateSource(how: string): Words | null {
  if (Object.hasOwn(DATE_SOURCES, how)) return DATE_SOURCES[how] ?? null;
  if (!how.startsWith(INFERRED)) return null;
  const clauses = how.slice(INFERRED.length).split(CLAUSE_END);
  const said = clauses.map(clauseInChinese);
  if (said.includes(null)) return null;
  return { en: how, zh: `推断依据：${said.join("；")}` };
}

const INFERRED = "inferred from ";
/** A comma, but none inside brackets. */
const CLAUSE_END = /, (?![^(]*\))/u;

const PLACES: Readonly<Record<string, string>> = {
  "days of datelines": "电头日期",
  "days that open reports": "报道开头的日期",
  "days that open stories": "稿件开头的日期",
  "days in leads": "导语中的日期",
  "days in the text": "正文中的日期",
  "days without their month": "未写月份的日期",
  "days with their year": "写明年份的日期",
};
const DAYS = /^(?<place>[a-z ]+) \((?<count>\d+), the newest (?<newest>[a-z\d ]+)\)$/u;
const YEAR = /^the year (?<year>\d+) in (?<count>\d+) articles?$/u;
const YESTERDAY = /^“yesterday” in (?<count>\d+)$/u;

function clauseInChinese(clause: string): string | null {
  if (clause === "the newest year named") return "文中最近的年份";
  const year = YEAR.exec(clause)?.groups;
  if (year) return `${year.count}篇稿件提到${year.year}年`;
  const yesterday = YESTERDAY.exec(clause)?.groups;
  if (yesterday) return `${yesterday.count}篇稿件写有“昨日”`;
  const { place = "", count, newest = "" } = DAYS.exec(clause)?.groups ?? {};
  const named = Object.hasOwn(PLACES, place) ? PLACES[place] : undefined;
  return named === undefined ? null : `${named}（${count}处，最近的${lagInChinese(newest)}）`;
}

/** `the same day`, `the day before`, `3 days before`. */
function lagInChinese(newest: string): string {
  if (newest === "the same day") return "为当天";
  return newest === "the day before" ? "在前一天" : `在${newest.replace(/\D+/gu, "")}天前`;
}
