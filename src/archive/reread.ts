import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Article, BroadsheetError, type Edition } from "../model/index.js";
import { applyCorrections, type Conflict, type Corrected } from "./corrections/apply.js";
import { readCorrections } from "./corrections/log.js";
import type { ReadingMeans } from "./ingest/ingest.js";
import type { Archive } from "./open.js";
import { fieldsOf, headlineOf } from "./parts.js";
import { freeId } from "./sqlite/index.js";
import type { KeptReading } from "./store.js";
import { successorsOf } from "./successors.js";

/** What became of an article when its edition was read again. */
export interface ArticleChange {
  readonly change: "added" | "gone" | "changed";
  readonly article: string;
  readonly headline: string;
  /** Of one that changed: in what. */
  readonly parts: readonly string[];
}

export interface Reread {
  readonly edition: string;
  readonly changes: readonly ArticleChange[];
  readonly conflicts: readonly Conflict[];
}

/** A reading with the corrections of the archive's log. */
export function corrected(
  archive: Archive,
  edition: Edition,
  known: KeptReading | null,
  { record }: Pick<ReadingMeans, "record">,
): Corrected {
  const { store } = archive;
  // Another edition of the same title and day has corrections of its own.
  const ids = new Set(
    known === null
      ? [freeId(edition.id, (id) => store.reading(id) !== null)]
      : [known.id, ...store.formerIds(known.id)],
  );
  return applyCorrections(edition, readCorrections(archive.corrections), ids, record);
}

/**
 * Reads an edition again from its kept sources, and says article by article what is another. It is kept only where asked.
 * Throws `no-article` for an edition that is not there, `archive-damaged` for a source that is not as it was kept.
 */
export async function rereadEdition(
  archive: Archive,
  id: string,
  means: ReadingMeans,
  keep: boolean,
): Promise<Reread> {
  const { store } = archive;
  const before = store.edition(id, { withWithdrawn: true });
  const known = before && store.reading(before.id);
  if (!before || !known) throw new BroadsheetError("no-article", id, "the archive has no edition of this id");
  const read = underKeptIds(before, await readKept(archive, known, means));
  const { edition, withdrawn, conflicts } = corrected(archive, read, known, means);
  const changes = changesOf(before, edition);
  if (keep)
    store.keep({
      ...known,
      edition,
      withdrawn,
      successors: successorsOf(before, edition),
      reading: { ...known.reading, version: means.version },
    });
  return { edition: known.id, changes, conflicts };
}

async function readKept(archive: Archive, known: KeptReading, means: ReadingMeans): Promise<Edition> {
  const folder = mkdtempSync(join(tmpdir(), "broadsheet-reread-"));
  try {
    archive.sources.layOut(known.sources, folder);
    const names = known.sources.map(({ name }) => name);
    const paths = names.map((name) => join(folder, name));
    return await means.read({
      as: known.reading.as,
      name: known.name,
      paths,
      names,
      settings: known.reading.settings,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The number that an id got because another had it before. */
const NUMBER = /~\d+$/;

/** A reading under the ids that are kept of it, where others had those it was read with. */
function underKeptIds(before: Edition, now: Edition): Edition {
  const numbered = (ids: readonly string[]) =>
    new Map(ids.filter((id) => NUMBER.test(id)).map((id) => [id.replace(NUMBER, ""), id]));
  const kept = new Set(before.articles.map(({ id }) => id));
  const articles = numbered([...kept]);
  const idOf = (id: string) => (kept.has(id) ? id : (articles.get(id) ?? id));
  return {
    ...now,
    id: numbered([before.id]).get(now.id) ?? now.id,
    articles: now.articles.map((article) => ({ ...article, id: idOf(article.id) })),
  };
}

/** Article by article, by their ids. */
function changesOf(before: Edition, now: Edition): ArticleChange[] {
  const old = new Map(before.articles.map((article) => [article.id, article] as const));
  const ids = new Set(now.articles.map(({ id }) => id));
  const told = (change: ArticleChange["change"], article: Article, parts: readonly string[] = []) => ({
    change,
    article: article.id,
    headline: headlineOf(article),
    parts,
  });
  return [
    ...before.articles.filter(({ id }) => !ids.has(id)).map((article) => told("gone", article)),
    ...now.articles.flatMap((article) => {
      const earlier = old.get(article.id);
      if (!earlier) return [told("added", article)];
      const parts = changedParts(earlier, article);
      return parts.length === 0 ? [] : [told("changed", article, parts)];
    }),
  ];
}

function changedParts(before: Article, now: Article): string[] {
  const [old, fields] = [fieldsOf(before), fieldsOf(now)];
  const texts = Object.keys(fields).filter((field) => {
    const name = field as keyof typeof fields;
    return JSON.stringify(old[name]) !== JSON.stringify(fields[name]);
  });
  const others = (["kind", "dates", "facts"] as const).filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(now[part]),
  );
  return [...texts, ...others];
}
