import type { DateMention } from "./mention.js";
import { readNumeral } from "./numerals.js";

/** Characters of the text before and after a date that are read for what it says of the date. */
const REACH = 24;

const SOON_BEFORE =
  /(?:将|將|拟|擬|定于|定於|计划于|預計|预计|力争|力爭|展望|迎接|面向)[^,，.。;；:：]{0,3}$/;
const SOON_AFTER = /^[,，]?[^,，.。;；:：]{0,6}(?:将|將|拟|擬|即将|起施行|起实施)/;

/** `将于1月9日`, `1月9日将`: a word of intent close by in the same clause. */
export function isToCome(text: string, start: number, end: number): boolean {
  return SOON_BEFORE.test(before(text, start, 10)) || SOON_AFTER.test(text.slice(end, end + REACH));
}

/** `将`, and `要`, but not in 主要, 重要, 需要, 要求, 要闻. */
const WILL = "将|將|(?<![主重需只概纪紀摘必扼])要(?![求闻聞点點素])";
const PLAN = "计划|計劃|规划|規劃|目标|目標|远景|遠景|预算|預算|任务|任務|重点|重點|展望|力争|力爭|有望|可望";
const PLAN_BEFORE = new RegExp(
  `(?:确保|確保|争取|爭取|力争|力爭|务必|務必|${PLAN}|预计|預計|预测|預測|估计|估計|希望|寄希望于|等到|要到|赶在|趕在|抢在|搶在|部署|布置|谋划|謀劃|安排|研究|审议|審議|(?<!主|重|需)要在|须在|須在|应在|將于|将于|迈向|邁向|走向|瞄准|瞄準|面向|备战|備戰)[^,，。;；:：]{0,6}$`,
);
const PLAN_AFTER = new RegExp(
  `^(?:[,，]?[^,，。;；:：]{0,16}?(?:${PLAN}|(?:工作|生产|生產)(?:安排|部署|会议|會議|打算|思路|要点|要點|重点|重點)|安排|部署|工作的)|[,，]?[^,，。;；:：]{0,16}?(?:${WILL})|(?:之?前|以前|[汛年]前)[^,，。;；:：]{0,10}(?:完成|建成|完工|竣工|实现|實現|投产|投產|停止|达到|達到))`,
);

/** `到2035年力争`, `2021年…计划`, `确保2022年汛前`: the text sets the year a task, or speaks of it as to come. */
export function isPlanned(text: string, start: number, end: number): boolean {
  return PLAN_BEFORE.test(before(text, start, 14)) || PLAN_AFTER.test(text.slice(end, end + REACH));
}

/**
 * How a text speaks of a year: as a plan's (`2021年计划`), as the goal of something under way (`将于2021年`, `到2035年`), as over or nearly (`刚刚过去的1997年`), as what a newer one is compared with
 * (`比1997年增长`), as begun (`步入1998年`, `1998年新年`), as an event's (`’98…展览会`), as one of which deeds or figures are told
 * (`1997年完成`), or plainly.
 */
export type YearTense = "ahead" | "goal" | "over" | "compared" | "begun" | "event" | "told" | "plain";

/** Whether the year is spoken of as to come. */
export function isFuture(tense: YearTense | null): boolean {
  return tense === "ahead" || tense === "goal";
}

const GOAL_BEFORE =
  /(?:将于|將於|将在|將在|拟于|擬於|计划于|计划在|到|至|争取|爭取|确保|確保|力争|力爭|抢在|搶在|赶在|趕在|面向|迈向|邁向|展望|by|until|bis)\s?$/;
const GOAL_AFTER = /^(?:之?前|以前)/;
const OVER_BEFORE =
  /(?:回眸|盘点|盤點|刚过去|过去|剛過去|過去|告别|告別|回顾|回顧|评述|評述|总结|總結|送走|走过|走過|不平凡)[了的]*$/;
const OVER_AFTER =
  /^(?:全年|的?最后|的?最後|即将过去|即將過去|[匆即]匆?而过|岁[末暮]|歲[末暮]|度[^,，。;；:：]{0,16}(?:总结|總結|优秀|優秀|先进|先進|十[大佳]|考核|评|評|决算|決算|表彰))|^[^,，。;；:：]{0,12}(?:十大|评选|評選|评出|評出|点评|點評|[奖獎]|概览|概覽|圆满|圓滿|收官)/;
const COMPARED_BEFORE = /(?:比|较|較|超过|超過|高于|低于|相当于)$/;
const COMPARED_AFTER = /^[^,，。;；:：]{0,6}(?:相比|同期|的?水平|持平|相当|增长|增加|下降|减少)/;
const WITH_BEFORE = /[同与與和]$/;
const BEGUN = /(?:新年|伊始)$/;
const BEGUN_BEFORE =
  /(?:进入|進入|步入|迈入|邁入|迈进|邁進|跨入|踏入|跨进|走进|走進|迎来|迎來|迎接|迈上|邁上|踏上|踏进|开始了|開始了)了?(?:的|新的)?$/;
const BEGUN_AFTER =
  /^的?(?:到来|到來|来临|來臨|之际|之際|伊始|新年|新春|春节|春節|元旦|钟声|鐘聲|曙光|第一[天个個期场場])/;
/** `1998年是…的第一年`, `从1998年起`. */
const FIRST_AFTER = /^[,，]?是[^。;；]{0,50}?(?:第一年|开局|開局|起步之年)/;
const EVENT_AFTER =
  /^度?[^,，.。;；:：、的了“”《》]{1,16}(?:[会會][议議]|大[会會]|茶[话話][会會]|音[乐樂][会會]|[联聯][谊誼谊歡欢][会會]|博[览覽][会會]|展[览覽销銷]?[会會]|[论論][坛壇]|年[会會]|峰[会會]|[联聯][赛賽]|锦标[赛賽]|大[赛賽]|公开[赛賽]|[杯盃][赛賽]|[运運][动動][会會]|文化[节節]|艺术[节節]|旅游[节節]|晚[会會]|启动仪式)|^度?第[一二三四五六七八九十][次期]/;
const NO_YEAR_SIGN = /^[^年]+$/;
/** `2017—2019年` is no event's year. */
const RANGE_AFTER = /^[—－–~～至到-]/;
const TOLD_AFTER =
  /^[^。;；!！?？]{0,40}?(?:[了过過](?=[,，。;；])|增长|增長|下降|减少|減少|达到?|達到?|完成|实现|實現|获得?|獲得?|共|累计|累計|比上年|同比|建成|查处|查處|被评为|荣获|榮獲|[%％])/;

/** How the text speaks of the year of a mention that names one; of a day or month that is not to come, deeds are told. */
export function yearTense(text: string, { start, end, month, ahead }: DateMention): YearTense {
  const left = before(text, start, 10);
  const right = text.slice(end, end + 2 * REACH);
  if (
    BEGUN.test(text.slice(start, end)) ||
    BEGUN_BEFORE.test(left) ||
    BEGUN_AFTER.test(right) ||
    FIRST_AFTER.test(right)
  )
    return "begun";
  if (ahead) return GOAL_BEFORE.test(left) || GOAL_AFTER.test(right) ? "goal" : "ahead";
  if (month !== null) return "told";
  if (OVER_BEFORE.test(left) || OVER_AFTER.test(right)) return "over";
  if (COMPARED_BEFORE.test(left) || (WITH_BEFORE.test(left) && COMPARED_AFTER.test(right))) return "compared";
  if ((NO_YEAR_SIGN.test(text.slice(start, end)) && !RANGE_AFTER.test(right)) || EVENT_AFTER.test(right))
    return "event";
  return TOLD_AFTER.test(right) ? "told" : "plain";
}

const REACHED_AFTER =
  /^的?(?:(?<half>[上下])半年|前(?<months>[0-9０-９]{1,2}|十[一二]?|[一二三四五六七八九])[个個]月|前?(?<quarter>[一二三四])(?:[个個])?季度|第(?<ordinal>[一二三四])季度|(?<season>[春夏秋冬]))/;
/** The month that a season has surely reached; winter may be that of January. */
const SEASON_MONTHS = new Map([
  ["春", 3],
  ["夏", 6],
  ["秋", 9],
  ["冬", 1],
]);

/** The month (1..12) that the year has reached by the words after it (`1997年上半年`, `前10个月`, `秋`); null where none is told. */
export function monthReached(text: string, end: number): number | null {
  const groups = REACHED_AFTER.exec(text.slice(end, end + REACH))?.groups;
  if (groups === undefined) return null;
  const { half, months, quarter, ordinal, season } = groups;
  if (half !== undefined) return half === "上" ? 4 : 10;
  if (season !== undefined) return SEASON_MONTHS.get(season) ?? null;
  const count = readNumeral(months ?? quarter ?? ordinal ?? "") ?? 0;
  const month = months === undefined ? count * 3 : count;
  return month >= 1 && month <= 12 ? month : null;
}

function before(text: string, start: number, reach: number): string {
  return text.slice(Math.max(0, start - reach), start);
}
