import { isCalendarDay } from "./calendar.js";
import { type FormHit, formReader, type Groups } from "./forms.js";
import { HAN_BEGINNING, HAN_FORMS, HAN_RANGE_END, weekdayOfGroups } from "./forms-han.js";
import { type DateFields, type DateKind, type DateMention, mention } from "./mention.js";
import { readNumeral } from "./numerals.js";

const SOME_DATE = /[年月日旦号號昨今明前后後周週星礼禮]|[12１２][0-9０-９]{3}|[’'‘＇][0-9０-９]/;
const readForms = formReader(HAN_FORMS, HAN_BEGINNING, "");

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
  const ahead = fields.ahead === true || speaksOfTheFuture(text, hit.start, hit.end, kind);
  return mention(hit.start, hit.end, kind, { ...fields, ahead, over: speaksOfThePast(text, hit, kind) });
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

const WILL_BEFORE =
  /(?:将|將|拟|擬|定于|定於|计划于|預計|预计|力争|力爭|展望|迎接|面向)[^,，.。;；:：]{0,3}$/;
const WILL_AFTER = /^[,，]?[^,，.。;；:：]{0,6}(?:将|將|拟|擬|即将|起施行|起实施)/;
const PLAN_AFTER =
  /^[^,，.。;；:：]{0,16}?(?:计划|計劃|规划|規劃|目标|目標|远景|遠景|预算|預算|安排|工作|任务|任務|重点|重點|展望|力争|力爭|有望|可能|[将將要])/;
const PLAN_BEFORE = /(?:展望|预计|預計|预测|預測|估计|估計|有望|希望|等到|要到)[^。;；:：]{0,4}$/;
const OVER_BEFORE =
  /(?:刚过去|过去|剛過去|過去|告别|告別|回顾|回顧|评述|評述|总结|總結|送走|走过|走過)[了的]*$/;
const OVER_AFTER = /^(?:全年|的最后|的最後|即将过去|即將過去)/;
const REACH = 20;

/** `将于1月9日`, `1月9日将`, `到2035年`, `2021年…计划`: a word of intent close by in the same clause. */
function speaksOfTheFuture(text: string, start: number, end: number, kind: DateKind): boolean {
  const before = text.slice(Math.max(0, start - REACH / 2), start);
  const after = text.slice(end, end + REACH);
  if (WILL_BEFORE.test(before) || WILL_AFTER.test(after)) return true;
  return kind === "year" && (PLAN_BEFORE.test(before) || PLAN_AFTER.test(after));
}

function speaksOfThePast(text: string, { start, end }: FormHit, kind: DateKind): boolean {
  if (kind !== "year") return false;
  return (
    OVER_BEFORE.test(text.slice(Math.max(0, start - REACH / 2), start)) ||
    OVER_AFTER.test(text.slice(end, end + REACH))
  );
}
