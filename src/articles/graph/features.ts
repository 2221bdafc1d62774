import { featureNames, gatherEvidence, type Questions, steps } from "../../decide/features.js";
import type { Evidence } from "../../decide/weights.js";
import type { Candidate, Relation } from "./candidates.js";
import type { Graph, Node, Sort } from "./observe.js";

/** A link from an earlier block, as its features see it. */
interface Link extends Candidate {
  readonly to: Node;
  /** Room between the two where one stands under the other, in ems; null otherwise. */
  readonly gap: number | null;
  /** Of the words of the later block that the earlier one holds too, 0..1. */
  readonly shared: number;
  /** Heads between the two in the order of reading. */
  readonly headsBetween: number;
}

/** That a block begins an article, with what stands before it in reading order and above it. */
interface Opening {
  readonly to: Node;
  readonly before: Node | null;
  readonly above: Node | null;
  /** The last head before it on its page that is not of one deck with it; null where there is none. */
  readonly lastHead: Node | null;
  readonly gap: number | null;
}

const SORTS: readonly Sort[] = ["head", "text", "advert", "aside"];
/** What an opening may come after. */
const BEFORE = [...SORTS, "page"] as const;
const RELATIONS: readonly Relation[] = ["below", "under-head", "next-column", "after", "next-page"];
const GAPS = [0.2, 0.6, 1.2, 2.5, 6];

const isTextLink = ({ from, to }: Link): boolean => from.sort === "text" && to.sort === "text";

/** What is so many times as wide as what stands under it is set over several columns; of so few lines, it is a head or its deck. */
const WIDE = 1.4;
const DECK_LINES = 4;
/** A head leaves less room over its text than this, in ems; the paper's own title more. */
const HEAD_ROOM = 3;

function isWideHead(from: Node, to: Node): boolean {
  const isDeck = from.sort === "head" || from.block.lines.length <= DECK_LINES;
  return isDeck && to.sort !== "head" && from.width > WIDE * to.width;
}

const LINK_FEATURES: Questions<Link> = [
  {
    names: RELATIONS.flatMap((relation) =>
      SORTS.flatMap((from) => SORTS.map((to) => `${relation}:${from}>${to}`)),
    ),
    which: ({ relation, from, to }) =>
      (RELATIONS.indexOf(relation) * SORTS.length + SORTS.indexOf(from.sort)) * SORTS.length +
      SORTS.indexOf(to.sort),
  },
  steps<Link>("between", [0, 1, 3], ({ between, relation }) => (relation === "next-page" ? null : between)),
  steps<Link>("gap-to-text", GAPS, (link) => (isTextLink(link) ? link.gap : null)),
  steps<Link>("gap-to-head", GAPS, ({ to, from, gap }) =>
    to.sort === "head" && from.sort !== "head" ? gap : null,
  ),
  steps<Link>("gap-in-deck", GAPS, ({ to, from, gap }) =>
    to.sort === "head" && from.sort === "head" ? gap : null,
  ),
  steps<Link>("gap-under-head", GAPS, ({ to, from, gap }) =>
    to.sort === "text" && from.sort === "head" ? gap : null,
  ),
  ["text-broken-and-goes-on", (link) => isTextLink(link) && link.from.endsBroken && link.to.opensSmall],
  ["text-broken", (link) => isTextLink(link) && link.from.endsBroken],
  ["text-ended", (link) => isTextLink(link) && link.from.endsSentence],
  ["goes-on-small", (link) => isTextLink(link) && link.to.opensSmall],
  ["goes-on-loud", (link) => isTextLink(link) && link.to.opensLoud],
  ["goes-on-with-dash", (link) => isTextLink(link) && link.to.opensWithDash],
  ["both-loud", (link) => isTextLink(link) && link.to.opensLoud && link.from.opensLoud],
  ["like-widths", ({ from, to }) => Math.abs(from.width - to.width) < 0.15],
  ["text-of-like-width", (link) => isTextLink(link) && Math.abs(link.from.width - link.to.width) < 0.1],
  ["text-of-like-size", (link) => isTextLink(link) && Math.abs(link.from.size - link.to.size) < 0.08],
  ["text-of-other-size", (link) => isTextLink(link) && Math.abs(link.from.size - link.to.size) > 0.2],
  ["shared-words", ({ shared }) => shared],
  ["shared-words-with-text", (link) => (isTextLink(link) ? link.shared : 0)],
  steps<Link>("heads-between", [0, 1], ({ headsBetween, relation }) =>
    relation === "under-head" ? null : headsBetween,
  ),
  ["heads-between-under-head", ({ headsBetween, relation }) => relation === "under-head" && headsBetween > 0],
  [
    "head-above-smaller",
    ({ from, to }) => from.sort === "head" && to.sort === "head" && from.size < to.size * 0.85,
  ],
  [
    "head-above-larger",
    ({ from, to }) => from.sort === "head" && to.sort === "head" && from.size > to.size * 1.15,
  ],
  ["head-after-text-large", ({ from, to }) => from.sort === "text" && to.sort === "head" && to.size > 1.4],
  ["head-after-text-small", ({ from, to }) => from.sort === "text" && to.sort === "head" && to.size < 1.1],
  [
    "next-under-wide-head",
    ({ from, to, relation, gap }) => relation === "below" && (gap ?? 0) < HEAD_ROOM && isWideHead(from, to),
  ],
  ["under-wide-head", ({ from, to, relation }) => relation === "under-head" && isWideHead(from, to)],
  ["same-advert", ({ from, to, gap }) => from.sort === "advert" && to.sort === "advert" && (gap ?? 9) < 1],
  ["title-above-text", ({ from, to, relation }) => relation === "below" && from.title && !to.title],
  ["title-above-title", ({ from, to, relation }) => relation === "below" && from.title && to.title],
  ["title-under-text", ({ from, to, relation }) => relation === "below" && !from.title && to.title],
  ["title-like-title", ({ from, to }) => from.title && to.title && Math.abs(from.size - to.size) < 0.1],
  ["title-after-text", ({ from, to }) => !from.title && to.title],
  ["short-before", ({ from }) => from.characters < 15],
  steps<Link>("linked-on-page-of-adverts", [0.2, 0.5, 0.8], ({ from, to }) =>
    from.page === to.page ? to.adverts : null,
  ),
  [
    "same-input-group",
    ({ from, to }) => from.block.input.group !== null && from.block.input.group === to.block.input.group,
  ],
  ["other-input-group", ({ from, to }) => from.block.input.group !== to.block.input.group],
];

/** How large a head is against another: a smaller one may be a crosshead of its article, a like one is its sibling. */
const HEAD_RANKS = ["smaller", "like", "larger"] as const;
const LIKE_SIZES = 0.12;

function rankOf(head: Node, other: Node): (typeof HEAD_RANKS)[number] {
  if (Math.abs(head.size - other.size) <= LIKE_SIZES * other.size) return "like";
  return head.size > other.size ? "larger" : "smaller";
}

const OPENING_FEATURES: Questions<Opening> = [
  {
    names: SORTS.flatMap((to) => BEFORE.map((before) => `opens:${before}>${to}`)),
    which: ({ to, before }) =>
      SORTS.indexOf(to.sort) * BEFORE.length +
      BEFORE.indexOf(before === null || to.firstOfPage ? "page" : before.sort),
  },
  {
    names: SORTS.map((sort) => `opens-under:${sort}`),
    which: ({ above }) => (above === null ? -1 : SORTS.indexOf(above.sort)),
  },
  ["opens-column", ({ above }) => above === null],
  steps<Opening>("opens-head-of-size", [0.9, 1.1, 1.4, 2], ({ to }) => (to.sort === "head" ? to.size : null)),
  steps<Opening>("opens-head-of-width", [0.3, 0.6, 1.2, 2], ({ to }) =>
    to.sort === "head" ? to.width : null,
  ),
  steps<Opening>("opens-head-after", GAPS, ({ to, gap }) => (to.sort === "head" ? gap : null)),
  steps<Opening>("opens-text-after", GAPS, ({ to, gap }) => (to.sort === "text" ? gap : null)),
  ["opens-loud", ({ to }) => to.sort === "text" && to.opensLoud],
  ["opens-small", ({ to }) => to.opensSmall],
  ["opens-with-dash", ({ to }) => to.sort === "text" && to.opensWithDash],
  ["opens-after-broken-text", ({ before }) => before?.sort === "text" && before.endsBroken],
  ["opens-after-ended-text", ({ before }) => before?.sort === "text" && before.endsSentence],
  ["opens-short", ({ to }) => to.characters < 15],
  ["opens-long", ({ to }) => to.characters > 400],
  ["opens-title", ({ to }) => to.title],
  ["opens-centred-title", ({ to }) => to.title && to.centred],
  ["opens-title-in-capitals", ({ to }) => to.title && to.capitals],
  ["opens-title-after-sentence", ({ to, above }) => to.title && above?.endsSentence === true],
  ["opens-under-title", ({ above }) => above?.title === true],
  {
    names: HEAD_RANKS.map((rank) => `opens-head-${rank}-than-last`),
    which: ({ to, lastHead }) =>
      to.sort === "head" && lastHead !== null ? HEAD_RANKS.indexOf(rankOf(to, lastHead)) : -1,
  },
  [
    "opens-head-in-last-style",
    ({ to, lastHead }) =>
      to.sort === "head" && lastHead?.capitals === to.capitals && lastHead.centred === to.centred,
  ],
  ["opens-head-surely", ({ to }) => (to.sort === "head" ? to.head : 0)],
];

const LINK_NAMES = featureNames(LINK_FEATURES);

export const GRAPH_FEATURES: readonly string[] = [...LINK_NAMES, ...featureNames(OPENING_FEATURES)];

export function linkEvidence(candidate: Candidate, to: Node, graph: Graph): Evidence {
  const { from, relation } = candidate;
  const link: Link = {
    ...candidate,
    to,
    gap: relation === "below" ? gapBetween(from, to) : null,
    shared: graph.overlap.share(to.at, [from.at]),
    headsBetween: to.headsBefore - from.headsBefore - (from.sort === "head" ? 1 : 0),
  };
  return gatherEvidence(LINK_FEATURES, link);
}

export function openingEvidence(to: Node, graph: Graph): Evidence {
  const above = to.above === null ? null : (graph.nodes[to.above] ?? null);
  const opening: Opening = {
    to,
    above,
    before: graph.nodes[to.at - 1] ?? null,
    lastHead: to.lastHead === null ? null : (graph.nodes[to.lastHead] ?? null),
    gap: above ? gapBetween(above, to) : null,
  };
  return gatherEvidence(OPENING_FEATURES, opening, LINK_NAMES.length);
}

function gapBetween(from: Node, to: Node): number {
  return (to.block.box[1] - from.block.box[1] - from.block.box[3]) / to.em;
}
