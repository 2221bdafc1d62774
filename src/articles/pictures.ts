import { down, middle } from "../model/geometry/boxes.js";
import { inColumn } from "../model/geometry/neighbours.js";
import { firstWhere } from "../model/halving.js";
import type { Article, Box, Notice, Page, Picture } from "../model/index.js";

type Pictured = Pick<Article, "kind" | "label" | "deck" | "body" | "captions" | "bylines">;

/** Which article each picture of a page belongs to, by the articles' indexes; a gap that only parts two stories is none. */
export function placePictures(
  page: Page,
  articles: readonly Pictured[],
  ownerOfLine: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  const owned = ownedLines(page, ownerOfLine);
  for (const picture of page.pictures.slice(0, MOST_PICTURES)) {
    const owner =
      picture.box === null
        ? ownerOfGap(picture, page, articles, ownerOfLine)
        : ownerBeside(picture.box, owned);
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

/** A page of more pictures has ornaments for pictures: those after belong to no article. */
const MOST_PICTURES = 2_000;

/** The lines of articles on a page, by their middles from the top down. */
interface OwnedLines {
  readonly lines: readonly OwnedLine[];
  /** The height of the highest. */
  readonly highest: number;
}

interface OwnedLine {
  readonly box: Box;
  readonly middle: number;
  readonly owner: number;
  /** Its place on the page. */
  readonly at: number;
}

function ownedLines({ lines }: Page, owners: ReadonlyMap<string, number>): OwnedLines {
  const owned = lines.flatMap(({ id, box }, at): OwnedLine[] => {
    const owner = owners.get(id);
    return box === null || owner === undefined ? [] : [{ box, middle: middle(down(box)), owner, at }];
  });
  return {
    lines: owned.sort((a, b) => a.middle - b.middle),
    highest: owned.reduce((most, { box }) => Math.max(most, box[3]), 0),
  };
}

/**
 * A picture belongs to the article whose line is nearest under it in its column, where a caption stands, else nearest over it:
 *
 *     ┌───────┐
 *     │       │
 *     └───────┘
 *     caption
 *
 * Lines are looked at from the picture's middle outwards, until none further off can be nearer.
 */
function ownerBeside(picture: Box, { lines, highest }: OwnedLines): number | null {
  const [centre, bottom] = [middle(down(picture)), picture[1] + picture[3]];
  let nearest: { readonly line: OwnedLine; readonly distance: number } | null = null;
  const look = (line: OwnedLine, gap: number, weight: number) => {
    if (!inColumn(line.box, picture)) return;
    const distance = Math.max(0, gap) * weight;
    const isNearer =
      nearest === null ||
      distance < nearest.distance ||
      (distance === nearest.distance && line.at < nearest.line.at);
    if (isNearer) nearest = { line, distance };
  };
  const isTooFar = (gap: number) => nearest !== null && gap - highest / 2 > nearest.distance;
  const first = firstWhere(lines.length, (at) => (lines[at] as OwnedLine).middle > centre);
  for (let at = first; at < lines.length; at++) {
    const line = lines[at] as OwnedLine;
    if (isTooFar(line.middle - bottom)) break;
    look(line, line.box[1] - bottom, 1);
  }
  for (let at = first - 1; at >= 0; at--) {
    const line = lines[at] as OwnedLine;
    if (isTooFar(picture[1] - line.middle)) break;
    look(line, picture[1] - line.box[1] - line.box[3], OVER);
  }
  return (nearest as { readonly line: OwnedLine } | null)?.line.owner ?? null;
}

/** A line over a picture counts as so many times further away than one under it. */
const OVER = 3;

/** A notice for every gap that was taken for a lost picture. */
export function lostPictureNotices(page: Page, owners: ReadonlyMap<string, number>): Notice[] {
  return page.pictures
    .filter((picture) => picture.box === null && owners.has(picture.id))
    .map((picture) => ({ code: "lost-picture", page: page.id, spans: [], detail: picture.source }));
}
