import { characterClass } from "../characters.js";
import { FIRST_YEAR, isCalendarDay, LAST_YEAR } from "./calendar.js";
import type { DateForm, Groups } from "./forms.js";

/** Month names of English, French and German with the abbreviations newspapers print, folded to lower case without accents. */
const MONTHS: readonly (readonly string[])[] = [
  ["january", "janvier", "januar", "jänner", "jenner", "jan", "janv"],
  ["february", "février", "fevrier", "februar", "feber", "hornung", "feb", "febr", "fév", "févr"],
  ["march", "mars", "märz", "maerz", "mar"],
  ["april", "avril", "apr", "avr"],
  ["may", "mai"],
  ["june", "juin", "juni", "jun"],
  ["july", "juillet", "juli", "jul", "juil"],
  ["august", "août", "aout", "aoust", "aug"],
  ["september", "septembre", "sept", "sep"],
  ["october", "octobre", "oktober", "oct", "okt"],
  ["november", "novembre", "nov"],
  ["december", "décembre", "decembre", "dezember", "dec", "déc", "dez"],
];
const WEEKDAYS: readonly (readonly string[])[] = [
  ["sunday", "dimanche", "sonntag"],
  ["monday", "lundi", "montag"],
  ["tuesday", "mardi", "dienstag"],
  ["wednesday", "mercredi", "mittwoch"],
  ["thursday", "jeudi", "donnerstag"],
  ["friday", "vendredi", "freitag"],
  ["saturday", "samedi", "samstag", "sonnabend"],
];
const ENGLISH_MONTHS = MONTHS.map((names) => [names[0] ?? ""]);
const SHORT = MONTHS.flat().filter(
  (name) => /^(?:.{3}|janv|febr|févr?|juil|sept)$/.test(name) && name !== "may" && name !== "mai",
);
const ENGLISH_SHORT = ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"];
const ENGLISH_WEEKDAYS = WEEKDAYS.map((names) => [names[0] ?? ""]);
const FRENCH_WEEKDAYS = WEEKDAYS.map((names) => [names[1] ?? ""]);
const GERMAN_WEEKDAYS = WEEKDAYS.map((names) => names.slice(2));

/** Names of the calendar → their place in it: months 0..11, weekdays 0..6. */
const PLACES = new Map(
  [...MONTHS, ...WEEKDAYS].flatMap((names) => names.map((name) => [name, names] as const)),
);

function placeIn(table: readonly (readonly string[])[], name: string | undefined): number | null {
  const names = PLACES.get((name ?? "").toLowerCase());
  const place = names === undefined ? -1 : table.indexOf(names);
  return place < 0 ? null : place;
}

/** `may` → `May|MAY`, with the lower case where a language writes it so. */
function printed(names: readonly string[], lower: boolean): string {
  const forms = names.flatMap((name) => [
    name.charAt(0).toUpperCase() + name.slice(1),
    name.toUpperCase(),
    ...(lower ? [name] : []),
  ]);
  return forms.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");
}

const WORD_START = "(?<![\\p{L}\\p{N}])";
const WORD_END = "(?![\\p{L}\\p{N}])";
const GAP = "\\s{1,2}";
/** Only an abbreviation takes a full stop into the date. */
const STOP = `(?:(?<=${WORD_START}(?:${printed(SHORT, true)}))\\.)?`;
const ANY_MONTH = `(?<month>${printed(MONTHS.flat(), true)})${WORD_END}${STOP}`;
const ENGLISH_MONTH = `(?<month>${printed([...ENGLISH_MONTHS.flat(), ...ENGLISH_SHORT], false)})${WORD_END}${STOP}`;
const WEEKDAY_BEFORE = `(?:(?<weekday>${printed(WEEKDAYS.flat(), true)})${WORD_END},?${GAP}(?:(?:the|le|den|dem)${GAP})?)?`;
const YEAR_AFTER = `(?:\\s?,?\\s?(?<year>1[6-9]\\d\\d|20\\d\\d)(?!\\d|[.,]\\d))?`;

function readDay(groups: Groups): ReturnType<DateForm["read"]> {
  const year = groups.year === undefined ? null : Number(groups.year);
  const month = groups.monthNumber === undefined ? monthOf(groups) : Number(groups.monthNumber);
  const day = Number(groups.day);
  if (month === null || !isCalendarDay(year, month, day)) return null;
  const weekday = placeIn(WEEKDAYS, groups.weekday);
  return { kind: year === null ? "month-day" : "absolute", fields: { year, month, day, weekday } };
}

function monthOf(groups: Groups): number | null {
  const place = placeIn(MONTHS, groups.month);
  return place === null ? null : place + 1;
}

// `Nov. 3`, `Saturday, May 8, 2021`: English alone sets the month first, with a capital (`march 3 miles`).
const MONTH_FIRST: DateForm = {
  source: `${WORD_START}${WEEKDAY_BEFORE}${ENGLISH_MONTH}${GAP}(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?![\\p{L}\\p{N}]|[.:,]\\d)${YEAR_AFTER}`,
  read: readDay,
};

// `3 November 2021`, `le 1er mars`, `Freitag, den 3. März`, `the 3rd of May`.
const DAY_FIRST: DateForm = {
  source: `${WORD_START}(?<![.,:/-])${WEEKDAY_BEFORE}(?<day>[0-3]?\\d)(?:er|st|nd|rd|th|\\s?\\.)?${GAP}(?:of${GAP})?${ANY_MONTH}${YEAR_AFTER}`,
  read: readDay,
};

// `25.12.1972`, `25/12/1972`, `1972-12-25`. Where both numbers could be the month the dotted form is European; `3/4/1972` is nobody's.
const NUMBERS: DateForm = {
  source: `${WORD_START}(?<![.,:/-])(?:(?<day>[0-3]?\\d)(?:\\.\\s?(?<monthNumber>[01]?\\d)\\.\\s?|/(?<monthAfterSlash>[01]?\\d)/)(?<year>1[6-9]\\d\\d|20\\d\\d)|(?<isoYear>1[6-9]\\d\\d|20\\d\\d)-(?<isoMonth>[01]\\d)-(?<isoDay>[0-3]\\d))(?![\\p{L}\\p{N}/-]|\\.\\d)`,
  read: readNumbers,
};

function readNumbers(groups: Groups): ReturnType<DateForm["read"]> {
  const { isoYear, isoMonth, isoDay, monthAfterSlash } = groups;
  if (isoYear !== undefined) return readDay({ year: isoYear, monthNumber: isoMonth, day: isoDay });
  if (monthAfterSlash === undefined) return readDay(groups);
  const ambiguous = Number(groups.day) <= 12 && Number(groups.day) !== Number(monthAfterSlash);
  return ambiguous ? null : readDay({ ...groups, monthNumber: monthAfterSlash });
}

const MONTH_YEAR: DateForm = {
  source: `${WORD_START}${ANY_MONTH},?${GAP}(?:de${GAP})?(?<year>1[6-9]\\d\\d|20\\d\\d)(?![\\p{L}\\p{N}]|[.,]\\d)`,
  read: (groups) => {
    const month = monthOf(groups);
    return month === null ? null : { kind: "month", fields: { month, year: Number(groups.year) } };
  },
};

// A bare number is a year only after a word that asks for one.
const YEAR: DateForm = {
  source: `(?<=${WORD_START}(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ee]n|[Dd]epuis|[Ll]'an|[Ss]eit|[Ii]m Jahre?|[Aa]nno|of)${GAP})(?<year>1[6-9]\\d\\d|20\\d\\d)(?![\\p{L}\\p{N}-]|[.,]\\d|\\s\\p{L}+s${WORD_END})`,
  read: (groups) => {
    const year = Number(groups.year);
    return year >= FIRST_YEAR && year <= LAST_YEAR ? { kind: "year", fields: { year } } : null;
  },
};

const PARTS_EN = "(?:morning|afternoon|evening|night)";
const PARTS_FR = "(?:matin|soir|après-midi|au soir)";
const PARTS_DE = "(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht|Vormittag|Nachmittag|Abend|Morgen)";
const DAY_WORDS: readonly (readonly [string, number])[] = [
  [
    `[Tt]he${GAP}day${GAP}before${GAP}yesterday|[Aa]vant-hier(?:${GAP}${PARTS_FR})?|[Vv]orgestern(?:${GAP}${PARTS_DE})?`,
    -2,
  ],
  [
    `[Yy]esterday(?:${GAP}${PARTS_EN})?|[Ll]ast${GAP}night|[Hh]ier(?:${GAP}${PARTS_FR})?|[Gg]estern(?:${GAP}${PARTS_DE})?`,
    -1,
  ],
  [
    `[Tt]oday|[Tt]o-day|[Tt]onight|[Tt]o-night|[Tt]his${GAP}${PARTS_EN}|[Aa]ujourd['’]hui|[Cc]e${GAP}(?:matin|soir)|[Hh]eute(?:${GAP}${PARTS_DE})?`,
    0,
  ],
  [
    `[Tt]omorrow(?:${GAP}${PARTS_EN})?|[Tt]o-morrow(?:${GAP}${PARTS_EN})?|[Dd]emain(?:${GAP}${PARTS_FR})?|morgen(?:${GAP}${PARTS_DE})?`,
    1,
  ],
  [`[Tt]he${GAP}day${GAP}after${GAP}tomorrow|[Aa]près-demain|[Üü]bermorgen`, 2],
];
const DAY_WORD_FORMS: readonly DateForm[] = [...DAY_WORDS].reverse().map(([words, offsetDays]) => ({
  source: `${WORD_START}(?:${words})${WORD_END}`,
  read: () => ({ kind: "relative-day", fields: { offsetDays, ahead: offsetDays > 0 } }),
}));

const NAMED_WEEKDAY = printed([...ENGLISH_WEEKDAYS, ...GERMAN_WEEKDAYS].flat(), false);
const ENGLISH_WEEKDAY = printed(ENGLISH_WEEKDAYS.flat(), false);

// A weekday alone is one of any week: a word must say which (`on Tuesday`, `last Friday`, `from Monday`, `lundi dernier`, `am Dienstag`).
const WEEKDAY_WORD: DateForm = {
  source: [
    `${WORD_START}(?<last>[Ll]ast${GAP}|[Ll]etzte[nr]${GAP}|[Vv]ergangenen?${GAP})(?<lastDay>${NAMED_WEEKDAY})${WORD_END}`,
    `${WORD_START}(?<next>[Nn]ext${GAP}|[Nn]ächste[nr]${GAP}|[Kk]ommenden?${GAP}|(?:[Ff]rom|[Uu]ntil|[Tt]ill|[Bb]y)${GAP})(?<nextDay>${NAMED_WEEKDAY})${WORD_END}`,
    `${WORD_START}(?<nextAfter>${ENGLISH_WEEKDAY})${GAP}next${WORD_END}`,
    `(?<=${WORD_START}(?:[Oo]n|[Aa]m)${GAP})(?<onDay>${NAMED_WEEKDAY})${WORD_END}`,
    `${WORD_START}(?<whose>${ENGLISH_WEEKDAY})(?=[’']s${WORD_END})`,
    `${WORD_START}(?<frenchDay>${printed(FRENCH_WEEKDAYS.flat(), true)})${GAP}(?:(?<dernier>dernier)|prochain)${WORD_END}`,
  ].join("|"),
  read: (groups) => {
    const ahead = groups.nextDay ?? groups.nextAfter;
    const name = groups.lastDay ?? ahead ?? groups.onDay ?? groups.whose ?? groups.frenchDay;
    const isLast = groups.last !== undefined || groups.dernier !== undefined;
    const isNext = ahead !== undefined || (groups.frenchDay !== undefined && !isLast);
    const offsetDays = isLast ? -1 : isNext ? 1 : null;
    return { kind: "weekday", fields: { weekday: placeIn(WEEKDAYS, name), offsetDays, ahead: isNext } };
  },
};

/** The forms of English, French and German print, in the order they are tried where several could begin. */
export const LATIN_FORMS: readonly DateForm[] = [
  MONTH_FIRST,
  DAY_FIRST,
  NUMBERS,
  MONTH_YEAR,
  YEAR,
  WEEKDAY_WORD,
  ...DAY_WORD_FORMS,
];

/** The words that forms begin with where it is not with a digit, besides the names of months and days: `DAY_WORDS`, `WEEKDAY_WORD`. */
const FIRST_WORDS = [
  ...["the", "yesterday", "last", "to", "today", "tonight", "this", "tomorrow"],
  ...["avant", "hier", "aujourd", "ce", "demain", "après"],
  ...["vorgestern", "gestern", "heute", "morgen", "übermorgen"],
  ...["letzte", "vergangen", "next", "nächste", "kommende", "from", "until", "till", "by"],
];
const DIGIT = characterClass(/[0-9]/);
const SPACE = characterClass(/\s/);
const STOP_MARK = 0x2e;
const STROKE = 0x2f;
/** The bit by which a small letter of Latin-1 differs from its capital. */
const SMALL = 0x20;
const IN_WORD = characterClass(/[\p{L}\p{N}]/u);
/** So many letters tell `die` and `mit` from `Dienstag` and `Mittwoch`. */
const FIRST_LETTERS = 4;
/** Which buckets hold the first three letters of a word that a form begins with: hardly a word of a text is in one. */
const BEGINNINGS = new Uint8Array(1 << 15);
for (const word of [...MONTHS.flat(), ...WEEKDAYS.flat(), ...FIRST_WORDS])
  BEGINNINGS[beginningAt(word, 0)] = 1;

/** The bucket of the first letters there, fewer where the word ends, capitals as small ones. */
function beginningAt(text: string, at: number): number {
  let hash = 0;
  for (let letter = at; letter < at + FIRST_LETTERS; letter++) {
    const code = text.charCodeAt(letter);
    if (!IN_WORD(code)) break;
    hash = hash * 31 + (code | SMALL);
  }
  return hash & (BEGINNINGS.length - 1);
}

/** Whether any of the forms may begin there: at a word's first letter. */
export function mayBeginLatinForm(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!IN_WORD(code) || (at > 0 && IN_WORD(text.charCodeAt(at - 1)))) return false;
  return DIGIT(code) ? mayBeginWithNumber(text, at) : BEGINNINGS[beginningAt(text, at)] === 1;
}

const DAY_DIGITS = 2;
const YEAR_DIGITS = 4;
/** White space between a day and its stop, and after that. */
const ROOM = 3;

/** A day goes on with a letter (`3rd`, `3 May`), a stop or a stroke, a year with anything: most numbers of a table are neither. */
function mayBeginWithNumber(text: string, at: number): boolean {
  let end = at + 1;
  while (DIGIT(text.charCodeAt(end))) end++;
  if (end - at > DAY_DIGITS) return end - at === YEAR_DIGITS;
  let next = end;
  while (next < end + ROOM && SPACE(text.charCodeAt(next))) next++;
  const code = text.charCodeAt(next);
  return code === STOP_MARK || code === STROKE || (IN_WORD(code) && !DIGIT(code));
}

/** The first day of `du 3 au 5 novembre`, `3–5 November`, read backwards from the second. */
export const LATIN_RANGE_START =
  /(?<![\d.,:/])(?<day>[0-3]?\d)(?:er|st|nd|rd|th|\.)?(?<joint>\s?(?:-|–|—|au|bis|to|and|et|und|et le|to the)\s?)$/;
