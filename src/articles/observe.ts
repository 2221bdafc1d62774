import type { BylineShape } from "../text/bylines.js";
import { findMastheadDate } from "../text/dates/index.js";
import { entryNumber } from "../text/entries.js";
import { isFolioLine, isJumpLine } from "../text/furniture.js";
import { Overlap } from "../text/overlap.js";
import { type Ending, endingOf, unmatchedMarks } from "../text/punctuation.js";
import { emWidth } from "../text/script.js";
import { type Meeting, meetingOf, Seams } from "../text/seams.js";
import { isSignature } from "../text/signatures.js";
import type { Piece } from "./pieces.js";
import { NO_WORDING, type Wording, wordingOf } from "./wording.js";

/** Everything the features ask about one piece, looked up once. */
export interface Sight {
  readonly piece: Piece;
  readonly text: string;
  /** Ems. */
  readonly width: number;
  readonly ending: Ending;
  /** A sentence ends before its end. */
  readonly stopInside: boolean;
  readonly commaInside: boolean;
  readonly dateline: boolean;
  /** The paper's own dateline without a place or a day, `本报讯`: a round-up's parts seldom have it. */
  readonly houseDateline: boolean;
  readonly closingDateline: boolean;
  /** A byline or credit stands at its end: `（新华社记者某某摄）`, `（张三）`. */
  readonly signed: boolean;
  readonly byline: BylineShape | null;
  /** An opening quotation mark or bracket is never closed, or a closing one never opened. */
  readonly opensQuote: boolean;
  readonly closesQuote: boolean;
  /** Long enough and punctuated enough to be running text. */
  readonly running: boolean;
  /** It looks like a masthead, a folio, a desk line or a jump. */
  readonly furniture: boolean;
  /** A row of a table: figures for the most part. */
  readonly rows: boolean;
  /** Short and without a sentence's end: it may be display type. Bylines, bracketed notes and furniture are not. */
  readonly display: boolean;
  /** Display type straight under display type: not the top of a head. */
  readonly inside: boolean;
  /** 0..1: share of its words found in the running text after it, and before it. */
  readonly after: number;
  readonly before: number;
  /** 0..1: share of the words of the running text after it found in the running text before it: one subject, or two. */
  readonly across: number;
  /**
   * How many rare words the running text after it (or it, being running text) shares with the running text before it; null
   * where the table of common words does not speak of the page.
   */
  readonly rare: number | null;
  /** How many rare words of a short line come again in the running text after it, and before it. */
  readonly afterRare: number;
  readonly beforeRare: number;
  /** 0..1, running text only: share of the last headline's words (whatever display line stands above) that it repeats. */
  readonly headline: number;
  /** It stands in a run of display lines that holds a byline or leads to a dateline: the head of an article. */
  readonly inHead: boolean;
  /** How many short pieces without a byline stand together here: verse and lists are long runs, heads short ones. */
  readonly run: number;
  /** How many of those stand above it. */
  readonly above: number;
  /** A short line between two of running text, as a crosshead is, and none like it near: crossheads come in company. */
  readonly alone: boolean;
  /** A signature, a byline or names in brackets after an article's last sentence. */
  readonly foot: boolean;
  /** Its number when it opens as an entry of an enumeration, and whether an entry before it has the number before. */
  readonly entry: number | null;
  readonly nextEntry: boolean;
  /** The characters around the cut before it stand together elsewhere on the page too. */
  readonly seamElsewhere: boolean;
  /** How the characters around that cut meet in newspapers at large; rare where the piece above does not end open. */
  readonly meeting: Meeting;
  readonly wording: Wording;
}

/** Running text is wider than this, or ends as a sentence and is wider than a short one. */
const RUNNING_WIDTH = 34;
const SHORT_SENTENCE = 12;
/** A headline is seldom wider. */
const DISPLAY_WIDTH = 45;
const NO_DISPLAY: ReadonlySet<Ending> = new Set(["stop", "comma"]);
/** How many pieces of running text, and how many pieces at most, overlap is looked for in. */
const NEIGHBOURS = 3;
const REACH = 9;

export function observe(pieces: readonly Piece[]): Sight[] {
  const plain = pieces.map((piece, index) => look(piece, isEdge(index, pieces.length)));
  const texts = pieces.map((piece) => piece.text);
  const overlap = new Overlap(texts);
  const seams = new Seams(texts);
  const runs = runLengths(plain);
  const inside = plain.map((_, index) => isInside(plain, index));
  const open = plain.map((_, index) => endsOpen(plain[index - 1]));
  const wordings = wordingOf(texts, open, inside);
  return plain.map((sight, index) => {
    return {
      ...sight,
      ...wordsAround(plain, overlap, index),
      headline: sight.running ? headlineShare(plain, overlap, index) : 0,
      inside: inside[index] ?? false,
      foot: isFoot(plain, index),
      run: runs[index] ?? 0,
      above: runAbove(plain, index),
      alone: isAlone(plain, index),
      inHead: isInHead(plain, index),
      nextEntry: followsEntry(plain, index),
      seamElsewhere: (open[index] ?? false) && seams.elsewhere(texts[index - 1] ?? "", sight.text),
      meeting: open[index] ? meetingOf(texts[index - 1] ?? "", sight.text) : "rare",
      wording: wordings[index] ?? NO_WORDING,
    };
  });
}

/** Where else on the page the words of a piece, and of the texts around it, stand. */
function wordsAround(sights: readonly Sight[], overlap: Overlap, index: number) {
  const running = sights[index]?.running ?? false;
  const after = runningNear(sights, index, 1);
  const before = runningNear(sights, index, -1);
  const rare = (pieces: readonly number[], others: readonly number[]) =>
    overlap.knowsRare ? overlap.rare(pieces, others) : null;
  // All questions about the text after it, then all about the text before: the answers lie ready.
  return {
    after: overlap.share(index, after),
    afterRare: running ? 0 : (rare([index], after) ?? 0),
    before: overlap.share(index, before),
    across: running || after[0] === undefined ? 0 : overlap.share(after[0], before),
    beforeRare: running ? 0 : (rare([index], before) ?? 0),
    rare: rare(running ? [index] : after, before),
  };
}

function endsOpen(sight: Sight | undefined): boolean {
  return sight?.ending === "bare" || sight?.ending === "quote";
}

/** How far up a headline is looked for. */
const HEADLINE_REACH = 14;

function headlineShare(sights: readonly Sight[], overlap: Overlap, index: number): number {
  for (let above = index - 1; above >= Math.max(0, index - HEADLINE_REACH); above--) {
    const sight = sights[above];
    if (sight && !sight.running && sight.width >= 6 && sight.byline === null)
      return overlap.share(above, [index]);
  }
  return 0;
}

/** A gap with room for a picture parts a head from what stands above it, and so does a signature. */
function isInside(sights: readonly Sight[], index: number): boolean {
  const [sight, above] = [sights[index], sights[index - 1]];
  if (!sight || !above || sight.running || sight.piece.gap === "wide") return false;
  return above.display && !isFoot(sights, index - 1);
}

/** The signature under an article's last sentence, or the address close under it. */
function isFoot(sights: readonly Sight[], index: number): boolean {
  const [sight, above] = [sights[index], sights[index - 1]];
  if (!sight || !above || sight.running) return false;
  if (above.running) return above.ending === "stop" && (sight.byline !== null || isSignature(sight.text));
  return sight.piece.gap === "tight" && sight.display && index > 1 && isFoot(sights, index - 1);
}

/** The widest line of verse or entry of a list, ems. */
const RUN_WIDTH = 26;

function runLengths(sights: readonly Sight[]): number[] {
  const lengths: number[] = [];
  for (let start = 0; start < sights.length; ) {
    let end = start;
    while (end < sights.length && inRun(sights[end])) end++;
    if (end === start) lengths[start++] = 0;
    else for (const length = end - start; start < end; start++) lengths[start] = length;
  }
  return lengths;
}

/** More is not counted: a head is never so tall. */
const MOST_ABOVE = 8;

function runAbove(sights: readonly Sight[], index: number): number {
  let above = 0;
  while (above < MOST_ABOVE && inRun(sights[index - above - 1])) above++;
  return above;
}

function inRun(sight: Sight | undefined): boolean {
  return (
    sight !== undefined &&
    !sight.furniture &&
    !sight.dateline &&
    sight.width <= RUN_WIDTH &&
    !isFirmByline(sight)
  );
}

/** A head is at most so many lines. */
const HEAD_REACH = 7;

function isInHead(sights: readonly Sight[], index: number): boolean {
  if (!sights[index]?.display) return false;
  for (let ahead = index + 1; ahead <= index + HEAD_REACH; ahead++) {
    const sight = sights[ahead];
    if (!sight) return false;
    if (!sight.display || isFirmByline(sight)) return sight.dateline || isFirmByline(sight);
  }
  return false;
}

/** A byline by its mark, role or By; names alone are weaker. */
function isFirmByline(sight: Sight | undefined): boolean {
  return sight?.byline != null && sight.byline !== "names" && sight.byline !== "office";
}

/** How many pieces back the entry before is looked for. */
const ENTRY_REACH = 14;

function followsEntry(sights: readonly Sight[], index: number): boolean {
  const entry = sights[index]?.entry ?? null;
  if (entry === null || entry < 2) return false;
  return sights.slice(Math.max(0, index - ENTRY_REACH), index).some((sight) => sight.entry === entry - 1);
}

/** `……。（宁记）` */
const BRACKET_AFTER_STOP = /[。！？!?”][（(][^（）()]{1,16}[）)]$/u;
const BRACKET_REACH = 20;

/** How far another crosshead is looked for, pieces. */
const COMPANY = 9;

function isAlone(sights: readonly Sight[], index: number): boolean {
  if (!likeCrosshead(sights, index)) return false;
  for (let other = index - COMPANY; other <= index + COMPANY; other++) {
    if (other !== index && likeCrosshead(sights, other)) return false;
  }
  return true;
}

function likeCrosshead(sights: readonly Sight[], index: number): boolean {
  const [above, sight, below] = [sights[index - 1], sights[index], sights[index + 1]];
  return (above?.running ?? false) && (sight?.display ?? false) && (below?.running ?? false);
}

/** Mastheads stand at a page's edge; a date in the middle of it is a letter's or a notice's. */
const HEAD_LINES = 6;
const FOOT_LINES = 2;

function isEdge(index: number, of: number): boolean {
  return index < HEAD_LINES || index >= of - FOOT_LINES;
}

function look(piece: Piece, edge: boolean): Sight {
  const { text, readings } = piece;
  const width = emWidth(text);
  const { dateline } = readings;
  const signed = readings.inline.some(({ start, end }) => end >= text.length - 1 && start > 0);
  const closingDateline = readings.closingDateline !== null;
  const stopInside = /[。！？!?]|\.(?=\s+\p{Lu})/u.test(text.slice(0, -2));
  // A credit, a source or a dateline in brackets stands after the full stop that ends the text; the reporter's name after
  // a dateline ends nothing: `本报澜川1月1日电 记者某某报道：` | `今天……`
  const closed =
    (signed && (stopInside || dateline === null)) ||
    closingDateline ||
    BRACKET_AFTER_STOP.test(text.slice(-BRACKET_REACH));
  const ending = closed && width > SHORT_SENTENCE ? "stop" : endingOf(text);
  const unmatched = unmatchedMarks(text);
  const byline = width <= RUNNING_WIDTH ? (readings.byline?.shape ?? null) : null;
  const furniture =
    isFolioLine(text) || isJumpLine(text) || (edge && width < 60 && findMastheadDate(text) !== null);
  return {
    piece,
    text,
    width,
    ending,
    stopInside,
    commaInside: /[，,；;]/u.test(text),
    dateline: dateline !== null,
    houseDateline: dateline !== null && dateline.agency === null && dateline.place === null,
    closingDateline,
    signed,
    byline,
    opensQuote: unmatched.open.length > 0,
    closesQuote: unmatched.close.length > 0,
    running:
      width > RUNNING_WIDTH
        ? stopInside || ending !== "bare" || width > 2 * RUNNING_WIDTH
        : ending === "stop" && width > SHORT_SENTENCE,
    furniture,
    rows: width < 60 && figureShare(text) > ROW_FIGURES,
    display:
      !furniture &&
      width <= DISPLAY_WIDTH &&
      !NO_DISPLAY.has(ending) &&
      !/^[（(【].*[）)】]$/u.test(text) &&
      (byline === null || byline === "names"),
    inside: false,
    after: 0,
    before: 0,
    across: 0,
    rare: null,
    afterRare: 0,
    beforeRare: 0,
    headline: 0,
    inHead: false,
    run: 0,
    above: 0,
    alone: false,
    foot: false,
    entry: entryNumber(text),
    nextEntry: false,
    seamElsewhere: false,
    meeting: "rare",
    wording: NO_WORDING,
  };
}

/** The share of figures and their signs from which a line is a row of a table. */
const ROW_FIGURES = 0.4;

function figureShare(text: string): number {
  return text.length < 4 ? 0 : (text.match(/[\d０-９．·±％%－+]/gu)?.length ?? 0) / text.length;
}

/** The next (or, with step −1, the last) few pieces of running text. */
function runningNear(sights: readonly Sight[], from: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let k = 1; k <= REACH && found.length < NEIGHBOURS; k++) {
    const index = from + k * step;
    if (index < 0) break;
    if (sights[index]?.running) found.push(index);
  }
  return found;
}
