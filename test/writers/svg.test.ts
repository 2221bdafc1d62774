import { describe, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "../../src/model/index.js";
import { writerNamed } from "../../src/writers/index.js";
import { runsOfLines } from "../../src/writers/svg/geometry.js";
import { LAYERS } from "../../src/writers/svg/layers.js";
import { type Attributes, scanXml } from "../../src/xml/index.js";
import { LANCHUAN, page } from "./lanchuan.js";
import { placed } from "./placed.js";

const svg = writerNamed("svg");
const DRAWN = placed(LANCHUAN);

/** The elements of a document by name, with the layer each stands in. */
function elementsOf(
  text: string,
): { name: string; layer: string | null; role: string | null; opens: boolean }[] {
  const found: { name: string; layer: string | null; role: string | null; opens: boolean }[] = [];
  let layer: string | null = null;
  const handler = {
    start(name: string, attributes: Attributes) {
      layer = attributes.get("data-layer") ?? layer;
      const role = attributes.get("data-role");
      found.push({ name, layer, role, opens: attributes.get("data-layer") !== null });
    },
    end() {},
    text() {},
  };
  const { xmlDepth, xmlElements, xmlCharacters } = DEFAULT_LIMITS;
  scanXml(text, handler, { depth: xmlDepth, elements: xmlElements, characters: xmlCharacters });
  return found;
}

describe("a page as SVG", () => {
  it("is well-formed and has every layer once, in the order they are drawn in", () => {
    const groups = elementsOf(svg.write(DRAWN)).filter(({ opens }) => opens);
    expect(groups.map(({ layer }) => layer)).toEqual(LAYERS);
  });

  it("draws a box for every line, a passage for every piece and each article's region", () => {
    const elements = elementsOf(svg.write(DRAWN));
    const [first] = DRAWN.pages;
    const count = (layer: string, name: string) =>
      elements.filter((element) => element.layer === layer && element.name === name).length;
    expect(count("text", "text")).toBe(first?.lines.length);
    expect(count("regions", "polygon")).toBe(
      DRAWN.articles.filter(({ regions }) => regions.some((region) => region.page === first?.id)).length,
    );
    const roles = elements.filter(({ layer }) => layer === "passages").map(({ role }) => role);
    expect(roles).toContain("headline");
    expect(roles).toContain("paragraph");
  });

  it("is not there for an edition without geometry", () => {
    expect(() => svg.write(LANCHUAN)).toThrow(expect.objectContaining({ code: "no-geometry" }));
    expect(() => svg.files?.(LANCHUAN, "x")).toThrow(expect.objectContaining({ code: "no-geometry" }));
  });

  it("is a file a page in a folder, pages that cannot be drawn left out", () => {
    const bare = page("p9", ["新桥"]);
    const pages = [...DRAWN.pages, bare, { ...(DRAWN.pages[0] as typeof bare), id: "p10" }];
    expect(svg.files?.({ ...DRAWN, pages }, "daily").map(({ path }) => path)).toEqual([
      "daily-p1.svg",
      "daily-p3.svg",
    ]);
    expect(svg.files?.(DRAWN, "daily").map(({ path }) => path)).toEqual(["daily.svg"]);
  });

  it("is of the page that is asked for", () => {
    expect(() => svg.write(DRAWN, { page: 7 })).toThrow(expect.objectContaining({ code: "no-page" }));
  });

  it("has a frame round what the page holds where its size is not known", () => {
    const pages = DRAWN.pages.map((one) => ({ ...one, width: null, height: null }));
    expect(svg.write({ ...DRAWN, pages })).toMatch(/viewBox="0 0 1900 \d+"/);
  });
});

describe("the boxes of a passage", () => {
  const line = (x: number, y: number, direction: "ltr" | "ttb" = "ltr") => ({
    ...(page("p1", ["文"]).lines[0] as NonNullable<(typeof LANCHUAN.pages)[0]["lines"][0]>),
    box: direction === "ttb" ? ([x, y, 30, 400] as const) : ([x, y, 400, 30] as const),
    direction,
  });

  it("are one for each column it runs down", () => {
    expect(runsOfLines([line(0, 0), line(0, 40), line(500, 0), line(500, 40)])).toEqual([
      [0, 0, 400, 70],
      [500, 0, 400, 70],
    ]);
  });

  it("are one for vertical lines from right to left", () => {
    expect(runsOfLines([line(80, 0, "ttb"), line(40, 0, "ttb"), line(0, 0, "ttb")])).toEqual([
      [0, 0, 110, 400],
    ]);
  });

  it("are none where no line has a box", () => {
    expect(runsOfLines(page("p1", ["文"]).lines)).toEqual([]);
  });
});
