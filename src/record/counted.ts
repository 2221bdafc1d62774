import type { TaggedWord } from "../text/dictionary.js";
import type { Quantity } from "./numbers/quantity.js";
import { type StoryPassage, sentenceAt } from "./story.js";

const NOUN = /^(?:n|ns|nt|nz|nr|vn|an|eng|j|l|i|b|zg|ng|s)$/u;
/** Words that may stand within what is counted but not end it. */
const WITHIN = /^(?:a|ad|v|vg|k|q|d|z|ag)$/u;
/** Words the dictionary does not know, inside a run of nouns. */
const UNKNOWN = /^(?:x|g|tg|ag|vg|dg|nrt|nrfg|a|un)$/u;
const LINK =
  /(?:增长|下降|增加|减少|提高|降低|上升|降到|降至|增到|增至|升至|提高到|增加到|减少到|上涨|下跌|稳定在|控制在|保持在|升|降|为|达到|达|有|共有|共|约|超过|突破|增至|减至|升至|降至|是|已达|总计|合计|近|逾|至|仅|到|了|数量|总数|均|已)$/u;
const EMPTY =
  /^(?:一共|总共|共计|共|其中|全部|总计|累计|大约|今年|去年|左右|以上|以下|之间|时间|期间|同时|目前|人们|记者|时候|全[国省市县区州乡镇村校]|人均|户均|累计|情况|水平|部分|其余|每人|地区|全国|全省|全市|全县|平均|年均|本报讯)$/u;

/**
 * What a quantity counts, as a stretch of the passage: the noun after it (`214座小型水库`), else the noun before
 * (`总建筑面积120万平方米`, `图书6000册`), else the verb (`投入8600万元`). Null when nothing is named.
 */
export function whatIsCounted(
  passage: StoryPassage,
  quantity: Quantity,
): { readonly start: number; readonly end: number } | null {
  const { start: from, end: to } = quantity;
  const sentence = { text: passage.text, words: passage.wordsOf(sentenceAt(passage, from)) };
  const counts = quantity.measure === "count";
  const after = counts ? nounAfter(sentence, to) : null;
  const found =
    after ??
    nounBefore(sentence, from) ??
    verbBefore(sentence, from) ??
    (counts ? null : nounAfter(sentence, to));
  return found === null ? null : { start: found[0], end: found[1] };
}

interface Read {
  readonly text: string;
  readonly words: readonly TaggedWord[];
}

type Bounds = readonly [number, number];

/** Verbs that say what an amount is of. */
const SPENDING =
  /^(?:投入|投资|创汇|出口|进口|销售|捐款|捐赠|捐资|增收|节约|节省|贷款|融资|减免|补助|补贴|全长|总长|装机|耗资|罚款|缴纳|集资|筹资|拨款|亏损|盈利|获利|纳税|存款|负债|赔偿|发放|外借|时隔|提前|推迟|缩短)$/u;
const AFTER_BOUND = /[,，。、;；:：!！?？（(《）)”」\s]|以上|左右|以下|之多|不等|以内/u;
const LONGEST = 24;

function nounAfter({ text, words }: Read, at: number): Bounds | null {
  const window = text.slice(at, at + LONGEST);
  const stop = window.search(AFTER_BOUND);
  const clause = stop === -1 ? window : window.slice(0, stop);
  const attribute = clause.indexOf("的");
  if (attribute > -1 && attribute < clause.length - 1 && attribute < 14) {
    const own = nounRun(words, at + attribute + 1, at + clause.length);
    if (own !== null) return own;
  }
  return nounRun(words, at, at + (attribute === 0 ? 0 : clause.length)) ?? shortRest(words, at, clause);
}

/** `14个市州和…`: what follows, where it is short and nothing in it is a verb. */
function shortRest(words: readonly TaggedWord[], at: number, clause: string): Bounds | null {
  const rest = /^\p{Script=Han}{1,6}?(?=[和与及或等]|$)/u.exec(clause)?.[0] ?? "";
  const inside = words.filter(({ start, word }) => start + word.length > at && start < at + rest.length);
  return rest === "" || inside.some(({ tag }) => /^[vpdcurfym]/u.test(tag)) ? null : [at, at + rest.length];
}

/** The noun that begins at the offset, with the adjectives before it; it ends before the next verb or particle. */
function nounRun(words: readonly TaggedWord[], from: number, to: number): Bounds | null {
  const run = words.filter(({ word, start }) => start + word.length > from && start < to);
  const first = run.findIndex(({ tag }) => NOUN.test(tag));
  const lead = run.slice(0, Math.max(0, first));
  if (first === -1 || !lead.every(({ word, tag }) => /^[abvz]/u.test(tag) && word.length > 1)) return null;
  const rest = run.slice(first);
  const stop = rest.findIndex(({ word, tag }) => EMPTY.test(word) || !(NOUN.test(tag) || UNKNOWN.test(tag)));
  const last = rest[(stop === -1 ? rest.length : stop) - 1];
  return last === undefined ? null : [from, Math.min(last.start + last.word.length, to)];
}

function nounBefore({ text, words }: Read, at: number): Bounds | null {
  let edge = at;
  for (let link = LINK.exec(text.slice(Math.max(0, edge - 4), edge)); link !== null && edge > 0; ) {
    edge -= link[0].length;
    link = LINK.exec(text.slice(Math.max(0, edge - 4), edge));
  }
  const left = words.filter(({ start, word }) => start + word.length <= edge);
  let start: number | null = null;
  for (let index = left.length - 1; index >= 0; index--) {
    const { word, tag, start: begins } = left[index] as TaggedWord;
    if (
      EMPTY.test(word) ||
      !(NOUN.test(tag) || (start !== null && WITHIN.test(tag) && word.length > 1 && isBound(left[index - 1])))
    )
      break;
    if (edge - begins > 16) break;
    start = begins;
  }
  while (start !== null && start < edge) {
    const lead: TaggedWord | undefined = left.find((word) => word.start === start);
    const rest = edge - start - (lead?.word.length ?? 0);
    if (lead === undefined || rest < 2 || !/^(?:v|d|ad|a|m|q)$/u.test(lead.tag)) break;
    start += lead.word.length;
  }
  return start === null || start === edge ? null : [start, edge];
}

/** `年均产学研合作金额`: an adjective or verb inside a noun's run has a noun or nothing before it. */
function isBound(before: TaggedWord | undefined): boolean {
  return before === undefined || NOUN.test(before.tag) || before.tag === "x";
}

function verbBefore({ words }: Read, at: number): Bounds | null {
  const word = words.find(({ start, word }) => start + word.length === at || start + word.length === at - 1);
  return word !== undefined && SPENDING.test(word.word) ? [word.start, word.start + word.word.length] : null;
}
