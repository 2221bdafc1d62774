import type { BylineToken } from "./byline-tokens.js";

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A byline before its names are read; offsets are UTF-16 units of the line. */
export interface BylineDraft {
  /** Where its mark, role, credit or first name begins. */
  readonly start: number;
  readonly role: Extent | null;
  /** From the first name to the last, with what stands between. */
  readonly names: Extent | null;
  readonly credit: string | null;
  /** A credit or a mark has ended it. */
  readonly closed: boolean;
}

function begin(start: number): BylineDraft {
  return { start, role: null, names: null, credit: null, closed: false };
}

function widen(extent: Extent | null, token: BylineToken): Extent {
  return { start: extent?.start ?? token.start, end: token.end };
}

/** `文/本报记者 甲`, `记者、通讯员 甲`: what has no name yet takes the next role; anything else begins anew. */
function takeRole(open: BylineDraft | null, token: BylineToken): BylineDraft {
  const draft = open !== null && !open.closed && open.names === null ? open : begin(token.start);
  return { ...draft, role: widen(draft.role, token) };
}

function takeWords(open: BylineDraft | null, token: BylineToken): BylineDraft {
  const draft = open !== null && !open.closed ? open : begin(token.start);
  return { ...draft, names: widen(draft.names, token) };
}

/** `甲 文/乙 图` has its credits behind, `文/甲 图/乙` before: the end of the line tells. */
function takeAhead(open: BylineDraft | null, token: BylineToken, creditsBehind: boolean): BylineDraft {
  if (open !== null && !open.closed && open.credit === null) {
    if (open.names === null) return { ...open, credit: token.text };
    if (creditsBehind) return { ...open, credit: token.text, closed: true };
  }
  return { ...begin(token.start), credit: token.text };
}

function takeToken(open: BylineDraft | null, token: BylineToken, creditsBehind: boolean): BylineDraft | null {
  switch (token.kind) {
    case "role":
      return takeRole(open, token);
    case "words":
      return takeWords(open, token);
    case "ahead":
      return takeAhead(open, token, creditsBehind);
    case "credit":
      if (open === null) return null;
      // `撰文 甲　摄影 乙`: the first credit stands before its names, and so does this one
      if (open.credit !== null && !creditsBehind) return { ...begin(token.start), credit: token.text };
      return { ...open, credit: token.text, closed: true };
    case "mark":
      return open === null || open.names === null ? open : { ...open, closed: true };
  }
}

/** Groups tokens into bylines, one for each role or credit, in the order printed. */
export function draftBylines(tokens: readonly BylineToken[]): readonly BylineDraft[] {
  const drafts: BylineDraft[] = [];
  const creditsBehind = tokens.at(-1)?.kind === "credit";
  let markAt: number | null = null;
  for (const token of tokens) {
    const open = drafts.at(-1) ?? null;
    const draft = takeToken(open, token, creditsBehind);
    if (draft === null) continue;
    if (open !== null && draft.start === open.start) {
      drafts[drafts.length - 1] = draft;
    } else {
      drafts.push({ ...draft, start: markAt ?? draft.start });
    }
    markAt = token.kind === "mark" ? (markAt ?? token.start) : null;
  }
  return drafts;
}
