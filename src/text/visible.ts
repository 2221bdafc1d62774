/** White space, controls, the byte-order mark and the zero-width joiners: nothing a reader can see. */
const INVISIBLE = /[\p{White_Space}\p{Cc}\uFEFF\u200B-\u200D]/u;
const VISIBLE = /[^\p{White_Space}\p{Cc}\uFEFF\u200B-\u200D]/u;

/** Whether a character (one code point or a lone surrogate) leaves a mark on the page. */
export function isVisible(character: string): boolean {
  return !INVISIBLE.test(character);
}

/** Whether any character of the text leaves a mark on the page. */
export function hasVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** The smallest range of `text` within `start..end` that holds all its visible characters; null when there is none. */
export function trimRange(text: string, start: number, end: number): { start: number; end: number } | null {
  let from = start;
  let to = end;
  while (from < to && !isVisible(text.charAt(from))) from++;
  while (to > from && !isVisible(text.charAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}
