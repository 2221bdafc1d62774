import { FIRST_YEAR, isCalendarDay, LAST_YEAR } from "./calendar.js";
import type { DateForm, Groups } from "./forms.js";
import type { DateFields, DateMention } from "./mention.js";
import { readNumeral } from "./numerals.js";

const D = "[0-9０-９]";
const GAP = "[ \\u3000]?";
const YEAR = `(?:[12１２]${D}{3}|[一二][〇零○一二三四五六七八九]{3})`;
const MONTH = `(?:[01０１]?${D}|十[一二]?|[一二三四五六七八九]|元)`;
const DAY = `(?:[0-3０-３]?${D}|[一二三]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[一二三四五六七八九])`;
const SUN = "[日号號]";
/** A number, or the counting word before one, says that what follows is the end of a quantity. */
const NO_NUMBER_BEFORE = "(?<![0-9０-９〇零○一二三四五六七八九十廿卅百千万萬亿億.．·])";
/** Other calendars: the lunar year, and reigns and eras, whose 年 stands right before the month. */
const NO_OTHER_CALENDAR = "(?<![年阴陰夏旧舊][ \\u3000]?|[农農阴陰夏旧舊][历曆])";
const HOURS =
  "(?:[清凌早]晨|早[上间間]|[上中下]午|正午|午[前后後夜]|傍晚|晚[上间間]|深夜|夜[间間里裡]|晚(?![报報会會])|晨(?![报報])|夜|早(?![就已在期])|一早)";
const HOUR = `(?:${GAP}[（(]?${HOURS}[）)]?)?`;
const WEEK = "(?:星期|[周週]|[礼禮]拜)";
const WEEKDAYS = "日一二三四五六";
const WEEKDAY = `(?:${GAP}(?:[（(]${WEEK}(?<weekdayIn>[${WEEKDAYS}天])[）)]|[,，]?(?:星期|[礼禮]拜)(?<weekdayOut>[${WEEKDAYS}天])|[周週](?<weekdayShort>[${WEEKDAYS}])(?![年岁歲期刊])))?`;
const TAIL = `${WEEKDAY}${HOUR}`;
/** What joins the two ends of a stretch of days. */
export const RANGE = `${GAP}(?:至|到|[—－–~～-]{1,2}|、|和|及|与|與)${GAP}`;

const YEAR_WORD =
  "(?<yearWord>(?<!如)今年(?![轻輕龄齡均])|(?<![过過出下失])去年|(?<![说說证證表声聲透光鲜鮮标標])明年|(?<![以之目此日从從当當年月])前年|(?:[同当當次翌]|本)年)";
const YEAR_WORDS = new Map<string, DateFields>([
  ["今", { offsetYears: 0 }],
  ["本", { offsetYears: 0 }],
  ["去", { offsetYears: -1 }],
  ["前", { offsetYears: -2 }],
  ["明", { offsetYears: 1, ahead: true }],
  ["同", { offsetYears: 0, yearOfContext: true }],
  ["当", { offsetYears: 0, yearOfContext: true }],
  ["當", { offsetYears: 0, yearOfContext: true }],
  ["次", { offsetYears: 1, yearOfContext: true }],
  ["翌", { offsetYears: 1, yearOfContext: true }],
]);
const MONTH_WORD = "(?<monthWord>(?<![以之])上个?個?月|本月|[这這][个個]?月|下[个個]?月(?![台臺]))";
const MONTH_PART = "(?:(?<part>[底初末]|[上中下]旬)|份)?";
const YEAR_PART = "(?<part>[底末]|初(?!中)|伊始|新年)?";
const PARTS = new Map<string, DateMention["part"]>([
  ["初", "start"],
  ["伊", "start"],
  ["新", "start"],
  ["上", "start"],
  ["中", "middle"],
  ["下", "end"],
  ["底", "end"],
  ["末", "end"],
]);

/** 0..6 of the weekday printed with a day, null where none is. */
export function weekdayOfGroups(groups: Groups): number | null {
  const sign = groups.weekdayIn ?? groups.weekdayOut ?? groups.weekdayShort ?? groups.weekday;
  if (sign === undefined) return null;
  return sign === "天" ? 0 : WEEKDAYS.indexOf(sign);
}

function number(text: string | undefined): number | null {
  return text === undefined ? null : readNumeral(text);
}

function partOf(print: string | undefined): DateMention["part"] {
  return PARTS.get(print?.charAt(0) ?? "") ?? null;
}

function yearFields(groups: Groups): DateFields {
  const word = groups.yearWord;
  return word === undefined ? { year: number(groups.year) } : (YEAR_WORDS.get(word.charAt(0)) ?? {});
}

function isNewspaperYear(year: number | null | undefined): boolean {
  return year === null || year === undefined || (year >= FIRST_YEAR && year <= LAST_YEAR);
}

function isMonth(month: number | null): month is number {
  return month !== null && month >= 1 && month <= 12;
}

function readDay(groups: Groups): ReturnType<DateForm["read"]> {
  const year = yearFields(groups);
  const month = number(groups.month);
  const day = number(groups.day);
  if (!isMonth(month) || day === null || !isNewspaperYear(year.year)) return null;
  if (!isCalendarDay(year.year ?? null, month, day)) return null;
  const kind = typeof year.year === "number" ? "absolute" : "month-day";
  return { kind, fields: { ...year, month, day, weekday: weekdayOfGroups(groups) } };
}

const DAY_NUMBERS: DateForm = {
  source: `(?<![0-9０-９./-])(?<year>[12]\\d{3})[-./](?<month>[01]?\\d)[-./](?<day>[0-3]?\\d)(?![0-9/-]|\\.\\d)${TAIL}`,
  read: readDay,
};

// `12月25日`, `１９９８年１月７日上午`, `去年12月16日`; `12月25至27日` prints 日 once for two days.
const MONTH_DAY: DateForm = {
  source: `${NO_NUMBER_BEFORE}${NO_OTHER_CALENDAR}(?:(?:(?<year>${YEAR})${GAP}年|${YEAR_WORD}的?)${GAP})?(?<month>${MONTH})${GAP}月${GAP}份?(?<day>${DAY})${GAP}(?:${SUN}${TAIL}|(?=${RANGE}${DAY}${GAP}[日号號]))`,
  read: readDay,
};

const NEW_YEARS_DAY: DateForm = {
  source: `${NO_NUMBER_BEFORE}(?:(?:(?<year>${YEAR})${GAP}年|${YEAR_WORD}的?)${GAP})?元旦`,
  read: (groups) => readDay({ ...groups, month: "1", day: "1" }),
};

const YEAR_MONTH: DateForm = {
  source: `${NO_NUMBER_BEFORE}(?:(?<year>${YEAR})${GAP}年|${YEAR_WORD}的?)${GAP}(?<month>${MONTH})${GAP}月(?![0-9０-９])${MONTH_PART}`,
  read: readMonth,
};

// A month alone is a date in digits (`3月`, not `三月` of a festival), or when a part of it is named (`三月底`).
const MONTH_ALONE: DateForm = {
  source: `${NO_NUMBER_BEFORE}${NO_OTHER_CALENDAR}(?<![第前近至—–－~～-])(?:(?<month>[01０１]?${D})${GAP}月(?![0-9０-９])${MONTH_PART}|(?<monthInWords>十[一二]?|[一二三四五六七八九元])月(?:(?<partAfterWords>[底初末]|[上中下]旬)|份))`,
  read: readMonth,
};

function readMonth(groups: Groups): ReturnType<DateForm["read"]> {
  const year = yearFields(groups);
  const month = number(groups.month ?? groups.monthInWords);
  const part = partOf(groups.part ?? groups.partAfterWords);
  return isMonth(month) && isNewspaperYear(year.year)
    ? { kind: "month", fields: { ...year, month, part } }
    : null;
}

// `1990年代`, `1500年的历史`, `2000年前` are no years.
const YEAR_ALONE: DateForm = {
  source: `${NO_NUMBER_BEFORE}(?<year>${YEAR})(?:${GAP}年(?!代|的?[历歷]史|之久|左右|[来來间間])(?<![0０]{2}年(?=前))${YEAR_PART}|(?=[—－–~～-]{1,2}${YEAR}年(?!代)))`,
  read: (groups) => {
    const { year } = yearFields(groups);
    return isNewspaperYear(year)
      ? { kind: "year", fields: { year: year ?? null, part: partOf(groups.part) } }
      : null;
  },
};

const EVENT =
  "(?:中[国國]|全[国國]|世界|[国國][际際]|[亚亞]洲|[欧歐]洲|[冬夏]季|春[节節]|新年|[赛賽]季|[财財]年|[学學]年)";
const GATHERING =
  "[\\u4e00-\\u9fff]{1,8}(?:[节節赛賽杯展]|博[览覽][会會]|[论論][坛壇]|大[会會]|年[会會]|峰[会會]|[会會][议議]|晚[会會])";
// Events bear their year without 年: `2020中国…`, `“2021澜川马拉松赛”`, `1997—1998赛季`, in the nineties `’98…` and `九八新春…`.
const EVENT_YEAR: DateForm = {
  source: `(?:(?<![0-9０-９\\u4e00-\\u9fff.．])(?<year>(?:[1１][9９][5-9５-９]|[2２][0０][0-4０-４])${D})(?=[—－–~～至-]{1,2}${D}{4}[赛賽]季|${EVENT}|${GATHERING})|(?<=[—－–~～至-])(?<seasonYear>[12１２]${D}{3})(?=[赛賽]季)|(?<=[’'‘＇])(?<shortYear>[0-9０-９]{2})(?=[\\u4e00-\\u9fff])(?!年代)|(?<![0-9０-９〇零○一二三四五六七八九十百千万第])(?<shortInWords>九[四六七八九])(?=${EVENT}|新春))`,
  read: (groups) => {
    const short = number(groups.shortYear ?? groups.shortInWords);
    const year =
      short === null ? number(groups.year ?? groups.seasonYear) : short + (short < 50 ? 2000 : 1900);
    return { kind: "year", fields: { year } };
  },
};

// `当年`, `同年` and `本年` alone are rarely a date; with a month they are read above.
const YEAR_BY_WORD: DateForm = {
  source: `(?![同当當次翌本])${YEAR_WORD}${YEAR_PART}`,
  read: (groups) => ({
    kind: "relative-year",
    fields: { ...yearFields(groups), part: partOf(groups.part) },
  }),
};

/** What turns `9日` into a count of days, a currency or a compound. */
const NO_DAY_AFTER =
  "(?![元圆圓游遊内內后後间間龄齡均来來历曆志之谈談行产產前工薪程租照托光用常益子]|本(?![报報刊台社版市省县縣院]))";
const NO_COUNT_BEFORE =
  "(?<![第每近达達共期续續时時满滿约約月年余餘—－–~～/:：-]|[0-9０-９][,，])(?<!农历|農曆|阴历)";
const CLEARLY_A_DAY = `(?=${SUN}(?:[上中下]午|[凌清]?晨|[晚早电電讯訊至起在]))`;
const BARE_DAY: DateForm = {
  source: `${NO_NUMBER_BEFORE}${NO_COUNT_BEFORE}(?<day>[0-3０-３]?${D}(?=日|[号號](?:[上中下]午|[凌清]晨|晚))|[二三]?十[一二三四五六七八九](?=日)|[二三]十(?=日)|[一二三四五六七八九十]${CLEARLY_A_DAY})${SUN}${NO_DAY_AFTER}${TAIL}`,
  read: readBareDay,
};

function readBareDay(groups: Groups): ReturnType<DateForm["read"]> {
  const day = number(groups.day);
  if (!isCalendarDay(null, 1, day ?? 0)) return null;
  return { kind: "bare-day", fields: { day, weekday: weekdayOfGroups(groups) } };
}

const DAY_AFTER_MONTH_WORD: DateForm = {
  source: `${MONTH_WORD}${GAP}(?:(?<day>${DAY})${GAP}${SUN}${TAIL}|${MONTH_PART})`,
  read: (groups) => {
    const word = groups.monthWord?.charAt(0);
    const offsetMonths = word === "上" ? -1 : word === "下" ? 1 : 0;
    const ahead = offsetMonths > 0;
    if (groups.day === undefined)
      return { kind: "month", fields: { offsetMonths, ahead, part: partOf(groups.part) } };
    const bare = readBareDay(groups);
    return bare && { kind: bare.kind, fields: { ...bare.fields, offsetMonths, ahead } };
  },
};

const YESTERDAY = `(?<![如似犹猶在的])昨(?:[天日晚夜晨早]|(?=${HOURS}|[在召举舉开開闭閉发發启啟揭抵到从從]))`;
const TODAY = "(?<!的|[时時直]至|直到)今(?:[天日](?![头頭])|[晚早](?![报報])|[晨夜])";
const TOMORROW = "(?<![光文说說证證表声聲透鲜鮮黎清分发發的])明(?:日(?![报報星])|天|[晚晨]|早(?!期))";
const DAY_BEFORE = "(?<![年月日天周之以目此当當午提大])前(?:天(?![气氣线線])|日(?!本)|晚|夜)";
const DAY_AFTER = "(?<![今以之此日月年周天然最先午大])[后後]天(?![性形的])";
const DAY_WORD_OFFSETS = new Map([
  ["前", -2],
  ["昨", -1],
  ["今", 0],
  ["明", 1],
  ["后", 2],
  ["後", 2],
]);
// In the name of a work (《今日…》) or alone in quotes (“昨天”) the word is no date.
const DAY_WORD: DateForm = {
  source: `(?<![《〈])(?<dayWord>${YESTERDAY}|${TODAY}|${TOMORROW}|${DAY_BEFORE}|${DAY_AFTER})(?![”’」』])${HOUR}`,
  read: (groups) => {
    const offsetDays = DAY_WORD_OFFSETS.get(groups.dayWord?.charAt(0) ?? "") ?? 0;
    return { kind: "relative-day", fields: { offsetDays, ahead: offsetDays > 0 } };
  },
};

const WEEKDAY_WORD: DateForm = {
  source: `(?<![每逢个個《〈])(?:(?<week>上上|上个?|本|[这這]个?|下个?)${WEEK}|(?:星期|[礼禮]拜)|[周週](?=[${WEEKDAYS}](?:[上中下]午|[凌清早]晨|晚)))(?<weekday>[${WEEKDAYS}]|(?<![周週])天)(?![刊版均期])${HOUR}`,
  read: (groups) => {
    const week = groups.week;
    const offsetWeeks = week === undefined ? null : weekOffset(week);
    const ahead = offsetWeeks !== null && offsetWeeks > 0;
    return { kind: "weekday", fields: { weekday: weekdayOfGroups(groups), offsetWeeks, ahead } };
  },
};

function weekOffset(word: string): number {
  if (word === "上上") return -2;
  if (word.startsWith("上")) return -1;
  return word.startsWith("下") ? 1 : 0;
}

/** The forms of Chinese print, in the order they are tried where several could begin. */
export const HAN_FORMS: readonly DateForm[] = [
  MONTH_DAY,
  NEW_YEARS_DAY,
  YEAR_MONTH,
  YEAR_ALONE,
  DAY_NUMBERS,
  MONTH_ALONE,
  BARE_DAY,
  DAY_AFTER_MONTH_WORD,
  DAY_WORD,
  WEEKDAY_WORD,
  YEAR_BY_WORD,
  EVENT_YEAR,
];

/** What a character may be in a form: its first alone, its first before one that goes on, or that one. */
const ALONE = 1;
const FIRST = 2;
const SECOND = 4;
const PLACES = new Uint8Array(0x10000);
for (const [place, characters] of [
  [ALONE, "0123456789０１２３４５６７８９昨"],
  [FIRST, "一二三四五六七八九十廿卅元今明前后後去本上下这這同当當次翌星周週礼禮"],
  [SECOND, "〇零○一二三四五六七八九十年月日号號旦天晚早晨夜上个個星期周週礼禮拜 \u3000"],
] as const)
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at);
    PLACES[code] = (PLACES[code] as number) | place;
  }

/** Whether any of the forms may begin there: by its first two characters. Every character of a page is asked about. */
export function mayBeginHanForm(text: string, at: number): boolean {
  const place = PLACES[text.charCodeAt(at)] as number;
  if (place < FIRST) return place === ALONE;
  return (
    (place & FIRST) !== 0 &&
    at + 1 < text.length &&
    ((PLACES[text.charCodeAt(at + 1)] as number) & SECOND) !== 0
  );
}

/** The second end of a stretch of days, read right after the first: `至27日`, `—1月2日`. */
export const HAN_RANGE_END = new RegExp(
  `(?<joint>${RANGE})(?:(?<month>${MONTH})${GAP}月${GAP})?(?<day>${DAY})${GAP}${SUN}${NO_DAY_AFTER}${TAIL}`,
  "y",
);
