import type { Box } from "../src/model/index.js";
import type { Type } from "./fonts.js";

/**
 * An area in which text runs along `u` and its lines follow one another along `v`, whatever that is on paper:
 *
 *     ltr:  u →        ttb:   ← v
 *           v ↓                 u ↓
 *
 * What is planned and set in a frame is turned by it, so that a vertical page is planned like any other.
 */
export interface Frame {
  readonly direction: "ltr" | "ttb";
  /** How far lines are long, in points. */
  readonly along: number;
  /** How far lines follow one another. */
  readonly across: number;
  /** Where a rectangle of the frame stands on paper. */
  onPaper(u: number, v: number, along: number, across: number): Box;
}

export function frameOf(box: Box, direction: "ltr" | "ttb"): Frame {
  const [x, y, width, height] = box;
  return direction === "ltr"
    ? {
        direction,
        along: width,
        across: height,
        onPaper: (u, v, along, across) => [x + u, y + v, along, across],
      }
    : {
        direction,
        along: height,
        across: width,
        onPaper: (u, v, along, across) => [x + width - v - across, y + u, across, along],
      };
}

/** Type as it is set in a frame: upright where lines run down. */
export function typeIn({ direction }: Frame, type: Type): Type {
  return direction === "ttb" ? { ...type, upright: true } : type;
}

/** A rectangle in a frame: `[u, v, along, across]`. */
export type Place = readonly [number, number, number, number];
