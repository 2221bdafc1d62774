import { BroadsheetError } from "../../model/index.js";
import type { Field } from "./tree.js";

/** A word of the query's language. `at` is the offset in the query, from 0. */
export type Token =
  | { readonly kind: "open" | "close" | "and" | "or" | "not"; readonly at: number }
  | { readonly kind: "field"; readonly at: number; readonly field: Field }
  | { readonly kind: "phrase" | "word"; readonly at: number; readonly text: string };

const NAMES: Readonly<Record<string, Field>> = {
  label: "label",
  headline: "headline",
  byline: "byline",
  body: "body",
  caption: "caption",
  栏目: "label",
  标题: "headline",
  標題: "headline",
  作者: "byline",
  正文: "body",
  图说: "caption",
  圖說: "caption",
};

const OPERATORS: Readonly<Record<string, "and" | "or" | "not">> = { AND: "and", OR: "or", NOT: "not" };
const QUOTES: Readonly<Record<string, string>> = { '"': '"', "“": "”" };
const FIELD = /([a-z]+|[\u4E00-\u9FFF]{2})[:：]/uy;
const WORD = /[^\s()（）"“]+/uy;

/** The tokens of a query, in order. Throws `bad-query` for a quotation that is not closed. */
export function* tokensOf(query: string): Generator<Token> {
  let at = 0;
  while (at < query.length) {
    const character = query.charAt(at);
    if (/\s/u.test(character)) at++;
    else if (character === "(" || character === "（") yield { kind: "open", at: at++ };
    else if (character === ")" || character === "）") yield { kind: "close", at: at++ };
    else if (character in QUOTES) {
      const end = query.indexOf(QUOTES[character] ?? "", at + 1);
      if (end < 0) throw badQuery(query, at, "a quotation is not closed");
      yield { kind: "phrase", at, text: query.slice(at + 1, end) };
      at = end + 1;
    } else {
      const token = wordAt(query, at);
      yield token.token;
      at = token.end;
    }
  }
}

function wordAt(query: string, at: number): { token: Token; end: number } {
  const field = matchAt(FIELD, query, at);
  const named = field === null ? undefined : NAMES[field.slice(0, -1)];
  if (field !== null && named) return { token: { kind: "field", at, field: named }, end: at + field.length };
  const text = matchAt(WORD, query, at) ?? query.charAt(at);
  const operator = OPERATORS[text];
  return { token: operator ? { kind: operator, at } : { kind: "word", at, text }, end: at + text.length };
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** How much of the query an error shows. */
const SHOWN = 20;

export function badQuery(query: string, at: number, detail: string): BroadsheetError {
  const here = query.slice(at, at + SHOWN);
  return new BroadsheetError(
    "bad-query",
    `character ${at + 1}`,
    here === "" ? `${detail} at the end` : `${detail}: ${here}`,
  );
}
