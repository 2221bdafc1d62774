import type { InputLayout, Leftover, PassageRole, StatedIssue } from "../../model/index.js";
import { PASSAGE_TYPES } from "../../model/package.js";
import type { PageOrigin } from "./claims.js";
import type { PackageIssue, PackagePassage } from "./issue.js";

const LEFT_OVER: ReadonlySet<string> = new Set<Leftover["why"]>([
  "masthead",
  "folio",
  "running-head",
  "imprint",
  "jump",
  "noise",
]);

/**
 * The passages of a package as lines of its pages; null where a page has no blocks, so that not all can be stated. Of two
 * passages that claim a block the first has it; what claims none that is there is none. Lines that no passage has are
 * stray marks.
 */
export function statedIssue(
  layouts: readonly (InputLayout | null)[],
  origins: readonly PageOrigin[],
  issue: PackageIssue,
): StatedIssue | null {
  if (layouts.includes(null)) return null;
  const free = linesByBlock(layouts, origins);
  const take = ({ blocks }: PackagePassage): string[] =>
    blocks.flatMap(({ file, block }) => {
      const key = keyOf(file, block);
      const lines = free.get(key) ?? [];
      free.delete(key);
      return lines;
    });
  const items = issue.items.map(({ kind, passages }) => ({
    kind,
    passages: passages.flatMap((passage) => {
      const { role } = passage;
      return isPassage(role) ? nonEmpty({ role, lines: take(passage) }) : [];
    }),
  }));
  const leftovers = issue.leftovers.flatMap((passage) => {
    const { role } = passage;
    return isPassage(role) ? [] : nonEmpty({ why: role, lines: take(passage) });
  });
  const stray = [...free.values()].flatMap((lines) => nonEmpty({ why: "noise" as const, lines }));
  return {
    items: items.filter(({ passages }) => passages.length > 0),
    leftovers: [...leftovers, ...stray],
  };
}

function isPassage(role: PackagePassage["role"]): role is PassageRole {
  return role in PASSAGE_TYPES && !LEFT_OVER.has(role);
}

function nonEmpty<T extends { readonly lines: readonly string[] }>(one: T): T[] {
  return one.lines.length > 0 ? [one] : [];
}

function keyOf(file: string, block: string): string {
  return `${file}\n${block}`;
}

/** The lines of every block of every page; a block without an id of its own has a key that none can name. */
function linesByBlock(
  layouts: readonly (InputLayout | null)[],
  origins: readonly PageOrigin[],
): Map<string, readonly string[]> {
  const free = new Map<string, readonly string[]>();
  layouts.forEach((layout, page) => {
    for (const [index, { source, lines }] of (layout?.blocks ?? []).entries()) {
      const key = keyOf(origins[page]?.file ?? "", source ?? "");
      free.set(source === null || free.has(key) ? `${page}\n\n${index}` : key, lines);
    }
  });
  return free;
}
