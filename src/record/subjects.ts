import { clauseAt } from "./clauses.js";
import { type Sentence, type StoryPassage, sentenceAt } from "./story.js";

/** Bodies that need no name: the meeting itself speaks and decides. */
const GENERIC =
  /(?:会议|大会|全会|论坛|通知|意见|公告|报告|仪式|活动|记者|专家|评委|负责人|发言人|代表|委员|村民|市民|居民|群众|学生|家长|老师|游客|业主|医生|民警|工作人员|当局|校长|院长|主任|召集人)$/u;
const HEAD =
  /^(?:本报讯|据了解|据悉|据介绍|此外|同时|其中|目前|日前|近日|随后|会上|会后|昨日|今日|昨天|今天)/u;

/** Which of several names is the likelier subject: people speak, bodies decide; else the one nearest to the verb. */
export type Prefer = "person" | "organisation" | "nearest";

/**
 * Who does what the verb at the offset says: the last name before it in its clause, the subject of the clauses before it
 * in its sentence, or a common noun such as 会议 right before it. Null when nothing is named.
 */
export function subjectBefore(passage: StoryPassage, verb: number, prefer: Prefer): Sentence | null {
  const clause = clauseAt(passage, verb);
  const sentence = sentenceAt(passage, verb);
  const earlier =
    clause.start > sentence.start ? subjectIn(passage, sentence.start, clause.start - 1, prefer) : null;
  return subjectIn(passage, clause.start, verb, prefer) ?? earlier;
}

/** The name or common noun that is the subject of what follows the stretch; a person or body before a place. */
export function subjectIn(
  passage: StoryPassage,
  from: number,
  to: number,
  prefer: Prefer = "person",
): Sentence | null {
  const inside = passage.names.filter(({ start, end }) => start >= from && end <= to);
  const named = inside.filter(({ kind }) => kind !== "place");
  const name = named.filter(({ kind }) => kind === prefer).at(-1) ?? named.at(-1);
  if (name !== undefined) return { start: name.start, end: name.end };
  const words = passage.text.slice(from, to);
  const generic = COMMON.exec(words)?.[1] ?? "";
  const bare = generic.replace(HEAD, "");
  if (bare !== "" && GENERIC.test(bare)) {
    const start = from + words.lastIndexOf(bare);
    return { start, end: start + bare.length };
  }
  const place = inside.find(({ kind }) => kind === "place");
  return place === undefined ? null : { start: place.start, end: place.end };
}

/** A common noun at the end of the stretch, before what may stand between subject and verb. */
const COMMON =
  /([\p{Script=Han}]{0,14}?)(?:在[^，。,;；]{1,16}[时上中后])?(?:还|也|并|又|都|已|共同|一致|联合|主动|再次)?$/u;

/** The last day, else month or year, that stands in the stretch; null for none. */
export function dayIn(passage: StoryPassage, { start, end }: Sentence): string | null {
  const dates = passage.dates.filter((date) => date.start >= start && date.end <= end && date.value !== null);
  const days = dates.filter(({ value }) => value?.length === 10);
  return (days.at(-1) ?? dates.at(-1))?.value ?? null;
}
