import type { ChoiceModel } from "../../src/decide/choice.js";

/** Weights smaller than this say nothing a reader needs to see; they are dropped. */
const NEGLIGIBLE = 0.02;

/** The model as the named weights a person reads, strongest first, rounded to two places. */
export function namedChoice({ features, weights }: ChoiceModel): Record<string, number> {
  const named = features.map((name, index) => [name, Math.round((weights[index] ?? 0) * 100) / 100] as const);
  return Object.fromEntries(
    named
      .filter(([, weight]) => Math.abs(weight) >= NEGLIGIBLE)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)),
  );
}
