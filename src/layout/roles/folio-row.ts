import { across, down, middle } from "../../model/geometry/boxes.js";
import { overlapShare } from "../../model/geometry/intervals.js";
import type { Box } from "../../model/index.js";

/** What is asked about a block: where it stands, whether its words are a page's furniture, and whether it is as short as that is. */
export interface RowMember {
  readonly box: Box;
  readonly furniture: boolean;
  readonly short: boolean;
}

/**
 * What stands in a folio line, by its place: the page's number, its name and the paper's title are words like any other, but
 * they stand in one row with the day or the editors, and nothing else stands further out.
 *
 *     第二版   综合新闻      1998年1月10日 星期六      责任编辑 某某      澜川日报
 *     ────────────────────────────────────────────────────────────────────────────
 */
export function folioRowsOf(members: readonly RowMember[]): ReadonlySet<number> {
  const middles = members.map(({ box }) => middle(down(box)));
  const found = new Set<number>();
  for (const named of members.filter(({ furniture, short }) => furniture && short)) {
    const row = stripOf(members, named);
    const inRow = new Set(row);
    const edges = row.map((at) => down((members[at] as RowMember).box));
    const from = Math.min(...edges.map(([top]) => top));
    const to = Math.max(...edges.map(([, bottom]) => bottom));
    const others = middles.filter((_, at) => !inRow.has(at));
    const isOutermost = others.every((at) => at > to) || others.every((at) => at < from);
    if (isOutermost && row.every((at) => members[at]?.short)) for (const at of row) found.add(at);
  }
  return found;
}

/**
 * What stands in the strip of a member: beside it, or beside what is. A page's name is as tall as the two rows at its side:
 *
 *     07  综合新闻                     1998年1月10日 星期六
 *                                     责编 某某  美编 某某
 */
function stripOf(members: readonly RowMember[], named: RowMember): number[] {
  const level = (box: Box) =>
    [...members.keys()].filter((at) => isLevel((members[at] as RowMember).box, box));
  const row = level(named.box);
  const tallest = row.reduce<Box>((most, at) => {
    const { box } = members[at] as RowMember;
    return box[3] > most[3] ? box : most;
  }, named.box);
  return [...new Set([...row, ...level(tallest)])];
}

/** A page's name may be set larger than the day beside it, but not as much larger as a title is than the headline of an ear. */
const UNLIKE = 3;

/** Beside each other on one row. */
function isLevel(a: Box, b: Box): boolean {
  if (Math.max(a[3], b[3]) > UNLIKE * Math.min(a[3], b[3])) return false;
  return overlapShare(down(a), down(b)) > 0.5 && (a === b || overlapShare(across(a), across(b)) < 0.5);
}
