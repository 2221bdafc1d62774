import { guessLanguage } from "../script.js";
import { isCalendarDay } from "./calendar.js";
import { type FormHit, formReader } from "./forms.js";
import { LATIN_FORMS, LATIN_RANGE_START, mayBeginLatinForm } from "./forms-latin.js";
import { type DateFields, type DateKind, type DateMention, mention } from "./mention.js";

const SOME_LATIN = /[A-Za-zÀ-ɏ]{3}|\d[./-]\d/;
const SOME_DATE =
  /\d|day|night|[Tt]his|to-?morrow|hier|jourd|[Dd]emain|[Ss]oir|[Mm]atin|gestern|[Hh]eute|orgen|tag|woch|abend|di\b|DAY|TAG/;
const readForms = formReader(LATIN_FORMS, mayBeginLatinForm, "u");

/** The days, months and years an English, French or German text names, in print order and not overlapping. */
export function findLatinDates(text: string): DateMention[] {
  const mentions: DateMention[] = [];
  let german: boolean | null = null;
  const isGerman = () => (german ??= guessLanguage(text.slice(0, LANGUAGE_SAMPLE)) === "de");
  if (!SOME_LATIN.test(text) || !SOME_DATE.test(text)) return mentions;
  readForms(text, (hit) => {
    if (hit.reading === null) return hit.end;
    if (isHier(text, hit) && isGerman()) return hit.end;
    const found = mentionOf(text, hit, hit.reading.kind, hit.reading.fields);
    const first = rangeStart(text, found);
    if (first !== null) mentions.push(first);
    mentions.push(found);
    return hit.end;
  });
  return mentions;
}

/** French `hier` is yesterday, German `hier` is here. */
function isHier(text: string, hit: FormHit): boolean {
  return hit.end - hit.start === 4 && /^hier/i.test(text.slice(hit.start, hit.end));
}

/** Characters: enough to tell the language by its small words. */
const LANGUAGE_SAMPLE = 1000;
const REACH = 40;
const WILL_BEFORE = /\b(?:will|shall|wird|werden|aura|auront|sera|seront|by|until|prochaine?)\b[^.;]*$/;
const WILL_AFTER = /^[^.;]*?\b(?:will|shall|next|wird|werden|aura|sera|prochaine?)\b/;

function mentionOf(text: string, hit: FormHit, kind: DateKind, fields: DateFields): DateMention {
  const before = text.slice(Math.max(0, hit.start - REACH), hit.start);
  const ahead =
    fields.ahead === true ||
    WILL_BEFORE.test(before) ||
    WILL_AFTER.test(text.slice(hit.end, hit.end + REACH));
  return mention(hit.start, hit.end, kind, { ...fields, ahead });
}

/** `3–5 November`, `du 3 au 5 novembre`: the day before the joint has the month and year of the day after it. */
function rangeStart(text: string, second: DateMention): DateMention | null {
  if (second.day === null || second.month === null || !/^\d/.test(text.slice(second.start))) return null;
  const from = Math.max(0, second.start - 16);
  const match = LATIN_RANGE_START.exec(text.slice(from, second.start));
  const day = Number(match?.groups?.day);
  if (match === null || day >= second.day || !isCalendarDay(second.year, second.month, day)) return null;
  const start = from + match.index;
  return { ...second, start, end: start + (match.groups?.day ?? "").length, day, weekday: null };
}
