import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compoundWords, joinPieces, placePieces } from "../../src/text/joining.js";

describe("joinPieces", () => {
  it.each([
    [["开往河口", "区的渡船"], "开往河口区的渡船"],
    [["开往", "河口", "区"], "开往河口区"],
    [["全长58", "公里"], "全长58公里"],
    [["第", "58届"], "第58届"],
    [["ひらがな", "カタカナ"], "ひらがなカタカナ"],
    [["𠀀", "𠀁"], "𠀀𠀁"],
    [["他说：", "“好。”"], "他说：“好。”"],
    [["the council", "met"], "the council met"],
    [["the coun-", "cil met"], "the council met"],
    [["the coun\u00AD", "cil met"], "the council met"],
    [["the coun\u2010", "cil met"], "the council met"],
    [["a b-", "c-", "d e"], "a bcd e"],
    [["Rivermouth-", "Eastwick"], "Rivermouth-Eastwick"],
    [["1914-", "1918"], "1914- 1918"],
    [["he said “", "yes”"], "he said “yes”"],
    [["(", "sic)"], "(sic)"],
    [["yes", ", he said"], "yes, he said"],
    [["the end", ")"], "the end)"],
    [["on —", "and on"], "on — and on"],
    [["서울", "시장"], "서울 시장"],
    [[""], ""],
    [[], ""],
    [["", "甲"], "甲"],
    [["a", "", "b"], "a b"],
    [["a", ""], "a"],
    [["", "", "a"], "a"],
  ])("joins %j", (pieces, joined) => expect(joinPieces(pieces)).toBe(joined));

  it("keeps a compound's hyphen where the page prints the compound whole", () => {
    const vocabulary = compoundWords(["a Well-known face,"]);
    expect(joinPieces(["a well-", "known face"], vocabulary)).toBe("a well-known face");
    expect(joinPieces(["a well-", "known face"])).toBe("a wellknown face");
  });

  it("takes any number of pieces one after another as it takes them together", () => {
    const piece = fc.string({ unit: fc.constantFrom(..."桥新ab A-“”，,.（) \u00AD"), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const one = pieces.reduce((text, next, index) => (index === 0 ? next : joinPieces([text, next])), "");
        expect(joinPieces(pieces)).toBe(one);
      }),
      { numRuns: 500 },
    );
  });

  it("says where each piece came to lie", () => {
    expect(placePieces(["the coun-", "cil", "met"], new Set())).toEqual({
      text: "the council met",
      offsets: [0, 8, 12],
    });
    expect(placePieces(["新桥", "今日", ""], new Set())).toEqual({ text: "新桥今日", offsets: [0, 2, 4] });
  });
});

describe("compoundWords", () => {
  it("finds them inside lines, not at their ends", () => {
    const words = compoundWords([
      "A Well-Known man of twenty-",
      "one; a mother-in-law, re-",
      "built at half-past.",
    ]);
    expect([...words].sort()).toEqual(["half-past", "in-law", "well-known"]);
  });

  it("is not delayed by a line of one letter", () => {
    expect(compoundWords(["a".repeat(150_000)]).size).toBe(0);
  });
});
