import type { Span } from "../model/index.js";
import { cite, type Draft } from "./draft.js";
import { officeOf } from "./english/speech.js";
import { type NamedOnce, namesOfKind } from "./mentions.js";
import { bodyOf, type Office, officeBefore } from "./offices.js";
import type { Story, Stretch } from "./story.js";

/** Who is named, each with the office printed before the name where it is, and who signed. */
export function findPersons(story: Story): Draft<"person">[] {
  const named = namesOfKind(story, "person");
  const signed = signatories(story);
  const bySignature = new Map(signed.map((person) => [person.name, person]));
  const printed = new Set(named.map(({ name }) => name));
  return [
    ...named.flatMap(personOf).map((person) => withSignature(person, bySignature.get(person.fields.name))),
    ...[...bySignature.values()].filter(({ name }) => !printed.has(name)).map(signatoryOf),
  ];
}

/** A name that is both in the text and in a byline is one person. */
function withSignature(person: Draft<"person">, signed: SignedPerson | undefined): Draft<"person"> {
  if (signed === undefined) return person;
  const known = new Set(person.mentions?.map((spans) => placeOf(spans)));
  return {
    ...person,
    fields: { ...person.fields, office: person.fields.office ?? signed.role },
    mentions: [...(person.mentions ?? []), ...(known.has(placeOf(signed.at)) ? [] : [signed.at])],
    confidence: SIGNED,
    reasons: [...person.reasons, "signed"],
  };
}

function placeOf(spans: readonly Span[]): string {
  return `${spans[0]?.line}:${spans[0]?.start}`;
}

function signatoryOf({ name, role, at, evidence }: SignedPerson): Draft<"person"> {
  return {
    fields: { kind: "person", name, office: role, organisation: null },
    evidence,
    mentions: [at],
    confidence: SIGNED,
    reasons: ["signed"],
  };
}

const SIGNED = 0.97;

function personOf({ name, places, best }: NamedOnce): Draft<"person">[] {
  const introduced = places.map(introduction).find((one) => one !== null) ?? null;
  const stretch = introduced?.stretch ?? places[0];
  if (stretch === undefined) return [];
  const { text } = stretch.passage;
  return [
    {
      fields: {
        kind: "person",
        name,
        office: introduced && text.slice(introduced.office.start, introduced.office.end),
        organisation: introduced && bodyOf(stretch.passage, introduced.office),
      },
      evidence: cite(introduced ? around(stretch, introduced.office) : stretch),
      mentions: places.map(cite),
      confidence: introduced && !isGuess(best) ? Math.max(best.confidence, INTRODUCED) : best.confidence,
      reasons: [...(introduced ? ["office-before"] : []), ...best.because],
    },
  ];
}

/** A name with the office before or after it. */
function around(stretch: Stretch, { start, end }: Office): Stretch {
  return { ...stretch, start: Math.min(stretch.start, start), end: Math.max(stretch.end, end) };
}

/** A name after an office is hardly ever none. */
const INTRODUCED = 0.93;

/** Whether nothing but the office says that it is a name. */
function isGuess({ because }: NamedOnce["best"]): boolean {
  return because.includes("after-office");
}

interface Introduction {
  readonly stretch: Stretch;
  readonly office: Office;
}

/** The office before a name, or before the first of the names that stand listed with it. */
function introduction(stretch: Stretch): Introduction | null {
  const { passage } = stretch;
  if (passage.english) {
    const office = officeOf(passage.text, stretch.start, stretch.end);
    return office && { stretch, office };
  }
  let { start } = stretch;
  for (;;) {
    const office = officeBefore(passage, start);
    if (office !== null) return { stretch, office };
    if (passage.text.charAt(start - 1) !== "、") return null;
    const previous = passage.names.find(({ kind, end }) => kind === "person" && end === start - 1);
    if (previous === undefined) return null;
    start = previous.start;
  }
}

/** A name in a byline: `role` as printed; `at` is where the name stands, `evidence` the name and its role. */
interface SignedPerson {
  readonly name: string;
  readonly role: string | null;
  readonly at: readonly Span[];
  readonly evidence: readonly Span[];
}

/** Names as the bylines give them, without their padding. */
function signatories({ article, lineText }: Story): SignedPerson[] {
  return article.bylines.flatMap(({ names, role, spans }) =>
    names.flatMap((name): SignedPerson[] => {
      const at = spans.flatMap((span) => spanOfName(span, lineText(span.line), name)).slice(0, 1);
      return at.length === 0 ? [] : [{ name, role, at, evidence: at }];
    }),
  );
}

/** Where a name is printed in a byline, whatever its padding: `陈 润` for 陈润. */
function spanOfName(span: Span, line: string, name: string): Span[] {
  const printed = line.slice(span.start, span.end);
  const places = [...printed.matchAll(/\S/g)].map((match) => match.index);
  const bare = name.replace(/\s/g, "");
  const at = printed.replace(/\s/g, "").indexOf(bare);
  const [first, last] = [places[at], places[at + bare.length - 1]];
  if (first === undefined || last === undefined) return [];
  return [{ line: span.line, start: span.start + first, end: span.start + last + 1 }];
}
