import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../src/model/index.js";
import { gatherPages } from "../src/pages.js";
import { readEdition } from "../src/pipeline.js";
import { loadEdition } from "../src/sources.js";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "package-"));
  mkdirSync(join(folder, "issue", "alto"), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

function alto(...words: string[]): string {
  const blocks = words.map((word, at) => {
    const box = `HPOS="0" VPOS="${at * 50}" WIDTH="300" HEIGHT="40"`;
    return `<TextBlock ID="b${at + 1}" ${box}><TextLine ${box}><String CONTENT="${word}"/></TextLine></TextBlock>`;
  });
  return `<alto><Layout><Page ID="P1" WIDTH="1000" HEIGHT="900"><PrintSpace>${blocks.join("")}</PrintSpace></Page></Layout></alto>`;
}

/** A package whose pages are at these hrefs, and whose article has the first block of each. */
function mets(...hrefs: string[]): string {
  const ids = hrefs.map((_, at) => `A${at + 1}`);
  const files = hrefs.map(
    (href, at) => `<file ID="${ids[at]}" MIMETYPE="text/xml"><FLocat href="${href}"/></file>`,
  );
  const pages = ids.map((id, at) => `<div TYPE="PAGE" ORDERLABEL="B${at + 1}"><fptr FILEID="${id}"/></div>`);
  const areas = ids.map((id) => `<div TYPE="TITLE"><fptr><area FILEID="${id}" BEGIN="b1"/></fptr></div>`);
  return `<mets><dmdSec ID="D"><title>The Lanchuan Herald</title><dateIssued>1931-04-02</dateIssued></dmdSec>
    <fileSec>${files.join("")}</fileSec><structMap TYPE="PHYSICAL"><div TYPE="Newspaper">${pages.join("")}</div></structMap>
    <structMap TYPE="LOGICAL"><div TYPE="ISSUE" DMDID="D"><div TYPE="ARTICLE" ID="a1" LABEL="Bridge">${areas.join("")}</div></div></structMap></mets>`;
}

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

async function gather(path: string) {
  return gatherPages(loadEdition(join(folder, path), DEFAULT_LIMITS), {
    encoding: null,
    limits: DEFAULT_LIMITS,
  });
}

const texts = (gathered: Awaited<ReturnType<typeof gather>>) =>
  gathered.pages.map((page) => page.lines.map((line) => line.text).join(" "));

describe("a package", () => {
  beforeEach(() => {
    write("issue/whatever.xml", mets("file://./alto/9.xml", "alto/1.xml"));
    write("issue/alto/9.xml", alto("Bridge", "opens"));
    write("issue/alto/1.xml", alto("Tea", "prices"));
    write("issue/notes.xml", alto("not", "a", "page"));
  });

  it.each(["issue", "issue/whatever.xml"])("is read by its folder or its METS file: %s", async (path) => {
    const gathered = await gather(path);
    expect(texts(gathered)).toEqual(["Bridge opens", "Tea prices"]);
    expect(gathered).toMatchObject({ title: "The Lanchuan Herald", date: "1931-04-02", notices: [] });
    expect(gathered.pages.map((page) => page.number)).toEqual(["B1", "B2"]);
    expect(gathered.articles).toEqual([{ key: "a1", kind: "story", label: "Bridge" }]);
    const blocks = gathered.layouts.map((layout) =>
      layout?.blocks.map(({ place, role, lines }) => [place, role, lines]),
    );
    expect(blocks).toEqual([
      [
        [{ article: "a1", order: 0 }, "headline", ["p1.l1"]],
        [null, null, ["p1.l2"]],
      ],
      [
        [{ article: "a1", order: 1 }, "headline", ["p2.l1"]],
        [null, null, ["p2.l2"]],
      ],
    ]);
  });

  it("gives the edition its title and day", async () => {
    const edition = await readEdition(join(folder, "issue"));
    expect(edition).toMatchObject({ title: "The Lanchuan Herald", date: "1931-04-02" });
    expect(edition.pages.map((page) => page.number)).toEqual(["B1", "B2"]);
  });

  it("goes on without a page that is not there, or cannot be read", async () => {
    write("issue/whatever.xml", mets("alto/8.xml", "alto/1.xml", "alto/bad.xml"));
    write("issue/alto/bad.xml", "<alto><Layout>");
    const gathered = await gather("issue");
    expect(texts(gathered)).toEqual(["Tea prices"]);
    expect(gathered.notices.map(({ code }) => code)).toEqual(["unreadable-page", "missing-file"]);
    expect(gathered.notices[1]?.detail).toBe("alto/8.xml");
    expect(gathered.pages[0]?.number).toBe("B2");
  });

  it.each([
    "../outside.xml",
    "alto/../../outside.xml",
    "..%2foutside.xml",
    "%2e%2e/outside.xml",
    "..\\outside.xml",
    "file:///etc/passwd",
    "alto",
    "alto/link.xml",
    "linked/outside.xml",
  ])("never opens what is not in it: %s", async (href) => {
    write("outside.xml", alto("outside"));
    symlinkSync(join(folder, "outside.xml"), join(folder, "issue/alto/link.xml"));
    symlinkSync(folder, join(folder, "issue/linked"));
    write("issue/whatever.xml", mets(href, "alto/1.xml"));
    const gathered = await gather("issue");
    expect(texts(gathered)).toEqual(["Tea prices"]);
    expect(gathered.notices).toEqual([{ code: "missing-file", page: null, spans: [], detail: href }]);
  });

  it("may lie behind links, and use links inside it", async () => {
    symlinkSync(join(folder, "issue/alto/9.xml"), join(folder, "issue/alto/same.xml"));
    symlinkSync(join(folder, "issue"), join(folder, "linked"));
    write("issue/whatever.xml", mets("alto/same.xml"));
    expect(texts(await gather("linked"))).toEqual(["Bridge opens"]);
  });

  it("is an error where none of its pages is in it", async () => {
    write("issue/whatever.xml", mets("alto/8.xml"));
    await expect(gather("issue")).rejects.toThrow("[not-found]");
  });

  it("is an error where its METS file is broken", async () => {
    write("issue/whatever.xml", mets("alto/1.xml").slice(0, 300));
    await expect(gather("issue")).rejects.toThrow("[bad-xml]");
  });
});

describe("a folder of recognised pages without a package", () => {
  it("is an edition in the order of names; what is no page is a notice", async () => {
    write("issue/alto/10.xml", alto("Tea"));
    write("issue/alto/2.xml", alto("Bridge"));
    write("issue/alto/other.xml", "<?xml version='1.0'?><gold/>");
    const gathered = await gather("issue/alto");
    expect(texts(gathered)).toEqual(["Bridge", "Tea"]);
    expect(gathered.layouts.map((layout) => layout?.blocks[0]?.lines)).toEqual([["p1.l1"], ["p2.l1"]]);
    expect(gathered.notices.map(({ code, detail }) => [code, detail.includes("other.xml")])).toEqual([
      ["unreadable-page", true],
    ]);
  });

  it("tells the articles of its pages apart", async () => {
    const page = `<PcGts><Page><TextRegion id="r"><TextLine id="l" custom="structure {id:a1; type:article;}"/></TextRegion></Page></PcGts>`;
    write("issue/alto/1.xml", page);
    write("issue/alto/2.xml", page);
    const gathered = await gather("issue/alto");
    expect(gathered.articles.map((one) => one.key)).toEqual(["p1:a1", "p2:a1"]);
    expect(gathered.layouts.map((layout) => layout?.blocks[0]?.place?.article)).toEqual(["p1:a1", "p2:a1"]);
  });

  it("has no layouts for its dumps", async () => {
    write("issue/alto/1.txt", "Bridge\n");
    expect((await gather("issue/alto")).layouts).toEqual([null]);
  });
});
