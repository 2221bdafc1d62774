import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestPath, type Chain, probabilities } from "../../src/decide/chain.js";

/** A small chain of random scores, some transitions and openings forbidden, at least one sequence left. */
const chains: fc.Arbitrary<Chain> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 5 }))
  .chain(([states, length]) => {
    const score = fc.double({ min: -6, max: 6, noNaN: true });
    const rule = fc.oneof(
      { weight: 4, arbitrary: score },
      { weight: 1, arbitrary: fc.constant(Number.NEGATIVE_INFINITY) },
    );
    const of = (count: number, scores: fc.Arbitrary<number>) =>
      fc.array(scores, { minLength: count, maxLength: count }).map((all) => Float64Array.from(all));
    return fc.record({
      states: fc.constant(states),
      emissions: of(length * states, score),
      transitions: of(states * states, rule),
      first: of(states, rule),
    });
  })
  .filter((chain) => sequences(chain).some(({ score }) => score > Number.NEGATIVE_INFINITY));

interface Sequence {
  readonly path: readonly number[];
  readonly score: number;
}

/** Every sequence there is, with its score: what the decoder must find without looking at them all. */
function sequences({ states, emissions, transitions, first }: Chain): Sequence[] {
  let all: Sequence[] = [{ path: [], score: 0 }];
  for (let piece = 0; piece < emissions.length / states; piece++) {
    all = all.flatMap(({ path, score }) =>
      Array.from({ length: states }, (_, state) => {
        const before = path.at(-1);
        const step = before === undefined ? first[state] : transitions[before * states + state];
        return {
          path: [...path, state],
          score: score + (step ?? 0) + (emissions[piece * states + state] ?? 0),
        };
      }),
    );
  }
  return all;
}

function chain(states: number, emissions: number[], transitions: number[], first: number[]): Chain {
  return {
    states,
    emissions: Float64Array.from(emissions),
    transitions: Float64Array.from(transitions),
    first: Float64Array.from(first),
  };
}

const NEVER = Number.NEGATIVE_INFINITY;

describe("bestPath", () => {
  it("finds the best of all sequences", () => {
    fc.assert(
      fc.property(chains, (given) => {
        const all = sequences(given);
        const most = Math.max(...all.map(({ score }) => score));
        const found = all.find(({ path }) => String(path) === String(bestPath(given)));
        expect(found?.score).toBeCloseTo(most, 9);
      }),
      { numRuns: 500 },
    );
  });

  it("gives nothing for nothing", () => expect(bestPath(chain(2, [], [0, 0, 0, 0], [0, 0]))).toEqual([]));

  it("gives a tie to the lower state", () =>
    expect(bestPath(chain(3, [0, 0, 0], new Array(9).fill(0), [0, 0, 0]))).toEqual([0]));

  it("goes no forbidden way, whatever it would earn", () => {
    const forbidden = chain(2, [0, 0, 0, 100], [0, NEVER, 0, 0], [0, NEVER]);
    expect(bestPath(forbidden)).toEqual([0, 0]);
  });

  it("gives up a little now for more later", () => {
    expect(bestPath(chain(2, [1, 0, 0, 5], [0, -9, 0, 0], [0, 0]))).toEqual([1, 1]);
  });

  it("decides about a long page as about a short one", () => {
    const length = 20_000;
    const emissions = Array.from({ length: length * 2 }, (_, index) =>
      index % 4 === 0 || index % 4 === 3 ? 700 : -700,
    );
    const path = bestPath(chain(2, emissions, [0, 0, 0, 0], [0, 0]));
    expect(path.slice(0, 4)).toEqual([0, 1, 0, 1]);
    expect(path).toHaveLength(length);
  });
});

describe("probabilities", () => {
  it("are those of all sequences together", () => {
    fc.assert(
      fc.property(chains, (given) => {
        const { logSum, marginals, pairs } = probabilities(given);
        const all = sequences(given).map(({ path, score }) => ({ path, mass: Math.exp(score) }));
        const total = all.reduce((sum, { mass }) => sum + mass, 0);
        const share = (of: (path: readonly number[]) => number) =>
          all.reduce((sum, { path, mass }) => sum + of(path) * mass, 0) / total;
        expect(logSum).toBeCloseTo(Math.log(total), 8);
        marginals.forEach((found, index) => {
          const [piece, state] = [Math.floor(index / given.states), index % given.states];
          expect(found).toBeCloseTo(
            share((path) => Number(path[piece] === state)),
            8,
          );
        });
        pairs.forEach((found, index) => {
          const [from, to] = [Math.floor(index / given.states), index % given.states];
          const times = (path: readonly number[]) =>
            path.filter((state, at) => at > 0 && path[at - 1] === from && state === to).length;
          expect(found).toBeCloseTo(share(times), 8);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("of a piece sum to one, on long pages and with large scores as well", () => {
    const length = 5_000;
    const emissions = Array.from({ length: length * 3 }, (_, index) => ((index * 7919) % 1000) - 500);
    const { marginals, logSum } = probabilities(
      chain(3, emissions, [0, -2, 1, 0, 0, -1, 3, 0, 0], [0, 0, NEVER]),
    );
    expect(Number.isFinite(logSum)).toBe(true);
    for (let piece = 0; piece < length; piece++) {
      const sum = marginals.slice(piece * 3, piece * 3 + 3).reduce((one, other) => one + other, 0);
      expect(sum).toBeCloseTo(1, 9);
    }
  });

  it("give nothing for nothing", () => {
    expect(probabilities(chain(2, [], [0, 0, 0, 0], [0, 0]))).toEqual({
      logSum: 0,
      marginals: new Float64Array(),
      pairs: new Float64Array(4),
    });
  });
});
