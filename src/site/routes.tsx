import { ArticleKind, type Edition } from "../model/index.js";
import { articleData, editionData, pageData } from "./linked-data.js";
import { editionWith, loadArticle, loadEdition, loadPage, loadTitle, titleOfEdition } from "./load.js";
import { articleOf, at, idOf, keyOf, withKey } from "./paths.js";
import { pageAt } from "./reading.js";
import type { SiteQuery, TitleEntry } from "./source.js";
import type { View } from "./view.js";
import { ArticleView } from "./views/article.js";
import { EditionView } from "./views/edition.js";
import { RecordView } from "./views/facts.js";
import { IndexView, ListView } from "./views/lists.js";
import { PageView } from "./views/page.js";
import { SearchView } from "./views/search.js";
import { HomeView, TitleView, YearView } from "./views/title.js";
import { SAID } from "./words.js";

/** What an address names: the values of the `:names` of its pattern, and what is asked after the `?`. */
export interface Asked {
  readonly of: (name: string) => string;
  /** Null where it is not asked. */
  readonly query: (name: string) => string | null;
}

/** A kind of document: its addresses and how it is rendered. */
export interface Route {
  /** From the root, a part with a name as `:name`; ends in `/`. */
  readonly pattern: string;
  /** The document; null where nothing stands at the address. */
  readonly render: (view: View, asked: Asked) => Promise<Rendered | null>;
  /** Where the document stands now of what once stood at the address, from the root; absent for kinds that do not move. */
  readonly moved?: (view: View, asked: Asked) => Promise<string | null>;
}

/** What JSX makes: its text is the HTML, without a doctype. */
export interface Rendered {
  toString(): string | Promise<string>;
}

async function editionAsked({ source }: View, { of }: Asked): Promise<Edition | null> {
  return editionWith(source, of("edition"));
}

async function titleAsked({ source }: View, { of }: Asked): Promise<TitleEntry | null> {
  return withKey(await source.titles(), of("title"));
}

const home: Route = {
  pattern: "",
  render: async (view) => {
    const papers = await Promise.all(
      (await view.source.titles()).map((title) => loadTitle(view, title, null)),
    );
    const [first] = papers;
    if (papers.length === 1 && first) return <TitleView view={view} data={first} />;
    return <HomeView view={view} papers={papers.filter((paper) => paper !== null)} />;
  },
};

const title: Route = {
  pattern: "t/:title/",
  render: async (view, asked) => {
    const entry = await titleAsked(view, asked);
    const data = entry && (await loadTitle(view, entry, null));
    return data && <TitleView view={view} data={data} />;
  },
};

const year: Route = {
  pattern: "t/:title/:year{[0-9]{4}}/",
  render: async (view, asked) => {
    const entry = await titleAsked(view, asked);
    const data = entry && (await loadTitle(view, entry, asked.of("year")));
    return data && <YearView view={view} data={data} />;
  },
};

const columns: Route = {
  pattern: "t/:title/columns/",
  render: async (view, asked) => {
    const entry = await titleAsked(view, asked);
    if (entry === null) return null;
    const entries = await view.source.columns(entry.id);
    return (
      <IndexView
        view={view}
        said={SAID.columns}
        title={entry}
        entries={entries}
        addressOf={(id) => at.column(entry.id, id)}
      />
    );
  },
};

const column: Route = {
  pattern: "t/:title/columns/:column/",
  render: async (view, asked) => {
    const entry = await titleAsked(view, asked);
    const found = entry && withKey(await view.source.columns(entry.id), asked.of("column"));
    if (!entry || !found) return null;
    const articles = await view.source.articlesIn(entry.id, found.id);
    return <ListView view={view} heading={found.name} title={entry} articles={articles} />;
  },
};

/** The edition that is asked for by an id it once had; null for any other. */
async function editionMoved(view: View, asked: Asked): Promise<Edition | null> {
  const found = await editionAsked(view, asked);
  return found === null || keyOf(found.id) === asked.of("edition") ? null : found;
}

const edition: Route = {
  pattern: "e/:edition/",
  moved: async (view, asked) => {
    const now = await editionMoved(view, asked);
    return now && at.edition(now.id);
  },
  render: async (view, asked) => {
    const found = await editionAsked(view, asked);
    if (found === null) return null;
    return (
      <EditionView view={view} data={await loadEdition(view, found)} machine={editionData(view, found)} />
    );
  },
};

const page: Route = {
  pattern: "e/:edition/:page{[0-9]+}/",
  moved: async (view, asked) => {
    const now = await editionMoved(view, asked);
    const sheet = now && pageAt(now, asked.of("page"));
    return now && sheet && at.page(now.id, sheet.at + 1);
  },
  render: async (view, asked) => {
    const found = await editionAsked(view, asked);
    const sheet = found && pageAt(found, asked.of("page"));
    if (!found || !sheet) return null;
    const data = await loadPage(view, found, sheet.at, sheet.page);
    return <PageView view={view} data={data} machine={pageData(view, found, sheet.at)} />;
  },
};

/** An article that has another id now, or whose edition has: by the ids that its address may stand for. */
async function articleMoved(view: View, asked: Asked): Promise<string | null> {
  const [edition, own] = [idOf(asked.of("edition")), idOf(asked.of("article"))];
  if (own === null) return null;
  for (const id of [`${edition}-${own}`, own]) {
    const now = await view.source.locate(id);
    const path = now && at.article(now.edition, now.article);
    if (path !== null && path !== at.article(edition ?? "", id)) return path;
  }
  return null;
}

const article: Route = {
  pattern: "e/:edition/a/:article/",
  moved: articleMoved,
  render: async (view, asked) => {
    const found = await editionAsked(view, asked);
    const own = found && articleOf(found, asked.of("article"));
    if (!found || !own) return null;
    return (
      <ArticleView
        view={view}
        data={await loadArticle(view, found, own)}
        machine={articleData(view, found, own)}
      />
    );
  },
};

const record: Route = {
  pattern: "e/:edition/record/",
  moved: async (view, asked) => {
    const now = await editionMoved(view, asked);
    return now && at.record(now.id);
  },
  render: async (view, asked) => {
    const found = await editionAsked(view, asked);
    if (found === null) return null;
    const entry = await view.source.entry(found.id);
    return <RecordView view={view} edition={found} title={await titleOfEdition(view, entry)} />;
  },
};

const authors: Route = {
  pattern: "authors/",
  render: async (view) => (
    <IndexView
      view={view}
      said={SAID.authors}
      title={null}
      entries={await view.source.authors()}
      addressOf={at.author}
    />
  ),
};

const author: Route = {
  pattern: "authors/:author/",
  render: async (view, asked) => {
    const id = idOf(asked.of("author")) ?? withKey(await view.source.authors(), asked.of("author"))?.id;
    const articles = id === undefined ? [] : await view.source.articlesBy(id);
    return id === undefined || articles.length === 0 ? null : (
      <ListView view={view} heading={id} title={null} articles={articles} />
    );
  },
};

const search: Route = {
  pattern: "search/",
  render: async (view, asked) => {
    const query = queryAsked(asked);
    const answer = query.text === "" || view.written !== null ? null : await view.source.search(query);
    return <SearchView view={view} data={{ query, titles: await view.source.titles(), answer }} />;
  },
};

/** The longest query that is looked for, in UTF-16 units, and how many of what it finds are shown at once. */
const LONGEST_QUERY = 200;
const SHOWN = 20;

/** No cursor is longer, in UTF-16 units. */
const LONGEST_CURSOR = 500;

/** A search as an address asks it; what is malformed is taken for not asked. */
export function queryAsked({ query }: Asked, limit = SHOWN): SiteQuery {
  const day = (name: string) => {
    const value = query(name);
    return value !== null && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null;
  };
  return {
    text: (query("q") ?? "").trim().slice(0, LONGEST_QUERY).toWellFormed(),
    title: query("title") || null,
    kind: ArticleKind.safeParse(query("kind")).data ?? null,
    from: day("from"),
    to: day("to"),
    cursor: query("cursor")?.slice(0, LONGEST_CURSOR) || null,
    limit,
  };
}

/** Every kind of document. The server and the published files have both their addresses from here. */
export const ROUTES: readonly Route[] = [
  home,
  title,
  columns,
  year,
  column,
  edition,
  record,
  page,
  article,
  authors,
  author,
  search,
];
