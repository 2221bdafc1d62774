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

/** The role of what stands in these divisions: the innermost that names one; all of the title section is masthead. */
export function roleWithin(divisions: readonly Division[]): BlockRole | null {
  if (divisions.some(({ type }) => roleOfLabel(type) === "masthead")) return "masthead";
  for (let at = divisions.length - 1; at >= 0; at--) {
    const role = roleOfLabel(divisions[at]?.type ?? "");
    if (role !== null) return role;
  }
  return null;
}
