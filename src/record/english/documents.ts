import type { DocumentStatus } from "../../model/index.js";
import { cite, type Draft } from "../draft.js";
import { type Sentence, type StoryPassage, sentenceAt } from "../story.js";
import { dayIn } from "../subjects.js";
import { PAPERS } from "./lists.js";

/** `Coastal Ferries Act`, `Treaty of Saltby`, `Plan for the Quays`. */
const NAMED = new RegExp(
  `((?:\\p{Lu}[\\p{L}'’-]{1,24} (?:(?:of|and|for|on|to) )?){1,6}(?<type>${[...PAPERS].join("|")}))\\b(?! \\p{Lu})`,
  "gu",
);
/** `a report called “…”`, `her novel, “…,”`. */
const WORK =
  /\b(?<type>book|novel|study|report|film|movie|documentary|song|play|poem|album|memoir|paper|article|essay|opera|musical|painting)(?:,| called| titled| entitled)? [“"](?<title>[^“”"\n]{2,80}?),?[”"]/gu;
const STAGES: readonly (readonly [RegExp, DocumentStatus])[] = [
  [/\bsign(?:s|ed|ing)?\b/u, "signed"],
  [/\b(?:approv(?:e|es|ed|ing)|pass(?:es|ed)?|adopt(?:s|ed)?|ratif(?:y|ied)|enact(?:s|ed)?)\b/u, "approved"],
  [/\b(?:publish(?:es|ed)?|releas(?:es|ed)|issu(?:es|ed))\b/u, "issued"],
  [/\b(?:consider(?:s|ed)?|discuss(?:es|ed)?|review(?:s|ed)?|debat(?:es|ed))\b/u, "reviewed"],
];
const LEADING = /^(?:(?:The|A|An|Last|This|Under|In|On|For|That|It|When|If) )+/u;
/** How far from its name what was done with it is said, characters. */
const NEAR = 40;

/** English documents: laws, plans and reports by their names, and works named in quotation marks. */
export function findEnglishDocuments(passage: StoryPassage): Draft<"document">[] {
  const { text } = passage;
  const papers = [...text.matchAll(NAMED)].flatMap((match) => {
    const printed = match[1] ?? "";
    const lead = LEADING.exec(printed)?.[0].length ?? 0;
    const type = match.groups?.type ?? "";
    if (printed.length - lead <= type.length) return [];
    const title = { start: match.index + lead, end: match.index + printed.length };
    return [documentOf(passage, title, type, stageAt(passage, title))];
  });
  const works = [...text.matchAll(WORK)].map((match) => {
    const { title = "", type = "" } = match.groups ?? {};
    const start = match.index + match[0].lastIndexOf(title);
    return documentOf(passage, { start, end: start + title.length }, type, null);
  });
  return [...papers, ...works];
}

/** What the words around the name say was done with it; null for nothing. */
function stageAt(passage: StoryPassage, { start, end }: Sentence): DocumentStatus | null {
  const { text } = passage;
  const sentence = sentenceAt(passage, start);
  const before = text.slice(Math.max(sentence.start, start - NEAR), start);
  const after = text.slice(end, Math.min(sentence.end, end + NEAR));
  const passive = /^,? (?:was|were|has been|had been|is|will be) /u.test(after) ? after : "";
  return STAGES.find(([words]) => words.test(before) || words.test(passive))?.[1] ?? null;
}

function documentOf(
  passage: StoryPassage,
  title: Sentence,
  type: string,
  stage: DocumentStatus | null,
): Draft<"document"> {
  return {
    fields: {
      kind: "document",
      title: passage.text.slice(title.start, title.end),
      type,
      issuer: null,
      status: stage ?? "named",
      date: stage === null ? null : dayIn(passage, sentenceAt(passage, title.start)),
    },
    evidence: cite({ passage, ...title }),
    confidence: CONFIDENCE,
    reasons: [stage === null ? "document-noun" : `status-${stage}`],
  };
}

/** Set by hand; too few English documents are measured. */
const CONFIDENCE = 0.8;
