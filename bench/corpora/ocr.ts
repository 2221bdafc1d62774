import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BENCH_DATA } from "./data.js";

/** A page as OCR read it: blocks of printed lines, in the order the file lists them. */
export interface PrintedPage {
  readonly issue: string;
  readonly blocks: readonly (readonly string[])[];
}

/** The ALTO and PAGE pages at hand, issue by issue, in the order of the files' names; none with a word on stderr. */
export function ocrPages(): PrintedPage[] {
  const pages = [...altoPages(join(BENCH_DATA, "alto")), ...pageXmlPages(join(BENCH_DATA, "page-xml"))];
  return pages.filter((page) => page.blocks.length > 0);
}

/** The page as a dump of lines: one a printed line, and `blanks` blank lines between blocks. */
export function lineDump(page: PrintedPage, blanks: number): string {
  const between = "\n".repeat(blanks + 1);
  return `${page.blocks.map((block) => block.join("\n")).join(between)}\n`;
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

const ALTO = /<(?:(TextBlock|TextLine|SP)\b|(String|HYP)\b[^>]*?\sCONTENT="([^"]*)")/g;

function altoBlocks(xml: string): string[][] {
  // Files without spaces of their own have one between any two words.
  const spaced = xml.includes("<SP");
  const blocks: string[][] = [];
  for (const [, open, word, content] of xml.matchAll(ALTO)) {
    const block = blocks.at(-1);
    if (open === "TextBlock" || block === undefined) blocks.push([]);
    else if (open === "TextLine") block.push("");
    else {
      const line = block.pop() ?? "";
      const text = word === undefined ? " " : plain(content ?? "");
      const space = spaced || word !== "String" || line === "" || /^[.,;:!?)]+$/u.test(text) ? "" : " ";
      block.push(line + space + text);
    }
  }
  return printed(blocks);
}

const PAGE = /<(?:(TextRegion|TextLine|\/TextLine)\b|Unicode>([^<]*)<)/g;

/** A line's own text is the last its element holds: its words' come before. */
function pageBlocks(xml: string): string[][] {
  const blocks: string[][] = [];
  let line: string | null = null;
  for (const [, tag, unicode] of xml.matchAll(PAGE)) {
    if (tag === "TextRegion") blocks.push([]);
    else if (tag === "TextLine") line = "";
    else if (tag === "/TextLine") {
      blocks.at(-1)?.push(line ?? "");
      line = null;
    } else if (line !== null) line = plain(unicode ?? "");
  }
  return printed(blocks);
}

function printed(blocks: readonly (readonly string[])[]): string[][] {
  return blocks
    .map((block) => block.map((line) => line.trim()).filter((line) => line !== ""))
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
