import type { Words } from "./words.js";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const DAYS: readonly Words[] = [
  { en: "Sunday", zh: "星期日" },
  { en: "Monday", zh: "星期一" },
  { en: "Tuesday", zh: "星期二" },
  { en: "Wednesday", zh: "星期三" },
  { en: "Thursday", zh: "星期四" },
  { en: "Friday", zh: "星期五" },
  { en: "Saturday", zh: "星期六" },
];

/** `2020-12-25`, `2020-12` or `2020` as it is said; anything else as it stands. */
export function formatDay(value: string): Words {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || (month !== undefined && name === undefined)) return { en: value, zh: value };
  if (name === undefined) return { en: year, zh: `${year}年` };
  if (day === undefined) return { en: `${name} ${year}`, zh: `${year}年${Number(month)}月` };
  const weekday = DAYS[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()];
  return {
    en: `${weekday?.en}, ${Number(day)} ${name} ${year}`,
    zh: `${year}年${Number(month)}月${Number(day)}日 ${weekday?.zh}`,
  };
}

/** A confidence in 0..1 as a percentage that never claims certainty it has not: `97%`, `>99%`. */
export function percent(confidence: number): string {
  const rounded = Math.round(confidence * 100);
  return rounded === 100 && confidence < 1 ? ">99%" : `${rounded}%`;
}

/** Below this confidence a person is warned. */
export const UNSURE = 0.8;

/** A confidence in 0..1 in a person's words. */
export function howSure(confidence: number): Words {
  if (confidence >= 0.95) return { en: "sure", zh: "有把握" };
  if (confidence >= UNSURE) return { en: "fairly sure", zh: "较有把握" };
  if (confidence >= 0.6) return { en: "not sure", zh: "把握不大" };
  return { en: "doubtful", zh: "存疑" };
}

/** `1 line`, `2 lines`; `1 行`. */
export function count(n: number, one: string, many: string, zh: string): Words {
  return { en: `${n} ${n === 1 ? one : many}`, zh: `${n} ${zh}` };
}

/** Text cut to `width`, counting Chinese and other wide characters as two, with an ellipsis where something is gone. */
export function shorten(text: string, width: number): string {
  let left = width;
  let kept = "";
  for (const character of text.trim()) {
    left -= /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|[\u{1f300}-\u{3ffff}]/u.test(
      character,
    )
      ? 2
      : 1;
    if (left < 0) return `${kept.trimEnd()}…`;
    kept += character;
  }
  return kept;
}
