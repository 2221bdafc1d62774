import { foldCode } from "./characters.js";

/** A text's folded characters as UTF-16 units, without spaces and what is not seen, and where each stood. */
export interface FoldedCodes {
  readonly codes: Int32Array;
  readonly starts: Int32Array;
  readonly length: number;
}

/** What a unit is folded to: one unit, nothing, or what takes more than one to say. */
const NOTHING = -1;
const MORE = -2;
const UNKNOWN = -3;
const known = new Int32Array(0x1_0000).fill(UNKNOWN);
const MARK = /^\p{M}/u;

function foldedCode(code: number): number {
  const kept = known[code] as number;
  if (kept !== UNKNOWN) return kept;
  const made = foldAnew(code);
  known[code] = made;
  return made;
}

function foldAnew(code: number): number {
  // Halves of pairs, and marks, which belong to what is before them.
  if ((code >= 0xd800 && code <= 0xdfff) || MARK.test(String.fromCharCode(code))) return MORE;
  const folded = foldCode(code);
  const [one] = folded;
  if (!one || one.kind === "space") return NOTHING;
  return folded.length === 1 && one.text.length === 1 ? one.text.charCodeAt(0) : MORE;
}

/** Null for a text in which a character does not stand for one. */
export function foldedCodes(text: string): FoldedCodes | null {
  const codes = new Int32Array(text.length);
  const starts = new Int32Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = foldedCode(text.charCodeAt(at));
    if (code === MORE) return null;
    if (code === NOTHING) continue;
    codes[length] = code;
    starts[length++] = at;
  }
  return { codes, starts, length };
}
