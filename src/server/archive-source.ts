import type {
  ArticleSummary,
  EditionSummary,
  FacetCount,
  Hit as Found,
  PageSummary,
  SearchResult,
  Store,
} from "../archive/index.js";
import type { Edition } from "../model/index.js";
import { compare, neighboursIn, titleId, undatedLast, yearsOf } from "../site/lists.js";
import type {
  ArticleEntry,
  EditionEntry,
  FormerAddress,
  Hit,
  ListEntry,
  SiteQuery,
  SiteSource,
  TitleEntry,
} from "../site/source.js";
import { type PageImages, type ShownEdition, withPageImages } from "./page-images/index.js";
import { remember } from "./remember.js";

/** The archive is asked this seldom, in milliseconds, whether it has changed: how old a page of the site can be. */
const FRESH = 5_000;

/** Lists that take a while are made anew this seldom, however often the archive changes. */
const FRESH_LISTS = 60_000;

/** Editions that are kept ready at once. */
const READY = 64;

/** A title's own articles by one writer are at most this many in a list. */
const MOST_BY_ONE = 1_000;

function entryOf({ id, title, date, pages, articles }: EditionSummary): EditionEntry {
  return { id, title: titleId(title), date, pages, articles };
}

/** The site's source over an archive, which may grow and be corrected meanwhile. `images` makes the pictures of its pages; null for none. */
export function archiveSource(store: Store, images: PageImages | null = null): SiteSource {
  const asked = remember({ milliseconds: FRESH }, 1, () => store.generation());
  const generation = () => asked("");
  const editions = remember({ milliseconds: 0, generation }, READY, (id: string) => shownOf(store, id));
  const source = textSource(store, generation, (id) => editions(id)?.shown ?? null);
  return images === null ? source : withPageImages(source, images, async (id) => editions(id));
}

/** An edition without what was withdrawn, and with it; null for none. */
function shownOf(store: Store, id: string): ShownEdition | null {
  const whole = store.edition(id, { withWithdrawn: true });
  if (whole === null) return null;
  if (store.editionSummary(whole.id)?.articles === whole.articles.length) return { shown: whole, whole };
  const shown = store.edition(whole.id);
  return shown && { shown, whole };
}

function textSource(
  store: Store,
  generation: () => number,
  edition: (id: string) => Edition | null,
): SiteSource {
  const unchanged = { milliseconds: 0, generation };
  const seldom = { milliseconds: FRESH_LISTS, generation };
  const titles = remember(unchanged, 1, () => store.titles().map((one) => titleEntry(store, one)));
  const names = () => new Map(titles("").map(({ id, name }) => [id, name]));
  const places = remember(unchanged, READY, (id: string) => placesOf(store.pages(id)));
  const listed = remember(unchanged, 64, (id: string) => {
    const known = names();
    const title = known.get(id);
    return title === undefined ? [] : store.editions({ title }).map(entryOf).sort(undatedLast);
  });
  const authors = remember(seldom, 1, () => authorsOf(store));
  const columns = remember(seldom, 64, (id: string): ListEntry[] => {
    const name = names().get(id);
    if (name === undefined) return [];
    return store
      .labels(name)
      .map(({ label, articles }) => ({ id: label, name: label, articles }))
      .sort((a, b) => compare(a.name, b.name));
  });
  const entry = (id: string) => {
    const found = store.editionSummary(id);
    return found === null ? null : entryOf(found);
  };
  return {
    generation,
    titles: async () => titles(""),
    editions: async (title, year) =>
      listed(title).filter(({ date }) => year === null || date?.startsWith(`${year}-`)),
    years: async (title) => yearsOf(listed(title)),
    edition: async (id) => edition(id),
    entry: async (id) => entry(id),
    neighbours: async (id) => neighboursIn(listed(entry(id)?.title ?? ""), id),
    locate: async (id) => {
      const found = store.article(id);
      return found === null || found.withdrawn !== null
        ? null
        : { edition: found.edition, article: found.id };
    },
    search: async (query) => answerOf(store, query, names(), places),
    authors: async () => authors(""),
    articlesBy: async (author) => {
      const found = store.search({ query: "", author, order: "newest", limit: MOST_BY_ONE, facets: false });
      return found.hits.map((hit) => articleEntry(hit, places(hit.edition)));
    },
    columns: async (title) => columns(title),
    articlesIn: async (title, column) => {
      const name = names().get(title);
      return name === undefined
        ? []
        : store.labelled(name, column).map((one) => summaryEntry(one, places(one.edition)));
    },
    formerly: async (id) => formerly(store, id),
    pageImage: async () => null,
    imageFile: async () => null,
  };
}

function titleEntry(
  store: Store,
  { title, editions, from, until }: ReturnType<Store["titles"]>[number],
): TitleEntry {
  const [newest] = store.editions({ title, newestFirst: true, limit: 1 });
  return {
    id: titleId(title),
    name: title,
    language: newest?.language ?? "und",
    editions,
    first: from,
    last: until,
  };
}

function authorsOf(store: Store): ListEntry[] {
  const articles = new Map<string, Set<string>>();
  for (const { name, article } of store.credits()) {
    const own = articles.get(name);
    if (own) own.add(article);
    else articles.set(name, new Set([article]));
  }
  return [...articles]
    .map(([name, own]) => ({ id: name, name, articles: own.size }))
    .sort((a, b) => compare(a.name, b.name));
}

/** Throws `bad-query` and `bad-cursor`, which are the reader's. */
function answerOf(
  store: Store,
  query: SiteQuery,
  names: ReadonlyMap<string, string | null>,
  places: (edition: string) => Places,
): SiteAnswer {
  const { text, title, kind, from, to, cursor, limit } = query;
  const name = title === null ? undefined : names.get(title);
  const found = store.search({
    query: text,
    limit,
    ...(name == null ? {} : { title: name }),
    ...(kind === null ? {} : { kind }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { until: to }),
    ...(cursor === null ? {} : { cursor }),
  });
  return {
    total: found.total,
    next: found.next,
    hits: found.hits.map((hit): Hit => ({ ...articleEntry(hit, places(hit.edition)), ...shown(hit) })),
    titles: facetsOf(found, "title").map(({ value, count }) => ({ value: titleId(value), count })),
    years: facetsOf(found, "year").flatMap(({ value, count }) => (value === null ? [] : [{ value, count }])),
    kinds: [],
  };
}

type SiteAnswer = Awaited<ReturnType<SiteSource["search"]>>;

function facetsOf({ facets }: SearchResult, name: "title" | "year"): readonly FacetCount[] {
  return facets?.[name] ?? [];
}

/** The first snippet of running text, else the first. */
function shown({ snippets }: Found): Pick<Hit, "snippet" | "marks"> {
  const best = snippets.find(({ field }) => field === "body") ?? snippets[0];
  return {
    snippet: best?.text ?? "",
    marks: best?.marks.map(({ start, end }) => [start, end] as const) ?? [],
  };
}

/** The place of each page of an edition, from 1, by its folio, or by that place where it has none. */
type Places = ReadonlyMap<string, number>;

/** Of pages with one folio the first has it. */
function placesOf(pages: readonly PageSummary[]): Places {
  const places = new Map<string, number>();
  for (const [index, { number }] of pages.entries()) {
    const folio = number ?? `${index + 1}`;
    if (!places.has(folio)) places.set(folio, index + 1);
  }
  return places;
}

/** What once stood elsewhere: its edition had another id, or itself. */
function formerly(store: Store, edition: string): FormerAddress[] {
  const editions = store.formerIds(edition);
  const homes = [...editions, edition].sort((a, b) => b.length - a.length);
  const homeOf = (id: string) => homes.find((home) => id.startsWith(`${home}-`)) ?? edition;
  return [
    ...editions.map((id) => ({ edition: id, article: null })),
    ...store.formerArticles(edition).map(({ former }) => ({ edition: homeOf(former), article: former })),
  ];
}

function summaryEntry(summary: ArticleSummary, places: Places): ArticleEntry {
  const { id, edition, title, date, page, kind, headline } = summary;
  return { id, edition, title, date, headline, kind, folio: page, page: places.get(page) ?? null };
}

/** An article as lists name it; its page is where it begins. */
function articleEntry(
  { article, edition, title, date, page, kind, headline }: Found,
  places: Places,
): ArticleEntry {
  const at = page === null ? undefined : places.get(page);
  return { id: article, edition, title, date, headline, kind, folio: page, page: at ?? null };
}
