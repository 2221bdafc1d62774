/** What is known of a number and its unit before it is believed. */
export interface Candidate {
  readonly numeral: string;
  readonly value: number;
  readonly unit: string | null;
  readonly code: string;
  readonly inFigures: boolean;
}

/** Words that look like a number with a measure word and count nothing. */
const SET_PHRASE =
  /^(?:[十百千万]分(?!之|点)|八一(?!个|座|条)|七一(?!个)|五四|一二九|四处|百家|千家|万家|万户|百户|[四八]面|三包|两口|万里|千里|百里|[百千万]年|[两三]代|[两三]级|千人|百花|四方|八方|两面|两方|两手|千方|百步|万一|十一|三八|五一|六一|百货|千万(?:不|要|别)|三部曲|百校|四面|八路|三军|一方|三方面军|[三两]角(?:洲|形|债|恋|地带|关系|区)|万国|三国(?:演义|志|时)|十项全能)/u;
/** Areas and bodies that 两 only pairs (`两国关系`). */
const PAIRED = new Set("国 國 地 省 市 县 縣 区 區 乡 镇 村 校 社 院 州 军 党 级 級 者 队 组".split(" "));
const TIMES = new Set(["a", "mo", "d", "wk", "h", "min", "s"]);
const CLOCK = /[时時点點:：]$/u;
const POINTS = /^(?:建议|要求|意见|希望|体会|原因|理由|看法|主张|倡议|启示)/u;

/** Whether what looks like a quantity is an ordinal, an hour, a year, an idiom or the indefinite article 一. */
export function isIdiom(text: string, start: number, end: number, candidate: Candidate): boolean {
  const before = text.charAt(start - 1);
  const after = text.slice(end, end + 4);
  if (/[第初闰]/u.test(before) || isNameOfTime(before, candidate)) return true;
  if (/^(?:千千万万|成千上万|万万千千)/u.test(candidate.numeral) || isOnlyWord(candidate, before, after))
    return true;
  if (candidate.unit === "周年" || (candidate.unit === "周" && after.startsWith("年"))) return true;
  if (isQuotedTerm(text, start, candidate)) return true;
  if (/(?:最后|货比|附图片|附照片|附图|附表)$/u.test(text.slice(Math.max(0, start - 3), start))) return true;
  if (before !== "" && /[0-9０-９A-Za-zＡ-Ｚａ-ｚ.．]/u.test(before)) return true;
  return candidate.inFigures
    ? isNotInFigures(text, start, after, candidate)
    : isNotInWords(text, start, before, after, candidate);
}

/** `“两个中国”`, `“二次创业”`: a term that counts is no count. */
function isQuotedTerm(text: string, start: number, { inFigures }: Candidate): boolean {
  const close = text.slice(start, start + 9).search(/[”』」]/u);
  return !inFigures && close > 1 && /[“『「]/u.test(text.charAt(start - 1));
}

/** `白2分别`, `润五只是`: the word begins another. */
function isOnlyWord({ unit, inFigures }: Candidate, before: string, after: string): boolean {
  if (unit === "成" && /^[群人员品套批双对为]/u.test(after)) return true;
  // 前三名: the places of an order
  if (/[名位强]/u.test(unit ?? "") && before === "前") return true;
  if (unit === "国" && /^集团|^首脑|^峰会/u.test(after)) return true;
  if (unit === "位" && after.startsWith("一体")) return true;
  if (unit === "次" && /[届屆]$/u.test(before) && /^常委|^理事|^全会|^会议|^大会|^全体/u.test(after))
    return true;
  if (unit === "分" && /^[别布成为析担享配散期批属摊]/u.test(after)) return true;
  return unit === "只" && !inFigures && /^[是有能要好得不在会需想凭靠顾]/u.test(after);
}

/** `周三次`, `星期五个`: the numeral is the weekday's. */
function isNameOfTime(before: string, { numeral }: Candidate): boolean {
  return numeral.length === 1 && /[周期拜]/u.test(before) && !/[0-9０-９两]/u.test(numeral);
}

function isNotInFigures(
  text: string,
  start: number,
  after: string,
  { value, unit, code }: Candidate,
): boolean {
  const left = text.slice(Math.max(0, start - 2), start);
  const year = value >= 1000 && value <= 2200 && !/[多余万]/u.test(text.slice(start, start + 7));
  if (code === "a" && (year || /^代|^度|^级|^期/u.test(after))) return true;
  // Fewer points than the day has hours are hours.
  if ((unit === "点" || unit === "點") && value <= 24 && Number.isInteger(value) && !POINTS.test(after))
    return true;
  if (unit === "分" && CLOCK.test(left)) return true;
  if (unit === "期" || unit === "届" || unit === "屆" || unit === "路" || unit === "代") return true;
  return TIMES.has(code) && (isAdverbial(after) || LEADING.test(left));
}

/** `前３个月`, `今后５年`: when, not how long; 提前３天 and 年前３天 are another thing. */
const LEADING = /(?:过去|今后|未来|(?<![提年月日天])[前头后])$/u;

/** `三年来`, `5天后`: when something was, not how much. */
function isAdverbial(after: string): boolean {
  return /^(?:来|间|內|内|前|后|後|里|裡|以来|之后|之前|之内|以内|以前|以后)/u.test(after);
}

function isNotInWords(
  text: string,
  start: number,
  before: string,
  after: string,
  { numeral, value, unit, code }: Candidate,
): boolean {
  if (
    /[统统專专唯惟万同单划不逐另某每这那哪任成上]$|(?<!随)之$/u.test(
      text.slice(Math.max(0, start - 2), start),
    ) &&
    numeral.length === 1 &&
    value < 20
  )
    return true;
  if (/[成上]/u.test(before) && /^[百千万亿]/u.test(numeral)) return true;
  if (SET_PHRASE.test(text.slice(start, start + 6))) return true;
  if (code === "a" && ((value >= 1000 && !/[十百千]/u.test(numeral)) || /^代|^度|^级/u.test(after)))
    return true;
  if (TIMES.has(code)) return value < 2 || isAdverbial(after) || numeral.length === 1;
  if (unit === "点" || unit === "點") return !POINTS.test(after);
  if (/^[届屆期]$/u.test(unit ?? "")) return true;
  if (unit !== null && PAIRED.has(unit) && value <= 2) return true;
  if (
    ["度", "分", "代", "路", "方", "步", "道", "回", "出", "面", "期", "届", "屆", "行", "级", "級"].includes(
      unit ?? "",
    )
  )
    return numeral.length === 1;
  return value === 1 && isCount(code);
}

/** Whether the code is a measure word's: 一 before one is the indefinite article. */
function isCount(code: string): boolean {
  return /\p{Script=Han}/u.test(code) && code !== "倍" && code !== "番";
}
