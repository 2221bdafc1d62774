import type { ArticleKind, BodyPassage, DeckEntry } from "./article.js";
import type { Leftover } from "./edition.js";

/** The METS profile of packages whose divisions are passages: a reader takes them as they are. */
export const PACKAGE_PROFILE = "broadsheet/1";

/** What a passage of an article is. */
export type PassageRole = "label" | DeckEntry["role"] | "byline" | BodyPassage["role"] | "caption";

/** What the passages of a package and its left-over print are called. Names are those of ENMAP and docWorks where they have one. */
export const PASSAGE_TYPES: Readonly<Record<PassageRole | Leftover["why"], string>> = {
  label: "RUBRIC",
  kicker: "OVERLINE",
  headline: "TITLE",
  subheadline: "SUBHEADLINE",
  note: "NOTE",
  byline: "AUTHOR",
  paragraph: "PARAGRAPH",
  crosshead: "CROSSHEADING",
  quote: "QUOTATION",
  verse: "VERSE",
  table: "TABLE",
  caption: "CAPTION",
  masthead: "MASTHEAD",
  folio: "PAGE_NUMBER",
  "running-head": "RUNNING_TITLE",
  imprint: "IMPRINT",
  jump: "JUMP_LINE",
  noise: "NOISE",
};

/** A passage that a package states. */
export interface StatedPassage {
  readonly role: PassageRole;
  /** Ids of its lines in reading order; at least one. */
  readonly lines: readonly string[];
}

export interface StatedItem {
  /** Null where the package does not say. */
  readonly kind: ArticleKind | null;
  /** At least one. */
  readonly passages: readonly StatedPassage[];
}

/** An issue of which a package states every passage. */
export interface StatedIssue {
  readonly items: readonly StatedItem[];
  readonly leftovers: readonly { readonly why: Leftover["why"]; readonly lines: readonly string[] }[];
}
