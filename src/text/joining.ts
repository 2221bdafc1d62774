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
  let text = pieces[0] ?? "";
  for (const piece of pieces.slice(1)) text = joinTwo(text, piece, vocabulary);
  return text;
}

const NO_WORDS: ReadonlySet<string> = new Set();
const CUT_WORD = /(\p{L}+)[-\u00AD\u2010\u00AC]$/u;
const REST_OF_WORD = /^\p{Ll}+/u;

function joinTwo(left: string, right: string, vocabulary: ReadonlySet<string>): string {
  const stem = CUT_WORD.exec(left)?.[1];
  const rest = REST_OF_WORD.exec(right)?.[0];
  if (stem !== undefined && rest !== undefined) {
    const compound = `${stem}-${rest}`.toLowerCase();
    return vocabulary.has(compound) ? left + right : left.slice(0, -1) + right;
  }
  if (left.endsWith("-") && /\p{L}-$/u.test(left)) return left + right;
  const glued =
    isUnspaced(left.slice(-1)) || isUnspaced(right.charAt(0)) || OPENING.test(left) || CLOSING.test(right);
  return glued ? left + right : `${left} ${right}`;
}

/** Marks that never stand before, or after, the space that joins two lines. */
const OPENING = /[“‘([{«]$/u;
const CLOSING = /^[”’)\]}»,.;:!?]/u;

/** The hyphenated compounds a page prints inside its lines, lower case: evidence that a hyphen at a line's end is the word's own. */
export function compoundWords(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(/\p{L}+-\p{L}+(?=[^\p{L}-])/gu)) words.add(word.toLowerCase());
  }
  return words;
}
