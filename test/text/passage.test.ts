import { describe, expect, it } from "vitest";
import { type LocatedPassage, passageOf } from "../../src/text/passage.js";

type Part = readonly [line: string, text: string, start?: number];

function passageIn(parts: readonly Part[]): LocatedPassage {
  const spans = parts.map(([line, text, start = 0]) => ({ line, start, end: start + text.length }));
  return passageOf(
    spans,
    parts.map(([, text]) => text),
    new Set(),
  );
}

describe("passageOf", () => {
  const passage = passageIn([
    ["p1.l1", "the coun-", 2],
    ["p1.l2", "cil of Lanchuan"],
    ["p1.l3", "met"],
  ]);

  it("joins its parts and keeps their spans", () => {
    expect(passage.text).toBe("the council of Lanchuan met");
    expect(passage.spans).toEqual([
      { line: "p1.l1", start: 2, end: 11 },
      { line: "p1.l2", start: 0, end: 15 },
      { line: "p1.l3", start: 0, end: 3 },
    ]);
  });

  it.each([
    [
      "council",
      [
        ["p1.l1", 6, 11],
        ["p1.l2", 0, 3],
      ],
    ],
    ["Lanchuan", [["p1.l2", 7, 15]]],
    [
      "Lanchuan met",
      [
        ["p1.l2", 7, 15],
        ["p1.l3", 0, 3],
      ],
    ],
    ["the", [["p1.l1", 2, 5]]],
  ])("knows where %s stands", (word, spans) => {
    const start = passage.text.indexOf(word);
    const found = passage.locate(start, start + word.length).map((span) => [span.line, span.start, span.end]);
    expect(found).toEqual(spans);
  });

  it("locates nothing where nothing is", () => {
    expect(passage.locate(3, 3)).toEqual([]);
    expect(passage.locate(99, 120)).toEqual([]);
    expect(passageIn([]).locate(0, 1)).toEqual([]);
  });

  it("finds the parts of a passage of thousands", () => {
    const many = passageIn(Array.from({ length: 5_000 }, (_, index): Part => [`p1.l${index + 1}`, "新桥"]));
    expect(many.locate(2_001, 2_003)).toEqual([
      { line: "p1.l1001", start: 1, end: 2 },
      { line: "p1.l1002", start: 0, end: 1 },
    ]);
  });
});
