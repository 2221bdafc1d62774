import { z } from "zod";
import { Box, Point } from "./geometry.js";

/** Type as set: size in page units. */
export const Font = z.object({ size: z.number(), bold: z.boolean(), family: z.string() }).readonly();
export type Font = z.infer<typeof Font>;

/** One line of print as the input gives it. Its text is never changed. */
export const Line = z
  .object({
    id: z.string().describe("unique in the edition, `p1.l12`"),
    source: z
      .string()
      .describe(
        "the identity the input gives: the 1-based line number of a text dump, the ID of an ALTO line",
      ),
    text: z.string(),
    box: Box.nullable(),
    gapBefore: z
      .number()
      .nonnegative()
      .nullable()
      .describe("blank lines before it in a text dump; null where the format has no such thing"),
    font: Font.nullable(),
    direction: z.enum(["ltr", "ttb", "rtl"]),
    confidence: z.number().min(0).max(1).nullable().describe("of the recognition (OCR), not of the layout"),
  })
  .readonly();
export type Line = z.infer<typeof Line>;

/** A picture on the page. `box: null` with a source like `71-73` is a gap that a picture has left in a dump. */
export const Picture = z
  .object({ id: z.string().describe("`p1.i1`"), box: Box.nullable(), source: z.string() })
  .readonly();
export type Picture = z.infer<typeof Picture>;

/** A ruled line printed on the page; `weight` is its thickness in page units. */
export const Rule = z
  .object({ id: z.string().describe("`p1.r3`"), from: Point, to: Point, weight: z.number() })
  .readonly();
export type Rule = z.infer<typeof Rule>;

/** One page: what is printed on it, in the order of the input. */
export const Page = z
  .object({
    id: z.string().describe("`p1`"),
    number: z.string().nullable().describe("the folio as printed, `A2`"),
    name: z.string().nullable().describe("the page's name (版名), `要闻`"),
    width: z.number().nullable(),
    height: z.number().nullable(),
    unitsPerInch: z.number().nullable(),
    lines: z.array(Line).readonly(),
    pictures: z.array(Picture).readonly(),
    rules: z.array(Rule).readonly(),
  })
  .readonly();
export type Page = z.infer<typeof Page>;
