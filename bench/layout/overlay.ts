import type { Box, Page } from "../../src/model/index.js";
import { type Assigned, pairOf } from "./metrics.js";

/** A line of a page: what an editor and the program make of it. */
export interface Judged extends Assigned {
  /** Null where the input gives none. */
  readonly box: Box | null;
}

/** As wide as one of the two drawings is, in pixels. */
const WIDTH = 420;
const GAP = 20;
const HEAD = 24;

/**
 * A page drawn twice, without its text: the editor's articles on the left, the program's on the right. An article found has
 * the colour of the one it shares most characters with; lines of one colour on both sides are right.
 *
 *     editor          program
 *     ■■■ ▒▒▒         ■■■ ▒▒▒
 *     ■■■ ▒▒▒         ■■■ ░░░    ← parted from ▒
 */
export function overlayOf(page: Page, lines: readonly Judged[]): string {
  const placed = lines.flatMap(({ box, ...line }) => (box === null ? [] : [{ ...line, box }]));
  const right = Math.max(1, ...placed.map(({ box: [x, , width] }) => x + width));
  const bottom = Math.max(1, ...placed.map(({ box: [, y, , height] }) => y + height));
  const scale = WIDTH / Math.max(page.width ?? 0, right);
  const height = Math.ceil(Math.max(page.height ?? 0, bottom) * scale);
  const hues = huesOf(placed);
  const drawing = (side: "gold" | "found", left: number) => {
    const byHue = new Map<number, string>();
    for (const line of placed) {
      const hue = hues[side](line[side]);
      byHue.set(hue, (byHue.get(hue) ?? "") + drawn(line.box, scale, left));
    }
    return [...byHue].map(([hue, boxes]) => `<path fill="hsl(${hue} 60% 60%)" d="${boxes}"/>`).join("\n");
  };
  const across = 2 * WIDTH + GAP;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${across} ${height + HEAD}" role="img" aria-label="Articles as an editor has them, and as they were found" font-family="sans-serif" font-size="13" fill="#555">
<rect width="${across}" height="${height + HEAD}" fill="#fff"/>
<text x="4" y="16">editor</text><text x="${WIDTH + GAP + 4}" y="16">program</text>
${drawing("gold", 0)}
${drawing("found", WIDTH + GAP)}
</svg>
`;
}

function drawn([x, y, width, height]: Box, scale: number, left: number): string {
  const [a, b, w, h] = [left + x * scale, HEAD + y * scale, width * scale, height * scale].map(Math.round);
  return `M${a} ${b}h${w}v${h}h-${w}z`;
}

/** The angle by which hues that follow one another are told apart best: the golden one. */
const GOLDEN = 137.5;

function huesOf(lines: readonly Assigned[]): Record<"gold" | "found", (key: string) => number> {
  const gold = new Map<string, number>();
  for (const line of lines) if (!gold.has(line.gold)) gold.set(line.gold, hue(gold.size));
  const shares = new Map<string, number>();
  for (const line of lines) shares.set(pairOf(line), (shares.get(pairOf(line)) ?? 0) + line.weight);
  const found = new Map<string, number>();
  const taken = new Set<string>();
  const pairs = [...new Map(lines.map((line) => [pairOf(line), line])).values()].sort(
    (a, b) => (shares.get(pairOf(b)) ?? 0) - (shares.get(pairOf(a)) ?? 0),
  );
  for (const pair of pairs) {
    if (found.has(pair.found) || taken.has(pair.gold)) continue;
    found.set(pair.found, gold.get(pair.gold) ?? 0);
    taken.add(pair.gold);
  }
  for (const line of lines) if (!found.has(line.found)) found.set(line.found, hue(gold.size + found.size));
  return { gold: (key) => gold.get(key) ?? 0, found: (key) => found.get(key) ?? 0 };
}

function hue(index: number): number {
  return Math.round(index * GOLDEN) % 360;
}
