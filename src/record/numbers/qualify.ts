import type { Bound } from "./quantity.js";

/** What is said of a number by the words about it. */
export interface Qualified {
  readonly bound: Bound | null;
  readonly approximate: boolean;
}

/** Words before a number, the longer first; some may stand a few characters off (`不低于上年的1.2倍`). */
const BEFORE: readonly (readonly [RegExp, Bound | null])[] = [
  [/(?:至少|最少|不少于|不低于|不小于|起码|不下)[^，。,;；、\d０-９]{0,8}$/u, "at-least"],
  [/(?:至多|最多|不超过|不多于|不高于|控制在|不大于)[^，。,;；、\d０-９]{0,6}$/u, "at-most"],
  [/(?:不足|不到|不及|低于|少于|小于|未满|不满)[^，。,;；、\d０-９]{0,6}$/u, "less-than"],
  [
    /(?:超过|超出|逾|突破|多于|高于|大于|不止|远超|(?<![高赶])超)(?:了|[^，。,;；、\d０-９]{0,2})$/u,
    "more-than",
  ],
  [/(?:约|大约|将近|接近|(?<![最附新远])近|几乎|大概|大致|左右)(?:为|有|在|占)?$/u, null],
];
const AFTER: readonly (readonly [RegExp, Bound | null])[] = [
  [/^(?:以上|及以上|开外|起步)/u, "at-least"],
  [/^(?:以下|以内|之内|及以下)/u, "at-most"],
  [/^(?:左右|上下|前后|[多余餘](?![少么种]))/u, null],
];
const REACH = 14;

/** Reads the words before and after a number with its unit. `between` is what stands between the two (`多` of 30多名). */
export function qualify(text: string, start: number, end: number, between: string): Qualified {
  const left = text.slice(Math.max(0, start - REACH), start);
  const right = text.slice(end, end + 4);
  const before = BEFORE.find(([words]) => words.test(left));
  const after = AFTER.find(([words]) => words.test(right));
  const vague = /[多余餘来來几]/u.test(between) || /[多余餘来來几](?=.)/u.test(text.slice(start, end));
  return {
    bound: before?.[1] ?? after?.[1] ?? null,
    approximate: vague || before?.[1] === null || after?.[1] === null,
  };
}
