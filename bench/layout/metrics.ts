/** One thing counted: the article it is in, the one it was put in, and how much it weighs (characters, or 1 a line without text). */
export interface Assigned {
  readonly gold: string;
  readonly found: string;
  readonly weight: number;
}

/**
 * B³ F1 (Bagga & Baldwin, LREC 1998): for each character, precision is the share of its found article that is of its gold
 * article, recall the share of its gold article that was found with it; means over characters. 1 for nothing.
 */
export function b3(items: readonly Assigned[]): number {
  const gold = sums(items, ({ gold }) => gold);
  const found = sums(items, ({ found }) => found);
  const both = sums(items, pairOf);
  let [precision, recall, total] = [0, 0, 0];
  for (const item of items) {
    const common = item.weight * (both.get(pairOf(item)) ?? 0);
    precision += common / (found.get(item.found) ?? 1);
    recall += common / (gold.get(item.gold) ?? 1);
    total += item.weight;
  }
  return total === 0 ? 1 : (2 * precision * recall) / (precision + recall) / total;
}

/** An article and the one found, as one key. */
export function pairOf({ gold, found }: Assigned): string {
  return `${gold}\n${found}`;
}

function sums(items: readonly Assigned[], keyOf: (item: Assigned) => string): Map<string, number> {
  const totals = new Map<string, number>();
  for (const item of items) totals.set(keyOf(item), (totals.get(keyOf(item)) ?? 0) + item.weight);
  return totals;
}
