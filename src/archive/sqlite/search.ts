import type { Article, Passage, SearchLimits } from "../../model/index.js";
import { cursorOf, positionOf } from "../cursor.js";
import { bylineText } from "../parts.js";
import { FIELDS, type Field, parseQuery, type ShownTerm, termsOf, type Vocabulary } from "../query/index.js";
import type { Hit, SearchRequest, SearchResult } from "../search.js";
import { type ShownPassage, shownByline, snippetsOf } from "../snippets.js";
import { type Catalogue, generationOf, loadCatalogue } from "./catalogue.js";
import type { Database } from "./database.js";
import { evaluate } from "./evaluate.js";
import { countFacets, filtered } from "./facets.js";
import { parsed, unpacked } from "./packed.js";
import { fieldsAt, firstHits, type PlacedHit } from "./rank.js";
import { type ArticleRow, foundArticles, type PassageRow } from "./read.js";

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
    hits: page.hits.flatMap((hit) => hitOf(database, hit, fieldsAt(leaves, hit.place), terms)),
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

/** A hit with its snippets. `fields` are the bits of those in which it says what was asked for: the others are not shown. */
function hitOf(
  database: Database,
  { row, score }: PlacedHit,
  fields: number,
  terms: readonly ShownTerm[],
): Hit[] {
  return foundArticles(database, row).map(({ lines, ...article }) => ({
    article: article.id,
    edition: article.edition,
    title: article.title,
    date: article.date,
    page: article.page,
    kind: article.kind,
    headline: article.headline,
    snippets: snippetsOf(shownPassages(database, article, fields), terms, lines),
    score,
  }));
}

/** The columns of passages by field, in the order they are shown; bylines are kept with the article. */
const SHOWN: readonly (readonly [field: Field, part: string])[] = [
  ["label", "label"],
  ["headline", "deck"],
  ["byline", ""],
  ["body", "body"],
  ["caption", "captions"],
];

function* shownPassages(database: Database, article: ArticleRow, fields: number): Generator<ShownPassage> {
  const asked = SHOWN.filter(([field]) => (fields >> FIELDS.indexOf(field)) & 1);
  const shown = asked.length > 0 ? asked : SHOWN.filter(([field]) => field === "body");
  const rows = database.all<PassageRow>(
    "SELECT part, tree, offsets FROM passage WHERE article = ? ORDER BY part, ordinal",
    article.row,
  );
  for (const [field, part] of shown)
    if (field === "byline") yield* bylinesOf(database, article);
    else for (const row of rows) if (row.part === part) yield passageOf(row, field, article.id);
}

function passageOf({ tree, offsets }: PassageRow, field: Field, id: string): ShownPassage {
  const { text, spans } = parsed<Passage>(tree, id);
  return { field, text, spans, offsets: offsets === null ? null : parsed<number[]>(offsets, id) };
}

function bylinesOf(database: Database, { row, id }: ArticleRow): ShownPassage[] {
  const { tree } = database.get<{ tree: Uint8Array }>("SELECT tree FROM article WHERE row = ?", row) ?? {};
  const bylines = tree ? unpacked<Article>(tree, id).bylines : [];
  return bylines.map((byline) => shownByline(byline, bylineText(byline)));
}
