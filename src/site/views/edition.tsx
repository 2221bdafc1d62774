import type { Article, Edition } from "../../model/index.js";
import { formatDay } from "../../text/said/phrases.js";
import { at } from "../paths.js";
import { articlesByPage, folioOf } from "../reading.js";
import type { EditionEntry, TitleEntry } from "../source.js";
import { link, say, type View } from "../view.js";
import { pageWords, SAID } from "../words.js";
import { HeadlineLink, Lead, langOf } from "./headline.js";
import { Layout, PLAIN } from "./layout.js";
import { Thumbnail } from "./thumbnail.js";

/** An edition and what stands around it. */
export interface EditionData {
  readonly edition: Edition;
  readonly title: TitleEntry | null;
  readonly before: EditionEntry | null;
  readonly after: EditionEntry | null;
  /** The address of a small picture of each page from the root; null where there is none. */
  readonly pictures: readonly (string | null)[];
}

/** The day of an edition in words. */
export function dayOf(view: View, { date }: { readonly date: string | null }): string {
  return say(view, date === null ? SAID.undated : formatDay(date));
}

/** All pages of an edition at one glance, with the headlines of each. */
export function EditionView({
  view,
  data,
  machine,
}: {
  readonly view: View;
  readonly data: EditionData;
  readonly machine: unknown;
}) {
  const { edition, title, before, after } = data;
  const head = { ...PLAIN, title: dayOf(view, edition), paper: title, data: machine };
  return (
    <Layout view={view} head={head}>
      <header class="dayhead">
        <h1>{dayOf(view, edition)}</h1>
        <p class="facts">{factsOf(view, edition)}</p>
        <nav class="turn" aria-label={say(view, SAID.calendar)}>
          {before && (
            <a rel="prev" href={link(view, at.edition(before.id))}>
              {say(view, SAID.before)}
            </a>
          )}
          {after && (
            <a rel="next" href={link(view, at.edition(after.id))}>
              {say(view, SAID.after)}
            </a>
          )}
          <a href={link(view, at.record(edition.id))}>{say(view, SAID.record)}</a>
        </nav>
      </header>
      <Glance view={view} data={data} />
    </Layout>
  );
}

/** How many pages and articles it has. */
export function factsOf(view: View, { pages, articles }: Edition): string {
  const kept = articles.filter(({ kind }) => kind !== "furniture").length;
  return view.language === "zh"
    ? `共${pages.length}版，${kept}篇`
    : `${pages.length} ${pages.length === 1 ? "page" : "pages"}, ${kept} ${kept === 1 ? "article" : "articles"}`;
}

/** The pages side by side: each small, with its name and its headlines. */
export function Glance({ view, data }: { readonly view: View; readonly data: EditionData }) {
  const { edition } = data;
  const lists = articlesByPage(edition);
  return (
    <ol class="glance">
      {edition.pages.map((page, index) => {
        const articles = lists[index] ?? [];
        const name = say(view, pageWords(folioOf(edition, index), page.name));
        const picture = data.pictures[index] ?? null;
        return (
          <li>
            <h2>
              <a class="sheetlink" href={link(view, at.page(edition.id, index + 1))}>
                <Thumbnail
                  view={view}
                  edition={edition}
                  page={page}
                  articles={articles}
                  picture={picture === null ? null : link(view, picture)}
                />
                <span class="sheetname" lang={page.name === null ? undefined : langOf(edition)}>
                  {name}
                </span>
              </a>
            </h2>
            <ul>
              {withoutBanners(articles).map((article) => (
                <li>
                  <HeadlineLink view={view} edition={edition} article={article} />
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

/** What a list of headlines names: no banners, and no advertisement that says nothing. */
function withoutBanners(articles: readonly Article[]): readonly Article[] {
  return articles.filter(
    ({ kind, deck, body, captions }) => kind !== "banner" && deck.length + body.length + captions.length > 0,
  );
}

/** The first page of an edition as a front page: the lead, what else it has, and the other pages’ headlines. */
export function Front({ view, data }: { readonly view: View; readonly data: EditionData }) {
  const { edition } = data;
  const [first = []] = articlesByPage(edition);
  const stories = withoutBanners(first);
  const lead = stories.find(({ kind, deck }) => kind === "story" && deck.length > 0) ?? stories[0];
  const rest = stories.filter((article) => article !== lead && article.deck.length > 0);
  const [page] = edition.pages;
  const picture = data.pictures[0] ?? null;
  return (
    <div class="front">
      <div class="stories">
        {lead && <Lead view={view} edition={edition} article={lead} large={true} />}
        <div class="seconds">
          {rest.slice(0, 4).map((article) => (
            <Lead view={view} edition={edition} article={article} large={false} />
          ))}
        </div>
      </div>
      {page && (
        <a class="sheetlink frontpage" href={link(view, at.page(edition.id, 1))}>
          <Thumbnail
            view={view}
            edition={edition}
            page={page}
            articles={stories}
            picture={picture === null ? null : link(view, picture)}
          />
          <span class="sheetname">{say(view, pageWords(folioOf(edition, 0), page.name))}</span>
        </a>
      )}
    </div>
  );
}
