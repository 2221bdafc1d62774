import { neighboursOf } from "../../model/geometry/neighbours.js";
import type { Block, PageLayout } from "../../model/index.js";
import { Overlap } from "../../text/overlap.js";
import { endingOf, endsSentence, opensSmall } from "../../text/punctuation.js";

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
  /** How many heads stand before it in the reading order of the edition. */
  readonly headsBefore: number;
  /** How probably it is a headline, kicker or subheadline, 0..1. */
  readonly head: number;
  /** Its lines' height, in ems. */
  readonly size: number;
  /** Against the page's usual column. */
  readonly width: number;
  /** Characters that print; an estimate where no text is known. */
  readonly characters: number;
  readonly endsSentence: boolean;
  /** It ends in a letter, a comma or a hyphen: inside a sentence. */
  readonly endsBroken: boolean;
  /** It opens with a small letter. */
  readonly opensSmall: boolean;
  /** It opens with words in capitals, as briefs do. */
  readonly opensLoud: boolean;
  readonly opensWithDash: boolean;
  /** The nodes next to it in its column, by place; null where none is. */
  readonly above: number | null;
  readonly below: number | null;
  readonly firstOfPage: boolean;
  /** Where its page begins: the place of the page's first node. */
  readonly start: number;
  /** The place of the last head before it on its page that is not of one deck with it; null where there is none. */
  readonly lastHead: number | null;
  /** The share of its page's characters that stand in advertisements. */
  readonly adverts: number;
  /** A line or two of few words that do not end as a sentence: a head, whatever its type. */
  readonly title: boolean;
  /** Room on both sides of it in its column. */
  readonly centred: boolean;
  /** No word of it is in small letters. */
  readonly capitals: boolean;
}

export interface Graph {
  readonly nodes: readonly Node[];
  /** The places of the heads of each page, in reading order. */
  readonly headsByPage: readonly (readonly number[])[];
  readonly overlap: Overlap;
}

const FURNITURE: ReadonlySet<Block["role"]> = new Set(["running-head", "folio", "masthead", "jump", "noise"]);

/** Whether a block is of the page and of no article. */
export function isFurniture(block: Block): boolean {
  return FURNITURE.has(block.role);
}

/** All blocks of an edition that may belong to articles, in reading order. */
export function observeGraph(layouts: readonly PageLayout[]): Graph {
  const nodes: Node[] = [];
  const headsByPage: number[][] = [];
  let heads = 0;
  layouts.forEach((layout, page) => {
    const blocks = layout.blocks.filter((block) => !isFurniture(block));
    const offset = nodes.length;
    const column = usualWidth(blocks);
    const adverts = advertShare(blocks);
    const neighbours = neighboursOf(blocks.map(({ box }) => box));
    const headsHere: number[] = [];
    let [lastHead, headOfDeck]: (number | null)[] = [null, null];
    blocks.forEach((block, index) => {
      const beside = [neighbours[index]?.above, neighbours[index]?.below].flatMap(
        (at) => blocks[at ?? -1] ?? [],
      );
      const centred = isCentred(block, beside, layout.em);
      const title = isTitle(block, centred);
      const sort = title && centred && block.role === "text" ? "head" : sortOf(block, headChance(block));
      const shift = (other: number | null | undefined) =>
        other === null || other === undefined ? null : other + offset;
      nodes.push({
        ...seen(block, layout.em, column),
        page,
        at: offset + index,
        above: shift(neighbours[index]?.above),
        below: shift(neighbours[index]?.below),
        firstOfPage: index === 0,
        start: offset,
        lastHead: headOfDeck ?? null,
        adverts,
        centred,
        title,
        sort,
        headsBefore: heads,
      });
      if (sort === "head") {
        heads++;
        lastHead = offset + index;
        headsHere.push(offset + index);
      } else headOfDeck = lastHead;
    });
    headsByPage.push(headsHere);
  });
  return { nodes, headsByPage, overlap: new Overlap(nodes.map(({ block }) => block.text)) };
}

function seen(
  block: Block,
  em: number,
  column: number,
): Omit<
  Node,
  | "page"
  | "at"
  | "above"
  | "below"
  | "firstOfPage"
  | "start"
  | "lastHead"
  | "sort"
  | "headsBefore"
  | "adverts"
  | "centred"
  | "title"
> {
  const { text } = block;
  return {
    block,
    em,
    head: headChance(block),
    size: lineHeight(block) / em,
    width: block.box[2] / column,
    characters: block.characters,
    capitals: text !== "" && !/\p{Ll}{2}/u.test(text),
    endsSentence: endsSentence(text),
    endsBroken: /[\p{L},][-\u00AD¬]?$/u.test(text.trimEnd().slice(-3)) && endingOf(text) !== "stop",
    opensSmall: opensSmall(text),
    opensLoud: /^\P{L}{0,3}(?:\p{Lu}[\p{Lu}'’\-.]+[\s,:]+){1}\p{Lu}{2}/u.test(text),
    opensWithDash: /^\s*[-—–•*]/u.test(text),
  };
}

function headChance({ chances }: Block): number {
  return (chances.headline ?? 0) + (chances.kicker ?? 0) + (chances.subheadline ?? 0);
}

/** A head is hardly longer, in characters. */
const TITLE = 50;
/** A block is a head to the graph when it is so probably one, even if it is more probably something else. */
const HEAD = 0.35;
const CENTRED_ROOM = 0.7;

function isCentred({ box }: Block, beside: readonly Block[], em: number): boolean {
  const left = box[0] - Math.min(box[0], ...beside.map((other) => other.box[0]));
  const right =
    Math.max(box[0] + box[2], ...beside.map((other) => other.box[0] + other.box[2])) - box[0] - box[2];
  return Math.min(left, right) > CENTRED_ROOM * em;
}

/** A full stop does not speak against a head that is set in the middle: old print ends its heads so. */
function isTitle({ lines, text, characters }: Block, centred: boolean): boolean {
  if (lines.length > 2 || characters > TITLE) return false;
  return text === "" ? centred : /\p{L}/u.test(text) && (centred || !endsSentence(text));
}

function sortOf({ role }: Block, head: number): Sort {
  if (head > HEAD) return "head";
  if (role === "advertisement") return "advert";
  return role === "text" || role === "crosshead" ? "text" : "aside";
}

function lineHeight({ lines }: Block): number {
  const heights = lines.flatMap(({ box }) => (box === null ? [] : [box[3]])).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
}

function advertShare(blocks: readonly Block[]): number {
  const total = blocks.reduce((sum, { characters }) => sum + characters, 0);
  const advertising = blocks.reduce(
    (sum, { characters, chances }) => sum + characters * (chances.advertisement ?? 0),
    0,
  );
  return advertising / Math.max(1, total);
}

function usualWidth(blocks: readonly Block[]): number {
  const widths = blocks.flatMap(({ box, lines }) => lines.map(() => box[2])).sort((a, b) => a - b);
  return widths[widths.length >> 1] || 1;
}
