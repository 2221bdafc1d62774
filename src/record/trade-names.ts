import { tagWords } from "../text/dictionary.js";
import { scoreName } from "../text/names.js";
import { surnameClass } from "../text/surnames.js";
import type { FoundName, NameKind } from "./names/index.js";
import { endsInOffice } from "./offices.js";

/** What a name may begin after: anything but Han, or a word that no name ends in. */
const BEFORE =
  /^(?:\P{Script=Han}|[由在和与及对向据从经让给到获受请派往赴是为以将来任据原悉看察取听问访进入到达等派找])?$/u;
const AUTHORITY = "(?:省|市|县|区|州|全国|中共)";
/** Han that may stand inside a body's name: no particles and no verbs of the sentence. */
const INSIDE_WORD =
  "[^\\P{Script=Han}的了在是与由对把被将为从向等都也还到这那该各及其有不说让使来去给至已和用投位届半]";
/** 和 stands in the names of offices for two things: 发展和改革委员会. */
const INSIDE = `(?:${INSIDE_WORD}|(?<=发展|住房|文化|工业|资源|保障|规划|卫生|技术|农业|教育|体育|商务|水务|民族|管理|质量|旅游|粮食|出版)和)`;
const BODY =
  "(?:委员会|气象台|(?:监测|疾控|控制|服务|救助|急救|检测|鉴定|指挥|调解|交易|登记|管理|保障|培训|信息|救援|采购|融媒体|新闻)中心|常委会|管委会|指挥部|办公厅|办公室|督查室|研究室|人民政府|法院|检察院|协会|学会|联合会|商会|促进会|基金会|图书馆|博物馆|文化馆|美术馆|档案馆|科技馆|少年宫|文化宫|歌舞剧团|歌舞团|合唱团|剧团|乐团|医院|卫生院|血站|电视台|广播电台|大学|学院|中学|小学|学校|幼儿园|公司|集团|支队|大队|总队|研究院|研究所|设计院|党组|宣传部|组织部|统战部|政法委|局|厅)";
const SHORT =
  "(?:人大常委会|纪委监委|工商联|红十字会|总工会|检察院|法院|政府|人大|政协|纪委|监委|团委|妇联|残联|文联|科协|侨联|律协|作协|音协|文明办|编办|信访办|扶贫办|台办|侨办|外办|金融办|委)";
const AFTER_SHORT = "(?:常委会|办公室|办公厅|宣传部|组织部|统战部|政法委|督查室|党组|党校)?";
const AFTER_BODY = `(?:[^\\P{Script=Han}的了]{0,12}?(?:专业委员会|支队|大队|派出所|监测中心|管理处|合唱团|分会|分局|分公司|学院))?`;

const BODIES = new RegExp(
  `${AUTHORITY}(?!一)(?:${SHORT}${AFTER_SHORT}(?!员会|托)|${INSIDE}{0,16}?${BODY}${AFTER_BODY}(?!长[^\\P{Script=Han}期远沙江城]|员|部门))`,
  "gu",
);
/** `镭目科技、泰豪科技`: firms in a list, each with a name of its own. */
const FIRMS =
  /(?<=[、以和与有]|^)([^\P{Script=Han}的了在是与和以有]{2,4}(?:科技|股份|集团|药业|电器|重工|钢管|汽车|电子|化工|食品|酒业))(?=[、等和与])/gu;
const GENERIC =
  /^(?:省|市|县|区|州|全国)?(?:直属|有关|相关|各|下属|直|级|内|内外|域|场|民|区|县|乡|立|办)?(?:机关|部门|单位|学校|中学|小学|中小学|医院|公司|企业|集团|大学|学院|局|厅|委员会)$|^全国.*(?:中学|小学|学校|医院|大学|学院|公司|集团|厅|局|合唱团|学会)$/u;

/** `“城市书房联盟”`: a body named in quotation marks. */
const QUOTED =
  /(?<=[“「])([^\P{Script=Han}的了]{2,12}(?:联盟|协会|合唱团|乐团|服务队|志愿队|俱乐部|工作室))(?=[”」])/gu;
/** `衡阳国家高新区`: a zone called after its place. */
const ZONE =
  /^(?:国家级?|省级)?[^\P{Script=Han}的了在是与和由]{0,8}?(?:高新区|开发区|经开区|示范区|新区|综保区|产业园区)(?:管委会)?/u;

/** Bodies of the state and the nation, and the short forms that papers print of them. */
const NATIONAL =
  /(?:外交|国防|教育|科技|公安|国家安全|监察|民政|司法|财政|人事|劳动|铁道|交通|交通运输|建设|水利|农业|农业农村|林业|邮电|信息产业|商务|文化|文化和旅游|卫生|化学工业|冶金工业|机械工业|电子工业|煤炭工业|石油工业|国土资源|自然资源|生态环境|应急管理|工业和信息化|人力资源和社会保障|住房和城乡建设|对外贸易经济合作|外经贸|国内贸易|内贸)部(?![长门分级委队署将长])|中宣部|中组部|中联部|统战部(?!长)|国台办|港澳办|国务院[\p{Script=Han}]{2,8}?办公室|国家(?:教|计|经贸|体|科|民|计生)委|中[铁建交冶][一二三四五六七八九十]{1,3}局(?:集团)?(?:有限公司|公司)?|(?:中国|全国|国际|世界|亚洲|国家)[^\P{Script=Han}的了在是与和及各性]{1,6}?(?:奥委会|体总|体委|[集作音剧影书美文舞摄曲民侨科足篮排记]联(?![系合盟赛手网想通结名邦])|[剧作音影书美舞摄曲科足篮排记]协(?![会作议助调商同定力])|总局|联盟)|(?<![\p{Script=Han}])(?:中|农|林|社|工程|军事)科院/gu;
/** `稽核审计委员会`: a committee has its name right before it. */
const COMMITTEE =
  /(?<=[的了由在、，“]|^)[^\P{Script=Han}的了在是与由对把被将为从向等都也还到这那该各及其有不说让使来去给至已和用投位届半经需]{3,16}(?:委员会|联合会)(?!主[任席]|副|委员)/gu;
/** `鼎城一中` after its place. */
const NUMBERED_SCHOOL = /^[一二三四五六七八九十]{1,3}[中小](?![国央华外心间年午秋期旬等学队])/u;
/** `澜川港务集团`: a body called after the place just named. */
const PLACED =
  /^[^\P{Script=Han}的了在是与和由对把被将为从向等都也还到这那该各及其有不说让使来去给至已省市县区乡镇村人民会后才住所一型]{1,10}?(?:有限责任公司|股份有限公司|有限公司|集团(?![军化性])|大学(?!生)|学院|研究院|研究所|医院|出版社|(?:高新技术|经济技术)?(?:产业)?开发区)/u;

/** A place named for what it is, in a chain from the greater to the lesser: `隆回县滩头镇`. */
const PLACES =
  /(?<![^\P{Script=Han}由在和与及对从经到至往赴是为以将来住于的市县区乡镇州])([^\P{Script=Han}的了在是与由对把被将为从向等都也还到这那该各及其有不说让使来去给至已全本我某两每个自成区县乡镇村市省和住于]{2}(?:县|乡|镇|村))(?!长|委|里|民|落|庄|域|级|政府|志|情|史|镇企业|镇[党村]|镇长)/gu;
const NO_PLACE =
  /^(?:高新|开发|老城|贫困|先进|后进|少数|核心|中心|功能|示范|试验|实验|保护|自治|风景|生活|住宅|商业|工业|经济|产业|物流|旅游|居民|办公|教学|休息|滞洪|分洪|重灾|受灾|沿海|山地|辖区|库区|景区|园区|平原|丘陵|牧业|农业|军事|警备|停车|服务|候车|观众|行政|优秀|模范|文明|富裕|产粮|百强|特困|自然|试点|重点|平安|城中|空心|美丽|新农|小城|历史|特色|中国|边境|民族|邻近|有关|部分|一些|几个|多个|周边|北部|南部|东部|西部|中部|城北|城南|城东|城西|城市|农牧|无人|禁飞|任务|灾难|安全|危险|盲|误|小康)(?:县|区|乡|镇|村)$/u;
/** Words, not names, that such a place would end in: 万农村, 家城镇, 三下乡. */
const ENDS_IN_WORD = /(?:[农野走]村|城镇|[下老回返还城家故外本]乡|[地进]县)$/u;
/** A name between the last character of an office and what goes on after a name. */
const OFFICE_NAME =
  /(?<=[长席任记理师授员官表总警生医家士民主人委监手工练])([^\P{Script=Han}]{2,3})(?=[说表指强介主在、，,：:。（(出作要就到一率获分汇走来带向与和及将从冒听等以坦透回告认]|提醒|直言)/gu;
/** `甲、乙、丙3人`: each in the row is a person. */
const COUNTED_ROW =
  /(?<![\p{Script=Han}]{5})(?:^|[，,。：:市县]|由|和|对|给|为)(\p{Script=Han}{2,3}(?:、\p{Script=Han}{2,3}){1,11})(?=等?[\d０-９一二两三四五六七八九十]{1,2}[人名位](?!次))/gu;

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
    ...[...text.matchAll(NATIONAL)].flatMap((match) =>
      named("organisation", match.index, match[0], "national"),
    ),
    ...[...text.matchAll(COMMITTEE)].flatMap((match) =>
      named("organisation", match.index, match[0], "committee"),
    ),
    ...found.filter(({ kind }) => kind === "place").flatMap((place) => site(text, place)),
    ...found
      .filter(({ kind }) => kind === "place")
      .flatMap((place) => [...zone(text, place, found), ...placedBody(text, place, found)]),
    ...[...(/[县乡镇村]/u.test(text) ? text.matchAll(PLACES) : [])].flatMap((match) =>
      named("place", match.index, match[0], "place-suffix"),
    ),
    ...[...text.matchAll(OFFICE_NAME)].flatMap((match) => afterOffice(text, match, found)),
    ...[...text.matchAll(COUNTED_ROW)].flatMap(row),
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
  return place === undefined ? [] : atAddress(place.start, text.slice(place.start, start) + name);
}

/** `隆回县滩头镇三面实验学校`: the county and township say where the school is. */
function atAddress(start: number, printed: string): FoundName[] {
  const address =
    /^\p{Script=Han}{2,9}?[市县区]\p{Script=Han}{1,4}?[乡镇](?=\p{Script=Han}{4})/u.exec(printed)?.[0] ?? "";
  return named("organisation", start + address.length, printed.slice(address.length), "authority");
}

function zone(text: string, place: FoundName, found: readonly FoundName[]): FoundName[] {
  const rest = ZONE.exec(text.slice(place.end, place.end + 20))?.[0];
  if (rest === undefined) return [];
  const start = runStart(place, found);
  return named("organisation", start, text.slice(start, place.end) + rest, "zone");
}

/** `滨江体育公园`: what stands at a place is a place as well. */
function site(text: string, place: FoundName): FoundName[] {
  const rest = SITE.exec(text.slice(place.end, place.end + 12))?.[0];
  return rest === undefined
    ? []
    : named("place", place.start, text.slice(place.start, place.end) + rest, "site");
}

const SITE =
  /^[^\P{Script=Han}的了在是与和由对把被将为从向等都也还到这那该各及其有省市县区乡镇村]{0,4}?(?:公园|广场|大桥|[一二三四]桥|体育场|体育馆|体育中心|会展中心|会议中心|火车站|汽车站|国际机场|水库|大剧院|音乐厅|步行街)/u;

/** A school by its number or a body by its kind, called after the place right before it or the run of places. */
function placedBody(text: string, place: FoundName, found: readonly FoundName[]): FoundName[] {
  const after = text.slice(place.end, place.end + 24);
  const rest = NUMBERED_SCHOOL.exec(after)?.[0] ?? PLACED.exec(after)?.[0];
  if (rest === undefined || GENERIC.test(rest)) return [];
  const start = runStart(place, found);
  return named("organisation", start, text.slice(start, place.end) + rest, "after-place");
}

/** Where the places that run on to this one begin: 湖南|常德市|鼎城. */
function runStart(place: FoundName, found: readonly FoundName[]): number {
  const before = found.find(({ kind, end }) => kind === "place" && end === place.start);
  return before === undefined ? place.start : runStart(before, found);
}

function afterOffice(text: string, match: RegExpExecArray, found: readonly FoundName[]): FoundName[] {
  const name = match[1] ?? "";
  const before = text.slice(Math.max(0, match.index - LONGEST_OFFICE), match.index);
  const end = match.index + name.length;
  const isKnown = found.some(
    ({ kind, start, confidence, ...one }) =>
      kind === "person" && confidence > CERTAIN && start < end && match.index < one.end,
  );
  if (isKnown || isWord(name.slice(0, 2)) || endsInOffice(name)) return [];
  const isName = !isWord(name) && surnameClass(name.charAt(0)) !== null && scoreName(name) > LIKELY;
  return isName && endsInOffice(before) ? named("person", match.index, name, "after-office") : [];
}

/** How sure the name known must be to stay as it is: 李鹏 before 发来. */
const CERTAIN = 0.9;
const LONGEST_OFFICE = 6;

/** The persons of a counted row, where every one of them looks like a name. */
function row(match: RegExpExecArray): FoundName[] {
  const printed = match[1] ?? "";
  const start = match.index + match[0].length - printed.length;
  const names = printed.split("、");
  if (!names.every((name) => surnameClass(name.charAt(0)) !== null)) return [];
  let at = start;
  return names.flatMap((name) => {
    const here = named("person", at, name, "counted-row");
    at += name.length + 1;
    return here;
  });
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
  national: 0.9,
  committee: 0.8,
  "counted-row": 0.85,
  site: 0.8,
  "after-place": 0.8,
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
