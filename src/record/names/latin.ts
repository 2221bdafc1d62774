import {
  COURTESIES,
  GIVEN_NAMES,
  HOUSES,
  KNOWN_PLACES,
  NO_PLACES,
  OFFICES,
  OFFICES_IN_BODIES,
  PAPERS,
  PLACE_HEADS,
  SETTLEMENTS,
} from "../english/lists.js";
import { groupAt, PERSON_SHAPES } from "../english/speech.js";
import type { FoundName } from "./found.js";
import { type Token, tokensOf } from "./latin-tokens.js";

/** Chinese pages have letters that are no words: ＤＡＸ, A5. */
const LATIN = /\p{Lu}\p{Ll}|\p{Lu}{3}/u;
const CAPITAL = /^\p{Lu}/u;
const ARTICLES: ReadonlySet<string> = new Set(
  "The A An In At On Our Their This That His Her Its My Your For From With And But If When While After Before As By To Of Or".split(
    " ",
  ),
);
const LONGEST_NAME = 3;
const LONGEST_HOUSE = 7;
/** How sure such shapes are; set by hand. */
const TITLED = 0.9;
const SHAPED = 0.8;
const PLACED = 0.7;

/**
 * The names of an English text where its grammar is plain: Mayor Anne Hart, Dr. Sandhurst, Ruth Penhale by her given name, the City
 * of Rivermouth, Rivermouth Harbour Board, St. Anne’s Hospital, Alder Street, and what stands after `in` or `near`.
 */
export function latinNames(text: string): FoundName[] {
  if (!LATIN.test(text)) return [];
  const tokens = tokensOf(text);
  if (tokens.length === 0) return [];
  const names: FoundName[] = [];
  const isTitle = !STOPPED.test(text) && isTitleCase(tokens);
  for (let k = 0; k < tokens.length; k += 1) {
    const found = isTitle ? titledAt(tokens, k) : nameAt(text, tokens, k, names.at(-1));
    if (found === null) continue;
    names.push(found.name);
    k = found.last;
  }
  return isTitle ? names : [...names, ...shapedPersons(text, names)].sort((a, b) => a.start - b.start);
}

/** What a name of the tokens is, likeliest first. */
function nameAt(
  text: string,
  tokens: readonly Token[],
  k: number,
  before: FoundName | undefined,
): Found | null {
  return (
    titledAt(tokens, k) ??
    settlementAt(tokens, k) ??
    organisationAt(text, tokens, k) ??
    namedPlaceAt(tokens, k) ??
    givenNameAt(tokens, k) ??
    placedAt(text, tokens, k, before)
  );
}

/** A headline in which nearly every word has a capital says nothing by its capitals. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ word }) => word.length > 3);
  return long.length > 3 && long.filter(({ word }) => CAPITAL.test(word)).length > long.length * TITLE_CASE;
}

const TITLE_CASE = 0.8;
/** Headlines have no full stop. */
const STOPPED = /[.!?][”’"')]*\s*$/u;

/** Persons whom an office, their age or a verb of speaking beside them shows: `Anna Reed, 42, of Saltby`, `said Denise Farrow`. */
function shapedPersons(text: string, known: readonly FoundName[]): FoundName[] {
  const found: FoundName[] = [];
  for (const [pattern, because] of PERSON_SHAPES)
    for (const match of text.matchAll(pattern)) {
      const at = groupAt(match, "name") ?? groupAt(match, "after");
      if (at === null || [...known, ...found].some(({ start, end }) => start < at.end && at.start < end))
        continue;
      const words = text.slice(at.start, at.end).split(/[ .]+/u);
      if (
        words.some((word) => HOUSES.has(word) || isTitle(word) || ARTICLES.has(word) || NO_PLACES.has(word))
      )
        continue;
      found.push({ kind: "person", ...at, confidence: SHAPED, because: [because] });
    }
  return found;
}

interface Found {
  readonly name: FoundName;
  /** The last of its words. */
  readonly last: number;
}

function isTitle(word: string): boolean {
  return COURTESIES.has(word) || OFFICES.has(word);
}

/** How many capitalised words, no titles, run on from a word, each joined to the one before; `owned` lets `St. Anne’s` go on. */
function runFrom(tokens: readonly Token[], first: number, longest: number, owned = false): number {
  let count = 0;
  for (let token = tokens[first]; token !== undefined && count < longest; token = tokens[first + count]) {
    if (count > 0 && !token.joined && !(owned && token.owned)) break;
    if (
      !CAPITAL.test(token.word) ||
      (isTitle(token.word) && !(owned && count > 0 && OFFICES_IN_BODIES.has(token.word)))
    )
      break;
    count += 1;
  }
  return count;
}

function found(
  tokens: readonly Token[],
  kind: FoundName["kind"],
  first: number,
  last: number,
  confidence: number,
  because: string,
): Found {
  const [from, to] = [tokens[first], tokens[last]];
  return { name: { kind, start: from?.start ?? 0, end: to?.end ?? 0, confidence, because: [because] }, last };
}

/** `Mayor Anne Hart`, `Public Works Director Carol Whitcomb`; what runs on to a body or a street is no person. */
function titledAt(tokens: readonly Token[], k: number): Found | null {
  if (!isTitle(tokens[k]?.word ?? "") || tokens[k + 1]?.joined !== true) return null;
  const count = runFrom(tokens, k + 1, LONGEST_NAME);
  const last = tokens[k + count]?.word ?? "";
  if (count === 0 || HOUSES.has(last) || (count > 0 && PLACE_HEADS.has(last) && count === 1)) return null;
  return found(tokens, "person", k + 1, k + count, TITLED, "before title");
}

function settlementAt(tokens: readonly Token[], k: number): Found | null {
  if (!SETTLEMENTS.has(tokens[k]?.word ?? "") || !isLink(tokens, k + 1, "of")) return null;
  const count = tokens[k + 2]?.joined === true ? runFrom(tokens, k + 2, LONGEST_NAME) : 0;
  return count === 0 ? null : found(tokens, "place", k + 2, k + 1 + count, SHAPED, "before settlement");
}

function isLink(tokens: readonly Token[], k: number, word: string): boolean {
  return tokens[k]?.word === word && tokens[k]?.joined === true;
}

/** `Rivermouth Harbour Board`, `Ministry of Works`, `Saltby Homes Ltd.`: the longest run that ends in a house. */
function organisationAt(text: string, tokens: readonly Token[], k: number): Found | null {
  if (ARTICLES.has(tokens[k]?.word ?? "")) return null;
  const run = runFrom(tokens, k, LONGEST_HOUSE, true);
  for (let last = k + run - 1; last >= k; last -= 1) {
    if (!HOUSES.has(tokens[last]?.word ?? "")) continue;
    if (/^(?:District|System|Department|Center|Centre)$/u.test(joinedWord(tokens, last + 1))) last += 1;
    const more = afterOf(tokens, last + 1);
    if (more > 0) return found(tokens, "organisation", k, last + more, SHAPED, "here organisation");
    if (last === k || PAPERS.has(joinedWord(tokens, last + 1))) return null;
    const house = found(tokens, "organisation", k, last, SHAPED, "here organisation");
    const { end } = house.name;
    const short = /^(?:Co|Ltd|Inc|Corp|Bros)$/u.test(tokens[last]?.word ?? "") && text.charAt(end) === ".";
    return short ? { ...house, name: { ...house.name, end: end + 1 } } : house;
  }
  return null;
}

/** How many words `of Health and Human Services` has after a house. */
function afterOf(tokens: readonly Token[], at: number): number {
  if (!isLink(tokens, at, "of") && !isLink(tokens, at, "for")) return 0;
  const the = isLink(tokens, at + 1, "the") ? 1 : 0;
  const count = tokens[at + 1 + the]?.joined === true ? runFrom(tokens, at + 1 + the, LONGEST_NAME, true) : 0;
  return count === 0 ? 0 : 1 + the + count;
}

/** The word a name would go on with; empty when it ends. */
function joinedWord(tokens: readonly Token[], k: number): string {
  return tokens[k]?.joined === true ? (tokens[k]?.word ?? "") : "";
}

/** `Alder Street`, `Tarrow County`, and what everybody knows to be a place. */
function namedPlaceAt(tokens: readonly Token[], k: number): Found | null {
  if (ARTICLES.has(tokens[k]?.word ?? "")) return null;
  const run = runFrom(tokens, k, LONGEST_NAME);
  for (let last = k + run - 1; last > k; last -= 1)
    if (
      PLACE_HEADS.has(tokens[last]?.word ?? "") &&
      last === k + run - 1 &&
      !isTitle(joinedWord(tokens, last + 1))
    )
      return found(tokens, "place", k, last, SHAPED, "here place");
  for (let count = Math.min(run, 2); count > 0; count -= 1) {
    const printed = tokens
      .slice(k, k + count)
      .map(({ word }) => word)
      .join(" ");
    const goesOn = tokens[k + count];
    if (KNOWN_PLACES.has(printed) && !(goesOn?.joined === true && CAPITAL.test(goesOn.word)))
      return found(tokens, "place", k, k + count - 1, SHAPED, "here known place");
  }
  return null;
}

/** `Tasha Boone`: a given name with a surname. */
function givenNameAt(tokens: readonly Token[], k: number): Found | null {
  if (!GIVEN_NAMES.has(tokens[k]?.word ?? "")) return null;
  const count = 1 + (tokens[k + 1]?.joined === true ? surnamesFrom(tokens, k + 1) : 0);
  const last = tokens[k + count - 1]?.word ?? "";
  if (count < 2 || last.length < 3 || NO_PLACES.has(last) || PLACE_HEADS.has(last)) return null;
  return found(tokens, "person", k, k + count - 1, SHAPED, "here given name");
}

/** How many words a surname has; Duke and Pope are surnames as well. */
function surnamesFrom(tokens: readonly Token[], first: number): number {
  let count = 0;
  for (let token = tokens[first]; token?.joined && count < LONGEST_NAME; token = tokens[first + count]) {
    if (!CAPITAL.test(token.word) || COURTESIES.has(token.word)) break;
    count += 1;
  }
  return count;
}

const PLACING = /(?:^|\W)(?:in|near|outside|from|off|between|toward|towards)(?: the)? $/u;
const AGED_OF = /, (?:aged )?\d{1,3},? of $|\p{Lu}[\p{L}’'-]+ of $/u;
const LONGEST_PLACING = 16;
const DATELINE = /^(?:, \p{Lu}[a-z]+\.? \d{1,2})?[. ]{0,2}(?:\([A-Z][A-Za-z]+\) ?)?[—–]/u;
const LONGEST_DATELINE = 28;

/** What stands after `in` or `near`, after `Anna Reed, 42, of`, or at the head of a dispatch. */
function placedAt(
  text: string,
  tokens: readonly Token[],
  k: number,
  previous: FoundName | undefined,
): Found | null {
  const token = tokens[k];
  if (token === undefined || !CAPITAL.test(token.word)) return null;
  const count = runFrom(tokens, k, LONGEST_NAME);
  const last = tokens[k + count - 1];
  if (count === 0 || last === undefined) return null;
  const isHead =
    token.start === 0 &&
    /^\p{Lu}{3}/u.test(token.word) &&
    DATELINE.test(text.slice(last.end, last.end + LONGEST_DATELINE));
  if (isHead) return found(tokens, "place", k, k + count - 1, SHAPED, "dateline");
  const before = text.slice(Math.max(0, token.start - LONGEST_PLACING), token.start);
  const listed =
    previous?.kind === "place" && / (?:to|and|or) $/u.test(text.slice(previous.end, token.start));
  if (!listed && !PLACING.test(before) && !AGED_OF.test(before)) return null;
  const words = tokens.slice(k, k + count).map(({ word }) => word);
  if (
    words.some((word) => NO_PLACES.has(word)) ||
    GIVEN_NAMES.has(words[0] ?? "") ||
    tokens[k + count]?.owned
  )
    return null;
  return found(tokens, "place", k, k + count - 1, PLACED, "after preposition");
}
