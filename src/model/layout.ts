import type { Box } from "./geometry.js";
import type { Line, Page } from "./page.js";

/** What a block of print is on its page. `text` is body type; a crosshead stands inside an article's body. */
export type BlockRole =
  | "headline"
  | "kicker"
  | "subheadline"
  | "byline"
  | "text"
  | "crosshead"
  | "caption"
  | "advertisement"
  | "running-head"
  | "folio"
  | "masthead"
  | "jump"
  | "noise";

/** Where the input says a block belongs: the key of its article, unique in the edition, and its place there from 0. */
export interface StatedPlace {
  readonly article: string;
  readonly order: number;
}

/** A group of lines that the input holds together (ALTO TextBlock, PAGE TextRegion, hOCR area). */
export interface InputBlock {
  /** The input's own identity of the block, unique in its file; null where it gives none. */
  readonly source: string | null;
  /** Null where the input gives none. */
  readonly box: Box | null;
  /** Ids of the page's lines, in the order of the input. */
  readonly lines: readonly string[];
  /** The identity of the composed block it stands in; null where it stands in none. */
  readonly group: string | null;
  /** The identity of the block of the input that it is a run of lines of, where that holds several articles; null where it is whole. */
  readonly runOf: string | null;
  /** What the input says the block is; null where it does not say. */
  readonly role: BlockRole | null;
  /** Null where the input states no articles. */
  readonly place: StatedPlace | null;
}

/**
 * An area that print marks off from what is around it:
 *
 *     ┌───────────┐   ░░░░░░░░░░░░░
 *     │  a frame  │   ░░ a tint ░░░      a frame is ruled on all four sides,
 *     └───────────┘   ░░░░░░░░░░░░░      a tint is ground of another colour than the page's
 *
 * One that is both is two areas with nearly the same box.
 */
export interface Area {
  readonly kind: "frame" | "tint";
  /** In page units, within the page. */
  readonly box: Box;
}

/** What a reader with geometry knows of a page beyond its lines: the blocks, in the order of the input. */
export interface InputLayout {
  /** Every line of the page is in exactly one block. */
  readonly blocks: readonly InputBlock[];
  /** Whether the order of the blocks is stated as the order of reading, and not merely that of the file. */
  readonly ordered: boolean;
  /** From the top down; those of the whole page left out. Absent where the format draws none. */
  readonly areas?: readonly Area[];
}

/** What kind of item an input says an article is, where it says so. */
export type StatedKind = "story" | "photo" | "notice" | "advertisement" | "furniture";

/** A table row by row, each row cell by cell: the lines of a cell from the top down, at least one. */
export type Rows = readonly (readonly (readonly Line[])[])[];

/** Print that stands together on the page as one block. */
export interface Block {
  /** `p1.b3`, in reading order. */
  readonly id: string;
  /** In page units. */
  readonly box: Box;
  /** In reading order; at least one. */
  readonly lines: readonly Line[];
  /** Its lines' texts; empty where the input has geometry alone. */
  readonly text: string;
  /** Characters that print; about as many as there is room for where no text is known. */
  readonly characters: number;
  readonly role: BlockRole;
  /** How probable each role is, 0..1; roles that are not named have no chance worth naming. */
  readonly chances: Readonly<Partial<Record<BlockRole, number>>>;
  /** The block of the input it is, or is a part of. */
  readonly input: InputBlock;
  /** Its lines as the rows of a table; absent for what is none. */
  readonly rows?: Rows;
}

/** A page as laid out: what the articles are found from. */
export interface PageLayout {
  readonly page: Page;
  /** The height of a line of body type, in page units: what thresholds are measured in. */
  readonly em: number;
  /** In reading order. */
  readonly blocks: readonly Block[];
  /** Whether nearly all its lines state their type: it is print as set, and not as recognised. */
  readonly typeset: boolean;
  /** The areas that print marks off; none where the format draws none. */
  readonly areas: readonly Area[];
}

/** An article that an input states. Which blocks are its own, their `place` says. */
export interface StatedArticle {
  /** Unique in the edition. */
  readonly key: string;
  readonly kind: StatedKind;
  /** What the input calls it, often its headline; null where it does not say. */
  readonly label: string | null;
}
