import { cite, type Draft } from "../draft.js";
import { type Sentence, type StoryPassage, sentenceAt } from "../story.js";
import { dayIn } from "../subjects.js";
import { OCCASIONS } from "./lists.js";

const WORD = "\\p{Lu}[\\p{L}'’-]{1,24}";
/** `Rivermouth Folk Festival`, `Coast Conference tournament`, `the 12th Harbour Games`. */
const NAMED = new RegExp(
  `((?:(?:${WORD}|\\d{1,3}(?:st|nd|rd|th)) (?:(?:of|and|&) )?){1,5}(?<type>${[...OCCASIONS].join("|")}|tournament|festival|championships?|conference|marathon|regatta|parade|summit|playoffs?|fair|exhibition))\\b(?! ${WORD})`,
  "gu",
);
/** `annual book sale`, `memorial service`: what such things are called without a name. */
const COMMON =
  /\b((?:annual|second annual|third annual) (?:[a-z]{3,14} ){0,2}(?<type>sale|fair|dinner|meeting|auction|parade|picnic|concert|festival|show|race|ball|conference|breakfast|luncheon|gala|banquet|fundraiser)|(?:memorial|funeral|graveside|prayer|thanksgiving) (?<rite>service)|(?:public|town hall|annual general) (?<talk>hearing|meeting)|(?:news|press) (?<press>conference)|(?:opening|closing|awards|graduation|ribbon-cutting|dedication) (?<rest>ceremony))\b/gu;
const HELD =
  /\b(?:held|hold|holds|holding|host|hosts|hosted|open|opens|opened|begin|begins|began|start|starts|started|end|ends|ended|attend|attended|won|win|beat|scheduled|takes? place|took place|will be|was|semifinals?|finals?|at|for|during)\b/u;
const LEADING =
  /^(?:(?:The|A|An|Last|This|Next|At|In|On|For|During|Saturday|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday)(?:['’]s)? )+/u;

/** English events: what is called a festival, a tournament or the like by more than that word, and is said to be held. */
export function findEnglishEvents(passage: StoryPassage): Draft<"event">[] {
  const found = [...passage.text.matchAll(NAMED), ...passage.text.matchAll(COMMON)].flatMap((match) => {
    const { type, rite, talk, press, rest } = match.groups ?? {};
    const printed = match[1] ?? "";
    const lead = LEADING.exec(printed)?.[0].length ?? 0;
    const name = { start: match.index + lead, end: match.index + printed.length };
    const kind = type ?? rite ?? talk ?? press ?? rest ?? "";
    return printed.length - lead > kind.length ? [eventOf(passage, name, kind)] : [];
  });
  return found.filter((draft): draft is Draft<"event"> => draft !== null);
}

function eventOf(passage: StoryPassage, name: Sentence, type: string): Draft<"event"> | null {
  const { text, names } = passage;
  const sentence = sentenceAt(passage, name.start);
  const said = text.slice(sentence.start, sentence.end);
  if (!HELD.test(said)) return null;
  const before = text.slice(sentence.start, name.start);
  const holder = /\b(?:hold|holds|held|host|hosts|hosted|organi[sz]ed?|sponsor(?:s|ed)?)\b/u.exec(before);
  const host =
    holder === null
      ? undefined
      : names.find(
          ({ kind, start, end }) =>
            kind === "organisation" && start >= sentence.start && end <= sentence.start + holder.index,
        );
  const place = names.find(
    ({ kind, start, end }) =>
      kind !== "person" &&
      start >= name.end &&
      end <= sentence.end &&
      /\b(?:at|in) (?:the )?$/u.test(text.slice(name.end, start)),
  );
  return {
    fields: {
      kind: "event",
      name: text.slice(name.start, name.end),
      type: type,
      date: dayIn(passage, sentence),
      place: place === undefined ? null : text.slice(place.start, place.end),
      chair: null,
      hosts: host === undefined ? [] : [text.slice(host.start, host.end)],
      participants: [],
    },
    evidence: cite({ passage, ...name }),
    confidence: CONFIDENCE,
    reasons: ["event-noun", "held"],
  };
}

/** Set by hand; too few English events are measured. */
const CONFIDENCE = 0.8;
