import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BENCH_DATA } from "./data.js";

/** A printed line, and whether it is set in from the lines around it, as the first of a paragraph is. */
export interface PrintedLine {
  readonly text: string;
  readonly indented: boolean;
}

/** A page as OCR read it: blocks of printed lines, in the order the file lists them. */
export interface PrintedPage {
  readonly issue: string;
  readonly blocks: readonly (readonly PrintedLine[])[];
}

/** The ALTO and PAGE pages at hand, issue by issue, in the order of the files' names; none with a word on stderr. */
export function ocrPages(): PrintedPage[] {
  const pages = [...altoPages(join(BENCH_DATA, "alto")), ...pageXmlPages(join(BENCH_DATA, "page-xml"))];
  return pages.filter((page) => page.blocks.length > 0);
}

/** The page as a dump of lines: one a printed line, `blanks` blank lines between blocks, and `indent` before indented ones. */
export function lineDump(page: PrintedPage, blanks: number, indent = ""): string {
  const lines = (block: readonly PrintedLine[]) =>
    block.map(({ text, indented }) => (indented ? indent : "") + text).join("\n");
  return `${page.blocks.map(lines).join("\n".repeat(blanks + 1))}\n`;
}

function namesIn(folder: string): string[] {
  if (existsSync(folder)) return readdirSync(folder).sort();
  console.error(`not found: ${folder} (set BENCH_DATA)`);
  return [];
}

function altoPages(root: string): PrintedPage[] {
  return namesIn(root).flatMap((issue) => {
    const folder = namesIn(join(root, issue)).find((name) => /^(?:ALTO|text)$/u.test(name));
    if (folder === undefined) return [];
    return namesIn(join(root, issue, folder)).map((file) => ({
      issue,
      blocks: altoBlocks(readFileSync(join(root, issue, folder, file), "utf8")),
    }));
  });
}

function pageXmlPages(root: string): PrintedPage[] {
  return namesIn(root).map((file) => ({
    issue: file.replace(/[-_.].*$/u, ""),
    blocks: pageBlocks(readFileSync(join(root, file), "utf8")),
  }));
}

/** A line on its way: where it begins from the left and how high it is, in the page's units. */
interface RawLine {
  text: string;
  readonly left: number;
  readonly height: number;
}

const ALTO = /<(?:(TextBlock|TextLine|SP)\b([^>]*)|(String|HYP)\b[^>]*?\sCONTENT="([^"]*)")/g;

function altoBlocks(xml: string): PrintedLine[][] {
  // Files without spaces of their own have one between any two words.
  const spaced = xml.includes("<SP");
  const blocks: RawLine[][] = [];
  for (const [, open, attributes = "", word, content] of xml.matchAll(ALTO)) {
    const line = blocks.at(-1)?.at(-1);
    if (open === "TextBlock") blocks.push([]);
    else if (open === "TextLine")
      blocks
        .at(-1)
        ?.push({ text: "", left: measure(attributes, "HPOS"), height: measure(attributes, "HEIGHT") });
    else if (line) {
      const text = word === undefined ? " " : plain(content ?? "");
      const space =
        spaced || word !== "String" || /^$|[(«]$/u.test(line.text) || /^[.,;:!?)]+$/u.test(text) ? "" : " ";
      line.text += space + text;
    }
  }
  return printed(blocks);
}

function measure(attributes: string, name: string): number {
  return Number(new RegExp(`\\b${name}="([\\d.]+)"`).exec(attributes)?.[1] ?? 0);
}

const PAGE = /<(?:(TextRegion|TextLine)\b|Coords points="([^"]*)"|Unicode>([^<]*)<|(\/TextLine)>)/g;

/** A line's own text is the last its element holds, its own outline the first: its words' stand between. */
function pageBlocks(xml: string): PrintedLine[][] {
  const blocks: RawLine[][] = [];
  let place: "outside" | "opened" | "inside" = "outside";
  for (const [, open, points, unicode, end] of xml.matchAll(PAGE)) {
    const block = blocks.at(-1);
    const line = block?.at(-1);
    if (open === "TextRegion") blocks.push([]);
    else if (open === "TextLine") place = "opened";
    else if (end !== undefined) place = "outside";
    else if (points !== undefined && place === "opened") {
      block?.push(outlined(points));
      place = "inside";
    } else if (line && unicode !== undefined && place === "inside") line.text = plain(unicode);
  }
  return printed(blocks);
}

function outlined(points: string): RawLine {
  const numbers = [...points.matchAll(/([\d.]+),([\d.]+)/g)];
  const across = numbers.map(([, x]) => Number(x));
  const down = numbers.map(([, , y]) => Number(y));
  return { text: "", left: Math.min(...across), height: Math.max(...down) - Math.min(...down) };
}

/** An indent is at least this share of the line's height; less is a crooked page. */
const INDENT = 0.5;

function printed(blocks: readonly (readonly RawLine[])[]): PrintedLine[][] {
  return blocks
    .map((block) =>
      block
        .map(({ text, left, height }, index) => {
          const around = [block[index - 1]?.left, block[index + 1]?.left].filter(
            (side) => side !== undefined,
          );
          return { text: text.trim(), indented: left - Math.min(left, ...around) > INDENT * height };
        })
        .filter(({ text }) => text !== ""),
    )
    .filter((block) => block.length > 0);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function plain(content: string): string {
  return content
    .replace(/&#(?:x([\da-f]+)|(\d+));/giu, (_, hex, decimal) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/&(lt|gt|quot|apos|amp);/gu, (_, name: string) => ENTITIES[name] ?? "")
    .replace(/\s+/gu, " ");
}
