import { linkedArticles } from "../../src/articles/graph/index.js";
import type { ChoiceModel } from "../../src/decide/choice.js";
import type { DenseWeights } from "../../src/decide/weights.js";
import type { LayoutSettings } from "../../src/layout/index.js";
import type { BlockRole } from "../../src/model/index.js";
import { Counts } from "../metrics/counts.js";
import type { GoldIssue } from "./issue.js";
import { layOutIssue, learnGraph, learnRoles, truthOf } from "./learn.js";
import { b3 } from "./metrics.js";
import type { Judged } from "./overlay.js";
import { shuffled } from "./shuffle.js";

/** How one page came out, and the lines it was judged by. */
export interface PageScore {
  readonly b3: number;
  readonly lines: readonly Judged[];
}

/** How one issue came out. */
export interface IssueScore {
  readonly issue: GoldIssue;
  readonly b3: number;
  /** By page id, those that an editor has articles on. */
  readonly pages: ReadonlyMap<string, PageScore>;
}

export interface LayoutScore {
  readonly issues: readonly IssueScore[];
  /** Characters per role. */
  readonly roles: ReadonlyMap<BlockRole, Counts>;
  /** Whether each block opens an article: how sure it was, and whether it was right. */
  readonly decisions: readonly { readonly confidence: number; readonly right: boolean }[];
}

export interface OrderScores {
  /** Blocks and lines in random order, and the order left out of the evidence. */
  readonly shuffled: LayoutScore;
  readonly asGiven: LayoutScore;
}

/** Every issue judged by models that have not seen its title. */
export function crossValidateLayout(issues: readonly GoldIssue[]): OrderScores {
  const [mixed, given] = [new Tally(), new Tally()];
  const rolesWithout = withoutTitle(issues);
  for (const title of new Set(issues.map((issue) => issue.title))) {
    const links = learnGraph(
      issues.filter((issue) => issue.title !== title),
      (issue) => rolesWithout(issue.title),
    );
    issues.forEach((issue, seed) => {
      if (issue.title !== title) return;
      const models = { roles: rolesWithout(title), links };
      judge(shuffled(issue, seed), models, { ignoreOrder: true, resegment: true }, mixed);
      judge(issue, models, { ignoreOrder: false, resegment: true }, given);
    });
  }
  return { shuffled: mixed, asGiven: given };
}

class Tally implements LayoutScore {
  readonly issues: IssueScore[] = [];
  readonly roles = new Map<BlockRole, Counts>();
  readonly decisions: { confidence: number; right: boolean }[] = [];
}

/** Models of roles that have not seen a title, each learnt once. */
export function withoutTitle(issues: readonly GoldIssue[]): (title: string) => DenseWeights {
  const models = new Map<string, DenseWeights>();
  return (title) => {
    const known = models.get(title);
    if (known) return known;
    const model = learnRoles(issues.filter((issue) => issue.title !== title));
    models.set(title, model);
    return model;
  };
}

interface Models {
  readonly roles: DenseWeights;
  readonly links: ChoiceModel;
}

function judge(issue: GoldIssue, { roles, links }: Models, settings: LayoutSettings, tally: Tally): void {
  const layouts = layOutIssue(issue, roles, settings);
  const articleOf = new Map<string, string>();
  linkedArticles(layouts, links).forEach((members, article) => {
    for (const { block } of members) for (const { id } of block.lines) articleOf.set(id, `a${article}`);
    judgeOpenings(members, issue, tally);
  });
  const items = new Map<string, Judged[]>();
  for (const { page, blocks } of layouts) {
    for (const block of blocks)
      countRole(block.role, truthOf(block, issue)?.role ?? null, block.text.length, tally.roles);
    items.set(
      page.id,
      page.lines.flatMap((line) => {
        const gold = issue.truth.get(line.id)?.article ?? null;
        const characters = line.text.replace(/\s/gu, "").length;
        const weight = hasText(issue) ? characters : 1;
        return gold === null || weight === 0
          ? []
          : [{ gold, found: articleOf.get(line.id) ?? line.id, weight, box: line.box }];
      }),
    );
  }
  const pages = new Map(
    [...items].filter(([, lines]) => lines.length > 0).map(([id, lines]) => [id, { b3: b3(lines), lines }]),
  );
  tally.issues.push({ issue, b3: b3([...items.values()].flat()), pages });
}

/** Lines count alike where there is no text to count characters of. */
function hasText({ pages }: GoldIssue): boolean {
  const lines = pages.flatMap((page) => page.lines);
  return lines.filter(({ text }) => text !== "").length * 2 > lines.length;
}

/** A block is rightly held to open its article, or to go on, as it is the first of its gold article or not. */
function judgeOpenings(
  members: ReturnType<typeof linkedArticles>[number],
  issue: GoldIssue,
  { decisions }: Tally,
): void {
  const seen = new Set<string>();
  members.forEach(({ block, confidence }, index) => {
    const gold = truthOf(block, issue)?.article ?? null;
    if (gold === null) return;
    if (index > 0) decisions.push({ confidence, right: seen.has(gold) });
    seen.add(gold);
  });
}

function countRole(
  found: BlockRole,
  gold: BlockRole | null,
  characters: number,
  byRole: Map<BlockRole, Counts>,
): void {
  if (gold === null || gold === "running-head") return;
  for (const role of new Set([found, gold])) {
    const counts = byRole.get(role) ?? new Counts();
    byRole.set(role, counts);
    counts.add(found === role, gold === role, characters);
  }
}
