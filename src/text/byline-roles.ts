import { givenWeight } from "./given-names.js";
import { readNames } from "./names.js";

/** A role as printed, its organisation included: `本报驻俄罗斯记者`. Offsets are UTF-16 units of the text scanned. */
export interface RoleSpan {
  readonly start: number;
  readonly end: number;
}

/** The characters newspapers set before a byline, for use inside a character class. */
export const MARKS = "■□▢▣●○◎▲△▼▽◆◇★☆※▶►◀▪▫•◼◻⬛⬜❏❑☐";

/** The bars that part a role from its name, for use inside a character class: 丨 is a character, typed for one. */
export const BARS = "|｜丨│︱";

const NOUN =
  /(?:记者|記者|通讯员|通訊員|通联员|实习生|實習生|评论员|評論員|观察员|觀察員|撰稿人|撰稿员|摄影师|攝影師|编辑部|編輯部|评论部|評論部|报道组|報道組|采访组|採訪組|作者|(?:责任编辑|責任編輯|编辑|編輯|责编|責編|美编|校对)(?=[\s:：|｜丨／∕/]))(?!站|节|節|会|會|证|團|团|手记|手記|来信|來信|述评|述評|观察|调查|协会|俱乐部|单位|單位|简介|为|系|是|注[:：]|按[:：])/g;

const DESK_ROLE = /(?:编辑|編輯|责编|責編|美编|校对)$/;

/** Whether a role is the desk's, who sign beside the reporters and never for them. */
export function isDeskRole(role: string): boolean {
  return DESK_ROLE.test(role);
}

const MODIFIER =
  /(?:特派|特约|特約|首席|见习|見習|实习|實習|全媒体|全媒體|融媒体|融媒體|文字|摄影|攝影|图片|视频|高级|资深|前方|联合|聯合|随军|随团)$/;
const POSTED = /[驻駐][\u4e00-\u9fff]{1,8}$/;

const KNOWN_HOUSE =
  /(?:《[^《》]{2,12}》|本报|本報|本刊|本社|本网|本網|本台|本臺|我报|新华社|新華社|中新社|中央社|新华网|中新网|人民网|人民日报|光明日报|经济日报|解放军报|中央人民广播电台|国际广播电台|中央电视台)$/;
const HOUSE =
  /^《[^《》]{2,12}》$|^[\u4e00-\u9fffA-Za-z0-9·“”"]{0,16}(?:报|報|社|网|網|台|臺|刊|杂志|雜誌|全媒体|全媒體|全媒|融媒体|融媒體|融媒|中心|传媒|傳媒|客户端|电视|广播|视听|新闻|频道|工作室|站|版|分社|总社|集团|部)(?:[（(][\u4e00-\u9fff]{1,6}[)）])?$/;
const SHORTEST_GLUED_HOUSE = 4;

const TOKEN_BREAK = new RegExp(`[\\s、，,;；:：${BARS}／∕/（(【\\[〔${MARKS}]`);

/** Where modifiers such as 特派, 驻泰国 and 全媒体 begin at the end of a run; its length when there are none. */
function modifiersStart(run: string): number {
  let end = run.length;
  for (;;) {
    const before = run.slice(0, end);
    const found = MODIFIER.exec(before) ?? POSTED.exec(before);
    if (!found) return end;
    end = found.index;
  }
}

/** `温州记者`: a place, or another short word without a verb in it. */
function isPlaceLike(run: string): boolean {
  return /^[\u4e00-\u9fff]{2,4}$/.test(run) && [...run].every((character) => givenWeight(character) > -4);
}

/** `陈元明国际电台`: where the names end and the house begins; the run's length when no house is in it. */
function houseAfterNames(run: string): number {
  for (let at = run.length - SHORTEST_GLUED_HOUSE; at >= 2; at -= 1) {
    if (HOUSE.test(run.slice(at)) && readNames(run.slice(0, at), "bare") !== null) return at;
  }
  return run.length;
}

/** How many characters of the run glued before the noun are not the role's: names of the byline before it. */
function foreignLength(run: string, namesMustLead: boolean): number {
  const end = modifiersStart(run);
  const left = run.slice(0, end);
  const known = KNOWN_HOUSE.exec(left)?.index ?? null;
  if (namesMustLead) return known ?? houseAfterNames(left);
  if (left === "" || HOUSE.test(left)) return 0;
  return known ?? (isPlaceLike(left) ? 0 : end);
}

function lastTokenStart(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && !TOKEN_BREAK.test(text.charAt(at - 1))) at -= 1;
  return at;
}

function hasNames(gap: string): boolean {
  return /[\u4e00-\u9fff]{2}|[\u4e00-\u9fff]\s+[\u4e00-\u9fff]/.test(gap);
}

/** `本报 记者`, `海南日报　特派记者`: the house stands before the role with a space between. */
function detachedHouse(text: string, from: number, roleStart: number): number {
  let end = roleStart;
  while (end > from && /\s/.test(text.charAt(end - 1))) end -= 1;
  if (end === roleStart) return roleStart;
  const start = lastTokenStart(text, from, end);
  return start < end && HOUSE.test(text.slice(start, end)) ? start : roleStart;
}

/**
 * The roles printed in a line of at most a few hundred characters, in order. Names run together before a role are
 * left outside it (`张应山新华社通讯员` → 新华社通讯员).
 */
export function scanRoles(text: string, from: number, to: number): readonly RoleSpan[] {
  const roles: RoleSpan[] = [];
  let previous = from;
  NOUN.lastIndex = from;
  for (let noun = NOUN.exec(text); noun !== null && noun.index < to; noun = NOUN.exec(text)) {
    const tokenStart = lastTokenStart(text, previous, noun.index);
    const namesMustLead = roles.length > 0 && !hasNames(text.slice(previous, tokenStart));
    const glued = tokenStart + foreignLength(text.slice(tokenStart, noun.index), namesMustLead);
    const start = glued === tokenStart ? detachedHouse(text, previous, glued) : glued;
    const end = noun.index + noun[0].length;
    roles.push({ start, end });
    previous = end;
  }
  return roles;
}

const VERBS =
  "文字|摄影报道|攝影報道|文图报道|综合报道|報導|报道|報道|摄影|攝影|供图|供圖|供稿|制图|製圖|制表|绘图|配图|题图|漫画|漫畫|插图|插圖|图片|圖片|照片|视频|航拍|剪纸|速写|编译|編譯|编写|整理|执笔|口述|撰文|撰稿|采写|採寫|策划|文图|文圖|图文|圖文|摄(?:于[\\u4e00-\\u9fff]{1,8})?|攝|画|畫|绘|繪|译|譯|文|图|圖|作|书|書|编|編|题|辑|摘|刻";
const CREDIT = `(?:${VERBS})(?:\\s*[／∕/、]\\s*(?:${VERBS})|[并並兼](?:${VERBS}))*`;
/** 台北報導, 发自巴黎, 北京报道: where it was written. */
const PLACED =
  "(?:发自|發自)[\\u4e00-\\u9fff·]{2,8}|(?<filed>[\\u4e00-\\u9fff·]{2,6})(?:专电|專電|电|電|报道|報道|報導)";
const ENDS = `(?=$|[\\s、，,;；|｜）)】〕］\\]〗${MARKS}])`;

const CREDIT_AFTER = new RegExp(`[／∕/]?\\s*(${CREDIT})${ENDS}`, "y");
const PLACED_AFTER = new RegExp(`(?:[／∕/]|\\s)\\s*(${PLACED})${ENDS}`, "y");
const CREDIT_BEFORE = new RegExp(`(${CREDIT})(?:\\s*[／∕/:：${BARS}]\\s*|\\s+(?=\\S{2}))`, "y");
const GLUED_CREDIT = new RegExp(`(?:${CREDIT})$`);
const LONGEST_CHINESE_NAME = 3;
/** Characters of credits that people also bear in their names: 谢文, 陈书. */
const ALSO_A_NAME = /^[文图圖作书書编題题]$/;

/** A credit found at a place of a line: `text` as printed, `end` after it and its punctuation. */
export interface CreditFound {
  readonly text: string;
  readonly end: number;
}

function matchAt(pattern: RegExp, text: string, at: number): CreditFound | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found?.[1] === undefined) return null;
  // `记者甲 李大山报道`: a second name, not a place
  if (found.groups?.filed !== undefined && readNames(found.groups.filed, "bare") !== null) return null;
  return { text: found[1], end: pattern.lastIndex };
}

/** A credit standing after the names, with or without its slash: `/文`, ` 摄`, `文/图`, `／台北報導`. */
export function creditAfter(text: string, at: number): CreditFound | null {
  return matchAt(CREDIT_AFTER, text, at) ?? matchAt(PLACED_AFTER, text, at);
}

/** A credit standing before the names: `文/`, `摄影：`, `图 `. */
export function creditBefore(text: string, at: number): CreditFound | null {
  return matchAt(CREDIT_BEFORE, text, at);
}

/** A run cut into its names and the credit glued to them. */
export interface CreditedRun {
  readonly names: string;
  readonly credit: string;
}

const FILED_FROM =
  /(?:台北|臺北|新北|桃園|新竹|台中|臺中|彰化|南投|嘉義|台南|臺南|高雄|屏東|宜蘭|花蓮|台東|臺東|基隆|苗栗|雲林|澎湖|金門|綜合|综合|北京|上海|香港|澳門|澳门|東京|东京|紐約|纽约|華盛頓|华盛顿|倫敦|伦敦|巴黎|莫斯科)$/;

/** `陳大文台北報導`: the place between the name and 報導 is the credit's. */
function withPlace({ names, credit }: CreditedRun): CreditedRun {
  const place = /^(?:报道|報道|報導)$/.test(credit) ? FILED_FROM.exec(names) : null;
  if (!place || place.index < 2) return { names, credit };
  return { names: names.slice(0, place.index), credit: place[0] + credit };
}

/**
 * `许小棠摄` → 许小棠 and 摄; null when no credit is glued to the run, or when its last character may be a name's.
 * `vouched`: a mark, a bracket or a role says that this is a byline, or that its last credit is a picture's (张三文 李四图).
 * `paired`: another run of the line has its credit glued to it, or a picture's follows.
 */
export function gluedCredit(
  run: string,
  vouched: boolean,
  paired: boolean,
  pictureFollows: boolean,
): CreditedRun | null {
  const found = GLUED_CREDIT.exec(run);
  if (!found || found.index < 2) return null;
  const cut = { names: run.slice(0, found.index), credit: found[0] };
  if (pictureFollows && cut.credit === "文" && readNames(cut.names, "bare") !== null) return cut;
  if (!vouched && cut.credit.length === 1 && !/[摄攝图圖]/.test(cut.credit)) return null;
  if (!ALSO_A_NAME.test(cut.credit)) return withPlace(cut);
  if (!paired && run.length <= LONGEST_CHINESE_NAME && readNames(run, "role") !== null) return null;
  return readNames(run, "bare") === null && readNames(cut.names, "bare") !== null ? cut : null;
}
