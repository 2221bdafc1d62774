import type { Edition } from "../model/index.js";
import { compare } from "./lists.js";
import { at } from "./paths.js";
import type { EditionEntry, FormerAddress, SiteSource } from "./source.js";

/** The addresses of the documents that are of no edition: the front pages, calendars, lists and the search. */
export async function* documents(source: SiteSource): AsyncIterable<string> {
  yield at.home();
  yield at.search();
  yield at.authors();
  for (const { id } of await source.authors()) yield at.author(id);
  for (const title of await source.titles()) {
    yield at.title(title.id);
    for (const { value } of await source.years(title.id)) yield at.year(title.id, value);
    yield at.columns(title.id);
    for (const { id } of await source.columns(title.id)) yield at.column(title.id, id);
  }
}

/** The addresses of an edition's documents. */
export function* documentsOf(edition: Edition): Iterable<string> {
  yield at.edition(edition.id);
  yield at.record(edition.id);
  for (const [index] of edition.pages.entries()) yield at.page(edition.id, index + 1);
  for (const article of edition.articles) {
    if (article.kind !== "furniture") yield at.article(edition.id, article.id);
  }
}

/** Where documents of an edition stood, and lead on. */
export function* formerDocuments(edition: Edition, former: readonly FormerAddress[]): Iterable<string> {
  for (const { edition: id, article } of former) {
    if (article !== null) yield at.article(id, article);
    else yield* documentsOf({ ...edition, id, articles: [] });
  }
}

/** Every edition of the archive, the newest first, those of no day last. */
export async function everyEdition(source: SiteSource): Promise<EditionEntry[]> {
  const lists = await Promise.all((await source.titles()).map(({ id }) => source.editions(id, null)));
  return lists.flat().sort((a, b) => compare(b.date ?? "", a.date ?? "") || compare(a.id, b.id));
}
