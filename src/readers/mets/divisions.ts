import type { BlockRole, StatedKind } from "../../model/index.js";
import { kindOfLabel } from "../kinds.js";
import { roleOfLabel } from "../roles.js";

/** One `div`, from the outermost to the one that is open. */
export interface Division {
  readonly type: string;
  readonly id: string | null;
  readonly label: string | null;
}

/**
 * Whether a division begins an item, and of which kind; null for all others. Pictures within an item are parts of it,
 * and so is everything in the title section but its pictures.
 */
export function kindOf(type: string, inItem: boolean): StatedKind | null {
  const kind = kindOfLabel(type);
  return inItem && kind === "photo" ? null : kind;
}

/**
 * The role of what stands in these divisions: the innermost that names one; all of the title section is masthead. A
 * picture has none, though it stands in an article's body.
 */
export function roleWithin(divisions: readonly Division[]): BlockRole | null {
  if (divisions.some(({ type }) => roleOfLabel(type) === "masthead")) return "masthead";
  for (const { type } of divisions.toReversed()) {
    const role = roleOfLabel(type);
    if (role !== null || kindOfLabel(type) === "photo") return role;
  }
  return null;
}
