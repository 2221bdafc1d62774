import type { Unit } from "../fold/index.js";

export type Field = "label" | "headline" | "byline" | "body" | "caption";

export const FIELDS: readonly Field[] = ["label", "headline", "byline", "body", "caption"];

/** A run of characters that is looked for. Whether a word at its edge may go on beyond it. */
export interface Term {
  readonly kind: "term";
  readonly units: readonly Unit[];
  readonly openLeft: boolean;
  readonly openRight: boolean;
}

/** A search, as it was written. */
export type QueryNode =
  | Term
  | { readonly kind: "and" | "or"; readonly parts: readonly QueryNode[] }
  | { readonly kind: "not"; readonly part: QueryNode }
  | { readonly kind: "field"; readonly field: Field; readonly part: QueryNode };

/** The terms that a hit shows: those that are not denied, each with the field it is asked of; null for any. */
export function termsOf(node: QueryNode | null, field: Field | null = null): ShownTerm[] {
  if (node === null || node.kind === "not") return [];
  if (node.kind === "term") return [{ term: node, field }];
  if (node.kind === "field") return termsOf(node.part, node.field);
  return node.parts.flatMap((part) => termsOf(part, field));
}

export interface ShownTerm {
  readonly term: Term;
  readonly field: Field | null;
}
