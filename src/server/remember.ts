/**
 * What a function gave for a key, for so many milliseconds and for at most so many keys, those asked longest ago
 * forgotten first. What it throws is not remembered.
 */
export function remember<T>(
  milliseconds: number,
  most: number,
  make: (key: string) => T,
  now: () => number = () => performance.now(),
): (key: string) => T {
  const known = new Map<string, { readonly value: T; readonly until: number }>();
  return (key) => {
    const found = known.get(key);
    known.delete(key);
    const fresh = found && found.until > now() ? found : { value: make(key), until: now() + milliseconds };
    known.set(key, fresh);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return fresh.value;
  };
}
