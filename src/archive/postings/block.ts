import { BroadsheetError } from "../../model/index.js";
import {
  type Bytes,
  emptyBytes,
  putBytes,
  putNumber,
  putText,
  type Reader,
  takeNumber,
  writtenBytes,
} from "./bytes.js";
import type { TokenPostings } from "./postings.js";

/**
 * A block has tokens one after another in their order: the token's length and UTF-16 units, high byte first, so that bytes
 * are in the order of the tokens; articles; the first article's number above the segment's; how far it is to the last, where
 * there are two; the lengths of both lists; the lists.
 */
export interface Block {
  readonly first: string;
  readonly data: Uint8Array;
}

/** Bytes after which a block is ended: one is read whole for a token in it. A token with more has one of its own. */
const FULL = 8_192;

/** A token as it stands in a block. */
export function tokenBytes(token: string): Buffer {
  const bytes = emptyBytes(token.length * 2);
  putText(bytes, token);
  return writtenBytes(bytes);
}

function tokenIn(bytes: Uint8Array, at: number, length: number): string {
  let token = "";
  for (let index = at; index < at + length; index += 2)
    token += String.fromCharCode((bytes[index] as number) * 256 + (bytes[index + 1] as number));
  return token;
}

/** Puts tokens, in their order, into blocks of a segment whose first article has the number `base`. */
export function* blocksOf(tokens: Iterable<TokenPostings>, base: number): Generator<Block> {
  let bytes = emptyBytes(FULL * 2);
  let first: string | null = null;
  for (const postings of tokens) {
    first ??= postings.token;
    putToken(bytes, postings, base);
    if (bytes.length < FULL) continue;
    yield { first, data: writtenBytes(bytes) };
    bytes = emptyBytes(FULL * 2);
    first = null;
  }
  if (first !== null) yield { first, data: writtenBytes(bytes) };
}

function putToken(bytes: Bytes, postings: TokenPostings, base: number): void {
  const { token, count, first, last, at, middle, end } = postings;
  putNumber(bytes, token.length * 2);
  putText(bytes, token);
  putNumber(bytes, count);
  putNumber(bytes, first - base);
  if (count > 1) putNumber(bytes, last - first);
  putNumber(bytes, middle - at);
  putNumber(bytes, end - middle);
  putBytes(bytes, postings.bytes, at, end);
}

/** The tokens of a block from one on, in their order. Throws `archive-damaged`. */
export function* tokensFrom(data: Uint8Array, base: number, from: Uint8Array): Generator<TokenPostings> {
  const reader: Reader = { bytes: data, at: 0 };
  let isReached = from.length === 0;
  while (reader.at < data.length) {
    const length = takeNumber(reader);
    const start = reader.at;
    reader.at += length;
    const count = takeNumber(reader);
    const first = base + takeNumber(reader);
    const last = count > 1 ? first + takeNumber(reader) : first;
    const documents = takeNumber(reader);
    const places = takeNumber(reader);
    const at = reader.at;
    reader.at += documents + places;
    // Not a number where it was read past the end.
    if (!(reader.at <= data.length))
      throw new BroadsheetError("archive-damaged", "index", "a block of it cannot be read");
    isReached ||= !isBelow(data, start, length, from);
    if (!isReached) continue;
    const token = tokenIn(data, start, length);
    yield { token, count, first, last, bytes: data, at, middle: at + documents, end: reader.at };
  }
}

/** Whether a token in the data is before another. Most are parted by their first bytes, so that no text is made of them. */
function isBelow(data: Uint8Array, start: number, length: number, other: Uint8Array): boolean {
  const shared = Math.min(length, other.length);
  for (let at = 0; at < shared; at++) {
    const difference = (data[start + at] as number) - (other[at] as number);
    if (difference !== 0) return difference < 0;
  }
  return length < other.length;
}
