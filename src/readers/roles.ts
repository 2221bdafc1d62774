import type { BlockRole } from "../model/index.js";

/** What formats call the roles, letters only and in lower case. Words that may mean two things are not here. */
const LABELS: Readonly<Record<BlockRole, readonly string[]>> = {
  headline: ["headline", "heading", "title", "maintitle", "mainheadline"],
  kicker: ["kicker", "overline", "eyebrow", "overtitle"],
  subheadline: ["subheadline", "subtitle", "subheading", "subhead", "deck"],
  byline: ["byline", "author", "credit"],
  text: ["text", "paragraph", "body", "bodytext", "bodycontent"],
  crosshead: ["crosshead", "crossheading", "crossheadline"],
  caption: ["caption"],
  advertisement: ["advertisement", "advert", "ad", "ads"],
  "running-head": ["runninghead", "runningtitle", "header", "pageheader"],
  folio: ["folio", "pagenumber"],
  masthead: ["masthead", "titlesection", "nameplate"],
  jump: ["jumpline", "continuationline"],
  noise: ["noise"],
};

const ROLES: ReadonlyMap<string, BlockRole> = new Map(
  (Object.keys(LABELS) as BlockRole[]).flatMap((role) =>
    LABELS[role].map((label): [string, BlockRole] => [label, role]),
  ),
);

/** A label without its prefix, case and marks: `np:Page-Number` is `pagenumber`. */
export function lettersOf(label: string): string {
  return label
    .slice(label.lastIndexOf(":") + 1)
    .toLowerCase()
    .replace(/[^a-z]/g, "");
}

/** The role that a label plainly names (`SubHeadline`, `page-number`, `np:TITLE`); null for every other label. */
export function roleOfLabel(label: string): BlockRole | null {
  return ROLES.get(lettersOf(label)) ?? null;
}
