import { isDeskLine } from "./desk-lines.js";

/** Rubrics that stand over an item without being its headline. A bracketed short line is one too: `【民生】`. */
const LABELS =
  /^[【[■◆●]?\s*(?:图片新闻|图片报道|新闻图片|圖片新聞|简讯|短讯|要闻简报|简明新闻|要闻速览|一句话新闻|新闻链接|相关链接|链接|读者来信|讀者來信|讀者投書|讀者來函|編者按|簡訊|社論|更正啟事|来信|来函|来论|读者之声|今日导读|导读|导语|内容提要|本期导读|社论|短评|评论|时评|快评|锐评|时事点评|记者手记|采访手记|记者观察|新闻调查|调查|专访|人物|特写|侧记|综述|公告|通告|启事|声明|更正|广告|公益广告|天气|天气预报|副刊|诗歌|散文|杂文|随笔|小小说|News in brief|In brief|Briefs|Letters?(?: to the editor)?|Opinion|Editorial|Corrections?|Obituar(?:y|ies)|Weather|Sport|Sports|Classifieds?|Notices?|Public notices?)\s*[】\]]?[:：]?$/iu;
const BRACKETED = /^[【［[][^】］\]]{2,8}[】］\]]$/u;

/** A standing column's name, `图片新闻`, a rubric. */
export function isLabel(text: string): boolean {
  return text.length <= 28 && (LABELS.test(text) || BRACKETED.test(text));
}

/** How standing columns are named: `河畔时评`, `市场漫步`. */
const COLUMN =
  /(?:时评|评论|短评|杂谈|访谈|观察|漫步|视点|广角|论坛|随笔|走笔|茶座|漫谈|札记|纪事|热线|信箱|之声|看台|速递|传真|聚焦|关注|人物|风采|故事|掠影|一瞥|点击|链接|时空|在线|直通车|红黑榜|大家谈|面对面|投书|投書|讲堂|手记|時評|評論|短評|觀察|論壇|隨筆|專訪|專題|调查|追踪|风情|巷议)$/u;

/** A short line worded as a standing column's name. */
export function isColumnName(text: string): boolean {
  return text.length >= 3 && text.length <= 7 && COLUMN.test(text);
}

const NOTICE = /(?:公告|通告|启事|啟事|声明|公示|预告|通知|招标|更正|讣告|訃告)$|^(?:public )?notices?$/iu;
const LIST =
  /名单|名單|一览|排行|榜$|比分|成绩$|时间表|results$|fixtures$|standings|scores|high water|arrivals|departures/iu;

/** A headline over a notice: `停电公告`, `征稿启事`. */
export function namesNotice(text: string): boolean {
  return NOTICE.test(text);
}

/** A headline over a list: `获奖名单`, `Saturday’s football results`. */
export function namesList(text: string): boolean {
  return LIST.test(text);
}

/** Page numbers, sheet names and desk lines: the furniture round the page. */
const FOLIO = [
  /^(?:(?:第\s*)?[A-Z]?\s?[\d０-９]{1,3}\s*|第[一二三四五六七八九十]{1,3})版(?:\s*[·•|]?\s*[\p{Script=Han}]{2,6})?$/u,
  /^[\p{Script=Han}]{2,6}\s*(?:第\s*)?[A-Z]?[\d０-９]{1,3}\s*版?$/u,
  /^[A-Z]\s?[\d０-９]{1,3}(?:\s+[·•|]?\s*\p{Script=Han}{2,6})?$/u,
  /^[\d０-９]{1,3}\s+\p{Script=Han}{2,4}$/u,
  /^(?:责任?编辑?|責編|值班编委|本版编辑|编辑|版式|美编|校对|组版|视觉|电话|热线|邮箱|E-mail)\s*[:：／/]/iu,
  /责编[:：]|版式[:：]|校对[:：]|美编[:：]|责任编辑[:：]/u,
  /(?:国内统一)?(?:连续出版物号|刊号|邮发代号|CN\s?\d\d-|总第\s*[\d０-９]+\s*期|今日[\d０-９一二三四五六七八九十]+版)/u,
  /^\p{Script=Han}{4,12}(?:机关报|機關報)(?=\s|$)|(?:报社|日报社|晚报社|報社)(?:出版|主办|主管)/u,
  /^(?:\d{4}|[０-９]{4}|[一二][〇○零一二三四五六七八九0-9]{3})年.{1,3}月.{1,3}日[\s／/|｜]*(?:星期|农历)/u,
  /^(?:星期[一二三四五六日天]|农历.{4,12})$/u,
  /^Page\s+[A-Z]?\d{1,3}$|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,\s+\p{L}+\s+\d{1,2},\s+\d{4}$|^Vol\.\s|^No\.\s*\d+$/iu,
  /^(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend),?\s+(?:le\s+|den\s+)?\d{1,2}(?:er|\.)?\s+\p{L}+\s+\d{4}\.?$/iu,
  /^(?:[\p{L}\d-]+[.°]?\s+)?(?:année|jahrgang)\b.{0,40}\b(?:n[°ºo*]\.?|nr\.|no\.|numéro|nummer)\s*\d{1,6}\.?$/iu,
  /^(?:N[°º]|Nr\.|Seite|Numéro)\s*\d{1,6}$/iu,
];
/** Every one of these holds one of these characters. */
const FOLIO_SIGN = /[\d０-９版:：／/号年期历报報]|Vol\./iu;
const DATED_TITLE =
  /^[\p{Script=Han}]{2,6}(?:日报|晚报|早报|时报|商报|都市报|晨报|日報|晚報|時報|周报)\s+\S{0,12}年\S{1,3}月\S{1,3}日(?:\s|$)/u;
const HAN_TITLE = /^[\p{Script=Han}]{2,6}(?:日报|晚报|早报|时报|商报|都市报|晨报|日報|晚報|時報|周报)$/u;
/** A title may have its Latin one beside it: `澜川日报 LANCHUAN DAILY`. */
const TITLE =
  /^[\p{Script=Han}]{2,6}(?:日报|晚报|早报|时报|商报|都市报|晨报|日報|晚報|時報|周报)(?:\s+[A-Z][A-Z ]{2,30})?$|^The\s[\p{L} ]{3,30}\s(?:Herald|Times|Post|Gazette|Tribune|News|Chronicle|Courier|Mercury|Journal|Observer)$/iu;

/** Whether a short line is a folio, a masthead or a desk line. */
export function isFolioLine(text: string): boolean {
  return (
    text.length <= 60 &&
    (TITLE.test(text) ||
      DATED_TITLE.test(text) ||
      isDeskLine(text) ||
      (FOLIO_SIGN.test(text) && FOLIO.some((pattern) => pattern.test(text))))
  );
}

/** Whether it is the masthead's title alone. */
export function isTitleLine(text: string): boolean {
  return TITLE.test(text);
}

/** The newspaper's title in a line of the masthead, alone or beside the date and the folio; null when there is none. */
export function titleIn(line: string): string | null {
  const text = line.trim();
  return isTitleLine(text) ? text : (text.split(/\s+/u).find((part) => HAN_TITLE.test(part)) ?? null);
}

const PAPER = /^\p{Script=Han}{2,7}[报報]$/u;

/** What stands in the place of a title and calls itself a paper, whatever kind of paper; null where it does not. */
export function paperIn(line: string): string | null {
  const text = line.replace(/\s/gu, "");
  return PAPER.test(text) ? text : null;
}

const JUMP =
  /^[（(【◀◄▶►▲▼]?\s*(?:(?:紧接|上接|下转|转|接|見|下接)\s*(?:第?\s*[A-Z]?[\d０-９一二三四五六七八九十]{1,3}\s*版|\p{Script=Han}{0,4}版)|continued (?:on|from) page [A-Z]?\d+|fortsetzung (?:auf|von)? ?(?:der )?seite \d+|(?:la )?suite (?:(?:à|en|de) )?(?:la )?page \d+|see [\p{L} ]+ on (?:page )?[A-Z]?\d+).{0,12}[）)】◀◄▶►▲▼]?$/iu;

/** `（下转第3版）`, `（上接第1版）`, “Continued on page 5”, alone on a line. */
export function isJumpLine(text: string): boolean {
  return text.length <= 40 && JUMP.test(text);
}

const JUMP_HEAD = /^\s*[（(【][^）)】]{2,24}[）)】]/u;
const JUMP_FOOT = /[（(【][^（()）【】]{2,24}[）)】]\s*$/u;

/** Offsets inside a line at which a jump in brackets ends (at its head) or begins (at its foot). */
export function jumpEdges(text: string): number[] {
  const edges: number[] = [];
  const head = JUMP_HEAD.exec(text);
  if (head && isJumpLine(head[0].trim()) && head[0].length < text.length) edges.push(head[0].length);
  const foot = text.length > 4 ? JUMP_FOOT.exec(text.slice(-40)) : null;
  const at = foot ? text.length - Math.min(40, text.length) + foot.index : 0;
  if (foot && at > (edges[0] ?? 0) && isJumpLine(foot[0].trim())) edges.push(at);
  return edges;
}

const CHINESE_DIGITS = "〇一二三四五六七八九";

/** The page a jump line names, and whether the story goes on there or comes from there; null when it is no jump line. */
export function jumpTarget(
  text: string,
): { readonly page: string; readonly direction: "to" | "from" } | null {
  if (!isJumpLine(text)) return null;
  const page = /(?<![A-Z])([A-Z]?)\s?([\d０-９]{1,3}|[一二三四五六七八九十]{1,3})(?=\s*版|\D*$)/iu.exec(text);
  if (!page) return null;
  const direction =
    /上接|緊接|接第|from|fortsetzung von|suite de/iu.test(text) && !/下接|转/u.test(text) ? "from" : "to";
  return { page: `${(page[1] ?? "").toUpperCase()}${plainNumber(page[2] ?? "")}`, direction };
}

/** `０３`, `3`, `三` and `十二` as plain digits without leading zeros. */
export function plainNumber(text: string): string {
  const digits = text.normalize("NFKC");
  if (/^\d+$/u.test(digits)) return String(Number(digits));
  const [tens = "", ones = ""] = digits.includes("十") ? digits.split("十") : ["0", digits];
  const value = (mark: string, missing: number) =>
    mark === "" ? missing : mark === "0" ? 0 : CHINESE_DIGITS.indexOf(mark);
  return String(value(tens, 1) * 10 + value(ones, 0));
}

export interface Folio {
  readonly number: string | null;
  readonly name: string | null;
}

/** What stands on a head line beside its folio, and holds digits or names that are not the page's. */
const BESIDE_FOLIO = [
  /(?:(?:\d{4}|[０-９]{4}|[一二][〇○零一二三四五六七八九0-9]{3})年)?[\d０-９一二三四五六七八九十]{1,3}月[\d０-９一二三四五六七八九十]{1,3}日/gu,
  /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/gu,
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+\p{L}+\.?\s+\d{1,2},\s+\d{4}/giu,
  /星期[一二三四五六日天]|农历\S{2,12}|[总總]?第?\s*[\d０-９]+\s*期|今日[\d０-９一二三四五六七八九十]+版/gu,
  /\b(?:Vol|No)\.\s*[\dIVXLC]+|(?<!\p{L})(?:N[°ºo]|Nr|Numéro|Nummer)\.?\s*\d+/giu,
  /(?:责任?编辑?|責編|值班编委|本版编辑|编辑|版式|美编|校对|组版|视觉|电话|热线|邮箱)\s*[:：／/]\s*\S+/gu,
  /(?:(?:国内统一)?(?:连续出版物号|刊号)|邮发代号)\s*[:：]?\s*(?:CN\s*)?[\d０-９][\d０-９－—–/-]*/giu,
  /[\p{Script=Han}]{2,6}(?:日报|晚报|早报|时报|商报|都市报|晨报|日報|晚報|時報|周报)/gu,
];
const FOLIO_NUMBER =
  /(?<![\d０-９])(?:([A-Z]?)\s?([\d０-９]{1,3})(?=\s*版|\s*$|\s+[·•|]?\s*\p{Script=Han}{2,6}(?:\s|$))|第([一二三四五六七八九十]{1,3})(?=版))/u;

/** The page number and name (版名) that a folio line prints: `A2 要闻`, `第3版 民生`, `综合 04`, `Page 3`, with a date or not. */
export function parseFolio(text: string): Folio {
  const bare = BESIDE_FOLIO.reduce((rest, pattern) => rest.replace(pattern, " "), text);
  const number = FOLIO_NUMBER.exec(bare);
  if (!number) return { number: null, name: null };
  const name = bare
    .replace(number[0].trim(), " ")
    .match(/\p{Script=Han}{2,6}/gu)
    ?.find((word) => !/^第|版$/u.test(word));
  return { number: `${number[1] ?? ""}${plainNumber(number[2] ?? number[3] ?? "")}`, name: name ?? null };
}
