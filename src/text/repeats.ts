/** Code units: a phrase set twice is at least four characters, and at most twenty of two units each. */
const SHORTEST = 4;
const LONGEST = 40;
const BUCKETS = 1 << 16;

/** Where each pair of neighbours last stood, counted through all texts ever asked about, so that nothing need be cleared. */
const lastPlace = new Float64Array(BUCKETS).fill(Number.NEGATIVE_INFINITY);
let place = 0;

/**
 * Whether a phrase of four characters or more may be set twice running: a quick look that spares nearly every text the
 * slow one. Never no where one is.
 */
export function mayDouble(text: string): boolean {
  place += LONGEST;
  let run = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++, place++) {
    const code = text.charCodeAt(at);
    const pair = (before * 31 + code) & (BUCKETS - 1);
    run = place - (lastPlace[pair] as number) <= LONGEST ? run + 1 : 0;
    // A phrase has a pair of neighbours less than it has characters.
    if (run >= SHORTEST - 1 && endsRepeat(text, at)) return true;
    lastPlace[pair] = place;
    before = code;
  }
  return false;
}

function endsRepeat(text: string, at: number): boolean {
  for (let length = SHORTEST; length <= LONGEST; length++)
    if (sameAs(text, at, length) >= length) return true;
  return false;
}

/** How many characters running about `at` are the same as those `distance` before them; no more than the distance counts. */
function sameAs(text: string, at: number, distance: number): number {
  const same = (index: number) => text.charCodeAt(index) === text.charCodeAt(index - distance);
  let from = at;
  while (from >= distance && at - from < distance && same(from)) from--;
  if (from === at) return 0;
  let to = at + 1;
  while (to < text.length && to - from <= distance && same(to)) to++;
  return to - from - 1;
}

const CONJUNCTION = /[和与及與]/g;
/** Code units: twelve characters of two. */
const ACROSS = 24;

/** Whether the two characters after a conjunction stand close before it too, as in `模板与模板`: the quick look for those. */
export function mayEcho(text: string): boolean {
  for (const { index } of text.matchAll(CONJUNCTION)) {
    const after = text.slice(index + 1, index + 3);
    if (after.length === 2 && text.slice(Math.max(0, index - ACROSS), index).includes(after)) return true;
  }
  return false;
}
