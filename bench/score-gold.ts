import { join } from "node:path";
import { readEdition } from "../src/pipeline.js";
import { readData, SEED_DATA } from "./corpora/data.js";
import { compareWithGold, type Finding, readGold } from "./metrics/gold.js";

/** Reads a page and compares it with its truth. */
export async function findingsFor(source: string, gold: string): Promise<Finding[]> {
  return compareWithGold(await readEdition(source), readGold(gold));
}

/** The one real page, or null with a word on stderr when it is not at hand. */
export async function seedFindings(): Promise<Finding[] | null> {
  const [source, gold] = [join(SEED_DATA, "page.txt"), join(SEED_DATA, "page.gold.json")];
  return readData(gold) === null ? null : findingsFor(source, gold);
}

/** Right of all, aspect by aspect, and every fault. */
export function printFindings(name: string, findings: readonly Finding[]): void {
  const aspects = [...new Set(findings.map((finding) => finding.aspect))];
  const right = findings.filter((finding) => finding.right).length;
  console.log(`\n${name}: ${right} of ${findings.length} points right`);
  for (const aspect of aspects) {
    const of = findings.filter((finding) => finding.aspect === aspect);
    console.log(`  ${aspect.padEnd(18)} ${of.filter((finding) => finding.right).length}/${of.length}`);
  }
  for (const finding of findings)
    if (!finding.right) console.log(`  ✗ ${finding.aspect} — ${finding.detail}`);
}
