import { groupAt, NAME_THEN_OFFICE, OFFICE_THEN_NAME, SAID_NAME } from "../english/speech.js";
import type { FoundName } from "./found.js";

/** A word of Latin letters as printed. UTF-16 offsets. */
interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Whether one space alone stands between it and the word before: a name goes on. */
  readonly joined: boolean;
}

const WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]*/gu;
const CAPITAL = /^\p{Lu}/u;
const INITIAL = /^\p{Lu}$/u;
/** What stands before a person's name; a full stop may follow it. */
const TITLES: ReadonlySet<string> = new Set(
  `Mr Mrs Ms Miss Dr Sir Lord Lady Dame Mayor Mayoress President Minister Councillor Cllr Alderman Senator Governor Professor Prof Captain
   Colonel General Judge Justice Inspector Constable Secretary Chairman Chairwoman Bishop Reverend Rev Father Sister`.split(
    /\s+/,
  ),
);
/** What an organisation's name ends in, or opens with before `of`. */
const HOUSES: ReadonlySet<string> = new Set(
  `Council University Company Committee Ministry Department Bank Association Union Club School College Hospital Corporation Board Court
   Museum Society Institute Commission Authority Agency Party Parliament Ltd Inc`.split(/\s+/),
);
/** What stands before `of` and a place. */
const SETTLEMENTS: ReadonlySet<string> = new Set(
  "City Town County Borough Port State Province Village Parish".split(" "),
);
const ARTICLES: ReadonlySet<string> = new Set(["The", "A", "An", "In", "At", "On", "Our", "Their", "This"]);
const LONGEST_NAME = 3;
const LONGEST_HOUSE = 6;
/** How sure such shapes are; set by hand. */
const TITLED = 0.9;
const SHAPED = 0.8;

/** The names of an English text where its grammar is plain: Mayor Anne Hart, the City of Rivermouth, Rivermouth Harbour Board. */
export function latinNames(text: string): FoundName[] {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return [];
  const names: FoundName[] = [];
  for (let k = 0; k < tokens.length; k += 1) {
    const found = personAt(tokens, k) ?? placeAt(tokens, k) ?? organisationAt(tokens, k);
    if (found === null) continue;
    names.push(found.name);
    k = found.last;
  }
  return [...names, ...untitled(text, names)].sort((a, b) => a.start - b.start);
}

/** Persons without a title, where an office or a verb of speaking beside them says that they are: `said Denise Farrow`. */
function untitled(text: string, known: readonly FoundName[]): FoundName[] {
  const found: FoundName[] = [];
  for (const [pattern, because] of SHOWN)
    for (const match of text.matchAll(pattern)) {
      const at = groupAt(match, "name") ?? groupAt(match, "after");
      if (at === null || [...known, ...found].some(({ start, end }) => start < at.end && at.start < end))
        continue;
      const words = text.slice(at.start, at.end).split(" ");
      if (words.some((word) => HOUSES.has(word) || TITLES.has(word) || ARTICLES.has(word))) continue;
      found.push({ kind: "person", ...at, confidence: SHAPED, because: [because] });
    }
  return found;
}

const SHOWN: readonly (readonly [RegExp, string])[] = [
  [NAME_THEN_OFFICE, "beside office"],
  [OFFICE_THEN_NAME, "beside office"],
  [SAID_NAME, "beside speech"],
];

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const before = tokens.at(-1);
    const gap = before === undefined ? "" : text.slice(before.end, Math.min(index, before.end + 3));
    const afterTitle =
      before !== undefined && (TITLES.has(before.word) || INITIAL.test(before.word)) && gap === ". ";
    // possessive endings are no part of a name
    const end = index + word.replace(/['’]s?$/, "").length;
    tokens.push({ word: text.slice(index, end), start: index, end, joined: gap === " " || afterTitle });
  }
  return tokens;
}

interface Found {
  readonly name: FoundName;
  /** The last of its words. */
  readonly last: number;
}

/** How many capitalised words, no titles, run on from a word, each joined to the one before. */
function runFrom(tokens: readonly Token[], first: number, longest: number): number {
  let count = 0;
  for (let token = tokens[first]; token !== undefined && count < longest; token = tokens[first + count]) {
    if (!token.joined && count > 0) break;
    if (!CAPITAL.test(token.word) || TITLES.has(token.word)) break;
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

function personAt(tokens: readonly Token[], k: number): Found | null {
  if (!TITLES.has(tokens[k]?.word ?? "") || tokens[k + 1]?.joined !== true) return null;
  const count = runFrom(tokens, k + 1, LONGEST_NAME);
  return count === 0 ? null : found(tokens, "person", k + 1, k + count, TITLED, "before title");
}

function placeAt(tokens: readonly Token[], k: number): Found | null {
  if (!SETTLEMENTS.has(tokens[k]?.word ?? "") || !isOf(tokens, k + 1)) return null;
  const count = tokens[k + 2]?.joined === true ? runFrom(tokens, k + 2, LONGEST_NAME) : 0;
  return count === 0 ? null : found(tokens, "place", k + 2, k + 1 + count, SHAPED, "before settlement");
}

function isOf(tokens: readonly Token[], k: number): boolean {
  return tokens[k]?.word === "of" && tokens[k]?.joined === true;
}

function organisationAt(tokens: readonly Token[], k: number): Found | null {
  if (ARTICLES.has(tokens[k]?.word ?? "")) return null;
  const run = runFrom(tokens, k, LONGEST_HOUSE);
  for (let last = k + run - 1; last >= k; last -= 1) {
    if (!HOUSES.has(tokens[last]?.word ?? "")) continue;
    const more =
      isOf(tokens, last + 1) && tokens[last + 2]?.joined === true
        ? runFrom(tokens, last + 2, LONGEST_NAME)
        : 0;
    if (more > 0) return found(tokens, "organisation", k, last + 1 + more, SHAPED, "here organisation");
    return last > k ? found(tokens, "organisation", k, last, SHAPED, "here organisation") : null;
  }
  return null;
}
