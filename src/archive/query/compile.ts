import { BroadsheetError, type SearchLimits } from "../../model/index.js";
import { EVERY, pairOf, tokenOf, type Unit } from "../fold/index.js";
import type { Field, QueryNode, Term } from "./tree.js";

/** The words of the archive that end in a text, or that hold it. */
export interface Vocabulary {
  ending(text: string, most: number): string[];
  holding(text: string, most: number): string[];
}

/**
 * The query as an expression of FTS5 over the index's tokens, in one field or, for null, in any. A part that is denied is
 * denied in that field alone. Throws `bad-query` where part of a word stands for too many.
 */
export function compileQuery(
  node: QueryNode,
  words: Vocabulary,
  limits: SearchLimits,
  field: Field | null = null,
): string {
  const compile = (part: QueryNode) => compileQuery(part, words, limits, field);
  switch (node.kind) {
    case "term": {
      const term = compileTerm(node, words, limits);
      return field === null ? term : `({${field}} : ${term})`;
    }
    case "not":
      return `(${quoted(EVERY)} NOT ${compile(node.part)})`;
    case "field":
      return compileQuery(node.part, words, limits, node.field);
    case "or":
      return `(${node.parts.map(compile).join(" OR ")})`;
    case "and":
      return compileAnd(node.parts, compile);
  }
}

function compileAnd(parts: readonly QueryNode[], compile: (part: QueryNode) => string): string {
  const wanted = parts.filter((part) => part.kind !== "not").map(compile);
  const denied = parts.flatMap((part) => (part.kind === "not" ? [compile(part.part)] : []));
  const all = wanted.length === 0 ? quoted(EVERY) : wanted.join(" AND ");
  return denied.reduce((left, right) => `(${left} NOT ${right})`, `(${all})`);
}

function compileTerm({ units, openLeft, openRight }: Term, words: Vocabulary, limits: SearchLimits): string {
  const [first] = units;
  const last = units.at(-1);
  if (!first || !last) return quoted(EVERY);
  if (units.length === 1 && openLeft && first.isWord) {
    return anyOf(first, bounded(words.holding(first.text, limits.words + 1), first, limits), (word) =>
      phrase([word], false),
    );
  }
  const goesOn = openRight && last.isWord;
  if (!openLeft || !first.isWord) return phrase(units, goesOn);
  const begins = bounded(words.ending(first.text, limits.words + 1), first, limits);
  return anyOf(first, begins, (word) => phrase([word, ...units.slice(1)], goesOn));
}

function bounded(words: readonly string[], { text }: Unit, limits: SearchLimits): readonly string[] {
  if (words.length <= limits.words) return words;
  throw new BroadsheetError(
    "bad-query",
    text,
    `part of more than ${limits.words} different words; write more of the word, or leave the quotation marks out`,
  );
}

/** The term with each of these words in the place of the unit; with the unit itself where no word is known, which finds nothing. */
function anyOf(unit: Unit, words: readonly string[], compile: (word: Unit) => string): string {
  const known = words.length === 0 ? [unit.text] : words;
  return `(${known.map((text) => compile({ ...unit, text })).join(" OR ")})`;
}

/** Pairs one after another are the characters one after another. */
function phrase(units: readonly Unit[], goesOn: boolean): string {
  const tokens =
    units.length === 1
      ? units.map(tokenOf)
      : units.slice(1).map((unit, index) => pairOf(units[index] as Unit, unit));
  return quoted(tokens.join(" ")) + (goesOn ? " *" : "");
}

/** Tokens hold no ASCII mark, so nothing in them ends the string. */
function quoted(tokens: string): string {
  return `"${tokens}"`;
}
