import { piecesOf } from "../src/articles/pieces.js";
import { unwrap } from "../src/articles/unwrap.js";
import { DEFAULT_LIMITS } from "../src/model/index.js";
import { textReader } from "../src/readers/text.js";
import { compoundWords } from "../src/text/joining.js";
import { lineDump, ocrPages, type PrintedPage } from "./corpora/ocr.js";
import { Counts } from "./metrics/counts.js";

/** How a dump of lines shows where paragraphs begin. */
const DRESSES = [
  { name: "blocks apart, indents kept", blanks: 1, indent: "  " },
  { name: "blocks apart, indents lost", blanks: 1, indent: "" },
  { name: "nothing between, indents lost", blanks: 0, indent: "" },
] as const;

/** Wrapped lines joined, by how the dump is dressed and within it by issue. */
export type WrappedScore = ReadonlyMap<string, ReadonlyMap<string, Counts>>;

/**
 * Printed lines rejoined to paragraphs: of every two lines that follow one another, whether they stand in one piece. By
 * the OCR files they do when they share a block and the second is not set in. Null when no file is at hand.
 */
export function measureWrapped(): WrappedScore | null {
  const pages = ocrPages().filter(hasLines);
  if (pages.length === 0) return null;
  return new Map(
    DRESSES.map(({ name, blanks, indent }) => {
      const issues = new Map<string, Counts>();
      for (const page of pages) {
        const counts = issues.get(page.issue) ?? new Counts();
        issues.set(page.issue, counts);
        countJoins(page, lineDump(page, blanks, indent), counts);
      }
      return [name, issues];
    }),
  );
}

/** In characters. */
const LONGEST_LINE = 100;

/** Whether the OCR found the lines of print: not where most of the text stands in longer ones. */
function hasLines({ blocks }: PrintedPage): boolean {
  const lengths = blocks.flatMap((block) => block.map(({ text }) => text.length));
  const total = (of: readonly number[]) => of.reduce((sum, length) => sum + length, 0);
  return total(lengths.filter((length) => length > LONGEST_LINE)) * 2 < total(lengths);
}

function countJoins(page: PrintedPage, dump: string, counts: Counts): void {
  const source = { name: "page.txt", bytes: new TextEncoder().encode(dump) };
  const [read] = textReader.read(source, { encoding: null, limits: DEFAULT_LIMITS }).pages;
  if (!read) return;
  const compounds = compoundWords(read.lines.map((line) => line.text));
  const blocks = new Map<string, number>();
  for (const [index, piece] of unwrap(piecesOf(read), compounds).entries())
    for (const { line } of piece.spans) blocks.set(line, blocks.get(line) ?? index);
  const goes = page.blocks.flatMap((block) => block.map(({ indented }, index) => index > 0 && !indented));
  read.lines.slice(1).forEach((line, index) => {
    const joined = blocks.get(line.id) === blocks.get(read.lines[index]?.id ?? "");
    counts.add(joined, goes[index + 1] ?? false);
  });
}

/** The mean F1 over the issues that have wrapped lines, by dress. */
export function wrappedFigures(score: WrappedScore): Record<string, number> {
  return Object.fromEntries(
    [...score].map(([dress, issues]) => {
      const wrapped = [...issues.values()].filter(({ hits, misses }) => hits + misses > 0);
      return [dress, wrapped.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, wrapped.length)];
    }),
  );
}

export function printWrapped(score: WrappedScore): void {
  for (const [dress, issues] of score) {
    console.log(`\nwrapped lines, ${dress}       P      R      F1`);
    for (const [issue, { precision, recall, f1 }] of issues)
      console.log(`  ${issue.padEnd(24)} ${[precision, recall, f1].map((n) => n.toFixed(3)).join("  ")}`);
  }
}
