import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, type InputLayout, type Page } from "../../src/model/index.js";
import { pageXmlReader } from "../../src/readers/page-xml/index.js";
import { file } from "../contract/samples.js";

function read(body: string, attributes = "") {
  const text = `<PcGts><Page imageWidth="1000" imageHeight="2000" ${attributes}>${body}</Page></PcGts>`;
  const reading = pageXmlReader.read(file(text, "p.xml"), { encoding: null, limits: DEFAULT_LIMITS });
  return { ...reading, page: reading.pages[0] as Page, layout: reading.layouts?.[0] as InputLayout };
}

const COORDS = '<Coords points="10,20 310,24 310,64 10,60"/>';

function region(id: string, content: string, attributes = ""): string {
  return `<TextRegion id="${id}" ${attributes}>${COORDS}${content}</TextRegion>`;
}

function line(id: string, text: string | null, attributes = ""): string {
  return `<TextLine id="${id}" ${attributes}>${COORDS}${text === null ? "" : equivalent(text)}</TextLine>`;
}

function equivalent(text: string, attributes = ""): string {
  return `<TextEquiv ${attributes}><Unicode>${text}</Unicode></TextEquiv>`;
}

function word(text: string, more = ""): string {
  return `<Word>${COORDS}<Glyph>${equivalent("x")}</Glyph>${equivalent(text)}${more}</Word>`;
}

describe("the text of a PAGE line", () => {
  const lineOf = (content: string) =>
    read(region("r", `<TextLine id="l">${content}</TextLine>`)).page.lines[0];

  it.each<[string, string, string]>([
    ["its own", equivalent("Die Brücke"), "Die Brücke"],
    ["of the lowest index", equivalent("zwei", 'index="2"') + equivalent("eins", 'index="1"'), "eins"],
    ["its own before its words'", word("Wort") + equivalent("Zeile"), "Zeile"],
    ["its words' where it has none", word("Die") + word("Brücke") + equivalent(""), "Die Brücke"],
    ["words without spaces in scripts that have none", word("澜") + word("川"), "澜川"],
    ["one line where it is written on two", equivalent("Die\n   Brücke"), "Die Brücke"],
    ["nothing where nothing is said", "", ""],
  ])("is %s", (_, content, text) => {
    expect(lineOf(content)?.text).toBe(text);
  });

  it("is as sure as it says, or its words on average", () => {
    expect(lineOf(equivalent("a", 'conf="0.25"'))?.confidence).toBe(0.25);
    const words = [0.5, 1].map((conf) => `<Word>${equivalent("a", `conf="${conf}"`)}</Word>`);
    expect(lineOf(words.join(""))?.confidence).toBe(0.75);
  });

  it("is the region's where its lines have none, line by line", () => {
    const { page } = read(region("r", `${line("l1", null)}${line("l2", null)}${equivalent("eins\nzwei")}`));
    expect(page.lines.map((one) => one.text)).toEqual(["eins", "zwei"]);
  });

  it("is the region's without a box where it has other lines, or none", () => {
    const { page } = read(region("r", `${line("l1", null)}${equivalent("eins\nzwei")}`));
    expect(page.lines.map(({ source, text, box }) => [source, text, box !== null])).toEqual([
      ["l1", "", true],
      ["r/2", "eins", false],
      ["r/3", "zwei", false],
    ]);
  });
});

describe("a PAGE page", () => {
  it("keeps lines without text, boxed by their outline or their baseline", () => {
    const { page } = read(
      region("r", `${line("l1", null)}<TextLine id="l2"><Baseline points="10,90 300,94"/></TextLine>`),
    );
    expect(page.lines.map(({ source, text, box }) => [source, text, box])).toEqual([
      ["l1", "", [10, 20, 300, 44]],
      ["l2", "", [10, 90, 290, 4]],
    ]);
  });

  it.each<[string, string | null]>([
    ["heading", "headline"],
    ["caption", "caption"],
    ["header", "running-head"],
    ["page-number", "folio"],
    ["credit", "byline"],
    ["paragraph", "text"],
    ["footnote", null],
  ])("has a region of type %s as %s", (type, role) => {
    expect(read(region("r", line("l", "a"), `type="${type}"`)).layout.blocks[0]?.role).toBe(role);
  });

  it("has pictures and rules", () => {
    const { page } = read(`<GraphicRegion id="g">${COORDS}</GraphicRegion>
      <SeparatorRegion id="s"><Coords points="10,0 12,0 12,900 10,900"/></SeparatorRegion>`);
    expect(page.pictures).toEqual([{ id: "p1.i1", box: [10, 20, 300, 44], source: "g" }]);
    expect(page.rules).toEqual([{ id: "p1.r1", from: [11, 0], to: [11, 900], weight: 2 }]);
  });

  it("has type in points of its resolution, or estimated by the boxes", () => {
    const styled = region(
      "r",
      line("l", "a") +
        line("m", "b").replace("</TextLine>", '<TextStyle fontSize="11" bold="true"/></TextLine>'),
    );
    expect(read(styled).page.lines.map((one) => one.font)).toEqual([
      null,
      { size: 44, bold: true, family: "" },
    ]);
    const resolved = read(styled, 'imageXResolution="300" imageResolutionUnit="PPI"').page;
    expect(resolved.unitsPerInch).toBe(300);
    expect(resolved.lines[1]?.font?.size).toBeCloseTo((11 * 300) / 72);
  });

  it.each<[string, string, string]>([
    ["", "", "ltr"],
    ['readingDirection="right-to-left"', "", "rtl"],
    ['readingDirection="top-to-bottom"', "", "ttb"],
    ["", 'textLineOrder="right-to-left"', "ttb"],
    ["", 'readingOrientation="-90"', "ttb"],
    ['readingDirection="top-to-bottom"', 'readingDirection="left-to-right"', "ltr"],
  ])("reads in the direction of page (%s) and region (%s): %s", (page, inner, direction) => {
    expect(read(region("r", line("l", "a"), inner), page).page.lines[0]?.direction).toBe(direction);
  });

  it("has regions in regions, and the cells of tables, as blocks of their own", () => {
    const { layout, groups } = read(
      region("r", `${line("l1", "a")}${region("s", line("l2", "b"))}`) +
        `<TableRegion id="t"><TableCell id="c">${line("l3", "d")}</TableCell></TableRegion>`,
    );
    expect(layout.blocks.map((one) => one.source)).toEqual(["r", "s", "c"]);
    expect(groups?.[0]?.get("r")).toEqual(["r", "s"]);
    expect(groups?.[0]?.get("t")).toEqual(["c"]);
  });
});

describe("the order of a PAGE page", () => {
  const body = ["r1", "r2", "r3"].map((id) => region(id, line(`${id}l`, id))).join("");
  const orderOf = (order: string) => {
    const { layout, notices } = read(order + body);
    return [layout.blocks.map((one) => one.source).join(" "), layout.ordered, notices.map((one) => one.code)];
  };
  const ref = (id: string, index: number) => `<RegionRefIndexed regionRef="${id}" index="${index}"/>`;
  const stated = (content: string) =>
    `<ReadingOrder><OrderedGroup id="o">${content}</OrderedGroup></ReadingOrder>`;

  it.each<[string, string, unknown[]]>([
    ["the file's where none is stated", "", ["r1 r2 r3", false, []]],
    ["by index", stated(ref("r1", 1) + ref("r3", 0)), ["r3 r1 r2", true, []]],
    [
      "of groups in groups",
      stated(
        ref("r1", 1) +
          `<OrderedGroupIndexed id="p" index="0">${ref("r3", 1)}${ref("r2", 0)}</OrderedGroupIndexed>`,
      ),
      ["r2 r3 r1", true, []],
    ],
    [
      "the file's where a reference leads nowhere",
      stated(ref("r3", 0) + ref("r9", 1)),
      ["r1 r2 r3", false, ["bad-order"]],
    ],
    [
      "once where a region stands twice",
      stated(ref("r3", 0) + ref("r1", 1) + ref("r3", 2)),
      ["r3 r1 r2", true, []],
    ],
    [
      "the file's where it is said to be none",
      `<ReadingOrder><UnorderedGroup id="u"><RegionRef regionRef="r3"/><RegionRef regionRef="r1"/></UnorderedGroup></ReadingOrder>`,
      ["r1 r2 r3", false, []],
    ],
  ])("is %s", (_, order, expected) => {
    expect(orderOf(order)).toEqual(expected);
  });

  it("is that of the regions' own indexes where nothing else is stated", () => {
    const { layout } = read(
      region("r1", line("l1", "a"), 'custom="readingOrder {index:1;}"') +
        region("r2", line("l2", "b"), 'custom="readingOrder {index:0;}"'),
    );
    expect(layout.blocks.map((one) => one.source)).toEqual(["r2", "r1"]);
  });
});

describe("the articles that a PAGE page states", () => {
  const at = (article: string, index: number) =>
    `custom="readingOrder {index:${index};} structure {id:${article}; type:article;}"`;

  it("part a region where its lines change from one to the next", () => {
    const { layout, articles } = read(
      region(
        "r1",
        line("l1", "a", at("a1", 0)) + line("l3", "c", at("a2", 2)) + line("l2", "b", at("a1", 1)),
      ) + region("r2", line("l4", "d", at("a2", 0)) + line("l5", "e")),
    );
    expect(layout.blocks.map(({ source, lines, place }) => [source, lines.length, place])).toEqual([
      ["r1", 2, { article: "a1", order: 0 }],
      ["r1#2", 1, { article: "a2", order: 0 }],
      ["r2", 1, { article: "a2", order: 1 }],
      ["r2#2", 1, null],
    ]);
    expect(articles).toEqual([
      { key: "a1", kind: "story", label: null },
      { key: "a2", kind: "story", label: null },
    ]);
  });

  it("are none where the structure is something else", () => {
    const { layout, articles } = read(region("r", line("l", "a", 'custom="structure {type:heading;}"')));
    expect(articles).toEqual([]);
    expect(layout.blocks[0]?.place).toBeNull();
  });
});
