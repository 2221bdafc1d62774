import type { InputLayout, Line, Page } from "../../src/model/index.js";
import { type Random, seeded } from "../corpora/random.js";
import type { GoldIssue } from "./issue.js";

/** The issue with its blocks and lines in random order under fresh ids: what is left is where they stand. */
export function shuffled(issue: GoldIssue, seed: number): GoldIssue {
  const random = seeded(seed);
  const truth = new Map<string, NonNullable<ReturnType<GoldIssue["truth"]["get"]>>>();
  const layouts: InputLayout[] = [];
  const pages = issue.pages.map((page, index): Page => {
    const fresh = new Map<string, Line>();
    mixed(page.lines, random).forEach((line, at) => {
      const id = `${page.id}.l${at + 1}`;
      fresh.set(line.id, { ...line, id, source: id });
      const known = issue.truth.get(line.id);
      if (known) truth.set(id, known);
    });
    const groups = new Map<string, string>();
    const blocks = mixed(issue.layouts[index]?.blocks ?? [], random).map((block, at) => {
      if (block.group !== null && !groups.has(block.group)) groups.set(block.group, `g${groups.size + 1}`);
      return {
        ...block,
        source: `b${at + 1}`,
        group: block.group === null ? null : (groups.get(block.group) ?? null),
        lines: mixed(block.lines, random).flatMap((id) => fresh.get(id)?.id ?? []),
      };
    });
    layouts.push({ blocks, ordered: false });
    return { ...page, lines: [...fresh.values()] };
  });
  return { ...issue, pages, layouts, truth };
}

/** A copy in random order (Fisher–Yates). */
function mixed<T>(items: readonly T[], random: Random): T[] {
  const copy = [...items];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
}
