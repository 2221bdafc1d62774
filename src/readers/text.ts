import { BroadsheetError, type Limits, type Line, type Page, type Picture } from "../model/index.js";
import { overLimit } from "../model/over-limit.js";
import { usualGap } from "../text/gaps.js";
import { hasVisible } from "../text/visible.js";
import { isMarkup } from "../xml/index.js";
import { controlNotices } from "./controls.js";
import { decode } from "./encoding.js";
import type { Reading, ReadSettings, Source, WholeReader } from "./reader.js";

/**
 * A text dump: a page, or pages divided by form feeds, as lines of text.
 *
 * A line that holds nothing visible is a gap, not a Line; how many stand before a line is evidence
 * (`Line.gapBefore`), and a gap much longer than the page's habit may be where a picture stood:
 *
 *     70  图片新闻
 *     71  ·
 *     72  ·           a Picture { box: null, source: "71-73" }
 *     73  ·
 *     74  图为……
 */
export const textReader: WholeReader = {
  name: "text",
  description: "a text dump: UTF-8, UTF-16, GB18030, Big5 or Windows-1252, form feeds between pages",
  extensions: [".txt", ".text"],
  recognises: ({ bytes }) => !isMarkup(bytes),
  read: readText,
};

interface RawLine {
  readonly number: number;
  readonly text: string;
}

function readText(source: Source, settings: ReadSettings): Reading {
  const { text, encoding } = decode(source.bytes, source.name, settings.encoding);
  const pages = splitPages(text, source.name, settings.limits).map(buildPage);
  if (pages.every((page) => page.lines.length === 0)) {
    throw new BroadsheetError("empty-input", source.name, "no printable character");
  }
  return { pages, notices: pages.flatMap(controlNotices), stated: null, settings: { encoding } };
}

/** Lines with their 1-based numbers, a list a page. A form feed ends the page wherever in a line it stands. */
function splitPages(text: string, name: string, limits: Limits): RawLine[][] {
  const pages: RawLine[][] = [[]];
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > limits.lines) throw overLimit(name, "lines", lines.length, limits.lines);
  lines.forEach((line, index) => {
    if (line.length > limits.lineCharacters) {
      throw overLimit(`${name}, line ${index + 1}`, "lineCharacters", line.length, limits.lineCharacters);
    }
    const parts = line.split("\f");
    parts.forEach((part, which) => {
      if (which > 0) pages.push([]);
      if (which === 0 || hasVisible(part)) pages.at(-1)?.push({ number: index + 1, text: part });
    });
    if (pages.length > limits.pages)
      throw overLimit(`${name}, line ${index + 1}`, "pages", pages.length, limits.pages);
  });
  return pages;
}

function buildPage(raw: readonly RawLine[], index: number): Page {
  const id = `p${index + 1}`;
  const lines: Line[] = [];
  const gaps: { from: number; to: number }[] = [];
  let lastNumber = (raw[0]?.number ?? 1) - 1;
  for (const { number, text } of raw) {
    if (!hasVisible(text)) continue;
    const gap = number - lastNumber - 1;
    if (gap > 0 && lines.length > 0) gaps.push({ from: lastNumber + 1, to: number - 1 });
    lines.push(buildLine(`${id}.l${lines.length + 1}`, number, text, Math.max(0, gap)));
    lastNumber = number;
  }
  const pictures = longGaps(lines, gaps).map<Picture>((gap, which) => ({
    id: `${id}.i${which + 1}`,
    box: null,
    source: `${gap.from}-${gap.to}`,
  }));
  return {
    id,
    number: null,
    name: null,
    width: null,
    height: null,
    unitsPerInch: null,
    lines,
    pictures,
    rules: [],
  };
}

function buildLine(id: string, number: number, text: string, gapBefore: number): Line {
  return {
    id,
    source: String(number),
    text,
    box: null,
    gapBefore,
    font: null,
    direction: "ltr",
    confidence: null,
  };
}

/** A picture leaves at least this many blank lines more than the page's usual gap. */
const PICTURE_GAP = 2;
/** Where more than this share of the lines have long gaps before them, the gaps are the dump's way of parting items. */
const COMMON_SHARE = 0.2;

function longGaps<G extends { from: number; to: number }>(
  lines: readonly Line[],
  gaps: readonly G[],
): readonly G[] {
  const usual = usualGap(lines);
  const long = gaps.filter(
    (gap) => gap.to - gap.from + 1 >= usual + PICTURE_GAP && gap.to - gap.from + 1 >= 3,
  );
  return long.length > Math.max(2, lines.length * COMMON_SHARE) ? [] : long;
}
