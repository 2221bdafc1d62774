import { describe, expect, it } from "vitest";
import { featureNames, gatherEvidence, type Questions, steps } from "../../src/decide/features.js";

interface View {
  readonly size: number | null;
  readonly sort: "head" | "text" | null;
  readonly share: number;
}

const SORTS = ["head", "text"] as const;
const QUESTIONS: Questions<View> = [
  ["always", () => true],
  steps<View>("size", [1, 2], ({ size }) => size),
  {
    names: SORTS.map((sort) => `sort-${sort}`),
    which: ({ sort }) => (sort === null ? -1 : SORTS.indexOf(sort)),
  },
  ["share", ({ share }) => share],
];

const spoken = (view: View) => {
  const { indexes, values } = gatherEvidence(QUESTIONS, view, 0);
  return indexes.map((index, k) => [featureNames(QUESTIONS)[index], values[k]]);
};

describe("features", () => {
  it("have names in the order of their indexes", () => {
    expect(featureNames(QUESTIONS)).toEqual([
      ...["always", "size-1", "size-2", "size-over", "sort-head", "sort-text", "share"],
    ]);
  });

  it.each([
    [1, "size-1"],
    [1.01, "size-2"],
    [2, "size-2"],
    [2.5, "size-over"],
    [Number.NEGATIVE_INFINITY, "size-1"],
  ])("a measure of %f lies in %s", (size, name) =>
    expect(spoken({ size, sort: null, share: 0 })).toEqual([
      ["always", 1],
      [name, 1],
    ]),
  );

  it("what is not known lies in no step", () => {
    for (const size of [null, Number.NaN])
      expect(spoken({ size, sort: null, share: 0 })).toEqual([["always", 1]]);
  });

  it("one of several speaks, a share speaks as strongly as it is, and the offset is added", () => {
    const view: View = { size: null, sort: "text", share: 0.25 };
    expect(spoken(view)).toEqual([
      ["always", 1],
      ["sort-text", 1],
      ["share", 0.25],
    ]);
    expect(gatherEvidence(QUESTIONS, view, 10)).toEqual({ indexes: [10, 15, 16], values: [1, 1, 0.25] });
  });
});
