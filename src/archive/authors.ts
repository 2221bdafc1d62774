import type { Credit, EditionFilter, Store } from "./store.js";

/** What one name signed in one month. */
export interface AuthorMonth {
  readonly author: string;
  /** As printed: `本报记者`, `通讯员`; null where none is printed. */
  readonly role: string | null;
  /** `YYYY-MM`; null where the editions have no day. */
  readonly month: string | null;
  readonly pieces: number;
  /** Visible characters of body and captions; a piece with several names counts in full for each. */
  readonly characters: number;
}

/**
 * Pieces and characters by name, role and month, in that order. Names are compared without spaces and in any width; they
 * are told as they are printed first.
 */
export function authorMonths(store: Store, filter: EditionFilter = {}): AuthorMonth[] {
  const months = new Map<string, AuthorMonth>();
  const counted = new Set<string>();
  for (const credit of store.credits(filter)) {
    const key = keyOf(credit);
    const piece = `${key}\n${credit.article}`;
    if (counted.has(piece)) continue;
    counted.add(piece);
    const known = months.get(key);
    months.set(key, {
      author: known?.author ?? credit.name,
      role: credit.role,
      month: credit.date?.slice(0, 7) ?? null,
      pieces: (known?.pieces ?? 0) + 1,
      characters: (known?.characters ?? 0) + credit.characters,
    });
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, month]) => month);
}

function keyOf({ name, role, date }: Credit): string {
  const bare = name.normalize("NFKC").replace(/\s/gu, "").toLowerCase();
  return [bare, role ?? "", date?.slice(0, 7) ?? ""].join("\t");
}
