import { chanceOf } from "../../press/chance.js";
import { hangTogether } from "../../src/articles/graph/print/decide.js";
import { observeSheet } from "../../src/articles/graph/print/observe.js";
import { type Move, Partition } from "../../src/articles/graph/print/settle.js";
import type { ChoiceModel } from "../../src/decide/choice.js";
import type { DenseWeights, Evidence } from "../../src/decide/weights.js";
import type { PageLayout } from "../../src/model/index.js";
import { type ChoiceLesson, fitChoice } from "../train/fit-choice.js";
import type { GoldIssue } from "./issue.js";
import { layOutIssue, truthOf } from "./learn.js";
import { type Assigned, b3 } from "./metrics.js";
import { PRINT_WHOLE_PRIORS } from "./print-priors.js";

const ROUNDS = 80;
const WIDTH = 0.8;
/** Most moves make a page worse; of these, this share teaches, and counts for the others. */
const WORSE_KEPT = 0.3;
/** Moves that change B³ by less say nothing. */
const LEAST = 1e-5;

/**
 * What makes an article of a set of blocks, learnt from moves: from the partition that links give, and from the true one,
 * every move is better or worse than to stay, by B³. The evidence of staying is nothing, that of moving what it changes, so
 * that the fitted weights score articles by themselves.
 */
export function learnWholes(
  issues: readonly GoldIssue[],
  roles: DenseWeights,
  links: ChoiceModel,
): ChoiceModel {
  const chance = chanceOf(1);
  const kept = () => chance.happens(WORSE_KEPT);
  const lessons = issues.flatMap((issue) =>
    layOutIssue(issue, roles, { ignoreOrder: true, resegment: true }).flatMap((layout) =>
      lessonsOn(layout, issue, links, kept),
    ),
  );
  return fitChoice(PRINT_WHOLE_PRIORS, lessons, ROUNDS, WIDTH);
}

function lessonsOn(
  layout: PageLayout,
  issue: GoldIssue,
  links: ChoiceModel,
  kept: () => boolean,
): ChoiceLesson[] {
  const sheet = observeSheet(layout);
  const { parents, articleOf, chances } = hangTogether(sheet, links);
  const gold = sheet.nodes.map(({ block }) => truthOf(block, issue)?.article ?? null);
  const judge = (of: readonly number[]) =>
    b3(
      of.flatMap((found, at): Assigned[] => {
        const article = gold[at] ?? null;
        const weight = sheet.nodes[at]?.block.characters ?? 0;
        return article === null ? [] : [{ gold: article, found: `${found}`, weight }];
      }),
    );
  const names = [...new Set(gold)];
  const truth = gold.map((article, at) => (article === null ? names.length + at : names.indexOf(article)));
  return [articleOf, truth].flatMap((start) => {
    const partition = new Partition(parents, start, sheet, chances);
    const before = judge(start);
    return partition.moves().flatMap((move) => {
      const gain = judge(after(move, start)) - before;
      if (Math.abs(gain) < LEAST || (gain < 0 && !kept())) return [];
      return [lessonOf(partition.change(move), gain)];
    });
  });
}

/** A place that no article has. */
const NEW = -1;

function after({ blocks, to }: Move, start: readonly number[]): number[] {
  const moved = [...start];
  for (const at of blocks) moved[at] = to ?? NEW;
  return moved;
}

function lessonOf(change: readonly Evidence[], gain: number): ChoiceLesson {
  const weight = Math.min(1, 0.1 + 10 * Math.abs(gain)) / (gain < 0 ? WORSE_KEPT : 1);
  return {
    options: [{ indexes: [], values: [] }, summed(change)],
    right: [gain > 0 ? 1 : 0],
    weight,
  };
}

function summed(all: readonly Evidence[]): Evidence {
  const sums = new Map<number, number>();
  for (const { indexes, values } of all)
    indexes.forEach((index, k) => {
      sums.set(index, (sums.get(index) ?? 0) + (values[k] ?? 0));
    });
  const left = [...sums].filter(([, value]) => Math.abs(value) > 1e-9);
  return { indexes: left.map(([index]) => index), values: left.map(([, value]) => value) };
}
