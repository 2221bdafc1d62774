import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { characterShares } from "../../src/layout/roles/characters.js";

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const share = (some: number, all: number) => (all === 0 ? 0 : some / all);

describe("characterShares", () => {
  it.each([
    ["", 0, 0, 0],
    ["   ", 0, 0, 0],
    ["No. 21", 0.5, 0.4, 0],
    ["~*|x", 0, 0, 0.75],
    ["𐐀x", 0.5, 0, 0],
  ])("of %j", (text, capitals, digits, odd) => {
    expect(characterShares(text)).toEqual({ capitals, digits, odd });
  });

  it("counts as the classes of characters do", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const prints = count(text, /\S/gu);
        expect(characterShares(text)).toEqual({
          capitals: share(count(text, /\p{Lu}/gu), count(text, /\p{L}/gu)),
          digits: share(count(text, /\p{Nd}/gu), prints),
          odd: share(count(text, /[^\p{L}\p{N}\s.,;:!?'’"«»()—-]/gu), prints),
        });
      }),
    ));
});
