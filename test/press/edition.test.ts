import { describe, expect, it } from "vitest";
import { setEdition } from "../../press/edition.js";
import { PressTruth, type TruthLine } from "../../press/truth.js";

const SEEDS = Array.from({ length: 24 }, (_, at) => at + 1);
const EDITIONS = SEEDS.map((seed) => setEdition(seed));

describe("an edition of the press", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(setEdition(7)).toEqual(EDITIONS[6]);
    expect(setEdition(7).pages[0]?.lines).not.toEqual(setEdition(8).pages[0]?.lines);
  });

  it.each(EDITIONS.map((truth) => [truth.seed, truth] as const))("of seed %i is well formed", (_, truth) => {
    expect(() => PressTruth.parse(truth)).not.toThrow();
    const keys = new Set(truth.articles.map(({ key }) => key));
    for (const { lines, width, height } of truth.pages) {
      for (const line of lines) {
        expect(line.article === null || keys.has(line.article)).toBe(true);
        expect(line.text.trim()).not.toBe("");
        const [x, y, across, down] = line.box;
        expect(x, line.text).toBeGreaterThan(0);
        expect(y, line.text).toBeGreaterThan(0);
        expect(x + across, line.text).toBeLessThan(width);
        expect(y + down, line.text).toBeLessThan(height);
      }
    }
  });

  it.each(EDITIONS.map((truth) => [truth.seed, truth] as const))(
    "of seed %i counts its lines in order",
    (_, truth) => {
      const orders = new Map<string, number[]>();
      for (const { article, order } of truth.pages.flatMap(({ lines }) => lines))
        if (article !== null) orders.set(article, [...(orders.get(article) ?? []), order]);
      for (const [key, found] of orders) expect(found, key).toEqual(found.map((_, at) => at));
    },
  );

  it.each(EDITIONS.map((truth) => [truth.seed, truth] as const))(
    "of seed %i sets no line over another",
    (_, truth) => {
      for (const { lines } of truth.pages) expect(overlaps(lines)).toEqual([]);
    },
  );

  it("has much of what a daily has", () => {
    const features = new Set(EDITIONS.flatMap(({ articles }) => articles.flatMap((one) => one.features)));
    for (const feature of [
      "l-shape",
      "head-middle-part",
      "head-cross-column",
      "photo-cut",
      "boxed",
      "jump",
      "briefs",
    ])
      expect(features).toContain(feature);
  });
});

/** Lines whose type stands on that of others by more than a fifth of it. */
function overlaps(lines: readonly TruthLine[]): string[] {
  return lines.flatMap((a, at) =>
    lines.slice(at + 1).flatMap((b) => {
      const across = Math.min(a.box[0] + a.box[2], b.box[0] + b.box[2]) - Math.max(a.box[0], b.box[0]);
      const down = Math.min(a.box[1] + a.box[3], b.box[1] + b.box[3]) - Math.max(a.box[1], b.box[1]);
      const least = 0.2 * Math.min(a.size, b.size);
      return across > least && down > least ? [`${a.role} “${a.text}” over ${b.role} “${b.text}”`] : [];
    }),
  );
}
