import { neighboursOf } from "../../model/geometry/neighbours.js";
import type { Block, PageLayout } from "../../model/index.js";
import { Overlap } from "../../text/overlap.js";
import { endingOf, endsSentence } from "../../text/punctuation.js";

/** What kind of print a block is to the graph: head, text, advertisement, or what hangs on others (captions, bylines). */
export type Sort = "head" | "text" | "advert" | "aside";

/** A block as the graph sees it. Distances are in ems of its page. */
export interface Node {
  readonly block: Block;
  /** Index of its page in the edition. */
  readonly page: number;
  readonly em: number;
  /** Its place in the reading order of the edition. */
  readonly at: number;
  readonly sort: Sort;
  readonly head: number;
  readonly size: number;
  readonly width: number;
  readonly characters: number;
  readonly endsSentence: boolean;
  readonly endsBroken: boolean;
  readonly opensSmall: boolean;
  readonly opensLoud: boolean;
  readonly opensWithDash: boolean;
  /** The nodes next to it in its column, by place; null where none is. */
  readonly above: number | null;
  readonly below: number | null;
  readonly firstOfPage: boolean;
}

export interface Graph {
  readonly nodes: readonly Node[];
  readonly overlap: Overlap;
}

const FURNITURE: ReadonlySet<Block["role"]> = new Set(["running-head", "folio", "masthead", "noise"]);

export function isFurniture(block: Block): boolean {
  return FURNITURE.has(block.role);
}

/** All blocks of an edition that may belong to articles, in reading order. */
export function observeGraph(layouts: readonly PageLayout[]): Graph {
  const nodes: Node[] = [];
  layouts.forEach((layout, page) => {
    const blocks = layout.blocks.filter((block) => !isFurniture(block));
    const offset = nodes.length;
    const column = usualWidth(blocks);
    const neighbours = neighboursOf(blocks.map(({ box }) => box));
    blocks.forEach((block, index) => {
      const shift = (other: number | null | undefined) =>
        other === null || other === undefined ? null : other + offset;
      nodes.push({
        ...seen(block, layout.em, column),
        page,
        at: offset + index,
        above: shift(neighbours[index]?.above),
        below: shift(neighbours[index]?.below),
        firstOfPage: index === 0,
      });
    });
  });
  return { nodes, overlap: new Overlap(nodes.map(({ block }) => block.text)) };
}

function seen(
  block: Block,
  em: number,
  column: number,
): Omit<Node, "page" | "at" | "above" | "below" | "firstOfPage"> {
  const { text, chances } = block;
  const head = (chances.headline ?? 0) + (chances.kicker ?? 0) + (chances.subheadline ?? 0);
  return {
    block,
    em,
    sort: sortOf(block),
    head,
    size: lineHeight(block) / em,
    width: block.box[2] / column,
    characters: text.replace(/\s/gu, "").length,
    endsSentence: endsSentence(text),
    endsBroken: /[\p{L},][-\u00AD¬]?\s*$/u.test(text) && endingOf(text) !== "stop",
    opensSmall: /^\P{L}{0,2}\p{Ll}/u.test(text),
    opensLoud: /^\P{L}{0,3}(?:\p{Lu}[\p{Lu}'’\-.]+[\s,:]+){1}\p{Lu}{2}/u.test(text),
    opensWithDash: /^\s*[-—–•*]/u.test(text),
  };
}

function sortOf({ role }: Block): Sort {
  if (role === "headline" || role === "kicker" || role === "subheadline") return "head";
  if (role === "advertisement") return "advert";
  return role === "text" || role === "crosshead" ? "text" : "aside";
}

function lineHeight({ lines }: Block): number {
  const heights = lines.flatMap(({ box }) => (box === null ? [] : [box[3]])).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
}

function usualWidth(blocks: readonly Block[]): number {
  const widths = blocks.flatMap(({ box, lines }) => lines.map(() => box[2])).sort((a, b) => a - b);
  return widths[widths.length >> 1] || 1;
}
