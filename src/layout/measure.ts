import type { Line } from "../model/index.js";
import { characterClass } from "../text/characters.js";

/** Where a page gives no size at all, one unit is as good as another. */
const UNKNOWN = 1;

/** The height of a line of body type in page units: the middle of all lines', each counted by its length. */
export function bodyHeight(lines: readonly Line[]): number {
  return weightedMedian(lines, heightOf) ?? UNKNOWN;
}

/** The size of body type as stated, in page units; null where the input states none. */
export function bodySize(lines: readonly Line[]): number | null {
  return weightedMedian(lines, (line) => line.font?.size ?? null);
}

/** Vertical lines are as wide as horizontal ones are high. */
export function heightOf({ box, direction }: Line): number | null {
  const height = box?.[direction === "ttb" ? 2 : 3] ?? 0;
  return height > 0 ? height : null;
}

/** The middle value when every line counts as much as it is long; null when no line has one. */
export function weightedMedian(
  lines: readonly Line[],
  measure: (line: Line) => number | null,
): number | null {
  const values: { readonly value: number; readonly weight: number }[] = [];
  let total = 0;
  for (const line of lines) {
    const value = measure(line);
    if (value === null) continue;
    const weight = lengthOf(line);
    values.push({ value, weight });
    total += weight;
  }
  values.sort((a, b) => a.value - b.value);
  const half = total / 2;
  let seen = 0;
  for (const { value, weight } of values) {
    seen += weight;
    if (seen >= half) return value;
  }
  return null;
}

/** A character is so many ems wide on average, the spaces between words counted, in print with an alphabet. */
const CHARACTER = 0.45;

/** The characters that print on the lines, or, where no text is known, about as many as they have room for. */
export function charactersIn(lines: readonly Line[], em: number): number {
  const read = lines.reduce((sum, { text }) => sum + printing(text), 0);
  if (read > 0) return read;
  return Math.round(
    lines.reduce((sum, line) => sum + (line.box === null ? 0 : lengthOf(line)), 0) / em / CHARACTER,
  );
}

const IS_SPACE = characterClass(/\s/);

function printing(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (!IS_SPACE(text.charCodeAt(at))) count++;
  return count;
}

function lengthOf({ box, direction }: Line): number {
  return box === null ? 1 : box[direction === "ttb" ? 3 : 2];
}
