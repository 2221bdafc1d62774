import { z } from "zod";
import { Fact } from "./fact.js";
import { Point } from "./geometry.js";
import { Passage, Span } from "./span.js";

/** 0..1: how likely the decision is right, calibrated on the benchmarks (docs/accuracy.md). */
const Confidence = z.number().min(0).max(1);

export const ArticleKind = z.enum([
  "story",
  "photo",
  "brief",
  "list",
  "notice",
  "advertisement",
  "banner",
  "furniture",
]);
export type ArticleKind = z.infer<typeof ArticleKind>;

/** One statement of the headline block, however many lines it wraps over. */
export const DeckEntry = z
  .object({
    role: z.enum(["kicker", "headline", "subheadline", "note"]),
    text: z.string(),
    spans: z.array(Span).readonly(),
  })
  .readonly();
export type DeckEntry = z.infer<typeof DeckEntry>;

/** Who wrote or photographed it. The mark (■) and the role are inside the spans; names are without padding. */
export const Byline = z
  .object({
    role: z.string().nullable().describe("`本报记者`, `通讯员` as printed; null where none is printed"),
    names: z.array(z.string()).readonly(),
    credit: z.string().nullable().describe("`摄`, `文/图` as printed"),
    inline: z.boolean().describe("it stands inside a body or caption passage, which keeps its text"),
    spans: z.array(Span).readonly(),
  })
  .readonly();
export type Byline = z.infer<typeof Byline>;

export const BodyPassage = z
  .object({
    role: z.enum(["paragraph", "crosshead", "quote", "verse", "table"]),
    text: z.string(),
    spans: z.array(Span).readonly(),
    rows: z.array(z.array(Passage).readonly()).readonly().optional().describe("only on a table"),
  })
  .readonly();
export type BodyPassage = z.infer<typeof BodyPassage>;

export const Caption = z
  .object({
    text: z.string(),
    spans: z.array(Span).readonly(),
    picture: z.string().nullable().describe("id of its Picture"),
  })
  .readonly();
export type Caption = z.infer<typeof Caption>;

/** A rectilinear outline of the article on one page, as e-paper sites publish it (热区). */
export const Region = z.object({ page: z.string(), polygon: z.array(Point).readonly() }).readonly();
export type Region = z.infer<typeof Region>;

/** A day, month or year the text names, resolved against the edition's date. */
export const ResolvedDate = z
  .object({
    spans: z.array(Span).readonly(),
    value: z.string().describe("`2020-12-25`, `2020-12`, `2020`"),
    precision: z.enum(["day", "month", "year"]),
    how: z.string().describe("`relative-day`, `month-day`, `absolute` …"),
  })
  .readonly();
export type ResolvedDate = z.infer<typeof ResolvedDate>;

/**
 * Why a boundary or a join was decided so. `start`: an item begins here; `stay`: it might, and does not; `join`: the piece
 * goes on where the last was cut; `part`: it might, and does not. `spans` point at the piece the decision is about.
 */
export const Reason = z
  .object({
    decision: z.enum(["start", "stay", "join", "part"]),
    code: z.string().describe("the name of the feature that weighed most"),
    confidence: Confidence,
    spans: z.array(Span).readonly(),
    because: z
      .array(z.object({ feature: z.string(), weight: z.number() }).readonly())
      .readonly()
      .describe("the features that weighed most for the decision, natural-log units, strongest first"),
  })
  .readonly();
export type Reason = z.infer<typeof Reason>;

export const Article = z
  .object({
    id: z.string(),
    kind: ArticleKind,
    label: Passage.nullable().describe("the standing column it runs under (栏目), `图片新闻`, a rubric"),
    deck: z.array(DeckEntry).readonly().describe("in print order"),
    bylines: z.array(Byline).readonly(),
    dateline: Passage.nullable().describe("points into the first body passage, which keeps its text"),
    agency: Passage.nullable().describe("points into a passage or byline that keeps its text"),
    body: z.array(BodyPassage).readonly(),
    captions: z.array(Caption).readonly(),
    pictures: z.array(z.string()).readonly().describe("ids of Pictures"),
    regions: z.array(Region).readonly().describe("empty without geometry"),
    dates: z.array(ResolvedDate).readonly(),
    facts: z.array(Fact).readonly(),
    continues: z.string().nullable().describe("id of an article of another edition"),
    confidence: Confidence.describe("that the article's boundaries are right"),
    reasons: z.array(Reason).readonly(),
  })
  .readonly();
export type Article = z.infer<typeof Article>;
