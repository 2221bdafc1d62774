import { z } from "zod";
import { Box, Point } from "../src/model/index.js";

/** What a printed line is. `text` is body type; `label` a standing column's name; `jump` a line such as 下转第3版. */
export const TruthRole = z.enum([
  "headline",
  "kicker",
  "subheadline",
  "byline",
  "text",
  "crosshead",
  "caption",
  "label",
  "table",
  "advertisement",
  "jump",
  "masthead",
  "folio",
]);
export type TruthRole = z.infer<typeof TruthRole>;

/** One line of print. */
export const TruthLine = z
  .object({
    text: z.string().describe("as printed, with its hyphen and its spaces"),
    box: Box.describe("points, origin top left: its length by one em of its type, on its baseline"),
    role: TruthRole,
    article: z.string().nullable().describe("null for what belongs to no article: masthead, folio line"),
    order: z.number().int().describe("place in the order of reading, unique in its article over all pages"),
    passage: z.number().int().describe("lines of one statement, paragraph, row or caption share it"),
    direction: z.enum(["ltr", "ttb"]),
    family: z.string(),
    size: z.number().describe("points"),
    weight: z.number().describe("of the type, as CSS counts it: over 500 is bold"),
    spacing: z.number().describe("points added after every character, or after every space in Latin text"),
    colour: z.string().describe("CSS"),
  })
  .readonly();
export type TruthLine = z.infer<typeof TruthLine>;

/** A photograph. `captions` are the passages of its article that describe it: a group of pictures shares one. */
export const TruthPicture = z
  .object({
    box: Box,
    article: z.string().nullable(),
    captions: z.array(z.number().int()).readonly(),
    seed: z.number().int().describe("of what is drawn"),
  })
  .readonly();
export type TruthPicture = z.infer<typeof TruthPicture>;

export const TruthRule = z
  .object({ from: Point, to: Point, weight: z.number(), colour: z.string() })
  .readonly();
export type TruthRule = z.infer<typeof TruthRule>;

/** A filled or framed rectangle; `fill` and `stroke` are CSS colours, null for none. */
export const TruthPanel = z
  .object({
    box: Box,
    fill: z.string().nullable(),
    stroke: z.string().nullable(),
    weight: z.number(),
    above: z.boolean().describe("drawn over pictures"),
  })
  .readonly();
export type TruthPanel = z.infer<typeof TruthPanel>;

export const TruthPage = z
  .object({
    number: z.string().describe("as its folio prints it"),
    name: z.string().nullable().describe("the page's name (版名); null where none is printed"),
    width: z.number().describe("points"),
    height: z.number(),
    lines: z.array(TruthLine).readonly().describe("article by article: not an order of reading of the page"),
    pictures: z.array(TruthPicture).readonly(),
    rules: z.array(TruthRule).readonly(),
    panels: z.array(TruthPanel).readonly(),
  })
  .readonly();
export type TruthPage = z.infer<typeof TruthPage>;

export const TruthArticle = z
  .object({
    key: z.string(),
    kind: z.enum(["story", "photo", "brief", "advertisement", "filler", "notice"]),
    features: z
      .array(z.string())
      .readonly()
      .describe("what is particular to how it is set; features.ts names them"),
    regions: z
      .array(z.object({ page: z.number().int(), polygon: z.array(Point).readonly() }).readonly())
      .readonly()
      .describe("rectilinear outlines in points; `page` counts from 0"),
  })
  .readonly();
export type TruthArticle = z.infer<typeof TruthArticle>;

/** An edition as set, with everything a reader should find on its pages. */
export const PressTruth = z
  .object({
    format: z.literal("press/1"),
    seed: z.number().int(),
    title: z.string(),
    date: z.string(),
    language: z.string().describe("BCP 47"),
    fonts: z.enum(["truetype", "type3"]).describe("how Chromium embeds the families used"),
    features: z.array(z.string()).readonly().describe("of the whole edition: its grid, its writing"),
    pages: z.array(TruthPage).readonly(),
    articles: z.array(TruthArticle).readonly(),
  })
  .readonly();
export type PressTruth = z.infer<typeof PressTruth>;
