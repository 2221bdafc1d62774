import type { Box, Point } from "../../model/index.js";
import { clipOf } from "./clip.js";
import type { Engine } from "./engine.js";
import { compose, type Matrix, pointOf, type Space, transformBox } from "./space.js";

/** One stroke or outline of a path, its points in page coordinates. */
export interface Outline {
  readonly points: readonly Point[];
  readonly closed: boolean;
  /** How many of its pieces are curves; a curve's points are its ends. */
  readonly curves: number;
}

/** Ink as `0xRRGGBB`; null where none is laid on. */
export type Ink = number | null;

/** Something drawn that is no text, in the order of painting. */
export type Drawing =
  | {
      readonly kind: "path";
      readonly order: number;
      readonly outlines: readonly Outline[];
      readonly fill: Ink;
      readonly stroke: Ink;
      /** Thickness of its stroke, in points. */
      readonly weight: number;
      /** What its clip shows of the page. */
      readonly clip: Box | null;
    }
  | { readonly kind: "image"; readonly order: number; readonly box: Box; readonly clip: Box | null };

export interface PaintedText {
  readonly order: number;
  readonly matrix: Matrix;
}

export interface PageDrawings {
  readonly drawings: readonly Drawing[];
  /** Of each text object, when it is painted and what leads from its surroundings to the page. */
  readonly texts: ReadonlyMap<number, PaintedText>;
  /** Objects seen, those in forms too. */
  readonly objects: number;
}

/** Kinds of page objects, as PDFium numbers them. */
const [TEXT, PATH, IMAGE, FORM] = [1, 2, 3, 5];
/** Forms within forms: deeper ones are left out. */
const FORM_DEPTH = 8;
/** A path of more pieces is an illustration; no rule, frame or tint needs so many. */
const PIECES = 400;

/** Everything on the page but its glyphs. Stops counting at `allowed` objects: the caller asks whether it was reached. */
export function readDrawings(engine: Engine, page: number, space: Space, allowed: number): PageDrawings {
  const { calls } = engine;
  const drawings: Drawing[] = [];
  const texts = new Map<number, PaintedText>();
  let objects = 0;
  const visit = (object: number, matrix: Matrix, depth: number): void => {
    const order = objects++;
    const type = calls.FPDFPageObj_GetType(object);
    if (type === TEXT) texts.set(object, { order, matrix });
    else if (type === PATH) drawings.push(...pathOf(engine, object, matrix, order));
    else if (type === IMAGE) drawings.push(imageOf(engine, object, matrix, order));
    else if (type === FORM && depth < FORM_DEPTH) {
      const inner = compose(matrixOf(engine, object), matrix);
      const count = calls.FPDFFormObj_CountObjects(object);
      for (let at = 0; at < count && objects <= allowed; at++)
        visit(calls.FPDFFormObj_GetObject(object, at), inner, depth + 1);
    }
  };
  const count = calls.FPDFPage_CountObjects(page);
  for (let at = 0; at < count && objects <= allowed; at++)
    visit(calls.FPDFPage_GetObject(page, at), space.matrix, 0);
  return { drawings, texts, objects };
}

/** An object's own transformation. */
function matrixOf({ calls, floats, scratch }: Engine, object: number): Matrix {
  calls.FPDFPageObj_GetMatrix(object, scratch);
  return Array.from(floats().subarray(scratch >> 2, (scratch >> 2) + 6)) as unknown as Matrix;
}

function imageOf(engine: Engine, object: number, matrix: Matrix, order: number): Drawing {
  const box = transformBox(compose(matrixOf(engine, object), matrix), 0, 0, 1, 1);
  return { kind: "image", order, box, clip: clipOf(engine, object, matrix) };
}

function pathOf(engine: Engine, object: number, matrix: Matrix, order: number): Drawing[] {
  const { calls, scratch } = engine;
  if (calls.FPDFPath_CountSegments(object) > PIECES) return [];
  if (!calls.FPDFPath_GetDrawMode(object, scratch, scratch + 4)) return [];
  const [filled, stroked] = engine.words().subarray(scratch >> 2, (scratch >> 2) + 2);
  const fill = filled ? inkOf(engine, object, calls.FPDFPageObj_GetFillColor) : null;
  const stroke = stroked ? inkOf(engine, object, calls.FPDFPageObj_GetStrokeColor) : null;
  if (fill === null && stroke === null) return [];
  const toPage = compose(matrixOf(engine, object), matrix);
  calls.FPDFPageObj_GetStrokeWidth(object, scratch);
  const weight =
    (engine.floats()[scratch >> 2] ?? 0) * Math.sqrt(Math.abs(toPage[0] * toPage[3] - toPage[1] * toPage[2]));
  const outlines = outlinesOf(engine, object, toPage);
  return [{ kind: "path", order, outlines, fill, stroke, weight, clip: clipOf(engine, object, matrix) }];
}

type ColourCall = (object: number, r: number, g: number, b: number, a: number) => number;

/** Ink that is more than half see-through is none. */
const OPAQUE = 128;

/** The colour that a call gives of an object; null where it is see-through. */
export function inkOf({ words, scratch }: Engine, object: number, colour: ColourCall): Ink {
  if (!colour(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return 0;
  const parts = words();
  const part = (at: number) => parts[(scratch >> 2) + at] ?? 0;
  return part(3) < OPAQUE ? null : (part(0) << 16) | (part(1) << 8) | part(2);
}

/** Kinds of a path's pieces, as PDFium numbers them. */
const [LINE, CURVE, MOVE] = [0, 1, 2];
/** A curve is two handles and its end. */
const CURVE_PIECES = 3;

function outlinesOf(engine: Engine, path: number, matrix: Matrix): Outline[] {
  const { calls } = engine;
  const outlines: { points: Point[]; closed: boolean; curves: number }[] = [];
  const count = calls.FPDFPath_CountSegments(path);
  let ofCurve = 0;
  for (let at = 0; at < count; at++) {
    const piece = calls.FPDFPath_GetPathSegment(path, at);
    const type = calls.FPDFPathSegment_GetType(piece);
    if (type === MOVE) outlines.push({ points: [], closed: false, curves: 0 });
    const outline = outlines.at(-1);
    if (!outline || (type !== MOVE && type !== LINE && type !== CURVE)) continue;
    ofCurve = type === CURVE ? ofCurve + 1 : 0;
    const isHandle = ofCurve % CURVE_PIECES !== 0;
    if (type === CURVE && !isHandle) outline.curves++;
    if (!isHandle) outline.points.push(pointOf(engine, piece, matrix));
    if (calls.FPDFPathSegment_GetClose(piece)) outline.closed = true;
  }
  return outlines;
}
