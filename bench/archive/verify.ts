import { foldedText } from "../../src/archive/fold/index.js";
import type { Store } from "../../src/archive/index.js";
import { numbersFrom } from "./generate.js";

/** Characters of the longest stretch. */
const LONGEST = 8;
/** Hits of an answer: as many as may be asked for. */
const MOST_HITS = 1_000;

/** Of so many stretches of stored text, those for which a search does not give exactly the articles that hold them. */
export function countWrong(
  store: Store,
  samples: readonly string[],
  folded: readonly { readonly id: string; readonly text: string }[],
  stretches: number,
): number {
  const random = numbersFrom(stretches);
  let wrong = 0;
  for (let round = 0; round < stretches; round++) {
    const text = samples[Math.floor(random() * samples.length)] as string;
    const at = Math.floor(random() * text.length);
    const asked = text.slice(at, at + 1 + Math.floor(random() * LONGEST));
    const wanted = foldedText(asked);
    const holding = folded.filter((one) => one.text.includes(wanted)).map(({ id }) => id);
    if (!isFound(store, `"${asked}"`, holding)) wrong++;
  }
  return wrong;
}

/** Whether the total is right, and, where one answer has room for them, the articles are. */
function isFound(store: Store, query: string, holding: readonly string[]): boolean {
  const limit = holding.length > MOST_HITS ? 1 : MOST_HITS;
  const { total, hits } = store.search({ query, limit, facets: false });
  if (total !== holding.length) return false;
  const wanted = new Set(holding);
  return limit === 1 || hits.every(({ article }) => wanted.has(article));
}
