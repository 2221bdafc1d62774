import { down, middle } from "../model/geometry/boxes.js";
import { inColumn } from "../model/geometry/neighbours.js";
import type { Article, Box, Notice, Page, Picture } from "../model/index.js";

type Pictured = Pick<Article, "kind" | "label" | "deck" | "body" | "captions" | "bylines">;

/** Which article each picture of a page belongs to, by the articles' indexes; a gap that only parts two stories is none. */
export function placePictures(
  page: Page,
  articles: readonly Pictured[],
  ownerOfLine: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  for (const picture of page.pictures) {
    const owner =
      picture.box === null
        ? ownerOfGap(picture, page, articles, ownerOfLine)
        : ownerBeside(picture.box, page, ownerOfLine);
    if (owner !== null) owners.set(picture.id, owner);
  }
  return owners;
}

/** Which article each line is of, by the article's index; the last of those that share one. */
export function lineOwners(articles: readonly Pictured[]): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  articles.forEach((article, index) => {
    const passages = [
      article.label,
      ...article.deck,
      ...article.bylines,
      ...article.body,
      ...article.captions,
    ];
    for (const passage of passages) for (const span of passage?.spans ?? []) owners.set(span.line, index);
  });
  return owners;
}

/**
 * The gap stands between two lines. Both of one article: its picture. Else it is the banner's above, then the photo
 * story's below, then the photo story's above.
 */
function ownerOfGap(
  picture: Picture,
  page: Page,
  articles: readonly Pictured[],
  owners: ReadonlyMap<string, number>,
): number | null {
  const first = Number(picture.source.split("-")[0]);
  const next = page.lines.findIndex((line) => Number(line.source) > first);
  const above = owners.get(page.lines[(next < 0 ? page.lines.length : next) - 1]?.id ?? "") ?? null;
  const below = owners.get(page.lines[next]?.id ?? "") ?? null;
  if (above !== null && above === below) return above;
  if (above !== null && articles[above]?.kind === "banner") return above;
  if (below !== null && articles[below]?.kind === "photo") return below;
  return above !== null && articles[above]?.kind === "photo" ? above : null;
}

/**
 * A picture belongs to the article whose line is nearest under it in its column, where a caption stands, else nearest over it:
 *
 *     ┌───────┐
 *     │       │
 *     └───────┘
 *     caption
 */
function ownerBeside(picture: Box, page: Page, owners: ReadonlyMap<string, number>): number | null {
  let nearest: { readonly line: string; readonly distance: number } | null = null;
  for (const { id, box } of page.lines) {
    if (box === null || !owners.has(id) || !inColumn(box, picture)) continue;
    const under = middle(down(box)) > middle(down(picture));
    const gap = under ? box[1] - picture[1] - picture[3] : picture[1] - box[1] - box[3];
    const distance = Math.max(0, gap) * (under ? 1 : OVER);
    if (nearest === null || distance < nearest.distance) nearest = { line: id, distance };
  }
  return nearest === null ? null : (owners.get(nearest.line) ?? null);
}

/** A line over a picture counts as so many times further away than one under it. */
const OVER = 3;

/** A notice for every gap that was taken for a lost picture. */
export function lostPictureNotices(page: Page, owners: ReadonlyMap<string, number>): Notice[] {
  return page.pictures
    .filter((picture) => picture.box === null && owners.has(picture.id))
    .map((picture) => ({ code: "lost-picture", page: page.id, spans: [], detail: picture.source }));
}
