import { around } from "../model/geometry/boxes.js";
import type { Article, Box, Page } from "../model/index.js";

/** A caption by its article's index and its own place there, and the picture it describes. */
export interface Captioned {
  readonly article: number;
  readonly caption: number;
  /** Id of the picture. */
  readonly picture: string;
}

interface Pair extends Captioned {
  readonly distance: number;
}

/** A caption over its picture, or beside it, is so many times as far as one that is as near under it: most stand under. */
const OVER = 2;
const BESIDE = 1.5;
/** A caption is of no picture further away than so many of its lines are high; set by the press, whose captions stand within three. */
const REACH = 8;
/** No page of print has more pictures than this that have captions. */
const MOST = 300;

/**
 * Which picture each caption of a page with geometry describes: the nearest, those nearest to each other first, and each
 * picture once as long as there are others:
 *
 *     ┌──────┐ ┌──────┐ caption     under it, beside it, inside it;
 *     │      │ │      │ of the      two pictures over one caption share it
 *     └──────┘ └──────┘ second
 *     caption
 */
export function captionedOn(page: Page, articles: readonly Pick<Article, "captions">[]): Captioned[] {
  const pictures = page.pictures
    .flatMap(({ id, box }) => (box === null ? [] : [{ id, box }]))
    .sort((a, b) => b.box[2] * b.box[3] - a.box[2] * a.box[3])
    .slice(0, MOST);
  if (pictures.length === 0) return [];
  const boxes = new Map(page.lines.flatMap(({ id, box }) => (box === null ? [] : [[id, box] as const])));
  const pairs = articles.flatMap(({ captions }, article) =>
    captions.flatMap(({ spans }, caption): Pair[] => {
      const lines = spans.map(({ line }) => boxes.get(line)).filter((one) => one !== undefined);
      const box = around(lines);
      const [first] = lines;
      if (box === null || !first) return [];
      const reach = REACH * Math.min(first[2], first[3]);
      return pictures
        .map(({ id, box: shot }) => ({ article, caption, picture: id, distance: distanceOf(box, shot) }))
        .filter(({ distance }) => distance <= reach);
    }),
  );
  return nearestFirst(pairs);
}

function nearestFirst(pairs: readonly Pair[]): Captioned[] {
  const ordered = [...pairs].sort(
    (a, b) => a.distance - b.distance || a.article - b.article || a.caption - b.caption,
  );
  const described = new Map<string, Captioned>();
  const taken = new Set<string>();
  for (const { article, caption, picture } of ordered) {
    const key = `${article} ${caption}`;
    if (described.has(key) || taken.has(picture)) continue;
    described.set(key, { article, caption, picture });
    taken.add(picture);
  }
  for (const { article, caption, picture } of ordered) {
    const key = `${article} ${caption}`;
    if (!described.has(key)) described.set(key, { article, caption, picture });
  }
  return [...described.values()];
}

/** The room between a caption and a picture, in page units, more where it does not stand under it; 0 inside. */
function distanceOf([x, y, width, height]: Box, [left, top, wide, high]: Box): number {
  const side = Math.max(0, left - x - width, x - left - wide);
  const under = Math.max(0, y - top - high);
  const over = Math.max(0, top - y - height);
  return under + OVER * over + BESIDE * side;
}
