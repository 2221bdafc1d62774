import type { Article, Notice, Page, Picture } from "../model/index.js";

type Pictured = Pick<Article, "kind" | "label" | "deck" | "body" | "captions" | "bylines">;

/** Which article each lost picture of a page belongs to, by the articles' indexes; a gap that only parts two stories is none. */
export function placePictures(page: Page, articles: readonly Pictured[]): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  const ownerOfLine = lineOwners(articles);
  for (const picture of page.pictures) {
    const owner = ownerOf(picture, page, articles, ownerOfLine);
    if (owner !== null) owners.set(picture.id, owner);
  }
  return owners;
}

function lineOwners(articles: readonly Pictured[]): ReadonlyMap<string, number> {
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
function ownerOf(
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

/** A notice for every gap that was taken for a lost picture. */
export function lostPictureNotices(page: Page, owners: ReadonlyMap<string, number>): Notice[] {
  return page.pictures
    .filter((picture) => picture.box === null && owners.has(picture.id))
    .map((picture) => ({ code: "lost-picture", page: page.id, spans: [], detail: picture.source }));
}
