import { z } from "zod";
import { Article } from "./article.js";
import { Notice } from "./notice.js";
import { Page } from "./page.js";
import { Span } from "./span.js";

export const FORMAT = "broadsheet/1";

/** Print that belongs to no article. */
export const Leftover = z
  .object({
    spans: z.array(Span).readonly(),
    why: z.enum(["masthead", "folio", "running-head", "imprint", "jump", "noise"]),
  })
  .readonly();
export type Leftover = z.infer<typeof Leftover>;

/** How the edition's date is known. */
export const DateEvidence = z
  .object({
    value: z.string().describe("`2020-12-26`"),
    how: z
      .string()
      .describe("`stated`, `masthead`, `file-name`, or a sentence naming what it was inferred from"),
    spans: z.array(Span).readonly(),
    confidence: z.number().min(0).max(1),
  })
  .readonly();
export type DateEvidence = z.infer<typeof DateEvidence>;

/** A stage that has run, with what it needs to run again. */
export const Step = z
  .object({ name: z.string(), version: z.string(), settings: z.record(z.string(), z.unknown()) })
  .readonly();
export type Step = z.infer<typeof Step>;

/** One issue of one title: its pages as read and the articles found on them. */
export const Edition = z
  .object({
    format: z.literal(FORMAT),
    id: z.string(),
    title: z.string().nullable(),
    date: z.string().nullable().describe("`YYYY-MM-DD`"),
    dateEvidence: DateEvidence.nullable(),
    language: z.string().describe("BCP 47, `zh-Hans`; `und` when not known"),
    pages: z.array(Page).readonly(),
    articles: z.array(Article).readonly(),
    leftovers: z.array(Leftover).readonly(),
    notices: z.array(Notice).readonly(),
    steps: z.array(Step).readonly(),
  })
  .readonly();
export type Edition = z.infer<typeof Edition>;
