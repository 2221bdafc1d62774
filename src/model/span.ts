import { z } from "zod";

/** A stretch of one line's text: UTF-16 offsets into `Line.text`, `end` exclusive. */
export const Span = z
  .object({
    line: z.string().describe("id of a Line"),
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
  })
  .readonly();
export type Span = z.infer<typeof Span>;

/** Text with its evidence: `text` is the spans joined under the joining rules and nothing else. */
export const Passage = z
  .object({ text: z.string(), spans: z.array(Span).readonly().describe("in reading order") })
  .readonly();
export type Passage = z.infer<typeof Passage>;
