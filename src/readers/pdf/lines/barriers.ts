import { firstWhere } from "../../../model/halving.js";
import type { Box } from "../../../model/index.js";
import { directionOf } from "../space.js";
import type { Cell } from "./cells.js";
import type { Separators } from "./index.js";

/** A piece of a rule or border that lies across lines, in their coordinates: where along them, and from where to where across. */
interface Barrier {
  readonly along: number;
  readonly from: number;
  readonly to: number;
}

/** Whether a rule or the side of a frame or tint runs between two cells of a row that runs at `turn` degrees. */
export function barriersOf({ rules, areas }: Separators, turn: number): (left: Cell, right: Cell) => boolean {
  const ruled = rules.map(({ from, to }) => [from, to] as const);
  const sides = areas.flatMap(({ box }) => sidesOf(box));
  const [cos, sin] = directionOf(turn);
  const barriers = [...ruled, ...sides]
    .flatMap(([from, to]): Barrier[] => {
      const [u1, u2] = [from[0] * cos + from[1] * sin, to[0] * cos + to[1] * sin];
      const [v1, v2] = [from[1] * cos - from[0] * sin, to[1] * cos - to[0] * sin];
      return Math.abs(u1 - u2) < Math.abs(v1 - v2) / 10
        ? [{ along: (u1 + u2) / 2, from: Math.min(v1, v2), to: Math.max(v1, v2) }]
        : [];
    })
    .sort((a, b) => a.along - b.along);
  return (left, right) => {
    const middle = (left.middle + right.middle) / 2;
    const from = left.to - OVER * left.size;
    const first = firstWhere(barriers.length, (at) => (barriers[at] as Barrier).along >= from);
    for (let at = first; at < barriers.length; at++) {
      const barrier = barriers[at] as Barrier;
      if (barrier.along > right.from + OVER * right.size) return false;
      if (barrier.from <= middle && middle <= barrier.to && barrier.to - barrier.from >= left.size)
        return true;
    }
    return false;
  };
}

/** A glyph's square may reach over a rule beside it by so many ems. */
const OVER = 0.05;

type Side = readonly [readonly [number, number], readonly [number, number]];

function sidesOf([x, y, width, height]: Box): Side[] {
  const [right, bottom] = [x + width, y + height];
  return [
    [
      [x, y],
      [x, bottom],
    ],
    [
      [right, y],
      [right, bottom],
    ],
    [
      [x, y],
      [right, y],
    ],
    [
      [x, bottom],
      [right, bottom],
    ],
  ];
}
