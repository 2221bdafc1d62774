import { type Arcs, arcsOf } from "../../decide/sparse-chain.js";
import { learnTags } from "../../text/dictionary.js";
import { GRADES, sightOf } from "./attributes.js";
import { AHEAD, endingsAhead, HERE, nameAhead, POSITIONS, type Position } from "./evidence.js";
import { FIRST, FOLLOWERS, STATES, type State } from "./states.js";
import type { Units } from "./units.js";

export type StateWeights = Readonly<Partial<Record<State, number>>>;

/** The weights a person can read, natural-log units; what is not named weighs nothing. */
export interface NameWeights {
  /** What a word shows (`attributes.ts`), by where it stands from the word decided. */
  readonly attributes: Readonly<Record<string, Readonly<Partial<Record<Position, StateWeights>>>>>;
  /** `class > class` of two neighbours, by which of the two is decided. */
  readonly pairs: Readonly<Record<string, Readonly<Partial<Record<"first" | "second", StateWeights>>>>>;
  /** What stands ahead of a word (`AHEAD`): an ending of an organisation, the rest of a person's name. */
  readonly ahead: Readonly<Record<string, StateWeights>>;
  /** `from>to`, allowed ones that weigh something. */
  readonly transitions: Readonly<Record<string, number>>;
}

const S = STATES.length;
const WIDTH = POSITIONS.length * S;

/** A statement about a word, from where it stands, and how much it adds: natural-log units. */
export interface Reason {
  readonly what: string;
  readonly weight: number;
}

/** A reason adds at least this, natural-log units: it doubles the odds. */
const LEAST_REASON = 0.7;
const OTHER = STATES.indexOf("other");
/** In place of the number of a word not met before. */
const NEW = -1;

/** The cells of a row that weigh anything. */
interface SparseRow {
  /** The statement whose row it is. */
  readonly what: string;
  readonly cells: readonly number[];
  readonly weights: readonly number[];
}

/** Words met are kept; when so many are, all are forgotten, so that no text can fill the memory. */
const MEMO_LIMIT = 1 << 16;

/**
 * The weights laid out for arithmetic, and the words met so far: each has a number, under which lie what it adds to the
 * scores of itself and its neighbours (`#bank`, the word two before it … the word two after it × states), its class and whether organisations end in it.
 */
export class NameModel {
  readonly arcs: Arcs;
  readonly #rows = new Map<string, SparseRow>();
  readonly #classes = new Map<string, number>();
  /** Classes × classes: where in `#pairBank` the pair's scores lie, −1 for pairs that say nothing. */
  readonly #pairAt: Int32Array;
  readonly #pairBank: Float32Array;
  readonly #ahead = new Float32Array(AHEAD.length * S);
  readonly #numbers = new Map<string, number>();
  readonly #wordClass = new Int16Array(MEMO_LIMIT);
  readonly #endsOrganisation = new Uint8Array(MEMO_LIMIT);
  readonly #surname = new Int8Array(MEMO_LIMIT);
  readonly #grade = new Uint8Array(MEMO_LIMIT);
  readonly #reasons = new Map<number, Reason | null>();
  /** What each word shows of itself that weighs anything. */
  readonly #shown: (readonly SparseRow[])[] = [];
  #bank = new Float32Array(1024 * WIDTH);
  #scores = new Float64Array(1024 * S);

  constructor(weights: NameWeights) {
    for (const [name, byPosition] of Object.entries(weights.attributes))
      this.#rows.set(name, sparse(name, POSITIONS.map((position) => byPosition[position]).reverse()));
    const pairs = Object.entries(weights.pairs);
    for (const [pair] of pairs)
      for (const name of pair.split(" > "))
        if (!this.#classes.has(name)) this.#classes.set(name, this.#classes.size);
    this.#pairAt = new Int32Array(this.#classes.size ** 2).fill(-1);
    this.#pairBank = new Float32Array(pairs.length * 2 * S);
    pairs.forEach(([pair, { first, second }], k) => {
      this.#pairAt[this.#cell(pair)] = k * 2 * S;
      lay(this.#pairBank, k * 2 * S, sparse(pair, [second, first]));
    });
    for (const [what, row] of Object.entries(weights.ahead))
      lay(this.#ahead, AHEAD.indexOf(what) * S, sparse(what, [row]));
    this.arcs = arcsOf(S, transitionsOf(weights), Float64Array.from(STATES, firstScore));
  }

  #cell(pair: string): number {
    const [left = "", right = ""] = pair.split(" > ");
    return (this.#classes.get(left) ?? 0) * this.#classes.size + (this.#classes.get(right) ?? 0);
  }

  /** The numbers of words; new ones are looked at and remembered. */
  #numbersOf(words: readonly string[]): Int32Array {
    if (this.#numbers.size + words.length > MEMO_LIMIT) {
      this.#numbers.clear();
      this.#reasons.clear();
    }
    const numbers = new Int32Array(words.length);
    const fresh: string[] = [];
    for (let k = 0; k < words.length; k += 1) {
      const number = this.#numbers.get(words[k] as string) ?? NEW;
      if (number === NEW) fresh.push(words[k] as string);
      numbers[k] = number;
    }
    if (fresh.length === 0) return numbers;
    learnTags(fresh);
    for (let k = 0; k < words.length; k += 1)
      if (numbers[k] === NEW) {
        const word = words[k] as string;
        numbers[k] = this.#numbers.get(word) ?? this.#learn(word);
      }
    return numbers;
  }

  #learn(word: string): number {
    // a text of more different words than there is room for: the last ones share the last place
    const number = Math.min(this.#numbers.size, MEMO_LIMIT - 1);
    this.#numbers.set(word, number);
    const at = number * WIDTH;
    if (at + WIDTH > this.#bank.length) {
      const wider = new Float32Array(this.#bank.length * 2);
      wider.set(this.#bank);
      this.#bank = wider;
    }
    this.#bank.fill(0, at, at + WIDTH);
    const sight = sightOf(word);
    const shown = [...sight.attributes, ...sight.close].flatMap((what) => this.#rows.get(what) ?? []);
    for (const row of shown) lay(this.#bank, at, row);
    this.#shown[number] = shown;
    this.#wordClass[number] = this.#classes.get(sight.wordClass) ?? -1;
    this.#endsOrganisation[number] = sight.endsOrganisation ? 1 : 0;
    this.#surname[number] = sight.surname;
    this.#grade[number] = sight.grade;
    return number;
  }

  /**
   * What a word states most strongly for a state of the word that it stands at `position` (0 two before it … 2 itself …) of,
   * against that word being no name; null when nothing much.
   */
  reason(word: string, position: number, state: number): Reason | null {
    const number = this.#numbers.get(word) ?? this.#learn(word);
    const key = number * WIDTH + position * S + state;
    let known = this.#reasons.get(key);
    if (known === undefined) {
      known = strongest(this.#shown[number] ?? [], position, state);
      if (this.#reasons.size >= MEMO_LIMIT) this.#reasons.clear();
      this.#reasons.set(key, known);
    }
    return known;
  }

  /** Scores of every word of a text in every state, row-major words × states; they hold until the next text is asked for. */
  emissions(units: Units): Float64Array {
    const numbers = this.#numbersOf(units.words);
    const count = numbers.length;
    const bank = this.#bank;
    const padded = (count + POSITIONS.length - 1) * S;
    if (this.#scores.length < padded) this.#scores = new Float64Array(padded * 2);
    const all = this.#scores.fill(0, 0, padded);
    for (let k = 0; k < count; k += 1) {
      // all that a word adds lies in the order of those it adds to: the word two before it … the word two after it;
      // room before the first word and after the last spares the question whether they are there
      let at = k * S;
      const from = (numbers[k] as number) * WIDTH;
      for (let cell = from; cell < from + WIDTH; cell += 1, at += 1)
        all[at] = (all[at] as number) + (bank[cell] as number);
    }
    const scores = all.subarray(HERE * S, (HERE + count) * S);
    this.#addPairs(numbers, scores);
    this.#addAhead(units.words, numbers, scores);
    return scores;
  }

  #addAhead(words: readonly string[], numbers: Int32Array, scores: Float64Array): void {
    const endings = endingsAhead(words, (k) => this.#endsOrganisation[numbers[k] as number] === 1);
    const no = GRADES.indexOf("no");
    const grade = (k: number) => (k < numbers.length ? (this.#grade[numbers[k] as number] as number) : no);
    for (let k = 0; k < numbers.length; k += 1) {
      const ending = endings[k] as number;
      if (ending > 0) add(scores, k * S, this.#ahead, ending * S);
      const surname = this.#surname[numbers[k] as number] as number;
      if (surname >= 0) add(scores, k * S, this.#ahead, nameAhead(surname, grade(k + 1), grade(k + 2)) * S);
    }
  }

  #addPairs(numbers: Int32Array, scores: Float64Array): void {
    const width = this.#classes.size;
    for (let k = 1; k < numbers.length; k += 1) {
      const left = this.#wordClass[numbers[k - 1] as number] as number;
      const right = this.#wordClass[numbers[k] as number] as number;
      const at = left < 0 || right < 0 ? -1 : (this.#pairAt[left * width + right] as number);
      if (at < 0) continue;
      add(scores, k * S, this.#pairBank, at);
      add(scores, (k - 1) * S, this.#pairBank, at + S);
    }
  }
}

function strongest(shown: readonly SparseRow[], position: number, state: number): Reason | null {
  const row = (POSITIONS.length - 1 - position) * S;
  let best: Reason | null = null;
  for (const { what, cells, weights } of shown) {
    const weight = (weights[cells.indexOf(row + state)] ?? 0) - (weights[cells.indexOf(row + OTHER)] ?? 0);
    if (weight >= LEAST_REASON && (best === null || weight > best.weight))
      best = { what: `${POSITIONS[position]} ${what}`, weight };
  }
  return best;
}

/** The score of a state at the head of a stretch. */
export function firstScore(state: State): number {
  return FIRST.includes(state) ? 0 : Number.NEGATIVE_INFINITY;
}

/** Row-major from × to; −Infinity for what may not follow. */
function transitionsOf({ transitions }: NameWeights): Float64Array {
  const table = new Float64Array(S * S).fill(Number.NEGATIVE_INFINITY);
  for (const [from, state] of STATES.entries())
    for (const to of FOLLOWERS[state])
      table[from * S + STATES.indexOf(to)] = transitions[`${state}>${to}`] ?? 0;
  return table;
}

function add(into: Float64Array, at: number, rows: Float32Array, from: number): void {
  for (let s = 0; s < S; s += 1) into[at + s] = (into[at + s] as number) + (rows[from + s] as number);
}

function lay(into: Float32Array, at: number, { cells, weights }: SparseRow): void {
  for (let k = 0; k < cells.length; k += 1) {
    const cell = at + (cells[k] as number);
    into[cell] = (into[cell] as number) + (weights[k] as number);
  }
}

/** Rows one after another, each a state's weights. */
function sparse(what: string, rows: readonly (StateWeights | undefined)[]): SparseRow {
  const cells: number[] = [];
  const weights: number[] = [];
  rows.forEach((row, r) => {
    for (const [state, weight] of Object.entries(row ?? {})) {
      cells.push(r * S + STATES.indexOf(state as State));
      weights.push(weight);
    }
  });
  return { what, cells, weights };
}
