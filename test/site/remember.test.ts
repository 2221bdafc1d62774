import { expect, it } from "vitest";
import { remember } from "../../src/server/remember.js";

it("remembers for a while, so many, and forgets what was asked longest ago", () => {
  let now = 0;
  const made: string[] = [];
  const ask = remember(
    10,
    2,
    (key) => {
      made.push(key);
      return key.toUpperCase();
    },
    () => now,
  );
  expect([ask("a"), ask("b"), ask("a")]).toEqual(["A", "B", "A"]);
  expect(made).toEqual(["a", "b"]);
  ask("c");
  ask("b");
  expect(made).toEqual(["a", "b", "c", "b"]);
  now = 11;
  ask("b");
  expect(made).toEqual(["a", "b", "c", "b", "b"]);
});
