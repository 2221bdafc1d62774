import type { Line } from "../model/index.js";

/** The commonest number of blank lines between two lines of a page; the smaller of two equally common ones. */
export function usualGap(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines.slice(1))
    counts.set(line.gapBefore ?? 0, (counts.get(line.gapBefore ?? 0) ?? 0) + 1);
  let usual = 0;
  for (const [gap, count] of [...counts].sort((a, b) => a[0] - b[0]))
    if (count > (counts.get(usual) ?? 0)) usual = gap;
  return usual;
}
