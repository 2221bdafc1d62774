import { BroadsheetError, type Edition } from "../../model/index.js";
import { printedSpans } from "../../model/printed.js";
import type { ReadingMeans } from "../ingest/ingest.js";
import type { Archive } from "../open.js";
import { type Reread, rereadEdition } from "../reread.js";
import type { StoredArticle } from "../store.js";
import { successorsOf } from "../successors.js";
import { applyCorrections, sourceLineOf } from "./apply.js";
import {
  appendCorrection,
  type Correction,
  type DeckStatement,
  type NewCorrection,
  type PassageRole,
  readCorrections,
  readLog,
} from "./log.js";
import type { BylineSaid } from "./mend.js";
import { printOf, stretchOf } from "./stretches.js";

/** What is to be done to an article. Lines are said as page and source: `p1:12`. */
export type Change =
  | { readonly do: "withdraw"; readonly reason: string }
  | { readonly do: "restore" }
  | { readonly do: "kind"; readonly kind: StoredArticle["kind"] }
  /** The id of the article that goes on from it. */
  | { readonly do: "merge"; readonly with: string }
  /** The line that begins another article. */
  | { readonly do: "split"; readonly at: string }
  /** Print that is of its body: `p1:12`, `p1:12..p1:15`, `p1:12@0-6` for some characters of a line. */
  | { readonly do: "move"; readonly print: readonly string[] }
  /** A line of the passage. */
  | { readonly do: "role"; readonly at: string; readonly role: PassageRole }
  | {
      readonly do: "deck";
      readonly deck: readonly { readonly role: DeckStatement["role"]; readonly print: readonly string[] }[];
    }
  | ({ readonly do: "byline"; readonly at: string } & BylineSaid);

/**
 * Writes a correction into the log, and corrects what is kept at once. Throws `no-article`, `bad-correction` for one that
 * the article's print does not allow, `unwritable`.
 */
export function correctArticle(
  archive: Archive,
  id: string,
  change: Change,
  { record }: Pick<ReadingMeans, "record">,
): Correction {
  const { store } = archive;
  const found = articleIn(archive, id);
  const edition = store.edition(found.edition, { withWithdrawn: true });
  const reading = edition && store.reading(edition.id);
  if (!edition || !reading) throw new BroadsheetError("no-article", id, "its edition is not in the archive");
  const entry = entryFor(archive, edition, found, change);
  const tried = applyCorrections(edition, [{ n: 1, ...entry } as Correction], new Set([edition.id]), record);
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
    record,
  );
  store.keep({
    ...reading,
    edition: tried.edition,
    withdrawn,
    successors: successorsOf(edition, tried.edition),
  });
  return written;
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
  switch (change.do) {
    case "split":
    case "role":
      return { ...head, ...change, at: stretchOf(edition, change.at) };
    case "byline":
      return { ...head, ...change, at: stretchOf(edition, change.at) };
    case "move":
      return { ...head, ...change, print: printOf(edition, change.print) };
    case "deck":
      return {
        ...head,
        do: "deck",
        deck: change.deck.map(({ role, print }) => ({ role, print: printOf(edition, print) })),
      };
    default:
      return { ...head, ...change };
  }
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
