import type { Evidence } from "./weights.js";

/** A feature under its name: a yes, a no or a share about what is viewed. */
export type Named<V> = readonly [name: string, ask: (view: V) => boolean | number];

/** Features of which at most one speaks of a view, asked at once: `which` gives its place among the names, −1 for none. */
export interface OneOf<V> {
  readonly names: readonly string[];
  readonly which: (view: V) => number;
}

/** All that is asked about a view, in the order of the features' indexes. */
export type Questions<V> = readonly (Named<V> | OneOf<V>)[];

/** The names of all features, by index. */
export function featureNames<V>(questions: Questions<V>): string[] {
  return questions.flatMap((question) => (isNamed(question) ? [question[0]] : question.names));
}

function isNamed<V>(question: Named<V> | OneOf<V>): question is Named<V> {
  return Array.isArray(question);
}

/** Says in which of the steps a measure lies: `size-1.4` is the step that ends with 1.4, `size-over` the last. Null lies in none. */
export function steps<V>(
  name: string,
  limits: readonly number[],
  measure: (view: V) => number | null,
): OneOf<V> {
  return {
    names: [...limits.map((limit) => `${name}-${limit}`), `${name}-over`],
    which: (view) => {
      const value = measure(view);
      return value === null || Number.isNaN(value) ? -1 : stepOf(value, limits);
    },
  };
}

function stepOf(value: number, limits: readonly number[]): number {
  let step = 0;
  while (step < limits.length && value > (limits[step] as number)) step++;
  return step;
}

/** The features that speak of a view; `offset` is the index of the first of them among all of the model's. */
export function gatherEvidence<V>(questions: Questions<V>, view: V, offset = 0): Evidence {
  const indexes: number[] = [];
  const values: number[] = [];
  let first = offset;
  for (const question of questions) {
    const named = isNamed(question);
    const place = named ? 0 : question.which(view);
    const value = named ? Number(question[1](view)) : Number(place >= 0);
    if (value !== 0) {
      indexes.push(first + place);
      values.push(value);
    }
    first += named ? 1 : question.names.length;
  }
  return { indexes, values };
}
