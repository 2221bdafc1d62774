/** What a mention states; also the code of how it is resolved. */
export type DateKind =
  | "absolute"
  | "month-day"
  | "bare-day"
  | "relative-day"
  | "weekday"
  | "month"
  | "year"
  | "relative-year";

/** A day, month or year as the text names it. `null` is "not stated". */
export type DateMention = {
  /** UTF-16 offsets into the text, `end` exclusive; the span has the time of day and the weekday printed with it. */
  readonly start: number;
  readonly end: number;
  readonly kind: DateKind;
  readonly year: number | null;
  /** 1..12 */
  readonly month: number | null;
  /** 1..31 */
  readonly day: number | null;
  /** 0 Sunday … 6 Saturday: stated alone (`星期五`) or printed with a day, which it must then agree with. */
  readonly weekday: number | null;
  /** `昨日` -1, `今天` 0; with a weekday, the nearest day that may be meant (`last Friday` is at the latest yesterday). */
  readonly offsetDays: number | null;
  /** `上周五` -1, `本周五` 0: weeks begin on Monday. */
  readonly offsetWeeks: number | null;
  /** `本月5日` 0, `上月底` -1. */
  readonly offsetMonths: number | null;
  /** `去年` -1; counted from the year the text last spoke of when `yearOfContext`. */
  readonly offsetYears: number | null;
  /** `同年6月27日`, `次年3月`. */
  readonly yearOfContext: boolean;
  /** `1996年底`, `3月初`: the part of the year or month that is named. */
  readonly part: "start" | "middle" | "end" | null;
  /** The text speaks of it as still to come (`将于`, `next Friday`, a plan's year). */
  readonly ahead: boolean;
};

/** The fields a form fills; the rest are null. */
export type DateFields = Partial<Omit<DateMention, "start" | "end" | "kind">>;

const BLANK = {
  year: null,
  month: null,
  day: null,
  weekday: null,
  offsetDays: null,
  offsetWeeks: null,
  offsetMonths: null,
  offsetYears: null,
  yearOfContext: false,
  part: null,
  ahead: false,
};

/** A mention with every field the form did not fill left null. */
export function mention(start: number, end: number, kind: DateKind, fields: DateFields): DateMention {
  return { start, end, kind, ...BLANK, ...fields };
}
