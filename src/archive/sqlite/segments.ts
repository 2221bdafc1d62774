import { type Block, blocksOf, tokenBytes, tokensFrom } from "../postings/block.js";
import { emptyBytes } from "../postings/bytes.js";
import { joined, living, type TokenPostings } from "../postings/postings.js";
import type { WantedToken } from "../query/index.js";
import { checksumOf } from "./checksum.js";
import type { Database } from "./database.js";

/**
 * The index of searches is kept in segments, each the postings of articles that were kept one after another. An edition that
 * is kept is a segment; where there are eight of a level they become one of the next. So an article's postings are written
 * again only some times, and a token is looked up in few places, however large the archive is.
 *
 *     level 2   ████████████████████████████████████
 *     level 1                                       █████ █████
 *     level 0                                                  █ █ █       the articles kept last
 */
export interface Segment {
  readonly id: number;
  readonly level: number;
  /** The numbers of its first article and of its last. */
  readonly first: number;
  readonly last: number;
}

const MERGED = 8;
const ROOM = 65_536;

/** In the order of their articles. */
export function segmentsOf(database: Database): Segment[] {
  return database.all<Segment>("SELECT id, level, first, last FROM segment ORDER BY first");
}

/** Adds the postings of articles with the numbers from one to another, which are above all others. */
export function addSegment(
  database: Database,
  tokens: Iterable<TokenPostings>,
  numbers: Pick<Segment, "first" | "last">,
): void {
  writeSegment(database, tokens, { level: 0, ...numbers });
  for (let level = 0; ; level++) {
    const alike = segmentsOf(database).filter((segment) => segment.level === level);
    if (alike.length < MERGED) return;
    mergeSegments(database, alike);
  }
}

function writeSegment(
  database: Database,
  tokens: Iterable<TokenPostings>,
  segment: Omit<Segment, "id">,
): void {
  const id = (database.get<{ most: number | null }>("SELECT max(id) AS most FROM segment")?.most ?? 0) + 1;
  for (const { first, data } of blocksOf(tokens, segment.first))
    database.run(
      "INSERT INTO postings (segment, token, data, checksum) VALUES (?, ?, ?, ?)",
      id,
      tokenBytes(first),
      data,
      checksumOf(data),
    );
  const { level, first, last } = segment;
  database.run("INSERT INTO segment (id, level, first, last) VALUES (?, ?, ?, ?)", id, level, first, last);
}

/** Makes one of segments that follow one another, a block of each at a time; articles that are gone stay behind. */
function mergeSegments(database: Database, segments: readonly Segment[]): void {
  const first = segments[0]?.first ?? 0;
  const last = segments.at(-1)?.last ?? 0;
  const level = (segments[0]?.level ?? 0) + 1;
  writeSegment(database, mergedTokens(database, segments, { first, last }), { level, first, last });
  for (const { id } of segments) {
    database.run("DELETE FROM postings WHERE segment = ?", id);
    database.run("DELETE FROM segment WHERE id = ?", id);
  }
}

function* mergedTokens(
  database: Database,
  segments: readonly Segment[],
  range: Pick<Segment, "first" | "last">,
): Generator<TokenPostings> {
  const isThere = goneFrom(database, range);
  const room = emptyBytes(ROOM);
  const sources = segments.map((segment) => allTokens(database, segment));
  const heads = sources.map((source) => source.next().value ?? null);
  for (;;) {
    const least = leastToken(heads);
    if (least === null) return;
    const parts: TokenPostings[] = [];
    for (const [index, head] of heads.entries()) {
      if (head?.token !== least) continue;
      const part = isThere === null ? head : living(head, isThere);
      if (part) parts.push(part);
      heads[index] = sources[index]?.next().value ?? null;
    }
    if (parts.length > 0) yield joined(parts, room);
  }
}

function leastToken(heads: readonly (TokenPostings | null)[]): string | null {
  let least: string | null = null;
  for (const head of heads) if (head && (least === null || head.token < least)) least = head.token;
  return least;
}

/** Whether an article of these numbers is still there; null where all are. */
function goneFrom(
  database: Database,
  { first, last }: Pick<Segment, "first" | "last">,
): ((document: number) => boolean) | null {
  const there = new Uint8Array(last - first + 1);
  for (const edition of database.all<{ first: number; count: number }>(
    "SELECT first_document AS first, articles AS count FROM edition WHERE first_document BETWEEN ? AND ?",
    first,
    last,
  ))
    there.fill(1, edition.first - first, edition.first - first + edition.count);
  return there.every((one) => one === 1) ? null : (document) => there[document - first] === 1;
}

export function* allTokens(database: Database, segment: Segment): Generator<TokenPostings> {
  for (
    let block = blockAfter(database, segment, null);
    block;
    block = blockAfter(database, segment, block.token)
  )
    yield* tokensFrom(block.data, segment.first, NOTHING);
}

/** Before every token. */
const NOTHING = new Uint8Array();

interface KeptBlock {
  readonly token: Uint8Array;
  readonly data: Uint8Array;
}

function blockAfter(database: Database, { id }: Segment, token: Uint8Array | null): KeptBlock | undefined {
  return database.get<KeptBlock>(
    "SELECT token, data FROM postings WHERE segment = ? AND token > ? ORDER BY token LIMIT 1",
    id,
    token ?? NOTHING,
  );
}

/** The block that a token is in, if it is in any. */
function blockOf(database: Database, { id }: Segment, token: Uint8Array): KeptBlock | undefined {
  return database.get<KeptBlock>(
    "SELECT token, data FROM postings WHERE segment = ? AND token <= ? ORDER BY token DESC LIMIT 1",
    id,
    token,
  );
}

/** What a segment has of a token, or of every token that begins so. */
export function tokensIn(
  database: Database,
  segment: Segment,
  { token, isBeginning }: WantedToken,
): TokenPostings[] {
  const found: TokenPostings[] = [];
  const wanted = tokenBytes(token);
  let block =
    blockOf(database, segment, wanted) ?? (isBeginning ? blockAfter(database, segment, null) : undefined);
  for (; block; block = blockAfter(database, segment, block.token)) {
    for (const postings of tokensFrom(block.data, segment.first, wanted)) {
      if (isBeginning ? !postings.token.startsWith(token) : postings.token !== token) return found;
      found.push(postings);
    }
    if (!isBeginning) return found;
  }
  return found;
}

/** Blocks that are not as they were written, by what segment and which of its blocks. */
export function* brokenBlocks(database: Database): Generator<string> {
  for (const { id } of database.all<{ id: number }>("SELECT id FROM postings ORDER BY id")) {
    const block = database.get<Block & { checksum: Uint8Array }>(
      "SELECT data, checksum FROM postings WHERE id = ?",
      id,
    );
    if (block && Buffer.compare(checksumOf(block.data), block.checksum) !== 0) yield `block ${id}`;
  }
}
