import { cite, type Draft } from "../draft.js";
import { type Story, type StoryPassage, sentenceAt } from "../story.js";

/** `won the Harbour Prize`, `was awarded the Lifeboat Medal`. */
const HONOUR =
  /(?<who>\p{Lu}[\p{L}.'’-]{0,24}(?: (?:\p{Lu}[\p{L}.'’-]{0,24}|of|the|and|for)){0,5}|the [a-z]{2,20})(?:, [^,.]{2,60},)? (?<verb>(?:has |have |had )?(?:won|received)|(?:was|were|has been|have been) (?:awarded|presented with|given)) (?:the |a |an |this year['’]s )?(?<what>(?:\p{Lu}[\p{L}'’-]{0,24}|of|for|the)(?: (?:\p{Lu}[\p{L}'’-]{0,24}|of|for|the|and)){0,6})/gu;
const AWARD =
  /\b(?:Prize|Award|Medal|Cup|Trophy|Shield|Order|Cross|Scholarship|Fellowship|Certificate|Title|Championship)\b/u;
/** `will be repaired by 2030`, `is to be finished before March 1`. */
const PROMISE =
  /\b(?:will|shall|is to|are to|plans? to|aims? to|pledged to|promised to|undertakes? to)(?: (?:not|also|then|now))? (?:be )?[a-z]{3,20}[^.;“”"]{0,120}?(?<term>(?:by|before) (?:the (?:end|spring|summer|autumn|winter) of )?(?:(?<year>20\d\d|19\d\d)|(?=\p{Lu}[a-z]+)))/gu;
/** What is expected is promised by nobody. */
const FORECAST = /\b(?:expected|likely|may|might|if)\b/u;

/** English honours: who won or was awarded what is called a prize. */
export function findEnglishHonours(passage: StoryPassage): Draft<"honour">[] {
  return [...passage.text.matchAll(HONOUR)].flatMap((match): Draft<"honour">[] => {
    const { who = "", what = "" } = match.groups ?? {};
    const named = what.replace(/(?: (?:of|for|the|and))+$/u, "");
    if (!AWARD.test(named)) return [];
    const end = match.index + match[0].length - (what.length - named.length);
    return [
      {
        fields: { kind: "honour", who, what: named, by: null, date: null },
        evidence: cite({ passage, start: match.index, end }),
        confidence: CONFIDENCE,
        reasons: ["honour-verb", "honour-noun", "receiver"],
      },
    ];
  });
}

/** Set by hand; no list of English facts measures it. */
const CONFIDENCE = 0.8;

/** English promises: what somebody will do by a day or year that is named. */
export function findEnglishCommitments(
  { date: edition }: Story,
  passage: StoryPassage,
): Draft<"commitment">[] {
  const { text } = passage;
  return [...text.matchAll(PROMISE)].flatMap((match): Draft<"commitment">[] => {
    const { year, term = "" } = match.groups ?? {};
    const termAt = match.index + match[0].length - term.length;
    const dated = passage.dates.find(
      ({ start, end }) => start >= termAt && start <= termAt + term.length + 1 && end > termAt,
    );
    const due = year ?? dated?.value ?? null;
    if (due === null || (edition !== null && due < edition.slice(0, due.length))) return [];
    const sentence = sentenceAt(passage, match.index);
    const lead = text.slice(sentence.start, match.index);
    if (FORECAST.test(lead) || FORECAST.test(match[0])) return [];
    const who = /(?:^|[,—] ?|\bthat )((?:The |the |\p{Lu})[\p{L} .'’-]{1,50}?) $/u.exec(lead)?.[1] ?? null;
    const termEnd = Math.max(match.index + match[0].length, dated?.end ?? 0);
    const start = who === null ? match.index : match.index - who.length - 1;
    return [
      {
        fields: {
          kind: "commitment",
          who,
          what: text.slice(start, termEnd),
          due,
          term: text.slice(termAt, termEnd),
        },
        evidence: cite({ passage, start, end: termEnd }),
        confidence: CONFIDENCE,
        reasons: ["deadline"],
      },
    ];
  });
}
