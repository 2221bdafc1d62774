import { type Random, seeded } from "../bench/corpora/random.js";

/** Seeded choices: the same seed makes the same choices on any machine. */
export interface Chance {
  /** 0 ≤ x < 1. */
  readonly next: Random;
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  /** A number from `from` up to `to`. */
  real(from: number, to: number): number;
  /** Whether it happens, with this probability. */
  happens(probability: number): boolean;
  /** One of them; throws where there is none. */
  pick<T>(items: readonly T[]): T;
  /** One of the keys, in proportion to its weight. */
  weigh<T extends string>(weights: Readonly<Record<T, number>>): T;
  /** A copy in random order. */
  mix<T>(items: readonly T[]): T[];
  /** A generator of its own, so that choices made there move none made here. */
  fork(): Chance;
}

/** A source of choices from a seed. */
export function chanceOf(seed: number): Chance {
  const next = seeded(Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995);
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new RangeError("nothing to pick from");
    return items[int(0, items.length - 1)] as T;
  };
  return {
    next,
    int,
    pick,
    real: (from, to) => from + next() * (to - from),
    happens: (probability) => next() < probability,
    weigh: (weights) => weighed(weights, next()),
    mix: (items) => mixed(items, int),
    fork: () => chanceOf(int(1, 0x7fffffff)),
  };
}

function weighed<T extends string>(weights: Readonly<Record<T, number>>, at: number): T {
  const keys = Object.keys(weights) as T[];
  const total = keys.reduce((sum, key) => sum + weights[key], 0);
  let left = at * total;
  for (const key of keys) {
    left -= weights[key];
    if (left < 0) return key;
  }
  return keys.at(-1) as T;
}

/** Fisher–Yates. */
function mixed<T>(items: readonly T[], int: (from: number, to: number) => number): T[] {
  const copy = [...items];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = int(0, at);
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
}
