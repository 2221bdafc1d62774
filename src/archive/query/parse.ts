import type { SearchLimits } from "../../model/index.js";
import { isDigit, unitsOf } from "../fold/index.js";
import { badQuery, type Token, tokensOf } from "./scan.js";
import type { QueryNode, Term } from "./tree.js";

/**
 * Reads a query; null where nothing is asked, which finds every article. Throws `bad-query`.
 *
 *     or     := and ( OR and )*
 *     and    := unary ( [AND] unary )*          AND between two needs not be written
 *     unary  := NOT unary | FIELD: unary | ( or ) | "characters" | word | begin*
 */
export function parseQuery(query: string, limits: SearchLimits): QueryNode | null {
  if (query.length > limits.characters)
    throw badQuery(query, limits.characters, `longer than ${limits.characters} characters`);
  const tokens = [...tokensOf(query)];
  if (tokens.length === 0) return null;
  const state: State = { query, tokens, limits, at: 0, terms: 0 };
  const node = parseOr(state, 0);
  const left = tokens[state.at];
  if (left) throw badQuery(query, left.at, "a parenthesis closes nothing");
  return node;
}

interface State {
  readonly query: string;
  readonly tokens: readonly Token[];
  readonly limits: SearchLimits;
  at: number;
  terms: number;
}

function parseOr(state: State, depth: number): QueryNode {
  const parts = [parseAnd(state, depth)];
  while (state.tokens[state.at]?.kind === "or") {
    state.at++;
    parts.push(parseAnd(state, depth));
  }
  return parts.length === 1 ? (parts[0] as QueryNode) : { kind: "or", parts };
}

function parseAnd(state: State, depth: number): QueryNode {
  const parts: QueryNode[] = [parseUnary(state, depth)];
  for (;;) {
    const kind = state.tokens[state.at]?.kind;
    if (kind === undefined || kind === "or" || kind === "close") break;
    if (kind === "and") state.at++;
    parts.push(parseUnary(state, depth));
  }
  return parts.length === 1 ? (parts[0] as QueryNode) : { kind: "and", parts };
}

function parseUnary(state: State, depth: number): QueryNode {
  const token = state.tokens[state.at];
  if (!token) throw badQuery(state.query, state.query.length, "a word is missing");
  if (depth > state.limits.depth)
    throw badQuery(state.query, token.at, `more than ${state.limits.depth} within one another`);
  state.at++;
  switch (token.kind) {
    case "not":
      return { kind: "not", part: parseUnary(state, depth + 1) };
    case "field":
      return { kind: "field", field: token.field, part: parseUnary(state, depth + 1) };
    case "open":
      return parseGroup(state, depth);
    case "word":
    case "phrase":
      return termOf(state, token);
    default:
      throw badQuery(state.query, token.at, "a word is missing before");
  }
}

function parseGroup(state: State, depth: number): QueryNode {
  const node = parseOr(state, depth + 1);
  if (state.tokens[state.at]?.kind !== "close")
    throw badQuery(state.query, state.query.length, "a parenthesis is not closed");
  state.at++;
  return node;
}

/**
 * A phrase is found wherever its characters stand, inside words too; so is a word with Han characters or digits in it.
 * A word of letters alone is found whole, or by its beginning where it ends in `*`.
 */
function termOf(state: State, token: Extract<Token, { text: string }>): Term {
  if (++state.terms > state.limits.terms)
    throw badQuery(state.query, token.at, `more than ${state.limits.terms} words`);
  const isBeginning = token.kind === "word" && token.text.length > 1 && token.text.endsWith("*");
  const units = unitsOf(isBeginning ? token.text.slice(0, -1) : token.text);
  if (units.length === 0) throw badQuery(state.query, token.at, "nothing that can be looked for");
  const isOpen = token.kind === "phrase" || units.some((unit) => !unit.isWord && isUnspacedSign(unit.text));
  return { kind: "term", units, openLeft: isOpen, openRight: isOpen || isBeginning };
}

const OTHER_LETTER = /\p{L}/u;

/** A letter of a script without spaces, or a digit; not punctuation, as in `don't`. */
function isUnspacedSign(text: string): boolean {
  return isDigit(text) || OTHER_LETTER.test(text);
}
