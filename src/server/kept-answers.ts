import type { Context, MiddlewareHandler } from "hono";
import { asAsked, MADE, type Made } from "./headers.js";

/** What is kept is made anew after so many milliseconds, whatever has changed that nobody can tell: a page that can be drawn now. */
const LASTS = 60_000;

/** An answer of more than this share of the room is not kept. */
const LARGEST = 1 / 16;

interface Kept {
  readonly made: Made;
  readonly generation: number;
  readonly until: number;
}

/**
 * Keeps whole answers (200) of at most so many bytes altogether, those asked for longest ago go first, and gives them again
 * until `generation` is another. What several ask for at once is made once. `keyOf` says all that an answer depends on.
 */
export function keepAnswers(
  generation: () => number,
  mostBytes: number,
  keyOf: (c: Context) => string,
  now: () => number = () => performance.now(),
): MiddlewareHandler {
  const kept = keeper(mostBytes);
  const underWay = new Map<string, Promise<void>>();
  return async (c, next) => {
    const key = keyOf(c);
    const others = underWay.get(key);
    if (others) await others;
    const found = kept.get(key);
    if (found && found.until > now() && found.generation === generation()) return asAsked(c, found.made);
    const before = generation();
    const work = next();
    underWay.set(key, work);
    try {
      await work;
    } finally {
      if (underWay.get(key) === work) underWay.delete(key);
    }
    const made = c.get(MADE) as Made | undefined;
    if (made) kept.set(key, { made, generation: before, until: now() + LASTS });
  };
}

/** Answers by their keys, in the order in which they were asked for. */
function keeper(mostBytes: number) {
  const known = new Map<string, Kept>();
  let bytes = 0;
  const drop = (key: string) => {
    bytes -= known.get(key)?.made.bytes.length ?? 0;
    known.delete(key);
  };
  return {
    get(key: string): Kept | undefined {
      const found = known.get(key);
      if (found) {
        known.delete(key);
        known.set(key, found);
      }
      return found;
    },
    set(key: string, kept: Kept): void {
      drop(key);
      if (kept.made.bytes.length > mostBytes * LARGEST) return;
      known.set(key, kept);
      bytes += kept.made.bytes.length;
      for (const oldest of known.keys()) {
        if (bytes <= mostBytes) break;
        drop(oldest);
      }
    },
  };
}
