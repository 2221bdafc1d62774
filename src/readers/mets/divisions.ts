import type { BlockRole, StatedKind } from "../../model/index.js";
import { roleOfLabel } from "../roles.js";

/** What the types of divisions are called that are items of the paper, letters only and in lower case. */
const KINDS: Readonly<Record<StatedKind, readonly string[]>> = {
  story: ["article", "editorial", "review", "interview", "letter", "obituary", "poem", "feuilleton"],
  photo: ["illustration", "picture", "photo", "photograph", "image", "cartoon"],
  notice: ["notice", "announcement", "deathnotice", "birthnotice", "publicnotice"],
  advertisement: ["advertisement", "advertisment", "ad", "advert", "classified"],
  furniture: [],
};

const KIND_OF: ReadonlyMap<string, StatedKind> = new Map(
  (Object.keys(KINDS) as StatedKind[]).flatMap((kind) =>
    KINDS[kind].map((type): [string, StatedKind] => [type, kind]),
  ),
);

/** One `div`, from the outermost to the one that is open. */
export interface Division {
  readonly type: string;
  readonly id: string | null;
  readonly label: string | null;
}

/** `np:Article` as `article`: letters only. */
export function plainType(type: string): string {
  return type
    .slice(type.lastIndexOf(":") + 1)
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}

/**
 * Whether a division begins an item, and of which kind; null for all others. Pictures within an item are parts of it,
 * and so is everything in the title section but its pictures.
 */
export function kindOf(type: string, inItem: boolean): StatedKind | null {
  const kind = KIND_OF.get(plainType(type)) ?? null;
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
