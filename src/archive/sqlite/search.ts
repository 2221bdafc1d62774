import type { Article, Passage, SearchLimits } from "../../model/index.js";
import { cursorOf, positionOf } from "../cursor.js";
import { bylineText } from "../parts.js";
import type { LineBox } from "../places.js";
import { FIELDS, type Field, parseQuery, type ShownTerm, termsOf, type Vocabulary } from "../query/index.js";
import type { Hit, SearchRequest, SearchResult } from "../search.js";
import { type ShownPassage, shownByline, snippetsOf } from "../snippets.js";
import { type Catalogue, generationOf, loadCatalogue } from "./catalogue.js";
import type { Database } from "./database.js";
import { evaluate } from "./evaluate.js";
import { countFacets, filtered } from "./facets.js";
import { parsed, unpacked } from "./packed.js";
import { fieldsAt, firstHits, type PlacedHit } from "./rank.js";
import { type ArticleRow, type FoundArticle, foundArticles } from "./read.js";

/** Hits of one answer where none are asked for. */
const USUAL_HITS = 20;

/** A search of one database, which remembers what its articles are until they change. */
export function searcherOf(database: Database, limits: SearchLimits) {
  let catalogue: Catalogue | null = null;
  return (request: SearchRequest): SearchResult =>
    database.read(() => {
      if (catalogue?.generation !== generationOf(database)) catalogue = loadCatalogue(database);
      return search(database, catalogue, request, limits);
    });
}

function search(
  database: Database,
  catalogue: Catalogue,
  request: SearchRequest,
  limits: SearchLimits,
): SearchResult {
  const node = parseQuery(request.query, limits);
  const { found, leaves } = node
    ? evaluate({ database, catalogue, words: vocabularyOf(database), limits }, node)
    : { found: catalogue.all, leaves: [] };
  const places = filtered(catalogue, found, request);
  const page = firstHits(
    catalogue,
    places,
    { leaves },
    {
      order: request.order ?? "relevance",
      after: positionOf(request),
      size: Math.min(request.limit ?? USUAL_HITS, limits.hits),
    },
  );
  const last = page.hits.at(-1);
  const terms = termsOf(node);
  return {
    total: places.length,
    hits: hitsOf(database, page.hits, (hit) => fieldsAt(leaves, hit.place), terms),
    facets: request.facets === false ? null : countFacets(catalogue, places),
    next: page.more && last ? cursorOf(request, last) : null,
  };
}

function vocabularyOf(database: Database): Vocabulary {
  const words = (condition: string, most: number, ...values: string[]) =>
    database
      .all<{ text: string }>(`SELECT text FROM word WHERE ${condition} LIMIT ?`, ...values, most)
      .map(({ text }) => text);
  return {
    ending: (text, most) => words("substr(text, -length(?1)) = ?1", most, text),
    holding: (text, most) => words("instr(text, ?) > 0", most, text),
  };
}

/** Hits whose texts are asked for and held at once. */
const AT_ONCE = 20;

/** Hits with their snippets. `fieldsOf` gives the bits of the fields in which one says what was asked for: others are not shown. */
function hitsOf(
  database: Database,
  hits: readonly PlacedHit[],
  fieldsOf: (hit: PlacedHit) => number,
  terms: readonly ShownTerm[],
): Hit[] {
  const shown: Hit[] = [];
  for (let from = 0; from < hits.length; from += AT_ONCE) {
    const some = hits.slice(from, from + AT_ONCE);
    const rows = some.map(({ row }) => row);
    const articles = new Map(foundArticles(database, rows).map((article) => [article.row, article]));
    const passages = passagesOf(database, rows);
    for (const hit of some) {
      const article = articles.get(hit.row);
      if (!article) continue;
      const texts = shownPassages(database, article, passages.get(hit.row) ?? [], fieldsOf(hit));
      shown.push(shownHit(article, hit.score, snippetsOf(texts, terms, boxesOf(article))));
    }
  }
  return shown;
}

function shownHit(article: ArticleRow, score: number, snippets: Hit["snippets"]): Hit {
  const { id, edition, title, date, page, kind, headline } = article;
  return { article: id, edition, title, date, page, kind, headline, snippets, score };
}

function boxesOf({ lines, id }: FoundArticle): Readonly<Record<string, LineBox>> {
  return lines === null ? {} : parsed<Record<string, LineBox>>(lines, id);
}

/** What passages are kept as by field; bylines are kept with the article. */
const PARTS: readonly (readonly [field: Field, part: string])[] = [
  ["label", "label"],
  ["headline", "deck"],
  ["body", "body"],
  ["caption", "captions"],
];
const PART_FIELD = PARTS.map(([field, part]) => `WHEN '${part}' THEN ${FIELDS.indexOf(field)}`).join(" ");

/** A passage as it is kept: text is made of those alone that are shown. */
interface KeptPassage {
  readonly article: number;
  /** In FIELDS. */
  readonly field: number;
  readonly tree: Uint8Array;
  readonly offsets: Uint8Array | null;
}

/** The passages of articles, in print order within their parts. */
function passagesOf(database: Database, rows: readonly number[]): Map<number, KeptPassage[]> {
  const found = new Map<number, KeptPassage[]>();
  for (const passage of database.bytes<KeptPassage>(
    `SELECT article, CASE part ${PART_FIELD} END AS field, CAST(tree AS BLOB) AS tree, CAST(offsets AS BLOB) AS offsets
     FROM passage WHERE article IN (SELECT value FROM json_each(?)) ORDER BY article, part, ordinal`,
    JSON.stringify(rows),
  )) {
    const others = found.get(passage.article);
    if (others) others.push(passage);
    else found.set(passage.article, [passage]);
  }
  return found;
}

function* shownPassages(
  database: Database,
  article: ArticleRow,
  passages: readonly KeptPassage[],
  fields: number,
): Generator<ShownPassage> {
  const asked = FIELDS.filter((_, field) => (fields >> field) & 1);
  for (const field of asked.length > 0 ? asked : (["body"] as const)) {
    const number = FIELDS.indexOf(field);
    if (field === "byline") yield* bylinesOf(database, article);
    else for (const one of passages) if (one.field === number) yield passageOf(one, field, article.id);
  }
}

function passageOf({ tree, offsets }: KeptPassage, field: Field, id: string): ShownPassage {
  const { text, spans } = parsed<Passage>(tree, id);
  return { field, text, spans, offsets: offsets === null ? null : parsed<number[]>(offsets, id) };
}

function bylinesOf(database: Database, { row, id }: ArticleRow): ShownPassage[] {
  const { tree } = database.get<{ tree: Uint8Array }>("SELECT tree FROM article WHERE row = ?", row) ?? {};
  const bylines = tree ? unpacked<Article>(tree, id).bylines : [];
  return bylines.map((byline) => shownByline(byline, bylineText(byline)));
}
