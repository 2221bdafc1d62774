import type { StoryPassage } from "../story.js";
import { SPOKE } from "./speech.js";

const LONGEST = 600;
/** A character of who speaks; the full stop of `Mrs.` and of initials is one. */
const WHO = '(?:\\b(?:Mrs?|Ms|Dr|Prof|Rev|Capt|Cllr|\\p{Lu})\\.|[^.;:“”"\\n])';
/** `“…,” said X`, `“…,” X said`. */
const AFTER = new RegExp(
  `[“"]([^“”"\\n]{3,${LONGEST}}[,.?!—])[”"] (?:(${SPOKE}) (${WHO}{2,60})|(${WHO}{1,60}?) (${SPOKE})\\b)`,
  "gu",
);
/** `X said: “…”`. */
const BEFORE = new RegExp(
  `(?<=^|[.”"] )(${WHO}{2,80}?) (${SPOKE})[^.;“”"]{0,40}[:,] [“"]([^“”"\\n]{3,${LONGEST}})[”"]`,
  "gu",
);
/** Whom one told, when, and in what: what may stand between `said` and what was said. */
const ASIDE =
  "(?:,? (?:on |late |early |last |this )?(?:\\p{Lu}[a-z]+day|night|week|month|morning|afternoon|evening)(?: (?:night|morning))?)?(?: in an? [a-z]{4,12})?,?";
const HEARER =
  "(?: (?:reporters|members|residents|investors|councillors|parents|(?:the|a|his|her|their) [\\p{L} ]{3,30}?(?<! of| in| for)|\\p{Lu}[a-z]+|him|her|them))";
const FINITE =
  "(?:is|are|was|were|will|would|had|has|have|could|should|can|cannot|did|does|do|might|may|must|[a-z]{3,14}ed)";
/** `X said that …`, `X told reporters the increase would hurt`. */
const REPORTED = new RegExp(
  `(?<=^|[.”"] )(${WHO}{2,90}?),? (?:(told)${HEARER}|(${SPOKE})(?:(?: to)? the [A-Z][a-z]+)?)${ASIDE}(?: that|(?= (?:the|an?y?|it|he|she|they|there|its|his|her|their|no|all|most|some|about|at least|more|[\\d$£]|\\p{Lu}|[a-z]+s)\\b[^\\n]{0,80}? ${FINITE}\\b)) ([^\\n]{8,${LONGEST}}?[.][”"]?)(?= |$)`,
  "gu",
);
const PRONOUN = /^(?:he|she|He|She)$/u;

/** `Okafor said after the vote`: a surname alone, whose bearer was named before. */
const SURNAME = /^(\p{Lu}[\p{L}'’-]{2,24})(?:,|$)/u;

/** Words somebody said, as places of the passage. */
export interface EnglishSpeech {
  /** Null where a pronoun stands for `name`. */
  readonly speaker: { readonly start: number; readonly end: number } | null;
  readonly name: string;
  readonly verb: { readonly start: number; readonly end: number };
  /** With the quotation marks of direct speech. */
  readonly words: { readonly start: number; readonly end: number };
  readonly direct: boolean;
}

/** `known` is the person the article named last, for whom he and she stand. */
export function findEnglishSpeeches(passage: StoryPassage, known: string | null): EnglishSpeech[] {
  const { text } = passage;
  const after = [...text.matchAll(AFTER)].flatMap((match): EnglishSpeech[] => {
    const [whole, words = "", verb1, subject1, subject2, verb2] = match;
    const verb = verb1 ?? verb2 ?? "";
    const subject = subject1 ?? subject2 ?? "";
    const close = match.index + words.length + 2;
    const verbAt =
      match.index + (verb1 === undefined ? whole.lastIndexOf(verb) : whole.indexOf(verb, words.length + 2));
    const subjectAt = match.index + whole.indexOf(subject, words.length + 2);
    return speech(passage, known, subjectAt, subject, [verbAt, verb], [match.index, close], true);
  });
  const before = [...text.matchAll(BEFORE)].flatMap((match) =>
    said(passage, known, [match[1] ?? "", match[2] ?? "", match[3] ?? ""], match, true),
  );
  const reported = [...text.matchAll(REPORTED)].flatMap((match) =>
    said(passage, known, [match[1] ?? "", match[2] ?? match[3] ?? "", match[4] ?? ""], match, false),
  );
  return [...after, ...before, ...reported].filter(
    ({ words }, index, all) =>
      !all.slice(0, index).some((other) => other.words.start < words.end && words.start < other.words.end),
  );
}

function said(
  passage: StoryPassage,
  known: string | null,
  [subject, verb, words]: readonly [string, string, string],
  match: RegExpExecArray,
  direct: boolean,
): EnglishSpeech[] {
  const [whole] = match;
  const verbAt = match.index + whole.indexOf(verb, subject.length);
  const end = match.index + whole.length;
  const start = end - words.length - (direct ? 2 : 0);
  return speech(passage, known, match.index, subject, [verbAt, verb], [start, end], direct);
}

function speech(
  passage: StoryPassage,
  known: string | null,
  at: number,
  subject: string,
  [verbAt, verb]: readonly [number, string],
  [start, end]: readonly [number, number],
  direct: boolean,
): EnglishSpeech[] {
  const rest = { verb: { start: verbAt, end: verbAt + verb.length }, words: { start, end }, direct };
  const named = passage.names.find(
    (name) => name.kind !== "place" && name.start >= at && name.end <= at + subject.length,
  );
  if (named !== undefined)
    return [{ speaker: named, name: passage.text.slice(named.start, named.end), ...rest }];
  if (PRONOUN.test(subject)) {
    const last = passage.names
      .filter(({ kind, end: until }) => kind === "person" && until <= Math.max(at, start))
      .at(-1);
    const name = last === undefined ? known : passage.text.slice(last.start, last.end);
    return name === null ? [] : [{ speaker: null, name, ...rest }];
  }
  const surname = SURNAME.exec(subject)?.[1];
  if (surname !== undefined) {
    const start = at + subject.indexOf(surname);
    return [{ speaker: { start, end: start + surname.length }, name: surname, ...rest }];
  }
  const noun = /^[Tt]he [A-Za-z][a-z -]{2,30}$/u.exec(subject)?.[0];
  return noun === undefined ? [] : [{ speaker: { start: at, end: at + noun.length }, name: noun, ...rest }];
}
