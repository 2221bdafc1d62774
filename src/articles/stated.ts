import type { Leftover, Line, PageLayout, StatedIssue, StatedPassage } from "../model/index.js";
import { compoundWords } from "../text/joining.js";
import { Readings } from "../text/readings.js";
import { buildArticle, type Draft } from "./build.js";
import type { Decision } from "./decide.js";
import type { Found } from "./found.js";
import { pieceOfLines } from "./graph/pieces.js";
import { outliner } from "./graph/regions.js";
import type { Context } from "./parts.js";
import { readSheet } from "./sheet.js";
import type { State } from "./states.js";

/** The articles of an issue whose every passage is stated: nothing is decided but what the text of a passage says. */
export function findStatedArticles(layouts: readonly PageLayout[], issue: StatedIssue): Found {
  const lines = new Map(layouts.flatMap(({ page }) => page.lines.map((line) => [line.id, line] as const)));
  const compounds = compoundWords([...lines.values()].map(({ text }) => text));
  const context: Context = { lines, compounds };
  const outline = outliner(layouts);
  const drafts = issue.items.map(({ kind, passages }): Draft => {
    const decisions = passages
      .flatMap((passage) => bylineByLine(passage, context))
      .map((passage, index) => decisionOf(passage, index === 0, context));
    const draft = buildArticle(decisions, 1, context, kind);
    return {
      ...draft,
      article: { ...draft.article, regions: outline(passages.flatMap(({ lines }) => lines)) },
    };
  });
  const leftovers = issue.leftovers.map(({ why, lines: ids }): Leftover => {
    const { spans } = pieceOfLines(linesOf(ids, context), compounds);
    return { spans, why };
  });
  return {
    drafts,
    leftovers,
    sheets: layouts.map(({ page }) => readSheet(page, leftoversOn(page.lines, leftovers))),
  };
}

function linesOf(ids: readonly string[], { lines }: Context): Line[] {
  return ids.flatMap((id) => lines.get(id) ?? []);
}

function leftoversOn(lines: readonly Line[], leftovers: readonly Leftover[]): Leftover[] {
  const here = new Set(lines.map(({ id }) => id));
  return leftovers.filter(({ spans }) => here.has(spans[0]?.line ?? ""));
}

/** A byline that names nobody when read as one is a name and what stands under it, an address say, a line each. */
function bylineByLine(passage: StatedPassage, context: Context): StatedPassage[] {
  if (passage.role !== "byline" || passage.lines.length === 1) return [passage];
  const { text } = pieceOfLines(linesOf(passage.lines, context), context.compounds);
  if (new Readings(text).byline !== null) return [passage];
  return passage.lines.map((line) => ({ role: "byline", lines: [line] }));
}

function decisionOf(passage: StatedPassage, opens: boolean, context: Context): Decision {
  const { role } = passage;
  const inDeck = role === "kicker" || role === "headline" || role === "subheadline" || role === "note";
  return {
    piece: pieceOfLines(linesOf(passage.lines, context), context.compounds),
    state: stateOf(role, opens),
    startConfidence: 1,
    joinConfidence: 1,
    why: () => [],
    deckRole: inDeck ? role : null,
  };
}

function stateOf(role: StatedPassage["role"], opens: boolean): State {
  switch (role) {
    case "label":
      return "opens-label";
    case "kicker":
    case "headline":
    case "subheadline":
    case "note":
      return opens ? "opens-deck" : "deck";
    case "byline":
    case "crosshead":
    case "caption":
      return role;
    default:
      return opens ? "opens-text" : "text";
  }
}
