import { clauseAt } from "./clauses.js";
import { cite, type Draft } from "./draft.js";
import { findEnglishSpeeches } from "./english/quotations.js";
import { closeOf, openingOf } from "./quoted.js";
import { type Sentence, type Story, type StoryPassage, sentenceAt } from "./story.js";
import { subjectIn } from "./subjects.js";

const VERB =
  "(?:说道|说|表示|指出|强调|介绍说|介绍道|介绍|认为|要求|告诉(?:记者|笔者|大家|他们|她们|他|她|我)|提醒|直言|[叹笑问答]道|称|透露|坦言|谈到|呼吁|宣布|回应说|回应|解释说|解释|写道|笑道|问道|答道|感慨|感叹|希望|建议|提出|批评|回忆|补充说|补充|明确|确定|决定|号召|說道|說|認為|強調|介紹|稱|透露|宣佈|回應說|回應|解釋|寫道|笑說)";
/** A speech verb before its words. */
const BEFORE_WORDS = new RegExp(`${VERB}(?:[,，:：](?=[^\\s])|(?=[“「『]))`, "gu");
/** A speech verb after a quotation that closes as a sentence does: `……。”梁静宜说`. */
const AFTER_WORDS = new RegExp(
  `(?<=[。！？!?，,…])[”」』]([^。，,;；：:！？“”「」\\n]{0,30}?)(${VERB})`,
  "gu",
);
/** `李鹏要求航空工业要…`: what is demanded or hoped of somebody follows without a comma. */
const DEMANDS =
  /(?<![提按的出需所据合和、])(?:要求|希望)(?=(?!的|者|有|得|工程|不高|寄托)[^，。,;；：:“”]{3})/gu;
/** Words that end like a speech verb: 据说, 小说, 来说. */
const NO_SPEECH =
  /(?:据说|小说|小說|来说|而言|应该说|可以说|总的说|换句话说|听说|传说|话说|就是说|俗话说|常言道|不用说|据介绍|据透露|号称|名称|简称|俗称|通称|自称|职称|堪称|人称|并称|统称|难道|有话要说)$/u;
/** What only a meeting does in words. */
const RESOLVES = /^(?:确定|决定|号召)$/u;
const MEETING = /(?:会议|大会|全会|例会|常委会)$/u;
const FULL_STOP = /[。！？!?…]["”’」』]*/u;
const PRONOUN = /(?:^|[,，。”」])(?:他|她|他们|她们)(?=[^，。,;；]{0,8}$)/u;
const LONGEST = 600;

/** What was said and by whom: `方启明说，…`, `“…”梁静宜说`, `会议强调，…`. */
export function findQuotations(story: Story): Draft<"quotation">[] {
  const quotations: Draft<"quotation">[] = [];
  let known: string | null = null;
  for (const passage of story.passages) {
    if (passage.role === "body" || passage.role === "caption") quotations.push(...inPassage(passage, known));
    const last = passage.names.filter(({ kind }) => kind === "person").at(-1);
    if (last !== undefined) known = passage.text.slice(last.start, last.end);
  }
  return quotations;
}

interface Speech {
  /** Where the speaker is named; null where a pronoun stands for a name of an earlier passage. */
  readonly speaker: Sentence | null;
  readonly name: string;
  readonly verb: Sentence;
  readonly words: Sentence;
  readonly direct: boolean;
}

/** `known` is the person the article named last before the passage, for whom 他 and 她 stand. */
function inPassage(passage: StoryPassage, known: string | null): Draft<"quotation">[] {
  if (passage.english)
    return findEnglishSpeeches(passage, known).map((speech) => quotationOf(passage, speech));
  const after = [...passage.text.matchAll(AFTER_WORDS)].flatMap(
    (match) => spokenBefore(passage, match, known) ?? [],
  );
  const verbs = new Set(after.map(({ verb }) => verb.start));
  const before: Speech[] = [];
  let reached = 0;
  for (const match of passage.text.matchAll(BEFORE_WORDS)) {
    if (match.index < reached || verbs.has(match.index)) continue;
    const speech = spokenAfter(passage, match, known);
    if (speech === null || after.some(({ words }) => words.start < match.index && match.index < words.end))
      continue;
    before.push(speech);
    reached = speech.words.end;
  }
  const taken = [...after, ...before];
  const demanded = [...passage.text.matchAll(DEMANDS)].flatMap((match) => {
    const isTold = taken.some(({ words }) => words.start <= match.index + 2 && match.index < words.end);
    return isTold ? [] : (demandedBy(passage, match, known) ?? []);
  });
  return [...after, ...before, ...demanded].map((speech) => quotationOf(passage, speech));
}

/** What a person named right before demands; a body's rules are none of its words. */
function demandedBy(passage: StoryPassage, match: RegExpExecArray, known: string | null): Speech | null {
  const speech = spokenAfter(passage, match, known);
  const { speaker } = speech ?? { speaker: null };
  if (speech === null || speaker === null) return speech;
  const isPerson = passage.names.some(
    ({ kind, start, end }) => kind === "person" && start === speaker.start && end === speaker.end,
  );
  return isPerson && match.index - speaker.end <= NEAR_DEMAND ? speech : null;
}

/** A speaker named further off than this demands nothing. */
const NEAR_DEMAND = 6;

/** The quotation that ends right before its speaker; it may be sentences long. */
function spokenBefore(passage: StoryPassage, match: RegExpExecArray, known: string | null): Speech | null {
  const { text } = passage;
  const end = match.index + 1;
  const start = openingOf(text, match.index, Math.max(0, end - LONGEST));
  const verbStart = end + (match[1] ?? "").length;
  const verb = { start: verbStart, end: verbStart + (match[2] ?? "").length };
  // 甲告诉乙：“…。”丙说：“…” has its speaker before it
  const introduced =
    start !== null && /[:：]$/u.test(text.slice(0, start)) && /^[:：,，]?[“「『]/u.test(text.slice(verb.end));
  if (start === null || introduced || end - start < 4 || NO_SPEECH.test(text.slice(end, verb.end)))
    return null;
  const speaker = speakerOf(passage, end, verb.start, end, known);
  return speaker === null ? null : { ...speaker, verb, words: { start, end }, direct: true };
}

function spokenAfter(passage: StoryPassage, match: RegExpExecArray, known: string | null): Speech | null {
  const { text } = passage;
  const printed = match[0].replace(/[,，:：]$/u, "");
  const verb = { start: match.index, end: match.index + printed.length };
  const sentence = sentenceAt(passage, verb.start);
  if (NO_SPEECH.test(text.slice(sentence.start, verb.end)) || text.charAt(verb.start - 1) === "的")
    return null;
  const speaker = speakerOf(passage, clauseAt(passage, verb.start).start, verb.start, sentence.start, known);
  if (speaker === null || (RESOLVES.test(printed) && !MEETING.test(speaker.name))) return null;
  const from = match.index + match[0].length;
  const quoted = /[“「『]/u.test(text.charAt(from)) ? closeOf(text.slice(from, from + LONGEST)) : null;
  const direct = quoted !== null && isWhole(text, from, from + quoted);
  const words = { start: from, end: direct && quoted !== null ? from + quoted : endOfSentence(text, from) };
  return words.end - words.start < 4 ? null : { ...speaker, verb, words, direct };
}

/** Whether the quotation is all that is said: it closes as a sentence does, or a stop follows it. */
function isWhole(text: string, start: number, end: number): boolean {
  return (
    /[。！？!?，,…]/u.test(text.charAt(end - 2)) ||
    (end - start > 8 && /[。；;，,！？]/u.test(text.charAt(end)))
  );
}

function endOfSentence(text: string, from: number): number {
  const window = text.slice(from, from + LONGEST);
  const stop = FULL_STOP.exec(window);
  return from + (stop === null ? window.length : stop.index + stop[0].length);
}

/** Who speaks: named in the verb's clause, or in the clauses before it; for 他 the last person named before. */
function speakerOf(
  passage: StoryPassage,
  from: number,
  verb: number,
  sentenceStart: number,
  known: string | null,
): Pick<Speech, "speaker" | "name"> | null {
  const own =
    nounBefore(passage, from, verb) ??
    named(passage, from, verb) ??
    (PRONOUN.test(passage.text.slice(sentenceStart, verb)) ? lastPerson(passage, verb) : null);
  if (own !== null) return { speaker: own, name: passage.text.slice(own.start, own.end) };
  if (PRONOUN.test(passage.text.slice(sentenceStart, verb)))
    return known === null ? null : { speaker: null, name: known };
  const earlier =
    (from > sentenceStart ? named(passage, sentenceStart, from - 1) : null) ??
    leadingNoun(passage, from, verb);
  return earlier === null ? null : { speaker: earlier, name: passage.text.slice(earlier.start, earlier.end) };
}

/** A name that can speak: a place only right before the verb (`法国说`). */
function named(passage: StoryPassage, from: number, to: number): Sentence | null {
  const found = turningTo(passage, from, to) ?? subjectIn(passage, from, to);
  if (found === null) return null;
  const place = passage.names.some(
    ({ kind, start, end }) => kind === "place" && start === found.start && end === found.end,
  );
  return place && to - found.end > 2 ? null : found;
}

/** `甲对乙说`, `甲谈到乙时说`: who stands before the preposition speaks, not who stands after it. */
function turningTo({ names, text }: StoryPassage, from: number, to: number): Sentence | null {
  const persons = names.filter(({ kind, start, end }) => kind === "person" && start >= from && end <= to);
  const first = persons[0];
  if (first === undefined || persons.length < 2) return null;
  return /^(?:[对向就跟同与给]|谈到|谈起|提到|说起|回忆)/u.test(text.slice(first.end, first.end + 2))
    ? first
    : null;
}

/** `许多战士…说`: the words that lead the clause up to its first verb, when they end in a noun. */
function leadingNoun(passage: StoryPassage, from: number, to: number): Sentence | null {
  const words = passage.wordsOf(sentenceAt(passage, from)).filter(({ start }) => start >= from && start < to);
  const stop = words.findIndex(({ tag }) => !/^(?:n|nr|ns|nt|nz|b|m|q|a|l|j|x|eng|vn|s|r)$/u.test(tag));
  const lead = words.slice(0, stop === -1 ? words.length : stop);
  const last = lead.at(-1);
  const first = lead[0];
  if (first === undefined || last === undefined || !/^[nlj]/u.test(last.tag)) return null;
  const end = Math.min(last.start + last.word.length, to);
  return end - first.start < 2 || end - first.start > 20 || /^r/u.test(first.tag)
    ? null
    : { start: first.start, end };
}

function lastPerson(passage: StoryPassage, before: number): Sentence | null {
  const last = passage.names.filter(({ kind, end }) => kind === "person" && end <= before).at(-1);
  return last === undefined ? null : { start: last.start, end: last.end };
}

const OFFICE_NOUN =
  /(?:负责人|发言人|评委|专家|会长|主席|书记|市长|局长|馆长|校长|院长|主任|站长|所长|经理|村民|市民|居民|家长|业主|代表|游客|老师|医生|民警|工作人员|当局|人士|群众|会议|大会|全会|通知|公报|報告|校長|召集人|處長|環保局|發言人|意见|通报|决定|报告|委员|教授|店主|老板|司机|农户|种植户|志愿者|公司|委员会|协会|学会|联盟|外交部|政府|法院|检察院|局|部门|机构|集团|调研组|督查组|检查组|考察组|代表团|中心|银行|大学|医院|媒体)$/u;
const TIME_AND_MANNER =
  /(?:在[^，。,;；]{1,20}[时上中后]|[最随]后|昨[天日]|今[天日]|还|也|并|又|都|一致|同时|特别|进一步|再次|近日|当场|接受采访时|向记者|对记者|如是|高兴地|激动地|笑着|深情地)*$/u;

/** `市律师协会劳动与社会保障专业委员会负责人表示`: a speaker named by office alone, from the clause's beginning. */
function nounBefore(passage: StoryPassage, from: number, verb: number): Sentence | null {
  const clause = passage.text.slice(from, verb);
  const lead =
    /^(?:.*\s)?[\s“”」]*(?:本报讯|据|对此|随后|会上|其中|一位|一名|有)?/u.exec(clause)?.[0].length ?? 0;
  const noun = clause.slice(lead).replace(TIME_AND_MANNER, "");
  if (
    noun === "" ||
    noun.length > 30 ||
    !OFFICE_NOUN.test(noun) ||
    /[的了是]|发布|发表|公布|印发/u.test(noun)
  )
    return null;
  return { start: from + lead, end: from + lead + noun.length };
}

/** A speaker named further off than this is not cited with the words. */
const NEAR = 40;

function quotationOf(
  passage: StoryPassage,
  { speaker, name, verb, words, direct }: Speech,
): Draft<"quotation"> {
  const { text } = passage;
  const named = speaker !== null && Math.abs(verb.start - speaker.end) < NEAR ? speaker.start : verb.start;
  const [start, end] = [Math.min(words.start, verb.start, named), Math.max(words.end, verb.end)];
  const inner = direct ? { start: words.start + 1, end: words.end - 1 } : words;
  return {
    fields: {
      kind: "quotation",
      speaker: name,
      verb: text.slice(verb.start, verb.end),
      words: text.slice(inner.start, inner.end),
      direct,
    },
    evidence: cite({ passage, start, end }),
    confidence: (direct ? 0.93 : 0.88) - (speaker === null ? 0.1 : 0),
    reasons: [
      "speech-verb",
      ...(direct ? ["quotation-marks"] : []),
      ...(speaker === null ? ["pronoun"] : []),
    ],
  };
}
