import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, placesOf, snippetOf, termsOf } from "../../src/site/folding.js";
import { askedTokens, shardOf, tokensOf } from "../../src/site/tokens.js";

describe("looking for words", () => {
  it("folds widths and capitals without moving anything", () => {
    expect(fold("ＡＢＣ１２３ Straße ﬁ")).toBe("abc123 straße ﬁ");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(text)).toHaveLength(text.length);
      }),
    );
  });

  it("takes phrases between quotation marks for one term", () => {
    expect(termsOf('“步行桥 通行” bridge "foot traffic" bridge')).toEqual([
      "步行桥 通行",
      "bridge",
      "foot traffic",
    ]);
  });

  it("looks for all words that begin so, in one shard", () => {
    expect(termsOf('counc* "a*" *')).toEqual(["counc", "a*", "*"]);
    expect(askedTokens({ text: "city counc", begins: true })).toEqual([
      { token: "city", begins: false },
      { token: "counc", begins: true },
    ]);
    expect(new Set(["cou", "counc", "council", "county"].map((word) => shardOf(word, 64))).size).toBe(1);
  });

  it("finds every place, those that overlap as one", () => {
    expect(placesOf("步行桥，步行桥", ["步行", "行桥"])).toEqual([
      [0, 3],
      [4, 7],
    ]);
  });

  it("shows what stands around the first place", () => {
    const { snippet, marks } = snippetOf(`${"甲".repeat(50)}步行桥${"乙".repeat(50)}`, ["步行桥"], 5);
    expect(snippet).toBe("…甲甲甲甲甲步行桥乙乙乙乙乙…");
    expect(marks).toEqual([[6, 9]]);
  });

  it("asks for no token that a text with the term has not", () => {
    const text = fc.string({
      unit: fc.constantFrom("步", "行", "桥", "a", "b", " ", "１", "，"),
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
        const [from, to] = [a, b].map((n) => n % (whole.length + 1)).sort((x, y) => x - y);
        const term = whole.slice(from, to);
        // A term that begins or ends inside a Latin word is looked for as a word of its own.
        if (/[a-b１]$/.test(whole.slice(0, from)) || /^[a-b１]/.test(whole.slice(to))) return;
        const tokens = tokensOf(whole);
        for (const { token } of askedTokens({ text: term, begins: false })) expect(tokens).toContain(token);
      }),
    );
  });

  it("spreads tokens over all shards", () => {
    const used = new Set(
      Array.from({ length: 500 }, (_, at) => shardOf(String.fromCharCode(0x4e00 + at), 16)),
    );
    expect(used.size).toBe(16);
  });
});
