import {
  type Article,
  BroadsheetError,
  type Edition,
  type Page,
  type Passage,
  type Picture,
} from "../../model/index.js";
import type {
  ArticleSummary,
  EditionFilter,
  EditionSummary,
  FactFilter,
  PageSummary,
  StoredArticle,
  StoredFact,
  StoredPicture,
  TitleSummary,
} from "../store.js";
import { withoutArticles, withoutPrint } from "../withdrawn.js";
import type { Database, Value } from "./database.js";
import { articleRow, dayNumber, editionOfRow, isDay, rowsBetween } from "./keys.js";
import { parsed, unpacked } from "./packed.js";
import { PASSAGE_PARTS } from "./rows.js";
import { naming } from "./text.js";

export function titles(database: Database): TitleSummary[] {
  return database.all<TitleSummary>(
    `SELECT title.name AS title, count(*) AS editions, sum(articles) AS articles, min(date) AS "from", max(date) AS until
     FROM edition LEFT JOIN title ON title.id = edition.title
     GROUP BY edition.title ORDER BY title.name IS NULL, title.name`,
  );
}

const EDITION = `SELECT edition.key, edition.id, title.name AS title, date, language, edition.name, pages, articles
  FROM edition LEFT JOIN title ON title.id = edition.title`;

type EditionRow = EditionSummary & { readonly key: number };

function summaryOf({ key: _, ...summary }: EditionRow): EditionSummary {
  return summary;
}

/** What a filter says of editions, as a condition with its values. Throws `bad-date` for a day that is none. */
export function conditionOf(filter: EditionFilter): { readonly where: string; readonly values: Value[] } {
  for (const day of [filter.from, filter.until])
    if (day !== undefined && !isDay(day))
      throw new BroadsheetError("bad-date", day, "not a day written YYYY-MM-DD");
  const [first, last] = rowsBetween(dayNumber(filter.from ?? null), dayNumber(filter.until ?? null));
  const conditions = ["edition.key BETWEEN ? AND ?"];
  const values: Value[] = [editionOfRow(first), editionOfRow(last)];
  if (filter.title === null) conditions.push("edition.title IS NULL");
  else if (filter.title !== undefined) {
    conditions.push("edition.title = (SELECT id FROM title WHERE name = ?)");
    values.push(filter.title);
  }
  return { where: conditions.join(" AND "), values };
}

export function editions(database: Database, filter: EditionFilter = {}): EditionSummary[] {
  const { where, values } = conditionOf(filter);
  const order = filter.newestFirst ? "DESC" : "ASC";
  const rows = database.all<EditionRow>(
    `${EDITION} WHERE ${where} ORDER BY edition.key ${order} LIMIT ?`,
    ...values,
    filter.limit ?? -1,
  );
  return rows.map(summaryOf);
}

/** The row of the edition of that id, or of the id it had. */
function editionRow(database: Database, id: string): EditionRow | null {
  const found = database.get<EditionRow>(`${EDITION} WHERE edition.id = ?`, id);
  if (found) return found;
  const target = aliasOf(database, "edition", id);
  return target === null
    ? null
    : (database.get<EditionRow>(`${EDITION} WHERE edition.id = ?`, target) ?? null);
}

function aliasOf(database: Database, kind: string, id: string): string | null {
  return (
    database.get<{ target: string | null }>("SELECT target FROM alias WHERE id = ? AND kind = ?", id, kind)
      ?.target ?? null
  );
}

export function editionSummary(database: Database, id: string): EditionSummary | null {
  const row = editionRow(database, id);
  return row && summaryOf(row);
}

/** The tree of an edition as it was read; the articles that are withdrawn, unless asked for, left out. */
export function edition(database: Database, id: string, withWithdrawn: boolean): Edition | null {
  return database.read(() => {
    const whole = wholeEdition(database, id);
    if (whole === null || withWithdrawn) return whole;
    const gone = database.all<{ id: string }>(
      "SELECT id FROM article WHERE edition = (SELECT key FROM edition WHERE id = ?) AND withdrawn IS NOT NULL",
      whole.id,
    );
    return withoutArticles(whole, new Set(gone.map((article) => article.id)));
  });
}

/** The tree of the edition of that id, or of the id it had; null for none. */
export function wholeEdition(database: Database, id: string): Edition | null {
  const row = editionRow(database, id);
  if (!row) return null;
  const { tree } =
    database.get<{ tree: Uint8Array }>("SELECT tree FROM edition WHERE key = ?", row.key) ?? {};
  if (!tree) return null;
  const core = unpacked<Edition>(tree, row.id);
  return {
    ...core,
    pages: naming(`${row.id}, pages`, () => pagesOf(database, row.key)),
    articles: articlesOf(database, row),
  };
}

function pagesOf(database: Database, key: number): Page[] {
  return database
    .all<{ id: string; tree: Uint8Array }>(
      "SELECT id, tree FROM page WHERE edition = ? ORDER BY ordinal",
      key,
    )
    .map(({ id, tree }) => unpacked<Page>(tree, id));
}

export function pages(database: Database, id: string): PageSummary[] {
  const key = editionRow(database, id)?.key;
  if (key === undefined) return [];
  return database.all<PageSummary>(
    `SELECT id, number, name, width, height,
       (SELECT count(*) FROM article WHERE article.edition = page.edition AND page_id = page.id AND withdrawn IS NULL) AS articles
     FROM page WHERE edition = ? ORDER BY ordinal`,
    key,
  );
}

export function page(database: Database, id: string, pageId: string): Page | null {
  const key = editionRow(database, id)?.key;
  if (key === undefined) return null;
  const tree = database.get<{ tree: Uint8Array }>(
    "SELECT tree FROM page WHERE edition = ? AND id = ?",
    key,
    pageId,
  )?.tree;
  if (!tree) return null;
  const gone = database
    .all<ArticleRow>(`${ARTICLE} WHERE article.edition = ? AND withdrawn IS NOT NULL`, key)
    .map((row) => wholeArticle(database, row));
  return withoutPrint([unpacked<Page>(tree, pageId)], gone)[0] ?? null;
}

const articleWith = (
  more: string,
) => `SELECT article.row, article.id, edition.id AS edition, title.name AS title, date, page,
  page_id AS pageId, kind, headline, characters, withdrawn${more}
  FROM article JOIN edition ON edition.key = article.edition LEFT JOIN title ON title.id = edition.title`;

const ARTICLE = articleWith("");
const FOUND_ARTICLES = `${articleWith(", article.lines")} WHERE row IN (SELECT value FROM json_each(?))`;

export interface ArticleRow extends Omit<ArticleSummary, "authors"> {
  readonly row: number;
}

function articleSummary(database: Database, { row, ...summary }: ArticleRow): ArticleSummary {
  const names = database.all<{ name: string }>(
    "SELECT name FROM byline WHERE article = ? ORDER BY ordinal",
    row,
  );
  const { withdrawn, ...rest } = summary;
  return { ...rest, authors: [...new Set(names.map(({ name }) => name))], withdrawn };
}

export function articles(database: Database, id: string, pageId?: string): ArticleSummary[] {
  const key = editionRow(database, id)?.key;
  if (key === undefined) return [];
  const rows = database.all<ArticleRow>(
    `${ARTICLE} WHERE article.edition = ? AND withdrawn IS NULL AND (? IS NULL OR page_id = ?) ORDER BY row`,
    key,
    pageId ?? null,
    pageId ?? null,
  );
  return rows.map((row) => articleSummary(database, row));
}

export interface FoundArticle extends ArticleRow {
  /** The boxes of its lines as JSON; null where none has one. */
  readonly lines: string | null;
}

/** Those of the articles that are there, in no order. */
export function foundArticles(database: Database, rows: readonly number[]): FoundArticle[] {
  return database.all<FoundArticle>(FOUND_ARTICLES, JSON.stringify(rows));
}

export function article(database: Database, id: string, withWithdrawn: boolean): StoredArticle | null {
  const find = (one: string | null) =>
    one === null ? undefined : database.get<ArticleRow>(`${ARTICLE} WHERE article.id = ?`, one);
  const row = find(id) ?? find(aliasOf(database, "article", id));
  if (!row) return null;
  const whole = wholeArticle(database, row);
  const shown = row.withdrawn === null || withWithdrawn ? whole : emptied(whole);
  const summary = articleSummary(database, row);
  return shown === whole
    ? { ...summary, article: whole }
    : { ...summary, headline: "", authors: [], characters: 0, article: shown };
}

/** An article of which nothing is told. */
function emptied(article: Article): Article {
  return {
    ...article,
    label: null,
    deck: [],
    bylines: [],
    dateline: null,
    agency: null,
    body: [],
    captions: [],
    pictures: [],
    regions: [],
    dates: [],
    facts: [],
    reasons: [],
  };
}

interface PassageRow {
  readonly part: string;
  readonly tree: string;
  readonly offsets: string | null;
}

function wholeArticle(database: Database, { row, id }: ArticleRow): Article {
  const { tree } = database.get<{ tree: Uint8Array }>("SELECT tree FROM article WHERE row = ?", row) ?? {};
  const core = unpacked<Article>(tree ?? new Uint8Array(), id);
  const rows = naming(id, () =>
    database.all<PassageRow>(
      "SELECT part, tree, offsets FROM passage WHERE article = ? ORDER BY part, ordinal",
      row,
    ),
  );
  const facts = naming(id, () =>
    database.all<{ tree: string }>("SELECT tree FROM fact WHERE article = ? ORDER BY ordinal", row),
  );
  return assembled(
    core,
    rows,
    facts.map((fact) => fact.tree),
  );
}

/** The whole tree, its fields in the order they were written. */
function assembled(core: Article, rows: readonly PassageRow[], facts: readonly string[]): Article {
  const parts = PASSAGE_PARTS.map((part) => {
    const passages = rows
      .filter((row) => row.part === part)
      .map(({ tree }) => parsed<Passage>(tree, `${core.id}, ${part}`));
    return [part, part === "label" ? (passages[0] ?? null) : passages] as const;
  });
  return {
    ...core,
    ...Object.fromEntries(parts),
    facts: facts.map((tree) => parsed<Article["facts"][number]>(tree, `${core.id}, facts`)),
  };
}

function articlesOf(database: Database, { id, key }: EditionRow): Article[] {
  const rows = naming(`${id}, articles`, () =>
    database.all<ArticleRow>(
      `${ARTICLE} WHERE row BETWEEN ? AND ? ORDER BY row`,
      articleRow(key, 0),
      articleRow(key + 1, 0) - 1,
    ),
  );
  return rows.map((row) => wholeArticle(database, row));
}

export function pictures(database: Database, id: string): StoredPicture[] {
  const key = editionRow(database, id)?.key;
  if (key === undefined) return [];
  return database
    .all<{ page: string; article: string | null; tree: string }>(
      `SELECT picture.page, article.id AS article, picture.tree FROM picture LEFT JOIN article ON article.row = picture.article
       WHERE picture.edition = ? AND withdrawn IS NULL ORDER BY ordinal`,
      key,
    )
    .map(({ tree, ...rest }) => ({ ...rest, picture: parsed<Picture>(tree, `${id}, pictures`) }));
}

export function facts(database: Database, filter: FactFilter): StoredFact[] {
  const conditions: string[] = ["withdrawn IS NULL"];
  const values: Value[] = [];
  const add = (condition: string, value: Value | undefined) => {
    if (value === undefined) return;
    conditions.push(condition);
    values.push(value);
  };
  add("fact.name = ?", filter.name);
  add("fact.kind = ?", filter.kind);
  add("edition.id = ?", filter.edition);
  add("article.id = ?", filter.article);
  return database
    .all<{ article: string; edition: string; date: string | null; tree: string }>(
      `SELECT article.id AS article, edition.id AS edition, date, fact.tree
       FROM fact JOIN article ON article.row = fact.article JOIN edition ON edition.key = article.edition
       WHERE ${conditions.join(" AND ")} ORDER BY fact.article, fact.ordinal LIMIT ?`,
      ...values,
      filter.limit ?? -1,
    )
    .map(({ tree, ...rest }) => ({
      ...rest,
      fact: parsed<StoredFact["fact"]>(tree, `${rest.article}, facts`),
    }));
}
