import type { ArticleKind } from "../../model/index.js";
import type { PieceRole } from "../html/trace.js";

/** What an article of each kind is called; kinds of which libraries know none are articles, and their genre says the rest. */
export const KIND_TYPES: Readonly<Record<ArticleKind, string>> = {
  story: "ARTICLE",
  photo: "ILLUSTRATION",
  brief: "ARTICLE",
  list: "ARTICLE",
  notice: "NOTICE",
  advertisement: "ADVERTISEMENT",
  banner: "ARTICLE",
  furniture: "ARTICLE",
};

/** The part of an article that a passage stands in. */
export type Part = "HEADING" | "BODY" | "CAPTION";

const HEADING: ReadonlySet<PieceRole> = new Set(["label", "kicker", "headline", "subheadline", "note"]);

export function partOf(role: PieceRole): Part {
  if (HEADING.has(role)) return "HEADING";
  return role === "caption" ? "CAPTION" : "BODY";
}
