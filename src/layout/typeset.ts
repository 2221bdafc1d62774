import { across, down } from "../model/geometry/boxes.js";
import { overlapShare } from "../model/geometry/intervals.js";
import { turnBox } from "../model/geometry/turn.js";
import type { Box, InputLayout, Line, Page } from "../model/index.js";
import { creditsPicture, readBylineLine } from "../text/bylines.js";
import { isJumpLine } from "../text/furniture.js";
import { joinPieces } from "../text/joining.js";
import { endsSentence } from "../text/punctuation.js";
import { type DropCap, withoutDropCaps } from "./drop-caps.js";
import { filledOut } from "./filled.js";
import { weightedMedian } from "./measure.js";
import { linesOfSight, type Wall } from "./sight.js";
import type { Part } from "./split.js";
import { tablesOf } from "./tables.js";
import { levelWalls, uprightWalls } from "./walls.js";

/** Type of sizes nearer than this share is one type: sizes computed from a file differ by a hundredth. */
const LIKE_SIZE = 0.03;
/** White space so many ems of its own type wider than lines of its kind usually leave parts a block. */
const WHITE = 0.55;
/** Lines of one block lie over each other by at least this share of the narrower one. */
const IN_BLOCK = 0.5;

/** A block that holds more than this share of its page's lines is no block: the input has not divided the page. */
export const COARSE = 0.5;
/** Nearly every line states its size and its place. */
const NEARLY = 0.9;

/** Whether a page is print as set: its lines state their type, and nobody has divided it into blocks, as recognition does. */
export function isTypeset({ lines }: Page, { blocks }: InputLayout): boolean {
  const stated = lines.filter(({ font, box }) => font !== null && box !== null).length;
  return (
    lines.length > 0 &&
    stated >= NEARLY * lines.length &&
    blocks.some((block) => block.lines.length > COARSE * lines.length)
  );
}

/**
 * The blocks of a printed page whose lines state their type, from the lines up: a line goes on in the one under it when each
 * sees no other, both are set alike, and no more room stands between them than between other lines of their size.
 *
 *     ▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬     a headline over two columns: it sees two lines, and is a block of its own
 *     ▬▬▬▬▬▬▬▬  ▬▬▬▬▬▬▬▬
 *     ▬▬▬▬ ┌────────┐▬▬▬     text that makes way for a picture stays one column
 *     ▬▬▬▬ └────────┘▬▬▬
 *     ▬▬▬▬▬▬▬▬  ▬▬▬▬▬▬▬▬
 *     ▬▬▬▬      ────────     a rule, or a frame's edge, parts what it stands between
 *     ▬▬▬▬▬▬▬▬  ▬▬▬▬▬▬▬▬
 *
 * What stands in the cells of a ruled table is one block. Vertical print is read the same way on the page turned. A drop cap stands aside and is put before its line again.
 */
export function typesetBlocks(lines: readonly Line[], page: Page, layout: InputLayout, em: number): Part[] {
  const tables = tablesOf(lines, page, em);
  const inTables = new Set(tables.flat(3));
  const upright = lines.filter((line) => line.direction === "ttb" && !inTables.has(line));
  const level = lines.filter((line) => line.direction !== "ttb" && !inTables.has(line));
  return [
    ...tables.map((rows): Part => ({ lines: rows.flat(2), rows })),
    ...chains(level, [...levelWalls(page, layout, em), ...crossing(upright, (box) => box)], em, boxOf),
    ...chains(upright, [...uprightWalls(page, layout, em), ...crossing(level, turnBox)], em, (line) =>
      turnBox(boxOf(line)),
    ),
  ];
}

function boxOf(line: Line): Box {
  return line.box as Box;
}

/** Lines that run the other way stand between those that do not as walls do. */
function crossing(lines: readonly Line[], turned: (box: Box) => Box): Wall[] {
  return lines.map((line) => {
    const [x, y, width, height] = turned(boxOf(line));
    return { from: x, to: x + width, at: y + height / 2 };
  });
}

function chains(
  all: readonly Line[],
  walls: readonly Wall[],
  em: number,
  place: (line: Line) => Box,
): Part[] {
  if (all.length === 0) return [];
  const { lines, caps } = withoutDropCaps(all);
  const boxes = filledOut(lines.map(place), (a, b) => isAlike(lines[a] as Line, lines[b] as Line));
  const sight = linesOfSight(boxes, walls, em);
  const follows = lines.map((line, at): number | null => {
    const [under, another] = sight[at]?.under ?? [];
    if (under === undefined || another !== undefined) return null;
    const [over, other] = sight[under]?.over ?? [];
    if (over !== at || other !== undefined || !isAlike(line, lines[under] as Line)) return null;
    return overlapShare(across(boxes[at] as Box), across(boxes[under] as Box)) >= IN_BLOCK ? under : null;
  });
  const usual = usualRoom(lines, boxes, follows);
  const kept = follows.map((under, at) =>
    under !== null &&
    roomOver(boxes[under] as Box, boxes[at] as Box) / sizeOf(lines[at] as Line) - usual(lines[at] as Line) >
      WHITE
      ? null
      : under,
  );
  return runs(lines, kept)
    .flatMap(bylinesApart)
    .map((run) => ({ lines: withCaps(run, caps) }));
}

function isAlike(a: Line, b: Line): boolean {
  const [one, other] = [sizeOf(a), sizeOf(b)];
  if (Math.abs(one - other) > LIKE_SIZE * Math.max(one, other)) return false;
  return a.font?.bold === b.font?.bold && a.font?.family === b.font?.family;
}

export function sizeOf(line: Line): number {
  return line.font?.size || 1;
}

function roomOver(under: Box, over: Box): number {
  return down(under)[0] - down(over)[1];
}

/** The room lines usually leave between them, in ems of their type: by their sizes, rounded to a tenth of the body's. */
function usualRoom(
  lines: readonly Line[],
  boxes: readonly Box[],
  follows: readonly (number | null)[],
): (line: Line) => number {
  const body = weightedMedian(lines, sizeOf) ?? 1;
  const bySize = new Map<number, number[]>();
  const keyOf = (line: Line) => Math.round((10 * sizeOf(line)) / body);
  follows.forEach((under, at) => {
    if (under === null) return;
    const line = lines[at] as Line;
    const room = roomOver(boxes[under] as Box, boxes[at] as Box) / sizeOf(line);
    const rooms = bySize.get(keyOf(line)) ?? [];
    bySize.set(keyOf(line), rooms);
    rooms.push(room);
  });
  const middles = new Map([...bySize].map(([key, rooms]) => [key, lowerMiddle(rooms)]));
  return (line) => middles.get(keyOf(line)) ?? 0;
}

function lowerMiddle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[(values.length - 1) >> 1] ?? 0;
}

/** Lines strung together, each run from its first line. */
function runs(lines: readonly Line[], follows: readonly (number | null)[]): Line[][] {
  const followed = new Set(follows);
  return lines.flatMap((_, start) => {
    if (followed.has(start)) return [];
    const run: Line[] = [];
    for (let at: number | null = start; at !== null; at = follows[at] ?? null) run.push(lines[at] as Line);
    return [run];
  });
}

function withCaps(run: readonly Line[], caps: readonly DropCap[]): Line[] {
  return run.flatMap((line) => [...caps.filter(({ before }) => before === line).map(({ cap }) => cap), line]);
}

/**
 * A byline over a text or at its foot, and a jump line, are blocks of their own though they are set as the text is. At the foot
 * it follows a sentence, for what is cut from the line before goes on with it; and who took a picture stays in its caption.
 *
 *     ▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬。              ▬▬▬▬▬▬▬▬▬▬▬▬▬▬▬新
 *           （本报记者 某某）   but not   华社记者某某摄
 */
function bylinesApart(run: readonly Line[]): Line[][] {
  if (run.length < 2) return [[...run]];
  const from = linesApart(run.length, (count) => run.slice(0, count), isByline);
  const left = run.length - from;
  const closes = (text: string, count: number) =>
    endsSentence(run[run.length - count - 1]?.text ?? "") && isClosingByline(text);
  const to = run.length - linesApart(left, (count) => run.slice(-count), closes);
  return [run.slice(0, from), run.slice(from, to), run.slice(to)].filter((part) => part.length > 0);
}

/** A byline in a narrow column takes up to so many lines. */
const BYLINE_LINES = 3;

/** How many lines of one end of a run, at most all of `most`, are a byline or a jump line; 0 for none. */
function linesApart(
  most: number,
  take: (count: number) => readonly Line[],
  isApart: (text: string, count: number) => boolean,
): number {
  for (let count = Math.min(BYLINE_LINES, most); count > 0; count--) {
    const text = joinPieces(take(count).map((line) => line.text.trim()));
    if (isJumpLine(text) || isApart(text, count)) return count;
  }
  return 0;
}

function isByline(text: string): boolean {
  return readBylineLine(text) !== null;
}

function isClosingByline(text: string): boolean {
  const reading = readBylineLine(text);
  return reading !== null && !reading.bylines.every(creditsPicture);
}
