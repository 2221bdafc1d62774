import type { BlockRole, StatedKind } from "../../model/index.js";
import type { PackageIssue } from "./issue.js";

/** A page that a package names: the file it is in, and how that is called in the package. */
export interface PackagePage {
  /** The METS file's id, by which articles refer to it. */
  readonly file: string;
  /** As written. */
  readonly href: string;
  /** The page's number as the package states it (ORDERLABEL); null where it does not. */
  readonly number: string | null;
}

/** A block (or a group of blocks, or a picture) of a page's file. */
export interface PackagePart {
  readonly file: string;
  /** The id in that file. */
  readonly block: string;
  /** What the package says it is; null where that is none of our roles. */
  readonly role: BlockRole | null;
}

export interface PackageArticle {
  /** The division's id, else its place among the articles, from 1. */
  readonly id: string;
  readonly kind: StatedKind;
  readonly label: string | null;
  readonly parts: readonly PackagePart[];
}

/** What a METS file states of the issue whose pages it names. */
export interface PackageStatement {
  readonly title: string | null;
  /** `YYYY-MM-DD`; null where no whole date is stated. */
  readonly date: string | null;
  /** In their physical order. */
  readonly pages: readonly PackagePage[];
  readonly articles: readonly PackageArticle[];
  /** Parts that are in no article: the masthead's. */
  readonly loose: readonly PackagePart[];
  /** Its passages, where it is of the profile that states them; null for all other packages. */
  readonly issue: PackageIssue | null;
}
