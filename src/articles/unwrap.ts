import { bestPath, probabilities } from "../decide/chain.js";
import { contributions, type Evidence, emissionScores, layOut, type Weights } from "../decide/weights.js";
import { isFolioLine } from "../text/furniture.js";
import { endingOf, endsSentence } from "../text/punctuation.js";
import { setWidth } from "../text/script.js";
import { mergePieces, type Piece, type Seam } from "./pieces.js";

/**
 * A dump of lines instead of paragraphs: the column's measure shows in every line.
 *
 *       The council voted on Tues-        indented: begins a paragraph
 *     day to rebuild the landing          full: goes on
 *     stage before the winter.            short, and the next word would have fitted: ends one
 *       Nobody spoke against.
 */
export function unwrap(pieces: readonly Piece[], compounds: ReadonlySet<string>): Piece[] {
  return isWrapped(pieces) ? mergeBlocks(pieces, compounds) : [...pieces];
}

/** Fewer lines than this show no habit. */
const FEWEST = 8;
/** A column of more ems than this is no column: the lines are paragraphs. */
const WIDEST = 48;
/** Code units that take more than that, whatever they are: two may be half an em. */
const SURELY_WIDER = 4 * WIDEST + 4;
/** A line is full when it takes at least this share of the measure. */
const FULL = 0.8;
/** Of a wrapped dump's lines at least this share is full, and of the full ones at most this share ends as a sentence. */
const FULL_SHARE = 0.45;
const STOPPED_SHARE = 0.4;
/** Where letters have cases, at least this share of a wrapped dump's lines opens with a small one; of paragraphs, few do. */
const SMALL_SHARE = 0.2;

/** Whether a page is a dump of lines, wrapped to its columns' widths. */
export function isWrapped(pieces: readonly Piece[]): boolean {
  if (pieces.length < FEWEST) return false;
  const widths = pieces.map((piece) => setWidth(piece.text.slice(0, SURELY_WIDER)));
  const ranked = [...widths].sort((a, b) => a - b);
  const widthAt = (share: number) => ranked[Math.floor(pieces.length * share)] ?? 0;
  const small = pieces.filter((piece) => /^\p{Ll}/u.test(piece.text)).length;
  if (small >= SMALL_SHARE * pieces.length && widthAt(0.75) <= WIDEST) return true;
  const measure = widthAt(0.95);
  if (measure > WIDEST) return false;
  const full = pieces.filter((_, index) => (widths[index] ?? 0) >= FULL * measure);
  const stopped = full.filter((piece) => endsSentence(piece.text)).length;
  return full.length >= FULL_SHARE * pieces.length && stopped <= STOPPED_SHARE * full.length;
}

/** How many lines before and after show the measure of a column. */
const REACH = 5;

/**
 * The measure in ems of the column each line stands in: of the lines up to it and of those from it on, the narrower, so
 * that where a wide column meets a narrow one both keep their own. One line wider than all around it is a headline.
 */
export function columnMeasures(widths: readonly number[]): number[] {
  return widths.map((_, index) => {
    const above = widths.slice(Math.max(0, index - REACH), index + 1);
    const below = widths.slice(index, index + REACH + 1);
    const telling = [above, below].filter((side) => side.length >= TELLING);
    return Math.min(...(telling.length > 0 ? telling : [widths]).map(measureOf));
  });
}

/** Fewer lines on one side do not show a column's measure. */
const TELLING = 4;

function measureOf(widths: readonly number[]): number {
  const [widest = 0, second = widest] = [...widths].sort((a, b) => b - a);
  return widths.length > TELLING ? second : widest;
}

interface View {
  readonly here: Piece;
  readonly previous: Piece;
  /** Ems left on the line before, and ems the first word here takes. */
  readonly room: number;
  readonly firstWord: number;
  readonly capitals: boolean;
  readonly previousCapitals: boolean;
}

/** Ems by which a line may stay under the measure without meaning it: hanging punctuation, a word not broken. */
const SLACK = 1.5;

/** Titles and the like, whose full stop ends no sentence: `devant M.` | `Waddington`. */
const ABBREVIATION =
  /(?:^|[\s('’])(?:\p{Lu}|MM|Mr|Mrs|Ms|Dr|Mgr|St|Ste|Hr|Hrn|Fr|Nr|No|Vol|Prof|Rev|Hon|Gen|Col|Capt|art|rue|bzw|d\. h|z\. B|usw|cf|vgl)\.$/u;

const FEATURES: Readonly<Record<string, (view: View) => boolean>> = {
  always: () => true,
  "line-before-full": ({ room, firstWord }) => room < firstWord + SLACK,
  "next-word-had-room": ({ room, firstWord }) => room >= firstWord + 2 * SLACK,
  "line-before-half-empty": ({ room, previous }) => room > setWidth(previous.text),
  "after-stop": ({ previous }) => endingOf(previous.text) === "stop",
  "after-abbreviation": ({ previous }) => ABBREVIATION.test(previous.text),
  "after-comma": ({ previous }) => endingOf(previous.text) === "comma",
  "cut-hyphen": ({ here, previous }) => /\p{L}-$/u.test(previous.text) && /^\p{L}/u.test(here.text),
  "opens-lower-case": ({ here }) => /^\p{Ll}/u.test(here.text),
  "opens-with-mark": ({ here }) => /^[，。、；：！？,.;:!?”’」』）)》%％]/u.test(here.text),
  indented: ({ here, previous }) => here.indented && !previous.indented,
  "both-indented": ({ here, previous }) => here.indented && previous.indented,
  "gap-before": ({ here }) => here.blanks > 0,
  "opens-with-dateline": ({ here }) => here.readings.dateline !== null,
  byline: ({ here, previous }) => isByline(here) || isByline(previous),
  folio: ({ here, previous }) => isFolioLine(here.text) || isFolioLine(previous.text),
  "capitals-begin-or-end": ({ capitals, previousCapitals }) => capitals !== previousCapitals,
  "capitals-go-on": ({ capitals, previousCapitals }) => capitals && previousCapitals,
  "rows-of-figures": ({ here, previous }) => isRow(here.text) && isRow(previous.text),
  "glued-to-line": ({ here }) => here.gap === "glued",
};

function isByline({ readings }: Piece): boolean {
  const shape = readings.byline?.shape;
  return shape !== undefined && shape !== "names" && shape !== "office";
}

const STATES = ["breaks", "goes-on"] as const;
/** Set by hand: a wrong break can be mended when articles are decided, a wrong join cannot, so doubt breaks. */
const WEIGHTS: Weights = {
  features: {
    always: { breaks: 0.5 },
    "line-before-full": { "goes-on": 2.5 },
    "next-word-had-room": { breaks: 2 },
    "line-before-half-empty": { breaks: 1 },
    "after-stop": { breaks: 1 },
    "after-abbreviation": { "goes-on": 1.5 },
    "after-comma": { "goes-on": 1 },
    "cut-hyphen": { "goes-on": 3 },
    "opens-lower-case": { "goes-on": 2.5 },
    "opens-with-mark": { "goes-on": 4 },
    indented: { breaks: 4 },
    "both-indented": { breaks: 1.5 },
    "gap-before": { breaks: 6 },
    "opens-with-dateline": { breaks: 4 },
    byline: { breaks: 4 },
    folio: { breaks: 5 },
    "capitals-begin-or-end": { breaks: 3.5 },
    "capitals-go-on": { "goes-on": 1 },
    "rows-of-figures": { breaks: 3 },
    "glued-to-line": { breaks: 6 },
  },
  transitions: { "breaks>breaks": 0, "breaks>goes-on": 0, "goes-on>breaks": 0, "goes-on>goes-on": 0 },
  first: { breaks: 0 },
};
/** The names of the features that part a wrapped dump into blocks. */
export const UNWRAP_FEATURES: readonly string[] = Object.keys(FEATURES);
const RULES = Object.values(FEATURES);
const MODEL = layOut(WEIGHTS, UNWRAP_FEATURES, STATES);
const GOES_ON = 1;

function mergeBlocks(pieces: readonly Piece[], compounds: ReadonlySet<string>): Piece[] {
  const measures = columnMeasures(pieces.map((piece) => setWidth(piece.text)));
  const evidence = pieces.map((here, index) =>
    evidenceFor(here, pieces[index - 1], measures[index - 1] ?? 0),
  );
  const chain = {
    states: STATES.length,
    emissions: emissionScores(MODEL, evidence),
    transitions: MODEL.transitions,
    first: MODEL.first,
  };
  const chances = probabilities(chain).marginals;
  const blocks: { pieces: Piece[]; seams: Seam[] }[] = [];
  bestPath(chain).forEach((state, index) => {
    const piece = pieces[index] as Piece;
    const block = blocks.at(-1);
    if (state !== GOES_ON || !block) blocks.push({ pieces: [piece], seams: [] });
    else {
      block.pieces.push(piece);
      const because = contributions(MODEL, evidence[index] as Evidence, [GOES_ON], [0]);
      block.seams.push({
        spans: piece.spans,
        confidence: chances[index * STATES.length + GOES_ON] ?? 0,
        why: because,
      });
    }
  });
  return blocks.map((block) => mergePieces(block.pieces, block.seams, compounds));
}

function evidenceFor(here: Piece, previous: Piece | undefined, measure: number): Evidence {
  if (!previous) return { indexes: [0], values: [1] };
  const view: View = {
    here,
    previous,
    room: measure - setWidth(previous.text) - (previous.indented ? 1 : 0),
    firstWord: firstWordWidth(here.text),
    capitals: isCapitals(here.text),
    previousCapitals: isCapitals(previous.text),
  };
  const indexes = [...RULES.keys()].filter((index) => RULES[index]?.(view));
  return { indexes, values: indexes.map(() => 1) };
}

/** A row of a table: leaders, or figures in two places and few words between. */
function isRow(text: string): boolean {
  return (
    /[.·]{4}|\s{3,}/u.test(text) ||
    ((text.match(/\d+/gu)?.length ?? 0) >= 2 && (text.match(/\p{Ll}{2,}/gu)?.length ?? 0) <= 4)
  );
}

/** A Han line breaks anywhere: its first character; a spaced script's, its first word. */
function firstWordWidth(text: string): number {
  if (/^\p{Script=Han}/u.test(text)) return 1;
  return setWidth(/^\S+/u.exec(text)?.[0] ?? "");
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}
