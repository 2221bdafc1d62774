/** A stretch of one axis, in page units. */
export type Interval = readonly [from: number, to: number];

/** Room that no interval reaches into. */
export interface Gap {
  /** Its middle. */
  readonly at: number;
  /** How wide it is; negative where intervals overlap within the tolerance. */
  readonly size: number;
}

/**
 * The gaps between intervals on their axis, in order. Every interval is shortened by the tolerance at both ends first, so
 * that boxes of a skewed page may overlap by that much and still leave a gap.
 *
 *     ▬▬▬▬    ▬▬▬
 *       ▬▬▬          ▬▬▬▬▬
 *          ↑↑    ↑↑↑↑          two gaps
 */
export function gapsBetween(intervals: readonly Interval[], tolerance: number): Gap[] {
  const shortened = intervals
    .map(([from, to]): Interval => [from + tolerance, Math.max(to - tolerance, from + tolerance)])
    .sort((a, b) => a[0] - b[0]);
  const gaps: Gap[] = [];
  let end = shortened[0]?.[1] ?? 0;
  for (const [from, to] of shortened) {
    if (from > end) gaps.push({ at: (from + end) / 2, size: from - end - 2 * tolerance });
    end = Math.max(end, to);
  }
  return gaps;
}

/** The room between two intervals, in page units; 0 where they touch or overlap. */
export function between(a: Interval, b: Interval): number {
  return Math.max(0, Math.max(a[0], b[0]) - Math.min(a[1], b[1]));
}

/** How much of the shorter interval lies in the other, 0..1. */
export function overlapShare(a: Interval, b: Interval): number {
  const common = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  const shorter = Math.min(a[1] - a[0], b[1] - b[0]);
  if (shorter <= 0) return common >= 0 ? 1 : 0;
  return Math.max(0, common) / shorter;
}
