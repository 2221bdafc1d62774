import { tagWords } from "../text/dictionary.js";
import { scoreName } from "../text/names.js";
import { surnameClass } from "../text/surnames.js";
import type { FoundName, NameKind } from "./names/index.js";

/** What a name may begin after: anything but Han, or a word that no name ends in. */
const BEFORE = /^(?:\P{Script=Han}|[由在和与及对向据从经让给到获受请派往赴是为以将来])?$/u;
const AUTHORITY = "(?:省|市|县|区|州|全国|中共)";
/** Han that may stand inside a body's name: no particles and no verbs of the sentence. */
const INSIDE = "[^\\P{Script=Han}的了在是与由对把被将为从向等都也还到这那该各及其有不说让使来去给至已]";
const BODY =
  "(?:委员会|常委会|管委会|指挥部|办公厅|办公室|督查室|研究室|人民政府|法院|检察院|协会|学会|联合会|商会|促进会|基金会|图书馆|博物馆|文化馆|美术馆|档案馆|科技馆|少年宫|文化宫|歌舞剧团|歌舞团|合唱团|剧团|乐团|医院|卫生院|血站|电视台|广播电台|大学|学院|中学|小学|学校|幼儿园|公司|集团|支队|大队|总队|研究院|研究所|设计院|党组|宣传部|组织部|统战部|政法委|局|厅)";
const SHORT =
  "(?:人大常委会|纪委监委|工商联|红十字会|总工会|检察院|法院|政府|人大|政协|纪委|监委|团委|妇联|残联|文联|科协|侨联|律协|作协|音协|委)";
const AFTER_SHORT = "(?:常委会|办公室|办公厅|宣传部|组织部|统战部|政法委|督查室|党组|党校)?";
const AFTER_BODY = `(?:[^\\P{Script=Han}的了]{0,12}?(?:专业委员会|合唱团|分会|分局|分公司|学院))?`;

const BODIES = new RegExp(
  `${AUTHORITY}(?:${SHORT}${AFTER_SHORT}(?!员会|托)|${INSIDE}{0,12}?${BODY}${AFTER_BODY}(?!长[^\\P{Script=Han}期远沙江城]|员|部门))`,
  "gu",
);
/** `镭目科技、泰豪科技`: firms in a list, each with a name of its own. */
const FIRMS =
  /(?<=[、以和与有]|^)([^\P{Script=Han}的了在是与和以有]{2,4}(?:科技|股份|集团|药业|电器|重工|钢管|汽车|电子|化工|食品|酒业))(?=[、等和与])/gu;
const GENERIC =
  /^(?:省|市|县|区|州|全国)?(?:直属|有关|相关|各|下属|直|级|内|内外|域|场|民|区|县|乡|立|办)?(?:机关|部门|单位|学校|中学|小学|中小学|医院|公司|企业|集团|大学|学院|局|厅|委员会)$/u;

/** `“城市书房联盟”`: a body named in quotation marks. */
const QUOTED =
  /(?<=[“「])([^\P{Script=Han}的了]{2,12}(?:联盟|协会|合唱团|乐团|服务队|志愿队|俱乐部|工作室))(?=[”」])/gu;
/** `衡阳国家高新区`: a zone called after its place. */
const ZONE =
  /^(?:国家级?|省级)?[^\P{Script=Han}的了在是与和由]{0,8}?(?:高新区|开发区|经开区|示范区|新区|综保区|产业园区)(?:管委会)?/u;

/** A place named for what it is, in a chain from the greater to the lesser: `隆回县滩头镇`. */
const PLACES =
  /(?<![^\P{Script=Han}由在和与及对从经到至往赴是为以将来住于的市县区乡镇州])([^\P{Script=Han}的了在是与由对把被将为从向等都也还到这那该各及其有不说让使来去给至已全本我某两每个自成区县乡镇村市省和住于]{2}(?:县|乡|镇|村))(?!长|委|里|民|落|庄|域|级|政府|志|情|史|镇企业|镇[党村]|镇长)/gu;
const NO_PLACE =
  /^(?:高新|开发|老城|贫困|先进|后进|少数|核心|中心|功能|示范|试验|实验|保护|自治|风景|生活|住宅|商业|工业|经济|产业|物流|旅游|居民|办公|教学|休息|滞洪|分洪|重灾|受灾|沿海|山地|辖区|库区|景区|园区|平原|丘陵|牧业|农业|军事|警备|停车|服务|候车|观众|行政|优秀|模范|文明|富裕|产粮|百强|特困|自然|试点|重点|平安|城中|空心|美丽|新农|小城|历史|特色|中国|边境|民族|邻近|有关|部分|一些|几个|多个|周边|北部|南部|东部|西部|中部|城北|城南|城东|城西|城市|农牧|无人|禁飞|任务|灾难|安全|危险|盲|误|小康)(?:县|区|乡|镇|村)$/u;
/** Words, not names, that such a place would end in: 万农村, 家城镇, 三下乡. */
const ENDS_IN_WORD = /(?:[农野走]村|城镇|[下老]乡|[地进]县)$/u;
const OFFICE_NAME =
  /(?:书记|市长|省长|县长|区长|局长|厅长|部长|处长|科长|主任|主席|会长|馆长|校长|院长|所长|站长|队长|指挥长|秘书长|理事长|董事长|总经理|乡长|镇长|村长|社长|团长|台长|行长|厂长)([^\P{Script=Han}]{2,3})(?=[说表指强介主在、，,：:。（(出作要就到一率]|认为|要求|带)/gu;

/**
 * Names by the trade's own grammar, which holds for any city: a body called after its authority (`市水利局`, `省文化和旅游厅`),
 * a place by what it is (`云坪县`), a person after an office (`指挥长方启明`). They stand beside `found`, the names that are
 * known by other means, and give way to any of the same kind that reaches further.
 */
export function withTradeNames(text: string, found: readonly FoundName[]): FoundName[] {
  const more = [
    ...[...text.matchAll(BODIES)].flatMap((match) => body(text, found, match.index, match[0])),
    ...[...text.matchAll(FIRMS)].flatMap((match) => named("organisation", match.index, match[0], "firm")),
    ...[...text.matchAll(QUOTED)].flatMap((match) =>
      named("organisation", match.index, match[0], "quoted-body"),
    ),
    ...found.filter(({ kind }) => kind === "place").flatMap((place) => zone(text, place)),
    ...[...(/[县乡镇村]/u.test(text) ? text.matchAll(PLACES) : [])].flatMap((match) =>
      named("place", match.index, match[0], "place-suffix"),
    ),
    ...[...text.matchAll(OFFICE_NAME)].flatMap((match) => afterOffice(match)),
  ];
  const added = more.filter((one) => !found.some((other) => reachesOver(other, one)));
  const kept = found.filter((one) => !added.some((other) => other.kind === one.kind && overlaps(one, other)));
  return [...kept, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Of the same kind and no shorter; a chain of places gives way to its links. */
function reachesOver(one: FoundName, other: FoundName): boolean {
  if (one.kind !== other.kind || !overlaps(one, other) || length(one) < length(other)) return false;
  return one.kind !== "place" || length(one) === length(other);
}

/** A body after its authority, with the place the authority is of (`湖南` before `省文化和旅游厅`). */
function body(text: string, found: readonly FoundName[], start: number, name: string): FoundName[] {
  if (BEFORE.test(text.charAt(start - 1))) return named("organisation", start, name, "authority");
  const place = found.find(
    (one) => one.kind === "place" && one.start < start && one.end >= start && one.end <= start + 1,
  );
  return place === undefined
    ? []
    : named("organisation", place.start, text.slice(place.start, start) + name, "authority");
}

function zone(text: string, place: FoundName): FoundName[] {
  const rest = ZONE.exec(text.slice(place.end, place.end + 20))?.[0];
  if (rest === undefined) return [];
  return named("organisation", place.start, text.slice(place.start, place.end) + rest, "zone");
}

function afterOffice(match: RegExpExecArray): FoundName[] {
  const name = match[1] ?? "";
  const likely = surnameClass(name.charAt(0)) !== null && scoreName(name) > LIKELY;
  return likely ? named("person", match.index + match[0].length - name.length, name, "after-office") : [];
}

const LIKELY = -4.5;
/** How sure each way is: the share right where it was measured (docs/record.md), a guess between where few were seen. */
const SURE = {
  authority: 0.85,
  zone: 0.85,
  "quoted-body": 0.9,
  firm: 0.6,
  "place-suffix": 0.6,
  "after-office": 0.7,
} as const;

function named(kind: NameKind, start: number, name: string, because: keyof typeof SURE): FoundName[] {
  if (kind === "organisation" && GENERIC.test(name)) return [];
  if (kind === "place" && (NO_PLACE.test(name) || ENDS_IN_WORD.test(name) || isWord(name.slice(0, -1))))
    return [];
  if (because === "firm" && isWord(name.slice(0, -2))) return [];
  return [{ kind, start, end: start + name.length, confidence: SURE[because], because: [because] }];
}

/** Whether the dictionary holds it as a word that is no name's: 专业村, 家用电器. */
function isWord(text: string): boolean {
  const [only, ...rest] = tagWords(text);
  return only !== undefined && rest.length === 0 && !/^(?:n[rsz]|x)/u.test(only.tag);
}

function overlaps(one: FoundName, other: FoundName): boolean {
  return one.start < other.end && other.start < one.end;
}

function length({ start, end }: FoundName): number {
  return end - start;
}
