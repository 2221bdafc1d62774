import type { Evidence } from "./weights.js";

/** Features under their names: each a yes, a no or a share about what is viewed. */
export type Named<V> = readonly (readonly [name: string, ask: (view: V) => boolean | number])[];

/** Says in which of the steps a measure lies: `size-1.4` is the step that ends with 1.4, `size-over` the last. Null lies in none. */
export function steps<V>(
  name: string,
  limits: readonly number[],
  measure: (view: V) => number | null,
): Named<V> {
  return [...limits, Number.POSITIVE_INFINITY].map((limit, index) => {
    const from = limits[index - 1] ?? Number.NEGATIVE_INFINITY;
    return [
      `${name}-${limit === Number.POSITIVE_INFINITY ? "over" : limit}`,
      (view) => {
        const value = measure(view);
        return value !== null && value > from && value <= limit;
      },
    ];
  });
}

/** The features that speak of a view; `offset` is the index of the first of them among all of the model's. */
export function gatherEvidence<V>(features: Named<V>, view: V, offset = 0): Evidence {
  const indexes: number[] = [];
  const values: number[] = [];
  features.forEach(([, ask], index) => {
    const value = Number(ask(view));
    if (value === 0) return;
    indexes.push(offset + index);
    values.push(value);
  });
  return { indexes, values };
}
