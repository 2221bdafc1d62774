import { written } from "../../model/geometry/extent.js";
import { centreOf, printSize } from "./geometry.js";
import { boxesOn, type Drawn, ownedBy, type PagePiece } from "./sheet.js";

type Point = readonly [number, number];

interface Stop {
  readonly at: Point;
  /** The passage's number in its article, from 1; null where it goes on in another column. */
  readonly number: number | null;
}

/** The passages of each article in their order: a number on each, an arrow from each to the next on the page. */
export function orderLayer(drawn: Drawn): string {
  const size = printSize(drawn.page);
  return [...drawn.content.articles]
    .map(([article, pieces]) => articleOrder(drawn, article, pieces, size))
    .join("");
}

function articleOrder(
  { page, trace }: Drawn,
  article: number,
  pieces: readonly PagePiece[],
  size: number,
): string {
  const stops = pieces.flatMap(({ piece, number }) =>
    boxesOn(page, trace, piece).map(
      (box, part): Stop => ({
        at: centreOf(box),
        number: part === 0 ? number : null,
      }),
    ),
  );
  if (stops.length === 0) return "";
  const arrows = stops.slice(1).map((stop, index) => arrow(stops[index]?.at ?? stop.at, stop.at, size));
  const path = arrows.length === 0 ? "" : `<path d="${arrows.join("")}"/>`;
  return `<g ${ownedBy(article)}>${path}${stops.map((stop) => badge(stop, size)).join("")}</g>`;
}

/** How far back the barbs of an arrow reach and how far out, in sizes of print. */
const BARB = 0.7;
const SPREAD = 0.35;

/** A line with its head in the middle, where no number hides it. */
function arrow(from: Point, to: Point, size: number): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return "";
  const [ux, uy] = [dx / length, dy / length];
  const [x, y] = [from[0] + dx / 2, from[1] + dy / 2];
  const [bx, by] = [x - ux * BARB * size, y - uy * BARB * size];
  const barbs = [-SPREAD, SPREAD].map((side) => point([bx - uy * side * size, by + ux * side * size]));
  return `M${point(from)}L${point(to)}M${barbs[0]}L${point([x, y])}L${barbs[1]}`;
}

function point([x, y]: Point): string {
  return `${written(x)} ${written(y)}`;
}

function badge({ at: [x, y], number }: Stop, size: number): string {
  if (number === null) return "";
  const place = `x="${written(x)}" y="${written(y + size * 0.25)}" font-size="${written(size * 0.7)}"`;
  return `<circle cx="${written(x)}" cy="${written(y)}" r="${written(size * 0.6)}"/><text ${place}>${number}</text>`;
}
