import { clauseAt } from "./clauses.js";
import { findPeriods, type Period } from "./numbers/period.js";
import { type Story, type StoryPassage, sentenceAt } from "./story.js";

/**
 * The time a figure is of: the last time its sentence names before it. A single day and a rate (`每年`) are only of figures
 * in their own clause, or right after it (`昨日，…`); a time of comparison is of none but the figure it stands on.
 */
export function periodOf(story: Story, passage: StoryPassage, figure: number): Period | null {
  const from = sentenceStart(passage, figure);
  const clause = clauseAt(passage, figure).start;
  const part = sentenceAt(passage, figure).start;
  const usable = findPeriods(passage.text.slice(from, figure), story.date)
    .map((period) => ({ ...period, start: period.start + from, end: period.end + from }))
    .map((period) => dated(period, passage))
    .filter((period) => isUsable(period, passage.text, figure, clause, part));
  const last = usable.at(-1);
  if (last === undefined || last.extent === "now") return null;
  const named = last.open ? usable.filter(({ open, extent }) => !open && extent !== "now").at(-1) : undefined;
  // `25年来，每年平均`: a time without a date is no better known than the rate.
  if (named === undefined || named.from === null) return last;
  return passage.text.slice(last.start, last.end) === "全年" ? (yearOf(named, last) ?? named) : named;
}

/** `1至11月…，预计全年`: all of the year that a part was named of; null where no part of one year was. */
function yearOf({ from, to }: Period, whole: Period): Period | null {
  const year = from?.slice(0, 4) ?? null;
  return from !== to && from !== year && to?.slice(0, 4) === year ? { ...whole, from: year, to: year } : null;
}

/** Where the sentence begins of which a figure's time is taken: semicolons do not end it, and `全年` is the last one's. */
function sentenceStart({ text }: StoryPassage, at: number): number {
  const own = lastStop(text, at);
  return /全年|当月|同月/u.test(text.slice(own, at)) && own > 0 ? lastStop(text, own - 1) : own;
}

/** A sentence further back than this is another. */
const LONGEST_LOOK = 400;

function lastStop(text: string, at: number): number {
  const first = Math.max(0, at - LONGEST_LOOK);
  for (let place = at - 1; place >= first; place--)
    if (/[。！？\n]/u.test(text.charAt(place))) return place + 1;
  return first;
}

function isUsable(period: Period, text: string, figure: number, clause: number, part: number): boolean {
  if (/^的?(?:约|近)?$/u.test(text.slice(period.end, figure))) return true;
  if (period.compared) return false;
  // What a semicolon parts shares its year, not its months and days.
  if (period.start < part && (period.from ?? "year").length !== 4) return false;
  const leads = /^[^，,]{0,2}[，,]$/u.test(text.slice(period.end, clause));
  return period.extent !== "clause" || period.start >= clause || leads;
}

/** `昨日`, `到9日` and `2日—5日` have their days from the passage's dates. */
function dated(period: Period, passage: StoryPassage): Period {
  const dates = passage.dates.filter(({ start, end }) => start < period.end && period.start < end);
  const [first, last] = [dates[0]?.value, dates.at(-1)?.value];
  if (first?.length !== 10 || last?.length !== 10) return period;
  return period.extent === "clause" || period.from === null ? { ...period, from: first, to: last } : period;
}
