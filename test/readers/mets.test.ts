import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../src/model/index.js";
import { pathInPackage, readPackage } from "../../src/readers/mets/index.js";

const FILES = `<mets:fileSec><mets:fileGrp ID="IMG" USE="Images">
  <mets:file ID="I1" MIMETYPE="image/tiff"><mets:FLocat xlink:href="file://./img/1.tif"/></mets:file></mets:fileGrp>
  <mets:fileGrp ID="ALTOGRP" USE="Text">
  <mets:file ID="A1" MIMETYPE="text/xml"><mets:FLocat xlink:href="file://./alto/1.xml"/></mets:file>
  <mets:file ID="A2" MIMETYPE="text/xml"><mets:FLocat xlink:href="file://./alto/2.xml"/></mets:file></mets:fileGrp></mets:fileSec>`;

function page(file: string, attributes = ""): string {
  return `<mets:div TYPE="PAGE" ${attributes}><mets:fptr><mets:par><mets:area FILEID="I1"/>
    <mets:area FILEID="${file}" BETYPE="IDREF" BEGIN="P"/></mets:par></mets:fptr></mets:div>`;
}

const PHYSICAL = `<mets:structMap TYPE="PHYSICAL"><mets:div TYPE="Newspaper">${page("A1", 'ORDER="1" ORDERLABEL="A1"')}${page("A2", 'ORDER="2"')}</mets:div></mets:structMap>`;

function mets(content: string, attributes = ""): string {
  return `<mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:xlink="x" ${attributes}>${content}</mets:mets>`;
}

function read(content: string, attributes = "") {
  return readPackage(new TextEncoder().encode(mets(content, attributes)), "mets.xml", DEFAULT_LIMITS);
}

function area(block: string, file = "A1"): string {
  return `<mets:fptr><mets:area FILEID="${file}" BEGIN="${block}"/></mets:fptr>`;
}

function div(type: string, content: string, attributes = ""): string {
  return `<mets:div TYPE="${type}" ${attributes}>${content}</mets:div>`;
}

const logical = (content: string) =>
  `<mets:structMap TYPE="LOGICAL">${div("Newspaper", div("ISSUE", content, 'DMDID="D1"'))}</mets:structMap>`;

function section(id: string, content: string): string {
  return `<mets:dmdSec ID="${id}"><mets:mdWrap><mets:xmlData><mods>${content}</mods></mets:xmlData></mets:mdWrap></mets:dmdSec>`;
}

const title = (text: string) => `<titleInfo><title>${text}</title></titleInfo>`;
const issued = (text: string) => `<originInfo><dateIssued>${text}</dateIssued></originInfo>`;

describe("the pages of a package", () => {
  it("are the text files of its physical structure", () => {
    expect(read(FILES + PHYSICAL).pages).toEqual([
      { file: "A1", href: "file://./alto/1.xml", number: "A1" },
      { file: "A2", href: "file://./alto/2.xml", number: null },
    ]);
  });

  it("stand in their stated order, each once", () => {
    const physical = (pages: string) =>
      `<mets:structMap TYPE="PHYSICAL">${div("Newspaper", pages)}</mets:structMap>`;
    const order = (pages: string) => read(FILES + physical(pages)).pages.map((one) => one.file);
    expect(order(page("A1", 'ORDER="2"') + page("A2", 'ORDER="1"'))).toEqual(["A2", "A1"]);
    expect(order(page("A2") + page("A1") + page("A2"))).toEqual(["A2", "A1"]);
    expect(order(page("A2") + page("A9") + page("A1"))).toEqual(["A2", "A1"]);
  });

  it("are all text files where there is no physical structure", () => {
    expect(read(FILES).pages.map((one) => one.file)).toEqual(["A1", "A2"]);
  });

  it("are read of NDNP's structure, which does not say what it is", () => {
    const pages = div("np:page", '<mets:fptr FILEID="I1"/><mets:fptr FILEID="A2"/>', 'ORDER="1"');
    const structure = `<mets:structMap>${div("np:issue", pages)}</mets:structMap>`;
    expect(read(FILES + structure).pages.map((one) => one.file)).toEqual(["A2"]);
  });

  it("are missed with a coded error where there are none", () => {
    expect(() => read("<mets:fileSec/>")).toThrow("[empty-input]");
  });
});

describe("the articles of a package", () => {
  it("have their blocks and roles as stated", () => {
    const article = div(
      "ARTICLE",
      div(
        "HEADING",
        div("OVERLINE", area("b1")) + div("TITLE", area("b2")) + div("SUBHEADLINE", area("b3")),
      ) +
        div(
          "BODY",
          div(
            "BODY_CONTENT",
            div("AUTHOR", area("b4")) + div("PARAGRAPH", div("TEXT", area("b5") + area("b6", "A2"))),
          ) + div("ILLUSTRATION", div("IMAGE", area("i1")) + div("CAPTION", area("b7"))),
        ),
      'ID="a1" LABEL="Bridge opens"',
    );
    const { articles } = read(FILES + PHYSICAL + logical(article));
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({ id: "a1", kind: "story", label: "Bridge opens" });
    expect(articles[0]?.parts.map(({ file, block, role }) => [file, block, role])).toEqual([
      ["A1", "b1", "kicker"],
      ["A1", "b2", "headline"],
      ["A1", "b3", "subheadline"],
      ["A1", "b4", "byline"],
      ["A1", "b5", "text"],
      ["A2", "b6", "text"],
      ["A1", "i1", null],
      ["A1", "b7", "caption"],
    ]);
  });

  it.each<[string, string]>([
    ["Article", "story"],
    ["ADVERTISEMENT", "advertisement"],
    ["Ad", "advertisement"],
    ["Picture", "photo"],
    ["DEATH_NOTICE", "notice"],
  ])("are of the kind of their division %s: %s", (type, kind) => {
    expect(read(FILES + logical(div(type, area("b1")))).articles.map((one) => one.kind)).toEqual([kind]);
  });

  it("are none in the title section, which is the masthead", () => {
    const { articles, loose } = read(FILES + logical(div("TITLE_SECTION", div("HEADLINE", area("b1")))));
    expect(articles).toEqual([]);
    expect(loose).toEqual([{ file: "A1", block: "b1", role: "masthead" }]);
  });

  it("have a block once, where it is named first", () => {
    const twice = div("ARTICLE", area("b1") + area("b1"), 'ID="a1"') + div("ARTICLE", area("b1"), 'ID="a1"');
    expect(read(FILES + logical(twice)).articles.map((one) => one.parts.length)).toEqual([1]);
  });

  it("within articles are their own, pictures excepted", () => {
    const inner = div(
      "SECTION",
      div("ARTICLE", area("b1") + div("ARTICLE", area("b2")) + div("PICTURE", area("b3"))),
    );
    const { articles } = read(FILES + logical(inner));
    expect(articles.map((one) => one.parts.map((part) => part.block))).toEqual([["b1", "b3"], ["b2"]]);
  });
});

describe("the title and day of a package", () => {
  const stated = (sections: string, attributes = "") => {
    const article = div("ARTICLE", area("b1"), 'DMDID="D2"');
    const { title: found, date } = read(FILES + sections + logical(article), attributes);
    return [found, date];
  };

  it.each<[string, string, unknown[]]>([
    [
      "those of the issue's section",
      section("D2", title("Bridge")) + section("D1", title("The Herald") + issued("1924-12-18")),
      ["The Herald", "1924-12-18"],
    ],
    [
      "those of a section for the whole",
      section("D0", title("The Herald") + issued("18.12.1924")),
      ["The Herald", "1924-12-18"],
    ],
    ["never an article's", section("D2", title("Bridge") + issued("1924-12-18")), [null, null]],
    ["never a related item's", section("D1", `<relatedItem>${title("Series")}</relatedItem>`), [null, null]],
    ["unknown where the day is no day", section("D1", issued("31.02.1924")), [null, null]],
    ["unknown where it is a year", section("D1", issued("1924")), [null, null]],
  ])("are %s", (_, sections, expected) => {
    expect(stated(sections)).toEqual(expected);
  });

  it("are those of the document's label where nothing else is stated", () => {
    expect(stated("", 'LABEL="The Herald 18.12.1924"')).toEqual(["The Herald 18.12.1924", "1924-12-18"]);
    expect(stated("", 'LABEL="TITLE_PLACEHOLDER"')).toEqual([null, null]);
  });
});

describe("where a href points", () => {
  it.each<[string, string | null]>([
    ["alto/1.xml", "alto/1.xml"],
    ["./alto/1.xml", "alto/1.xml"],
    ["file://./alto/1.xml", "alto/1.xml"],
    ["file:alto/1.xml", "alto/1.xml"],
    ["alto\\1.xml", "alto/1.xml"],
    ["alto/page%201.xml", "alto/page 1.xml"],
    ["alto/50%.xml", "alto/50%.xml"],
    ["alto/../1.xml", "1.xml"],
    ["../../etc/passwd", null],
    ["alto/../../x.xml", null],
    ["..\\..\\x.xml", null],
    ["%2e%2e/x.xml", null],
    ["..%2fx.xml", null],
    ["file:///etc/passwd", null],
    ["file://localhost/etc/passwd", "localhost/etc/passwd"],
    ["/etc/passwd", null],
    ["%2fetc/passwd", null],
    ["http://example.org/1.xml", null],
    ["C:\\pages\\1.xml", null],
    ["a%00.xml", null],
    ["", null],
    [".", null],
  ])("%s is %s", (href, path) => {
    expect(pathInPackage(href)).toBe(path);
  });
});
