import { probabilities } from "../../src/decide/chain.js";
import { sightOf } from "../../src/record/names/attributes.js";
import { stretchesOf } from "../../src/record/names/decide.js";
import { endingsAhead, POSITIONS } from "../../src/record/names/evidence.js";
import { endsOrganisation, firstScore, type NameWeights } from "../../src/record/names/model.js";
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

/** Numbers the features by name in the order they are met. */
class Lexicon {
  readonly index = new Map<string, number>();
  readonly names: string[] = [];
  readonly counts: number[] = [];

  see(name: string): number {
    let at = this.index.get(name);
    if (at === undefined) {
      at = this.names.length;
      this.index.set(name, at);
      this.names.push(name);
      this.counts.push(0);
    }
    this.counts[at] = (this.counts[at] ?? 0) + 1;
    return at;
  }
}

interface Seen {
  readonly sight: ReturnType<typeof sightOf>;
  /** Per position, the indexes of its features. */
  readonly byPosition: (readonly number[] | undefined)[];
}

/** Turns paragraphs into lessons. A feature's name is `kind \t what \t where`. */
class Teacher {
  readonly lexicon = new Lexicon();
  readonly #seen = new Map<string, Seen>();

  lessonsOf(paragraph: CorpusParagraph): Lesson[] {
    const units = unitsOf(paragraph.text);
    const gold = goldStates(units, paragraph.ents ?? []);
    const features = this.#featuresOf(units);
    return stretchesOf(units).flatMap(({ from, to }) => {
      const states = gold.slice(from, to);
      return isSayable(states) ? [{ features: features.slice(from, to), states }] : [];
    });
  }

  #see(word: string): Seen {
    const known = this.#seen.get(word);
    if (known) return known;
    const fresh = { sight: sightOf(word), byPosition: [] };
    this.#seen.set(word, fresh);
    return fresh;
  }

  #featuresOf(units: Units): Int32Array[] {
    const seen = units.words.map((word) => this.#see(word));
    const ahead = endingsAhead(units.words, (k) => endsOrganisation(seen[k]?.sight.attributes ?? []));
    return seen.map((_, k) => {
      const indexes: number[] = [];
      POSITIONS.forEach((position, p) => {
        const sight = seen[k + p - 2]?.sight;
        for (const name of sight?.attributes ?? [])
          indexes.push(this.lexicon.see(`attributes\t${name}\t${position}`));
        if (Math.abs(p - 2) > 1) return;
        for (const name of sight?.close ?? [])
          indexes.push(this.lexicon.see(`attributes\t${name}\t${position}`));
      });
      const [left, own, right] = [seen[k - 1], seen[k], seen[k + 1]].map((one) => one?.sight.wordClass);
      if (left !== undefined) indexes.push(this.lexicon.see(`pairs\t${left} > ${own}\tsecond`));
      if (right !== undefined) indexes.push(this.lexicon.see(`pairs\t${own} > ${right}\tfirst`));
      if (ahead[k]) indexes.push(this.lexicon.see(`endings\t${ahead[k]}\t`));
      return Int32Array.from(indexes);
    });
  }
}

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
    features: features.map((own) => own.filter((index) => (lexicon.counts[index] ?? 0) >= recipe.fewest)),
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

const round = (value: number) => Math.round(value * 100) / 100;
/** Weights that say nothing. */
const NEGLIGIBLE = 0.08;

type Written = Record<string, Record<string, Record<string, number>>>;

/** The learnt vectors as named weights, two places. */
function weightsOf(lexicon: Lexicon, emission: Float64Array, arcs: Float64Array): NameWeights {
  const groups = {
    attributes: {} as Written,
    pairs: {} as Written,
    endings: {} as Record<string, Record<string, number>>,
  };
  lexicon.names.forEach((name, index) => {
    const row: Record<string, number> = {};
    STATES.forEach((state, s) => {
      const weight = round(emission[index * S + s] ?? 0);
      if (Math.abs(weight) >= NEGLIGIBLE) row[state] = weight;
    });
    if (Object.keys(row).length === 0) return;
    const [group = "", what = "", where = ""] = name.split("\t");
    if (group === "endings") groups.endings[what] = row;
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
