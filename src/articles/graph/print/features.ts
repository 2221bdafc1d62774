import { featureNames, gatherEvidence, type Questions, steps } from "../../../decide/features.js";
import type { Evidence } from "../../../decide/weights.js";
import { across, down } from "../../../model/geometry/boxes.js";
import { overlapShare } from "../../../model/geometry/intervals.js";
import { firstWhere } from "../../../model/halving.js";
import type { Box } from "../../../model/index.js";
import { type PrintCandidate, RELATIONS } from "./candidates.js";
import type { PrintNode, PrintSheet, PrintSort } from "./observe.js";

interface Link extends PrintCandidate {
  readonly to: PrintNode;
  /** What kinds of blocks the two are, by its place in BETWEEN, and that with the relation: told once, for it is asked again and again. */
  readonly pair: number;
  readonly cross: number;
  /** In ems: the white space between the two, along the way from one to the other. */
  readonly gap: number;
  readonly ruled: boolean;
  readonly shared: number;
  /** The head right over the later block, where that is not the earlier one itself. */
  readonly otherHeadAbove: boolean;
  readonly em: number;
  readonly column: number;
  readonly overs: readonly [PrintNode | null, PrintNode | null];
}

interface Opening {
  readonly to: PrintNode;
  readonly above: PrintNode | null;
  readonly gap: number | null;
  readonly ruled: boolean;
  readonly column: number;
  readonly over: PrintNode | null;
}

const SORTS: readonly PrintSort[] = ["head", "crosshead", "text", "byline", "caption", "advert"];
const GAPS = [0.3, 0.6, 1, 1.6, 2.5, 4, 8];
export const BETWEEN = ["head>head", "head>text", "text>head", "text>text", "other"] as const;

/** What kinds of blocks the two are, by its place in BETWEEN. */
export function pairOf(from: PrintNode, to: PrintNode): number {
  const [a, b] = [isHeading(from) ? "head" : from.sort, isHeading(to) ? "head" : to.sort];
  const names: readonly string[] = BETWEEN;
  const at = names.indexOf(`${a}>${b}`);
  return at < 0 ? BETWEEN.indexOf("other") : at;
}

export function isHeading({ sort }: PrintNode): boolean {
  return sort === "head" || sort === "crosshead";
}

/** A question asked for every relation and every pair of sorts apart. */
function crossed(name: string, ask: (link: Link) => boolean): Questions<Link>[number] {
  return {
    names: RELATIONS.flatMap((relation) => BETWEEN.map((pair) => `${name}:${relation}:${pair}`)),
    which: (link) => (ask(link) ? link.cross : -1),
  };
}

const isTexts = ({ from, to }: Link): boolean => from.sort === "text" && to.sort === "text";

/** Edges that differ by at most so many ems were meant to be level. */
const LEVEL = 0.8;

const isLevel = (a: number, b: number, em: number): boolean => Math.abs(a - b) < LEVEL * em;
const tops = ({ from, to, em }: Link): boolean => isLevel(from.box[1], to.box[1], em);
const feet = ({ from, to, em }: Link): boolean =>
  isLevel(from.box[1] + from.box[3], to.box[1] + to.box[3], em);
const sides = ({ from, to, em }: Link): boolean =>
  isLevel(from.box[0], to.box[0], em) && isLevel(from.box[0] + from.box[2], to.box[0] + to.box[2], em);

/** What runs on: the earlier broken off, the later without an indent, each yes, no or not to be told. */
const FLOWS = ["on", "begun", "untold"] as const;

export function flowOf(from: PrintNode, to: PrintNode): string {
  const start = to.indented === null ? "untold" : to.indented ? "begun" : "on";
  return `${from.broken ? "broken" : "ended"}>${start}`;
}
export const FLOW_NAMES = ["broken", "ended"].flatMap((end) => FLOWS.map((start) => `${end}>${start}`));

const LINKS: Questions<Link> = [
  {
    names: RELATIONS.flatMap((relation) =>
      SORTS.flatMap((from) => SORTS.map((to) => `${relation}:${from}>${to}`)),
    ),
    which: ({ relation, from, to }) =>
      (RELATIONS.indexOf(relation) * SORTS.length + SORTS.indexOf(from.sort)) * SORTS.length +
      SORTS.indexOf(to.sort),
  },
  ...BETWEEN.map((name, pair) =>
    steps<Link>(`gap:${name}`, GAPS, (link) =>
      link.pair === pair && link.relation !== "near" ? link.gap : null,
    ),
  ),
  crossed("ruled", ({ ruled }) => ruled),
  crossed("one-area", ({ from, to }) => from.area !== null && from.area === to.area),
  crossed("other-area", ({ from, to }) => from.area !== to.area),
  crossed("level-tops", tops),
  crossed("level-feet", feet),
  crossed("level-sides", sides),
  crossed("one-head-over", ({ overs: [a, b] }) => a !== null && a === b),
  crossed("other-head-over", ({ overs: [a, b], from, to }) => a !== b && a !== to && b !== from),
  crossed("other-head-above", ({ otherHeadAbove }) => otherHeadAbove),
  crossed("head-above-from", ({ from, overs: [a], to }) => a !== null && a !== to && from.above === a.at),
  crossed("like-type", ({ from, to }) => Math.abs(from.size - to.size) < 0.05),
  crossed("is-head-over", ({ from, overs: [, b] }) => from === b),
  crossed("flow-right-order", ({ from, to }) => from.at < to.at),
  {
    names: RELATIONS.flatMap((relation) => FLOW_NAMES.map((flow) => `flow:${relation}:${flow}`)),
    which: (link) =>
      isTexts(link)
        ? RELATIONS.indexOf(link.relation) * FLOW_NAMES.length +
          FLOW_NAMES.indexOf(flowOf(link.from, link.to))
        : -1,
  },
  {
    names: RELATIONS.flatMap((relation) => FLOW_NAMES.map((flow) => `flow-back:${relation}:${flow}`)),
    which: (link) =>
      isTexts(link) && (link.relation === "right" || link.relation === "below")
        ? RELATIONS.indexOf(link.relation) * FLOW_NAMES.length +
          FLOW_NAMES.indexOf(flowOf(link.to, link.from))
        : -1,
  },
  steps<Link>("shared", [0.02, 0.05, 0.1, 0.2, 0.4], ({ shared }) => shared),
  ["shared-words", ({ shared }) => shared],
  steps<Link>("width-of-head", [0.7, 1.3, 2.3, 3.3], (link) =>
    isHeading(link.from) && link.to.sort === "text" ? link.from.box[2] / link.column : null,
  ),
  steps<Link>("size-of-head", [1.1, 1.4, 2, 3], (link) =>
    isHeading(link.from) && link.to.sort === "text" ? link.from.size : null,
  ),
  steps<Link>("size-between-heads", [0.4, 0.6, 0.85, 1.15, 1.6, 2.5], (link) =>
    isHeading(link.from) && isHeading(link.to) ? link.from.size / link.to.size : null,
  ),
  steps<Link>("size-of-head-after-text", [1.05, 1.2, 1.5, 2, 3], (link) =>
    link.from.sort === "text" && isHeading(link.to) ? link.to.size : null,
  ),
  [
    "head-over-within",
    ({ from, to, relation }) => isHeading(from) && relation !== "left" && within(to.box, from.box),
  ],
  ["heads-side-by-side-in-line", (link) => isHeading(link.from) && isHeading(link.to) && faces(link)],
  [
    "vertical-head-beside",
    (link) => isHeading(link.from) && link.from.box[3] > 2 * link.from.box[2] && faces(link),
  ],
  ["vertical-head-hangs", (link) => isHeading(link.to) && link.to.box[3] > 2 * link.to.box[2] && faces(link)],
];

function within(inner: Box, outer: Box): boolean {
  return overlapShare(across(inner), across(outer)) > 0.95 && inner[2] <= outer[2] * 1.02;
}

function faces({ from, to }: Link): boolean {
  return overlapShare(down(from.box), down(to.box)) > 0.5;
}

const OPENINGS: Questions<Opening> = [
  {
    names: SORTS.flatMap((sort) => ["nothing", ...SORTS].map((above) => `opens:${sort}-under-${above}`)),
    which: ({ to, above }) =>
      SORTS.indexOf(to.sort) * (SORTS.length + 1) + (above === null ? 0 : 1 + SORTS.indexOf(above.sort)),
  },
  steps<Opening>("opens-head-of-size", [1.05, 1.2, 1.5, 2, 3, 4.5], ({ to }) =>
    isHeading(to) ? to.size : null,
  ),
  steps<Opening>("opens-head-of-width", [0.5, 0.9, 1.3, 2.3, 3.3], ({ to, column }) =>
    isHeading(to) ? to.box[2] / column : null,
  ),
  steps<Opening>("opens-head-after", GAPS, ({ to, gap }) => (isHeading(to) ? gap : null)),
  steps<Opening>("opens-text-after", GAPS, ({ to, gap }) => (to.sort === "text" ? gap : null)),
  ["opens-ruled-head", ({ to, ruled }) => isHeading(to) && ruled],
  ["opens-ruled-text", ({ to, ruled }) => to.sort === "text" && ruled],
  [
    "opens-head-under-larger-head",
    ({ to, over }) => isHeading(to) && over !== null && over.size > 1.15 * to.size,
  ],
  [
    "opens-head-under-like-head",
    ({ to, over }) => isHeading(to) && over !== null && Math.abs(over.size - to.size) < 0.1,
  ],
  [
    "opens-head-next-to-larger",
    ({ to, above }) => isHeading(to) && above !== null && isHeading(above) && above.size > to.size,
  ],
  [
    "opens-head-next-to-smaller",
    ({ to, above }) => isHeading(to) && above !== null && isHeading(above) && above.size < to.size,
  ],
  ["opens-text-under-a-head", ({ to, over }) => to.sort === "text" && over !== null],
  ["opens-text-indented", ({ to }) => to.sort === "text" && to.indented === true],
  ["opens-text-not-indented", ({ to }) => to.sort === "text" && to.indented === false],
  ["opens-small", ({ to }) => to.opensSmall],
  ["opens-other-area", ({ to, above }) => to.area !== null && above?.area !== to.area],
  ["opens-in-area", ({ to }) => to.area !== null],
  ["opens-short", ({ to }) => to.block.characters < 15],
  ["opens-long", ({ to }) => to.block.characters > 200],
  ["opens-vertical-head", ({ to }) => isHeading(to) && to.box[3] > 2 * to.box[2]],
];

const LINK_NAMES = featureNames(LINKS);

export const PRINT_GRAPH_FEATURES: readonly string[] = [...LINK_NAMES, ...featureNames(OPENINGS)];

export function printLinkEvidence(candidate: PrintCandidate, to: PrintNode, sheet: PrintSheet): Evidence {
  const { from, relation } = candidate;
  const nodeAt = (at: number | null) => (at === null ? null : (sheet.nodes[at] ?? null));
  const above = nodeAt(to.above);
  const pair = pairOf(from, to);
  const link: Link = {
    ...candidate,
    to,
    pair,
    cross: RELATIONS.indexOf(relation) * BETWEEN.length + pair,
    gap: roomBetween(from.box, to.box, relation) / sheet.em,
    ruled: isRuled(from.box, to.box, sheet),
    shared: sheet.overlap.share(to.at, [from.at]),
    otherHeadAbove: above !== null && above !== from && above.sort === "head" && to.sort !== "head",
    em: sheet.em,
    column: sheet.column,
    overs: [nodeAt(from.headOver), nodeAt(to.headOver)],
  };
  return gatherEvidence(LINKS, link);
}

export function printOpeningEvidence(to: PrintNode, sheet: PrintSheet): Evidence {
  const nodeAt = (at: number | null) => (at === null ? null : (sheet.nodes[at] ?? null));
  const above = nodeAt(to.above);
  const opening: Opening = {
    to,
    above,
    gap: above ? roomBetween(above.box, to.box, "above") / sheet.em : null,
    ruled: above ? isRuled(above.box, to.box, sheet) : false,
    column: sheet.column,
    over: nodeAt(to.headOver),
  };
  return gatherEvidence(OPENINGS, opening, LINK_NAMES.length);
}

function roomBetween(a: Box, b: Box, relation: PrintCandidate["relation"]): number {
  const axis = relation === "left" || relation === "right" ? 0 : 1;
  const [first, second] = a[axis] <= b[axis] ? [a, b] : [b, a];
  return second[axis] - first[axis] - first[axis === 0 ? 2 : 3];
}

/** Whether a rule is drawn between the two: level between one over the other, upright between two side by side. */
export function isRuled(a: Box, b: Box, { rules, em }: PrintSheet): boolean {
  return parts(rules.level, a, b, 1, em) || parts(rules.upright, a, b, 0, em);
}

/** Whether one of the rules that lie across an axis, in their order along it, parts two boxes on it. */
function parts(rules: readonly Box[], a: Box, b: Box, axis: 0 | 1, em: number): boolean {
  const [first, second] = a[axis] <= b[axis] ? [a, b] : [b, a];
  const end = first[axis] + first[axis === 0 ? 2 : 3] - em / 2;
  const start = second[axis] + em / 2;
  if (start - end < em / 2) return false;
  const from = firstWhere(rules.length, (at) => (rules[at] as Box)[axis] >= end);
  for (let at = from; at < rules.length; at++) {
    const rule = rules[at] as Box;
    if (rule[axis] > start) return false;
    if (
      rule[axis] + rule[axis === 0 ? 2 : 3] <= start &&
      runsAlong(rule, a, axis, em) &&
      runsAlong(rule, b, axis, em)
    )
      return true;
  }
  return false;
}

/** Whether a rule runs along a good part of a box's side. */
function runsAlong(rule: Box, box: Box, axis: 0 | 1, em: number): boolean {
  const [side, length] = axis === 1 ? ([0, 2] as const) : ([1, 3] as const);
  const common =
    Math.min(rule[side] + rule[length], box[side] + box[length]) - Math.max(rule[side], box[side]);
  return common > 0.3 * Math.min(box[length], 20 * em);
}
