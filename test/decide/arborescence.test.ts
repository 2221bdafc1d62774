import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestTree, type Hanging } from "../../src/decide/arborescence.js";

const ROOT = -1;

describe("the best tree", () => {
  it("breaks a circle where it costs least", () => {
    const options = [
      [
        { from: 1, score: 0 },
        { from: ROOT, score: -5 },
      ],
      [
        { from: 0, score: 0 },
        { from: ROOT, score: -1 },
      ],
    ];
    expect(bestTree(options)).toEqual([0, 1]);
  });

  it("lets a circle hang on what stands outside it", () => {
    const options = [
      [
        { from: 1, score: 0 },
        { from: 2, score: -2 },
        { from: ROOT, score: -9 },
      ],
      [
        { from: 0, score: 0 },
        { from: ROOT, score: -9 },
      ],
      [{ from: ROOT, score: 0 }],
    ];
    expect(bestTree(options)).toEqual([1, 0, 0]);
  });

  it("is as good as any tree found by trying all", () => {
    const sheets = fc.integer({ min: 1, max: 4 }).chain((count) =>
      fc.array(fc.array(fc.integer({ min: -9, max: 0 }), { minLength: count + 1, maxLength: count + 1 }), {
        minLength: count,
        maxLength: count,
      }),
    );
    fc.assert(
      fc.property(sheets, (scores) => {
        const options = scores.map((row, node) =>
          row.flatMap((score, at): Hanging[] => (at - 1 === node ? [] : [{ from: at - 1, score }])),
        );
        const found = bestTree(options);
        expect(isTree(options, found)).toBe(true);
        expect(worth(options, found)).toBe(
          Math.max(
            ...all(options)
              .filter((one) => isTree(options, one))
              .map((one) => worth(options, one)),
          ),
        );
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it("takes a long chain of circles without delay", () => {
    const count = 3000;
    const options = Array.from({ length: count }, (_, at): Hanging[] => [
      { from: at ^ 1, score: 0 },
      { from: (at + 2) % count, score: -1 },
      { from: ROOT, score: -50 },
    ]);
    expect(isTree(options, bestTree(options))).toBe(true);
  });
});

function all(options: readonly (readonly Hanging[])[]): number[][] {
  return options.reduce<number[][]>(
    (some, row) => some.flatMap((chosen) => row.map((_, at) => [...chosen, at])),
    [[]],
  );
}

function worth(options: readonly (readonly Hanging[])[], chosen: readonly number[]): number {
  return chosen.reduce((sum, at, node) => sum + (options[node]?.[at]?.score ?? 0), 0);
}

function isTree(options: readonly (readonly Hanging[])[], chosen: readonly number[]): boolean {
  return chosen.every((_, start) => {
    let [at, steps] = [start, 0];
    while (at >= 0 && steps++ <= chosen.length) at = options[at]?.[chosen[at] ?? 0]?.from ?? ROOT;
    return at < 0;
  });
}
