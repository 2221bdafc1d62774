import { clauseAt } from "./clauses.js";
import { cite, type Draft } from "./draft.js";
import type { FoundName } from "./names/index.js";
import { type Sentence, type Story, type StoryPassage, sentenceAt } from "./story.js";
import { dayIn } from "./subjects.js";

/** Verbs of visiting and of meeting a visitor; what follows may make a noun of them (考察团, 慰问金). */
const VERB =
  /(?:考察|调研|访问|视察|慰问|看望|走访|会见|接见|会晤|拜会)(?!团|组|队|员|者|学者|金|信|品|电|物|款|费|活动|演出|报告|室|会|结果|期间|记|工作|成果|计划|日程|点|程序|课题|制度|中心(?!城|区|小学|医院)|公司|过|的|《)/gu;
/** The visited receives the visitor. */
const RECEIVES = /^(?:会见|接见)$/u;
/** Whoever sees somebody in his home is the visitor; bodies do so, too. */
const CALLS = /^(?:慰问|看望|走访|调研|考察)$/u;

/** Words between who and the verb that make it no deed of the day: a wish, a plan, an invitation, a habit. */
const NOT_DONE =
  /将|拟|要|欢迎|希望|愿|邀请[^，,]{0,12}$|邀(?=他|她|其)|准备|计划|打算|能|可以|拒绝|取消|推迟|建议|决定|原定|致电|致函|发电|来电|如果|曾|经常|每|常|多次|未|没|不|为了|以便|关于|因|结束|中断|期待|请/u;
/** Before the visitor: he is invited, or it is planned. */
const PLANNED = /欢迎|邀请(?!的)|希望|期待|决定|将|推动|计划|准备|请$/u;
/** `对美国进行的访问`: the visit is spoken of. */
const SPOKEN_OF = /的[^，,。；;]{0,6}$/u;
/** `在甲、乙陪同下`: who goes with the visitor. */
const ACCOMPANIED = /(?:在|由)[^，,。；;]{2,80}陪同/u;
/** `应邀`, `将军`: no plan, no habit. */
const HARMLESS =
  /应[^，,]{0,40}?(?:的)?邀请|应邀|将[军士领]|主要|重要|不久前|不顾[^，,]{0,6}|毫不|请示|因公|因私|能源|功能/gu;
/** A delegation or a group that has no other name, right before the verb. */
const GROUP =
  /(?:(?:[^\P{Script=Han}将由被对在他她我们了]{0,14}?)(?:代表团|考察团|访问团|慰问团|参观团|调研组|考察组|检查组|视察组|督查组|慰问组|工作组|医疗队|服务队|艺术团))(?:一行)?(?=[^，,、]{0,12}$)/u;
/** Where: `在中南海`, `到河口区`, `赴青墩县`. */
const WHERE =
  /(?:^|[^现正存])(?<whole>(?:在|到|赴|前往|来到|深入|抵达|抵)(?<place>[^，。,;；“”《》在到赴]{2,36}?)(?:就|对|围绕|专题|实地|进行|亲切|热情|正式|看望|走访|慰问|考察|调研|视察|检查|学习|参观|带队|$))/u;
/** `对法国进行正式友好访问`. */
const CARRIED_OUT =
  /(?<whole>对(?<place>[^，。,;；对]{2,24}?)(?:进行|作|开展)(?!的)(?:了|为期[^，,]{1,8}的)?[^，。,;；]{0,12}$)/u;
const ENDS_OBJECT = /[，。,;；：:！!？?、“”《》（(\n]|时|后|并|和其他|以及|的/u;
const REPORTER = /(?:记者|通讯员|特派员|本报|摄影|报道)[\s\u3000]*$/u;
const LONGEST_OBJECT = 30;
const LISTED = /^(?:、|和|与|及|以及|，|,)$/u;

/** Visits and meetings of the day: who went to see whom or what, where and when. A visit told twice is one. */
export function findVisits(story: Story): Draft<"event">[] {
  const visits: Draft<"event">[] = [];
  for (const passage of story.passages) {
    if (passage.role !== "body" && passage.role !== "caption") continue;
    for (const match of passage.text.matchAll(VERB)) {
      const visit = visitAt(passage, match.index, match[0]);
      if (visit !== null && !visits.some((other) => isSame(other.fields, visit.fields))) visits.push(visit);
    }
  }
  return visits;
}

type Fields = Draft<"event">["fields"];

function isSame(one: Fields, other: Fields): boolean {
  const people = (fields: Fields) => [...fields.hosts, ...fields.participants];
  return (
    people(one).some((name) => people(other).includes(name)) &&
    (one.place === other.place || one.type === other.type)
  );
}

function visitAt(passage: StoryPassage, at: number, verb: string): Draft<"event"> | null {
  const { text } = passage;
  const sentence = sentenceAt(passage, at);
  const who = whoBefore(passage, sentence, at, verb);
  if (who === null) return null;
  const lead = text.slice(who.end, at);
  if (PLANNED.test(text.slice(sentence.start, who.start).replace(HARMLESS, "")) || SPOKEN_OF.test(lead))
    return null;
  if (NOT_DONE.test(lead.replace(HARMLESS, "")) || /[“《][^”》]*$/u.test(lead)) return null;
  const where = CARRIED_OUT.exec(lead) ?? WHERE.exec(lead);
  const seen = objectAfter(passage, at + verb.length);
  const place = placeOf(passage, where?.groups?.place ?? null, seen);
  const met = seen.names
    .filter(({ kind }) => kind === "person")
    .map((name) => text.slice(name.start, name.end));
  const business = INSPECTS.test(verb) && BUSINESS.test(text.slice(at + verb.length, seen.end));
  if (
    place === null &&
    met.length === 0 &&
    !business &&
    !seen.names.some(({ kind }) => kind === "organisation")
  )
    return null;
  if ((RECEIVES.test(verb) || verb === "拜会" || verb === "会晤") && met.length === 0) return null;
  const start = where === null ? at : who.end + where.index + where[0].indexOf(where.groups?.whole ?? "");
  const receives = RECEIVES.test(verb);
  return {
    fields: {
      kind: "event",
      name: text.slice(start, seen.end),
      type: verb,
      date:
        dayIn(passage, { start: who.end, end: at }) ??
        dayIn(passage, { start: sentence.start, end: seen.end }),
      place,
      chair: null,
      hosts: receives ? who.names : [],
      participants: receives ? met : who.names,
    },
    evidence: cite({ passage, start: who.start, end: seen.end }),
    confidence: VISITED[who.how],
    reasons: ["visit-verb", who.how],
  };
}

/** `视察学前教育普惠情况`: what is gone to see is an affair, wherever it is. */
const INSPECTS = /^(?:调研|视察|考察)$/u;
const BUSINESS = /^.{4,}(?:情况|工作|建设|项目|企业|生产|保障|治理|落实|进度|现场)$/u;

/** How sure visits are, by what is known of the visitor. */
const VISITED = { "named-visitor": 0.9, group: 0.8 } as const;

/** A body further off than this from the verb does something else before it. */
const NEAR = 14;

interface Who extends Sentence {
  readonly names: readonly string[];
  readonly how: keyof typeof VISITED;
}

/** Who visits: the last persons named before the verb, all that are listed together; else a delegation. */
function whoBefore(passage: StoryPassage, sentence: Sentence, at: number, verb: string): Who | null {
  const { text } = passage;
  const company = ACCOMPANIED.exec(text.slice(sentence.start, at));
  const reach = company === null ? at : sentence.start + company.index;
  const before = passage.names.filter(({ start, end }) => start >= sentence.start && end <= reach);
  const last = before.filter(({ kind }) => kind === "person").at(-1);
  const clause = clauseAt(passage, at);
  const group = GROUP.exec(text.slice(clause.start, at));
  if (last === undefined || (group !== null && clause.start + group.index > last.end)) {
    if (group !== null) return whole(text, clause.start + group.index, group[0].length, "group");
    const body = before.findLast(({ kind, start }) => kind === "organisation" && start >= clause.start);
    return body !== undefined && CALLS.test(verb) && isSubject(text, body) && at - body.end < NEAR
      ? whole(text, body.start, body.end - body.start, "group")
      : null;
  }
  if (!isSubject(text, last)) return null;
  const listed = listedWith(text, before, last);
  const first = listed[0] ?? last;
  if (REPORTER.test(text.slice(Math.max(sentence.start, first.start - 8), first.start))) return null;
  return {
    start: first.start,
    end: last.end,
    names: listed.map(({ start, end }) => text.slice(start, end)),
    how: "named-visitor",
  };
}

/** What stands after 对, 向, 和 and the like is no subject; 的 after a name makes it another's. */
function isSubject(text: string, { start, end }: FoundName): boolean {
  return !/[对向给在由被受]$/u.test(text.slice(Math.max(0, start - 1), start)) && text.charAt(end) !== "的";
}

function whole(text: string, start: number, length: number, how: Who["how"]): Who {
  return { start, end: start + length, names: [text.slice(start, start + length)], how };
}

/** The persons in a row that ends with the last one: `甲、乙和丙`. */
function listedWith(text: string, before: readonly FoundName[], last: FoundName): FoundName[] {
  const row = [last];
  for (const name of before.filter(({ kind }) => kind === "person").toReversed()) {
    const next = row[0] as FoundName;
    if (name.end <= next.start && LISTED.test(text.slice(name.end, next.start))) row.unshift(name);
  }
  return row;
}

interface Seen {
  readonly end: number;
  readonly names: readonly FoundName[];
}

/** Whom or what the verb takes: up to its first person, `一行` with them, else to the end of the phrase. */
function objectAfter(passage: StoryPassage, from: number): Seen {
  const { text } = passage;
  const start = from + (/^了/u.test(text.slice(from, from + 1)) ? 1 : 0);
  const window = text.slice(start, start + LONGEST_OBJECT);
  const inside = passage.names.filter((name) => name.start >= start && name.end <= start + window.length);
  const stop = window.search(ENDS_OBJECT);
  const limit = start + (stop === -1 ? window.length : stop);
  const person = inside.find(
    ({ kind, start: begins }) => kind === "person" && isReached(text, start, begins),
  );
  if (person === undefined) return { end: limit, names: inside.filter(({ end }) => end <= limit) };
  const party = PARTY.exec(text.slice(person.end, person.end + LONGEST_OBJECT))?.[0].length ?? 0;
  return { end: person.end + party, names: inside.filter(({ end }) => end <= person.end) };
}

/** `一行`, `率领的甲代表团`, `为团长的…`: who came with a person. */
const PARTY =
  /^[^，。,;；、]{0,4}一行|^[^，。,;；、]{0,4}(?:率领|带领|为团长|为首)的[^，。,;；、]{2,20}?(?:团|组|队|一行)/u;

/** Whether nothing but an office and a home stands before a person: `来访的法国总理`. */
function isReached(text: string, from: number, at: number): boolean {
  return !/[，。,;；：:！？\n]|时|并/u.test(text.slice(from, at));
}

/** A named place, or what stands behind the preposition. */
function placeOf({ text }: StoryPassage, printed: string | null, { names }: Seen): string | null {
  const where = printed?.replace(/[去来]$/u, "") ?? "";
  if (where.length > 1 && !NOWHERE.test(where)) return where;
  const [first, ...others] = names;
  if (first === undefined || names.some(({ kind }) => kind !== "place")) return null;
  // 法国巴黎: the last of a chain; 法国、德国: the first of a list
  const last = others.filter(({ end }) => !/[、和与]/u.test(text.slice(first.end, end))).at(-1) ?? first;
  return text.slice(last.start, last.end);
}

const NOWHERE = /^(?:这里|此间|会上|当地|此|其|他|她|家中|家里|新年|新春|年初|年底|元旦|春节|节)/u;
