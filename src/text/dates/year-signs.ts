import { readNumeral } from "./numerals.js";

/**
 * What dates a page without naming a year. A `congress` or `plan` is the talk of its term, months counted from January of
 * the year 0; an `animal` (0 the rat … 11 the pig) the lunar year that is, or is about to come or to go.
 */
export type YearSign =
  | { readonly kind: "congress" | "plan"; readonly from: number; readonly to: number }
  | { readonly kind: "animal"; readonly animal: number };

/** The months in which the congresses of the ruling party opened, from its eleventh (十一大); a paper speaks of one until the next. */
const CONGRESSES = [
  [1977, 8],
  [1982, 9],
  [1987, 10],
  [1992, 10],
  [1997, 9],
  [2002, 11],
  [2007, 10],
  [2012, 11],
  [2017, 10],
  [2022, 10],
  [2027, 10],
] as const;
const FIRST_CONGRESS = 11;
/** Five-year plans follow each other without a gap from the third (三五, 1966). */
const THIRD_PLAN = 1966;
const PLAN_YEARS = 5;

const NUMBER = "十[一二三四五六七八九]?|二十|[三四五六七八九]";
const SIGNS = new RegExp(
  [
    `(?<![一二三四五六七八九十百第0-9０-９])(?<congress>${NUMBER})大(?![类類种種项項军軍家工景热熱行国國元产產城企杰傑问問系部件名亮难難重战戰任举舉优優板特标標学學厦廈道力小连連理街])`,
    `第(?<congressInFull>${NUMBER})次全[国國]代表大[会會]`,
    `[“"『「](?<plan>${NUMBER})五[”"』」]`,
    `(?<![一二三四五六七八九十第])(?<planInWords>${NUMBER})五(?=[计計][划劃]|[规規][划劃]|期[间間末]|[时時]期|[开開]局)`,
    "(?<animal>[鼠牛虎兔龙龍蛇马馬羊猴鸡雞狗猪豬])年(?![纪紀轻輕龄齡级級代月])",
  ].join("|"),
  "g",
);
/** Two characters that every sign holds; hardly a text does, and the signs themselves are slow to look for. */
const SOME_SIGN = /[一二三四五六七八九十][大次五]|[鼠牛虎兔龙龍蛇马馬羊猴鸡雞狗猪豬]年/;
const ANIMALS = ["鼠", "牛", "虎", "兔", "龙龍", "蛇", "马馬", "羊", "猴", "鸡雞", "狗", "猪豬"];

/** The signs of its year that a Chinese text bears, in print order: `党的十五大`, `“九五”计划`, `虎年`. */
export function findYearSigns(text: string): YearSign[] {
  if (!SOME_SIGN.test(text)) return [];
  return [...text.matchAll(SIGNS)].flatMap(({ groups = {} }) => {
    const { congress, congressInFull, plan, planInWords, animal } = groups;
    if (animal !== undefined)
      return [{ kind: "animal" as const, animal: ANIMALS.findIndex((names) => names.includes(animal)) }];
    const which = readNumeral(congress ?? congressInFull ?? plan ?? planInWords ?? "") ?? 0;
    return (congress ?? congressInFull) !== undefined ? congressTerm(which) : planTerm(which);
  });
}

function congressTerm(which: number): YearSign[] {
  const opened = CONGRESSES[which - FIRST_CONGRESS];
  const next = CONGRESSES[which - FIRST_CONGRESS + 1];
  if (opened === undefined || next === undefined) return [];
  return [{ kind: "congress", from: opened[0] * 12 + opened[1] - 1, to: next[0] * 12 + next[1] - 2 }];
}

function planTerm(which: number): YearSign[] {
  if (which < 3) return [];
  const from = (THIRD_PLAN + (which - 3) * PLAN_YEARS) * 12;
  return [{ kind: "plan", from, to: from + PLAN_YEARS * 12 - 1 }];
}

/** The animal (0..11) of the lunar year that begins in this year. */
export function animalOf(year: number): number {
  return (((year - 4) % 12) + 12) % 12;
}
