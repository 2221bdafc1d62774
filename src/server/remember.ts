/** How long what was made is given again. */
export interface Remembering {
  /** So many milliseconds in any case. */
  readonly milliseconds: number;
  /** And after that as long as this is the same; absent for no longer. */
  readonly generation?: () => number;
  readonly now?: () => number;
}

/**
 * What a function gave for a key, for a while and for at most so many keys, those asked longest ago forgotten first. What it
 * throws is not remembered.
 */
export function remember<T>(
  { milliseconds, generation, now = () => performance.now() }: Remembering,
  most: number,
  make: (key: string) => T,
): (key: string) => T {
  const known = new Map<string, Remembered<T>>();
  const isFresh = (found: Remembered<T>) =>
    found.until > now() || (generation !== undefined && generation() === found.generation);
  const made = (key: string): Remembered<T> => {
    // Asked before it is made: what changes meanwhile is then seen the next time.
    const before = generation?.() ?? null;
    return { value: make(key), until: now() + milliseconds, generation: before };
  };
  return (key) => {
    const found = known.get(key);
    known.delete(key);
    const fresh = found && isFresh(found) ? found : made(key);
    known.set(key, fresh);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return fresh.value;
  };
}

interface Remembered<T> {
  readonly value: T;
  readonly until: number;
  readonly generation: number | null;
}
