import { clauseAt } from "./clauses.js";
import { cite, type Draft } from "./draft.js";
import { findEnglishHonours } from "./english/statements.js";
import { type Sentence, type Story, type StoryPassage, sentenceAt } from "./story.js";
import { dayIn, subjectBefore, subjectIn } from "./subjects.js";

/** Verbs of receiving, and of being given: after the latter stands what, before it who. */
const VERB =
  /包揽|荣获|获评|喜获|荣膺|斩获|摘得|摘取|夺得|捧回|捧得|勇夺|获得|获颁|获授|入选|入围|当选|跻身|被评为|被授予|被命名为|被认定为|被列为|被确定为|被评选为|被表彰为|评为|授予|获(?![悉知取批准利救胜益奖]|得)|(?<=再次|双双|一举|先后)获|榜上有名|荣登|登上/gu;
/** What an honour is called. */
const HONOUR =
  /奖(?!励资金|金|惩|补)|称号|先进|优秀|示范|冠亚军|冠军|亚军|桂冠|(?<=[省港洲界国亚联锦])杯|殊荣|季军|金牌|银牌|铜牌|第[一二三]名|名录|名单|百强|十强|百佳|十佳|标兵|劳模|劳动模范|奖章|荣誉|激励|表彰|模范|特色载体|试点|品牌|文明|遗产|之星|之乡|好人|状元|能手|基地|勋章|学位|博士|院士|全国.{0,6}(?:单位|城市|县|集体|个人)/u;
const BY =
  /(?:被|由|获|受到|经)([\p{Script=Han}、“”]{2,30}?)(?:评选为|评为|授予|命名为|认定为|列为|确定为|表彰为|表彰)/u;
const LEADS = /^(?:得|了|过|为|到|全省的|该)+/u;
const STOP_WHAT = /[,，。；;：:！!？?\n]/u;
const LONGEST = 50;

/** Honours: who received what. A headline under a kicker that ends in a colon has its subject there. */
export function findHonours(story: Story): Draft<"honour">[] {
  const honours: Draft<"honour">[] = [];
  for (const passage of story.passages) {
    if (passage.english) {
      for (const honour of findEnglishHonours(passage)) add(honours, honour);
      continue;
    }
    for (const honour of [...turnedHonours(passage), ...listedHonours(story, passage)]) add(honours, honour);
    let reached = 0;
    for (const match of passage.text.matchAll(VERB)) {
      if (match.index < reached) continue;
      const found = honoursAt(story, passage, match.index, match[0]);
      for (const honour of found) add(honours, honour);
      if (found.length > 0) reached = match.index + match[0].length + 2;
    }
  }
  return honours;
}

/** The same honour in headline and text is one, told by the fuller. */
function add(honours: Draft<"honour">[], honour: Draft<"honour">): void {
  const at = honours.findIndex(({ fields }) => sameHonour(fields, honour.fields));
  const known = honours[at];
  if (known === undefined) {
    honours.push(honour);
    return;
  }
  const [main, minor] =
    honour.fields.what.length > known.fields.what.length ? [honour, known] : [known, honour];
  const { who, by, date } = main.fields;
  honours[at] = {
    ...main,
    fields: {
      ...main.fields,
      who: who ?? minor.fields.who,
      by: by ?? minor.fields.by,
      date: date ?? minor.fields.date,
    },
    evidence: [...main.evidence, ...minor.evidence],
    reasons: [...new Set([...main.reasons, "said-again"])],
  };
}

type Fields = Draft<"honour">["fields"];

function sameHonour(one: Fields, other: Fields): boolean {
  const [short, long] = [one.what, other.what].sort((a, b) => a.length - b.length) as [string, string];
  if (one.who !== null && other.who !== null && one.who !== other.who && short.length < SPECIFIC)
    return false;
  return long.endsWith(short) || long.includes(short.slice(-6));
}

/** Shorter names (铜牌, 亚军) are received by many. UTF-16 units. */
const SPECIFIC = 6;

/** `女双桂冠为甲摘取`, `冠军被甲夺得`: what was received before the verb, who after 被 or 为. */
const TURNED =
  /(?<what>[^，。,;；：:、\s]{0,14}(?:冠军|亚军|季军|金牌|银牌|铜牌|桂冠|奖杯|[一二三]等奖|大奖))(?:分别)?[被为由](?<who>[^，。,;；：:]{2,30}?)(?:夺走|夺得|摘取|摘得|获得|赢得|捧走|捧得|包揽|收入囊中)/gu;

function turnedHonours(passage: StoryPassage): Draft<"honour">[] {
  return [...passage.text.matchAll(TURNED)].map((match): Draft<"honour"> => {
    const { who = "", what = "" } = match.groups ?? {};
    const date = dayIn(passage, { start: sentenceAt(passage, match.index).start, end: match.index });
    return {
      fields: { kind: "honour", who, what, by: null, date },
      evidence: cite({ passage, start: match.index, end: match.index + match[0].length }),
      confidence: 0.9,
      reasons: ["honour-verb", "honour-noun", "receiver"],
    };
  });
}

/** `“最美退役军人”名单,甲、乙榜上有名`: what was received is the list named before. */
const LISTED = /榜上有名|名列其中/gu;

function listedHonours(story: Story, passage: StoryPassage): Draft<"honour">[] {
  return [...passage.text.matchAll(LISTED)].flatMap((match): Draft<"honour">[] => {
    const { start } = sentenceAt(passage, match.index);
    const before = passage.text.slice(start, match.index);
    const list = /[“「]([^“”「」]{2,24})[”」][^，。,;；“”]{0,6}?名单/u.exec(before);
    const who = receiver(story, passage, match.index);
    const named = list?.[1];
    if (list === null || named === undefined) return [];
    return [
      {
        fields: {
          kind: "honour",
          who: who === null ? null : who.passage.text.slice(who.start, who.end),
          what: named,
          by: null,
          date: dayIn(passage, { start, end: match.index }),
        },
        evidence: cite({ passage, start: start + list.index, end: match.index + match[0].length }),
        confidence: 0.8,
        reasons: ["honour-verb", "honour-noun", ...(who === null ? [] : ["receiver"])],
      },
    ];
  });
}

function honoursAt(story: Story, passage: StoryPassage, at: number, verb: string): Draft<"honour">[] {
  const { text } = passage;
  const whole = text.slice(at + verb.length, at + verb.length + LONGEST);
  const lead = LEADS.exec(whole)?.[0].length ?? 0;
  const stop = whole.search(STOP_WHAT);
  if (/^(?:的|了?的)/u.test(whole)) return [];
  const object = attributive(whole.slice(lead, stop === -1 ? undefined : stop));
  if (!isHonour(verb, object)) return [];
  const start = at + verb.length + lead;
  const given = /授予|颁给/u.test(verb) && !verb.startsWith("被") ? givenTo(passage, start, object) : null;
  const awards = awardsIn(given === null ? object : object.slice(given.end - start)).map(({ from, to }) => ({
    from: from + (given === null ? 0 : given.end - start),
    to: to + (given === null ? 0 : given.end - start),
  }));
  const who = given === null ? receiver(story, passage, at) : given.who;
  const sentence = sentenceAt(passage, at);
  const date =
    dayIn(passage, { start: sentence.start, end: at }) ?? yearBefore(text.slice(sentence.start, at));
  const by =
    given === null
      ? byWhom(text.slice(Math.max(sentence.start, at - 40), at + verb.length))
      : giver(passage, at);
  return awards
    .filter(({ from, to }) => to - from > 1)
    .map(({ from, to }) => ({
      fields: {
        kind: "honour",
        who: who === null ? null : who.passage.text.slice(who.start, who.end),
        what: text.slice(start + from, start + to),
        by,
        date,
      },
      evidence: evidenceOf(passage, who, at, start + from, start + to),
      confidence: who === null ? 0.8 : 0.9,
      reasons: ["honour-verb", "honour-noun", ...(who === null ? [] : ["receiver"])],
    }));
}

/** What is called an honour, or what one is named in quotation marks: `被评为“纳税大户”`. */
function isHonour(verb: string, object: string): boolean {
  return (HONOUR.test(object) || (NAMES.test(verb) && /^[“「『]/u.test(object))) && !UNNAMED.test(object);
}

const NAMES = /(?:评为|命名为|认定为|评选为|授予)$/u;

/** Honours counted and not named: `两项先进`. */
const UNNAMED =
  /^(?:表彰|表彰的有|奖|先进)$|^[一二两三四五六七八九十\d]+[项个枚次](?:先进|荣誉|奖项|奖|大奖|称号|表彰)?$/u;

/** `获得两项先进的县市`: what was received stands before 的. */
function attributive(object: string): string {
  const at = object.lastIndexOf("的");
  if (/[后时]$/u.test(object)) return object.slice(0, -1);
  return at > 0 && HONOUR.test(object.slice(0, at)) && !HONOUR.test(object.slice(at))
    ? object.slice(0, at)
    : object;
}

function byWhom(words: string): string | null {
  return BY.exec(words)?.[1] ?? null;
}

/** `市政府授予…`: the subject gives. */
function giver(passage: StoryPassage, verb: number): string | null {
  const by = subjectBefore(passage, verb, "organisation");
  return by === null ? null : passage.text.slice(by.start, by.end);
}

interface Receiver extends Sentence {
  readonly passage: StoryPassage;
}

/** The verb with its object, and the receiver when it stands before them in the same sentence. */
function evidenceOf(
  passage: StoryPassage,
  who: Receiver | null,
  verb: number,
  start: number,
  end: number,
): Draft["evidence"] {
  const sentence = sentenceAt(passage, verb);
  const near =
    who?.passage === passage && who.start >= sentence.start && verb - who.end < 20 ? who.start : verb;
  return start - verb > 12
    ? [...cite({ passage, start: near, end: verb + 1 }), ...cite({ passage, start, end })]
    : cite({ passage, start: near, end });
}

/** `“甲”和“乙”` are two honours; else the object is one. */
function awardsIn(object: string): { from: number; to: number }[] {
  const quoted = [...object.matchAll(/[“「]([^“”「」]{2,40})[”」]/gu)];
  const joined =
    quoted.length > 1 &&
    quoted.slice(1).every((match, index) => {
      const before = quoted[index] as RegExpExecArray;
      return /^(?:称号|奖|荣誉)?[、和与及]?(?:以及)?$/u.test(
        object.slice(before.index + before[0].length, match.index),
      );
    });
  if (
    joined ||
    (quoted.length === 1 &&
      quoted[0]?.index === 0 &&
      /^(?:称号|荣誉|荣誉称号|奖项)?$/u.test(object.slice(quoted[0][0].length)))
  )
    return quoted.map((match) => ({ from: match.index + 1, to: match.index + match[0].length - 1 }));
  const parts = object.split("、");
  if (parts.length > 1 && parts.every((part) => HONOUR.test(part))) {
    let from = 0;
    return parts.map((part) => {
      const here = { from, to: from + part.length };
      from += part.length + 1;
      return here;
    });
  }
  return [{ from: 0, to: object.trimEnd().length }];
}

/** `授予他“荣誉市民”称号`: who stands between the verb and what is given. Null where nobody does. */
function givenTo(
  passage: StoryPassage,
  start: number,
  object: string,
): { readonly who: Receiver | null; readonly end: number } | null {
  const quote = object.search(/[“「]/u);
  const pronoun = /^(?:他们|她们|他|她|其|该[\p{Script=Han}]{1,3})/u.exec(object);
  if (pronoun !== null) return { who: null, end: start + pronoun[0].length };
  const named = passage.names.find((name) => name.start === start && name.end < start + object.length);
  if (named !== undefined) return { who: { passage, start: named.start, end: named.end }, end: named.end };
  return quote > 1 ? { who: { passage, start, end: start + quote }, end: start + quote } : null;
}

/** Who received it: named in the clause, in the clauses before, or in the kicker that leads the headline. */
function receiver(story: Story, passage: StoryPassage, at: number): Receiver | null {
  const clause = clauseAt(passage, at);
  const sentence = sentenceAt(passage, at);
  const own = leading(passage, clause.start, at) ?? leading(passage, sentence.start, clause.start);
  return own ?? headed(story, passage);
}

/** The first name of the stretch as printed with its quotation: `澜川“城市书房联盟”`; a work between 《》 is named for its makers. */
function leading(passage: StoryPassage, from: number, to: number): Receiver | null {
  if (to <= from) return null;
  const words = passage.text.slice(from, to);
  const found = subjectIn(passage, from, to);
  const quoted = /([\p{Script=Han}]{0,8}[“「][^“”「」]{2,20}[”」])(?:再次|双双|一举|还|也|又)?$/u.exec(words);
  if (quoted !== null && (found === null || found.end <= from + quoted.index + (quoted[1] ?? "").length))
    return { passage, start: from + quoted.index, end: from + quoted.index + (quoted[1] ?? "").length };
  return found === null ? null : { passage, ...found };
}

/** `青墩县:` over the headline: the kicker's words without its colon. */
function headed(story: Story, passage: StoryPassage): Receiver | null {
  const kicker = story.passages.find(
    ({ role, text }) => role !== "body" && role !== "caption" && /^.{2,24}[:：]$/u.test(text.trim()),
  );
  if (kicker !== undefined && kicker !== passage) {
    const end = kicker.text.trimEnd().length - 1;
    return { passage: kicker, start: kicker.text.length - kicker.text.trimStart().length, end };
  }
  return null;
}

function yearBefore(words: string): string | null {
  return /(?<!\d)((?:19|20)\d{2})年?度?/u.exec(words)?.[1] ?? null;
}
