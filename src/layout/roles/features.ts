import { featureNames, gatherEvidence, type Questions, steps } from "../../decide/features.js";
import type { Evidence } from "../../decide/weights.js";
import type { Seen, View } from "./observe.js";

const isShort = (seen: Seen | null): boolean => seen !== null && seen.characters <= SHORT;
const isLong = (seen: Seen | null): boolean => seen !== null && seen.characters > LONG;
/** Characters: hardly a headline is longer than the one, hardly a paragraph of news shorter than the other. */
const SHORT = 60;
const LONG = 150;
/** A running head or a folio stands at the page's edge, is hardly longer, in characters, and is set no larger, against the body. */
const FURNITURE = { length: 60, size: 1.5, top: 0.1, bottom: 0.94 };
const CENTRED_ROOM = 0.7;

const isCentred = ({ left, right }: Seen): boolean =>
  left > CENTRED_ROOM && right > CENTRED_ROOM && Math.abs(left - right) < 2;

const sizeOf = (seen: Seen): number => seen.size ?? seen.height;

/** Whether a block can be a running head or a folio at all. */
export function mayBeFurniture(view: View): boolean {
  const { characters, place, height } = view;
  const atEdge = place < FURNITURE.top || place > FURNITURE.bottom;
  return atEdge && characters <= FURNITURE.length && (height <= FURNITURE.size || isMasthead(view));
}

/** The paper's title: large, at the head of the page, over the line with the day and the number. */
function isMasthead({ place, height, lines, below }: View): boolean {
  return place < FURNITURE.top && height > FURNITURE.size && lines <= 2 && below?.furniture === true;
}

/** What is asked about a block of any page. */
export const FEATURES: Questions<View> = [
  ["always", () => true],
  steps<View>("lines", [1, 2, 3, 5, 10], ({ lines }) => lines),
  steps<View>("characters", [4, 12, 30, 60, 150, 400], ({ characters }) => characters),
  steps<View>("height", [0.8, 0.95, 1.1, 1.35, 1.8, 2.6], ({ height }) => height),
  steps<View>("size", [0.8, 0.95, 1.1, 1.35, 1.8, 2.6], ({ size }) => size),
  steps<View>("columns", [0.3, 0.7, 1.15, 1.9], ({ columns }) => columns),
  steps<View>("place", [0.02, 0.06, 0.95], ({ place }) => place),
  steps<View>("gap-above", [0.3, 0.8, 1.5, 3], ({ gapAbove }) => gapAbove),
  steps<View>("gap-below", [0.3, 0.8, 1.5, 3], ({ gapBelow }) => gapBelow),
  steps<View>("page-regular", [0.15, 0.35, 0.6, 0.8], ({ pageRegular }) => pageRegular),
  ["no-furniture", (view) => !mayBeFurniture(view)],
  ["by-picture", ({ byPicture }) => byPicture],
  ["short-by-picture", (view) => view.byPicture && !isLong(view)],
  ["nothing-above", ({ above }) => above === null],
  ["nothing-below", ({ below }) => below === null],
  ["bold", ({ bold }) => bold],
  ["capitals", ({ capitals }) => capitals > 0.6],
  ["capitals-in-one-line", ({ capitals, lines }) => capitals > 0.6 && lines === 1],
  ["many-digits", ({ digits }) => digits > 0.2],
  ["odd-characters", ({ odd }) => odd > 0.1],
  ["mostly-odd-characters", ({ odd }) => odd > 0.3],
  ["ends-sentence", ({ endsSentence }) => endsSentence === true],
  ["ends-bare", ({ endsSentence }) => endsSentence === false],
  ["short-and-ends-bare", (view) => isShort(view) && view.endsSentence === false],
  ["short-and-centred", (view) => isShort(view) && view.lines <= 2 && isCentred(view)],
  ["opens-small", ({ opensSmall }) => opensSmall],
  ["byline", ({ byline }) => byline],
  ["masthead", isMasthead],
  ["lone-number-at-edge", ({ loneNumber, place }) => loneNumber && (place < 0.03 || place > 0.96)],
  ["furniture", ({ furniture }) => furniture],
  [
    "centred",
    ({ left, right }) => left > CENTRED_ROOM && right > CENTRED_ROOM && Math.abs(left - right) < 1.5,
  ],
  ["flush-right", ({ left, right }) => left > 2 && right < CENTRED_ROOM],
  ["indented", ({ left, right }) => left > CENTRED_ROOM && right < CENTRED_ROOM],
  ["short-above", ({ above }) => isShort(above)],
  ["short-below", ({ below }) => isShort(below)],
  ["long-above", ({ above }) => isLong(above)],
  ["long-below", ({ below }) => isLong(below)],
  ["short-before-long", (view) => isShort(view) && isLong(view.below)],
  ["short-before-short-before-long", (view) => isShort(view) && isShort(view.next) && isLong(view.below)],
  ["larger-than-below", (view) => view.below !== null && sizeOf(view) > sizeOf(view.below) * 1.15],
  ["smaller-than-below", (view) => view.below !== null && sizeOf(view) * 1.15 < sizeOf(view.below)],
  ["larger-than-above", (view) => view.above !== null && sizeOf(view) > sizeOf(view.above) * 1.15],
  ["smaller-than-above", (view) => view.above !== null && sizeOf(view) * 1.15 < sizeOf(view.above)],
  ["text-cut-above", ({ above }) => isLong(above) && above?.endsSentence === false],
  ["stated-text", ({ block }) => block.input.role === "text"],
];

export const ROLE_FEATURES: readonly string[] = featureNames(FEATURES);

/** What speaks of each block. */
export function roleEvidence(views: readonly View[]): Evidence[] {
  return views.map((view) => gatherEvidence(FEATURES, view));
}
