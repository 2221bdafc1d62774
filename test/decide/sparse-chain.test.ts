import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestPath, probabilities } from "../../src/decide/chain.js";
import { arcsOf, bestStates, restsThroughout, stateProbabilities } from "../../src/decide/sparse-chain.js";

const score = fc.double({ min: -6, max: 6, noNaN: true });
const scores = (count: number, of: fc.Arbitrary<number>) =>
  fc.array(of, { minLength: count, maxLength: count }).map((all) => Float64Array.from(all));
/** Some transitions are forbidden, never all of a state's: it may always stay. */
const chains = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 6 }))
  .chain(([states, length]) =>
    fc.record({
      states: fc.constant(states),
      emissions: scores(length * states, score),
      first: scores(states, score),
      transitions: scores(states * states, fc.oneof(score, fc.constant(Number.NEGATIVE_INFINITY))).map(
        (all) => all.map((value, cell) => (cell % (states + 1) === 0 && !Number.isFinite(value) ? 0 : value)),
      ),
    }),
  );
const WIDE = 1e9;

describe("a chain along arcs", () => {
  it("finds the path that the dense chain finds", () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const arcs = arcsOf(chain.states, chain.transitions, chain.first);
        expect([...bestStates(arcs, chain.emissions, WIDE)]).toEqual(bestPath(chain));
      }),
    );
  });

  it("gives the probabilities that the dense chain gives", () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const arcs = arcsOf(chain.states, chain.transitions, chain.first);
        const { marginals } = probabilities(chain);
        stateProbabilities(arcs, chain.emissions).forEach((share, cell) => {
          expect(share).toBeCloseTo(marginals[cell] ?? Number.NaN, 4);
        });
      }),
    );
  });

  it("says that a chain rests only where the best path does", () => {
    fc.assert(
      fc.property(chains, fc.double({ min: 0, max: 12, noNaN: true }), (chain, lift) => {
        const { states, first, transitions } = chain;
        const emissions = chain.emissions.map((value, cell) => value + (cell % states === 0 ? lift : 0));
        const arcs = arcsOf(states, transitions, first);
        const path = bestStates(arcs, emissions, 9);
        if (restsThroughout(arcs, emissions, 0, path.length, 9))
          expect(path.every((state) => state === 0)).toBe(true);
      }),
    );
    const free = arcsOf(2, new Float64Array(4), new Float64Array(2));
    expect(restsThroughout(free, new Float64Array([3, 0, 3, 0]), 0, 2, 9)).toBe(true);
    expect(restsThroughout(free, new Float64Array([3, 0, 0, 3]), 0, 2, 9)).toBe(false);
  });

  it("goes on from no state outside the beam", () => {
    const free = new Float64Array([0, 0, 0, 0]);
    const arcs = arcsOf(2, free, new Float64Array([0, -3]));
    const late = new Float64Array([0, 0, 0, 5]);
    expect([...bestStates(arcs, late, WIDE)]).toEqual([0, 1]);
    const onlyStay = new Float64Array([0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]);
    const split = arcsOf(2, onlyStay, new Float64Array([0, -3]));
    expect([...bestStates(split, late, WIDE)]).toEqual([1, 1]);
    expect([...bestStates(split, late, 1)]).toEqual([0, 0]);
  });
});
