import { addToSums, emptySums, type Sums } from "../postings/sums.js";
import type { Damage } from "../store.js";
import type { Database } from "./database.js";
import { type Indexed, indexedArticles } from "./index-articles.js";
import { wholeEdition } from "./read.js";
import { allTokens, segmentsOf } from "./segments.js";

interface EditionRow {
  readonly id: string;
  readonly first: number;
  readonly articles: number;
  readonly facets: string;
}

/**
 * Articles that searches would not find by all that they say, and editions that are not counted as they are: the index is
 * held against one made anew of each edition. Holds one edition at a time and 16 bytes for each article.
 */
export function* unfindable(database: Database): Generator<Damage> {
  const kept = keptSums(database);
  const editions = database.all<EditionRow>(
    "SELECT id, first_document AS first, articles, facets FROM edition ORDER BY key",
  );
  for (const { id, first, articles, facets } of editions) {
    const withdrawn = database.all<{ id: string }>(
      "SELECT id FROM article WHERE edition = (SELECT key FROM edition WHERE id = ?) AND withdrawn IS NOT NULL",
      id,
    );
    const edition = wholeEdition(database, id);
    if (!edition) continue;
    const gone = new Set(withdrawn.map((article) => article.id));
    const anew = indexedArticles(edition, 0, gone);
    if (JSON.stringify(anew.facets) !== facets || anew.facets.length !== articles) {
      yield { place: id, detail: "searches do not count its articles as they are" };
      continue;
    }
    for (const at of differing(anew, kept, first)) {
      const article = edition.articles[anew.facets[at]?.[0] ?? 0]?.id ?? id;
      yield { place: article, detail: "searches do not find it by all that it says" };
    }
    if (!hasWords(database, anew)) yield { place: id, detail: "words of it are not in the list of words" };
  }
}

/** By the number of an article. */
function keptSums(database: Database): Sums {
  const segments = segmentsOf(database);
  const sums = emptySums((segments.at(-1)?.last ?? -1) + 1);
  for (const segment of segments)
    for (const postings of allTokens(database, segment)) addToSums(sums, postings);
  return sums;
}

/** The places in an edition's list of its articles of which the index does not say what it should. */
function differing({ index, facets }: Indexed, kept: Sums, first: number): number[] {
  const sums = emptySums(facets.length);
  for (const postings of index.sorted()) addToSums(sums, postings);
  return [...facets.keys()].filter(
    (at) => sums.low[at] !== kept.low[first + at] || sums.high[at] !== kept.high[first + at],
  );
}

function hasWords(database: Database, { index }: Indexed): boolean {
  return [...index.words].every((word) => database.get("SELECT 1 FROM word WHERE text = ?", word));
}
