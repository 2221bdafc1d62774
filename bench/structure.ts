import { decide } from "../src/articles/decide.js";
import { evidenceOf } from "../src/articles/features/index.js";
import { pieceModel } from "../src/articles/model.js";
import { observe } from "../src/articles/observe.js";
import { type Piece, piecesOf } from "../src/articles/pieces.js";
import { STATES } from "../src/articles/states.js";
import type { DenseWeights } from "../src/decide/weights.js";
import { DEFAULT_LIMITS } from "../src/model/index.js";
import { textReader } from "../src/readers/text.js";
import { AS_GIVEN, CUT_TEST, type DressedPage, dress, type LineTruth, type Style } from "./corpora/dress.js";
import { type CorpusPage, pfrPages } from "./corpora/pfr.js";
import { seeded } from "./corpora/random.js";
import { StructureScore } from "./metrics/structure.js";
import { fit, type Lesson } from "./train/fit.js";
import { PRIOR } from "./train/priors.js";

/** A dressed page read by the real reader: its pieces, each with its truth. */
export interface ReadPage {
  readonly day: string;
  readonly pieces: readonly Piece[];
  readonly truths: readonly LineTruth[];
}

export function readDressed(page: DressedPage): ReadPage {
  const source = { name: page.name, bytes: new TextEncoder().encode(page.text) };
  const [read] = textReader.read(source, { encoding: null, limits: DEFAULT_LIMITS }).pages;
  if (!read) throw new Error(`no page in ${page.name}`);
  const numbers = new Map(read.lines.map((line) => [line.id, Number(line.source)]));
  const pieces = piecesOf(read);
  const truths = pieces.map((piece) => truthOf(page, numbers.get(piece.spans[0]?.line ?? "") ?? 0, piece));
  return { day: page.day, pieces, truths };
}

function truthOf(page: DressedPage, number: number, piece: Piece): LineTruth {
  const truth = page.truth.get(number);
  if (!truth) throw new Error(`${page.name}: no truth for line ${number}`);
  if (piece.gap !== "glued") return truth;
  // A stretch of running text that only looks like a glued byline goes on with its paragraph.
  if (truth.allowed.some((state) => state.startsWith("text")))
    return { ...truth, part: "continues", allowed: ["text-join"] };
  return { ...truth, part: "starts", passage: truth.passage + 1_000, allowed: ["byline"] };
}

/** Styles with everything archives do to a page, beside the two that are judged. */
export const HARDER_STYLES: readonly Style[] = [
  {
    ...CUT_TEST,
    cuts: 1 / 3,
    cutsAfterQuotes: 1 / 4,
    glues: 1 / 3,
    breaksAgain: 1 / 2,
    furniture: 1,
    jumps: 1 / 12,
    marks: 1 / 2,
    decks: 1 / 3,
    tightDecks: 1 / 3,
    columns: 1 / 15,
    pairs: 1 / 10,
    banners: 1 / 25,
    pictureGaps: 1 / 60,
    photoLabels: true,
  },
  {
    ...AS_GIVEN,
    blockGap: 1,
    articleGap: 1,
    furniture: 1,
    jumps: 1 / 20,
    marks: 1,
    decks: 1 / 2,
    tightDecks: 1 / 3,
    columns: 1 / 15,
    pairs: 1 / 10,
    banners: 1 / 25,
    photoLabels: true,
  },
  { ...AS_GIVEN, indent: "　　", articleGap: 1, marks: 1 / 2, decks: 1 / 4, cuts: 1 / 8 },
];

/** The styles that a page is dressed in for training: what archives hold is not all alike. */
const TRAINING_STYLES: readonly Style[] = [AS_GIVEN, CUT_TEST, ...HARDER_STYLES];

function trainingPages(pages: readonly CorpusPage[]): ReadPage[] {
  return TRAINING_STYLES.flatMap((style, which) => {
    const random = seeded(1998 + which);
    return pages.map((page) => readDressed(dress(page, style, random)));
  });
}

function lesson(page: ReadPage): Lesson {
  const allowed = new Uint8Array(page.pieces.length * STATES.length);
  page.truths.forEach((truth, piece) => {
    for (const state of truth.allowed) allowed[piece * STATES.length + STATES.indexOf(state)] = 1;
  });
  return { evidence: evidenceOf(observe(page.pieces)), allowed };
}

/** Pages to learn from, each with its day; their evidence is looked up once, however many folds they serve. */
export interface DatedLesson extends Lesson {
  readonly day: string;
}

export function lessonsOf(pages: readonly CorpusPage[]): DatedLesson[] {
  return trainingPages(pages).map((page) => ({ day: page.day, ...lesson(page) }));
}

export function train(lessons: readonly Lesson[], rounds = 120): DenseWeights {
  return fit(pieceModel(PRIOR), lessons, rounds);
}

export function score(
  pages: readonly ReadPage[],
  model: DenseWeights,
  into = new StructureScore(),
): StructureScore {
  for (const page of pages) {
    const decisions = decide(page.pieces, model);
    into.addPage(decisions.map((decision, k) => ({ decision, truth: page.truths[k] as LineTruth })));
  }
  return into;
}

/** Pages as given, and under the cut test. */
export function testPages(pages: readonly CorpusPage[], style: Style): ReadPage[] {
  const random = seeded(2026);
  return pages.map((page) => readDressed(dress(page, style, random)));
}

/** Cross-validation: the days are dealt into `folds`; each fold is judged by a model that has not seen its days. */
export function crossValidate(folds: number): { asGiven: StructureScore; cut: StructureScore } {
  const pages = pfrPages();
  const days = [...new Set(pages.map((page) => page.date))].sort();
  const lessons = lessonsOf(pages);
  const asGiven = new StructureScore();
  const cut = new StructureScore();
  for (let fold = 0; fold < folds; fold++) {
    const held = new Set(days.filter((_, index) => index % folds === fold));
    const model = train(lessons.filter((one) => !held.has(one.day)));
    const test = pages.filter((page) => held.has(page.date));
    score(testPages(test, AS_GIVEN), model, asGiven);
    score(testPages(test, CUT_TEST), model, cut);
  }
  return { asGiven, cut };
}
