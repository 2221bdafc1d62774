import type { Column } from "./slots.js";

/** So many columns of one measure; fewer where they would be narrower than nine ems. */
export function divided(
  u: number,
  along: number,
  count: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  gutter: number,
  em: number,
): Column[] {
  let columns = Math.max(1, count);
  while (columns > 1 && (along - gutter * (columns - 1)) / columns < 9 * em) columns--;
  const measure = (along - gutter * (columns - 1)) / columns;
  return Array.from({ length: columns }, (_, at) => ({
    u: u + at * (measure + gutter),
    along: measure,
    top,
    bottom,
  }));
}
