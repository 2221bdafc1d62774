import { describe, expect, it } from "vitest";
import type { Edition, Line } from "../../src/model/index.js";
import { writerNamed } from "../../src/writers/index.js";
import { shareOf } from "../../src/writers/mets-alto/divide.js";
import { LANCHUAN, page } from "./lanchuan.js";
import { placed } from "./placed.js";

const writer = writerNamed("mets-alto");

function filesOf(edition: Edition): ReadonlyMap<string, string> {
  return new Map(writer.files?.(edition, "x").map(({ path, text }) => [path.replace(/^[^/]*\//, ""), text]));
}

/** The one line of a page as it is written. */
function written(text: string, more: Partial<Line> = {}): string {
  const [only] = [page("p1", [text])];
  const lines = only.lines.map((line) => ({ ...line, box: [100, 50, 1000, 40] as const, ...more }));
  const alto = filesOf({ ...LANCHUAN, articles: [], leftovers: [], pages: [{ ...only, lines }] }).get(
    "alto/00001.xml",
  );
  return /<TextLine[^>]*>(.*?)<\/TextLine>/s.exec(alto ?? "")?.[1] ?? "";
}

describe("the lines of a package", () => {
  it("give each word its share of the line's box", () => {
    expect(written("ab cde")).toBe(
      '<String HPOS="100" VPOS="50" WIDTH="333.3" HEIGHT="40" CONTENT="ab"/><SP/>' +
        '<String HPOS="600" VPOS="50" WIDTH="500" HEIGHT="40" CONTENT="cde"/>',
    );
  });

  it("have boxes only where the line has one", () => {
    expect(written("ab cde", { box: null })).toBe('<String CONTENT="ab"/><SP/><String CONTENT="cde"/>');
  });

  it("hold a hyphen at their end in an element of its own, and no other dash", () => {
    expect(written("ax-", { box: null })).toBe('<String CONTENT="ax"/><HYP CONTENT="-"/>');
    expect(written("1899-", { box: null })).toBe('<String CONTENT="1899-"/>');
    expect(written("-", { box: null })).toBe('<String CONTENT="-"/>');
  });

  it("keep wide room, ideographic spaces and no characters at all", () => {
    expect(written("a  b", { box: null })).toBe('<String CONTENT="a  b"/>');
    expect(written("甲\u3000乙", { box: null })).toBe('<String CONTENT="甲\u3000乙"/>');
    expect(written("", { box: null })).toBe("");
  });

  it("run as their direction says", () => {
    const line = { text: "abcd", box: [0, 0, 400, 40] as const };
    expect(shareOf({ ...line, direction: "rtl" } as Line, 0, 1)).toEqual([300, 0, 100, 40]);
    expect(shareOf({ ...line, direction: "ttb" } as Line, 2, 4)).toEqual([0, 20, 400, 20]);
  });
});

describe("a package", () => {
  it("needs a folder", () => {
    expect(() => writer.write(LANCHUAN)).toThrow(expect.objectContaining({ code: "needs-folder" }));
  });

  it("lies in a folder of the edition's name, never outside", () => {
    const paths = writer.files?.({ ...LANCHUAN, id: "../../etc/x" }, "y").map(({ path }) => path);
    expect(paths).toEqual(["etc-x/mets.xml", "etc-x/alto/00001.xml"]);
    const [nameless] = writer.files?.({ ...LANCHUAN, id: ".." }, "y") ?? [];
    expect(nameless?.path).toMatch(/^[0-9a-f]{12}\/mets\.xml$/);
  });

  it("says nothing of boxes that are not known", () => {
    expect(filesOf(LANCHUAN).get("alto/00001.xml")).not.toContain("HPOS");
  });

  it("divides a line that two passages share", () => {
    const alto = filesOf(placed(LANCHUAN)).get("alto/00001.xml") ?? "";
    expect(alto).toContain('CONTENT="二十门课"');
    expect(alto).toContain('CONTENT="■通讯员"');
  });

  it("has no id twice, whatever the input calls its lines", () => {
    const sources = ["BS_B1", "BS_RO", "BS_TAG_headline", "a b", "1", "L1", "L1", "中文", "BS_L1"];
    const one = page(
      "p1",
      sources.map((_, index) => `第${index}行`),
    );
    const lines = one.lines.map((line, index) => ({ ...line, source: sources[index] ?? "" }));
    const alto = filesOf({ ...LANCHUAN, articles: [], leftovers: [], pages: [{ ...one, lines }] }).get(
      "alto/00001.xml",
    );
    const ids = [...(alto ?? "").matchAll(/ ID="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[A-Za-z_][\w.-]*$/.test(id ?? ""))).toEqual([]);
  });

  it("names what an article is, its passages in their parts, and where they stand", () => {
    const mets = filesOf(placed(LANCHUAN)).get("mets.xml") ?? "";
    expect(mets).toMatch(
      /TYPE="ARTICLE"[^>]*><mets:div TYPE="HEADING">.*?<mets:div TYPE="TITLE"><mets:fptr><mets:area/,
    );
    expect(mets).toContain("<mods:genre>story</mods:genre>");
    expect(mets).toContain('<mets:div TYPE="PAGE_NUMBER">');
    expect(mets).not.toContain("CREATEDATE");
  });
});
