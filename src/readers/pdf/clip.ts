import { boundsOf } from "../../model/geometry/boxes.js";
import type { Box } from "../../model/index.js";
import type { Engine } from "./engine.js";
import { type Matrix, pointOf } from "./space.js";

/** A clip of more pieces is the outline of a shape: what of it shows is not asked. */
const PIECES = 64;
const NOWHERE: Box = [0, 0, 0, 0];

/** The box within which an object shows; null where nothing clips it. `matrix` leads from the object's surroundings to the page. */
export function clipOf(engine: Engine, object: number, matrix: Matrix): Box | null {
  const { calls } = engine;
  const clip = calls.FPDFPageObj_GetClipPath(object);
  const paths = clip === 0 ? 0 : calls.FPDFClipPath_CountPaths(clip);
  let shown: Box | null = null;
  for (let path = 0; path < paths; path++) {
    const box = boundsOfPath(engine, clip, path, matrix);
    if (box !== null) shown = shown === null ? box : common(shown, box);
  }
  return shown;
}

function boundsOfPath(engine: Engine, clip: number, path: number, matrix: Matrix): Box | null {
  const { calls } = engine;
  const pieces = calls.FPDFClipPath_CountPathSegments(clip, path);
  if (pieces <= 0 || pieces > PIECES) return null;
  return boundsOf(
    Array.from({ length: pieces }, (_, at) =>
      pointOf(engine, calls.FPDFClipPath_GetPathSegment(clip, path, at), matrix),
    ),
  );
}

/** What both boxes hold; a box of nothing where they share nothing. */
export function common(one: Box, other: Box): Box {
  const [left, top] = [Math.max(one[0], other[0]), Math.max(one[1], other[1])];
  const right = Math.min(one[0] + one[2], other[0] + other[2]);
  const bottom = Math.min(one[1] + one[3], other[1] + other[3]);
  return right > left && bottom > top ? [left, top, right - left, bottom - top] : NOWHERE;
}
