import { BroadsheetError, type Edition } from "../../model/index.js";
import { printedSpans } from "../../model/printed.js";
import type { ReadingMeans } from "../ingest/ingest.js";
import type { Archive } from "../open.js";
import { type Reread, rereadEdition } from "../reread.js";
import type { StoredArticle } from "../store.js";
import { applyCorrections, sourceLineOf } from "./apply.js";
import { appendCorrection, type Correction, type NewCorrection, readCorrections, readLog } from "./log.js";

/** What is to be done to an article. */
export type Change =
  | { readonly do: "withdraw"; readonly reason: string }
  | { readonly do: "restore" }
  | { readonly do: "kind"; readonly kind: StoredArticle["kind"] }
  /** The id of the article that goes on from it. */
  | { readonly do: "merge"; readonly with: string }
  /** The line, as its page and source (`p1:12`), that begins another article. */
  | { readonly do: "split"; readonly at: string };

/**
 * Writes a correction into the log, and corrects what is kept at once. Throws `no-article`, `bad-correction` for one that
 * the article's print does not allow, `unwritable`.
 */
export function correctArticle(archive: Archive, id: string, change: Change): Correction {
  const { store } = archive;
  const found = articleIn(archive, id);
  const edition = store.edition(found.edition, { withWithdrawn: true });
  const reading = edition && store.reading(edition.id);
  if (!edition || !reading) throw new BroadsheetError("no-article", id, "its edition is not in the archive");
  const entry = entryFor(archive, edition, found, change);
  const tried = applyCorrections(edition, [{ n: 1, ...entry } as Correction], new Set([edition.id]));
  const [conflict] = tried.conflicts;
  if (conflict) throw new BroadsheetError("bad-correction", id, conflict.detail);
  const written = appendCorrection(archive.corrections, entry);
  const all = readCorrections(archive.corrections);
  const ids = new Set([edition.id, ...store.formerIds(edition.id)]);
  // What is kept has the earlier entries in it already; only what is withdrawn is told anew.
  const { withdrawn } = applyCorrections(
    tried.edition,
    all.filter((one) => one.do === "withdraw" || one.do === "restore"),
    ids,
  );
  store.keep({
    ...reading,
    edition: tried.edition,
    withdrawn,
    successors: successorsFor(change, found.id, archive),
  });
  return written;
}

/** A merged article's id leads to the one it went into. */
function successorsFor(change: Change, into: string, archive: Archive): ReadonlyMap<string, string | null> {
  return change.do === "merge" ? new Map([[articleIn(archive, change.with).id, into]]) : new Map();
}

function articleIn(archive: Archive, id: string): StoredArticle {
  const found = archive.store.article(id, { withWithdrawn: true });
  if (found) return found;
  throw new BroadsheetError("no-article", id, "the archive has no article of this id");
}

function entryFor(archive: Archive, edition: Edition, found: StoredArticle, change: Change): NewCorrection {
  const head = { edition: edition.id, article: firstLine(edition, found) };
  if (change.do === "merge") {
    const other = articleIn(archive, change.with);
    if (other.edition !== edition.id)
      throw new BroadsheetError("bad-correction", change.with, "it is in another edition");
    return { ...head, do: "merge", with: firstLine(edition, other) };
  }
  if (change.do !== "split") return { ...head, ...change };
  const [page = "", source = ""] = change.at.split(/:(.*)/su);
  const line = edition.pages.find(({ id }) => id === page)?.lines.find((one) => one.source === source);
  if (!line) throw new BroadsheetError("bad-correction", change.at, "the edition has no such line");
  return { ...head, do: "split", at: { line: change.at, text: line.text } };
}

function firstLine(edition: Edition, { article, id }: StoredArticle) {
  const line = sourceLineOf(edition, printedSpans(article)[0]?.line ?? "");
  if (line) return line;
  throw new BroadsheetError("bad-correction", id, "it stands on no line");
}

/** Takes an entry of the log back, by another entry, and reads its edition again without it. */
export async function undoCorrection(archive: Archive, n: number, means: ReadingMeans): Promise<Reread> {
  const entry = readLog(archive.corrections).find((one) => one.n === n);
  if (!entry || entry.do === "undo")
    throw new BroadsheetError(
      "bad-correction",
      `${archive.corrections}`,
      `no entry ${n} that can be taken back`,
    );
  appendCorrection(archive.corrections, { edition: entry.edition, do: "undo", entry: n });
  return rereadEdition(archive, entry.edition, means, true);
}
