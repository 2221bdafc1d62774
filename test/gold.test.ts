import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compareWithGold, type Finding, readGold } from "../bench/metrics/gold.js";
import { fixture, PAGES, SLUGS } from "./contract/samples.js";
import { UPDATE } from "./golden/goldens.js";

/** How many points of each sample page are read right: a ratchet, raised by UPDATE=1 and never lowered by it. */
const FLOORS_FILE = fileURLToPath(new URL("gold-floors.json", import.meta.url));
const FLOORS = JSON.parse(readFileSync(FLOORS_FILE, "utf8")) as Record<string, number>;

async function findings(slug: string): Promise<Finding[]> {
  return compareWithGold(await fixture(slug), readGold(join(PAGES, slug, "gold.json")));
}

function faults(of: readonly Finding[]): string[] {
  return of.filter((finding) => !finding.right).map(({ aspect, detail }) => `${aspect} — ${detail}`);
}

describe("the sample pages against their truth", () => {
  it("have a floor each", () => {
    expect(Object.keys(FLOORS).sort()).toEqual(SLUGS);
  });

  it("lanchuan-daily is right on every point", async () => {
    expect(faults(await findings("lanchuan-daily"))).toEqual([]);
  });

  it.each(SLUGS)("%s does not fall below its floor", async (slug) => {
    const all = await findings(slug);
    const right = all.filter((finding) => finding.right).length;
    const floor = FLOORS[slug] ?? all.length;
    expect(
      right,
      `${right} of ${all.length} right, the floor is ${floor}:\n${faults(all).join("\n")}`,
    ).toBeGreaterThanOrEqual(floor);
    if (UPDATE && right > floor) raise(slug, right);
  });
});

function raise(slug: string, right: number): void {
  FLOORS[slug] = right;
  writeFileSync(FLOORS_FILE, `${JSON.stringify(FLOORS, null, 2)}\n`);
}

describe("the comparison", () => {
  it("finds a page that is read otherwise", async () => {
    const edition = await fixture("lanchuan-daily");
    const gold = readGold(join(PAGES, "lanchuan-daily", "gold.json"));
    const merged = { ...edition, date: "1999-09-09", articles: edition.articles.slice(1) };
    const wrong = compareWithGold(merged, gold).filter((finding) => !finding.right);
    expect(wrong.map((finding) => finding.aspect)).toEqual(expect.arrayContaining(["date", "items"]));
  });
});
