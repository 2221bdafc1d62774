import { raw } from "hono/html";
import { boundsOf } from "../../model/geometry/boxes.js";
import { extentOf, written } from "../../model/geometry/extent.js";
import type { Article, Box, Edition, Page, Point } from "../../model/index.js";
import { articleKey, at } from "../paths.js";
import { type Drawing, link, type View } from "../view.js";
import { HeadlineLink, headlineText, langOf } from "./headline.js";

/** A page about to be shown. */
export interface SheetData {
  readonly edition: Edition;
  readonly page: Page;
  /** Its place in the edition, from 0. */
  readonly at: number;
  readonly articles: readonly Article[];
  /** Null where the page does not say where anything stands. */
  readonly drawing: Drawing | null;
  /** The address of a picture of the whole page from the root; null where there is none. */
  readonly picture: string | null;
}

interface Props {
  readonly view: View;
  readonly sheet: SheetData;
  readonly name: string;
}

/** The page as printed, each article on it a link: over its picture, over its drawing, or set anew where neither is kept. */
export function Sheet({ view, sheet, name }: Props) {
  const { drawing, picture, page } = sheet;
  // A picture without a line of text, as of a scan, is shown for itself.
  const shown = drawing ?? (picture === null ? null : { box: extentOf(page), print: "" });
  return shown === null ? (
    <SetAnew view={view} sheet={sheet} />
  ) : (
    <Drawn view={view} sheet={sheet} drawing={shown} name={name} />
  );
}

function Drawn({ view, sheet, drawing, name }: Props & { readonly drawing: Drawing }) {
  const { edition, picture } = sheet;
  const [x, y, width, height] = drawing.box.map(written);
  return (
    <svg
      class={picture === null ? "sheet drawn" : "sheet pictured"}
      viewBox={`${x} ${y} ${width} ${height}`}
      role="group"
      aria-label={name}
      lang={langOf(edition)}
    >
      {picture !== null && <image href={link(view, picture)} x={x} y={y} width={width} height={height} />}
      <g aria-hidden="true" class="ink">
        {raw(drawing.print)}
      </g>
      <g class="areas">
        {sheet.articles.map((article) => (
          <Area view={view} sheet={sheet} article={article} />
        ))}
      </g>
    </svg>
  );
}

/** An article's outlines on the page as one link. */
function Area({
  view,
  sheet,
  article,
}: {
  readonly view: View;
  readonly sheet: SheetData;
  readonly article: Article;
}) {
  const own = outlinesOn(article, sheet.page);
  if (own.length === 0) return null;
  const headline = headlineText(view, article);
  const place = sheet.edition.articles.indexOf(article);
  return (
    <a
      href={link(view, at.article(sheet.edition.id, article.id))}
      aria-label={headline}
      data-a={place}
      id={`area-${articleKey(sheet.edition.id, article.id)}`}
    >
      {own.map((polygon) => (
        <polygon points={polygon.map(([x, y]) => `${written(x)},${written(y)}`).join(" ")} />
      ))}
    </a>
  );
}

/** The article's outlines on one page that enclose something. */
export function outlinesOn({ regions }: Article, page: Page): (readonly Point[])[] {
  return regions
    .filter((region) => region.page === page.id && region.polygon.length > 2)
    .map(({ polygon }) => polygon);
}

/** The smallest box around the article's outlines on a page; null where it has none there. */
export function boxOn(article: Article, page: Page): Box | null {
  return boundsOf(outlinesOn(article, page).flat());
}

/** A page of which only the text is known: its articles in columns, in the order of print. */
function SetAnew({ view, sheet }: { readonly view: View; readonly sheet: SheetData }) {
  const { edition, articles, page } = sheet;
  const own = new Set(page.lines.map(({ id }) => id));
  return (
    <div class="sheet setanew" lang={langOf(edition)}>
      {articles.map((article, index) => (
        <article data-a={edition.articles.indexOf(article)} class={index === 0 ? "top" : undefined}>
          {article.deck
            .filter(({ role }) => role === "kicker")
            .map(({ text }) => (
              <p class="kicker">{text}</p>
            ))}
          <h2>
            <HeadlineLink view={view} edition={edition} article={article} />
          </h2>
          {[...article.body, ...article.captions]
            .filter(({ spans }) => spans.some(({ line }) => own.has(line)))
            .map(({ text }) => (
              <p>{text}</p>
            ))}
        </article>
      ))}
    </div>
  );
}
