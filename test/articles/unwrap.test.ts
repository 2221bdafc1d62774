import { describe, expect, it } from "vitest";
import { piecesOf } from "../../src/articles/pieces.js";
import { columnMeasures, isWrapped, unwrap } from "../../src/articles/unwrap.js";
import { DEFAULT_LIMITS } from "../../src/model/index.js";
import { textReader } from "../../src/readers/text.js";

function pieces(dump: string) {
  const source = { name: "page.txt", bytes: new TextEncoder().encode(dump) };
  const [page] = textReader.read(source, { encoding: null, limits: DEFAULT_LIMITS }).pages;
  return page ? piecesOf(page) : [];
}

function unwrapped(dump: string): string[] {
  return unwrap(pieces(dump), new Set()).map((piece) => piece.text);
}

const WRAPPED = `THE SWING BRIDGE
Council Votes for Repairs
The council voted on Tuesday to mend
the swing bridge before the herring
boats come south. Alderman Pym said
that nobody had spoken against the ex-
pense, and that the timber was bought.
The work is to begin on Monday.
A second motion, moved by Mr.
Harrow, was lost by two votes after
a debate that lasted until ten.`;

describe("a dump of lines", () => {
  it("is told by its small first letters", () => {
    expect(isWrapped(pieces(WRAPPED))).toBe(true);
  });

  it("is joined to its paragraphs, headlines apart", () => {
    expect(unwrapped(WRAPPED)).toEqual([
      "THE SWING BRIDGE",
      "Council Votes for Repairs",
      "The council voted on Tuesday to mend the swing bridge before the herring boats come south. Alderman Pym said that nobody had spoken against the expense, and that the timber was bought. The work is to begin on Monday.",
      "A second motion, moved by Mr. Harrow, was lost by two votes after a debate that lasted until ten.",
    ]);
  });

  it("may have columns of two measures", () => {
    const wide = `The wardens of the upper harbour have let it be known that the lamp on the
mole will stand dark for the week of the fair, and that every master of a
vessel who means to come in by night is to carry a pilot from the outer buoy
or to lie off until the morning, as the rule has been since the last wreck.`;
    const narrow = `The fair opens at noon
with a band from the
mill, a prize for the
best cheese, and dances
on the quay if the rain
holds off, or in the net
loft if it does not, and
carts for the old people
until the lamps go out.`;
    expect(unwrapped(`${wide}\n\n${narrow}`)).toHaveLength(2);
  });

  it("of Han characters is told by its full lines", () => {
    const dump = `澜川市昨日召开会议，研究新桥的
建设。会议指出，新桥是两岸居民
多年的盼望，各部门要密切配合，
把工期往前赶，把质量往上提。会
议要求，沿江各乡镇做好征地的各
项准备，让居民搬得出、住得稳。
会议还听取了防汛工作的汇报。
　　又讯　河口区昨日也开会部署新
桥引道的建设，区长在会上说，引
道要与新桥同时完工。`;
    expect(unwrapped(dump)).toHaveLength(2);
  });
});

describe("a dump of paragraphs", () => {
  it.each([
    ["of few lines", "The council voted on Tuesday to mend\nthe swing bridge before the herring"],
    [
      "of Latin print",
      Array.from({ length: 12 }, (_, index) => `Motion ${index + 1} was carried without a word.`).join("\n"),
    ],
    ["of Chinese briefs", Array.from({ length: 12 }, () => "河口区昨日开会部署新桥引道建设。").join("\n")],
  ])("%s is left as it is", (_, dump) => {
    expect(isWrapped(pieces(dump))).toBe(false);
    expect(unwrapped(dump)).toEqual(dump.split("\n"));
  });
});

describe("columnMeasures", () => {
  it("passes over one line wider than all around it", () => {
    expect(columnMeasures([40, 20, 19, 20, 20, 12])[2]).toBe(20);
  });

  it("keeps each column its own where two meet", () => {
    const measures = columnMeasures([40, 40, 39, 40, 40, 40, 20, 19, 20, 20, 20, 20]);
    expect(measures[2]).toBe(40);
    expect(measures[8]).toBe(20);
  });
});
