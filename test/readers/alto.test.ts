import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS, type InputLayout, type Page } from "../../src/model/index.js";
import { altoReader } from "../../src/readers/alto/index.js";
import { file } from "../contract/samples.js";

interface Parts {
  readonly unit?: string;
  readonly styles?: string;
  readonly page?: string;
  readonly body: string;
  readonly order?: string;
}

function alto({ unit = "pixel", styles = "", page = "", body, order = "" }: Parts): string {
  return `<?xml version="1.0"?><alto><Description><MeasurementUnit>${unit}</MeasurementUnit></Description>
<Styles>${styles}</Styles><Tags><LayoutTag ID="T1" LABEL="Headline"/><StructureTag ID="T2" LABEL="chapter 3"/></Tags>
${order}<Layout><Page ID="P1" WIDTH="1000" HEIGHT="2000" ${page}><PrintSpace>${body}</PrintSpace></Page></Layout></alto>`;
}

function read(parts: Parts) {
  const reading = altoReader.read(file(alto(parts), "a.xml"), { encoding: null, limits: DEFAULT_LIMITS });
  return { ...reading, page: reading.pages[0] as Page, layout: reading.layouts?.[0] as InputLayout };
}

const BOX = 'HPOS="10" VPOS="20" WIDTH="300" HEIGHT="40"';

function block(id: string, lines: string, attributes = ""): string {
  return `<TextBlock ID="${id}" ${BOX} ${attributes}>${lines}</TextBlock>`;
}

function line(strings: string, attributes = ""): string {
  return `<TextLine ${BOX} ${attributes}>${strings}</TextLine>`;
}

const word = (content: string, attributes = "") => `<String CONTENT="${content}" ${attributes}/>`;

describe("the text of an ALTO line", () => {
  const textOf = (strings: string) => read({ body: block("B", line(strings)) }).page.lines[0]?.text;

  it.each<[string, string, string]>([
    ["a space where SP stands", `${word("New")}<SP/>${word("bridge")}`, "New bridge"],
    [
      "none where a file that has SPs has none",
      `${word("New")}<SP/>${word("bri")}${word("dge")}`,
      "New bridge",
    ],
    ["a space between strings of a file without SPs", word("New") + word("bridge"), "New bridge"],
    [
      "none where boxes touch in a file without SPs",
      word("(", 'HPOS="10" VPOS="20" WIDTH="8" HEIGHT="40"') +
        word("LC", 'HPOS="18" VPOS="20" WIDTH="30" HEIGHT="40"'),
      "(LC",
    ],
    [
      "the hyphen as printed, and not the word as a whole",
      `${word("brid", 'SUBS_TYPE="HypPart1" SUBS_CONTENT="bridges"')}<HYP CONTENT="-"/>`,
      "brid-",
    ],
    ["a soft hyphen where that is what it says", `${word("brid")}<HYP CONTENT="\u00AD"/>`, "brid\u00AD"],
    ["nothing for strings without content", `${word("")}<SP/>${word("dge")}`, "dge"],
    ["references replaced", word("A &amp; B &#x6f84;"), "A & B 澄"],
    ["no text at all", "", ""],
  ])("has %s", (_, strings, text) => {
    expect(textOf(strings)).toBe(text);
  });
});

describe("an ALTO page", () => {
  it("keeps lines without text, and leaves out blocks without lines", () => {
    const { page, layout } = read({
      body: block("B1", line("", 'ID="L1"') + line(word("a"))) + block("B2", ""),
    });
    expect(page.lines.map(({ source, text }) => [source, text])).toEqual([
      ["L1", ""],
      ["B1/2", "a"],
    ]);
    expect(layout.blocks.map((one) => one.source)).toEqual(["B1"]);
    expect(page.lines[0]?.box).toEqual([10, 20, 300, 40]);
  });

  it("has boxes of polygons, or of strings, where a line has no attributes for one", () => {
    const { page } = read({
      body: block(
        "B",
        `<TextLine><Shape><Polygon POINTS="10,20 50,22 50,40 10,38"/></Shape>${word("a")}</TextLine>
        <TextLine>${word("b", 'HPOS="10" VPOS="60" WIDTH="8" HEIGHT="20"')}${word("c", 'HPOS="30" VPOS="62" WIDTH="10" HEIGHT="20"')}</TextLine>`,
      ),
    });
    expect(page.lines.map((one) => one.box)).toEqual([
      [10, 20, 40, 20],
      [10, 60, 30, 22],
    ]);
  });

  it.each<[string, string, number, number | null]>([
    ["mm10", "tenths of a millimetre", (10 * 254) / 72, 254],
    ["inch1200", "1200ths of an inch", (10 * 1200) / 72, 1200],
    ["pixel", "pixels, estimated by the boxes' heights", 40, null],
  ])("has type in %s: %s", (unit, _, size, unitsPerInch) => {
    const styles = '<TextStyle ID="S" FONTSIZE="10" FONTFAMILY="Times" FONTSTYLE="bold italics"/>';
    const { page, settings } = read({ unit, styles, body: block("B", line(word("a")), 'STYLEREFS="PAR S"') });
    expect(page.lines[0]?.font?.size).toBeCloseTo(size, 6);
    expect(page.lines[0]?.font).toMatchObject({ bold: true, family: "Times" });
    expect(page.unitsPerInch).toBe(unitsPerInch);
    expect(settings).toEqual({ unit, sizes: unit === "pixel" ? "estimated" : "stated" });
  });

  it("takes a line's font from most of its characters", () => {
    const styles = '<TextStyle ID="S" FONTSIZE="10"/><TextStyle ID="T" FONTSIZE="20"/>';
    const strings = `${word("a")}<SP/>${word("longer", 'STYLEREFS="T" STYLE="bold"')}`;
    const { page } = read({ unit: "mm10", styles, body: block("B", line(strings), 'STYLEREFS="S"') });
    expect(page.lines[0]?.font).toEqual({ size: (20 * 254) / 72, bold: true, family: "" });
  });

  it("is as sure of a line as of its strings on average", () => {
    const { page } = read({
      body: block("B", line(word("a", 'WC="0.5"') + word("b", 'WC="1"')) + line(word("c"))),
    });
    expect(page.lines.map((one) => one.confidence)).toEqual([0.75, null]);
  });

  it("has thin graphics as rules, others and illustrations as pictures", () => {
    const { page } = read({
      body: `<ComposedBlock ID="C"><GraphicalElement HPOS="500" VPOS="0" WIDTH="2" HEIGHT="900"/></ComposedBlock>
        <GraphicalElement ID="G" HPOS="0" VPOS="0" WIDTH="200" HEIGHT="100"/>
        <Illustration ID="I" HPOS="0" VPOS="0" WIDTH="900" HEIGHT="5"/>`,
    });
    expect(page.rules).toEqual([{ id: "p1.r1", from: [501, 0], to: [501, 900], weight: 2 }]);
    expect(page.pictures.map((one) => one.source)).toEqual(["G", "I"]);
  });

  it("reads down where a block, or the group it is in, is turned", () => {
    const { page } = read({
      body: `<ComposedBlock ID="C" ROTATION="90.0">${block("B1", line(word("a")))}</ComposedBlock>
        ${block("B2", line(word("b")), 'ROTATION="0"')}${block("B3", line(word("c"), 'BASEDIRECTION="rtl"'))}`,
    });
    expect(page.lines.map((one) => one.direction)).toEqual(["ttb", "ltr", "rtl"]);
  });

  it("gives blocks the roles that tags and groups plainly name", () => {
    const { layout, groups } = read({
      body: `${block("B1", line(word("a")), 'TAGREFS="T2 T1"')}${block("B2", line(word("b")), 'TAGREFS="T2"')}
        <ComposedBlock ID="C" TYPE="Advertisement">${block("B3", line(word("c")))}</ComposedBlock>`,
    });
    expect(layout.blocks.map((one) => one.role)).toEqual(["headline", null, "advertisement"]);
    expect(groups?.[0]?.get("C")).toEqual(["B3"]);
  });

  it.each<[string, string | null]>([
    ["A2", "A2"],
    ["s ?mm", null],
  ])("has the printed number %s as %s", (printed, number) => {
    expect(read({ page: `PRINTED_IMG_NR="${printed}"`, body: "" }).page.number).toBe(number);
  });
});

describe("the order of an ALTO page", () => {
  const body = ["B1", "B2", "B3"].map((id) => block(id, line(word(id)))).join("");
  const ordered = (references: string) =>
    `<ReadingOrder><OrderedGroup ID="o">${references}</OrderedGroup></ReadingOrder>`;
  const orderOf = (parts: Parts) => {
    const { layout, page, notices } = read(parts);
    expect(page.lines.map((one) => one.text)).toEqual(["B1", "B2", "B3"]);
    return {
      blocks: layout.blocks.map((one) => one.source).join(" "),
      ordered: layout.ordered,
      notices: notices.map(({ code, detail }) => `${code} ${detail}`),
    };
  };

  it("is the file's where none is stated", () => {
    expect(orderOf({ body })).toEqual({ blocks: "B1 B2 B3", ordered: false, notices: [] });
  });

  it("is the stated one, what is not named after it", () => {
    const order = ordered('<ElementRef REF="B3"/><OrderedGroup ID="p"><ElementRef REF="B1"/></OrderedGroup>');
    expect(orderOf({ body, order })).toEqual({ blocks: "B3 B1 B2", ordered: true, notices: [] });
  });

  it("is the file's where a reference leads nowhere", () => {
    const order = ordered('<ElementRef REF="B3"/><ElementRef REF="B9"/>');
    expect(orderOf({ body, order })).toEqual({
      blocks: "B1 B2 B3",
      ordered: false,
      notices: ["bad-order B9"],
    });
  });

  it("is the file's where the group is said to have none", () => {
    const order =
      '<ReadingOrder><UnorderedGroup ID="u"><ElementRef REF="B3"/></UnorderedGroup></ReadingOrder>';
    expect(orderOf({ body, order }).ordered).toBe(false);
  });

  it("follows the block that each names as next", () => {
    const chained = body.replace('ID="B1"', 'ID="B1" IDNEXT="B3"').replace('ID="B3"', 'ID="B3" IDNEXT="B2"');
    expect(orderOf({ body: chained })).toEqual({ blocks: "B1 B3 B2", ordered: true, notices: [] });
  });

  it("does not follow a chain that comes back", () => {
    const chained = body.replace('ID="B2"', 'ID="B2" IDNEXT="B3"').replace('ID="B3"', 'ID="B3" IDNEXT="B2"');
    expect(orderOf({ body: chained })).toMatchObject({ ordered: false, notices: ["bad-order B2"] });
  });
});
