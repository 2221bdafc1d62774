import { type ChoiceModel, chancesOf, choiceModel, optionScore, whyChosen } from "../../decide/choice.js";
import type { Contribution, Evidence } from "../../decide/weights.js";
import { type Candidate, candidatesFor } from "./candidates.js";
import { GRAPH_FEATURES, linkEvidence, openingEvidence } from "./features.js";
import type { Graph, Node } from "./observe.js";

/** What a block may go on from, and the evidence for each; the last option is that it opens an article. */
export interface Choices {
  readonly node: Node;
  readonly candidates: readonly Candidate[];
  /** One for each candidate, then one for opening. */
  readonly evidence: readonly Evidence[];
}

/** What was decided of one block. */
export interface LinkDecision {
  readonly node: Node;
  /** The block it goes on from; null where it opens an article. */
  readonly from: Node | null;
  /** How probable it is that it opens an article, 0..1. */
  readonly opens: number;
  readonly why: () => readonly Contribution[];
}

export function graphModel(weights: Readonly<Record<string, number>>): ChoiceModel {
  return choiceModel(weights, GRAPH_FEATURES);
}

export function choicesOf(graph: Graph): Choices[] {
  return graph.nodes.map((node) => {
    const candidates = candidatesFor(node, graph);
    const evidence = [
      ...candidates.map((candidate) => linkEvidence(candidate, node, graph)),
      openingEvidence(node, graph),
    ];
    return { node, candidates, evidence };
  });
}

/**
 * Decides for every block what it goes on from. Links only ever lead back in the order of reading, so no choice can close
 * a circle, and the best choice for each block makes the best forest over all of them: the decision is global though each
 * is made alone.
 */
export function decideLinks(graph: Graph, model: ChoiceModel): LinkDecision[] {
  return choicesOf(graph).map(({ node, candidates, evidence }) => {
    const scores = evidence.map((option) => optionScore(model, option));
    const chances = chancesOf(scores);
    const best = scores.indexOf(Math.max(...scores));
    return {
      node,
      from: candidates[best]?.from ?? null,
      opens: chances.at(-1) ?? 1,
      why: () => whyChosen(model, evidence, scores, best),
    };
  });
}
