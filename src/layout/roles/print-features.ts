import { featureNames, gatherEvidence, type Questions, steps } from "../../decide/features.js";
import type { Evidence } from "../../decide/weights.js";
import { isLabel } from "../../text/furniture.js";
import { FEATURES } from "./features.js";
import type { Seen, View } from "./observe.js";

const sizeOf = (seen: Seen): number => seen.size ?? seen.height;
/** Sizes that differ by less than this share were meant to be one. */
const LIKE_SIZE = 0.06;

const isBodySize = (seen: Seen): boolean => Math.abs(sizeOf(seen) - 1) < LIKE_SIZE;
const familyOf = ({ block }: Seen): string | null => block.lines[0]?.font?.family ?? null;
/** Larger than text is by more than chance. */
const isHeadSize = (seen: Seen | null): seen is Seen => seen !== null && sizeOf(seen) > 1.1;

/** Set in the face of a larger block: a smaller line of one statement keeps its face, a kicker often has its own. */
function isSameFaceSmaller(seen: Seen, other: Seen | null): boolean {
  return (
    other !== null &&
    sizeOf(other) > 1.06 * sizeOf(seen) &&
    familyOf(other) === familyOf(seen) &&
    other.bold === seen.bold
  );
}

const isVertical = ({ block }: Seen): boolean => block.lines[0]?.direction === "ttb";

/** What stated type says besides: sizes are true here, and so are weights and families. */
const PRINT: Questions<View> = [
  steps<View>("type", [0.75, 0.9, 0.97, 1.03, 1.1, 1.25, 1.5, 2, 3, 4.5], sizeOf),
  ["body-type", isBodySize],
  ["body-type-and-one-line", (view) => isBodySize(view) && view.lines === 1],
  ["body-type-but-bold", (view) => isBodySize(view) && view.bold],
  ["other-family-than-below", (view) => view.below !== null && familyOf(view) !== familyOf(view.below)],
  ["other-family-than-above", (view) => view.above !== null && familyOf(view) !== familyOf(view.above)],
  ["vertical", isVertical],
  ["vertical-and-large", (view) => isVertical(view) && sizeOf(view) > 1.5],
  ["label", ({ block }) => isLabel(block.text)],
  ["larger-below", ({ below }) => below !== null && sizeOf(below) > 1.25],
  ["larger-above", ({ above }) => above !== null && sizeOf(above) > 1.25],
  ["much-larger-than-below", (view) => view.below !== null && sizeOf(view) > 1.6 * sizeOf(view.below)],
  ["larger-between-texts", (view) => sizeOf(view) > 1.03 && isText(view.above) && isText(view.below)],
  ["between-texts", (view) => isText(view.above) && isText(view.below)],
  ["body-type-next", (view) => view.next !== null && isBodySize(view.next)],
  [
    "head-above-smaller",
    (view) => view.above !== null && sizeOf(view.above) < 0.85 * sizeOf(view) && sizeOf(view.above) > 1.1,
  ],
  [
    "head-above-larger",
    (view) => view.above !== null && sizeOf(view.above) > 1.15 * sizeOf(view) && sizeOf(view) > 1.05,
  ],
  [
    "head-below-larger",
    (view) => view.below !== null && sizeOf(view.below) > 1.15 * sizeOf(view) && sizeOf(view) > 1.02,
  ],
  steps<View>("head-below-size", [0.45, 0.58, 0.68, 0.78, 0.9, 1.02], (view) =>
    isHeadSize(view) && isHeadSize(view.below) ? sizeOf(view) / sizeOf(view.below) : null,
  ),
  ["face-of-larger-head-below", (view) => isHeadSize(view) && isSameFaceSmaller(view, view.below)],
  ["face-of-larger-head-above", (view) => isHeadSize(view) && isSameFaceSmaller(view, view.above)],
  ["right-under-picture", ({ underPicture }) => underPicture],
  ["small-under-picture", (view) => view.underPicture && sizeOf(view) < 0.97],
  ["under-head-under-picture", (view) => isHeadSize(view.above) && view.above?.underPicture === true],
  ["opens-with-dash", ({ block }) => /^[—–―]/u.test(block.text.trim())],
  ["ends-with-colon", ({ block }) => /[:：]$/u.test(block.text.trim())],
  ["larger-vertical-at-right", (view) => view.largerBeside === "right"],
  ["larger-vertical-at-left", (view) => view.largerBeside === "left"],
  ["wide", ({ columns }) => columns > 1.6],
  ["wide-and-large", (view) => view.columns > 1.6 && sizeOf(view) > 1.5],
];

function isText(seen: Seen | null): boolean {
  return seen !== null && isBodySize(seen) && seen.characters > 30;
}

const ALL: Questions<View> = [...FEATURES, ...PRINT];

export const PRINT_ROLE_FEATURES: readonly string[] = featureNames(ALL);

/** What speaks of each block of a page whose type is stated. */
export function printRoleEvidence(views: readonly View[]): Evidence[] {
  return views.map((view) => gatherEvidence(ALL, view));
}
