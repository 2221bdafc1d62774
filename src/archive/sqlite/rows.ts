import type { Article, Edition, Fact, Line, Passage, Span } from "../../model/index.js";
import { printedSpans } from "../../model/printed.js";
import { charactersOf, firstPageOf, headlineOf, pageLabel } from "../parts.js";
import { type LineBox, spanOffsets } from "../places.js";
import type { Database } from "./database.js";
import { articleRow } from "./keys.js";
import { packed } from "./packed.js";

/** The parts of an article whose passages are rows of their own, and what stands for them in its tree. */
export const PASSAGE_PARTS = ["label", "deck", "body", "captions"] as const;

/** Puts an edition's articles in, with their passages, bylines and facts, and its pictures. */
export function insertArticles(
  database: Database,
  key: number,
  edition: Edition,
  withdrawn: ReadonlyMap<string, string>,
): void {
  const lines = new Map(edition.pages.flatMap((page) => page.lines.map((line) => [line.id, line] as const)));
  const owners = new Map<string, number>();
  for (const [index, article] of edition.articles.entries()) {
    const row = articleRow(key, index);
    insertArticle(database, { key, row, edition, article, lines, why: withdrawn.get(article.id) ?? null });
    insertPassages(database, row, article, lines);
    insertBylines(database, row, article);
    insertFacts(database, row, article.facts);
    for (const picture of article.pictures) owners.set(picture, row);
  }
  insertPictures(database, key, edition, owners);
}

interface NewRow {
  readonly key: number;
  readonly row: number;
  readonly edition: Edition;
  readonly article: Article;
  readonly lines: ReadonlyMap<string, Line>;
  readonly why: string | null;
}

function insertArticle(database: Database, { key, row, edition, article, lines, why }: NewRow): void {
  const page = firstPageOf(article, edition);
  database.run(
    `INSERT INTO article (row, id, edition, page_id, page, kind, headline, characters, tree, lines, withdrawn)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row,
    article.id,
    key,
    page?.id ?? "",
    page ? pageLabel(page) : "",
    article.kind,
    headlineOf(article),
    charactersOf(article),
    packed({ ...article, label: null, deck: [], body: [], captions: [], facts: [] }),
    boxesOf(article, lines),
    why,
  );
}

/** The boxes of an article's lines as JSON; null where none has one. */
function boxesOf(article: Article, lines: ReadonlyMap<string, Line>): string | null {
  const boxes: Record<string, LineBox> = {};
  for (const { line: id } of printedSpans(article)) {
    const line = lines.get(id);
    if (line?.box) boxes[id] = { box: line.box, length: line.text.length, direction: line.direction };
  }
  return Object.keys(boxes).length === 0 ? null : JSON.stringify(boxes);
}

function insertPassages(
  database: Database,
  row: number,
  article: Article,
  lines: ReadonlyMap<string, Line>,
): void {
  const textOf = ({ line, start, end }: Span) => (lines.get(line)?.text ?? "").slice(start, end);
  for (const part of PASSAGE_PARTS) {
    const value = article[part];
    const passages: readonly Passage[] = value === null ? [] : "spans" in value ? [value] : value;
    for (const [index, passage] of passages.entries()) {
      const offsets = spanOffsets(passage, textOf);
      database.run(
        "INSERT INTO passage (article, part, ordinal, tree, offsets) VALUES (?, ?, ?, ?, ?)",
        row,
        part,
        index,
        JSON.stringify(passage),
        offsets === null ? null : JSON.stringify(offsets),
      );
    }
  }
}

function insertBylines(database: Database, row: number, { bylines }: Article): void {
  const credits = bylines.flatMap(({ role, names, credit }) => names.map((name) => ({ name, role, credit })));
  for (const [index, { name, role, credit }] of credits.entries())
    database.run(
      "INSERT INTO byline (article, ordinal, name, role, credit) VALUES (?, ?, ?, ?, ?)",
      row,
      index,
      name,
      role,
      credit,
    );
}

function insertFacts(database: Database, row: number, facts: readonly Fact[]): void {
  for (const [index, fact] of facts.entries()) {
    const name = "name" in fact ? fact.name : "title" in fact ? fact.title : null;
    database.run(
      "INSERT INTO fact (article, ordinal, kind, name, tree) VALUES (?, ?, ?, ?, ?)",
      row,
      index,
      fact.kind,
      name,
      JSON.stringify(fact),
    );
  }
}

function insertPictures(
  database: Database,
  key: number,
  edition: Edition,
  owners: ReadonlyMap<string, number>,
): void {
  const pictures = edition.pages.flatMap((page) =>
    page.pictures.map((picture) => ({ page: page.id, picture })),
  );
  for (const [index, { page, picture }] of pictures.entries())
    database.run(
      "INSERT INTO picture (edition, ordinal, page, article, tree) VALUES (?, ?, ?, ?, ?)",
      key,
      index,
      page,
      owners.get(picture.id) ?? null,
      JSON.stringify(picture),
    );
}
