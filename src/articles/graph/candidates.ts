import { across, middle } from "../../model/geometry/boxes.js";
import type { Graph, Node } from "./observe.js";

/**
 * How a block may go on from an earlier one:
 *
 *     ┌──a──────────┐
 *     └─────────────┘        below        b stands under a in its column
 *     ┌──b──┐ ┌──d──┐        under-head   d stands under the head a, though not next to it
 *     └─────┘ │     │        next-column  d goes on at the head of the next column where c ended
 *     ┌──c──┐ │     │        after        any other that is read a little earlier
 *     └─────┘ └─────┘        next-page    the page before it ended with it
 */
export type Relation = "below" | "under-head" | "next-column" | "after" | "next-page";

export interface Candidate {
  readonly from: Node;
  readonly relation: Relation;
  /** How many nodes stand between the two in the order of reading. */
  readonly between: number;
}

/** So many blocks back in the order of reading a block may go on from. */
const REACH = 6;
/** Near its page's head, a block may go on from so many of the last blocks of the page before. */
const PAGE_REACH = 2;
const PAGE_HEAD = 3;

/** Every earlier block that a block may go on from, the nearest in reading order first. */
export function candidatesFor(node: Node, graph: Graph): Candidate[] {
  const { start } = node;
  const found = new Map<number, Relation>();
  if (node.above !== null && node.above < node.at) found.set(node.above, "below");
  for (let at = node.at - 1; at >= Math.max(start, node.at - REACH); at--) {
    const from = graph.nodes[at] as Node;
    if (!found.has(at))
      found.set(at, at === node.at - 1 && isColumnBreak(from, node) ? "next-column" : "after");
  }
  const head = headOver(node, graph);
  if (head !== null && found.get(head) !== "below") found.set(head, "under-head");
  if (node.at - start < PAGE_HEAD) {
    for (let at = start - 1; at >= Math.max(0, start - PAGE_REACH); at--) found.set(at, "next-page");
  }
  return [...found]
    .sort(([a], [b]) => b - a)
    .map(([at, relation]) => ({ from: graph.nodes[at] as Node, relation, between: node.at - at - 1 }));
}

/** It goes on to the right of where the other ended, and higher up. */
function isColumnBreak(from: Node, to: Node): boolean {
  const [x, y] = to.block.box;
  const [left, top, , height] = from.block.box;
  return x > left && y < top + height;
}

/** The nearest head above whose width reaches over the block's middle. */
function headOver(node: Node, { nodes, headsByPage }: Graph): number | null {
  const centre = middle(across(node.block.box));
  let best: Node | null = null;
  for (const at of headsByPage[node.page] ?? []) {
    if (at >= node.at) break;
    const other = nodes[at] as Node;
    const [left, right] = across(other.block.box);
    const [, top] = other.block.box;
    if (centre < left || centre > right || top > node.block.box[1]) continue;
    if (best === null || top > best.block.box[1]) best = other;
  }
  return best?.at ?? null;
}
