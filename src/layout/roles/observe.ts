import { across, down, middle } from "../../model/geometry/boxes.js";
import { between, overlapShare } from "../../model/geometry/intervals.js";
import { inColumn, neighboursOf } from "../../model/geometry/neighbours.js";
import type { Box, Page } from "../../model/index.js";
import { readBylineLine } from "../../text/bylines.js";
import { findMastheadDate } from "../../text/dates/index.js";
import { isFolioLine, isTitleLine } from "../../text/furniture.js";
import { endsSentence, opensSmall } from "../../text/punctuation.js";
import { bodyHeight, bodySize, heightOf, weightedMedian } from "../measure.js";
import type { PlacedBlock } from "../placed.js";
import { type CharacterShares, characterShares } from "./characters.js";
import { folioRowsOf } from "./folio-row.js";

/** What is seen of a block before its role is known. Sizes are shares of the body's, distances in ems. */
export interface Seen extends CharacterShares {
  readonly block: PlacedBlock;
  readonly lines: number;
  /** Characters that print. */
  readonly characters: number;
  /** Line height against the body's. */
  readonly height: number;
  /** Stated type size against the body's; null where none is stated. */
  readonly size: number | null;
  readonly bold: boolean;
  /** Null where no text is known. */
  readonly endsSentence: boolean | null;
  readonly opensSmall: boolean;
  readonly byline: boolean;
  readonly furniture: boolean;
  /** Nothing but a number and marks around it: a folio, where it stands at the page's edge. */
  readonly loneNumber: boolean;
  /** Room at the left and right of it within its column, in ems. */
  readonly left: number;
  readonly right: number;
  /** Its width against the page's usual column. */
  readonly columns: number;
  /** From the page's top edge, 0..1. */
  readonly place: number;
  readonly gapAbove: number | null;
  readonly gapBelow: number | null;
  /** A picture stands right above or below it, in its column. */
  readonly byPicture: boolean;
  /** One stands right above it. */
  readonly underPicture: boolean;
  /** The share of the page's characters that stand in running columns of body type, 0..1: low on a page of advertisements. Null on a page too short to tell. */
  readonly pageRegular: number | null;
}

export interface View extends Seen {
  readonly above: Seen | null;
  readonly below: Seen | null;
  readonly next: Seen | null;
  /** The side of a vertical block at which a larger one stands: a headline runs right of its deck, and left of its kicker. Null for neither. */
  readonly largerBeside: "left" | "right" | null;
  /** It stands in one row with the page's furniture, and nothing longer does. */
  readonly inFolioRow: boolean;
  /** It is the paper's title, by its size, its place and its last word, or a short line right under that. */
  readonly inMasthead: boolean;
}

/** What is seen of all blocks of a page; `blocks` in reading order. */
export function observeBlocks(page: Page, blocks: readonly PlacedBlock[]): View[] {
  const neighbours = neighboursOf(blocks.map(({ box }) => box));
  const scale: Scale = {
    em: bodyHeight(page.lines),
    size: bodySize(page.lines),
    column: columnWidth(blocks),
    top: Math.min(...blocks.map(({ box }) => box[1])),
    bottom: Math.max(...blocks.map(({ box }) => box[1] + box[3])),
    pictures: page.pictures.flatMap(({ box }) => (box === null ? [] : [box])),
    regular: null,
  };
  if (page.lines.length >= TELLING) scale.regular = regularShare(blocks, scale);
  const seen = blocks.map((block, index) => {
    const above = blocks[neighbours[index]?.above ?? -1];
    const below = blocks[neighbours[index]?.below ?? -1];
    return see(block, above, below, scale);
  });
  const upright = seen
    .filter((one) => isVertical(one) && (one.size ?? one.height) > LARGER)
    .slice(0, MOST_UPRIGHT);
  const rows = folioRowsOf(
    seen.map(({ block, furniture, lines, characters }) => ({
      box: block.box,
      furniture,
      short: lines <= 2 && characters <= FOLIO_LENGTH,
    })),
  );
  return seen.map((one, index) => ({
    ...one,
    largerBeside: largerBeside(one, upright),
    inFolioRow: rows.has(index),
    inMasthead:
      isTitle(one) ||
      isOverDay(one, seen) ||
      (isUnderTitle(one) && isTitle(seen[neighbours[index]?.above ?? -1])),
    above: seen[neighbours[index]?.above ?? -1] ?? null,
    below: seen[neighbours[index]?.below ?? -1] ?? null,
    next: seen[index + 1] ?? null,
  }));
}

/** Columns of one vertical headline block stand within so many of its larger type's ems of each other. */
const NEAR_COLUMN = 1.5;

/** `upright`: the page's vertical blocks of large type. */
function largerBeside(one: Seen, upright: readonly Seen[]): "left" | "right" | null {
  if (!isVertical(one)) return null;
  const { box } = one.block;
  const larger = upright.find((other) => {
    if ((other.size ?? 0) < LARGER * (one.size ?? Number.POSITIVE_INFINITY)) return false;
    const em = other.block.lines[0]?.font?.size ?? 0;
    const near = between(across(box), across(other.block.box)) < NEAR_COLUMN * em;
    return near && overlapShare(down(box), down(other.block.box)) > 0.5;
  });
  if (!larger) return null;
  return middle(across(larger.block.box)) > middle(across(box)) ? "right" : "left";
}

/** So many times as large a headline is than what stands beside it. */
const LARGER = 1.15;
/** No page of print has more vertical headlines. */
const MOST_UPRIGHT = 200;

function isVertical({ block }: Seen): boolean {
  return block.lines[0]?.direction === "ttb";
}

/** A title is set so many times as high as the body, at the head of the page, and calls itself a paper. */
const TITLE = { height: 3, place: 0.03, characters: 12, word: /[报報]$/u };

function isTitle(seen: Seen | undefined): boolean {
  return (
    seen !== undefined &&
    seen.height > TITLE.height &&
    seen.place < TITLE.place &&
    seen.characters <= TITLE.characters &&
    TITLE.word.test(seen.block.text.trim())
  );
}

/** As the line right under a title is that says whose paper it is: no headline, and no byline. */
function isUnderTitle({ lines, characters, height, byline, gapAbove }: Seen): boolean {
  const isSmall = lines === 1 && characters <= FOLIO_LENGTH && height < TITLE.height / 2;
  return isSmall && !byline && gapAbove !== null && gapAbove < UNDER_TITLE;
}

/** What goes with a title stands within so many ems under it. */
const UNDER_TITLE = 2;

/**
 * A title that does not call itself a paper: a large line that nothing on the page stands over, and the day right under it.
 *
 *            LE COURRIER DU FLEUVE
 *     Jeudi 18 mars 2021            N° 10233
 */
function isOverDay({ height, lines, characters, place, block }: Seen, seen: readonly Seen[]): boolean {
  if (height <= TITLE.height || lines > 1 || place > 0 || characters > FOLIO_LENGTH) return false;
  const [, foot] = down(block.box);
  const em = block.box[3] / height;
  return seen.some(
    ({ furniture, block: { box } }) =>
      furniture && box[1] >= foot - em && box[1] < foot + UNDER_TITLE * em && box[3] < block.box[3] / 2,
  );
}

/** Nothing in a folio line has more characters. */
const FOLIO_LENGTH = 40;

interface Scale {
  readonly em: number;
  readonly size: number | null;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
  readonly pictures: readonly Box[];
  regular: number | null;
}

/** A running column has at least so many lines, nearly all as wide as it and as high as the body's. */
const RUNNING = 4;
/** A page of fewer lines may have any share of them in columns. */
const TELLING = 60;

function regularShare(blocks: readonly PlacedBlock[], { em, column }: Scale): number {
  const weigh = (some: readonly PlacedBlock[]) => some.reduce((sum, { characters }) => sum + characters, 0);
  const running = blocks.filter(({ lines, box }) => {
    if (lines.length < RUNNING || Math.abs(box[2] / column - 1) > 0.2) return false;
    const even = lines.filter(
      (line) => Math.abs((heightOf(line) ?? em) / em - 1) < 0.2 && (line.box?.[2] ?? 0) > 0.8 * column,
    );
    return even.length > 0.7 * lines.length;
  });
  return weigh(running) / Math.max(1, weigh(blocks));
}

/** The usual width of a column of text: the middle of the blocks', each counted by its lines. */
function columnWidth(blocks: readonly PlacedBlock[]): number {
  return (
    weightedMedian(
      blocks.flatMap(({ lines }) => lines),
      (line) => line.box?.[2] ?? null,
    ) ?? 1
  );
}

function see(
  block: PlacedBlock,
  above: PlacedBlock | undefined,
  below: PlacedBlock | undefined,
  scale: Scale,
): Seen {
  const { text, lines, box } = block;
  const [x, y, width, height] = box;
  const around = [above, below].flatMap((other) => (other ? [other.box] : []));
  const leftEdge = Math.min(x, ...around.map((other) => other[0]));
  const rightEdge = Math.max(x + width, ...around.map((other) => other[0] + other[2]));
  const size = weightedMedian(lines, (line) => line.font?.size ?? null);
  return {
    block,
    lines: lines.length,
    characters: block.characters,
    height: (weightedMedian(lines, heightOf) ?? scale.em) / scale.em,
    size: size === null || scale.size === null ? null : size / scale.size,
    bold: lines.filter((line) => line.font?.bold).length * 2 > lines.length,
    ...characterShares(text),
    endsSentence: text === "" ? null : endsSentence(text),
    opensSmall: opensSmall(text),
    byline: lines.length <= 3 && readBylineLine(text) !== null,
    loneNumber: /^[^\p{L}\p{N}]{0,4}\p{N}{1,4}[^\p{L}\p{N}]{0,4}$/u.test(text),
    furniture: lines.length <= 2 && namesPage(text),
    left: (x - leftEdge) / scale.em,
    right: (rightEdge - x - width) / scale.em,
    columns: width / scale.column,
    place: (y - scale.top) / Math.max(1, scale.bottom - scale.top),
    gapAbove: above ? (y - above.box[1] - above.box[3]) / scale.em : null,
    gapBelow: below ? (below.box[1] - y - height) / scale.em : null,
    byPicture: scale.pictures.some((picture) => touches(box, picture, scale.em)),
    underPicture: scale.pictures.some(
      (picture) => touches(box, picture, scale.em) && middle(down(picture)) < box[1],
    ),
    pageRegular: scale.regular,
  };
}

/** Whether a line says what page it heads: a folio, the paper's title, its date. */
function namesPage(text: string): boolean {
  return isFolioLine(text) || isTitleLine(text) || findMastheadDate(text) !== null;
}

/** A caption stands at most so many ems from its picture. */
const CAPTION_GAP = 2;

function touches(box: Box, picture: Box, em: number): boolean {
  const gap = Math.max(box[1] - picture[1] - picture[3], picture[1] - box[1] - box[3]);
  return inColumn(box, picture) && gap > -em && gap < CAPTION_GAP * em;
}
