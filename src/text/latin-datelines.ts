import { LATIN_AGENCY } from "./agencies.js";
import type { DatelineParse } from "./datelines.js";

/** Month names and abbreviations of the papers' languages, January first; lower case, without dots. */
const MONTHS: readonly string[] = [
  "jan january januar jänner janvier janv gennaio gen enero ene januari",
  "feb february februar feber février févr fév febbraio febrero febr februari",
  "mar march märz mrz mars marzo maart",
  "apr april avril avr aprile abril abr",
  "may mai maggio mayo mei",
  "jun june juni juin giugno junio",
  "jul july juli juillet juil luglio julio",
  "aug august août aout agosto ago augustus",
  "sep sept september septembre settembre septiembre",
  "oct october oktober okt octobre ottobre octubre",
  "nov november novembre noviembre",
  "dec december dezember dez décembre déc dicembre diciembre dic",
];

const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, month) => names.split(" ").map((name): [string, number] => [name, month + 1])),
);

const CAPITAL = "[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ž'’]*";
const TOWN = `${CAPITAL}(?:[ -](?:(?:am|an der|sur|on|de|la|del) )?${CAPITAL}){0,3}(?: a\\. ?[A-Za-z]\\.)?`;
const PLACE = `^\\s*(?<place>${TOWN})(?:, (?:${CAPITAL}\\.?){1,3})??`;
const MONTH = "[A-Za-zÀ-ž]{3,10}";
const MONTH_FIRST = `(?<month>${MONTH})\\.? (?<day>\\d{1,2})(?:st|nd|rd|d|th)?(?:,? \\d{4})?`;
const DAY_FIRST = `(?:le |den )?(?<day>\\d{1,2})(?:\\.|er|st|nd|rd|th)? (?<month>${MONTH})(?:\\.(?= ?\\()| \\d{4})?`;
/** `(AP)`, and as OCR spaces it: `( SDA / DPA)`. */
const AGENCY = `\\(\\s?(?<agency>${LATIN_AGENCY})\\.?(?:\\s?[/,]\\s?(?:${LATIN_AGENCY}))?\\s?\\)`;
/** The hour a telegram was handed in: `4 h. 30 soir`, `9 Uhr abends`, `10.30 p.m.` */
const HOUR =
  "\\d{1,2}(?: ?h(?:eures?)?\\.?(?: ?\\d{1,2})?|[.:]\\d{2})?(?: (?:Uhr|[ap]\\. ?m\\.?))?(?: (?:du )?(?:matin|soir)| (?:morgens|mittags|abends|nachts))?";
/** What ends a dateline; it stays outside, and so does the hour. */
const STOP = `(?:, ${HOUR})?\\s*(?:[.:]|\\.?\\s*[—–-]+|$)`;

const PATTERNS: readonly RegExp[] = [
  new RegExp(`${PLACE}[,.]? ${MONTH_FIRST}(?:,? ?${AGENCY}|(?=${STOP}))`, "d"),
  new RegExp(`${PLACE}[,.]? ${DAY_FIRST}(?:,? ?${AGENCY}|(?=${STOP}))`, "d"),
  new RegExp(`${PLACE},? ?${AGENCY}`, "d"),
  new RegExp(`^\\s*${AGENCY}`, "d"),
  /^\s*(?<place>[A-ZÀ-ÖØ-Þ]{3,}(?:[ -][A-ZÀ-ÖØ-Þ]{2,}){0,3}(?:, [A-Z][A-Za-z.]{1,10})?)(?=\s*(?:[—–]|--|\s-\s))/d,
];

/** The dateline at the head of a body in Latin print, without the dash or stop after it; null when there is none. */
export function findLatinDateline(head: string): DatelineParse | null {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(head);
    const groups = match?.groups;
    if (!match || groups === undefined) continue;
    const month = MONTH_OF.get((groups.month ?? "").toLowerCase()) ?? null;
    if (groups.month !== undefined && month === null) continue;
    const agency = match.indices?.groups?.agency;
    const day = Number(groups.day ?? "0");
    return {
      start: match[0].length - match[0].trimStart().length,
      end: match[0].length,
      agency: agency === undefined ? null : { start: agency[0], end: agency[1] },
      place: groups.place ?? null,
      month,
      day: day >= 1 && day <= 31 ? day : null,
    };
  }
  return null;
}
