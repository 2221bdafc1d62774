import type { Article, Edition } from "../../model/index.js";
import { authorsOf, fieldsOf, firstPageOf, pageLabel } from "../parts.js";
import { type Collection, collection } from "../postings/collect.js";
import { FIELDS } from "../query/index.js";
import type { Database } from "./database.js";
import { addSegment } from "./segments.js";

/** Of an article: its place in the edition, its page, its kind, its authors, its units. */
export type FacetEntry = readonly [
  ordinal: number,
  page: string,
  kind: string,
  authors: readonly string[],
  length: number,
];

/** What the index and the catalogue hold of an edition's articles. */
export interface Indexed {
  readonly facets: readonly FacetEntry[];
  readonly index: Collection;
}

/** Of the articles that are not withdrawn, numbered from `first` on. */
export function indexedArticles(
  edition: Edition,
  first: number,
  withdrawn: Pick<ReadonlySet<string>, "has">,
): Indexed {
  const facets: FacetEntry[] = [];
  const index = collection();
  for (const [ordinal, article] of edition.articles.entries()) {
    if (withdrawn.has(article.id)) continue;
    const page = firstPageOf(article, edition);
    const length = addArticle(index, first + facets.length, article);
    facets.push([ordinal, page ? pageLabel(page) : "", article.kind, authorsOf(article), length]);
  }
  return { facets, index };
}

/** Makes the articles of an edition findable, but for those withdrawn, and counts them. */
export function indexArticles(
  database: Database,
  key: number,
  edition: Edition,
  withdrawn: ReadonlyMap<string, string>,
): void {
  const first =
    database.get<{ value: number }>("SELECT value FROM meta WHERE name = 'documents'")?.value ?? 0;
  const { facets, index } = indexedArticles(edition, first, withdrawn);
  database.run(
    "UPDATE edition SET facets = ?, articles = ?, first_document = ? WHERE key = ?",
    JSON.stringify(facets),
    facets.length,
    first,
    key,
  );
  if (facets.length === 0) return;
  for (const word of index.words) database.run("INSERT OR IGNORE INTO word (text) VALUES (?)", word);
  addSegment(database, index.sorted(), { first, last: first + facets.length - 1 });
  database.run("UPDATE meta SET value = ? WHERE name = 'documents'", first + facets.length);
}

function addArticle(index: Collection, document: number, article: Article): number {
  const fields = fieldsOf(article);
  return index.add(
    document,
    FIELDS.map((field) => fields[field]),
  );
}
