import { BroadsheetError } from "../../model/index.js";
import {
  type Bytes,
  emptyBytes,
  putNumber,
  type Reader,
  skipNumbers,
  takeNumber,
  writtenBytes,
} from "./bytes.js";

/**
 * Where a token stands. `documents` has a number for each article, twice the distance from the one before: even where the
 * token stands once, in the body; odd where another number follows, how often × 32 + the bits of its fields. `places` has
 * for each article its places, each as the distance from the one before; nothing for tokens whose places nobody asks for.
 *
 *     新桥   in article 7 once in the body, in article 9 twice, headline and body
 *            documents   0 · 2×2+1, 2×32+0b01010          places   14 · 3, 2²⁸+2−3
 */
export interface TokenPostings {
  readonly token: string;
  /** Articles. */
  readonly count: number;
  /** The first and the last article's number. */
  readonly first: number;
  readonly last: number;
  readonly documents: Uint8Array;
  readonly places: Uint8Array;
}

const FIELD_BITS = 5;
const FIELD_NUMBERS = 1 << FIELD_BITS;
/** The bit of the body: see FIELDS. */
const BODY = 1 << 3;
/** Places of a field; those of the body are the lowest, so that most places are small numbers. */
const PLACES_OF_A_FIELD = 2 ** 28;
/** The fields, as FIELDS numbers them, in the order of their places, and the other way round. */
const FIELD_OF_RANK = [3, 1, 0, 2, 4] as const;
const RANK_OF_FIELD = [2, 1, 3, 0, 4] as const;

/** The fields in the order in which their places are to be written. */
export const FIELDS_BY_PLACE: readonly number[] = FIELD_OF_RANK;

/** The first place of a field. */
export function firstPlaceOf(field: number): number {
  return (RANK_OF_FIELD[field] as number) * PLACES_OF_A_FIELD;
}

/** The bit of the field that a place is in. */
export function fieldBitOf(place: number): number {
  return 1 << (FIELD_OF_RANK[Math.floor(place / PLACES_OF_A_FIELD)] as number);
}

/** Articles in which something stands, by their numbers, ascending; the bits of its fields, and how often. */
export interface Matches {
  readonly documents: Uint32Array;
  readonly fields: Uint8Array;
  readonly counts: Uint32Array;
}

export function emptyMatches(length: number): Matches {
  return {
    documents: new Uint32Array(length),
    fields: new Uint8Array(length),
    counts: new Uint32Array(length),
  };
}

/** The first so many of them. */
export function firstMatches({ documents, fields, counts }: Matches, length: number): Matches {
  return {
    documents: documents.subarray(0, length),
    fields: fields.subarray(0, length),
    counts: counts.subarray(0, length),
  };
}

/** Throws `archive-damaged`. */
export function matchesOf(postings: TokenPostings): Matches {
  const { count, first, last, documents } = postings;
  // Each takes a byte at least, so that a damaged count does not ask for all memory.
  if (count > documents.length) throw damaged(postings);
  const matches = emptyMatches(count);
  const reader: Reader = { bytes: documents, at: 0 };
  let document = first;
  for (let index = 0; index < count; index++) {
    const head = takeNumber(reader);
    const isPlain = head % 2 === 0;
    const info = isPlain ? FIELD_NUMBERS + BODY : takeNumber(reader);
    document += (head - (isPlain ? 0 : 1)) / 2;
    matches.documents[index] = document;
    matches.fields[index] = info % FIELD_NUMBERS;
    matches.counts[index] = Math.floor(info / FIELD_NUMBERS);
  }
  if (reader.at !== documents.length || document !== last) throw damaged(postings);
  return matches;
}

/** The places in each of the articles wanted, ascending, added to what is there. Throws `archive-damaged`. */
export function collectPlaces(postings: TokenPostings, wanted: Uint32Array, found: number[][]): void {
  const { documents, counts } = matchesOf(postings);
  const reader: Reader = { bytes: postings.places, at: 0 };
  let next = 0;
  for (let index = 0; index < documents.length && next < wanted.length; index++) {
    const document = documents[index] as number;
    const count = counts[index] as number;
    while ((wanted[next] as number) < document) next++;
    if (wanted[next] === document) takePlaces(reader, count, found[next] as number[]);
    else skipNumbers(reader, count);
  }
  if (reader.at > postings.places.length) throw damaged(postings);
}

function takePlaces(reader: Reader, count: number, into: number[]): void {
  let place = 0;
  for (let left = count; left > 0; left--) {
    place += takeNumber(reader);
    into.push(place);
  }
}

function damaged({ token }: TokenPostings): BroadsheetError {
  return new BroadsheetError(
    "archive-damaged",
    "index",
    `what is kept of ${JSON.stringify(token)} cannot be read`,
  );
}

/** One after another, of articles whose numbers ascend from each to the next. */
export function joined(parts: readonly TokenPostings[]): TokenPostings {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || first === last) return first as TokenPostings;
  const documents: Uint8Array[] = [];
  let before = first.first;
  for (const part of parts) {
    const reader: Reader = { bytes: part.documents, at: 0 };
    // The first number of a part is no distance yet: it is 0, or 1 where another follows.
    const head = emptyBytes(8);
    putNumber(head, (part.first - before) * 2 + (takeNumber(reader) % 2));
    documents.push(writtenBytes(head), part.documents.subarray(reader.at));
    before = part.last;
  }
  return {
    token: first.token,
    count: parts.reduce((sum, { count }) => sum + count, 0),
    first: first.first,
    last: last.last,
    documents: Buffer.concat(documents),
    places: Buffer.concat(parts.map(({ places }) => places)),
  };
}

/** Those of the articles that are still there; null where none is. */
export function living(
  postings: TokenPostings,
  isThere: (document: number) => boolean,
): TokenPostings | null {
  const { documents, fields, counts } = matchesOf(postings);
  if (documents.every(isThere)) return postings;
  const list = growingPostings(postings.token);
  const hasPlaces = postings.places.length > 0;
  const reader: Reader = { bytes: postings.places, at: 0 };
  for (const [index, document] of documents.entries()) {
    const count = counts[index] as number;
    const places: number[] = [];
    if (hasPlaces) takePlaces(reader, count, places);
    if (!isThere(document)) continue;
    addTo(list, document, fields[index] as number, count, places);
  }
  return list.count === 0 ? null : finished(list);
}

/** Postings that are being written. */
export interface GrowingPostings {
  readonly token: string;
  count: number;
  first: number;
  last: number;
  readonly documents: Bytes;
  readonly places: Bytes;
}

/** Most tokens of an edition stand in one or two of its articles. */
const ROOM = 8;

export function growingPostings(token: string): GrowingPostings {
  return { token, count: 0, first: 0, last: 0, documents: emptyBytes(ROOM), places: emptyBytes(ROOM) };
}

/** Adds an article, which comes after those that are there. */
export function addTo(
  list: GrowingPostings,
  document: number,
  fields: number,
  count: number,
  places: readonly number[],
): void {
  if (list.count === 0) list.first = list.last = document;
  const distance = (document - list.last) * 2;
  if (fields === BODY && count === 1) putNumber(list.documents, distance);
  else {
    putNumber(list.documents, distance + 1);
    putNumber(list.documents, count * FIELD_NUMBERS + fields);
  }
  let before = 0;
  for (const place of places) {
    putNumber(list.places, place - before);
    before = place;
  }
  list.last = document;
  list.count++;
}

export function finished(list: GrowingPostings): TokenPostings {
  return { ...list, documents: writtenBytes(list.documents), places: writtenBytes(list.places) };
}
