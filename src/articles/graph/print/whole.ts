import { featureNames, gatherEvidence, type Questions, steps } from "../../../decide/features.js";
import type { Evidence } from "../../../decide/weights.js";
import { across, around, commonArea, down, middle } from "../../../model/geometry/boxes.js";
import type { Box } from "../../../model/index.js";
import { BETWEEN, FLOW_NAMES, flowOf, isRuled, pairOf } from "./features.js";
import type { PrintNode, PrintSheet } from "./observe.js";

/** A set of blocks taken for one article, seen whole. */
interface Whole {
  readonly nodes: readonly PrintNode[];
  readonly texts: readonly PrintNode[];
  readonly heads: readonly PrintNode[];
  readonly captions: readonly PrintNode[];
  /** The largest of its heads; null where it has none. */
  readonly head: PrintNode | null;
  readonly box: Box;
  /** Characters of its texts. */
  readonly length: number;
  /** The sum of the chances' logarithms of the best way to hang its blocks on each other. */
  readonly links: number;
  /** The usual width of its texts' lines. */
  readonly measure: number;
  /** How often its texts go on in each way, in the same column and in another. */
  readonly flows: Readonly<Record<string, number>>;
  /** How its blocks stand to the ones above them. */
  readonly cuts: Readonly<Record<string, number>>;
  readonly strangers: number;
  readonly sheet: PrintSheet;
}

const lengthOf = ({ block }: PrintNode): number => block.characters;
const sumOf = (nodes: readonly PrintNode[]): number => nodes.reduce((sum, node) => sum + lengthOf(node), 0);

/** The share of the article's text for which something is true; null where it has none. */
function shareOfText({ texts, length }: Whole, holds: (text: PrintNode) => boolean): number | null {
  return length === 0 ? null : sumOf(texts.filter(holds)) / length;
}

const SIZES = [1.25, 1.6, 2.2, 3.2];
const LENGTHS = [60, 150, 400, 900];
const stepIn = (value: number, limits: readonly number[]): number =>
  limits.filter((limit) => value > limit).length;

const FLOW_KINDS = ["under", "aside"] as const;
const CUTS = ["parted", "parted-close", "ruled", "head-under-text", "other-area"] as const;

const WHOLES: Questions<Whole> = [
  ["links", ({ links }) => links],
  ["article", () => true],
  steps<Whole>("heads-of-long", [0, 1, 2, 3], ({ heads, length }) => (length > 60 ? groupsOf(heads) : null)),
  steps<Whole>("heads-of-short", [0, 1, 2, 3], ({ heads, length }) => (length > 60 ? null : groupsOf(heads))),
  {
    names: [...SIZES.keys(), SIZES.length].flatMap((size) =>
      [...LENGTHS.keys(), LENGTHS.length].map((length) => `head-of-size-${size}-over-length-${length}`),
    ),
    which: ({ head, length }) =>
      head === null ? -1 : stepIn(head.size, SIZES) * (LENGTHS.length + 1) + stepIn(length, LENGTHS),
  },
  ...FLOW_KINDS.flatMap((kind) =>
    FLOW_NAMES.map((flow): [string, (whole: Whole) => number] => [
      `${kind}:${flow}`,
      ({ flows }) => flows[`${kind}:${flow}`] ?? 0,
    ]),
  ),
  ...CUTS.flatMap((cut) =>
    BETWEEN.map((pair): [string, (whole: Whole) => number] => [
      `${cut}:${pair}`,
      ({ cuts }) => cuts[`${cut}:${pair}`] ?? 0,
    ]),
  ),
  ["first-text-goes-on", ({ texts }) => texts[0]?.indented === false],
  ["first-text-begins", ({ texts }) => texts[0]?.indented === true],
  ["last-text-broken", ({ texts }) => texts.at(-1)?.broken === true],
  steps<Whole>("strangers", [0.01, 0.05, 0.15, 0.3, 0.5], ({ strangers }) => strangers),
  ["areas", ({ nodes }) => Math.min(4, new Set(nodes.map(({ area }) => area)).size - 1)],
  [
    "captions-alone",
    ({ captions, texts, heads }) => captions.length > 0 && texts.length + heads.length === 0,
  ],
  [
    "captions-under-heads",
    ({ captions, texts, heads }) => captions.length > 0 && texts.length === 0 && heads.length > 0,
  ],
  steps<Whole>("picture-among-texts", [0.05, 0.5, 0.95], pictureAmongTexts),
  steps<Whole>("text-over-head", [0.01, 0.1, 0.3, 0.6], (whole) =>
    whole.head === null
      ? null
      : shareOfText(whole, ({ box }) => middle(down(box)) < (whole.head as PrintNode).box[1]),
  ),
  steps<Whole>("text-outside-head", [0.01, 0.2, 0.4, 0.6, 0.8], (whole) =>
    whole.head === null
      ? null
      : shareOfText(whole, ({ box }) => isOutside(box, (whole.head as PrintNode).box, whole.sheet.em)),
  ),
  steps<Whole>("other-measure", [0.01, 0.1, 0.3], (whole) =>
    shareOfText(
      whole,
      ({ box, block }) => block.lines.length > 2 && Math.abs(box[2] - whole.measure) > 0.04 * whole.measure,
    ),
  ),
];

export const WHOLE_FEATURES: readonly string[] = featureNames(WHOLES);

/** How much of the pictures that its captions stand by lies within the box of its texts, 0..1, at least; null without either. */
function pictureAmongTexts({ captions, texts }: Whole): number | null {
  const hull = around(texts.map(({ box }) => box));
  const pictures = captions.flatMap(({ picture }) => (picture === null ? [] : [picture]));
  if (hull === null || pictures.length === 0) return null;
  return Math.min(
    ...pictures.map((picture) => commonArea(picture, hull) / Math.max(1, picture[2] * picture[3])),
  );
}

function isOutside(box: Box, head: Box, em: number): boolean {
  const x = middle(across(box));
  return x < head[0] - em || x > head[0] + head[2] + em;
}

/** Heads that stand on each other are one group. */
function groupsOf(heads: readonly PrintNode[]): number {
  const places = new Set(heads.map(({ at }) => at));
  return heads.filter(({ above }) => above === null || !places.has(above)).length;
}

/** What of the links' evidence a whole needs. */
export interface WholeLinks {
  /** By node: the logarithm of the chance that it opens. */
  readonly opening: readonly number[];
  /** By node: of each block that it may hang on, the logarithm of that chance. */
  readonly hanging: readonly ReadonlyMap<number, number>[];
}

export function wholeEvidence(
  members: readonly number[],
  isMember: (at: number) => boolean,
  sheet: PrintSheet,
  links: WholeLinks,
): Evidence {
  const nodes = members.map((at) => sheet.nodes[at] as PrintNode);
  const texts = nodes.filter(({ sort }) => sort === "text");
  const heads = nodes.filter(({ sort }) => sort === "head");
  const box = around(nodes.map((node) => node.box)) as Box;
  return gatherEvidence(WHOLES, {
    nodes,
    texts,
    heads,
    captions: nodes.filter(({ sort }) => sort === "caption"),
    head: heads.reduce<PrintNode | null>(
      (most, node) => (most === null || node.size > most.size * 1.02 ? node : most),
      null,
    ),
    box,
    length: sumOf(texts),
    links: linksWithin(members, isMember, links),
    measure: measureOf(texts),
    flows: flowsOf(texts),
    cuts: cutsOf(nodes, isMember, sheet),
    strangers: strangersIn(box, isMember, sheet),
    sheet,
  });
}

function linksWithin(
  members: readonly number[],
  isMember: (at: number) => boolean,
  { opening, hanging }: WholeLinks,
): number {
  let sum = 0;
  let opener = Number.NEGATIVE_INFINITY;
  for (const at of members) {
    const opens = opening[at] as number;
    let best = NEVER;
    for (const [from, chance] of hanging[at] as ReadonlyMap<number, number>)
      if (chance > best && isMember(from)) best = chance;
    sum += best;
    opener = Math.max(opener, opens - best);
  }
  return sum + opener;
}

const NEVER = -12;

function measureOf(texts: readonly PrintNode[]): number {
  const widths = texts
    .flatMap(({ box, block }) => (block.lines.length > 2 ? block.lines.map(() => box[2]) : []))
    .sort((a, b) => a - b);
  return widths[widths.length >> 1] ?? 0;
}

function flowsOf(texts: readonly PrintNode[]): Record<string, number> {
  const flows: Record<string, number> = {};
  texts.forEach((text, index) => {
    const before = texts[index - 1];
    if (before === undefined) return;
    const kind = text.above === before.at ? "under" : "aside";
    const key = `${kind}:${flowOf(before, text)}`;
    flows[key] = (flows[key] ?? 0) + 1;
  });
  return flows;
}

function cutsOf(
  nodes: readonly PrintNode[],
  isMember: (at: number) => boolean,
  sheet: PrintSheet,
): Record<string, number> {
  const cuts: Record<string, number> = {};
  for (const node of nodes) {
    const above = node.above === null ? null : (sheet.nodes[node.above] as PrintNode);
    if (above === null) continue;
    const kinds = isMember(above.at) ? joints(above, node, sheet) : partings(above, node, sheet);
    for (const kind of kinds) {
      const key = `${kind}:${BETWEEN[pairOf(above, node)]}`;
      cuts[key] = (cuts[key] ?? 0) + 1;
    }
  }
  return cuts;
}

/** What speaks against two blocks of one article, one over the other. */
function joints(over: PrintNode, under: PrintNode, sheet: PrintSheet): (typeof CUTS)[number][] {
  return [
    ...(isRuled(over.box, under.box, sheet) ? (["ruled"] as const) : []),
    ...(over.area === under.area ? [] : (["other-area"] as const)),
    ...(under.sort === "head" && over.sort === "text" ? (["head-under-text"] as const) : []),
  ];
}

/** What speaks against two blocks of two articles: neither a rule nor a frame stands between. */
function partings(over: PrintNode, under: PrintNode, sheet: PrintSheet): (typeof CUTS)[number][] {
  if (over.area !== under.area || isRuled(over.box, under.box, sheet)) return [];
  return [under.box[1] - over.box[1] - over.box[3] < sheet.em ? "parted-close" : "parted"];
}

/** The share of the article's box that blocks of other articles cover. */
function strangersIn(box: Box, isMember: (at: number) => boolean, { nodes }: PrintSheet): number {
  const covered = nodes.reduce((sum, node) => (isMember(node.at) ? sum : sum + commonArea(box, node.box)), 0);
  return covered / Math.max(1, box[2] * box[3]);
}
