import { bestTree } from "../../../decide/arborescence.js";
import { type ChoiceModel, chancesOf, choiceModel, optionScore, whyChosen } from "../../../decide/choice.js";
import type { Evidence } from "../../../decide/weights.js";
import type { PageLayout } from "../../../model/index.js";
import type { Member } from "../assemble.js";
import { type PrintCandidate, printCandidates } from "./candidates.js";
import { PRINT_GRAPH_FEATURES, printLinkEvidence, printOpeningEvidence } from "./features.js";
import { observeSheet, type PrintNode, type PrintSheet } from "./observe.js";
import { Partition, settle, surenessOf } from "./settle.js";
import { WHOLE_FEATURES, type WholeLinks } from "./whole.js";

/** What a block may hang on, and the evidence for each; the last option is that it hangs on none. */
export interface PrintChoices {
  readonly node: PrintNode;
  readonly candidates: readonly PrintCandidate[];
  readonly evidence: readonly Evidence[];
}

export function printGraphModel(weights: Readonly<Record<string, number>>): ChoiceModel {
  return choiceModel(weights, PRINT_GRAPH_FEATURES);
}

export function printWholeModel(weights: Readonly<Record<string, number>>): ChoiceModel {
  return choiceModel(weights, WHOLE_FEATURES);
}

export function printChoices(sheet: PrintSheet): PrintChoices[] {
  return sheet.nodes.map((node) => {
    const candidates = printCandidates(node, sheet);
    const evidence = [
      ...candidates.map((candidate) => printLinkEvidence(candidate, node, sheet)),
      printOpeningEvidence(node, sheet),
    ];
    return { node, candidates, evidence };
  });
}

/** No chance is taken for less: the logarithm of none is no number to add. */
const LEAST = 1e-5;

/** The two models that printed pages are put together by: of what hangs on what, and of what an article is as a whole. */
export interface PrintModels {
  readonly links: ChoiceModel;
  readonly wholes: ChoiceModel;
}

/** The choices of every block with their chances, and the tree in which they are most probable together. */
export function hangTogether(sheet: PrintSheet, links: ChoiceModel) {
  const scored = printChoices(sheet).map((choices) => {
    const scores = choices.evidence.map((option) => optionScore(links, option));
    return { ...choices, scores, chances: chancesOf(scores) };
  });
  const logs = scored.map(({ chances }) => chances.map((chance) => Math.log(Math.max(chance, LEAST))));
  const tree = bestTree(
    scored.map(({ candidates }, at) =>
      (logs[at] as number[]).map((score, option) => ({ from: candidates[option]?.from.at ?? -1, score })),
    ),
  );
  const parents = scored.map(({ candidates }, at) => candidates[tree[at] ?? -1]?.from.at ?? -1);
  const rootOf = rootsOf(parents);
  const linked: WholeLinks = {
    opening: logs.map((own) => own.at(-1) as number),
    hanging: scored.map(
      ({ candidates }, at) =>
        new Map(candidates.map(({ from }, option) => [from.at, logs[at]?.[option] as number])),
    ),
  };
  return { scored, parents, articleOf: parents.map((_, at) => rootOf(at)), chances: linked };
}

/**
 * The articles of one printed page: first the tree over all its blocks in which the choices are most probable together, each
 * block hanging on one of its article or, where it opens one, on the page; then blocks move while that makes wholes of them.
 */
export function printArticles(layout: PageLayout, { links, wholes }: PrintModels): Member[][] {
  const sheet = observeSheet(layout);
  const { scored, parents, articleOf, chances } = hangTogether(sheet, links);
  const partition = new Partition(parents, articleOf, sheet, chances);
  settle(partition, wholes);
  const sureness = surenessOf(partition, wholes);
  return [...partition.members.values()]
    .sort((a, b) => (a[0] as number) - (b[0] as number))
    .map((members) =>
      members.map((at): Member => {
        const { node, candidates, evidence, scores, chances } = scored[at] as (typeof scored)[number];
        const opens = chances.at(-1) ?? 1;
        const parent = partition.parents[at] as number;
        const chosen = candidates.findIndex(({ from }) => from.at === parent);
        return {
          block: node.block,
          em: sheet.em,
          confidence: sureness?.[at] ?? (chosen < 0 ? opens : 1 - opens),
          why: () => whyChosen(links, evidence, scores, chosen < 0 ? candidates.length : chosen),
        };
      }),
    );
}

/** The node that each hangs on in the end. */
function rootsOf(parents: readonly number[]): (node: number) => number {
  const roots = new Map<number, number>();
  return (node) => {
    const path: number[] = [];
    let at = node;
    while (!roots.has(at) && (parents[at] as number) >= 0) {
      path.push(at);
      at = parents[at] as number;
    }
    const root = roots.get(at) ?? at;
    for (const one of [...path, at]) roots.set(one, root);
    return root;
  };
}
