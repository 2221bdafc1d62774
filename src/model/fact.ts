import { z } from "zod";
import { Span } from "./span.js";

const printed = (what: string) =>
  z.string().nullable().describe(`${what}, as printed; null where not stated`);
const day = (what: string) =>
  z.string().nullable().describe(`${what}: \`2020-12-25\`, \`2020-12\` or \`2020\`; null where not stated`);

/** What every fact has before its own fields. Every word of a field is printed in the article. */
const HEAD = { id: z.string().describe("unique in the edition: the article's id, the kind and a digest") };

/** What every fact has after its own fields. */
const PROOF = {
  evidence: z.array(Span).min(1).readonly().describe("the characters that state the fact"),
  mentions: z
    .array(z.array(Span).readonly())
    .readonly()
    .describe("persons, organisations, places: the spans of every occurrence of the bare name; else empty"),
  confidence: z.number().min(0).max(1),
  reasons: z.array(z.string()).readonly().describe("codes of what spoke for it, strongest first"),
};

export const PersonFact = z
  .object({
    ...HEAD,
    kind: z.literal("person"),
    name: z.string().describe("without padding"),
    office: printed("the office or role"),
    organisation: printed("the body the office is of"),
    ...PROOF,
  })
  .readonly();
export type PersonFact = z.infer<typeof PersonFact>;

export const OrganisationFact = z
  .object({ ...HEAD, kind: z.literal("organisation"), name: z.string(), ...PROOF })
  .readonly();
export type OrganisationFact = z.infer<typeof OrganisationFact>;

export const PlaceLevel = z.enum([
  "country",
  "province",
  "city",
  "county",
  "township",
  "village",
  "natural",
  "site",
]);
export type PlaceLevel = z.infer<typeof PlaceLevel>;

export const PlaceFact = z
  .object({
    ...HEAD,
    kind: z.literal("place"),
    name: z.string(),
    level: PlaceLevel.nullable().describe("what its name says it is; null where the name does not say"),
    ...PROOF,
  })
  .readonly();
export type PlaceFact = z.infer<typeof PlaceFact>;

export const DocumentStatus = z.enum([
  "issued",
  "approved",
  "approved-in-principle",
  "reviewed",
  "signed",
  "named",
]);
export type DocumentStatus = z.infer<typeof DocumentStatus>;

export const DocumentFact = z
  .object({
    ...HEAD,
    kind: z.literal("document"),
    title: z.string().describe("without its marks 《》"),
    type: printed("what it is (`通知`, `计划`, `舞蹈`)"),
    issuer: printed("who issued, approved or reviewed it"),
    status: DocumentStatus.describe("the furthest the article says it has come"),
    date: day("when that was done"),
    ...PROOF,
  })
  .readonly();
export type DocumentFact = z.infer<typeof DocumentFact>;

export const EventFact = z
  .object({
    ...HEAD,
    kind: z.literal("event"),
    name: z.string(),
    type: printed("what it is (`会议`, `论坛`, `决赛`)"),
    date: day("when"),
    place: printed("where"),
    chair: printed("who was in the chair"),
    hosts: z.array(z.string()).readonly().describe("who held or organised it"),
    participants: z.array(z.string()).readonly().describe("who took part, as the sentence lists them"),
    ...PROOF,
  })
  .readonly();
export type EventFact = z.infer<typeof EventFact>;

/** A number in a unit of its own kind: CNY, m2, m, t, d …; `1` for shares; the printed measure word for counts. */
export const Normal = z
  .object({
    value: z.number(),
    upTo: z.number().nullable().describe("the end of a range; null for one value"),
    unit: z.string(),
  })
  .readonly();
export type Normal = z.infer<typeof Normal>;

export const FigureFact = z
  .object({
    ...HEAD,
    kind: z.literal("figure"),
    what: printed("what is counted or measured"),
    printed: z.string().describe("the number with its unit as printed: `2.4亿元`"),
    unit: printed("the unit or measure word"),
    normal: Normal.describe("2.4亿元 is 240000000 CNY"),
    measure: z.enum(["count", "amount", "share", "multiple", "rank"]),
    bound: z
      .enum(["at-least", "at-most", "more-than", "less-than"])
      .nullable()
      .describe("`至少`, `不足`; null for the value itself"),
    approximate: z.boolean().describe("`约`, `近`, `余`, `多`"),
    change: z
      .enum(["up", "down", "to"])
      .nullable()
      .describe("grew or fell by it, or came to it; null for none"),
    period: z
      .object({ printed: z.string(), from: z.string().nullable(), to: z.string().nullable() })
      .readonly()
      .nullable()
      .describe("the time the figure is of: `2017—2019年` is from 2017 to 2019; a null end is not known"),
    scope: printed("the area it is of (`全省`)"),
    ...PROOF,
  })
  .readonly();
export type FigureFact = z.infer<typeof FigureFact>;

export const HonourFact = z
  .object({
    ...HEAD,
    kind: z.literal("honour"),
    who: printed("who received it"),
    what: z.string(),
    by: printed("who gave it"),
    date: day("when"),
    ...PROOF,
  })
  .readonly();
export type HonourFact = z.infer<typeof HonourFact>;

export const CommitmentFact = z
  .object({
    ...HEAD,
    kind: z.literal("commitment"),
    who: printed("who is to do it"),
    what: z.string(),
    due: day("by when"),
    term: printed("by when"),
    ...PROOF,
  })
  .readonly();
export type CommitmentFact = z.infer<typeof CommitmentFact>;

export const QuotationFact = z
  .object({
    ...HEAD,
    kind: z.literal("quotation"),
    speaker: z.string(),
    verb: z.string().describe("`表示`, `强调`, `said`"),
    words: z.string(),
    direct: z.boolean().describe("between quotation marks"),
    ...PROOF,
  })
  .readonly();
export type QuotationFact = z.infer<typeof QuotationFact>;

export const ProgrammeFact = z
  .object({
    ...HEAD,
    kind: z.literal("programme"),
    name: z.string().describe("without its quotation marks"),
    type: printed("what it is called (`战略`, `工程`, `行动`)"),
    ...PROOF,
  })
  .readonly();
export type ProgrammeFact = z.infer<typeof ProgrammeFact>;

/** A fact the article states, cited to its characters. */
export const Fact = z.discriminatedUnion("kind", [
  PersonFact,
  OrganisationFact,
  PlaceFact,
  DocumentFact,
  EventFact,
  FigureFact,
  HonourFact,
  CommitmentFact,
  QuotationFact,
  ProgrammeFact,
]);
export type Fact = z.infer<typeof Fact>;
export type FactKind = Fact["kind"];

/** The kinds in the order in which the record lists them. */
export const FACT_KINDS = [
  "person",
  "organisation",
  "place",
  "document",
  "event",
  "figure",
  "honour",
  "commitment",
  "quotation",
  "programme",
] as const satisfies readonly FactKind[];
