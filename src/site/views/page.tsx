import { at } from "../paths.js";
import { folioOf } from "../reading.js";
import type { PageImage, TitleEntry } from "../source.js";
import { link, say, type View } from "../view.js";
import { pageWords, SAID } from "../words.js";
import { dayOf } from "./edition.js";
import { HeadlineLink, langOf } from "./headline.js";
import { Layout, PLAIN } from "./layout.js";
import { Sheet, type SheetData } from "./sheet.js";

export interface PageData extends SheetData {
  readonly title: TitleEntry | null;
  /** How the picture is cut for deep zoom; null where there is none. */
  readonly image: PageImage | null;
}

/** The printed page with its articles one click away. */
export function PageView({
  view,
  data,
  machine,
}: {
  readonly view: View;
  readonly data: PageData;
  readonly machine: unknown;
}) {
  const { edition, page } = data;
  const name = say(view, pageWords(folioOf(edition, data.at), page.name));
  const head = {
    ...PLAIN,
    title: `${dayOf(view, edition)} ${name}`,
    paper: data.title,
    scripts: ["page"] as const,
    data: machine,
  };
  return (
    <Layout view={view} head={head}>
      <header class="pagehead">
        <h1>
          <a href={link(view, at.edition(edition.id))}>{dayOf(view, edition)}</a>{" "}
          <span lang={page.name === null ? undefined : langOf(edition)}>{name}</span>
        </h1>
        <Folios view={view} data={data} />
      </header>
      <div class="desk">
        <figure class="frame">
          <Tools view={view} data={data} />
          <div class="stage" data-page={`p${data.at + 1}`} {...tilesOf(view, data)}>
            <Sheet view={view} sheet={data} name={name} />
          </div>
          <Source view={view} data={data} />
        </figure>
        <Headlines view={view} data={data} />
      </div>
    </Layout>
  );
}

/** Where the tiles of the page's picture lie and how it is cut, for the script that zooms. */
function tilesOf(view: View, { edition, image, ...data }: PageData): Record<string, string> {
  if (image === null) return {};
  const { width, height, format, least, tile, factors } = image;
  return {
    "data-tiles": link(view, at.image(edition.id, data.at + 1)),
    "data-viewer": link(view, view.assets.viewer ?? ""),
    "data-image": JSON.stringify({ width, height, format, least, tile, factors }),
  };
}

/** The pages of the edition as tabs, and the neighbours. */
function Folios({ view, data }: { readonly view: View; readonly data: PageData }) {
  const { edition } = data;
  const turn = (to: number, said: typeof SAID.pageBefore | typeof SAID.pageAfter, rel: string) =>
    edition.pages[to] !== undefined && (
      <a rel={rel} href={link(view, at.page(edition.id, to + 1))} class={rel}>
        {say(view, said)}
      </a>
    );
  return (
    <nav class="folios" aria-label={say(view, SAID.pages)}>
      {turn(data.at - 1, SAID.pageBefore, "prev")}
      <ol>
        {edition.pages.map((page, index) => (
          <li>
            <a
              href={link(view, at.page(edition.id, index + 1))}
              aria-current={index === data.at ? "page" : undefined}
              aria-label={say(view, pageWords(folioOf(edition, index), page.name))}
            >
              {folioOf(edition, index)}
            </a>
          </li>
        ))}
      </ol>
      {turn(data.at + 1, SAID.pageAfter, "next")}
    </nav>
  );
}

function Tools({ view, data }: { readonly view: View; readonly data: PageData }) {
  const button = (
    name: string,
    said: typeof SAID.nearer | typeof SAID.farther | typeof SAID.whole,
    sign: string,
  ) => (
    <button type="button" data-zoom={name} aria-label={say(view, said)} title={say(view, said)}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={sign} />
      </svg>
    </button>
  );
  if (data.drawing === null && data.picture === null) return null;
  return (
    <div class="tools" role="group" aria-label={say(view, SAID.zoom)} hidden>
      {button("in", SAID.nearer, "M3 10h14M10 3v14")}
      {button("out", SAID.farther, "M3 10h14")}
      {button("fit", SAID.whole, "M3 8V3h5M12 3h5v5M17 12v5h-5M8 17H3v-5")}
    </div>
  );
}

/** What the page is shown from, and how to take it along. */
function Source({ view, data }: { readonly view: View; readonly data: PageData }) {
  const said = data.picture !== null ? null : data.drawing === null ? SAID.setAnew : SAID.drawn;
  return (
    <figcaption>
      {said !== null && <span>{say(view, said)} </span>}
      {(data.drawing !== null || data.picture !== null) && (
        <a href={link(view, data.picture ?? at.pageSvg(data.edition.id, data.at + 1))} download>
          {say(view, SAID.download)}
        </a>
      )}
    </figcaption>
  );
}

function Headlines({ view, data }: { readonly view: View; readonly data: PageData }) {
  const { edition, articles } = data;
  return (
    <nav class="headlines" aria-labelledby="on-page">
      <h2 id="on-page">{say(view, SAID.onThisPage)}</h2>
      {articles.length === 0 && <p>{say(view, SAID.noArticles)}</p>}
      <ol>
        {articles.map((article) => (
          <li data-a={edition.articles.indexOf(article)} class={`kind-${article.kind}`}>
            <HeadlineLink view={view} edition={edition} article={article} />
          </li>
        ))}
      </ol>
      <p class="aside">
        <a href={link(view, at.record(edition.id))}>{say(view, SAID.record)}</a>
        <a href={link(view, at.edition(edition.id))}>{say(view, SAID.pages)}</a>
      </p>
    </nav>
  );
}
