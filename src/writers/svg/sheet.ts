import type { Box, Edition, Leftover, Line, Page, Region, Span } from "../../model/index.js";
import { inkClass } from "../html/palette.js";
import type { Piece, Trace } from "../html/trace.js";
import { runsOfLines } from "./geometry.js";

/** A passage that stands on a page, or goes on there; `number` is its place in its article, from 1. */
export interface PagePiece {
  readonly piece: Piece;
  readonly number: number;
}

/** What of an edition stands on one page. */
export interface PageContent {
  /** By the article's place in the edition. */
  readonly articles: ReadonlyMap<number, readonly PagePiece[]>;
  readonly leftovers: readonly Leftover[];
  readonly regions: readonly { readonly article: number; readonly region: Region }[];
}

/** What stands on each page, by its id; found for all pages at once, so that an edition of many is gone through once. */
export function contentOfPages(edition: Edition, trace: Trace): ReadonlyMap<string, PageContent> {
  const contents = new Map(
    edition.pages.map(({ id }) => [
      id,
      {
        articles: new Map<number, PagePiece[]>(),
        leftovers: [] as Leftover[],
        regions: [] as { article: number; region: Region }[],
      },
    ]),
  );
  const pagesOf = (spans: readonly Span[]) =>
    new Set(spans.flatMap(({ line }) => trace.places.get(line)?.page.id ?? []));
  trace.byArticle.forEach((pieces, article) => {
    for (const [index, piece] of pieces.entries())
      for (const page of pagesOf(piece.spans)) {
        const articles = contents.get(page)?.articles;
        const own = articles?.get(article) ?? [];
        articles?.set(article, own);
        own.push({ piece, number: index + 1 });
      }
  });
  for (const leftover of edition.leftovers)
    for (const page of pagesOf(leftover.spans)) contents.get(page)?.leftovers.push(leftover);
  edition.articles.forEach(({ regions }, article) => {
    for (const region of regions) contents.get(region.page)?.regions.push({ article, region });
  });
  return contents;
}

/** What stands on a page that the edition does not list: nothing. */
export const NO_CONTENT: PageContent = { articles: new Map(), leftovers: [], regions: [] };

/** One page about to be drawn. */
export interface Drawn {
  readonly edition: Edition;
  readonly page: Page;
  readonly trace: Trace;
  readonly content: PageContent;
  /** Whether regions and leftovers carry titles, which viewers show at the pointer. */
  readonly titles: boolean;
}

/** The `data-a` and the class of what belongs to an article, or to none. */
export function ownedBy(article: number | null): string {
  const owner = article === null ? "" : ` data-a="${article}"`;
  return `class="${inkClass(article)}"${owner}`;
}

/** The boxes of a piece on one page: one for each column it runs down. */
export function boxesOn(page: Page, trace: Trace, { spans }: Pick<Piece, "spans">): Box[] {
  return runsOfLines(linesOn(page, trace, spans));
}

function linesOn(page: Page, trace: Trace, spans: readonly Span[]): Line[] {
  return [...new Set(spans.map(({ line }) => line))].flatMap((id) => {
    const place = trace.places.get(id);
    return place?.page === page ? [place.line] : [];
  });
}
