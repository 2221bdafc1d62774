import { isCalendarDay } from "./calendar.js";
import { type FormHit, formReader, type Groups } from "./forms.js";
import { HAN_FORMS, HAN_RANGE_END, mayBeginHanForm, weekdayOfGroups } from "./forms-han.js";
import { type DateFields, type DateKind, type DateMention, mention } from "./mention.js";
import { readNumeral } from "./numerals.js";
import { isPlanned, isToCome } from "./tense.js";

const SOME_DATE = /[年月日旦号號昨今明前后後周週星礼禮]|[12１２][0-9０-９]{3}|[’'‘＇][0-9０-９]/;
const readForms = formReader(HAN_FORMS, mayBeginHanForm, "");

/** The days, months and years a Chinese text names, in print order and not overlapping. */
export function findHanDates(text: string): DateMention[] {
  const mentions: DateMention[] = [];
  if (!SOME_DATE.test(text)) return mentions;
  readForms(text, (hit) => {
    if (hit.reading === null) return hit.end;
    const found = mentionOf(text, hit, hit.reading.kind, hit.reading.fields);
    mentions.push(found);
    return addRangeEnds(text, found, mentions);
  });
  return mentions;
}

function mentionOf(text: string, hit: FormHit, kind: DateKind, fields: DateFields): DateMention {
  const { start, end } = hit;
  const named = typeof fields.year === "number" && typeof fields.day !== "number";
  const planned = named && isPlanned(text, start, end);
  const ahead = fields.ahead === true || planned || isToCome(text, start, end);
  return mention(start, end, kind, { ...fields, ahead });
}

/** `25日至27日`, `25、26日`: adds the later days with the month and year of the first; returns where reading goes on. */
function addRangeEnds(text: string, first: DateMention, mentions: DateMention[]): number {
  let from: DateMention | null = first;
  let end = first.end;
  while (from?.day != null) {
    HAN_RANGE_END.lastIndex = end;
    const match = HAN_RANGE_END.exec(text);
    if (match === null) break;
    from = rangeEnd(from, match.groups ?? {}, end, end + match[0].length);
    if (from === null) break;
    mentions.push(from);
    end = from.end;
  }
  return end;
}

function rangeEnd(from: DateMention, groups: Groups, after: number, end: number): DateMention | null {
  const day = readNumeral(groups.day ?? "");
  const month = groups.month === undefined ? from.month : readNumeral(groups.month);
  // From December into January the second day is the next year's.
  const turned = from.year !== null && month !== null && from.month !== null && month < from.month;
  const year = from.year !== null && turned ? from.year + 1 : from.year;
  if (day === null || !isCalendarDay(year, month ?? 1, day)) return null;
  if (from.kind === "bare-day" && month !== null) return null;
  const start = after + (groups.joint?.length ?? 0);
  return { ...from, start, end, year, month, day, weekday: weekdayOfGroups(groups) };
}
