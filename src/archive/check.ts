import { BroadsheetError } from "../model/index.js";
import type { Archive } from "./open.js";
import type { Damage } from "./store.js";

/** Everything in an archive that is not as it was written, as it is found: the database, then the kept sources. */
export function* checkArchive({ store, sources }: Archive): Generator<Damage> {
  yield* store.check();
  try {
    yield* sources.check(store.sources());
  } catch (error) {
    if (!(error instanceof BroadsheetError) || error.code !== "archive-damaged") throw error;
    yield { place: error.place, detail: "what was read from cannot be told" };
  }
}
