import type { Block, Leftover, Line, PageLayout } from "../../model/index.js";
import { isFolioLine, isTitleLine } from "../../text/furniture.js";
import { pieceOfLines } from "./pieces.js";

/** What no article holds (`held`, the ids of blocks): running heads, folios, mastheads, and lines that stand in no block. */
export function leftoversOf({ page, blocks, em }: PageLayout, held: ReadonlySet<string>): Leftover[] {
  const placed = new Set(blocks.flatMap(({ lines }) => lines.map(({ id }) => id)));
  return [
    ...blocks.filter(({ id }) => !held.has(id)).map((block) => leftover(block.lines, whyOf(block, em))),
    ...page.lines.filter(({ id }) => !placed.has(id)).map((line) => leftover([line], "noise")),
  ];
}

function leftover(lines: readonly Line[], why: Leftover["why"]): Leftover {
  return { spans: pieceOfLines(lines, new Set()).spans, why };
}

/** A paper's title is set larger than a running head, against the body. */
const TITLE = 1.5;

function whyOf({ role, text, lines }: Block, em: number): Leftover["why"] {
  const isLarge = lines.some(({ box }) => box !== null && box[3] > TITLE * em);
  if (role === "masthead" || isLarge || isTitleLine(text)) return "masthead";
  if (role === "folio" || isFolioLine(text)) return "folio";
  if (role === "jump") return "jump";
  return role === "noise" ? "noise" : "running-head";
}
