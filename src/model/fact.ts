import { z } from "zod";
import { Span } from "./span.js";

/** A fact the article states, cited to its characters. The record stage fills these; kinds add typed fields of their own. */
export const Fact = z
  .looseObject({
    id: z.string(),
    kind: z.string(),
    evidence: z.array(Span).readonly(),
    confidence: z.number().min(0).max(1),
    reasons: z.array(z.string()).readonly(),
  })
  .readonly();
export type Fact = z.infer<typeof Fact>;
