import type { ArticleKind, Block, DeckEntry, Line } from "../../model/index.js";
import { endsSentence, opensSmall } from "../../text/punctuation.js";
import type { Decision } from "../decide.js";
import type { State } from "../states.js";
import { paragraphsOf } from "./paragraphs.js";
import { pieceOfLines } from "./pieces.js";

/** A block put into an article: how surely it opens it or goes on, as decided, and why. */
export interface Member {
  readonly block: Block;
  readonly em: number;
  readonly confidence: number;
  readonly why: Decision["why"];
}

/** That a paragraph goes on over a column's foot: set by hand, by what stands at either side of the cut. */
const SURE_JOIN = 0.95;
const LIKELY_JOIN = 0.8;

/** The blocks of one article, in reading order, as the decisions that articles are built from. */
export function decisionsOf(members: readonly Member[], compounds: ReadonlySet<string>): Decision[] {
  const decisions: Decision[] = [];
  let lastText = "";
  for (const member of members) {
    const { block, em, confidence, why } = member;
    const parts = isBody(block) && !block.rows ? paragraphsOf(block, em) : [[...block.lines]];
    parts.forEach((lines: readonly Line[], index) => {
      const piece = pieceOfLines(lines, compounds);
      const first = index === 0;
      const join = first && isBody(block) && !block.rows ? joinChance(lastText, piece.text) : 0;
      const begun = decisions.length > 0;
      const state = stateOf(block, begun, lastText !== "", join > 0.5);
      decisions.push({
        piece,
        state,
        startConfidence: first ? confidence : 1,
        joinConfidence: state === "text-join" ? join : 1 - join,
        why: first ? why : () => [],
        deckRole: deckRoleOf(block),
        ...(block.rows ? { rows: block.rows } : {}),
      });
      if (isBody(block) && !block.rows) lastText = piece.text;
    });
  }
  return decisions;
}

function isBody({ role }: Block): boolean {
  return role === "text" || role === "advertisement";
}

/** How likely the paragraph above goes on in this one. */
function joinChance(above: string, text: string): number {
  if (above === "" || endsSentence(above)) return 0;
  return opensSmall(text) || /[-\u00AD¬]\s*$/u.test(above) ? SURE_JOIN : LIKELY_JOIN;
}

/** Heads before any text make the deck; those after it are crossheads. */
function stateOf(block: Block, begun: boolean, hasText: boolean, joins: boolean): State {
  switch (block.role) {
    case "headline":
    case "kicker":
    case "subheadline":
      return !begun ? "opens-deck" : hasText ? "crosshead" : "deck";
    case "crosshead":
      return begun ? "crosshead" : "opens-deck";
    case "byline":
      return begun ? "byline" : "opens-text";
    case "caption":
      return begun ? "caption" : "opens-text";
    default:
      return !begun ? "opens-text" : joins ? "text-join" : "text";
  }
}

function deckRoleOf({ role }: Block): DeckEntry["role"] | null {
  return role === "headline" || role === "kicker" || role === "subheadline" ? role : null;
}

/** The kind that the blocks' roles tell; null where its passages must. */
export function kindOfBlocks(blocks: readonly Block[]): ArticleKind | null {
  const size = (some: readonly Block[]) => some.reduce((sum, { characters }) => sum + characters, 0);
  const advertising = blocks.filter(({ role }) => role === "advertisement");
  return size(advertising) * 2 > size(blocks) ? "advertisement" : null;
}
