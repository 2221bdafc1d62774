import type { Box, Edition, Line, Page, Span } from "../../model/index.js";
import { inkClass } from "../html/palette.js";
import type { Piece, Trace } from "../html/trace.js";
import { runsOfLines } from "./geometry.js";

/** One page about to be drawn. */
export interface Drawn {
  readonly edition: Edition;
  readonly page: Page;
  readonly trace: Trace;
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
