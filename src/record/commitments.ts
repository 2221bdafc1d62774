import type { TaggedWord } from "../text/dictionary.js";
import { clauseAt, trimmed } from "./clauses.js";
import { cite, type Draft } from "./draft.js";
import { findEnglishCommitments } from "./english/statements.js";
import { type Sentence, type Story, type StoryDate, type StoryPassage, sentenceAt } from "./story.js";
import { subjectIn } from "./subjects.js";

const MARKER =
  /力争|争取(?![与和及到了])|确保|承诺|(?<![原按])计划(?=[于在到用至今明年20新投建实完])|拟(?!定|订|合)|将(?![军领士相帅近棋])|誓言|保证|預計|拟于|擬/gu;
const FIRM = /^(?:力争|争取|承诺|计划|拟|誓言|拟于|擬)/u;
/** `前`, `内`, `底`: a date that something is to be done by. */
const BY_AFTER = /^(?:底|末|初)?(?:之前|以前|前夕|前|底前|年底|内|以内|底)(?!后|所未有|来|往)/u;
const BY_BEFORE = /(?:到|至|在|于|力争|确保|争取|计划)$/u;
const LATER_YEARS = /(?:到|至)((?:20|２０)[\d０-９]{2})年(?:底|末)?/gu;
const DONE =
  /完成|建成|竣工|完工|实现|达到|达产|投产|投入|公布|通车|开通|启用|落成|建设|形成|培育|打造|推出|举办|开工|覆盖|解决|交付|验收|全面|力争|确保|突破|开放|巡演|拿出|整改|办结|修复/u;
const EXHORTS = /(?:要|必须|应当|应该|须|务必|不能|得以|以确保|从而)[^，。,;；]{0,20}$/u;
/** `将学习与工作结合起来`: 将 as 把. */
const TAKES_OBJECT =
  /^[^，。,;；]{1,30}(?:起来|纳入|列入|作为|融入|转化为|变成|变为|改为|改成|送到|送给|交给|放在|摆在|视为|当作|当成|列为|分为|编入|引入|传到|带到|推向|落到)/u;

/** What somebody says will be done: with a date by which (`5月10日前完成`), or with 将, 力争, 计划, 承诺. */
export function findCommitments(story: Story): Draft<"commitment">[] {
  return story.passages
    .filter(({ role }) => role === "body" || role === "caption")
    .flatMap((passage) => {
      if (passage.english) return findEnglishCommitments(story, passage);
      const dated = passage.dates.flatMap((date) => byDate(story, passage, date) ?? []);
      const years = [...passage.text.matchAll(LATER_YEARS)].flatMap(
        (match) => byYear(story, passage, match) ?? [],
      );
      const marked = [...passage.text.matchAll(MARKER)].flatMap(
        (match) => byMarker(story, passage, match.index, match[0]) ?? [],
      );
      const within = [...passage.text.matchAll(WITHIN)].flatMap(
        (match) => byTerm(story, passage, match) ?? [],
      );
      return distinct([...dated, ...years, ...marked, ...within]).map(({ draft }) => draft);
    });
}

/** `三年内新建`, `年底前消除`: terms that are no date. */
const WITHIN =
  /(?<![近过前])(?:[一二两三四五六七八九十\d０-９]{1,3}年(?:之|以)?内|(?:今|明)?年内|(?:今|明)?年底(?:之|以)?前|(?:今|明)年底)(?=[^，。,;；]{4})/gu;

function byTerm(story: Story, passage: StoryPassage, match: RegExpExecArray): Pledge | null {
  const clause = clauseAt(passage, match.index);
  const end = match.index + match[0].length;
  const rest = passage.text.slice(end, clause.end);
  if (!(DEED.test(rest) || saysVerb(passage, end, clause.end)) || /[了过]/u.test(rest)) return null;
  if (FORECAST.test(passage.text.slice(clause.start, match.index))) return null;
  const who = actor(passage, clause.start, match.index);
  const year =
    story.date === null || /^[一二两三四五六七八九十\d０-９]/u.test(match[0])
      ? null
      : Number(story.date.slice(0, 4));
  const value = year === null ? null : String(match[0].startsWith("明") ? year + 1 : year);
  return pledgeOf(passage, clause, { who, term: { start: match.index, end }, value, reasons: ["deadline"] });
}

interface Pledge extends Sentence {
  readonly draft: Draft<"commitment">;
}

/** Of pledges whose print overlaps, the first found. */
function distinct(pledges: readonly Pledge[]): Pledge[] {
  const kept: Pledge[] = [];
  for (const one of pledges)
    if (!kept.some(({ start, end }) => start < one.end && one.start < end)) kept.push(one);
  return kept;
}

function byDate(story: Story, passage: StoryPassage, date: StoryDate): Pledge | null {
  const { text } = passage;
  const after = text.slice(date.end, date.end + 4);
  const before = text.slice(Math.max(0, date.start - 3), date.start);
  const tail = BY_AFTER.exec(after)?.[0] ?? (BY_BEFORE.test(before) ? "" : null);
  if (tail === null || isPast(story, date)) return null;
  const clause = clauseAt(passage, date.start);
  const rest = text.slice(date.end, clause.end);
  if (
    !(DONE.test(rest) || (tail.endsWith("前") && saysVerb(passage, date.end, clause.end))) ||
    (tail === "" && !/确保|力争|争取|计划|到|至/u.test(before))
  )
    return null;
  const termEnd = date.end + tail.length;
  const who = actor(passage, clause.start, date.start);
  return pledgeOf(passage, clause, {
    who,
    term: { start: date.start, end: termEnd },
    value: date.value,
    reasons: ["deadline"],
  });
}

function saysVerb(passage: StoryPassage, from: number, to: number): boolean {
  return passage
    .wordsOf(sentenceAt(passage, from))
    .some(({ tag, start }) => start >= from && start < to && tag === "v");
}

function byYear(story: Story, passage: StoryPassage, match: RegExpExecArray): Pledge | null {
  const year = (match[1] ?? "").normalize("NFKC");
  if (story.date !== null && year < story.date.slice(0, 4)) return null;
  const clause = clauseAt(passage, match.index);
  const end = nextClause(passage, clause);
  if (!DONE.test(passage.text.slice(match.index, end))) return null;
  const term = { start: match.index + 1, end: match.index + match[0].length };
  const who = actor(passage, clause.start, match.index);
  return pledgeOf(passage, { start: clause.start, end }, { who, term, value: year, reasons: ["deadline"] });
}

function isPast({ date: edition }: Story, { value, mention }: StoryDate): boolean {
  if (value === null) return mention.kind === "relative-day" || edition !== null;
  return edition !== null && value < edition.slice(0, value.length);
}

/** A clause that only says when takes in the next. */
function nextClause(passage: StoryPassage, clause: Sentence): number {
  if (clause.end - clause.start > 12) return clause.end;
  return clauseAt(passage, Math.min(passage.text.length - 1, clause.end + 1)).end;
}

function byMarker(story: Story, passage: StoryPassage, at: number, marker: string): Pledge | null {
  const sentence = sentenceAt(passage, at);
  const end = sentence.end;
  const { text } = passage;
  const before = text.slice(sentence.start, at);
  const rest = text.slice(at + marker.length, end);
  if (isNoPledge(passage, at, before, rest)) return null;
  const clause = clauseAt(passage, at);
  const own = text.slice(at, clause.end);
  const due = dueIn(story, passage, at - 12, clause.end);
  if (
    marker === "将" &&
    !(isFuture(passage, at, rest) && isDeed(rest) && !FORECAST.test(text.slice(clause.start, at)))
  )
    return null;
  if (marker === "确保" || marker === "保证") {
    if (due === null && !/\d/.test(own)) return null;
  }
  const reasons = [FIRM.test(marker) ? "promise-word" : marker === "将" ? "future" : "assurance"];
  const who = actor(passage, clause.start, at);
  if (who === null && due === null && marker !== "力争") return null;
  const start = clause.start;
  return pledgeOf(
    passage,
    { start, end },
    { who, term: due?.term ?? null, value: due?.value ?? null, reasons },
  );
}

/** Whether the marker exhorts, is quoted, or is part of a name. */
function isNoPledge(passage: StoryPassage, at: number, before: string, rest: string): boolean {
  return EXHORTS.test(before) || isInQuotes(before) || isInName(passage, at) || isInvited(before, rest);
}

/** `尼日尔争取民主和进步联盟` promises nothing. */
function isInName({ names }: StoryPassage, at: number): boolean {
  return names.some(({ start, end }) => start < at && at < end);
}

/** `应尼日尔争取民主进步联盟邀请`: what is named by whom one was invited. */
function isInvited(before: string, rest: string): boolean {
  return /应[^，。,;；]*$/u.test(before) && /^[^，。,;；]*邀请/u.test(rest);
}

function isInQuotes(before: string): boolean {
  return before.lastIndexOf("“") > before.lastIndexOf("”");
}

/** 将 before a verb, an adverb or 在, 于, 对, 把 tells the future; before a noun it is 把. */
function isFuture(passage: StoryPassage, at: number, rest: string): boolean {
  if (TAKES_OBJECT.test(rest)) return false;
  const words = passage.wordsOf(sentenceAt(passage, at));
  const next = words.find(({ start }) => start >= at + 1);
  const holding = words.find(({ start, word }) => start <= at && at < start + word.length);
  if (
    holding !== undefined &&
    holding.word.length > 1 &&
    !/^(?:将于|将会|将在|将要|还将|也将|将把|即将|必将|均将|都将)$/u.test(holding.word)
  )
    return false;
  return next !== undefined && isVerbal(next);
}

/** What is expected is not promised. */
const FORECAST = /预计|估计|可能|有望|预测|如果|若|假如|一旦|否则|这$|它$|气象|天气|那天|当时|自己$/u;
/** What somebody does, not what befalls or becomes. */
const DEED =
  /^(?:还|也|会|要|于|在[^，。,;；]{1,16}|从[^，。,;；]{1,10}|把|对|以|为|向|与|同|和|用|通过|会同|联合|全力|全面|积极|逐步|陆续|继续|进一步|不断|大力|着力|重点|认真|深入|切实|分批|分期|免费|定期|投入|投资|新|再|率先|首次|按照|根据|围绕|依托){0,4}[^，。,;；]{0,14}?(?:共建|合建|共同|联手|打(?=[一二两三四五六七八九十\d０-９]|好|通|造)|培育|建设|新建|扩建|改建|改造|打造|推进|实施|开展|举办|举行|推出|建成|建立|完成|加快|加强|加大|扩大|拓展|提供|设立|成立|组织|编印|印|出版|发布|公布|启动|开通|开放|引进|培养|完善|健全|形成|推动|转化|支持|帮助|落实|整治|治理|修复|增加|提高|提升|增设|招募|发放|巡演|赴|访问|参加|停泊|迁|拆|修|办|发给|恪守|履行|配合|改组|促进|保障|确保|实现|达到|竣工|投产|运营|投放|投入|投资|拿出|拨|捐|交付|引入|升级|优化|整合|派|举|召开|安排|采取|采用|出台|制定|开工|动工|开行|运行|种植|栽|植|清理|巡查|检查|督查|排查|回访|上线|试点|推广|覆盖|保护|展出|展示|首演|上演|亮相|出席|接待|开设|增|减|降|提|免|通报|公示)/u;
const BEFALLS =
  /^(?:会)?(?:被|使|令|成为|是|有|呈|走|受|面临|出现|导致|带来|失去|发生|增进|有助|有利|越来越|更加|更|极大|大大|为[^，。,;；]{0,16}(?:作出|做出|奠定|提供|带来))/u;

function isDeed(rest: string): boolean {
  return !BEFALLS.test(rest) && DEED.test(rest);
}

function isVerbal({ tag, word }: TaggedWord): boolean {
  return /^(?:v|d|ad|p|t|f|vn|vd)/u.test(tag) || /^[于在把对以从向为由继进陆分逐全再新会要]/u.test(word);
}

interface Due {
  readonly value: string | null;
  readonly term: Sentence;
}

/** The time by which or in which it is to be: a date that is not past, or `N年内`. */
function dueIn(story: Story, passage: StoryPassage, from: number, to: number): Due | null {
  const date = passage.dates.find((one) => one.start >= from && one.end <= to && !isPast(story, one));
  if (date !== undefined) {
    const tail = BY_AFTER.exec(passage.text.slice(date.end, date.end + 3))?.[0] ?? "";
    return { value: date.value, term: { start: date.start, end: date.end + tail.length } };
  }
  const feast = FEAST.exec(passage.text.slice(from, to));
  if (feast === null) return null;
  const start = from + feast.index;
  return { value: feastDay(story.date, feast[1] ?? ""), term: { start, end: start + feast[0].length } };
}

const FEAST = /[“"]?(元旦|五一|六一|七一|八一|十一|国庆)节?[”"]?(?:之前|前夕|前|期间)/u;
const FEAST_DAYS: Readonly<Record<string, string>> = {
  元旦: "01-01",
  五一: "05-01",
  六一: "06-01",
  七一: "07-01",
  八一: "08-01",
  十一: "10-01",
  国庆: "10-01",
};

/** The feast's next day after the edition's. */
function feastDay(edition: string | null, feast: string): string | null {
  const day = FEAST_DAYS[feast];
  if (edition === null || day === undefined) return null;
  const year = Number(edition.slice(0, 4));
  return `${day > edition.slice(5) ? year : year + 1}-${day}`;
}

/** What is known of a pledge beside its words. */
interface Terms {
  readonly who: Sentence | null;
  readonly term: Sentence | null;
  readonly value: string | null;
  readonly reasons: readonly string[];
}

function pledgeOf(
  passage: StoryPassage,
  bounds: Sentence,
  { who, term, value, reasons }: Terms,
): Pledge | null {
  const { text } = passage;
  const whole = trimmed({ passage, ...bounds });
  if (whole.end - whole.start < 6) return null;
  const draft: Draft<"commitment"> = {
    fields: {
      kind: "commitment",
      who: who === null ? null : text.slice(who.start, who.end),
      what: text.slice(whole.start, whole.end),
      due: value,
      term: term === null ? null : text.slice(term.start, term.end),
    },
    evidence: cite(whole),
    confidence: term === null ? 0.8 : 0.88,
    reasons,
  };
  return { ...bounds, draft };
}

const LEADING_WORDS =
  /^(?:据了解|据悉|据介绍|此外|同时|其中|目前|下一步|接下来|今后|未来|随后|今年|明年|年内|届时|到时|\s|“|”)+/u;
const TRAILING_WORDS =
  /(?:还|也|都|就|均|则|又|并|已|今年|明年|年内|届时|到|至|在|于|力争|确保|争取|计划|拟|将|要|须|应|近期|近日|即|会|日前|下一步)+$/u;

/** Who is to act: the words that lead the clause up to its verb, else the name that leads the sentence. */
function actor(passage: StoryPassage, from: number, to: number): Sentence | null {
  const printed = passage.text.slice(from, to);
  const lead = LEADING_WORDS.exec(printed)?.[0].length ?? 0;
  const words = printed
    .slice(lead)
    .replace(TRAILING_WORDS, "")
    .replace(/在[^在]*$/u, "");
  const date = passage.dates.some(
    ({ start, end }) => start < from + lead + words.length && from + lead < end,
  );
  const verbs = passage
    .wordsOf(sentenceAt(passage, from))
    .filter(({ tag, start }) => tag === "v" && start >= from + lead && start < from + lead + words.length);
  if (words.length > 1 && words.length < 24 && !date && verbs.length === 0)
    return { start: from + lead, end: from + lead + words.length };
  const sentence = sentenceAt(passage, from);
  return (
    subjectIn(passage, from, to) ?? (from > sentence.start ? subjectIn(passage, sentence.start, from) : null)
  );
}
