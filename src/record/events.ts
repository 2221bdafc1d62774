import type { TaggedWord } from "../text/dictionary.js";
import { clauseAt } from "./clauses.js";
import { cite, type Draft } from "./draft.js";
import { findEnglishEvents } from "./english/events.js";
import { openingOf } from "./quoted.js";
import { type Sentence, type Story, type StoryPassage, sentenceAt } from "./story.js";
import { dayIn } from "./subjects.js";

/** What an event is called, longest first. */
const TYPES =
  "扩大会议|(?<!人大|政协)常委会|全体会议|代表大会|工作会议|座谈会|研讨会|报告会|发布会|推进会|现场会|动员会|调度会|交流会|推介会|招聘会|博览会|展销会|洽谈会|订货会|庆祝会|茶话会|听证会|音乐会|演唱会|运动会|见面会|分享会|读书会|宣讲会|培训班|训练营|启动仪式|揭牌仪式|开工仪式|签约仪式|开幕式|闭幕式|颁奖典礼|典礼|仪式|邀请赛|锦标赛|公开赛|对抗赛|新秀赛|围棋赛|象棋赛|足球赛|篮球赛|排球赛|乒乓球赛|羽毛球赛|田径赛|接力赛|资格赛|循环赛|总决赛|半决赛|决赛|预赛|联赛|大赛|竞赛|比赛|展演|汇演|会演|演出|晚会|论坛|沙龙|峰会|年会|例会|会议|大会|全会|常委会议|讲座|展览|画展|书展|影展|展会|艺术节|文化节|旅游节|读书节|电影节|艺术周|文化周|宣传周|宣传月|文化月|支教活动|志愿活动|主题活动|沙龙活动|慰问活动|宣传活动|活动|演练|义诊|庙会|灯会|马拉松|评选(?=[^，。]{0,6}揭晓|今[天日]|昨[天日]|结果|由)|冰雪节|柑橘节|丰收节|美食节|购物节|会展|招待会|宴会|酒会|追悼会|联欢会|恳谈会|诗会|奥运会|亚运会|世界杯|世博会";
const TYPE = new RegExp(
  `(?:${TYPES})(?!精神|室|厅|议|长|场|纪要|代表|委员|后|期间|中心|要求|组|记录|材料|题|主席|秘书|提供|提出)`,
  "gu",
);
/** `第五届柑橘节`, `第三届ＮＥＣ杯围棋赛`: what is counted by its sessions is an event, whatever it is called. */
const SESSION =
  /第[一二三四五六七八九十百\d０-９]{1,4}[届屆](?!全国人|人大|政协|中央|委员|学生|毕业)[^，。,;；！？!?“”《》\s]{1,14}?(?:节|赛|会|展|杯|论坛|评选|马拉松)(?![议员长场上目日委])(?:[^\P{Script=Han}在于日月年今昨将对举召开闭落于共由的和与]{1,8}(?<![决半预])赛)?/gu;

/** Spoken of without being held: `省委经济工作会议精神`. */
const TYPE_OF_SPIRIT = /(?:工作会议|全会|代表大会|大会|会议)(?=精神)/gu;
const HELD =
  /召开|举行|举办|主持|开幕|闭幕|落下帷幕|拉开帷幕|启动|开展|承办|主办|协办|开赛|打响|收官|出席|参加|落幕|揭幕|开讲|开班|成立|传达|贯彻|参赛|赴|揭晓|战罢|战胜|击败|夺冠|夺得|结束|胜利|争夺|批准|审议|表决|(?:会议|大会|全会)(?:上|确定|提出|决定|指出|强调|要求|认为)|鸣枪|开跑/u;
const GENERIC =
  /^(?:本次|此次|这次|该|各类|各种|系列|有关|相关|全市|全省|各项|一系列|一次|首次|多次|上述|其他|每次|文化|文体|体育|群众|经营|生产|社会|经济|实践|学习|大型|重要|重大|专题|主题|教学|教育|活动|今天|昨天|全部|这些|参加|庆祝|工作|日常|国内|国际|业务|科研|违法|犯罪|商业|政治|外交|宗教|训练|户外)*$/u;
const INSIDE = /^(?:n|ns|nt|nz|nr|j|b|s|l|vn|an|a|k|eng|m|q|i|ng|zg|h|t|f|tg|x|nrt|ad|yg)$/u;
const BREAKING =
  /^(?:荣获|喜获|获得|夺得|参与|度过|奔赴|召开|举行|举办|主持|开幕|闭幕|启动|开展|承办|主办|出席|参加|传达|贯彻|学习|落实|为|在|的|是|了|由|和|与|赴|组织|通过|根据|按照|围绕|结合|通报|获|获得|作为|成为|本报讯|昨日|今日|昨天|今天|上午|下午|日前|近日|举行的|会上|深入|全面|认真|迎接|纪念|喜迎|经过|从|到|对|向|把|将|被|让|使|上|前|后|时|期间|以来|报道|电|讯|日电|记者|联合|共同|筹备|承担|负责|该|本次|此次|这次|本届|各|每|某|这|那|有|以|等|及|以及|暨|正在|继续|积极|广泛|进行|坚持|限制|开展|反对|注重|安排|使用|经)$/u;
const LONGEST = 44;

/** Meetings, contests, ceremonies, shows: what was held, each once. */
export function findEvents(story: Story): Draft<"event">[] {
  const events: Draft<"event">[] = [];
  const headed: Draft<"event">[] = [];
  for (const passage of story.passages)
    for (const event of passage.english ? findEnglishEvents(passage) : chineseEvents(story, passage)) {
      if (!isHeld(event)) continue;
      if (passage.english || isTold(passage)) add(events, event);
      else headed.push(event);
    }
  for (const event of headed)
    if (events.length === 0 || events.some(({ fields }) => alike(fields.name, event.fields.name)))
      add(events, event);
  return withHosts(events, hostsOf(story));
}

function isTold({ role }: StoryPassage): boolean {
  return role === "body" || role === "caption";
}

/** Who held what the article is about, where its first event says nothing of it. */
function withHosts(events: readonly Draft<"event">[], main: string[]): Draft<"event">[] {
  return events.map((event, index) =>
    index === 0 && event.fields.hosts.length === 0 && main.length > 0
      ? { ...event, fields: { ...event.fields, hosts: main } }
      : event,
  );
}

/** What a Chinese passage calls an event: in its text, where the sentence says that it is held. */
function chineseEvents(story: Story, passage: StoryPassage): Draft<"event">[] {
  const { text } = passage;
  const named = [...text.matchAll(TYPE), ...text.matchAll(TYPE_OF_SPIRIT)].flatMap(({ index, 0: type }) => {
    const name = nameOf(passage, index, index + type.length);
    return name === null ? [] : [{ name, type }];
  });
  const counted = [...(text.includes("第") ? text.matchAll(SESSION) : [])].map((match) =>
    sessionOf(passage, match),
  );
  return [...counted, ...named].flatMap(({ name, type }) => {
    const { start, end } = sentenceAt(passage, name.end - 1);
    return isTold(passage) && !HELD.test(text.slice(start, end)) ? [] : [eventOf(story, passage, name, type)];
  });
}

/** The event with the place or body that its session is counted of: `哈尔滨第十四届冰雪节`. */
function sessionOf({ text, names }: StoryPassage, { index, 0: printed }: RegExpExecArray) {
  const level =
    /(?:全国|全省|全市|全县|[省市县区])$/u.exec(text.slice(Math.max(0, index - 2), index))?.[0] ?? "";
  const start =
    names.find(({ kind, end }) => kind !== "person" && end === index)?.start ?? index - level.length;
  const type = /(?:.?[节赛会展杯]|论坛|评选|马拉松)$/u.exec(printed)?.[0] ?? printed;
  return { name: { start, end: index + printed.length }, type };
}

/** A 活动 is an event when it was somewhere or some day; else it is what somebody keeps doing. */
function isHeld({ fields }: Draft<"event">): boolean {
  const { type, date, place, hosts, chair } = fields;
  return (
    !/活动|沙龙|比赛|演出|展览|讲座|义诊|演练/u.test(type ?? "") ||
    [date, place, chair].some((one) => one !== null) ||
    hosts.length > 0
  );
}

/** The same event in headline and text, or under a shorter name, is one. */
function add(events: Draft<"event">[], event: Draft<"event">): void {
  const at = events.findIndex(({ fields }) => alike(fields.name, event.fields.name));
  const known = events[at];
  if (known === undefined) {
    events.push(event);
    return;
  }
  const fuller = event.fields.name.length > known.fields.name.length ? event : known;
  const other = fuller === event ? known : event;
  const { date, place, chair, hosts, participants } = fuller.fields;
  events[at] = {
    ...fuller,
    fields: {
      ...fuller.fields,
      date: date ?? other.fields.date,
      place: place ?? other.fields.place,
      chair: chair ?? other.fields.chair,
      hosts: hosts.length > 0 ? hosts : other.fields.hosts,
      participants: participants.length > 0 ? participants : other.fields.participants,
    },
    evidence: [...fuller.evidence, ...other.evidence],
  };
}

function alike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.endsWith(short) || (short.length > 5 && long.includes(short));
}

/** The name to the left of its type: nouns, what stands in quotation marks, `以“…”为主题的`. Null for a bare 会议. */
function nameOf(passage: StoryPassage, typeStart: number, end: number): Sentence | null {
  const { text } = passage;
  const sentence = sentenceAt(passage, typeStart);
  const words = passage.wordsOf(sentence).filter(({ start }) => start < typeStart);
  let start = typeStart;
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index] as TaggedWord;
    if (word.start >= start) continue;
    const next = furtherLeft(text, word, start, sentence.start);
    if (next === null || end - next > LONGEST) break;
    start = next;
  }
  start = withYears(passage, start, sentence.start);
  start = withTheme(text, sentence.start, withoutVerbs(words, start, typeStart));
  start += COUNTED.exec(text.slice(start, typeStart))?.[0].length ?? 0;
  const modifier = text.slice(start, typeStart);
  if (modifier.length < 2 || GENERIC.test(modifier) || SEVERAL.test(modifier)) return null;
  if (/^(?:大赛|比赛|决赛)$/u.test(text.slice(typeStart, end)) && isPlace(passage, start, typeStart))
    return null;
  return { start, end: end + (MOTTO.exec(text.slice(end, end + 24))?.[0].length ?? 0) };
}

/** `女双两项比赛`: several of a kind are none by name. */
const SEVERAL =
  /(?<!第[一二三四五六七八九十百\d０-９]{0,4}|[届屆])[一二两三四五六七八九十几多\d０-９][项场次个]$/u;

function isPlace({ names }: StoryPassage, from: number, to: number): boolean {
  return names.some(({ kind, start, end }) => kind === "place" && start === from && end === to);
}

/** `１９９７至１９９８全国排球联赛`, `中科院１９９８年度工作会议`: the years belong to the name, and what stands before them. */
function withYears({ text, names }: StoryPassage, start: number, from: number): number {
  const years = /(?:[\d０-９]{2,4}(?:[至—－-]{1,2}))?[’'＇]?[\d０-９]{2,4}(?:赛季|年度?)?$/u.exec(
    text.slice(Math.max(from, start - 14), start),
  );
  if (years === null) return start;
  const at = start - years[0].length;
  return names.find(({ kind, end }) => kind !== "person" && end === at)?.start ?? at;
}

/** `两次工作会议`, `一场隆重的…`: how many is no part of the name. */
const COUNTED =
  /^(?:[、\s,，的]|(?:[一二两三四五六七八九十几多数\d０-９]{1,4})(?:次|场|个|项|届(?!全国|中国|省|市))|一(?=[\p{Script=Han}]{3})(?!年|季|周)|隆重的|盛大的|高规格|大型的)+/u;
/** `展演“春天里”`: a contest's motto after its name. */
const MOTTO = /^[“「][^“”「」，。]{2,20}[”」](?!说)/u;

/** How far left the word takes the name: over itself, or over the quotation or bracket it closes; null where the name ends. */
function furtherLeft(text: string, word: TaggedWord, start: number, from: number): number | null {
  const printed = text.slice(word.start, start);
  if (/[”」』]$/u.test(printed)) {
    return openingOf(text, start - 1, Math.max(from, start - LONGEST));
  }
  if (/[）)]$/u.test(printed)) return openBracket(text, start - 1, from);
  return goesOn(printed, word) ? word.start : null;
}

/** `全省平安建设(综治工作)考核`: a short bracket belongs to the name. */
function openBracket(text: string, close: number, from: number): number | null {
  const open = Math.max(text.lastIndexOf("（", close), text.lastIndexOf("(", close));
  return open > from && close - open < 10 && /\p{Script=Han}/u.test(text.charAt(open - 1)) ? open : null;
}

/** Verbs and adverbs that lead the name are the sentence's (`喜获大赛`, `参与沙龙`). */
function withoutVerbs(words: readonly TaggedWord[], from: number, typeStart: number): number {
  let start = from;
  for (const { word, tag, start: at } of words) {
    if (at < start) continue;
    if (at >= typeStart || !/^(?:v|d|ad|vd|p)$/u.test(tag)) break;
    const rest = at + word.length;
    if (rest >= typeStart && !/^(?:参与|喜获|参加|获得|举办|举行|召开)$/u.test(word)) break;
    start = rest;
  }
  return start;
}

function goesOn(printed: string, { tag }: TaggedWord): boolean {
  if (BREAKING.test(printed)) return false;
  if (/^(?:[·—-]|[Ａ-Ｚａ-ｚA-Za-z]{1,8}|[十百][佳大强])$/u.test(printed)) return true;
  if (!/[\p{Script=Han}\dA-Za-z０-９]/u.test(printed)) return false;
  return INSIDE.test(tag) ? !/^x$/u.test(tag) || printed.length > 1 : /^v/u.test(tag) && printed.length > 1;
}

/** `以“甲”为主题的`, `主题为“甲”的`: the theme belongs to the name. */
function withTheme(text: string, from: number, start: number): number {
  const before = text.slice(Math.max(from, start - 60), start);
  const theme =
    /(?:以[“「][^“”「」]{2,40}[”」]为主题的?|主题为[“「][^“”「」]{2,40}[”」]的?|[“「][^“”「」]{2,30}[”」]的)(?:[\p{Script=Han}]{0,6})$/u.exec(
      before,
    );
  return theme === null ? start : start - (before.length - theme.index);
}

function eventOf(story: Story, passage: StoryPassage, name: Sentence, type: string): Draft<"event"> {
  const { text } = passage;
  const sentence = sentenceAt(passage, name.start);
  const before = text.slice(sentence.start, name.start);
  const place = placeOf(passage, sentence);
  return {
    fields: {
      kind: "event",
      name: text.slice(name.start, name.end),
      type,
      date: dayIn(passage, { start: sentence.start, end: Math.min(sentence.end, name.end + 30) }),
      place,
      chair: chairOf(story, passage, sentence),
      hosts: holders(passage, sentence, name),
      participants: participantsOf(passage, sentence),
    },
    evidence: cite({ passage, start: name.start, end: name.end }),
    confidence: HELD.test(before) ? 0.9 : 0.8,
    reasons: ["event-noun", ...(HELD.test(text.slice(sentence.start, sentence.end)) ? ["held"] : [])],
  };
}

/** `在市民中心举办`, `赴隆回县开展`: where, as printed between the preposition and the verb. */
function placeOf({ text }: StoryPassage, { start, end }: Sentence): string | null {
  const found =
    /(?:在|于)([^，。,;；在“”《》]{2,20}?)(?:隆重|正式|联合|顺利|圆满|成功)?(?:召开|举行|举办|开幕|闭幕|落下帷幕|拉开帷幕|启动|开赛|落幕|开展|胜利闭幕|揭幕|打响|胜利召开)/u.exec(
      text.slice(start, end),
    ) ?? /赴([\p{Script=Han}]{2,20}?)[,，开]/u.exec(text.slice(start, end));
  const place = found?.[1] ?? null;
  return place !== null && SITE.test(place) ? place : null;
}

const SITE =
  /(?:省|市|县|区|州|盟|旗|乡|镇|村|城|国|京|海|港|山|岛|湖|江|河|中心|大厅|厅|馆|堂|宾馆|酒店|饭店|广场|公园|学校|大学|学院|中学|小学|剧院|剧场|体育场|体育馆|会堂|礼堂|文化宫|影院|院|站|场|园|楼|社区|小区|基地|中南海|机关|公司|厂|寺|庙|塔|桥|街|路|巷|室|游船上|船上|台|府|部|局|委|营|码头|书屋|书店|故居|旧址)$|^(?!.*周|此间|会上|这里|当地|近日|日前|今天|昨天)[\p{Script=Han}]{2,3}$/u;

/** Who is in the chair: before 主持, or in the note under the headline. */
function chairOf(story: Story, passage: StoryPassage, { start, end }: Sentence): string | null {
  const at = passage.text.slice(start, end).indexOf("主持");
  const person = passage.names
    .filter((name) => name.kind === "person" && name.start >= start && at !== -1 && name.end <= start + at)
    .at(-1);
  if (person !== undefined) return passage.text.slice(person.start, person.end);
  if (passage.role === "body") return null;
  const note = story.passages.find(
    ({ role, text }) => role !== "body" && /^\p{Script=Han}{2,4}主持/u.test(text),
  );
  return note === undefined ? null : (/^(\p{Script=Han}{2,4})主持/u.exec(note.text)?.[1] ?? null);
}

/** Who holds it: the bodies named before the verb of holding in its clause. */
function holders(passage: StoryPassage, sentence: Sentence, name: Sentence): string[] {
  const words = passage.text.slice(sentence.start, name.start);
  const verb = Math.max(
    words.lastIndexOf("举办"),
    words.lastIndexOf("召开"),
    words.lastIndexOf("举行"),
    words.lastIndexOf("主办"),
  );
  if (verb === -1) return [];
  const clause = clauseAt(passage, sentence.start + verb);
  return passage.names
    .filter(
      ({ kind, start, end }) =>
        kind === "organisation" && start >= clause.start && end <= sentence.start + verb,
    )
    .filter(({ start, end }) => passage.text.charAt(start - 1) !== "在" && end < name.start)
    .map(({ start, end }) => passage.text.slice(start, end));
}

/** `由省教育厅、省音乐家协会主办`: who held what the article is about. */
function hostsOf(story: Story): string[] {
  for (const { text } of story.passages) {
    const list = /(?:由|，|,|。|^)([^，。,;；由]{3,60}?)(?:联合|共同)?主办/u.exec(text)?.[1];
    if (list !== undefined && /[部委局厅会社院司校府团]/u.test(list))
      return list.split(/[、和]/u).filter((body) => body.length > 2);
  }
  return [];
}

/** `甲、乙、丙代表参加`: who took part, as listed. */
function participantsOf({ text }: StoryPassage, { start, end }: Sentence): string[] {
  const list =
    /(?:^|[,，。])([^，。,;；]{2,80}?)(?:等)?(?:共同)?(?:参加|出席|列席)(?:了|此次|本次|活动|会议|$|[,，。])/u.exec(
      text.slice(start, end),
    )?.[1];
  return list === undefined ? [] : list.split("、").filter((one) => one.length > 1);
}
