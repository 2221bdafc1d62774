import { clauseAt } from "./clauses.js";
import { cite, type Draft } from "./draft.js";
import { sentenceAt, type Sentence, type Story, type StoryPassage } from "./story.js";
import { subjectIn } from "./subjects.js";

const VERB =
  "(?:说道|说|表示|指出|强调|介绍说|介绍|认为|要求|告诉记者|称|透露|坦言|谈到|呼吁|宣布|回应说|回应|解释说|解释|写道|笑道|问道|答道|感慨|感叹|希望|建议|提出|批评|回忆|补充说|补充|明确|說道|說|認為|強調|介紹|稱|透露|宣佈|回應說|回應|解釋|寫道|笑說|感慨地说|高兴地说|激动地说|指出并强调)";
/** A speech verb before its words. */
const SPEECH = new RegExp(`${VERB}(?:[,，:：](?=[^\\s])|(?=[“「]))`, "gu");
/** Words that end like a speech verb: 据说, 小说, 来说. */
const NO_SPEECH = /(?:据说|小说|小說|来说|而言|应该说|可以说|总的说|换句话说|听说|传说|话说|就是说|俗话说|常言道|不用说|据介绍|据透露|号称|名称|简称|俗称|通称|自称|职称|堪称|人称|并称|统称|据了解|会议说明|难道|会议要求的|有话要说|要求)$/u;
const CLOSING = /[。！？!?…]["”’」』]*/gu;
const OPEN_QUOTE = /^[“「"]/u;
const PRONOUN = /(?:^|[,，。])(?:他|她|他们|她们)(?=[^，。,;；]{0,8}$)/u;
const LONGEST = 600;

/** What was said and by whom: `方启明说，…`, `“…”梁静宜说`, `会议强调，…`. */
export function findQuotations(story: Story): Draft<"quotation">[] {
  return story.passages
    .filter(({ role }) => role === "body" || role === "caption")
    .flatMap((passage) => inPassage(passage));
}

interface Speech {
  readonly speaker: Sentence;
  readonly name: string;
  readonly verb: Sentence;
  readonly words: Sentence;
  readonly direct: boolean;
}

function inPassage(passage: StoryPassage): Draft<"quotation">[] {
  const quotations: Draft<"quotation">[] = [];
  let reached = 0;
  for (const match of passage.text.matchAll(SPEECH)) {
    if (match.index < reached) continue;
    const speech = speechAt(passage, match.index, match[0], reached);
    if (speech === null) continue;
    quotations.push(quotationOf(passage, speech));
    reached = Math.max(speech.words.end, match.index + match[0].length);
  }
  return quotations;
}

function speechAt(passage: StoryPassage, at: number, printed: string, reached: number): Speech | null {
  const { text } = passage;
  const verbText = printed.replace(/[,，:：]$/u, "");
  const verb = { start: at, end: at + verbText.length };
  const sentence = sentenceAt(passage, at);
  const from = Math.max(sentence.start, reached);
  const said = text.slice(from, verb.end);
  if (NO_SPEECH.test(said) && !/(?:会议|大会|[^有]的?要求)$/u.test(said)) return null;
  const before = quoteBefore(text, reached, from, at);
  const speaker = speakerOf(passage, before === null ? clauseAt(passage, at).start : Math.max(before.end, from), at, from);
  if (speaker === null) return null;
  const words = before ?? wordsAfter(text, verb.end + (printed.length - verbText.length));
  if (words.end - words.start < 4) return null;
  const direct = before !== null || OPEN_QUOTE.test(text.slice(words.start, words.end));
  return { speaker, name: text.slice(speaker.start, speaker.end), verb, words, direct };
}

/** `“……。”梁静宜说，`: the quotation that ends right before the speaker, which may be sentences long. */
function quoteBefore(text: string, reached: number, from: number, verb: number): Sentence | null {
  const window = text.slice(Math.max(reached, verb - 60), verb);
  const close = Math.max(window.lastIndexOf("”"), window.lastIndexOf("」"));
  if (close === -1) return null;
  const end = verb - window.length + close + 1;
  // Only a quotation that closes as a sentence or clause does is the speaker's words; others are titles and terms.
  if (!/[。！？!?，,…]/u.test(text.charAt(end - 2)) || end < from - 1) return null;
  if (/[。，,；;！？]/u.test(text.slice(end, verb))) return null;
  const start = openingOf(text, end - 1, Math.max(reached, end - LONGEST));
  return start === null ? null : { start, end };
}

/** Where the quotation that closes at the offset opens; null when it does not. */
function openingOf(text: string, close: number, from: number): number | null {
  const marks = text.charAt(close) === "”" ? ["“", "”"] : ["「", "」"];
  let depth = 0;
  for (let at = close; at >= from; at--) {
    if (text.charAt(at) === marks[1]) depth++;
    else if (text.charAt(at) === marks[0] && --depth === 0) return at;
  }
  return null;
}

/** What is said, to the end of its sentence; a quotation to its closing mark. */
function wordsAfter(text: string, from: number): Sentence {
  const window = text.slice(from, from + LONGEST);
  const quoted = /^[“「]/u.test(window) ? closeOf(window) : null;
  if (quoted !== null && quoted > 8) return { start: from, end: from + quoted };
  CLOSING.lastIndex = 0;
  const close = CLOSING.exec(window);
  return { start: from, end: from + (close === null ? window.length : close.index + close[0].length) };
}

function closeOf(window: string): number | null {
  const marks = window.startsWith("“") ? ["“", "”"] : ["「", "」"];
  let depth = 0;
  for (let at = 0; at < window.length; at++) {
    if (window.charAt(at) === marks[0]) depth++;
    else if (window.charAt(at) === marks[1] && --depth === 0) return at + 1;
  }
  return null;
}

/** Who speaks: named in the verb's clause, or in the clauses before it; for 他 the last person named before. */
function speakerOf(passage: StoryPassage, from: number, verb: number, sentenceStart: number): Sentence | null {
  const own = nounBefore(passage, from, verb) ?? subjectIn(passage, from, verb);
  if (own !== null) return own;
  const before = passage.text.slice(sentenceStart, verb);
  const last = passage.names.filter(({ kind, end }) => kind === "person" && end <= verb).at(-1);
  if (PRONOUN.test(before)) return last === undefined ? null : { start: last.start, end: last.end };
  return from > sentenceStart ? subjectIn(passage, sentenceStart, from - 1) : null;
}

const OFFICE_NOUN =
  /(?:负责人|发言人|评委|专家|会长|主席|书记|市长|局长|馆长|校长|院长|主任|站长|所长|经理|村民|市民|居民|家长|业主|代表|游客|老师|医生|民警|工作人员|当局|相关人士|人士|群众|会议|大会|全会|通知|公报|報告|校長|召集人|主席|處長|環保局|發言人|意见|通报|决定|报告|委员|教授|店主|老板|司机|农户|种植户|志愿者|公司|委员会|协会|外交部|政府|法院|检察院|局|部门)(?=$)/u;

/** `市律师协会劳动与社会保障专业委员会负责人表示`: a speaker named by office alone, from the clause's beginning. */
function nounBefore(passage: StoryPassage, from: number, verb: number): Sentence | null {
  const clause = passage.text.slice(from, verb);
  const lead = /^[\s“”」]*/u.exec(clause)?.[0].length ?? 0;
  const bare = clause.slice(lead).replace(/(?:在[^，。,;；]{1,20}[时上中后]|[最随]后|昨[天日]|今[天日]|还|也|并|又|都|一致|同时|特别|进一步|再次|近日|当场|接受采访时|向记者|对记者|如是|高兴地|激动地|笑着|深情地)*$/u, "");
  const bareLead = /^(?:据|对此|随后|会上|其中|一位|一名|有)/u.exec(bare)?.[0].length ?? 0;
  const noun = bare.slice(bareLead);
  if (noun === "" || noun.length > 30 || !OFFICE_NOUN.test(noun) || /[的了是]/u.test(noun)) return null;
  const start = from + lead + bareLead;
  return { start, end: start + noun.length };
}

function quotationOf(passage: StoryPassage, speech: Speech): Draft<"quotation"> {
  const { text } = passage;
  const start = Math.min(speech.words.start, speech.verb.start, speech.speaker.end <= speech.verb.start && speech.verb.start - speech.speaker.end < 40 ? speech.speaker.start : speech.verb.start);
  const end = Math.max(speech.words.end, speech.verb.end);
  return {
    fields: {
      kind: "quotation",
      speaker: speech.name,
      verb: text.slice(speech.verb.start, speech.verb.end),
      words: text.slice(speech.words.start, speech.words.end).replace(/^[“「]|[”」]$/gu, (mark) => (speech.direct ? "" : mark)),
      direct: speech.direct,
    },
    evidence: cite({ passage, start, end }),
    confidence: speech.direct ? 0.93 : 0.88,
    reasons: ["speech-verb", ...(speech.direct ? ["quotation-marks"] : [])],
  };
}
