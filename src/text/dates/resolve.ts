import {
  type CivilDay,
  civilDay,
  civilDayFromIso,
  dayNumber,
  daysInMonth,
  isCalendarDay,
  isoDate,
  isoMonth,
  weekdayOf,
} from "./calendar.js";
import type { DateKind, DateMention } from "./mention.js";

/** A mention as a day, month or year of the calendar: `2020-12-25`, `2020-12`, `2020`. */
export type ResolvedMention = {
  readonly value: string;
  readonly precision: "day" | "month" | "year";
  readonly how: DateKind;
};

/** What the story around a mention adds to the edition's date. */
export type DateContext = {
  /** The dateline's day, YYYY-MM-DD, from which the story counts 今天 and 昨天; the edition's when absent or null. */
  readonly anchor?: string | null;
  /** The year the passage last spoke of: `同年` is it, and days far from the anchor are in it. */
  readonly year?: number | null;
};

/**
 * The day, month or year a mention means in an edition of that date. A missing year or month is the one that puts it
 * nearest before the anchor, or nearest after where the text speaks of it as to come. Null when it cannot be known:
 * without an edition date (null) and an anchor only what states its year is.
 */
export function resolveDate(
  mention: DateMention,
  editionDate: string | null,
  context: DateContext = {},
): ResolvedMention | null {
  const anchor = civilDayFromIso(context.anchor ?? editionDate ?? "");
  const year = statedYear(mention, anchor, context.year ?? null);
  if (year !== null) return inYear(mention, year);
  // `同年` of a year nobody named.
  if (anchor === null || mention.yearOfContext) return null;
  return fromAnchor(mention, anchor, context.year ?? null);
}

/**
 * Every mention of one passage in order; null where one cannot be known. A year once named serves the days after it, and
 * in a tale of another time (more than a month from the anchor) a bare day follows on the day before it.
 */
export function resolveDates(
  mentions: readonly DateMention[],
  editionDate: string | null,
  anchor: string | null = null,
): readonly (ResolvedMention | null)[] {
  const now = civilDayFromIso(anchor ?? editionDate ?? "");
  let year: number | null = null;
  let tale: string | null = null;
  return mentions.map((mention) => {
    const inTale: boolean = tale !== null && mention.kind === "bare-day" && mention.offsetMonths === null;
    const resolved: ResolvedMention | null = inTale
      ? resolveDate({ ...mention, ahead: true }, editionDate, { anchor: tale })
      : resolveDate(mention, editionDate, { anchor, year });
    if (resolved === null) return null;
    if (mention.year !== null || mention.offsetYears !== null) year = Number(resolved.value.slice(0, 4));
    if (mention.month !== null || inTale) tale = dayOfAnotherTime(resolved, now);
    return resolved;
  });
}

/** The day, or the first of the month, when it is far from the anchor; null when the passage speaks of the present. */
function dayOfAnotherTime({ value, precision }: ResolvedMention, now: CivilDay | null): string | null {
  const iso = precision === "month" ? `${value}-01` : value;
  const day = civilDayFromIso(iso);
  if (day === null || now === null) return null;
  return Math.abs(dayNumber(day) - dayNumber(now)) > RECENT_DAYS ? iso : null;
}

function statedYear(
  mention: DateMention,
  anchor: CivilDay | null,
  contextYear: number | null,
): number | null {
  if (mention.year !== null) return mention.year;
  if (mention.offsetYears === null) return null;
  const base = mention.yearOfContext ? contextYear : (anchor?.year ?? null);
  return base === null ? null : base + mention.offsetYears;
}

function inYear({ kind, month, day }: DateMention, year: number): ResolvedMention | null {
  if (month === null) return { value: String(year).padStart(4, "0"), precision: "year", how: kind };
  if (day === null) return { value: isoMonth(year, month), precision: "month", how: kind };
  return isCalendarDay(year, month, day) ? asDay({ year, month, day }, kind) : null;
}

function asDay(day: CivilDay, how: DateKind): ResolvedMention {
  return { value: isoDate(day), precision: "day", how };
}

function fromAnchor(
  mention: DateMention,
  anchor: CivilDay,
  contextYear: number | null,
): ResolvedMention | null {
  const { kind, offsetDays } = mention;
  const today = dayNumber(anchor);
  if (kind === "relative-day") return asDay(civilDay(today + (offsetDays ?? 0)), kind);
  if (kind === "weekday") return asDay(civilDay(weekdayNear(mention, today)), kind);
  if (kind === "month") return monthNear(mention, anchor, contextYear);
  if (kind === "bare-day") return dayNear(mention, today, bareDays(mention, anchor));
  return dayNear(mention, today, yearlyDays(mention, anchor, contextYear, today));
}

/** `上周五` by the calendar's weeks; a weekday alone is the last one up to the anchor, or the next. */
function weekdayNear({ weekday, offsetWeeks, offsetDays, ahead }: DateMention, today: number): number {
  const wanted = weekday ?? 0;
  if (offsetWeeks !== null) {
    const monday = today - ((weekdayOf(today) + 6) % 7);
    return monday + 7 * offsetWeeks + ((wanted + 6) % 7);
  }
  const from = today + (offsetDays ?? 0);
  return ahead ? from + ((wanted - weekdayOf(from) + 7) % 7) : from - ((weekdayOf(from) - wanted + 7) % 7);
}

/**
 * News tells what was: a day on the side of the anchor that the text does not speak of must be this many times nearer.
 * Set on days whose year or month is known: of bare days after the edition's, nearly all within a week are still to come
 * (weather, fixtures), nearly all later ones are the last month's.
 */
const AGAINST_THE_GRAIN = { month: 4, year: 6 };
/** A day this near is meant without its year, whatever year the passage spoke of before. */
const RECENT_DAYS = 31;

function distance(ahead: boolean, delta: number, missing: keyof typeof AGAINST_THE_GRAIN): number {
  const withTheGrain = ahead ? delta >= 0 : delta <= 0;
  return Math.abs(delta) * (withTheGrain ? 1 : AGAINST_THE_GRAIN[missing]);
}

function dayNear(
  mention: DateMention,
  today: number,
  candidates: readonly CivilDay[],
): ResolvedMention | null {
  const missing = mention.month === null ? "month" : "year";
  const far = (day: CivilDay) => distance(mention.ahead, dayNumber(day) - today, missing);
  const [nearest] = candidates
    .filter(({ year, month, day }) => isCalendarDay(year, month, day))
    .sort((a, b) => far(a) - far(b));
  return nearest === undefined ? null : asDay(nearest, mention.kind);
}

/** The months a bare day can be in: the named one (`上月25日`), else the anchor's and those about it (31日 may be two months back). */
function bareDays({ day, offsetMonths }: DateMention, anchor: CivilDay): CivilDay[] {
  const offsets = offsetMonths === null ? [0, -1, -2, 1] : [offsetMonths];
  return offsets.map((offset) => ({ ...addMonths(anchor, offset), day: day ?? 0 }));
}

function yearlyDays(
  { month, day }: DateMention,
  anchor: CivilDay,
  contextYear: number | null,
  today: number,
): CivilDay[] {
  const near = [0, -1, 1].map((offset) => ({ year: anchor.year + offset, month: month ?? 0, day: day ?? 0 }));
  const isRecent = near.some(
    (one) => daysInMonth(one.year, one.month) > 0 && Math.abs(dayNumber(one) - today) <= RECENT_DAYS,
  );
  // A leap day is looked for as far back as the last leap year.
  const leap =
    month === 2 && day === 29
      ? [-4, -3, -2, 2, 3, 4].map((o) => ({ year: anchor.year + o, month, day }))
      : [];
  if (contextYear === null || isRecent) return [...near, ...leap];
  return [{ year: contextYear, month: month ?? 0, day: day ?? 0 }];
}

function monthNear(
  { kind, month, offsetMonths, ahead }: DateMention,
  anchor: CivilDay,
  contextYear: number | null,
): ResolvedMention | null {
  if (offsetMonths !== null) {
    const named = addMonths(anchor, offsetMonths);
    return { value: isoMonth(named.year, named.month), precision: "month", how: kind };
  }
  if (month === null) return null;
  const deltas = [0, -12, 12].map((turn) => month - anchor.month + turn);
  const delta = deltas.reduce((best, one) =>
    distance(ahead, one, "year") < distance(ahead, best, "year") ? one : best,
  );
  const year = contextYear !== null && Math.abs(delta) > 1 ? contextYear : addMonths(anchor, delta).year;
  return { value: isoMonth(year, month), precision: "month", how: kind };
}

function addMonths({ year, month }: CivilDay, offset: number): { year: number; month: number } {
  const months = year * 12 + (month - 1) + offset;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}
