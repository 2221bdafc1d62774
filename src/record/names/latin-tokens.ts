import { COURTESIES, OFFICES } from "../english/lists.js";

/** A word of Latin letters as printed. UTF-16 offsets. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Whether one space alone stands between it and the word before: a name goes on. */
  readonly joined: boolean;
  /** Whether the word before owns it: `Anne’s Hospital`. */
  readonly owned: boolean;
}

const WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]*/gu;
const INITIAL = /^\p{Lu}$/u;
/** Words with a full stop after them inside a name. */
const SHORTENED: ReadonlySet<string> = new Set(["St", "Ste", "Mt", "Ft", "Jr", "Sr"]);

/** The Latin words of a text, without the possessive endings that are no part of a name. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: printed, index } of text.matchAll(WORD)) {
    const before = tokens.at(-1);
    const gap = before === undefined ? "" : text.slice(before.end, Math.min(index, before.end + 4));
    const end = index + printed.replace(/['’]s?$/, "").length;
    const stopped = before !== undefined && gap.startsWith(".") && takesStop(before.word);
    tokens.push({
      word: text.slice(index, end),
      start: index,
      end,
      joined: gap === " " || (stopped && (gap === ". " || gap === ".")),
      owned: /^['’]s? $/u.test(gap) && (OWNERS.has(before?.word ?? "") || isSaint(tokens)),
    });
  }
  return tokens;
}

/** Whose houses are called after them: Children’s Hospital, Sheriff’s Office. */
const OWNERS: ReadonlySet<string> = new Set(
  "Children Women Men People Workers Veterans Farmers Fishermen Fishermen’s Teachers Sheriff Mayor Governor Attorney Commissioner Queen King Boys Girls Seamen Merchants Ladies Citizens Players Writers Nurses Drivers".split(
    " ",
  ),
);

/** Whether the last two words are a saint: `St. Anne`. */
function isSaint(tokens: readonly Token[]): boolean {
  return /^(?:St|Ste|Saint|Our)$/u.test(tokens.at(-2)?.word ?? "");
}

function takesStop(word: string): boolean {
  return INITIAL.test(word) || SHORTENED.has(word) || COURTESIES.has(word) || OFFICES.has(word);
}
