import { describe, expect, it } from "vitest";
import { remember } from "../../src/server/remember.js";

describe("remembering", () => {
  it("lasts for a while, for so many, and forgets what was asked longest ago", () => {
    let now = 0;
    const made: string[] = [];
    const make = (key: string) => {
      made.push(key);
      return key.toUpperCase();
    };
    const ask = remember({ milliseconds: 10, now: () => now }, 2, make);
    expect([ask("a"), ask("b"), ask("a")]).toEqual(["A", "B", "A"]);
    expect(made).toEqual(["a", "b"]);
    ask("c");
    ask("b");
    expect(made).toEqual(["a", "b", "c", "b"]);
    now = 11;
    ask("b");
    expect(made).toEqual(["a", "b", "c", "b", "b"]);
  });

  it("lasts after that until something changed", () => {
    let [now, generation, made] = [0, 1, 0];
    const ask = remember({ milliseconds: 10, now: () => now, generation: () => generation }, 2, () => ++made);
    expect(ask("a")).toBe(1);
    now = 100;
    expect(ask("a")).toBe(1);
    generation = 2;
    expect([ask("a"), ask("a")]).toEqual([2, 2]);
    generation = 3;
    now = 105;
    expect(ask("a")).toBe(2);
  });
});
