import type { Article, Edition } from "../../model/index.js";
import { EVERY, indexedField } from "../fold/index.js";
import { authorsOf, fieldsOf, firstPageOf, pageLabel } from "../parts.js";
import { FIELDS } from "../query/index.js";
import type { Database } from "./database.js";
import { articleRow } from "./keys.js";

/** Of an article: its place in the edition, its page, its kind, its authors. */
export type FacetEntry = readonly [ordinal: number, page: string, kind: string, authors: readonly string[]];

/** Makes the articles of an edition findable, but for those withdrawn, and counts them. */
export function indexArticles(
  database: Database,
  key: number,
  edition: Edition,
  withdrawn: ReadonlyMap<string, string>,
): void {
  const facets: FacetEntry[] = [];
  for (const [index, article] of edition.articles.entries()) {
    if (withdrawn.has(article.id)) continue;
    const page = firstPageOf(article, edition);
    facets.push([index, page ? pageLabel(page) : "", article.kind, authorsOf(article)]);
    indexArticle(database, articleRow(key, index), article);
  }
  database.run(
    "UPDATE edition SET facets = ?, articles = ? WHERE key = ?",
    JSON.stringify(facets),
    facets.length,
    key,
  );
}

function indexArticle(database: Database, row: number, article: Article): void {
  const fields = fieldsOf(article);
  const indexed = FIELDS.map((field) => indexedField(fields[field]));
  const [label = "", ...others] = indexed.map(({ tokens }) => tokens);
  database.run(
    "INSERT INTO grams (rowid, label, headline, byline, body, caption) VALUES (?, ?, ?, ?, ?, ?)",
    row,
    `${label} ${EVERY}`,
    ...others,
  );
  for (const { words } of indexed)
    for (const word of words) database.run("INSERT OR IGNORE INTO word (text) VALUES (?)", word);
}
