import { written } from "../../model/geometry/extent.js";
import type { Box, Edition, Font, Line, Rule } from "../../model/index.js";
import { type ElementAttributes, element } from "../../xml/index.js";
import { shareOf } from "./divide.js";
import { ownId } from "./ids.js";
import type { SetBlock, SetLine, SetPage } from "./sheets.js";

/** ALTO's own units by their number to the inch; all else is pixels. */
const UNITS: Readonly<Record<number, string>> = { 254: "mm10", 1200: "inch1200" };
const POINTS_PER_INCH = 72;

/**
 * One page as an ALTO 4.4 file (Library of Congress): a TextBlock for each column of a passage, tagged with the
 * passage's role, and the order of reading. `index` counts pages from 0.
 */
export function writeAlto(edition: Edition, set: SetPage, index: number): string {
  const { page, blocks } = set;
  const fonts = new Fonts(set);
  const content = blocks.map((block) => textBlock(block, fonts));
  const graphics = graphicsOf(set);
  const language = languageTag(edition.language);
  const { width, height, number } = page;
  const alto = element(
    "alto",
    {
      xmlns: "http://www.loc.gov/standards/alto/ns-v4#",
      SCHEMAVERSION: "4.4",
    },
    `\n<Description><MeasurementUnit>${UNITS[page.unitsPerInch ?? 0] ?? "pixel"}</MeasurementUnit></Description>\n`,
    fonts.write(),
    tagsOf(set),
    readingOrder(set),
    "<Layout>\n",
    element(
      "Page",
      {
        ID: ownId(`P${index + 1}`),
        PHYSICAL_IMG_NR: index + 1,
        PRINTED_IMG_NR: number,
        WIDTH: width,
        HEIGHT: height,
        LANG: language,
      },
      element("PrintSpace", {}, "\n", ...content, ...graphics),
    ),
    "\n</Layout>\n",
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${alto}\n`;
}

/** BCP 47 as `xsd:language` has it; null where the language is not known. */
function languageTag(language: string): string | null {
  return language !== "und" && /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(language) ? language : null;
}

/** The id of the tag that says a role. */
function tagId(role: string): string {
  return ownId(`TAG_${role}`);
}

function tagsOf({ blocks }: SetPage): string {
  const roles = [...new Set(blocks.flatMap(({ role }) => role ?? []))].sort();
  if (roles.length === 0) return "";
  const tags = roles.map((role) => element("LayoutTag", { ID: tagId(role), LABEL: role }));
  return `<Tags>${tags.join("")}</Tags>\n`;
}

function readingOrder({ blocks }: SetPage): string {
  if (blocks.length === 0) return "";
  const references = blocks.map(({ id }, index) =>
    element("ElementRef", { ID: ownId(`RO_${index + 1}`), REF: id }),
  );
  return `<ReadingOrder>${element("OrderedGroup", { ID: ownId("RO") }, ...references)}</ReadingOrder>\n`;
}

function textBlock(block: SetBlock, fonts: Fonts): string {
  const tag = block.role === null ? null : tagId(block.role);
  const lines = block.lines.map((line) => textLine(line, fonts));
  return `${element("TextBlock", { ID: block.id, ...place(block.box), TAGREFS: tag }, "\n", ...lines)}\n`;
}

function textLine(set: SetLine, fonts: Fonts): string {
  const { line, id, box } = set;
  const attributes = {
    ID: id,
    ...place(box),
    STYLEREFS: fonts.idOf(line.font),
    BASEDIRECTION: line.direction === "ltr" ? null : line.direction,
  };
  return `${element("TextLine", attributes, ...stringsOf(set))}\n`;
}

/** A line that ends so has its mark in an element of its own. */
const HYPHEN = /(?<=\p{L})[-\u00ad\u2010\u00ac]$/u;
/** One space between two words; wider room and other white space stay inside a String. */
const SPACE = /(?<=\S) (?=\S)/gu;

/** A String a word, each with its share of the line's box; a line without characters is one empty String. */
function stringsOf({ line, text, box }: SetLine): string[] {
  const hyphen = HYPHEN.exec(text);
  const printed = hyphen ? text.slice(0, hyphen.index) : text;
  const confidence = line.confidence;
  const whole = { ...line, text, box };
  const parts: string[] = [];
  let start = 0;
  for (const word of printed.split(SPACE)) {
    const end = start + word.length;
    if (start > 0) parts.push(element("SP", {}));
    const share = shareOf(whole, start, end);
    const weight = line.font?.bold ? "bold" : null;
    parts.push(element("String", { ...rounded(share), CONTENT: word, STYLE: weight, WC: confidence }));
    start = end + 1;
  }
  if (hyphen)
    parts.push(element("HYP", { ...rounded(shareOf(whole, hyphen.index, text.length)), CONTENT: hyphen[0] }));
  return parts;
}

function place(box: Box | null): ElementAttributes {
  if (box === null) return {};
  const [HPOS, VPOS, WIDTH, HEIGHT] = box;
  return { HPOS, VPOS, WIDTH, HEIGHT };
}

function rounded(box: Box | null): ElementAttributes {
  if (box === null) return {};
  const [HPOS, VPOS, WIDTH, HEIGHT] = box.map(written);
  return { HPOS: HPOS ?? null, VPOS: VPOS ?? null, WIDTH: WIDTH ?? null, HEIGHT: HEIGHT ?? null };
}

function graphicsOf({ page, ids }: SetPage): string[] {
  const pictures = page.pictures.map(({ box, source }, at) => {
    const id = ids.claim(source, `I${at + 1}`);
    return `${element("Illustration", { ID: id, ...place(box) })}\n`;
  });
  const rules = page.rules.map((rule, at) => {
    return `${element("GraphicalElement", { ID: ownId(`R${at + 1}`), ...place(boxOf(rule)) })}\n`;
  });
  return [...pictures, ...rules];
}

/** The box that a rule fills: its length one way, its weight the other. */
function boxOf({ from: [x1, y1], to: [x2, y2], weight }: Rule): Box {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  const [left, top] = [Math.min(x1, x2), Math.min(y1, y2)];
  return width >= height
    ? [left, top - weight / 2, width, height + weight]
    : [left - weight / 2, top, width + weight, height];
}

/** The fonts of a page as TextStyles; none where the page does not say how many of its units are a point. */
class Fonts {
  private readonly styles = new Map<string, { id: string; font: Font }>();
  private readonly unitsPerPoint: number | null;

  constructor({ page: { unitsPerInch } }: SetPage) {
    this.unitsPerPoint = unitsPerInch === null ? null : unitsPerInch / POINTS_PER_INCH;
  }

  idOf(font: Line["font"]): string | null {
    if (font === null || this.unitsPerPoint === null) return null;
    const key = `${font.size}\n${font.bold}\n${font.family}`;
    const known = this.styles.get(key);
    if (known) return known.id;
    const id = ownId(`FONT_${this.styles.size + 1}`);
    this.styles.set(key, { id, font });
    return id;
  }

  write(): string {
    if (this.styles.size === 0) return "";
    const styles = [...this.styles.values()].map(({ id, font: { size, bold, family } }) =>
      element("TextStyle", {
        ID: id,
        FONTFAMILY: family === "" ? null : family,
        FONTSIZE: Math.round((size / (this.unitsPerPoint ?? 1)) * 1000) / 1000,
        FONTSTYLE: bold ? "bold" : null,
      }),
    );
    return `<Styles>${styles.join("")}</Styles>\n`;
  }
}
