import { pairOf, tokenOf, unitsOf } from "../fold/index.js";
import { emptyBytes } from "./bytes.js";
import { encoded, FIELDS_BY_PLACE, firstPlaceOf, type TokenPostings } from "./postings.js";

/** The postings of some articles, as they are added. */
export interface Collection {
  /**
   * Adds an article, whose number is above those before; its texts are by field, in the order of FIELDS. Gives how many
   * units it has.
   */
  add(document: number, fields: readonly (readonly string[])[]): number;
  /** Every word that was in them. */
  readonly words: ReadonlySet<string>;
  /** Everything that was added, in the order of the tokens. The bytes of each are good until the next. */
  sorted(): Generator<TokenPostings>;
}

const ROOM = 4_096;

/**
 * Every pair of neighbours with its places, so that a phrase is found where its pairs stand one after another, and every
 * unit by itself, so that one character is found too.
 *
 *     新桥通车。      新桥 0 · 桥通 1 · 通车 2 · 车。 3          新 · 桥 · 通 · 车 · 。
 *     新路            新路 6 · …                             a place is left out between passages: no phrase runs over it
 */
export function collection(): Collection {
  const pairs: Lists = new Map();
  const units: Lists = new Map();
  const words = new Set<string>();
  return {
    words,
    add(document, fields) {
      let length = 0;
      for (const field of FIELDS_BY_PLACE) {
        const standing: Standing = { document, bit: 1 << field, place: firstPlaceOf(field) };
        length += addField({ pairs, units, words }, fields[field] ?? [], standing);
      }
      return length;
    },
    *sorted() {
      const room = emptyBytes(ROOM);
      for (const [lists, hasPlaces] of [
        [units, false],
        [pairs, true],
      ] as const)
        for (const token of [...lists.keys()].sort())
          yield encoded(token, lists.get(token) as number[], 1, hasPlaces, room);
    },
  };
}

/**
 * By token: where the last article begins in the list, then of each article its number, the bits of its fields, how often,
 * and, of pairs, its places. Flat, because an edition has tens of thousands of tokens.
 */
type Lists = Map<string, number[]>;

interface Standing {
  readonly document: number;
  readonly bit: number;
  place: number;
}

function addField(
  {
    pairs,
    units: alone,
    words,
  }: { readonly pairs: Lists; readonly units: Lists; readonly words: Set<string> },
  passages: readonly string[],
  standing: Standing,
): number {
  let length = 0;
  for (const passage of passages) {
    const units = unitsOf(passage);
    for (let at = 0; at < units.length; at++) {
      const unit = units[at];
      const right = units[at + 1];
      if (!unit) continue;
      stand(alone, tokenOf(unit), standing);
      if (right) stand(pairs, pairOf(unit, right), standing).push(standing.place);
      if (unit.isWord) words.add(unit.text);
      standing.place++;
    }
    standing.place++;
    length += units.length;
  }
  return length;
}

function stand(lists: Lists, token: string, { document, bit }: Standing): number[] {
  const list = lists.get(token);
  if (!list) {
    const made = [1, document, bit, 1];
    lists.set(token, made);
    return made;
  }
  const at = list[0] as number;
  if (list[at] === document) {
    list[at + 1] = (list[at + 1] as number) | bit;
    list[at + 2] = (list[at + 2] as number) + 1;
    return list;
  }
  list[0] = list.length;
  list.push(document, bit, 1);
  return list;
}
