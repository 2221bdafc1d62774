import { readFileSync } from "node:fs";
import type { ChoiceModel } from "../../decide/choice.js";
import type { ArticleKind, Page, PageLayout, StatedKind } from "../../model/index.js";
import { compoundWords } from "../../text/joining.js";
import { buildArticle, type Draft } from "../build.js";
import type { Found } from "../found.js";
import type { Item } from "../items.js";
import { joinJumps } from "../jumps.js";
import type { Context } from "../parts.js";
import { readSheet } from "../sheet.js";
import { decisionsOf, kindOfBlocks, type Member } from "./assemble.js";
import { decideLinks, graphModel, type LinkDecision } from "./decide.js";
import { jumpsOn } from "./jumps.js";
import { leftoversOf } from "./leftovers.js";
import { observeGraph } from "./observe.js";
import { type PrintModels, printArticles, printGraphModel, printWholeModel } from "./print/decide.js";
import { headsFirst } from "./print/heads.js";
import { type Outliner, outliner } from "./regions.js";
import { statedArticles } from "./stated.js";

export interface GraphSettings {
  /** Whether the articles that the input states are found anew. */
  readonly resegment: boolean;
  /** What kind of item the input says each of its articles is, by the article's key. */
  readonly kinds: ReadonlyMap<string, StatedKind>;
}

/** Pages with geometry to articles: the blocks of the whole edition decided as one graph, or as the input states them. */
export function findArticlesOnLayouts(
  layouts: readonly PageLayout[],
  settings: GraphSettings,
  model: ChoiceModel = trainedLinks(),
): Found {
  const lines = layouts.flatMap(({ page }) => page.lines);
  const context: Context = {
    lines: new Map(lines.map((line) => [line.id, line])),
    compounds: compoundWords(lines.map(({ text }) => text)),
  };
  const states =
    !settings.resegment && layouts.some(({ blocks }) => blocks.some(({ input }) => input.place !== null));
  const groups = states ? statedArticles(layouts) : foundArticles(layouts, model);
  const held = new Set(groups.flatMap((members) => members.map(({ block }) => block.id)));
  const leftovers = layouts.map((layout) => leftoversOf(layout, held));
  const sheets = layouts.map(({ page }, index) => readSheet(page, leftovers[index] ?? []));
  const numbered = layouts.map((layout, index) => ({
    ...layout.page,
    number: sheets[index]?.number ?? layout.page.number,
    name: sheets[index]?.name ?? layout.page.name,
  }));
  const items = itemsOf(groups, layouts, numbered, context);
  const outline = outliner(layouts);
  return {
    drafts: (states ? items : joinJumps(items)).map((item) =>
      draftOf(item, kindOf(item.members, states ? settings.kinds : NONE), context, outline),
    ),
    leftovers: leftovers.flat(),
    sheets,
  };
}

interface BlockItem extends Item {
  readonly members: readonly Member[];
}

/** The articles as items that may jump, as those of dumps do; each on the page of its first block. */
function itemsOf(
  groups: readonly (readonly Member[])[],
  layouts: readonly PageLayout[],
  pages: readonly Page[],
  context: Context,
): BlockItem[] {
  const jumps = new Map(layouts.flatMap((layout) => [...jumpsOn(layout)]));
  const pageOf = new Map(
    layouts.flatMap(({ blocks }, at) => blocks.map(({ id }): [string, Page] => [id, pages[at] as Page])),
  );
  return groups.map((members): BlockItem => {
    const ends = members.flatMap(({ block }) => jumps.get(block.id) ?? []);
    return {
      page: pageOf.get(members[0]?.block.id ?? "") as Page,
      decisions: decisionsOf(members, context.compounds),
      after: 1,
      to: ends.find(({ to }) => to !== null)?.to ?? null,
      from: ends.find(({ from }) => from !== null)?.from ?? null,
      members,
    };
  });
}

const NONE: ReadonlyMap<string, StatedKind> = new Map();

/** The kind as stated, or as its blocks tell it; null where its passages must. */
function kindOf(members: readonly Member[], stated: ReadonlyMap<string, StatedKind>): ArticleKind | null {
  const kind = stated.get(members[0]?.block.input.place?.article ?? "");
  if (kind !== undefined) return kind === "story" ? null : kind;
  return kindOfBlocks(members.map(({ block }) => block));
}

function draftOf(
  { decisions }: BlockItem,
  kind: ArticleKind | null,
  context: Context,
  outline: Outliner,
): Draft {
  const lines = decisions.flatMap(({ piece }) => piece.spans.map(({ line }) => line));
  const draft = buildArticle(decisions, 1, context, kind);
  return { ...draft, article: { ...draft.article, regions: outline(lines) } };
}

/** Pages of print as set each by their own, the recognised as one graph; in the order of their pages. */
function foundArticles(layouts: readonly PageLayout[], model: ChoiceModel): Member[][] {
  const printed = layouts.filter(({ typeset }) => typeset);
  if (printed.length === 0) return linkedArticles(layouts, model);
  const recognised = layouts.filter(({ typeset }) => !typeset);
  return [
    ...printed.flatMap((layout) => printArticles(layout, trainedPrint()).map(headsFirst)),
    ...linkedArticles(recognised, model),
  ];
}

/** The blocks that hang together by their links, article by article in reading order. */
export function linkedArticles(layouts: readonly PageLayout[], model: ChoiceModel): Member[][] {
  const articles = new Map<number, Member[]>();
  const rootOf = new Map<number, number>();
  for (const link of decideLinks(observeGraph(layouts), model)) {
    const root = link.from === null ? link.node.at : (rootOf.get(link.from.at) ?? link.from.at);
    rootOf.set(link.node.at, root);
    const members = articles.get(root) ?? [];
    members.push(memberOf(link));
    articles.set(root, members);
  }
  return [...articles.values()];
}

function memberOf({ node, opens, from, why }: LinkDecision): Member {
  return { block: node.block, em: node.em, confidence: from === null ? opens : 1 - opens, why };
}

let printModels: PrintModels | null = null;

/** The same for print as set. */
export function trainedPrint(): PrintModels {
  printModels ??= {
    links: printGraphModel(weightsIn("./print/weights.json")),
    wholes: printWholeModel(weightsIn("./print/whole-weights.json")),
  };
  return printModels;
}

let trained: ChoiceModel | null = null;

/** The weights that `npm run train:layout` wrote, read on first use. */
export function trainedLinks(): ChoiceModel {
  trained ??= graphModel(weightsIn("./weights.json"));
  return trained;
}

function weightsIn(file: string): Record<string, number> {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as Record<string, number>;
}
