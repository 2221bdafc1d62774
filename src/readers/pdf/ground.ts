import { around } from "../../model/geometry/boxes.js";
import { firstWhere } from "../../model/halving.js";
import type { Box } from "../../model/index.js";
import type { Drawing } from "./drawing.js";
import { isRectangle, outlineBox } from "./outlines.js";

const PAPER = 0xffffff;
/** A picture is some colour. */
const PICTURE = 0x808080;

/** The colour of the ground at a point, as it is when something is painted there. */
export type Ground = (order: number, x: number, y: number) => number;

/** What covers the page where it stands. */
interface Cover {
  readonly order: number;
  readonly boxes: readonly Box[];
  readonly clip: Box | null;
  readonly colour: number;
}

/** Covers are kept by the bands across the page that they reach into: so many, each a share of its height. */
const BANDS = 64;
/** So many covers under a point are looked at: what lies beneath more of them, each clipped away there, is taken for paper. */
const LOOKED_AT = 1_000;

/** The ground of a page of some height: at a point the colour of the last filled box or picture before, else the paper's. */
export function groundOf(drawings: readonly Drawing[], height: number): Ground {
  const bands: Cover[][] = Array.from({ length: BANDS }, () => []);
  const bandAt = (y: number) => Math.max(0, Math.min(BANDS - 1, Math.floor((y / height) * BANDS)));
  for (const cover of drawings.flatMap(coverOf)) {
    const [, top, , tall] = cover.clip ?? (around(cover.boxes) as Box);
    const last = bandAt(top + tall);
    for (let band = bandAt(top); band <= last; band++) bands[band]?.push(cover);
  }
  return (order, x, y) => {
    const covers = bands[bandAt(y)] as Cover[];
    const before = firstWhere(covers.length, (at) => (covers[at] as Cover).order > order);
    for (let at = before - 1; at >= Math.max(0, before - LOOKED_AT); at--) {
      const { clip, boxes, colour } = covers[at] as Cover;
      if ((clip === null || holds(clip, x, y)) && boxes.some((box) => holds(box, x, y))) return colour;
    }
    return PAPER;
  };
}

/** The cover that a drawing is, as a list of one; of a shape that is no box the colour is not asked. */
function coverOf(drawing: Drawing): Cover[] {
  const { order, clip } = drawing;
  if (drawing.kind === "image") return [{ order, clip, boxes: [drawing.box], colour: PICTURE }];
  const { fill, outlines } = drawing;
  if (fill === null || outlines.length === 0) return [];
  const colour = outlines.some(isRectangle) ? fill : PICTURE;
  return [{ order, clip, boxes: outlines.map(outlineBox), colour }];
}

export function holds([left, top, width, height]: Box, x: number, y: number): boolean {
  return x >= left && y >= top && x <= left + width && y <= top + height;
}
