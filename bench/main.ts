import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { figuresOf, type Results, writeAccuracy } from "./accuracy.js";
import { measureArchive, SIZES } from "./archive/index.js";
import { checkLaws, printLaws } from "./laws.js";
import { measureLayout, printLayout } from "./layout/index.js";
import { crossValidateNames, nameFigures, printNames } from "./names.js";
import { fuzzPdf, printFuzz } from "./pdf/fuzz.js";
import { measurePdf, printPdf } from "./pdf/index.js";
import { printPerformance, printRecognised, writeParts, writePerformance } from "./performance.js";
import { measurePress, pressFigures, printPress, setOnTheSpot } from "./press/index.js";
import { measureRecognised } from "./recognised.js";
import { measureRecord } from "./record.js";
import { findingsFor, printFindings, seedFindings } from "./score-gold.js";
import { measureSite, printSite, sitePart } from "./site/index.js";
import { measureSpeed } from "./speed.js";
import { crossValidate } from "./structure.js";
import { printPackages, validatePackages } from "./validate.js";
import { measureWrapped, printWrapped } from "./wrapped.js";

/**
 * `npm run bench [-- seed|pages|pfr|names|record|wrapped|layout|laws|mets|press|speed|recognised|pdf|archive|site|fuzz …] [--write]
 * [--batch=PAGES] [--sizes=A,B] [--archive=DIR]`:
 * measures, compares with floors.json and fails where a figure has fallen or a law is broken. `speed` measures the
 * recognised pages too. `--write` raises the floors and rewrites the parts of docs/performance.md that were measured and
 * docs/accuracy.md where every part was. `--batch` says how many pages the batch is long whose
 * memory is watched. `archive`, which runs only when it is asked for, takes half an hour: `--sizes` says how many articles it
 * asks among, `--archive` where they are kept to be looked at.
 */
const PAGES = fileURLToPath(new URL("../fixtures/pages/", import.meta.url));
const FLOORS = fileURLToPath(new URL("floors.json", import.meta.url));
const FOLDS = 5;
/** Floating-point noise between machines, not a fall. */
const TOLERANCE = 0.001;

/** Editions of the press: about seventy pages. */
const PRESS_EDITIONS = 40;

/** Damaged PDF files of `fuzz`, which runs only when it is asked for: ten minutes. */
const FUZZED = 5_000;

/** As many as read in a minute or two. */
const BATCH_PAGES = 2_000;

const words = process.argv.slice(2);
const wanted = words.filter((word) => !word.startsWith("--"));
const wants = (part: string): boolean => wanted.length === 0 || wanted.includes(part);

async function measure(): Promise<Results> {
  const seed = wants("seed") ? await seedFindings() : null;
  if (seed) printFindings("seed", seed);
  const pages: Record<string, Awaited<ReturnType<typeof findingsFor>>> = {};
  for (const slug of wants("pages") ? readdirSync(PAGES).sort() : []) {
    pages[slug] = await findingsFor(`${PAGES}${slug}/source.txt`, `${PAGES}${slug}/gold.json`);
    printFindings(slug, pages[slug]);
  }
  const scores = wants("pfr") ? crossValidate(FOLDS) : null;
  const wrapped = wants("wrapped") ? measureWrapped() : null;
  if (wrapped) printWrapped(wrapped);
  if (wants("laws")) await holdLaws();
  const layout = wants("layout") ? await measureLayout() : null;
  if (layout) printLayout(layout);
  if (wants("mets")) await holdPackages();
  return { seed, pages, asGiven: scores?.asGiven ?? null, cut: scores?.cut ?? null, wrapped, layout };
}

async function holdPackages(): Promise<void> {
  const counts = await validatePackages();
  if (counts === null) return;
  printPackages(counts);
  if (counts.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
}

async function holdLaws(): Promise<void> {
  const counts = await checkLaws();
  printLaws(counts);
  if (counts.some(({ breaks }) => breaks.length > 0)) process.exitCode = 1;
}

/** Whether every part of docs/accuracy.md was measured. */
function isWhole({ pages, ...others }: Results): boolean {
  return Object.keys(pages).length > 0 && Object.values(others).every((part) => part !== null);
}

const results = await measure();
const option = (name: string) =>
  words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + "--=".length);
const batchOption = option("batch");
const sizes = option("sizes")?.split(",").map(Number) ?? SIZES;
const speed = wants("speed") ? await measureSpeed(Number(batchOption ?? BATCH_PAGES)) : null;
if (speed) printPerformance(speed);
const recognised = wants("speed") || wants("recognised") ? await measureRecognised() : null;
if (recognised) printRecognised(recognised);
const pdf = wants("pdf") ? await measurePdf() : null;
if (wants("pdf")) printPdf(pdf);
if (wanted.includes("fuzz")) {
  const fuzzed = await fuzzPdf(FUZZED);
  printFuzz(fuzzed);
  if (fuzzed.broken.length > 0) process.exitCode = 1;
}
const archive = wanted.includes("archive") ? measureArchive(sizes, option("archive") ?? null) : null;
if (archive && archive.wrong > 0) process.exitCode = 1;
if (wanted.includes("site")) {
  const site = await measureSite();
  printSite(site);
  if (words.includes("--write")) writeParts([sitePart(site)]);
}
const names = wants("names") ? crossValidateNames(FOLDS) : null;
if (names) printNames(names);
const press = wants("press") ? await measurePress(setOnTheSpot(), PRESS_EDITIONS) : null;
if (press) printPress(press);
const figures = {
  ...figuresOf(results),
  ...(names ? nameFigures(names) : {}),
  ...(press ? pressFigures(press) : {}),
  ...(wants("record") ? await measureRecord() : {}),
};
const floors = JSON.parse(readFileSync(FLOORS, "utf8")) as Record<string, number>;
console.log("\nfigure                       now    floor");
for (const [name, figure] of Object.entries(figures)) {
  const floor = floors[name] ?? 0;
  const fallen = figure < floor - TOLERANCE;
  console.log(`${name.padEnd(28)} ${figure.toFixed(3)}  ${floor.toFixed(3)}${fallen ? "  FALLEN" : ""}`);
  if (fallen) process.exitCode = 1;
}
if (words.includes("--write")) {
  const raised = Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      name,
      Math.max(floors[name] ?? 0, Math.floor(figure * 1000) / 1000),
    ]),
  );
  writeFileSync(FLOORS, `${JSON.stringify({ ...floors, ...raised }, null, 1)}\n`);
  if (isWhole(results)) writeAccuracy(results, FOLDS);
  if (speed || recognised || pdf || archive) writePerformance({ speed, recognised, pdf, archive });
}
