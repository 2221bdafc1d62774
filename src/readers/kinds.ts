import type { StatedKind } from "../model/index.js";
import { lettersOf } from "./roles.js";

/** What formats call the items of a paper, letters only and in lower case. */
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

/** The kind of item that a label names (`ARTICLE`, `np:Ad`); null for what is no item. */
export function kindOfLabel(label: string): StatedKind | null {
  return KIND_OF.get(lettersOf(label)) ?? null;
}
