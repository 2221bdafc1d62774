import { BroadsheetError } from "../../model/index.js";
import {
  type Bytes,
  emptyBytes,
  putBytes,
  putNumber,
  type Reader,
  skipNumbers,
  takeNumber,
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
  /** Holds `documents` from `at` to `middle`, `places` from there to `end`. */
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly middle: number;
  readonly end: number;
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
  const { count, first, last, bytes, at, middle } = postings;
  // Each takes a byte at least, so that a damaged count does not ask for all memory.
  if (count > middle - at) throw damaged(postings);
  const matches = emptyMatches(count);
  const reader: Reader = { bytes, at };
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
  if (reader.at !== middle || document !== last) throw damaged(postings);
  return matches;
}

/** The places in each of the articles wanted, ascending, added to what is there. Throws `archive-damaged`. */
export function collectPlaces(postings: TokenPostings, wanted: Uint32Array, found: number[][]): void {
  const { documents, counts } = matchesOf(postings);
  const reader: Reader = { bytes: postings.bytes, at: postings.middle };
  let next = 0;
  for (let index = 0; index < documents.length && next < wanted.length; index++) {
    const document = documents[index] as number;
    const count = counts[index] as number;
    while ((wanted[next] as number) < document) next++;
    if (wanted[next] === document) takePlaces(reader, count, found[next] as number[]);
    else skipNumbers(reader, count);
  }
  if (reader.at > postings.end) throw damaged(postings);
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

/** One after another, of articles whose numbers ascend from each to the next. `room` holds them until it is used again. */
export function joined(parts: readonly TokenPostings[], room: Bytes): TokenPostings {
  const first = parts[0] as TokenPostings;
  const last = parts.at(-1) as TokenPostings;
  if (first === last) return first;
  room.length = 0;
  let before = first.first;
  let count = 0;
  for (const part of parts) {
    const reader: Reader = { bytes: part.bytes, at: part.at };
    // The first number of a part is no distance yet: it is 0, or 1 where another follows.
    putNumber(room, (part.first - before) * 2 + (takeNumber(reader) % 2));
    putBytes(room, part.bytes, reader.at, part.middle);
    before = part.last;
    count += part.count;
  }
  const middle = room.length;
  for (const part of parts) putBytes(room, part.bytes, part.middle, part.end);
  return {
    token: first.token,
    count,
    first: first.first,
    last: last.last,
    bytes: room.buffer,
    at: 0,
    middle,
    end: room.length,
  };
}

const ROOM = 256;

/** Those of the articles that are still there; null where none is. */
export function living(
  postings: TokenPostings,
  isThere: (document: number) => boolean,
): TokenPostings | null {
  const { documents, fields, counts } = matchesOf(postings);
  if (documents.every(isThere)) return postings;
  const hasPlaces = postings.end > postings.middle;
  const reader: Reader = { bytes: postings.bytes, at: postings.middle };
  const standings: number[] = [];
  for (const [index, document] of documents.entries()) {
    const count = counts[index] as number;
    const places: number[] = [];
    if (hasPlaces) takePlaces(reader, count, places);
    if (isThere(document)) standings.push(document, fields[index] as number, count, ...places);
  }
  return standings.length === 0 ? null : encoded(postings.token, standings, 0, hasPlaces, emptyBytes(ROOM));
}

/** Numbers of articles in `Standings` that come before the places of each. */
const HEAD = 3;

/**
 * Postings from numbers: of each article its number, the bits of its fields, how often, and its places where there are
 * any. The first stands at `from`. `room` holds them until it is used again.
 */
export function encoded(
  token: string,
  standings: readonly number[],
  from: number,
  hasPlaces: boolean,
  room: Bytes,
): TokenPostings {
  room.length = 0;
  const first = standings[from] as number;
  let last = first;
  let total = 0;
  for (let at = from; at < standings.length; total++) {
    const document = standings[at] as number;
    const fields = standings[at + 1] as number;
    const count = standings[at + 2] as number;
    const distance = (document - last) * 2;
    if (fields === BODY && count === 1) putNumber(room, distance);
    else {
      putNumber(room, distance + 1);
      putNumber(room, count * FIELD_NUMBERS + fields);
    }
    last = document;
    at += HEAD + (hasPlaces ? count : 0);
  }
  const middle = room.length;
  if (hasPlaces) putPlaces(room, standings, from);
  return { token, count: total, first, last, bytes: room.buffer, at: 0, middle, end: room.length };
}

function putPlaces(room: Bytes, standings: readonly number[], from: number): void {
  let at = from;
  while (at < standings.length) {
    const count = standings[at + HEAD - 1] as number;
    at += HEAD;
    let before = 0;
    for (const end = at + count; at < end; at++) {
      const place = standings[at] as number;
      putNumber(room, place - before);
      before = place;
    }
  }
}
