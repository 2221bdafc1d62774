import { cite, type Draft } from "../draft.js";
import { type Story, type StoryPassage, sentenceAt } from "../story.js";

/** `won the Harbour Prize`, `was named the league’s Player of the Year`, `received the Mayor’s Medal`. */
const HONOUR =
  /(?<who>\p{Lu}[\p{L}.'’-]{0,24}(?: (?:\p{Lu}[\p{L}.'’-]{0,24}|of|the|and|for)){0,5}|the [a-z]{2,20}|\b(?:he|she|they))(?:, [^,.]{2,60},)? (?<verb>(?:has |have |had )?(?:won|received|earned)|(?:was|were|has been|have been) (?:awarded|presented with|given|named|voted|crowned)) (?:the |a |an |his |her |their |this year['’]s )?(?:[a-z]{3,14}['’]s )?(?<what>(?:(?:\p{Lu}[\p{L}'’-]{0,24}|of|for|the)(?: (?:\p{Lu}[\p{L}'’-]{0,24}|of|for|the|and)){0,6}(?: (?:award|prize|medal|trophy|title|championship)\b)?)|(?:gold|silver|bronze) medals?|(?:first|second|third|top) (?:prize|place))/gu;
const AWARD =
  /\b(?:Prize|Award|Medal|Cup|Trophy|Shield|Order|Cross|Scholarship|Fellowship|Certificate|Title|Championship|Champion|award|prize|medals?|trophy|title|championship|place)\b|\bof the (?:Year|Month|Week|Match|Meet|Tournament)\b/u;
/** `will be repaired by 2030`, `would finish the work by the end of 2022`, `will hire six midwives by September`. */
const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const PROMISE = new RegExp(
  `\\b(?:will|would|shall|is to|are to|plans? to|aims? to|pledged to|promised to|undertakes? to)(?: (?:not|also|then|now))? (?:be )?[a-z]{3,20}[^.;“”"]{0,120}?(?<term>(?:by|before) (?:the (?:end|spring|summer|autumn|fall|winter|start|middle) of )?(?:(?<year>20\\d\\d|19\\d\\d)|(?<month>${MONTHS})\\b(?! \\d)|(?=\\p{Lu}[a-z]+)))`,
  "gu",
);
const BODY =
  "(?:city|council|company|trust|board|school|hospital|university|county|state|government|club|library|department|district|church|group|college|firm|developer|bank|airline|charity|museum|port|authority|ministry|agency|committee|society|union|town|village)";
const DEED =
  "(?:build|open|close|reopen|hire|buy|spend|cut|add|replace|plant|launch|create|install|offer|introduce|expand|extend|repair|restore|rebuild|renovate|publish|hold|host|invest|fund|provide|train|recruit|reduce|double|begin|start|stop|ban|donate|demolish|convert|pave|widen|phase out|set up|carry out)";
/** `The Harbour Trust will build a market`: what a body announces that it will do, without a day. */
const ANNOUNCED = new RegExp(
  `(?<=^|[.”"] |\\bthat |\\bsaid |— )(?<who>[Tt]he (?:[a-z]+ )?${BODY}|(?:The )?\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|of|the|and|for)){0,6}) (?:will|plans? to|is to|are to|has pledged to|pledged to|promised to) (?:also )?${DEED}\\b[^.;“”"]{4,160}`,
  "gu",
);
/** What is expected is promised by nobody. */
const FORECAST = /\b(?:expected|likely|may|might|if)\b/u;

/** English honours: who won or was awarded what is called a prize. */
export function findEnglishHonours(passage: StoryPassage): Draft<"honour">[] {
  return [...passage.text.matchAll(HONOUR)].flatMap((match): Draft<"honour">[] => {
    const { who = "", what = "" } = match.groups ?? {};
    const isNamed = !/^(?:he|she|they)$/iu.test(who);
    const named = what.replace(/(?: (?:of|for|the|and))+$/u, "");
    if (!AWARD.test(named)) return [];
    const end = match.index + match[0].length - (what.length - named.length);
    return [
      {
        fields: { kind: "honour", who: isNamed ? who : null, what: named, by: null, date: null },
        evidence: cite({ passage, start: match.index, end }),
        confidence: CONFIDENCE,
        reasons: ["honour-verb", "honour-noun", ...(isNamed ? ["receiver"] : [])],
      },
    ];
  });
}

/** Set by hand; the lists of English facts are short. */
const CONFIDENCE = 0.8;

/** English promises: what somebody will do by a time that is named, and what a body says that it will do. */
export function findEnglishCommitments(story: Story, passage: StoryPassage): Draft<"commitment">[] {
  const dated = promised(story, passage);
  const taken = dated.flatMap(({ evidence }) => evidence);
  const announced = [...passage.text.matchAll(ANNOUNCED)].flatMap(
    (match) => announcement(story, passage, match) ?? [],
  );
  return [
    ...dated,
    ...announced.filter(
      ({ evidence }) =>
        !evidence.some((one) =>
          taken.some((other) => one.line === other.line && one.start < other.end && other.start < one.end),
        ),
    ),
  ];
}

function announcement(
  story: Story,
  passage: StoryPassage,
  match: RegExpExecArray,
): Draft<"commitment"> | null {
  const who = match.groups?.who ?? "";
  const isBody = passage.names.some(
    ({ kind, start, end }) => kind !== "place" && start >= match.index && end <= match.index + who.length,
  );
  if (!(isBody || /^[Tt]he [a-z]/u.test(who)) || FORECAST.test(match[0])) return null;
  const bounds = { start: match.index, end: match.index + match[0].length };
  const date = passage.dates.find(
    ({ start, end, value }) =>
      start >= bounds.start &&
      end <= bounds.end &&
      value !== null &&
      (story.date === null || value >= story.date),
  );
  return {
    fields: {
      kind: "commitment",
      who,
      what: match[0],
      due: date?.value ?? null,
      term: date === undefined ? null : passage.text.slice(date.start, date.end),
    },
    evidence: cite({ passage, ...bounds }),
    confidence: CONFIDENCE,
    reasons: ["future"],
  };
}

/** The month's next coming after the edition's day; null where that is not known. */
function comingMonth(edition: string | null, month: string | undefined): string | null {
  if (edition === null || month === undefined) return null;
  const number = String(MONTHS.split("|").indexOf(month) + 1).padStart(2, "0");
  const year = Number(edition.slice(0, 4));
  return `${number >= edition.slice(5, 7) ? year : year + 1}-${number}`;
}

function promised({ date: edition }: Story, passage: StoryPassage): Draft<"commitment">[] {
  const { text } = passage;
  return [...text.matchAll(PROMISE)].flatMap((match): Draft<"commitment">[] => {
    const { year, month, term = "" } = match.groups ?? {};
    const termAt = match.index + match[0].length - term.length;
    const dated = passage.dates.find(
      ({ start, end }) => start >= termAt && start <= termAt + term.length + 1 && end > termAt,
    );
    const due = year ?? dated?.value ?? comingMonth(edition, month);
    if (
      (due === null && month === undefined) ||
      (due !== null && edition !== null && due < edition.slice(0, due.length))
    )
      return [];
    const sentence = sentenceAt(passage, match.index);
    const lead = text.slice(sentence.start, match.index);
    if (FORECAST.test(lead) || FORECAST.test(match[0])) return [];
    const who =
      /(?:^|[,—“"] ?|\bthat |\bsaid )((?:The |the |\p{Lu})[\p{L} .'’-]{1,50}?) $/u.exec(lead)?.[1] ?? null;
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
