import type { Passage } from "../../model/index.js";
import type { ArticleSummary, FormerId, LabelCount } from "../store.js";
import type { Database } from "./database.js";
import { parsed } from "./packed.js";
import { article, conditionOf } from "./read.js";

interface LabelRow {
  readonly id: string;
  readonly tree: string;
}

/** The labels of a title's articles, which a reader may see; null for editions without a title. */
function labelRows(database: Database, title: string | null): LabelRow[] {
  const { where, values } = conditionOf({ title });
  return database.all<LabelRow>(
    `SELECT article.id, passage.tree FROM edition
     JOIN article ON article.edition = edition.key
     JOIN passage ON passage.article = article.row AND passage.part = 'label'
     WHERE ${where} AND article.withdrawn IS NULL ORDER BY article.row`,
    ...values,
  );
}

function textOf({ id, tree }: LabelRow): string {
  return parsed<Passage>(tree, id).text;
}

export function labels(database: Database, title: string | null): LabelCount[] {
  const counts = new Map<string, number>();
  for (const row of labelRows(database, title)) {
    const label = textOf(row);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([label, articles]) => ({ label, articles }));
}

export function labelled(database: Database, title: string | null, label: string): ArticleSummary[] {
  return labelRows(database, title)
    .filter((row) => textOf(row) === label)
    .flatMap(({ id }) => {
      const { article: _, ...summary } = article(database, id, false) ?? {};
      return "id" in summary ? [summary as ArticleSummary] : [];
    });
}

export function formerArticles(database: Database, edition: string): FormerId[] {
  return database.all<FormerId>(
    `SELECT alias.id AS former, article.id AS now FROM edition
     JOIN article ON article.edition = edition.key
     JOIN alias ON alias.target = article.id AND alias.kind = 'article'
     WHERE edition.id = ? AND article.withdrawn IS NULL ORDER BY alias.id`,
    edition,
  );
}
