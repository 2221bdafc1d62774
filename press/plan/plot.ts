/** Rows of one column of the grid, from `top` up to `bottom`, counted from 0. */
export interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** Where one item stands: neighbouring columns of the grid, each with its own rows. All alike is a rectangle, else an L or a U. */
export interface Plot {
  readonly first: number;
  readonly columns: readonly Rows[];
}

export function rectangle(first: number, count: number, top: number, bottom: number): Plot {
  return { first, columns: Array.from({ length: count }, () => ({ top, bottom })) };
}

export function isRectangle({ columns }: Plot): boolean {
  return columns.every(({ top, bottom }) => top === columns[0]?.top && bottom === columns[0]?.bottom);
}

/** How much room there is, in rows of one column. */
export function areaOf({ columns }: Plot): number {
  return columns.reduce((sum, { top, bottom }) => sum + bottom - top, 0);
}

export function topOf({ columns }: Plot): number {
  return Math.min(...columns.map(({ top }) => top));
}

/** The longest run of columns that begin at the top: where a headline can stand. Its first column and how many, counted in the plot. */
export function crown(plot: Plot): { readonly from: number; readonly count: number } {
  const top = topOf(plot);
  let best = { from: 0, count: 0 };
  let run = 0;
  for (const [at, column] of plot.columns.entries()) {
    run = column.top === top ? run + 1 : 0;
    if (run > best.count) best = { from: at - run + 1, count: run };
  }
  return best;
}
