import type { BlockRole, Box, Font, Line } from "../../model/index.js";
import { unionOf } from "../boxes.js";
import type { BlockDraft, LineDraft } from "../drafts.js";
import { Carrier, type LineCarrier } from "./text.js";

/** A region (or a cell of a table) with the lines that are directly in it. */
export class Region extends Carrier {
  readonly lines: LineCarrier[] = [];
  readonly nested: Region[] = [];
  box: Box | null = null;
  /** Once the page is read; several where the lines belong to several articles. */
  blocks: readonly BlockDraft[] = [];

  constructor(
    /** The element's name. */
    readonly kind: string,
    readonly source: string,
    readonly direction: Line["direction"],
    readonly role: BlockRole | null,
    readonly article: string | null,
    readonly index: number | null,
    /** How many regions it is in. */
    readonly depth: number,
  ) {
    super();
  }
}

/**
 * A region's lines as blocks, one for each run of lines of the same article: an engine's region may hold the end of
 * one article and the beginning of the next.
 *
 *     r1  l1  a3 ┐ block r1
 *         l2  a3 ┘
 *         l3  a4 ─ block r1#2
 */
export function blocksOf(region: Region, orderOf: (article: string) => number): BlockDraft[] {
  const runs: { readonly article: string | null; readonly lines: LineDraft[] }[] = [];
  for (const { article, draft } of draftsOf(region)) {
    const last = runs.at(-1);
    if (last && last.article === article) last.lines.push(draft);
    else runs.push({ article, lines: [draft] });
  }
  return runs.map(({ article, lines }, at) => ({
    source: at === 0 ? region.source : `${region.source}#${at + 1}`,
    box: runs.length === 1 ? region.box : boundsOfLines(lines),
    lines,
    group: null,
    runOf: runs.length === 1 ? null : region.source,
    role: region.role,
    place: article === null ? null : { article, order: orderOf(article) },
  }));
}

interface PlacedLine {
  readonly article: string | null;
  readonly draft: LineDraft;
}

function draftsOf(region: Region): PlacedLine[] {
  const lines = inStatedOrder(region.lines).map((line) => ({
    article: line.article ?? region.article,
    draft: line.finish(region.font),
  }));
  const texts = regionTexts(region);
  if (texts.length === 0 || lines.some(({ draft }) => draft.text !== "")) return lines;
  if (texts.length === lines.length)
    return lines.map((line, at) => ({ ...line, draft: { ...line.draft, text: texts[at] ?? "" } }));
  return [...lines, ...texts.map((text, at) => textLine(region, text, lines.length + at + 1, region.font))];
}

/** The lines of text that a region states as a whole; they are print only where its own lines say nothing. */
function regionTexts(region: Region): string[] {
  return (region.text ?? "")
    .split("\n")
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

function textLine(region: Region, text: string, number: number, font: Font | null): PlacedLine {
  const source = `${region.source}/${number}`;
  const { direction, article, confidence } = region;
  return { article, draft: { source, text, box: null, font, direction, confidence } };
}

function inStatedOrder(lines: readonly LineCarrier[]): readonly LineCarrier[] {
  const indexes = new Set(lines.map((line) => line.index));
  if (indexes.has(null) || indexes.size < lines.length) return lines;
  return [...lines].sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
}

function boundsOfLines(lines: readonly LineDraft[]): Box | null {
  return lines.reduce<Box | null>((bounds, line) => unionOf(bounds, line.box), null);
}
