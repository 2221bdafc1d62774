import { linkedArticles } from "../../src/articles/graph/index.js";
import type { ChoiceModel } from "../../src/decide/choice.js";
import type { DenseWeights } from "../../src/decide/weights.js";
import type { LayoutSettings } from "../../src/layout/index.js";
import type { BlockRole } from "../../src/model/index.js";
import { Counts } from "../metrics/counts.js";
import type { GoldIssue } from "./issue.js";
import { layOutIssue, learnGraph, learnRoles, truthOf } from "./learn.js";
import { type Assigned, b3 } from "./metrics.js";

/** How one issue came out. */
export interface IssueScore {
  readonly issue: GoldIssue;
  readonly b3: number;
  /** By page id. */
  readonly pages: ReadonlyMap<string, number>;
}

export interface LayoutScore {
  readonly issues: readonly IssueScore[];
  /** Characters per role. */
  readonly roles: ReadonlyMap<BlockRole, Counts>;
  /** Whether each block opens an article: how sure it was, and whether it was right. */
  readonly decisions: readonly { readonly confidence: number; readonly right: boolean }[];
}

/** Every issue judged by models that have not seen its title. */
export function crossValidateLayout(issues: readonly GoldIssue[], settings: LayoutSettings): LayoutScore {
  const scores: IssueScore[] = [];
  const roles = new Map<BlockRole, Counts>();
  const decisions: { confidence: number; right: boolean }[] = [];
  const rolesWithout = withoutTitle(issues, settings);
  for (const title of new Set(issues.map((issue) => issue.title))) {
    const others = issues.filter((issue) => issue.title !== title);
    const links = learnGraph(others, settings, (issue) => rolesWithout(issue.title));
    for (const issue of issues.filter((one) => one.title === title))
      scores.push(judge(issue, rolesWithout(title), links, settings, roles, decisions));
  }
  return { issues: scores, roles, decisions };
}

/** Models of roles that have not seen a title, each learnt once. */
export function withoutTitle(
  issues: readonly GoldIssue[],
  settings: LayoutSettings,
): (title: string) => DenseWeights {
  const models = new Map<string, DenseWeights>();
  return (title) => {
    const known = models.get(title);
    if (known) return known;
    const model = learnRoles(
      issues.filter((issue) => issue.title !== title),
      settings,
    );
    models.set(title, model);
    return model;
  };
}

function judge(
  issue: GoldIssue,
  roles: DenseWeights,
  links: ChoiceModel,
  settings: LayoutSettings,
  byRole: Map<BlockRole, Counts>,
  decisions: { confidence: number; right: boolean }[],
): IssueScore {
  const layouts = layOutIssue(issue, roles, settings);
  const articleOf = new Map<string, string>();
  linkedArticles(layouts, links).forEach((members, article) => {
    for (const { block } of members) for (const { id } of block.lines) articleOf.set(id, `a${article}`);
    judgeOpenings(members, issue, decisions);
  });
  const items = new Map<string, Assigned[]>();
  for (const { page, blocks } of layouts) {
    for (const block of blocks)
      countRole(block.role, truthOf(block, issue)?.role ?? null, block.text.length, byRole);
    items.set(
      page.id,
      page.lines.flatMap((line) => {
        const gold = issue.truth.get(line.id)?.article ?? null;
        const characters = line.text.replace(/\s/gu, "").length;
        const weight = hasText(issue) ? characters : 1;
        return gold === null || weight === 0
          ? []
          : [{ gold, found: articleOf.get(line.id) ?? line.id, weight }];
      }),
    );
  }
  const pages = new Map([...items].filter(([, some]) => some.length > 0).map(([id, some]) => [id, b3(some)]));
  return { issue, b3: b3([...items.values()].flat()), pages };
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
  decisions: { confidence: number; right: boolean }[],
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
