import { BroadsheetError } from "../model/index.js";
import type { Archive } from "./open.js";
import type { Damage, KeptSource } from "./store.js";

/** Everything in an archive that is not as it was written, as it is found: the database, then the kept sources. */
export function* checkArchive({ store, sources }: Archive): Generator<Damage> {
  yield* store.check();
  try {
    yield* sources.check(sourcesOf(store.readings()));
  } catch (error) {
    if (!(error instanceof BroadsheetError) || error.code !== "archive-damaged") throw error;
    yield { place: error.place, detail: "what was read from cannot be told" };
  }
}

function* sourcesOf(readings: Iterable<{ readonly sources: readonly KeptSource[] }>): Generator<KeptSource> {
  for (const reading of readings) yield* reading.sources;
}
