import type { Article, Byline, Passage, SearchLimits } from "../../model/index.js";
import { cursorOf, positionOf } from "../cursor.js";
import { bylineText } from "../parts.js";
import type { LineBox } from "../places.js";
import { type Field, parseQuery, type ShownTerm, termsOf, type Vocabulary } from "../query/index.js";
import type { Hit, SearchRequest, SearchResult } from "../search.js";
import { type ShownPassage, shownByline, snippetsOf } from "../snippets.js";
import { type Catalogue, generationOf, loadCatalogue } from "./catalogue.js";
import type { Database } from "./database.js";
import { evaluate } from "./evaluate.js";
import { countFacets, filtered } from "./facets.js";
import { parsed, unpacked } from "./packed.js";
import { firstHits } from "./rank.js";
import { type ArticleRow, articleRows, type PassageRow } from "./read.js";

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
    : { found: Uint32Array.from(catalogue.rows.keys()), leaves: [] };
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
    hits: page.hits.flatMap(({ row, score }) => hitOf(database, row, score, terms)),
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

function hitOf(database: Database, row: number, score: number, terms: readonly ShownTerm[]): Hit[] {
  return articleRows(database, [row]).map((article) => {
    const kept = keptOf(database, article);
    return {
      article: article.id,
      edition: article.edition,
      title: article.title,
      date: article.date,
      page: article.page,
      kind: article.kind,
      headline: article.headline,
      snippets: snippetsOf(shownPassages(database, article, kept.bylines), terms, kept.lines),
      score,
    };
  });
}

/** The bylines of an article and the boxes of its lines. */
function keptOf(database: Database, { row, id }: ArticleRow) {
  const { tree, lines } =
    database.get<{ tree: Uint8Array; lines: string | null }>(
      "SELECT tree, lines FROM article WHERE row = ?",
      row,
    ) ?? {};
  return {
    bylines: tree ? unpacked<Article>(tree, id).bylines : [],
    lines: lines ? parsed<Record<string, LineBox>>(lines, id) : {},
  };
}

const FIELD_OF: Readonly<Record<string, Field>> = {
  label: "label",
  deck: "headline",
  body: "body",
  captions: "caption",
};

function shownPassages(
  database: Database,
  { row, id }: ArticleRow,
  bylines: readonly Byline[],
): ShownPassage[] {
  const rows = database.all<PassageRow>(
    "SELECT part, tree, offsets FROM passage WHERE article = ? ORDER BY part, ordinal",
    row,
  );
  const of = (part: string) =>
    rows
      .filter((passage) => passage.part === part)
      .map(({ tree, offsets }): ShownPassage => {
        const { text, spans } = parsed<Passage>(tree, id);
        return {
          field: FIELD_OF[part] ?? "body",
          text,
          spans,
          offsets: offsets === null ? null : parsed<number[]>(offsets, id),
        };
      });
  return [
    ...of("label"),
    ...of("deck"),
    ...bylines.map((byline) => shownByline(byline, bylineText(byline))),
    ...of("body"),
    ...of("captions"),
  ];
}
