import { HAN_AGENCY, isAgency } from "./agencies.js";
import { findLatinDateline } from "./latin-datelines.js";
import { namePrefix } from "./names.js";

/** UTF-16 offsets into the text given. */
export interface DatelineExtent {
  readonly start: number;
  readonly end: number;
}

/**
 * Where and when a report was filed, as printed. `agency` is the news agency's extent, null where the paper itself
 * reports (本报讯); place, month (1–12) and day (1–31) are null where not printed. Brackets that enclose it are inside.
 */
export interface DatelineParse {
  readonly start: number;
  readonly end: number;
  readonly agency: DatelineExtent | null;
  readonly place: string | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** How far into a body a dateline may reach, and how far from its end a closing one may begin, in UTF-16 units. */
const HEAD = 72;
const TAIL = 64;

const OWN = "本报|本報|本刊|本网|本網|本台|本臺|本社|我报";
const PAPER =
  "[\\u4e00-\\u9fff]{0,8}?(?:日报|日報|晚报|晚報|早报|早報|晨报|晨報|商报|商報|时报|時報|都市报|都市報|周报|青年报|快报|电台|电视台|客户端|融媒体中心|融媒体|融媒)";
const HOUSE = `(?<source>据|據|综合|綜合)?(?<house>${OWN}|${HAN_AGENCY}|${PAPER})\\s*`;
const PLACE =
  "(?<place>(?:(?![的了是在从昨被将把对据为与者刊道说年月]|日(?!内瓦|本|喀则|照|惹))[\\u4e00-\\u9fff·]){2,14}?)??\\s*";
const NUMBER = "[0-9０-９]{1,2}|[一二三四五六七八九十廿元]{1,4}";
const DAY = `(?:(?:[0-9０-９〇○零一二三四五六七八九]{4}\\s*年\\s*)?(?:(?<month>${NUMBER})\\s*月\\s*)?(?<day>${NUMBER})\\s*[日號号](?:[上下]午|晚|凌晨)?\\s*)?`;
const KIND =
  "(?:(?:综合|綜合|专|專|特|快|急|电|電)?(?:讯|訊|电|電)|(?:综合)?消息)(?![视視话話子台臺力影器机機动動脑腦气氣网網缆纜池梯源商号息])";
const OPENER = "(?<opener>[【〔［[（(]\\s*)?";
const CLOSER = "(?<closer>\\s*[】〕］\\]）)])?";

const OPENING = new RegExp(`^\\s*${OPENER}${HOUSE}${PLACE}${DAY}${KIND}${CLOSER}`, "d");
/** `（中央社記者陳大文台北１日電）`: the reporter stands between the house and the place. */
const SIGNED = new RegExp(
  `^\\s*${OPENER}${HOUSE}[记記]者(?<run>[\\u4e00-\\u9fff·／∕/\\s]{2,14}?)${DAY}(?:${KIND}|报道|報導|報道)${CLOSER}`,
  "d",
);
const CLOSING = new RegExp(
  `${OPENER}(?:除署名外)?[本栏欄以上均皆文]{0,5}?${HOUSE}${PLACE}${DAY}(?:${KIND}|供本报特稿|特稿|稿)${CLOSER}$`,
  "d",
);
/** `（均据新华社）`. */
const CLOSING_SOURCE = new RegExp(
  `${OPENER}(?:除署名外)?[本栏欄以上均皆文]{0,5}?(?<source>据|據)(?<house>${HAN_AGENCY})(?:报道|報道|報導)?${CLOSER}$`,
  "d",
);
const CLOSING_CUES = /[讯訊电電稿社息][）)】]\s*$|据[\u4e00-\u9fff]{2,8}[）)】]\s*$/;
const HAN_CUES = /[讯訊电電息]/;
/** `本报收到来电` is no dateline. */
const NOT_A_PLACE = /[收来接打发拨通供]/;

const HAN_DIGITS = "〇一二三四五六七八九";

/** `12`, `１２`, `十二`, `廿三`, `元` (月) as a number. */
function readNumber(printed: string | undefined): number | null {
  if (printed === undefined) return null;
  const ascii = printed.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (/^[0-9]+$/.test(ascii)) return Number(ascii);
  if (printed === "元") return 1;
  const [tens, ones] = printed.replace("廿", "二十").split("十");
  if (ones === undefined) return Math.max(HAN_DIGITS.indexOf(printed), 0) || null;
  return (
    (tens === "" ? 1 : HAN_DIGITS.indexOf(tens ?? "")) * 10 + (ones === "" ? 0 : HAN_DIGITS.indexOf(ones))
  );
}

function within(value: number | null, most: number): number | null {
  return value !== null && value >= 1 && value <= most ? value : null;
}

/** Turns a match into a dateline; brackets count only in pairs. `offset` is where the matched text begins. */
function toDateline(match: RegExpExecArray, offset: number, place: string | null): DatelineParse | null {
  const groups = match.groups ?? {};
  const extents = match.indices?.groups ?? {};
  const house = extents.house;
  if (house === undefined) return null;
  const paired = groups.opener !== undefined && groups.closer !== undefined;
  const begin = paired ? extents.opener : (extents.source ?? house);
  const matchEnd = match.index + match[0].length;
  const end = groups.closer !== undefined && !paired ? matchEnd - groups.closer.length : matchEnd;
  const extent = { start: house[0] + offset, end: house[1] + offset };
  return {
    start: (begin ?? house)[0] + offset,
    end: end + offset,
    agency: isAgency(groups.house ?? "") ? extent : null,
    place,
    month: within(readNumber(groups.month), 12),
    day: within(readNumber(groups.day), 31),
  };
}

function placeOf(match: RegExpExecArray): string | null {
  return match.groups?.place ?? null;
}

function placeIsSound(match: RegExpExecArray): boolean {
  return match.groups?.day !== undefined || !NOT_A_PLACE.test(placeOf(match) ?? "");
}

/** `陳大文／台北` → 台北: the place after the reporter's name, and where it begins in the run. */
function placeAfterName(run: string): string | null {
  const slashed = run.split(/[／∕/]/);
  if (slashed.length > 1) return slashed.at(-1)?.trim() ?? null;
  const names = namePrefix(run, 4);
  const place = names === null ? "" : run.slice(names).trim();
  return place.length >= 2 ? place : null;
}

/**
 * The dateline a body opens with (`本报讯`, `据新华社北京十二月三十日电`, `PARIS, Nov. 3 —`), without the dash or stop
 * after it; null when there is none.
 */
export function findDateline(text: string): DatelineParse | null {
  const head = text.slice(0, HEAD);
  if (/^\W*[A-Za-zÀ-ž]/.test(head)) return findLatinDateline(head);
  if (!HAN_CUES.test(head)) return null;
  const match = OPENING.exec(head);
  if (match) return placeIsSound(match) ? toDateline(match, 0, placeOf(match)) : null;
  const signed = SIGNED.exec(head);
  if (!signed || signed.groups?.opener === undefined) return null;
  return toDateline(signed, 0, placeAfterName(signed.groups.run ?? ""));
}

/** The dateline in brackets that ends a body (`（新华社北京１２月３１日电）`, `（均据新华社）`); null when there is none. */
export function findClosingDateline(text: string): DatelineParse | null {
  const from = Math.max(0, text.length - TAIL);
  const tail = text.slice(from).trimEnd();
  if (!CLOSING_CUES.test(tail)) return null;
  const open = Math.max(tail.lastIndexOf("（"), tail.lastIndexOf("("), tail.lastIndexOf("【"));
  if (open < 0) return null;
  const bracket = tail.slice(open);
  const match = CLOSING.exec(bracket) ?? CLOSING_SOURCE.exec(bracket);
  if (!match || match.index > 0 || match.groups?.opener === undefined) return null;
  return placeIsSound(match) ? toDateline(match, from + open, placeOf(match)) : null;
}
