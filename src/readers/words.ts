import { isUnspaced } from "../text/script.js";

/** Scripts without spaces begin here; what comes before has words. */
const FIRST_UNSPACED = 0x2e80;

/**
 * What stands between two recognised words of a line: a space, but nothing beside a character of a script that has none
 * (engines give `“`, `三号`, `仓`, `12` as words of one Chinese line).
 */
export function between(left: string, right: string): "" | " " {
  if (right.charCodeAt(0) < FIRST_UNSPACED && left.charCodeAt(left.length - 1) < FIRST_UNSPACED) return " ";
  const last = /.$/su.exec(left)?.[0] ?? "";
  const first = String.fromCodePoint(right.codePointAt(0) ?? 0);
  return isUnspaced(last) || isUnspaced(first) ? "" : " ";
}

/** The words of a line as one text; empty ones are nothing. */
export function joinWords(words: readonly string[]): string {
  const parts: string[] = [];
  for (const word of words) {
    const before = parts.at(-1);
    if (word === "") continue;
    if (before !== undefined) parts.push(between(before, word));
    parts.push(word);
  }
  return parts.join("");
}
