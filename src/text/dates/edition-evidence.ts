import type { DateMention } from "./mention.js";
import { isFuture, type YearTense } from "./tense.js";
import type { YearSign } from "./year-signs.js";

/** What one article offers for dating the page it stands on. */
export type DateObservation = {
  /** The article's index on the page; it comes back as evidence. */
  readonly article: number;
  /** The days of its datelines (`新华社北京1月7日电`), as far as they are printed. */
  readonly datelines: readonly { readonly month: number | null; readonly day: number | null }[];
  /** Its other mentions in reading order. */
  readonly mentions: readonly ObservedMention[];
  readonly signs: readonly YearSign[];
};

/** A `report` is a passage that opens with a dateline, a `lead` another first passage. */
export type MentionPlace = "head" | "report" | "lead" | "body";

/** A mention and where in its article it stands: `passage` counts the running passages, those of the head are negative. */
export type ObservedMention = {
  readonly mention: DateMention;
  readonly place: MentionPlace;
  readonly passage: number;
  /** How the text speaks of the year it names; null where it names none. */
  readonly tense: YearTense | null;
  /** The month (1..12) it names, or that its year has reached by the words after it; null where neither. */
  readonly reached: number | null;
};

/**
 * Where on the page a day stands: in a dateline, after one without a day (`本报讯 12月25日`), at another story's opening, later in its lead, in its body; `bare` without its
 * month; `dated` with its year, as papers print what is not of these days; `ahead` as still to come.
 */
export type DayPlace = "dateline" | "report" | "opening" | "lead" | "body" | "bare" | "dated" | "ahead";

/** A day the page names, as far as it names it. */
export type PageDay = {
  readonly place: DayPlace;
  readonly article: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number;
  readonly weekday: number | null;
};

/** A year the page names, once an article and tense. */
export type PageYear = {
  readonly year: number;
  readonly tense: YearTense;
  /** In a headline or lead. */
  readonly prominent: boolean;
  readonly article: number;
};

/** A month (December for `1997年底` and a year that is over, January for `1998年初` and a year that has begun) that the page tells of as begun; `month` counts from January of the year 0. */
export type PageMonth = { readonly month: number; readonly article: number };

/** `1997年……去年` in one article; `base` is the edition's year if the newest year told of and the word are the same year. */
export type PageYearWord = { readonly base: number; readonly offset: number; readonly article: number };

/** `昨日（12月25日）`: the edition is `offset` days before (-1: after) the day beside the word. */
export type PageCoincidence = { readonly offset: number; readonly day: PageDay };

/** All that a page says about its day. */
export type PageEvidence = {
  readonly days: readonly PageDay[];
  readonly years: readonly PageYear[];
  readonly months: readonly PageMonth[];
  readonly yearWords: readonly PageYearWord[];
  readonly coincidences: readonly PageCoincidence[];
  /** Articles without a dateline whose lead says 昨日: what they tell of was the day before the edition. */
  readonly yesterdays: readonly number[];
  readonly signs: readonly YearSign[];
};

/** Gathers a page's evidence, each kind of it once an article. */
export function pageEvidence(observations: readonly DateObservation[]): PageEvidence {
  return {
    days: distinct(observations.flatMap(daysOf), (d) => [
      d.place,
      d.article,
      d.year,
      d.month,
      d.day,
      d.weekday,
    ]),
    years: distinct(observations.flatMap(yearsOf), (y) => [y.article, y.year, y.tense, y.prominent]),
    months: distinct(observations.flatMap(monthsOf), (m) => [m.article, m.month]),
    yearWords: distinct(observations.flatMap(yearWordsOf), (w) => [w.article, w.base, w.offset]),
    coincidences: observations.filter((o) => !hasDay(o)).flatMap(coincidencesOf),
    yesterdays: observations.filter((o) => !hasDay(o) && saysYesterday(o)).map(({ article }) => article),
    signs: observations.flatMap(({ signs }) => signs),
  };
}

function distinct<T>(items: readonly T[], key: (item: T) => readonly unknown[]): T[] {
  return [...new Map(items.map((item) => [key(item).join(), item])).values()];
}

function hasDay({ datelines }: DateObservation): boolean {
  return datelines.some(({ day }) => day !== null);
}

function saysYesterday({ mentions }: DateObservation): boolean {
  return mentions.some(
    ({ mention, place }) => place !== "body" && mention.kind === "relative-day" && mention.offsetDays === -1,
  );
}

function daysOf({ article, datelines, mentions }: DateObservation): PageDay[] {
  const firstYears = firstYearOfPassages(mentions);
  const days = datelines.flatMap(({ month, day }): PageDay[] =>
    day === null
      ? []
      : [{ place: month === null ? "bare" : "dateline", article, year: null, month, day, weekday: null }],
  );
  for (const observed of mentions) {
    const day = dayOf(article, observed);
    if (day === null || isDateline(day, datelines)) continue;
    // A day that stands in a tale of some other year (`1941年……11月11日`) says nothing about the edition.
    const inTale = observed.mention.start > (firstYears.get(observed.passage) ?? Number.POSITIVE_INFINITY);
    if (day.place !== "body" || !inTale) days.push(day);
  }
  return days;
}

/** A dateline's day again in its story (`新华社北京1月7日电……7日`) is no second witness. */
function isDateline(
  { year, month, day, weekday }: PageDay,
  datelines: DateObservation["datelines"],
): boolean {
  return (
    year === null &&
    weekday === null &&
    datelines.some((one) => one.day === day && (month === null || one.month === month))
  );
}

/** Where each passage first names a year. */
function firstYearOfPassages(mentions: readonly ObservedMention[]): Map<number, number> {
  const first = new Map<number, number>();
  for (const { mention, passage } of mentions) {
    if (mention.year !== null && !first.has(passage)) first.set(passage, mention.start);
  }
  return first;
}

function dayOf(article: number, { mention, place }: ObservedMention): PageDay | null {
  const { kind, year, month, day, weekday } = mention;
  if (day === null || mention.offsetYears !== null || mention.offsetMonths !== null) return null;
  return { place: placeOf(mention, place, kind === "bare-day"), article, year, month, day, weekday };
}

function placeOf(mention: DateMention, place: MentionPlace, bare: boolean): DayPlace {
  if (mention.ahead) return "ahead";
  if (mention.year !== null) return "dated";
  if (bare) return "bare";
  if (place === "body") return "body";
  if (place === "head" || mention.start > OPENING) return "lead";
  return place === "report" ? "report" : "opening";
}

/** Characters: `本报讯（记者甲通讯员乙）12月25日上午，` opens a story with its day. */
const OPENING = 30;

function yearsOf({ article, mentions }: DateObservation): PageYear[] {
  return mentions.flatMap(({ mention: { year }, tense, place }) =>
    year === null || tense === null ? [] : [{ year, tense, prominent: place !== "body", article }],
  );
}

function monthsOf({ article, mentions }: DateObservation): PageMonth[] {
  return mentions.flatMap(({ mention: { year, part }, tense, reached }) => {
    const named =
      reached ?? (part === "end" || tense === "over" ? 12 : part === "start" || tense === "begun" ? 1 : null);
    return year === null || named === null || isFuture(tense)
      ? []
      : [{ article, month: year * 12 + named - 1 }];
  });
}

function yearWordsOf({ article, mentions }: DateObservation): PageYearWord[] {
  const told = mentions.filter(({ tense }) => tense !== null && !isFuture(tense) && tense !== "compared");
  const newest = Math.max(...told.map(({ mention }) => mention.year ?? 0));
  const words = mentions.filter(({ mention }) => mention.offsetYears !== null && !mention.yearOfContext);
  if (told.length === 0) return [];
  return words.map(({ mention: { offsetYears } }) => {
    const offset = offsetYears ?? 0;
    return { article, base: newest - offset, offset };
  });
}

/** Characters that may stand between the word and the day: a bracket, a comma, a particle. */
const BESIDE = 3;

function coincidencesOf({ article, mentions }: DateObservation): PageCoincidence[] {
  return mentions.flatMap((observed, index) => {
    const word = observed.mention;
    const next = mentions[index + 1];
    if (word.kind !== "relative-day" || next === undefined || next.passage !== observed.passage) return [];
    const day = dayOf(article, next);
    const gap = next.mention.start - word.end;
    return day === null || day.month === null || gap > BESIDE ? [] : [{ offset: word.offsetDays ?? 0, day }];
  });
}
