import { type ChoiceModel, optionScore } from "../../../decide/choice.js";
import type { Evidence } from "../../../decide/weights.js";
import type { PrintSheet } from "./observe.js";
import { type WholeLinks, wholeEvidence } from "./whole.js";

/** Blocks leave one article for another, or for one of their own. */
export interface Move {
  readonly blocks: readonly number[];
  readonly from: number;
  /** Null for a new article. */
  readonly to: number | null;
}

/** Chances smaller than this are not tried. */
const LEAST_TRIED = Math.log(0.002);

/** Which blocks are whose; articles are named by numbers. */
export class Partition {
  readonly articleOf: number[];
  readonly members = new Map<number, number[]>();
  readonly parents: number[];
  private readonly known = new Map<string, Evidence>();
  /** By article: the number of the change that made it what it is. */
  private readonly changes = new Map<number, number>();
  private changed = 0;
  private next: number;

  constructor(
    parents: readonly number[],
    articleOf: readonly number[],
    readonly sheet: PrintSheet,
    readonly links: WholeLinks,
  ) {
    this.articleOf = [...articleOf];
    this.parents = [...parents];
    articleOf.forEach((article, at) => {
      const own = this.members.get(article);
      if (own) own.push(at);
      else this.members.set(article, [at]);
    });
    for (const article of this.members.keys()) this.changes.set(article, this.changed++);
    this.next = articleOf.reduce((most, article) => Math.max(most, article), -1) + 1;
  }

  moves(): Move[] {
    const children: number[][] = this.parents.map(() => []);
    this.parents.forEach((parent, at) => {
      if (parent >= 0) children[parent]?.push(at);
    });
    return [...this.articleOf.flatMap((from, at) => this.partings(from, at, children)), ...this.mergers()];
  }

  /** A block, alone or with all that hang on it, goes to an article that it could hang on, or opens one. */
  private partings(from: number, at: number, children: readonly (readonly number[])[]): Move[] {
    const whole = (this.members.get(from) as number[]).length;
    const targets = new Set<number | null>();
    for (const [other, chance] of this.links.hanging[at] as ReadonlyMap<number, number>)
      if (chance > LEAST_TRIED && this.articleOf[other] !== from)
        targets.add(this.articleOf[other] as number);
    if ((this.links.opening[at] as number) > LEAST_TRIED) targets.add(null);
    const branch = within(at, children);
    const sets = branch.length === 1 ? [branch] : [branch, [at]];
    return sets
      .filter((blocks) => blocks.length < whole)
      .flatMap((blocks) => [...targets].map((to): Move => ({ blocks, from, to })));
  }

  /** An article goes into one that any of its blocks could hang on, or that has a block that could hang on one of it. */
  private mergers(): Move[] {
    const pairs = new Map<string, Move>();
    this.links.hanging.forEach((chances, at) => {
      for (const other of chances.keys()) {
        const [from, to] = [this.articleOf[at] as number, this.articleOf[other] as number];
        if (from !== to)
          pairs.set(`${Math.max(from, to)} ${Math.min(from, to)}`, {
            blocks: this.members.get(Math.max(from, to)) as number[],
            from: Math.max(from, to),
            to: Math.min(from, to),
          });
      }
    });
    return [...pairs.values()];
  }

  /** The blocks whose place a move calls in question: the one that leads it, or those that open the two articles it makes one. */
  answering({ blocks, from, to }: Move): number[] {
    const isMerger = to !== null && blocks.length === this.members.get(from)?.length;
    if (!isMerger) return [blocks[0] as number];
    return [...blocks, ...(this.members.get(to) as number[])].filter(
      (at) => (this.parents[at] as number) < 0,
    );
  }

  /** Names a move as long as the articles it touches stay what they are. */
  keyOf({ blocks, from, to }: Move): string {
    return `${blocks[0]} ${blocks.length} ${this.changes.get(from)} ${to === null ? "" : this.changes.get(to)}`;
  }

  /** What a move changes in the evidence of the articles it touches. */
  change({ blocks, from, to }: Move): Evidence[] {
    const moved = new Set(blocks);
    const own = this.members.get(from) as number[];
    const other = to === null ? [] : (this.members.get(to) as number[]);
    const left = own.filter((at) => !moved.has(at));
    const grown = [...other, ...blocks].sort((a, b) => a - b);
    return [
      ...(left.length === 0 ? [] : [this.evidence(left)]),
      this.evidence(grown),
      negative(this.evidence(own)),
      ...(other.length === 0 ? [] : [negative(this.evidence(other))]),
    ];
  }

  apply({ blocks, from, to }: Move): void {
    const article = to ?? this.next++;
    for (const one of [from, article]) this.changes.set(one, this.changed++);
    const moved = new Set(blocks);
    const head = blocks[0] as number;
    for (const at of blocks) this.articleOf[at] = article;
    const left = (this.members.get(from) as number[]).filter((at) => !moved.has(at));
    if (left.length === 0) this.members.delete(from);
    else this.members.set(from, left);
    this.members.set(
      article,
      [...(this.members.get(article) ?? []), ...blocks].sort((a, b) => a - b),
    );
    for (const at of left)
      if (moved.has(this.parents[at] as number)) this.parents[at] = this.upwards(at, moved);
    this.parents[head] = this.bestIn(head, article, moved);
  }

  private upwards(at: number, moved: ReadonlySet<number>): number {
    let parent = this.parents[at] as number;
    while (parent >= 0 && moved.has(parent)) parent = this.parents[parent] as number;
    return parent;
  }

  private bestIn(at: number, article: number, moved: ReadonlySet<number>): number {
    let [best, most] = [-1, Number.NEGATIVE_INFINITY];
    for (const [from, chance] of this.links.hanging[at] as ReadonlyMap<number, number>)
      if (chance > most && this.articleOf[from] === article && !moved.has(from))
        [best, most] = [from, chance];
    return best;
  }

  private evidence(members: readonly number[]): Evidence {
    const key = members.join();
    const known = this.known.get(key);
    if (known) return known;
    const own = new Set(members);
    const found = wholeEvidence(members, (at) => own.has(at), this.sheet, this.links);
    this.known.set(key, found);
    return found;
  }
}

/** A node and all that hang on it, it first. */
function within(root: number, children: readonly (readonly number[])[]): number[] {
  const found = [root];
  for (let at = 0; at < found.length; at++) found.push(...(children[found[at] as number] as number[]));
  return found;
}

function negative({ indexes, values }: Evidence): Evidence {
  return { indexes, values: values.map((value) => -value) };
}

export function gainOf(model: ChoiceModel, change: readonly Evidence[]): number {
  return change.reduce((sum, evidence) => sum + optionScore(model, evidence), 0);
}

/** A page of more blocks is left as the links have it: none of print has so many, and each could be asked about at every move. */
const MOST_BLOCKS = 600;

/** Moves blocks, the best move first, while that makes articles more like articles. */
export function settle(partition: Partition, model: ChoiceModel): void {
  const blocks = partition.articleOf.length;
  if (blocks > MOST_BLOCKS) return;
  const gains = new Map<string, number>();
  for (let round = 0; round < blocks; round++) {
    let best: Move | null = null;
    let most = LEAST_GAIN;
    for (const move of partition.moves()) {
      const key = partition.keyOf(move);
      const gain = gains.get(key) ?? gainOf(model, partition.change(move));
      gains.set(key, gain);
      if (gain > most) [best, most] = [move, gain];
    }
    if (best === null) return;
    partition.apply(best);
  }
}

/** Less is a matter of rounding. */
const LEAST_GAIN = 1e-6;

/**
 * How sure it is of each block that it is where it is, 0..1: the model says of a move how likely it makes the page better,
 * and the likeliest move of the block says how likely it is wrong here. The blocks that open articles answer for merging these.
 * Null for a page of too many blocks to settle.
 */
export function surenessOf(partition: Partition, model: ChoiceModel): number[] | null {
  if (partition.articleOf.length > MOST_BLOCKS) return null;
  const gains = partition.articleOf.map(() => Number.NEGATIVE_INFINITY);
  for (const move of partition.moves()) {
    const gain = gainOf(model, partition.change(move));
    for (const at of partition.answering(move)) gains[at] = Math.max(gains[at] as number, gain);
  }
  return gains.map((gain) => 1 / (1 + Math.exp(gain)));
}
