import { type TaggedWord, tagWords } from "../../text/dictionary.js";
import { scoreName } from "../../text/names.js";
import { surnameClass } from "../../text/surnames.js";

export type NameKind = "person" | "place" | "organisation";

/** A name in a text; offsets are UTF-16, `end` exclusive. */
export interface FoundName {
  readonly kind: NameKind;
  readonly start: number;
  readonly end: number;
  /** 0..1 */
  readonly confidence: number;
  /** Codes of what spoke for it. */
  readonly because: readonly string[];
}

/** What the whole article or edition says about its names. */
export interface NameContext {
  readonly persons: ReadonlySet<string>;
}

export function nameContext(texts: readonly string[]): NameContext {
  const persons = new Set<string>();
  for (const text of texts)
    for (const [, name = ""] of text.matchAll(
      /(?:记者|通讯员|书记|[市县区省]长|主任|局长|馆长|会长)(\p{Script=Han}{2,3})(?=[说在，,表指强介（(])/gu,
    ))
      if (scoreName(name) > GOOD) persons.add(name);
  return { persons };
}

const GOOD = -4;
const FAIR = -5.2;
const SPEAKS = /^(?:说|表示|指出|强调|介绍|主持|认为|要求|告诉|在|等|担任|荣获|获评|今年)/u;
const ORGANISATION =
  /(?:委员会|常委会|办公厅|办公室|指挥部|宣传部|组织部|统战部|党组|政府|协会|学会|商会|联合会|公司|集团|大学|学院|学校|中学|小学|医院|银行|研究院|研究所|(?<=[市省县区])[\p{Script=Han}]{1,6}[局厅委院]|合唱团|歌舞剧团|剧团|图书馆|博物馆|少年宫|管委会|高新区|法院|检察院|督查室|出版社|报社|支队|大队|总队|中心|科技|国务院)$/u;
const PLACE = /^\p{Script=Han}{1,4}(?:省|市|县|區|区|乡|镇|村|河|江|湖|山|州|盟|旗)$/u;

export function findNames(text: string, context: NameContext): FoundName[] {
  if (!/\p{Script=Han}{2}/u.test(text)) return [];
  const words = tagWords(text);
  const found: FoundName[] = [];
  words.forEach((_, at) => {
    const name = personAt(text, words, at, context) ?? placeAt(words, at) ?? organisationAt(text, words, at);
    if (name !== null) found.push(name);
  });
  return found.filter(
    (one, index) =>
      !found.some(
        (other, which) =>
          which !== index &&
          other.start <= one.start &&
          one.end <= other.end &&
          other.kind === one.kind &&
          (other.end - other.start > one.end - one.start || which < index),
      ),
  );
}

function personAt(
  text: string,
  words: readonly TaggedWord[],
  at: number,
  context: NameContext,
): FoundName | null {
  const word = words[at];
  if (word === undefined || surnameClass(word.word.charAt(0)) === null) return null;
  return nameOf(text, words, word, 3, context) ?? nameOf(text, words, word, 2, context);
}

function nameOf(
  text: string,
  words: readonly TaggedWord[],
  word: TaggedWord,
  length: number,
  context: NameContext,
): FoundName | null {
  const end = word.start + length;
  const name = text.slice(word.start, end);
  const known = context.persons.has(name);
  if (!known && !words.some((other) => other.start + other.word.length === end)) return null;
  const speaks = SPEAKS.test(text.slice(end, end + 2)) && scoreName(name) > GOOD;
  const tagged = word.tag === "nr" && word.word === name && scoreName(name) > FAIR;
  if (!known && !speaks && !tagged) return null;
  return {
    kind: "person",
    start: word.start,
    end,
    confidence: known || speaks ? 0.9 : 0.7,
    because: [known ? "known" : "tagged"],
  };
}

function placeAt(words: readonly TaggedWord[], at: number): FoundName | null {
  const word = words[at];
  if (word === undefined) return null;
  if (word.tag === "ns" && word.word.length > 1)
    return {
      kind: "place",
      start: word.start,
      end: word.start + word.word.length,
      confidence: 0.8,
      because: ["tagged"],
    };
  const next = words[at + 1];
  if (next === undefined) return null;
  const both = word.word + next.word;
  return /^[nsxz]/u.test(word.tag) && next.word.length === 1 && PLACE.test(both) && word.word.length > 1
    ? {
        kind: "place",
        start: word.start,
        end: word.start + both.length,
        confidence: 0.7,
        because: ["suffix"],
      }
    : null;
}

function organisationAt(text: string, words: readonly TaggedWord[], at: number): FoundName | null {
  const last = words[at];
  if (last === undefined) return null;
  const end = last.start + last.word.length;
  let from = at;
  while (
    from > 0 &&
    at - from < 7 &&
    /^(?:n|ns|nz|nt|vn|b|j|l|x|a|v|f)$/u.test(words[from - 1]?.tag ?? "") &&
    /^\p{Script=Han}+$/u.test(words[from - 1]?.word ?? "") &&
    !/^[由和与及在是为据]$|^(?:全市|全省|举办|召开|本报讯)$/u.test(words[from - 1]?.word ?? "")
  )
    from--;
  const start = words[from]?.start ?? last.start;
  const name = text.slice(start, end);
  return name.length >= 3 && name.length < 24 && ORGANISATION.test(name)
    ? { kind: "organisation", start, end, confidence: 0.7, because: ["suffix"] }
    : null;
}
