import { describe, expect, it } from "vitest";
import { contributions, emissionScores, layOut } from "../../src/decide/weights.js";

const FEATURES = ["always", "short", "stopped"];
const STATES = ["head", "text"];
const WEIGHTS = {
  features: { short: { head: 2, text: -1 }, stopped: { text: 3 }, always: { text: 0.5 } },
  transitions: { "head>text": 1, "text>text": 0 },
  first: { head: 0 },
};

describe("layOut", () => {
  it("puts named weights where arithmetic finds them, and forbids what is not named", () => {
    const dense = layOut(WEIGHTS, FEATURES, STATES);
    expect([...dense.emission]).toEqual([0, 0.5, 2, -1, 0, 3]);
    expect([...dense.transitions]).toEqual([Number.NEGATIVE_INFINITY, 1, Number.NEGATIVE_INFINITY, 0]);
    expect([...dense.first]).toEqual([0, Number.NEGATIVE_INFINITY]);
  });

  it.each([
    ["a feature", { ...WEIGHTS, features: { shrot: { head: 1 } } }, "shrot"],
    ["a state", { ...WEIGHTS, features: { short: { haed: 1 } } }, "haed"],
    ["a transition", { ...WEIGHTS, transitions: { "head>txet": 1 } }, "txet"],
    ["a transition without an arrow", { ...WEIGHTS, transitions: { head: 1 } }, "feature or state: "],
    ["an opening", { ...WEIGHTS, first: { txet: 1 } }, "txet"],
  ])("takes %s it does not know for the typing mistake it is", (_, weights, word) => {
    expect(() => layOut(weights, FEATURES, STATES)).toThrow(word);
  });
});

describe("emissionScores", () => {
  it("adds up what speaks, as strongly as it does", () => {
    const dense = layOut(WEIGHTS, FEATURES, STATES);
    const scores = emissionScores(dense, [
      { indexes: [0, 1], values: [1, 1] },
      { indexes: [2], values: [0.5] },
      { indexes: [], values: [] },
    ]);
    expect([...scores]).toEqual([2, -0.5, 0, 1.5, 0, 0]);
  });
});

describe("contributions", () => {
  const dense = layOut(WEIGHTS, FEATURES, STATES);

  it("names what spoke for the choice first, against its rivals", () => {
    const evidence = { indexes: [0, 1, 2], values: [1, 1, 0.5] };
    expect(contributions(dense, evidence, [0], [1])).toEqual([
      { feature: "short", weight: 3 },
      { feature: "always", weight: -0.5 },
      { feature: "stopped", weight: -1.5 },
    ]);
  });

  it("orders equals by name, not by place", () => {
    const flat = layOut(
      { ...WEIGHTS, features: { stopped: { head: 1 }, always: { head: 1 }, short: { head: 1 } } },
      FEATURES,
      STATES,
    );
    const names = contributions(flat, { indexes: [2, 1, 0], values: [1, 1, 1] }, [0], [1]).map(
      ({ feature }) => feature,
    );
    expect(names).toEqual(["always", "short", "stopped"]);
  });
});
