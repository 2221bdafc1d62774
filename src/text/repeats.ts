import { characterClass } from "./characters.js";

/** Code units: a phrase set twice is at least four characters, and at most twenty of two units each. */
const SHORTEST = 4;
const LONGEST = 40;
const BUCKETS = 1 << 12;

/** Where each pair of neighbours last stood, counted through all texts ever asked about, so that nothing need be cleared. */
const lastPlace = new Float64Array(BUCKETS);
let placesUsed = 0;

/** No Han character stands before it in Unicode. */
const FIRST_HAN = 0x2e80;

/**
 * Whether a phrase of four Han characters or more may be set twice running: a quick look that spares nearly every text the
 * slow one. Never no where one is.
 */
export function mayDouble(text: string): boolean {
  const start = placesUsed + LONGEST + 1;
  placesUsed = start + text.length;
  let run = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < FIRST_HAN) {
      run = 0;
      before = 0;
      continue;
    }
    const pair = (before * 31 + code) & (BUCKETS - 1);
    run = start + at - (lastPlace[pair] as number) <= LONGEST ? run + 1 : 0;
    // A phrase has a pair of neighbours less than it has characters.
    if (run >= SHORTEST - 1 && endsRepeat(text, at)) return true;
    lastPlace[pair] = start + at;
    before = code;
  }
  return false;
}

function endsRepeat(text: string, at: number): boolean {
  for (let length = SHORTEST; length <= LONGEST; length++)
    if (isSame(text, at, length) && sameAbout(text, at, length) >= length) return true;
  return false;
}

/** How many characters running about `at` are the same as those `distance` before them; no more than the distance counts. */
function sameAbout(text: string, at: number, distance: number): number {
  let from = at;
  while (at - from < distance && isSame(text, from - 1, distance)) from--;
  let to = at + 1;
  while (to - from < distance && isSame(text, to, distance)) to++;
  return to - from;
}

/** Whether the character at `index` is the one `distance` before it; never outside the text. */
function isSame(text: string, index: number, distance: number): boolean {
  return text.charCodeAt(index) === text.charCodeAt(index - distance);
}

const SPACE = 0x20;
const LAST_ASCII = 0x7f;
/** The bit by which a small letter of ASCII differs from its capital. */
const SMALL = 0x20;

/**
 * Whether a word of two letters or more may stand at both sides of a space, capitals or not: the quick look for words set
 * twice in spaced scripts. Never no where one does.
 */
export function mayDoubleWord(text: string): boolean {
  for (let space = text.indexOf(" "); space >= 0; space = text.indexOf(" ", space + 1))
    if (standsAround(text, space)) return true;
  return false;
}

/** Code units: so long a word is not looked at further, as that would take its length squared. */
const LONGEST_WORD = 64;

/** Whether some stretch before the space may be the one after it. */
function standsAround(text: string, space: number): boolean {
  for (let length = 1; length <= space && space + length < text.length; length++) {
    if (text.charCodeAt(space - length) === SPACE || text.charCodeAt(space + length) === SPACE) return false;
    if (length > LONGEST_WORD) return true;
    if (length > 1 && mayBound(text, space - length) && mayBound(text, space + 1 + length))
      if (isAround(text, space, length)) return true;
  }
  return false;
}

/** Whether a word may begin or end there: never within one of ASCII. */
function mayBound(text: string, at: number): boolean {
  return !(IN_WORD(text.charCodeAt(at - 1)) && IN_WORD(text.charCodeAt(at)));
}

const IN_WORD = characterClass(/\w/);

function isAround(text: string, space: number, length: number): boolean {
  for (let at = 1; at <= length; at++)
    if (!maybeSame(text.charCodeAt(space - length - 1 + at), text.charCodeAt(space + at))) return false;
  return true;
}

/** Beyond ASCII a letter may have a capital anywhere. */
function maybeSame(one: number, other: number): boolean {
  return one > LAST_ASCII || other > LAST_ASCII || (one | SMALL) === (other | SMALL);
}

const CONJUNCTION = /[和与及與]/g;
/** Code units: twelve characters of two. */
const ACROSS = 24;

/** Whether the same words may stand on both sides of a conjunction, as in `模板与模板`: the quick look for those. */
export function mayEcho(text: string): boolean {
  for (const { index } of text.matchAll(CONJUNCTION)) {
    const after = text.slice(index + 1, index + 3);
    const before = text.slice(Math.max(0, index - ACROSS), index);
    if (after.length === 2 && before.includes(after) && endsEcho(text, before, index)) return true;
  }
  return false;
}

function endsEcho(text: string, before: string, conjunction: number): boolean {
  for (let length = 2; length <= before.length; length++)
    if (text.startsWith(before.slice(-length), conjunction + 1)) return true;
  return false;
}
