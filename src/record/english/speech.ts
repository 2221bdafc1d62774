import { OFFICES } from "./lists.js";

/** Verbs of speaking that go with a speaker, in the past tense of reports. */
export const SPOKE =
  "(?:said|says|told|replied|added|answered|asked|announced|warned|declared|insisted|explained|argued|wrote|stated|admitted)";
/** A person as printed without a title: two or three words in capitals, initials among them. */
const CAPITALS =
  "(?:\\p{Lu}[\\p{L}'’-]{1,24}|(?:\\p{Lu}\\. ?){1,4})(?: (?:\\p{Lu}[\\p{L}'’-]{1,24}|\\p{Lu}\\.)){0,2} \\p{Lu}[\\p{L}'’-]{1,24}";
/** Offices that need no capital. */
export const OFFICE =
  "(?:(?:[a-z]{2,16}[ -]){0,2}(?:leader|mayor|director|chairman|chairwoman|chair|president|secretary|treasurer|manager|engineer|teacher|head|master|harbour-?master|officer|spokesman|spokeswoman|minister|editor|owner|founder|chief|clerk|captain|professor|surgeon|doctor|architect|historian|curator|librarian|inspector|commissioner|judge|coach|conductor|farmer))";

/** `Anna Reed, director of the Harbour Trust,`: the name first. */
export const NAME_THEN_OFFICE = new RegExp(
  `(?<name>${CAPITALS}), (?<office>(?:the |a |an )?${OFFICE}(?: (?:of|at|for) (?:the )?[\\p{L}’' -]{3,50}?)?)(?=[,.;])`,
  "gu",
);
/** `The council leader, Margaret Oyelaran, said`: the office first. */
export const OFFICE_THEN_NAME = new RegExp(
  `(?:The|the|Its|its|Their|their) (?<office>${OFFICE}), (?<name>${CAPITALS})(?=[,.;])`,
  "gu",
);
/** `said Denise Farrow`, `Denise Farrow said`. */
export const SAID_NAME = new RegExp(
  `[,.?!][”"] ${SPOKE} (?<name>${CAPITALS})\\b|(?<=^|[”".] )(?<after>${CAPITALS}) ${SPOKE}\\b`,
  "gu",
);
/** `Raymond Pell, 42, of Saltby`. */
const NAME_THEN_AGE = new RegExp(`(?<name>${CAPITALS}), (?:aged )?\\d{1,3}(?=[,.;]| of\\b)`, "gu");
/** `guard Tasha Boone`: what somebody is, without a capital. */
const ROLE_THEN_NAME = new RegExp(
  `\\b(?:${OFFICE}|guard|forward|striker|goalkeeper|midfielder|defender|quarterback|pitcher|catcher|captain|player|runner|swimmer|actor|actress|singer|author|writer|poet|painter|artist|composer|lawyer|attorney|resident|neighbou?r|councill?or|student|pupil|pilot|widow|husband|wife|son|daughter|brother|sister|candidate) (?<name>${CAPITALS})`,
  "gu",
);

/** Shapes that show a person, each with the reason it is known by. */
export const PERSON_SHAPES: readonly (readonly [RegExp, string])[] = [
  [NAME_THEN_OFFICE, "beside office"],
  [OFFICE_THEN_NAME, "beside office"],
  [NAME_THEN_AGE, "beside age"],
  [ROLE_THEN_NAME, "after office"],
  [SAID_NAME, "beside speech"],
];

/** Where a group of a match stands; null when it took no part. */
export function groupAt(match: RegExpExecArray, group: string): { start: number; end: number } | null {
  const printed = match.groups?.[group];
  if (printed === undefined) return null;
  const start = match.index + match[0].indexOf(printed);
  return { start, end: start + printed.length };
}

/** The office of the person named at `start` to `end`: `Councillor` before, `director of the Harbour Trust` after; null for none. */
export function officeOf(text: string, start: number, end: number): { start: number; end: number } | null {
  const from = Math.max(0, start - 60);
  const title = TITLE.exec(text.slice(from, start))?.[1];
  if (title !== undefined) {
    const at = text.lastIndexOf(title, start);
    return { start: at, end: at + title.length };
  }
  const window = text.slice(from, end + 90);
  for (const pattern of [NAME_THEN_OFFICE, OFFICE_THEN_NAME])
    for (const match of window.matchAll(pattern)) {
      const [name, office] = [groupAt(match, "name"), groupAt(match, "office")];
      if (name !== null && office !== null && from + name.start <= start && from + name.end === end)
        return { start: from + office.start, end: from + office.end };
    }
  return null;
}

/** Titles that are offices, with the words that belong to them (`Public Works Director`); Mr and Dr are none. */
const TITLE = new RegExp(
  `(?:^|[^\\p{L}])((?:\\p{Lu}[\\p{L}'’-]+ ){0,3}(?:${[...OFFICES].join("|")}))\\.? $`,
  "u",
);
