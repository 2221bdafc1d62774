import { readNumber } from "./numerals.js";
import { qualify } from "./qualify.js";
import type { Quantity } from "./quantity.js";

const RANK =
  /(?:居|列|排名|排位|排在|位于|位次|跃升|上升到|下降到|降到|升至|升到|名次|总量|总分)[^，。,;；：:第首榜]{0,8}?(第[一二三四五六七八九十0-9０-９]{1,4}(?:位|名)?(?![批届次期号版条个])|首位|榜首)/gu;

/** `居全省第一位`: places in an order. */
export function findRanks(text: string): Quantity[] {
  return [...text.matchAll(RANK)].flatMap((match) => {
    const place = match[1] ?? "";
    const end = match.index + match[0].length;
    const value = place.startsWith("第") ? readNumber(place.slice(1).replace(/[位名]$/u, "")) : 1;
    if (value === null || value === 0) return [];
    const said = { bound: null, approximate: false, inFigures: false };
    return [
      { start: end - place.length, end, value, upTo: null, unit: null, code: "位", measure: "rank", ...said },
    ];
  });
}

/** `一半`, `过半`; `翻两番`. */
export function findHalvesAndDoubles(text: string): Quantity[] {
  const halves = [...text.matchAll(/一半|半数|[超过近]半(?![年月天日个小径])/gu)].map((match) => {
    const half = quantity(text, match.index, match[0], 0.5);
    return /^[超过]/u.test(match[0]) ? ({ ...half, bound: "more-than" } as const) : half;
  });
  const doubles = [...text.matchAll(/翻(?:了)?([一两二三四])?番/gu)].map((match): Quantity => {
    const value = readNumber(match[1] ?? "一") ?? 1;
    return { ...quantity(text, match.index, match[0], value), unit: "番", code: "番", measure: "multiple" };
  });
  return [...halves, ...doubles];
}

function quantity(text: string, start: number, printed: string, value: number): Quantity {
  const end = start + printed.length;
  const kind = { upTo: null, unit: null, code: "1", measure: "share" } as const;
  return { start, end, value, ...kind, ...qualify(text, start, end, ""), inFigures: false };
}
