import { choicesOf } from "../../src/articles/graph/decide.js";
import { type Graph, type Node, observeGraph } from "../../src/articles/graph/observe.js";
import { printChoices } from "../../src/articles/graph/print/decide.js";
import { observeSheet, type PrintNode } from "../../src/articles/graph/print/observe.js";
import type { ChoiceModel } from "../../src/decide/choice.js";
import type { DenseWeights } from "../../src/decide/weights.js";
import { type LayoutSettings, layOutPage } from "../../src/layout/index.js";
import { mayBeFurniture, roleEvidence } from "../../src/layout/roles/features.js";
import { observeBlocks, type View } from "../../src/layout/roles/observe.js";
import { printRoleEvidence } from "../../src/layout/roles/print-features.js";
import { ROLES } from "../../src/layout/roles/states.js";
import type { Block, BlockRole, PageLayout } from "../../src/model/index.js";
import { fit, type Lesson } from "../train/fit.js";
import { type ChoiceLesson, fitChoice } from "../train/fit-choice.js";
import type { GoldIssue, Truth } from "./issue.js";
import { PRINT_LINK_PRIORS } from "./print-priors.js";
import { LINK_PRIORS, ROLE_PRIORS } from "./priors.js";

const ROUNDS = 200;
/** The press sets thousands of blocks, and its truth leaves nothing open. */
const PRINT_ROUNDS = 60;
const PRINT_PRIOR_WIDTH = 0.8;
/** Titles are few and unlike: weights stay nearer to nought than their number alone would ask. */
const ROLE_PRIOR_WIDTH = 0.45;

/** The model of roles that the issues teach. */
export function learnRoles(issues: readonly GoldIssue[], priors: DenseWeights = ROLE_PRIORS): DenseWeights {
  const roles = priors.states as readonly BlockRole[];
  const isPrint = roles.length > ROLES.length;
  const lessons = inBothOrders(issues, (issue, settings) => {
    const fewHeads = !isPrint && namesFewHeads(issue);
    return issue.pages.flatMap((page, index): Lesson[] => {
      const layout = issue.layouts[index];
      if (!layout || layout.blocks.length === 0) return [];
      const { blocks } = layOutPage(page, layout, settings, priors);
      const views = observeBlocks(page, blocks);
      const allowed = new Uint8Array(blocks.length * roles.length);
      blocks.forEach((block, at) => {
        const said = truthOf(block, issue)?.role ?? null;
        const role = said === "masthead" ? "running-head" : said;
        const open = isOpen(role, block, views[at] as View, fewHeads);
        roles.forEach((state, k) => {
          if (open || role === state) allowed[at * roles.length + k] = 1;
        });
      });
      return [{ evidence: isPrint ? printRoleEvidence(views) : roleEvidence(views), allowed }];
    });
  });
  return fit(priors, lessons, isPrint ? PRINT_ROUNDS : ROUNDS, ROLE_PRIOR_WIDTH);
}

/**
 * Whether the truth leaves the role open: it says nothing, calls text what may be a head, leaves out
 * what is no furniture; or print itself says it is a byline or furniture, which these editors name seldom.
 */
function isOpen(role: BlockRole | null, block: Block, view: View, fewHeads: boolean): boolean {
  if (role === null || view.byline || (view.furniture && mayBeFurniture(view))) return true;
  if (role === "text") return fewHeads && mayBeHead(block);
  return role === "running-head" && !mayBeFurniture(view);
}

/** Some packages call nearly every line text: there, what may be a head is left open. */
function namesFewHeads(issue: GoldIssue): boolean {
  const blocks = issue.pages.flatMap((page, index) => {
    const layout = issue.layouts[index];
    return layout && layout.blocks.length > 0
      ? layOutPage(page, layout, { ignoreOrder: true, resegment: true }, ROLE_PRIORS).blocks
      : [];
  });
  const roles = blocks.filter(mayBeHead).map((block) => truthOf(block, issue)?.role ?? null);
  return roles.filter((role) => role === "text").length > roles.filter((role) => role === "headline").length;
}

function mayBeHead({ lines, text }: Block): boolean {
  return lines.length <= 2 && text.length <= 60 && !/[.!?]\s*$/u.test(text);
}

/** What the editor says of most of a block's characters; null where nothing is said. */
export function truthOf(block: Block, issue: GoldIssue): Truth | null {
  const votes = new Map<string, { truth: Truth; weight: number }>();
  for (const { id, text } of block.lines) {
    const truth = issue.truth.get(id);
    if (!truth) continue;
    const key = `${truth.article} ${truth.role}`;
    votes.set(key, { truth, weight: (votes.get(key)?.weight ?? 0) + Math.max(1, text.length) });
  }
  return [...votes.values()].sort((a, b) => b.weight - a.weight)[0]?.truth ?? null;
}

export function layOutIssue(issue: GoldIssue, roles: DenseWeights, settings: LayoutSettings): PageLayout[] {
  return issue.pages.flatMap((page, index) => {
    const layout = issue.layouts[index];
    return layout && page.lines.length > 0 ? [layOutPage(page, layout, settings, roles)] : [];
  });
}

/** The model of links that the issues teach; `rolesFor` gives roles as they would be found on an issue not learnt from. */
export function learnGraph(
  issues: readonly GoldIssue[],
  rolesFor: (issue: GoldIssue) => DenseWeights,
): ChoiceModel {
  const lessons = inBothOrders(issues, (issue, settings) => {
    const graph = observeGraph(layOutIssue(issue, rolesFor(issue), settings));
    const sisters = issues.filter(({ title }) => title === issue.title).length;
    return lessonsOf(graph, issue).map((lesson) => ({
      ...lesson,
      weight: lesson.weight / sisters ** 0.5 / 2,
    }));
  });
  return fitChoice(LINK_PRIORS, lessons, ROUNDS);
}

/** What is learnt serves inputs whose order is known and inputs whose order is not: every issue teaches both ways. */
function inBothOrders<L>(
  issues: readonly GoldIssue[],
  lessonsFor: (issue: GoldIssue, settings: LayoutSettings) => readonly L[],
): L[] {
  return [true, false].flatMap((ignoreOrder) =>
    issues.flatMap((issue) => lessonsFor(issue, { ignoreOrder, resegment: true })),
  );
}

/** A block may go on from any candidate of its own article; where none is among them, it opens. */
function lessonsOf(graph: Graph, issue: GoldIssue): ChoiceLesson[] {
  const articleOf = (node: Node): string | null => truthOf(node.block, issue)?.article ?? null;
  return choicesOf(graph).flatMap(({ node, candidates, evidence }) => {
    const article = articleOf(node);
    if (article === null) return [];
    const kin = candidates.flatMap(({ from }, index) => (articleOf(from) === article ? [index] : []));
    return [{ options: evidence, right: kin.length > 0 ? kin : [candidates.length], weight: weightOf(node) }];
  });
}

/** A long block counts for more than a short one, though not in proportion. */
function weightOf({ characters }: Pick<Node, "characters">): number {
  return 0.3 + Math.min(1.7, Math.log10(1 + characters) / 1.8);
}

/** The model of links on pages as set; `roles` as found on them. */
export function learnPrintGraph(issues: readonly GoldIssue[], roles: DenseWeights): ChoiceModel {
  const lessons = issues.flatMap((issue) =>
    layOutIssue(issue, roles, { ignoreOrder: true, resegment: true }).flatMap((layout) =>
      printLessons(layout, issue),
    ),
  );
  return fitChoice(PRINT_LINK_PRIORS, lessons, 2 * PRINT_ROUNDS, PRINT_PRIOR_WIDTH);
}

/** Links lead both ways, so that one block of an article hangs on none of it: the largest of its heads, or the first block. */
function printLessons(layout: PageLayout, issue: GoldIssue): ChoiceLesson[] {
  const sheet = observeSheet(layout);
  const articles = sheet.nodes.map(({ block }) => truthOf(block, issue)?.article ?? null);
  const openers = new Map<string, PrintNode>();
  sheet.nodes.forEach((node, at) => {
    const article = articles[at];
    if (!article) return;
    const opener = openers.get(article);
    if (!opener || (node.sort === "head" && (opener.sort !== "head" || node.size > opener.size * 1.05)))
      openers.set(article, node);
  });
  return printChoices(sheet).flatMap(({ node, candidates, evidence }) => {
    const article = articles[node.at] ?? null;
    if (article === null) return [];
    const kin = candidates.flatMap(({ from }, index) => (articles[from.at] === article ? [index] : []));
    const opens = openers.get(article) === node || kin.length === 0;
    return [
      {
        options: evidence,
        right: opens ? [candidates.length] : kin,
        weight: weightOf(node.block),
      },
    ];
  });
}
