import type { Box, Point } from "../../model/index.js";
import type { Engine } from "./engine.js";

/** A transformation `[a b c d e f]` as PDF writes it: x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** `first`, then `second`. */
export function compose(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

export function transform([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Where a piece of a path ends. */
export function pointOf({ calls, floats, scratch }: Engine, piece: number, matrix: Matrix): Point {
  calls.FPDFPathSegment_GetPoint(piece, scratch, scratch + 4);
  const answers = floats();
  return transform(matrix, answers[scratch >> 2] ?? 0, answers[(scratch >> 2) + 1] ?? 0);
}

/** The transformation that undoes this one; null where there is none. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix | null {
  const size = a * d - b * c;
  if (!Number.isFinite(1 / size)) return null;
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size];
}

/** The box, upright in the new coordinates, around a rectangle of the old. */
export function transformBox(matrix: Matrix, left: number, bottom: number, right: number, top: number): Box {
  const [x1, y1] = transform(matrix, left, bottom);
  const [x2, y2] = transform(matrix, right, top);
  const [x3, y3] = transform(matrix, left, top);
  const [x4, y4] = transform(matrix, right, bottom);
  const [x, y] = [Math.min(x1, x2, x3, x4), Math.min(y1, y2, y3, y4)];
  return [x, y, Math.max(x1, x2, x3, x4) - x, Math.max(y1, y2, y3, y4) - y];
}

/** Cosine and sine of an angle in degrees, exact for quarter turns. */
export function directionOf(angle: number): readonly [number, number] {
  switch (angle) {
    case 0:
      return [1, 0];
    case 90:
      return [0, 1];
    case 180:
      return [-1, 0];
    case 270:
      return [0, -1];
    default:
      return [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  }
}

/** A page as it is shown: its size in points, and how PDF's own coordinates (y up, unturned, uncropped) come to ours. */
export interface Space {
  readonly width: number;
  readonly height: number;
  readonly matrix: Matrix;
}

/**
 * The space of a page: what its crop box shows, turned as the page says.
 *
 *      y ▲                     ┌────────▶ x
 *        │  ┌─────┐            │ ┌─────┐
 *        │  │ crop│     ──▶    │ │     │
 *        │  └─────┘            ▼ └─────┘
 *        └────────▶ x          y
 *
 * Null where the page has no size.
 */
export function spaceOf({ calls, floats, scratch }: Engine, page: number): Space | null {
  if (!calls.FPDF_GetPageBoundingBox(page, scratch)) return null;
  const [left = 0, top = 0, right = 0, bottom = 0] = floats().subarray(scratch >> 2, (scratch >> 2) + 4);
  const [width, height] = [right - left, top - bottom];
  if (!(Number.isFinite(width) && Number.isFinite(height) && width > 0 && height > 0)) return null;
  switch (calls.FPDFPage_GetRotation(page)) {
    case 1:
      return { width: height, height: width, matrix: [0, 1, 1, 0, -bottom, -left] };
    case 2:
      return { width, height, matrix: [-1, 0, 0, 1, right, -bottom] };
    case 3:
      return { width: height, height: width, matrix: [0, -1, -1, 0, top, right] };
    default:
      return { width, height, matrix: [1, 0, 0, -1, -left, top] };
  }
}
