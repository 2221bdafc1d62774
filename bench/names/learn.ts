import { probabilities } from "../../src/decide/chain.js";
import { GRADES, sightOf, type WordSight } from "../../src/record/names/attributes.js";
import { stretchesOf } from "../../src/record/names/decide.js";
import { AHEAD, endingsAhead, HERE, nameAhead, POSITIONS } from "../../src/record/names/evidence.js";
import { firstScore, type NameWeights } from "../../src/record/names/model.js";
import { FIRST, FOLLOWERS, STATES } from "../../src/record/names/states.js";
import { type Units, unitsOf } from "../../src/record/names/units.js";
import type { CorpusParagraph } from "../corpora/pfr.js";
import { seeded } from "../corpora/random.js";
import { goldStates } from "./gold.js";

const S = STATES.length;

/** A stretch to learn from: the features of each word and its true state. */
interface Lesson {
  readonly features: readonly Int32Array[];
  readonly states: Int8Array;
}

/** How the weights are learnt; found on the folds. */
export interface Recipe {
  readonly rounds: number;
  /** How strongly weights are drawn to zero: L1 keeps the file short, L2 the weights small. */
  readonly l1: number;
  readonly l2: number;
  /** How often a feature must be seen to be learnt. */
  readonly fewest: number;
}

export const RECIPE: Recipe = { rounds: 4, l1: 6, l2: 1, fewest: 10 };

/** Step size and its softening, of FTRL-Proximal (McMahan et al., KDD 2013). */
const ALPHA = 0.12;
const BETA = 1;

/** Numbers the features by name (`group \t what \t where`) in the order they are met. */
class Lexicon {
  readonly index = new Map<string, number>();
  readonly names: string[] = [];
  readonly counts: number[] = [];
  /** How often the word that a feature speaks to was part of a name. */
  readonly named: number[] = [];

  see(name: string, isName: boolean): number {
    let at = this.index.get(name);
    if (at === undefined) {
      at = this.names.length;
      this.index.set(name, at);
      this.names.push(name);
      this.counts.push(0);
      this.named.push(0);
    }
    this.counts[at] = (this.counts[at] ?? 0) + 1;
    if (isName) this.named[at] = (this.named[at] ?? 0) + 1;
    return at;
  }

  /**
   * Whether a feature is worth learning: it is met often enough, and is not a name itself: names are to be known by what
   * they look like and stand beside, not by heart. Those of organisations (新华社) may be.
   */
  isWorth(at: number, fewest: number): boolean {
    const count = this.counts[at] ?? 0;
    if (count < fewest) return false;
    const [, what = "", where] = (this.names[at] ?? "").split("\t");
    if (where !== "here" || !BY_HEART.test(what)) return true;
    return (this.named[at] ?? 0) < count / 2;
  }
}

/** A word of two characters or more. */
const BY_HEART = /^word .{2}/;

/** Turns paragraphs into lessons. */
class Teacher {
  readonly lexicon = new Lexicon();
  readonly #seen = new Map<string, WordSight>();

  lessonsOf(paragraph: CorpusParagraph): Lesson[] {
    const units = unitsOf(paragraph.text);
    const gold = goldStates(units, paragraph.ents ?? []);
    const features = this.#featuresOf(units, gold);
    return stretchesOf(units).flatMap(({ from, to }) => {
      const states = gold.slice(from, to);
      return isSayable(states) ? [{ features: features.slice(from, to), states }] : [];
    });
  }

  #see(word: string): WordSight {
    const known = this.#seen.get(word);
    if (known) return known;
    const fresh = sightOf(word);
    this.#seen.set(word, fresh);
    return fresh;
  }

  #featuresOf(units: Units, gold: Int8Array): Int32Array[] {
    const seen = units.words.map((word) => this.#see(word));
    const endings = endingsAhead(units.words, (k) => seen[k]?.endsOrganisation === true);
    const no = GRADES.indexOf("no");
    return seen.map((own, k) => {
      const isName = PLAIN_NAMES.has(gold[k] ?? 0);
      const names = POSITIONS.flatMap((position, p) => {
        const sight = seen[k + p - HERE];
        const near = Math.abs(p - HERE) <= 1 ? (sight?.close ?? []) : [];
        return [...(sight?.attributes ?? []), ...near].map((what) => `attributes\t${what}\t${position}`);
      });
      const [left, right] = [seen[k - 1], seen[k + 1]];
      if (left) names.push(`pairs\t${left.wordClass} > ${own.wordClass}\tsecond`);
      if (right) names.push(`pairs\t${own.wordClass} > ${right.wordClass}\tfirst`);
      for (const code of [
        endings[k] ?? 0,
        nameAhead(own.surname, right?.grade ?? no, seen[k + 2]?.grade ?? no),
      ])
        if (code > 0) names.push(`ahead\t${AHEAD[code]}\t`);
      return Int32Array.from(names, (name) => this.lexicon.see(name, isName));
    });
  }
}

/** The states of persons and places. */
const PLAIN_NAMES: ReadonlySet<number> = new Set(
  STATES.flatMap((state, k) => (/^(?:person|place)/.test(state) ? [k] : [])),
);

function isSayable(states: Int8Array): boolean {
  const first = STATES[states[0] ?? 0];
  if (first === undefined || !FIRST.includes(first)) return false;
  for (let k = 1; k < states.length; k += 1) {
    const [from, to] = [STATES[states[k - 1] ?? 0], STATES[states[k] ?? 0]];
    if (from === undefined || to === undefined || !FOLLOWERS[from].includes(to)) return false;
  }
  return true;
}

/** One vector of weights under FTRL-Proximal: every gradient moves its weight at once, small ones stay at zero. */
class Learner {
  readonly weights: Float64Array;
  readonly #z: Float64Array;
  readonly #n: Float64Array;

  constructor(
    size: number,
    readonly l1: number,
    readonly l2: number,
  ) {
    this.weights = new Float64Array(size);
    this.#z = new Float64Array(size);
    this.#n = new Float64Array(size);
  }

  push(at: number, gradient: number): void {
    const n = this.#n[at] as number;
    const root = Math.sqrt(n + gradient * gradient);
    const z =
      (this.#z[at] as number) + gradient - ((root - Math.sqrt(n)) / ALPHA) * (this.weights[at] as number);
    this.#z[at] = z;
    this.#n[at] = n + gradient * gradient;
    this.weights[at] =
      Math.abs(z) <= this.l1 ? 0 : -(z - Math.sign(z) * this.l1) / ((BETA + root) / ALPHA + this.l2);
  }
}

/** Gradients smaller than this are let go. */
const FAINT = 1e-3;

/** Learns the weights of a conditional random field from paragraphs whose names are known; the same bytes every time. */
export function learnNames(paragraphs: readonly CorpusParagraph[], recipe: Recipe = RECIPE): NameWeights {
  const teacher = new Teacher();
  const met = paragraphs.flatMap((paragraph) => teacher.lessonsOf(paragraph));
  const { lexicon } = teacher;
  const lessons = met.map(({ features, states }) => ({
    states,
    features: features.map((own) => own.filter((index) => lexicon.isWorth(index, recipe.fewest))),
  }));
  const emission = new Learner(lexicon.names.length * S, recipe.l1, recipe.l2);
  const arcs = new Learner(S * S, 0, recipe.l2);
  const random = seeded(11);
  const order = lessons.map((_, k) => k);
  for (let round = 0; round < recipe.rounds; round += 1) {
    shuffle(order, random);
    for (const k of order) {
      const lesson = lessons[k];
      if (lesson) study(lesson, emission, arcs);
    }
  }
  return weightsOf(lexicon, emission.weights, arcs.weights);
}

function shuffle(order: number[], random: () => number): void {
  for (let k = order.length - 1; k > 0; k -= 1) {
    const other = Math.floor(random() * (k + 1));
    [order[k], order[other]] = [order[other] ?? 0, order[k] ?? 0];
  }
}

const ALLOWED = STATES.map((from) => STATES.map((to) => FOLLOWERS[from].includes(to)));
const FIRST_SCORES = Float64Array.from(STATES, firstScore);

function study({ features, states }: Lesson, emission: Learner, arcs: Learner): void {
  const emissions = new Float64Array(features.length * S);
  features.forEach((own, k) => {
    for (const index of own)
      for (let s = 0; s < S; s += 1)
        emissions[k * S + s] = (emissions[k * S + s] as number) + (emission.weights[index * S + s] as number);
  });
  const transitions = arcs.weights.map((weight, cell) =>
    ALLOWED[Math.floor(cell / S)]?.[cell % S] ? weight : Number.NEGATIVE_INFINITY,
  );
  const { marginals, pairs } = probabilities({ states: S, emissions, transitions, first: FIRST_SCORES });
  features.forEach((own, k) => {
    for (let s = 0; s < S; s += 1) {
      const surplus = (marginals[k * S + s] as number) - (states[k] === s ? 1 : 0);
      if (Math.abs(surplus) > FAINT) for (const index of own) emission.push(index * S + s, surplus);
    }
  });
  for (let k = 1; k < states.length; k += 1) {
    const cell = (states[k - 1] as number) * S + (states[k] as number);
    pairs[cell] = (pairs[cell] as number) - 1;
  }
  pairs.forEach((surplus, cell) => {
    if (Math.abs(surplus) > FAINT) arcs.push(cell, surplus);
  });
}

/** Two figures say enough of a weight. */
const round = (value: number) => Number(value.toPrecision(2));
/** Weights that say nothing. */
const NEGLIGIBLE = 0.08;

type Written = Record<string, Record<string, Record<string, number>>>;

/** The learnt vectors as named weights, two places. */
function weightsOf(lexicon: Lexicon, emission: Float64Array, arcs: Float64Array): NameWeights {
  const groups = {
    attributes: {} as Written,
    pairs: {} as Written,
    ahead: {} as Record<string, Record<string, number>>,
  };
  lexicon.names.forEach((name, index) => {
    const row: Record<string, number> = {};
    STATES.forEach((state, s) => {
      const weight = round(emission[index * S + s] ?? 0);
      if (Math.abs(weight) >= NEGLIGIBLE) row[state] = weight;
    });
    if (Object.keys(row).length === 0) return;
    const [group = "", what = "", where = ""] = name.split("\t");
    if (group === "ahead") groups.ahead[what] = row;
    else {
      const table = group === "pairs" ? groups.pairs : groups.attributes;
      table[what] = { ...table[what], [where]: row };
    }
  });
  const transitions: Record<string, number> = {};
  for (const [from, state] of STATES.entries())
    for (const follower of FOLLOWERS[state])
      transitions[`${state}>${follower}`] = round(arcs[from * S + STATES.indexOf(follower)] ?? 0);
  return { ...groups, transitions };
}
