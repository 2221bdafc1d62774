import type { Article, Edition } from "../model/index.js";
import { fold, snippetOf, termsOf } from "./folding.js";
import { compare, neighboursIn, titleId, undatedLast, yearsOf } from "./lists.js";
import { oncePer } from "./once-per.js";
import { entryOf, textOf } from "./reading.js";
import type {
  ArticleEntry,
  EditionEntry,
  Facet,
  Hit,
  ListEntry,
  PlacedArticle,
  SiteAnswer,
  SiteQuery,
  SiteSource,
  TitleEntry,
} from "./source.js";

/** How much of an article's text is shown on each side of what was found. */
const SNIPPET = 40;

/** The source over editions that are held in memory. Later editions of an id that is there already are left out. */
export function sourceOf(given: readonly Edition[]): SiteSource {
  const editions = new Map<string, Edition>();
  for (const edition of given) if (!editions.has(edition.id)) editions.set(edition.id, edition);
  const entries = [...editions.values()].map(editionEntry).sort(undatedLast);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byTitle = grouped(entries, ({ title }) => title);
  const placed = entries.flatMap(({ id }) => {
    const edition = editions.get(id);
    return edition === undefined ? [] : edition.articles.map((article) => ({ edition, article }));
  });
  const homes = new Map(placed.map(({ edition, article }) => [article.id, edition.id]));
  const authors = listing(placed, ({ article }) => article.bylines.flatMap(({ names }) => names));
  const placedIn = grouped(placed, ({ edition }) => titleId(edition.title));
  const columnsOf = (title: string) => columnsIn(placedIn.get(title) ?? NONE);
  const titles = [...byTitle].map(([id, list]) => titleEntry(id, list, editions)).sort(byName);
  return {
    generation: () => 0,
    titles: async () => titles,
    editions: async (title, year) => (byTitle.get(title) ?? []).filter(({ date }) => inYear(date, year)),
    years: async (title) => yearsOf(byTitle.get(title) ?? []),
    edition: async (id) => editions.get(id) ?? null,
    entry: async (id) => byId.get(id) ?? null,
    neighbours: async (id) => neighboursIn(byTitle.get(byId.get(id)?.title ?? "") ?? [], id),
    locate: async (article) => {
      const edition = homes.get(article);
      return edition === undefined ? null : { edition, article };
    },
    search: async (query) => searchIn(placed, query),
    authors: async () => authors.map(({ entry }) => entry),
    articlesBy: async (author) => authors.find(({ entry }) => entry.id === author)?.articles ?? [],
    columns: async (title) => columnsOf(title).map(({ entry }) => entry),
    articlesIn: async (title, column) =>
      columnsOf(title).find(({ entry }) => entry.id === column)?.articles ?? [],
    formerly: async () => [],
    pageImage: async () => null,
    imageFile: async () => null,
  };
}

function editionEntry(edition: Edition): EditionEntry {
  const { id, date, pages, articles } = edition;
  return { id, title: titleId(edition.title), date, pages: pages.length, articles: articles.length };
}

function titleEntry(
  id: string,
  list: readonly EditionEntry[],
  editions: ReadonlyMap<string, Edition>,
): TitleEntry {
  const first = editions.get(list[0]?.id ?? "");
  const days = list.flatMap(({ date }) => date ?? []);
  return {
    id,
    name: first?.title ?? null,
    language: first?.language ?? "und",
    editions: list.length,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
  };
}

function byName(a: TitleEntry, b: TitleEntry): number {
  return compare(a.name ?? "\uffff", b.name ?? "\uffff");
}

function inYear(date: string | null, year: string | null): boolean {
  return year === null || date?.slice(0, 4) === year;
}

function counted(values: readonly string[]): Facet[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

interface Listed {
  readonly entry: ListEntry;
  readonly articles: readonly ArticleEntry[];
}

/** Articles under the names they carry, the names in order. */
function listing(
  placed: readonly PlacedArticle[],
  namesOf: (one: PlacedArticle) => readonly string[],
): Listed[] {
  const pairs = placed.flatMap((one) => [...new Set(namesOf(one))].map((name) => ({ name, one })));
  return [...grouped(pairs, ({ name }) => name)]
    .map(([name, list]) => ({
      entry: { id: name, name, articles: list.length },
      articles: list.map(({ one }) => entryOf(one)),
    }))
    .sort((a, b) => compare(a.entry.name, b.entry.name));
}

/** Articles of a title under the standing columns they are labelled with. */
const columnsIn = oncePer((placed: readonly PlacedArticle[]) =>
  listing(placed, ({ article }) => (article.label === null ? [] : [article.label.text])),
);

const NONE: readonly PlacedArticle[] = [];

/** Looks through every article that is wanted: all terms must stand in it. Those that say them most come first, then the newest. */
function searchIn(placed: readonly PlacedArticle[], query: SiteQuery): SiteAnswer {
  const terms = termsOf(query.text);
  const wanted = terms.length === 0 ? [] : placed.filter((one) => isWanted(one, query));
  const kept = wanted.flatMap((one) => matchOf(one, terms)).sort(byWeight);
  const from = /^\d{1,9}$/.test(query.cursor ?? "") ? Number(query.cursor) : 0;
  const to = from + query.limit;
  return {
    total: kept.length,
    next: to < kept.length ? String(to) : null,
    hits: kept.slice(from, to).map(({ one, text }): Hit => {
      return { ...entryOf(one), ...snippetOf(text, terms, SNIPPET) };
    }),
    titles: counted(kept.map(({ one }) => titleId(one.edition.title))),
    years: counted(kept.flatMap(({ one }) => one.edition.date?.slice(0, 4) ?? [])),
    kinds: counted(kept.map(({ one }) => one.article.kind)),
  };
}

interface Match {
  readonly one: PlacedArticle;
  readonly text: string;
  readonly places: number;
}

function matchOf(one: PlacedArticle, terms: readonly string[]): Match[] {
  const folded = foldedOf(one.article);
  if (!terms.every((term) => folded.includes(term))) return [];
  const counts = terms.map((term) => folded.split(term).length - 1);
  return [{ one, text: textOf(one.article), places: counts.reduce((sum, count) => sum + count, 0) }];
}

/** The text of an article as it is compared. */
const foldedOf = oncePer((article: Article): string => fold(textOf(article)));

function isWanted({ edition, article }: PlacedArticle, { title, kind, from, to }: SiteQuery): boolean {
  const { date } = edition;
  return (
    (title === null || titleId(edition.title) === title) &&
    (kind === null || article.kind === kind) &&
    (from === null || (date !== null && date >= from)) &&
    (to === null || (date !== null && date <= to))
  );
}

function byWeight(a: Match, b: Match): number {
  return b.places - a.places || compare(b.one.edition.date ?? "", a.one.edition.date ?? "");
}
