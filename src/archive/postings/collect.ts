import { pairOf, tokenOf, unitsOf } from "../fold/index.js";
import {
  addTo,
  FIELDS_BY_PLACE,
  finished,
  firstPlaceOf,
  type GrowingPostings,
  growingPostings,
  type TokenPostings,
} from "./postings.js";

/** The postings of some articles, as they are added. */
export interface Collection {
  /**
   * Adds an article, whose number is above those before; its texts are by field, in the order of FIELDS. Gives how many
   * units it has.
   */
  add(document: number, fields: readonly (readonly string[])[]): number;
  /** Every word that was in them. */
  readonly words: ReadonlySet<string>;
  /** Everything that was added, in the order of the tokens. */
  sorted(): TokenPostings[];
}

interface Standing {
  fields: number;
  count: number;
  readonly places: number[];
}

/**
 * Every pair of neighbours with its places, so that a phrase is found where its pairs stand one after another, and every
 * unit by itself, so that one character is found too.
 *
 *     新桥通车。      新桥 0 · 桥通 1 · 通车 2 · 车。 3          新 · 桥 · 通 · 车 · 。
 *     新路            新路 6 · …                             a place is left out between passages: no phrase runs over it
 */
export function collection(): Collection {
  const lists = new Map<string, GrowingPostings>();
  const words = new Set<string>();
  return {
    words,
    add(document, fields) {
      const tokens = new Map<string, Standing>();
      let length = 0;
      for (const field of FIELDS_BY_PLACE)
        length += addField(tokens, words, fields[field] ?? [], {
          bit: 1 << field,
          place: firstPlaceOf(field),
        });
      for (const [token, { fields: bits, count, places }] of tokens) {
        const list = lists.get(token) ?? growingPostings(token);
        if (list.count === 0) lists.set(token, list);
        addTo(list, document, bits, count, places);
      }
      return length;
    },
    sorted: () => [...lists.keys()].sort().map((token) => finished(lists.get(token) as GrowingPostings)),
  };
}

function addField(
  tokens: Map<string, Standing>,
  words: Set<string>,
  passages: readonly string[],
  { bit, place }: { readonly bit: number; readonly place: number },
): number {
  let next = place;
  for (const passage of passages) {
    const units = unitsOf(passage);
    for (let at = 0; at < units.length; at++) {
      const unit = units[at];
      const right = units[at + 1];
      if (!unit) continue;
      stand(tokens, tokenOf(unit), bit);
      if (right) stand(tokens, pairOf(unit, right), bit).places.push(next);
      if (unit.isWord) words.add(unit.text);
      next++;
    }
    next++;
  }
  return next - place - passages.length;
}

function stand(tokens: Map<string, Standing>, token: string, bit: number): Standing {
  const standing = tokens.get(token) ?? { fields: 0, count: 0, places: [] };
  if (standing.count === 0) tokens.set(token, standing);
  standing.fields |= bit;
  standing.count++;
  return standing;
}
