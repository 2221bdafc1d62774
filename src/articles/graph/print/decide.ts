import { bestTree } from "../../../decide/arborescence.js";
import { type ChoiceModel, chancesOf, choiceModel, optionScore, whyChosen } from "../../../decide/choice.js";
import type { Evidence } from "../../../decide/weights.js";
import type { PageLayout } from "../../../model/index.js";
import type { Member } from "../assemble.js";
import { type PrintCandidate, printCandidates } from "./candidates.js";
import { PRINT_GRAPH_FEATURES, printLinkEvidence, printOpeningEvidence } from "./features.js";
import { observeSheet, type PrintNode, type PrintSheet } from "./observe.js";

/** What a block may hang on, and the evidence for each; the last option is that it hangs on none. */
export interface PrintChoices {
  readonly node: PrintNode;
  readonly candidates: readonly PrintCandidate[];
  readonly evidence: readonly Evidence[];
}

export function printGraphModel(weights: Readonly<Record<string, number>>): ChoiceModel {
  return choiceModel(weights, PRINT_GRAPH_FEATURES);
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

/** No chance is taken for none: the logarithm of that is no number to add. */
const LEAST = 1e-300;

/**
 * The articles of one printed page: the tree over all its blocks in which the choices are most probable together, each block
 * hanging on one of its article or, where it opens one, on the page.
 */
export function printArticles(layout: PageLayout, model: ChoiceModel): Member[][] {
  const sheet = observeSheet(layout);
  const scored = printChoices(sheet).map((choices) => {
    const scores = choices.evidence.map((option) => optionScore(model, option));
    return { ...choices, scores, chances: chancesOf(scores) };
  });
  const tree = bestTree(
    scored.map(({ candidates, chances }) =>
      chances.map((chance, at) => ({
        from: candidates[at]?.from.at ?? -1,
        score: Math.log(Math.max(chance, LEAST)),
      })),
    ),
  );
  const rootOf = rootsOf(scored.map(({ candidates }, at) => candidates[tree[at] ?? -1]?.from.at ?? -1));
  const articles = new Map<number, Member[]>();
  scored.forEach(({ node, evidence, scores, chances }, at) => {
    const chosen = tree[at] ?? 0;
    const opens = chances.at(-1) ?? 1;
    const members = articles.get(rootOf(at)) ?? [];
    articles.set(rootOf(at), members);
    members.push({
      block: node.block,
      em: sheet.em,
      confidence: chosen === chances.length - 1 ? opens : 1 - opens,
      why: () => whyChosen(model, evidence, scores, chosen),
    });
  });
  return [...articles.values()];
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
