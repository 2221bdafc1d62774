import { across, boxOfRule, down, middle } from "../../../model/geometry/boxes.js";
import { between } from "../../../model/geometry/intervals.js";
import { neighboursOf } from "../../../model/geometry/neighbours.js";
import { turnBox } from "../../../model/geometry/turn.js";
import type { Block, Box, Line, PageLayout, Rule } from "../../../model/index.js";
import { Overlap } from "../../../text/overlap.js";
import { endsSentence, opensSmall } from "../../../text/punctuation.js";
import { isFurniture } from "../observe.js";

/** What kind of print a block is to the graph of a printed page. */
export type PrintSort = "head" | "crosshead" | "text" | "byline" | "caption" | "advert";

/**
 * A block of a printed page as the graph sees it. Places are in the frame of reading, in which lines run to the right and
 * follow downwards: a page of vertical print is turned.
 */
export interface PrintNode {
  readonly block: Block;
  /** Its place among the page's nodes, in reading order. */
  readonly at: number;
  readonly sort: PrintSort;
  readonly box: Box;
  /** Its type against the body's. */
  readonly size: number;
  /** Whether its first line stands in, as that of a paragraph does; null where one line cannot tell. */
  readonly indented: boolean | null;
  /** Whether its last line fills its measure and ends no sentence: what is said goes on elsewhere. */
  readonly broken: boolean;
  readonly opensSmall: boolean;
  /** The smallest area that it stands in, by its place on the page; null where it stands in none. */
  readonly area: number | null;
  /** Nodes next to it in its column, by place. */
  readonly above: number | null;
  readonly below: number | null;
  /** The nearest head above it that reaches over its middle; null where there is none. */
  readonly headOver: number | null;
  /** Of a caption: the picture next to it; null of anything else, and where none is near. */
  readonly picture: Box | null;
}

/** One printed page's blocks that may belong to articles. */
export interface PrintSheet {
  readonly nodes: readonly PrintNode[];
  readonly em: number;
  /** Drawn rules in the frame of reading: those that are thin down the page, from the top, and those that are thin across it, from the left. */
  readonly rules: { readonly level: readonly Box[]; readonly upright: readonly Box[] };
  /** The usual width of its columns of text. */
  readonly column: number;
  readonly overlap: Overlap;
}

const SORTS: Readonly<Partial<Record<Block["role"], PrintSort>>> = {
  headline: "head",
  kicker: "head",
  subheadline: "head",
  crosshead: "crosshead",
  byline: "byline",
  caption: "caption",
  advertisement: "advert",
};

export function observeSheet(layout: PageLayout): PrintSheet {
  const blocks = layout.blocks.filter((block) => !isFurniture(block));
  const vertical = isVertical(layout.page.lines);
  const frame = vertical ? turnBox : (box: Box): Box => box;
  const boxes = blocks.map(({ box }) => frame(box));
  const areas = largest(layout.areas.map(({ box }) => frame(box)));
  const pictures = layout.page.pictures.flatMap((picture) => (picture.box ? [frame(picture.box)] : []));
  const beside = neighboursOf(boxes);
  const { em } = layout;
  const body = sizeOfBody(layout) ?? em;
  const heads = [...blocks.keys()].filter((at) => sortOf(blocks[at] as Block) === "head");
  const nodes = blocks.map((block, at): PrintNode => {
    const box = boxes[at] as Box;
    return {
      block,
      at,
      sort: sortOf(block),
      box,
      size: (block.lines[0]?.font?.size ?? em) / body,
      ...edgesOf(block, box, frame, em),
      opensSmall: opensSmall(block.text),
      area: innermost(box, areas),
      above: beside[at]?.above ?? null,
      below: beside[at]?.below ?? null,
      headOver: headOver(at, boxes, heads),
      picture: sortOf(block) === "caption" ? nearest(box, pictures, em) : null,
    };
  });
  return {
    nodes,
    em,
    rules: rulesByWay(
      longestRules(layout.page.rules).map((rule) => frame(boxOfRule(rule))),
      em,
    ),
    column: usualWidth(nodes),
    overlap: new Overlap(blocks.map(({ text }) => text)),
  };
}

/** Whether more of a page's lines run down than across. */
export function isVertical(lines: readonly Line[]): boolean {
  return lines.filter(({ direction }) => direction === "ttb").length * 2 > lines.length;
}

function sortOf({ role }: Block): PrintSort {
  return SORTS[role] ?? "text";
}

/** The middle of its lines' stated sizes, each counted by its characters; null where none states one. */
function sizeOfBody({ page }: PageLayout): number | null {
  const sizes = page.lines
    .flatMap(({ font, text }) => (font ? [{ size: font.size, weight: text.length }] : []))
    .sort((a, b) => a.size - b.size);
  let left = sizes.reduce((sum, { weight }) => sum + weight, 0) / 2;
  for (const { size, weight } of sizes) {
    left -= weight;
    if (left <= 0) return size;
  }
  return null;
}

/** A first line stands in by more than this; a last line stops short by more than that; in ems. */
const INDENT = 0.6;
const SHORT = 1.3;

function edgesOf(
  { lines, text }: Block,
  [x, , width]: Box,
  frame: (box: Box) => Box,
  em: number,
): Pick<PrintNode, "indented" | "broken"> {
  const [first, last] = [lines[0]?.box, lines.at(-1)?.box];
  if (!first || !last) return { indented: null, broken: false };
  const [begin, end] = [frame(first), frame(last)];
  const short = x + width - end[0] - end[2];
  return {
    indented: lines.length < 2 ? null : begin[0] - x > INDENT * em,
    broken: (lines.length < 2 || short < SHORT * em) && !endsSentence(text),
  };
}

/** No page of print has more areas that matter. */
const MOST_AREAS = 1000;

function largest(areas: readonly Box[]): Box[] {
  if (areas.length <= MOST_AREAS) return [...areas];
  return [...areas].sort((a, b) => b[2] * b[3] - a[2] * a[3]).slice(0, MOST_AREAS);
}

function innermost(box: Box, areas: readonly Box[]): number | null {
  const [x, y] = [middle(across(box)), middle(down(box))];
  let best: number | null = null;
  areas.forEach(([left, top, width, height], at) => {
    if (x < left || x > left + width || y < top || y > top + height) return;
    const other = best === null ? null : (areas[best] as Box);
    if (other === null || width * height < 0.98 * other[2] * other[3]) best = at;
  });
  return best;
}

/** A caption stands at most so many ems from its picture. */
const CAPTION_REACH = 3;

function nearest(box: Box, pictures: readonly Box[], em: number): Box | null {
  let [best, least] = [null as Box | null, CAPTION_REACH * em];
  for (const picture of pictures.slice(0, MOST_PICTURES)) {
    const gap = Math.max(between(across(box), across(picture)), between(down(box), down(picture)));
    if (gap < least) [best, least] = [picture, gap];
  }
  return best;
}

/** No page of print has more pictures that matter. */
const MOST_PICTURES = 500;

function headOver(at: number, boxes: readonly Box[], heads: readonly number[]): number | null {
  const own = boxes[at] as Box;
  const centre = middle(across(own));
  let best: number | null = null;
  for (const head of heads) {
    const [x, y, width] = boxes[head] as Box;
    if (head === at || centre < x || centre > x + width || y >= own[1]) continue;
    if (best === null || y > (boxes[best] as Box)[1]) best = head;
  }
  return best;
}

/** No page of print has more rules that matter. */
const MOST_RULES = 500;

function longestRules(rules: readonly Rule[]): Rule[] {
  return [...rules].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, MOST_RULES);
}

/** A short rule may be thin both ways. */
function rulesByWay(rules: readonly Box[], em: number): PrintSheet["rules"] {
  return {
    level: rules.filter(([, , , height]) => height <= em / 2).sort((a, b) => a[1] - b[1]),
    upright: rules.filter(([, , width]) => width <= em / 2).sort((a, b) => a[0] - b[0]),
  };
}

function lengthOf({ from, to }: Rule): number {
  return Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1]);
}

function usualWidth(nodes: readonly PrintNode[]): number {
  const widths = nodes
    .flatMap(({ sort, box, block }) => (sort === "text" ? block.lines.map(() => box[2]) : []))
    .sort((a, b) => a - b);
  return widths[widths.length >> 1] || 1;
}
