import { isUnspaced } from "./script.js";

/**
 * The joining rules: how two pieces of one passage that stand on different lines become one text.
 *
 *     开往河口 | 区的         Han meets Han       nothing is set between
 *     the coun- | cil          a word cut in two   the hyphen goes
 *     well- | known            a compound          the hyphen stays when the page prints it whole elsewhere
 *     the council | met        Latin meets Latin   one space
 *
 * Nothing else is added and nothing else goes.
 */
export function joinPieces(pieces: readonly string[], vocabulary: ReadonlySet<string> = NO_WORDS): string {
  return placePieces(pieces, vocabulary).text;
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** The pieces' joined text, and the offset in it at which each came to lie. */
export interface PlacedPieces {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Joins pieces under the rules. An empty piece adds nothing. */
export function placePieces(pieces: readonly string[], vocabulary: ReadonlySet<string>): PlacedPieces {
  if (pieces.length === 1) return { text: pieces[0] ?? "", offsets: [0] };
  const parts: string[] = [];
  const offsets: number[] = [];
  let length = 0;
  let tail = "";
  for (const piece of pieces) {
    const seam = tail === "" || piece === "" ? PLAIN : seamBetween(tail, piece, vocabulary);
    const left = parts.at(-1);
    if (seam.hyphenGoes && left !== undefined) parts[parts.length - 1] = left.slice(0, -1);
    length += seam.space.length - (seam.hyphenGoes ? 1 : 0);
    offsets.push(length);
    if (piece === "") continue;
    parts.push(seam.space, piece);
    length += piece.length;
    tail = (tail.slice(0, seam.hyphenGoes ? -1 : undefined) + seam.space + piece).slice(-TAIL);
  }
  return { text: parts.join(""), offsets };
}

/** How much of the text so far a seam can depend on: more than any word has letters. */
const TAIL = 64;

interface SeamRule {
  readonly hyphenGoes: boolean;
  readonly space: "" | " ";
}
const PLAIN: SeamRule = { hyphenGoes: false, space: "" };
const SPACED: SeamRule = { hyphenGoes: false, space: " " };
const CUT: SeamRule = { hyphenGoes: true, space: "" };

const HYPHENS = "-\u00AD\u2010\u00AC";
const LAST_WORD = /\p{L}+$/u;
const REST_OF_WORD = /^\p{Ll}+/u;

/** Marks that never stand before, or after, the space that joins two lines. */
const OPENING = "“‘([{«";
const CLOSING = "”’)]}»,.;:!?";

function seamBetween(left: string, right: string, vocabulary: ReadonlySet<string>): SeamRule {
  const stem = HYPHENS.includes(left.slice(-1))
    ? LAST_WORD.exec(left.slice(left.lastIndexOf(" ") + 1, -1))?.[0]
    : undefined;
  if (stem !== undefined) {
    const rest = REST_OF_WORD.exec(right.slice(0, TAIL))?.[0];
    if (rest !== undefined) return vocabulary.has(`${stem}-${rest}`.toLowerCase()) ? PLAIN : CUT;
    if (left.endsWith("-")) return PLAIN;
  }
  const before = [...left.slice(-2)].at(-1) ?? "";
  const after = [...right.slice(0, 2)][0] ?? "";
  const meets = OPENING.includes(before) || CLOSING.includes(after);
  return meets || isUnspaced(before) || isUnspaced(after) ? PLAIN : SPACED;
}

/** The hyphenated compounds a page prints inside its lines, lower case: evidence that a hyphen at a line's end is the word's own. */
export function compoundWords(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    if (!line.includes("-")) continue;
    for (const [word] of line.matchAll(/(?<!\p{L})\p{L}+-\p{L}+(?=[^\p{L}-])/gu))
      words.add(word.toLowerCase());
  }
  return words;
}
