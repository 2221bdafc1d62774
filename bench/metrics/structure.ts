import type { Decision } from "../../src/articles/decide.js";
import { JOINING, OPENING } from "../../src/articles/states.js";
import type { LineTruth } from "../corpora/dress.js";
import { Counts } from "./counts.js";

/** A piece with what was decided and what is true of it. */
export interface Judged {
  readonly decision: Decision;
  readonly truth: LineTruth;
}

/** How well the structure of dumps was found: starts of articles, whole articles, joins, and how far confidence can be trusted. */
export class StructureScore {
  readonly boundaries = new Counts();
  readonly joins = new Counts();
  articles = 0;
  exact = 0;
  /** Ten bins of stated confidence: how many decisions, the sum of their confidence, how many were right. */
  readonly reliability = Array.from({ length: 10 }, () => ({ count: 0, confidence: 0, right: 0 }));

  addPage(judged: readonly Judged[]): void {
    judged.forEach(({ decision, truth }, index) => {
      const opens = OPENING.has(decision.state) || decision.state === "leftover";
      const starts = truth.part === "first";
      if (index > 0) this.boundaries.add(opens, starts);
      this.joins.add(JOINING.has(decision.state), truth.part === "continues");
      if (index > 0) this.rely(decision.startConfidence, opens === starts);
    });
    this.countArticles(judged);
  }

  private rely(confidence: number, right: boolean): void {
    const bin = this.reliability[Math.min(9, Math.floor(confidence * 10))];
    if (!bin) return;
    bin.count++;
    bin.confidence += confidence;
    if (right) bin.right++;
  }

  /** An article is exact when it has exactly its lines: it opens and ends where the truth does, and nothing opens inside. */
  private countArticles(judged: readonly Judged[]): void {
    const cuts = new Set([0, judged.length]);
    judged.forEach(({ decision }, index) => {
      if (OPENING.has(decision.state) || decision.state === "leftover") cuts.add(index);
    });
    let start = 0;
    for (let index = 1; index <= judged.length; index++) {
      if (index < judged.length && judged[index]?.truth.part !== "first") continue;
      this.articles++;
      const inside = Array.from({ length: index - start - 1 }, (_, k) => start + k + 1).some((at) =>
        cuts.has(at),
      );
      if (cuts.has(start) && cuts.has(index) && !inside) this.exact++;
      start = index;
    }
  }
}
