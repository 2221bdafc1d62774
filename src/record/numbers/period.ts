import { plainDigits, readNumber } from "./numerals.js";

/** The time a figure is of. `from` and `to` are `2017`, `2020-11` or `2020-12-25`; null where they cannot be known. */
export interface Period {
  readonly start: number;
  readonly end: number;
  readonly from: string | null;
  readonly to: string | null;
  /** `clause` for a single day and for rates, which are only of figures in their own clause; `now` for 目前. */
  readonly extent: "clause" | "longer" | "now";
  /** It names no time of its own (`每年`, `全年`): a known time before it is the figure's. */
  readonly open: boolean;
  /** It stands after 比, 从 and the like: a time to compare with, unless the figure is its own. */
  readonly compared: boolean;
}

const N = "(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})";
/** How many, 两 among them. */
const MANY = `(?:${N}|两)`;
/** `月份`, `月上旬`, `月底`. */
const OF_MONTH = "(?:份|[上中下]旬|初|底|末)?";
const YEAR = "(?:[12１２][0-9０-９]{3}|[一二][〇○零一二三四五六七八九]{3})";
const RELATIVE = "今年|去年|(?<![从以])前年|明年|当年|本年|(?<!以)上年度?|本年度";
const DASH = "(?:[至到~～]|[—–－-]{1,2})";

const PERIOD = new RegExp(
  [
    `(?<span>(?<y1>${YEAR})年?(?:度)?(?:(?<s1>${N})月)?${DASH}(?<y2>${YEAR})(?:年度|学年|年(?:(?<s2>${N})月)?)?)`,
    `(?<months>(?:(?<y3>${YEAR})年|(?<r3>${RELATIVE}))?(?:的)?(?<m1>${N})(?:月${OF_MONTH})?${DASH}(?<m2>${N})月${OF_MONTH})`,
    `(?<first>(?:(?<y4>${YEAR})年|(?<r4>${RELATIVE}))?[前头](?<m3>${N})个?(?:多)?月)`,
    `(?<part>(?:(?<y5>${YEAR})年|(?<r5>${RELATIVE}))?(?:的)?(?<p5>上半年|下半年|前三季度|第?[一二三四]季度|首季))`,
    `(?<days>(?:${N}月)?${N}日(?:上午|下午|晚上|夜间)?${DASH}(?:${N}月)?${N}日)`,
    `(?<date>(?:(?<y6>${YEAR})年|(?<r6>${RELATIVE}))?(?<m6>${N})月(?:(?<d6>${N})日|${OF_MONTH}))`,
    `(?<year>(?:(?<y7>${YEAR})(?:学年|年(?:度|代)?)|(?<r7>${RELATIVE}))(?:以来|全年|底|末|初)?)`,
    "(?<feast>元旦(?=一天|当天|当日|期间|假期|节期间|这天|那天))",
    `(?<until>(?:截至|截止到?|到)(?:当日|本月)?${N}日(?:止|为止)?)`,
    "(?<whole>全年|当月|同月)",
    "(?<month>本月|上月|上个月)",
    "(?<rate>每年|年均|每月|月均|每天|每日|日均|每周|每小时|每季度|每学期|平均每年|平均每天)",
    `(?<last>(?:(?:近|最近|过去)${MANY}|[前这]${N})(?:多|余)?年(?:来|间|里|中)?|[几数]?${MANY}(?:多|余)?年(?:多|余)?(?:来|间)|多年来|几年来|近年来|近几年|历年)`,
    '(?<plan>[“"]?[七八九一二三四十]{1,3}五[”"]?(?:规划)?(?:期间|时期|末|以来)|改革开放以来|建国以来|建国以后|有史以来)',
    "(?<day>昨天|昨日|今天|今日|前天)",
    "(?<now>目前|现在|如今|迄今|原来的|原先的|过去的|以往的)",
  ].join("|"),
  "gu",
);

/** Words that make the time after them one to compare with, not the figure's own. */
const COMPARED = /(?:比|较|與|与|同|跟|超过|相当于|[高低多少大小好优]于|不如|由|从)$/u;

/** The times a sentence names, in order; `edition` is the day from which 今年 and 去年 are counted, or null. */
export function findPeriods(sentence: string, edition: string | null): Period[] {
  return [...sentence.matchAll(PERIOD)].flatMap((match) => {
    const groups = match.groups ?? {};
    const bounds = boundsOf(groups, edition === null ? null : Number(edition.slice(0, 4)), edition);
    if (bounds === null) return [];
    const start = match.index;
    const end = start + match[0].length;
    const goesOn = SINCE.test(match[0]) || SINCE_AFTER.test(sentence.slice(end, end + 3));
    const [from, to] = goesOn && bounds[0] === bounds[1] ? [bounds[0], null] : bounds;
    const open = groups.rate !== undefined || groups.whole !== undefined;
    const extent = extentOf(groups, sentence.slice(Math.max(0, start - 2), start));
    return [{ start, end, from, to, extent, open, compared: isCompared(sentence, start, end, groups) }];
  });
}

/** A day up to which is counted (`截至3月5日`) is of the whole sentence. */
function extentOf(groups: Groups, before: string): Period["extent"] {
  if (groups.now !== undefined) return "now";
  const day = groups.day !== undefined || (groups.d6 !== undefined && !/截[至止到]$|至$/u.test(before));
  return day || groups.rate !== undefined ? "clause" : "longer";
}

/** `1991年底开始`, `9月以来`: from then on. */
const SINCE = /以来$/u;
const SINCE_AFTER = /^(?:以来|开始|起|以后|之后|后)/u;

function isCompared(sentence: string, start: number, end: number, groups: Groups): boolean {
  if (/^(?:的)?(?:同期|水平)/u.test(sentence.slice(end, end + 3))) return true;
  const spans = groups.span ?? groups.months ?? groups.first;
  return spans === undefined && COMPARED.test(sentence.slice(Math.max(0, start - 3), start));
}

type Groups = Readonly<Record<string, string | undefined>>;

function boundsOf(
  groups: Groups,
  now: number | null,
  edition: string | null,
): readonly [string | null, string | null] | null {
  if (groups.span !== undefined) return [spanEnd(groups.y1, groups.s1), spanEnd(groups.y2, groups.s2)];
  if (groups.month !== undefined) return thisMonth(groups.month, edition);
  if (groups.feast !== undefined) return now === null ? [null, null] : [`${now}-01-01`, `${now}-01-01`];
  if (groups.months !== undefined) {
    const year = namedYear(groups.y3, groups.r3, now) && pastYear(groups, now, edition);
    return [monthOf(year, groups.m1), monthOf(year, groups.m2)];
  }
  if (groups.first !== undefined) {
    const year = namedYear(groups.y4, groups.r4, now);
    return [monthOf(year, "1"), monthOf(year, groups.m3)];
  }
  if (groups.part !== undefined) return partOf(groups.p5 ?? "", namedYear(groups.y5, groups.r5, now));
  if (groups.date !== undefined) return dateOf(groups, now, edition);
  if (groups.year !== undefined) {
    if (/年代/u.test(groups.year)) return null;
    const year = namedYear(groups.y7, groups.r7, now);
    return [year, year];
  }
  return [null, null];
}

function thisMonth(printed: string, edition: string | null): readonly [string | null, string | null] {
  if (edition === null) return [null, null];
  const [year, month] = [
    Number(edition.slice(0, 4)),
    Number(edition.slice(5, 7)) - (printed === "本月" ? 0 : 1),
  ];
  const at = month === 0 ? `${year - 1}-12` : `${year}-${String(month).padStart(2, "0")}`;
  return [at, at];
}

function spanEnd(year: string | undefined, month: string | undefined): string | null {
  return month === undefined ? yearOf(year) : monthOf(yearOf(year), month);
}

/** `1—11月` without a year, read in January, are the last year's. */
function pastYear(groups: Groups, now: number | null, edition: string | null): string | null {
  const named = namedYear(groups.y3, groups.r3, now);
  if (groups.y3 !== undefined || groups.r3 !== undefined || now === null || edition === null) return named;
  return (readNumber(groups.m2 ?? "") ?? 0) > Number(edition.slice(5, 7)) ? String(now - 1) : named;
}

function dateOf(
  groups: Groups,
  now: number | null,
  edition: string | null,
): readonly [string | null, string | null] {
  const month = readNumber(groups.m6 ?? "") ?? 0;
  const stated = groups.y6 !== undefined || groups.r6 !== undefined;
  const late = !stated && edition !== null && month > Number(edition.slice(5, 7)) && month > 6;
  const year = stated
    ? namedYear(groups.y6, groups.r6, now)
    : now === null
      ? null
      : String(late ? now - 1 : now);
  const at = monthOf(year, groups.m6);
  if (groups.d6 === undefined || at === null) return [at, at];
  const day = `${at}-${String(readNumber(groups.d6) ?? 0).padStart(2, "0")}`;
  return [day, day];
}

function yearOf(printed: string | undefined): string | null {
  if (printed === undefined) return null;
  const plain = plainDigits(printed);
  const value = /^\d{4}$/.test(plain) ? Number(plain) : readNumber(plain);
  return value === null ? null : String(value);
}

function namedYear(
  printed: string | undefined,
  relative: string | undefined,
  now: number | null,
): string | null {
  if (printed !== undefined) return yearOf(printed);
  if (now === null) return null;
  if (relative === "当年") return null;
  if (relative === undefined) return String(now);
  if (relative === "明年") return String(now + 1);
  if (relative === "前年") return String(now - 2);
  return String(/^(?:去年|上年)/u.test(relative) ? now - 1 : now);
}

function monthOf(year: string | null, printed: string | undefined): string | null {
  const month = printed === undefined ? null : readNumber(printed);
  if (year === null || month === null || month < 1 || month > 12) return null;
  return `${year}-${String(month).padStart(2, "0")}`;
}

const PARTS: Readonly<Record<string, readonly [string, string]>> = {
  上半年: ["1", "6"],
  下半年: ["7", "12"],
  前三季度: ["1", "9"],
  一季度: ["1", "3"],
  首季: ["1", "3"],
  二季度: ["4", "6"],
  三季度: ["7", "9"],
  四季度: ["10", "12"],
};

function partOf(part: string, year: string | null): readonly [string | null, string | null] {
  const months = PARTS[part.replace(/^第/u, "")];
  return months === undefined ? [year, year] : [monthOf(year, months[0]), monthOf(year, months[1])];
}
