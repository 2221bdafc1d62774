import {
  BARS,
  creditAfter,
  creditBefore,
  gluedCredit,
  MARKS,
  type RoleSpan,
  scanRoles,
} from "./byline-roles.js";

/** A piece of a byline: `credit` stands after the names it credits, `ahead` before them. UTF-16 offsets of the line. */
export interface BylineToken {
  readonly kind: "role" | "mark" | "words" | "credit" | "ahead";
  readonly start: number;
  readonly end: number;
  /** As printed, without slash or colon. */
  readonly text: string;
}

const SKIPPED = new RegExp(`[\\s、，,;${BARS}：:／∕/]`);
const RUN_END = new RegExp(`[\\s、，,;${BARS}／∕/：:${MARKS}]`);
const IS_MARK = new RegExp(`[${MARKS}]`);

/** `李 文` is a name in print's padding, not 李 and a credit. */
function padsOut(text: string, words: BylineToken, credit: string): boolean {
  return (
    credit.length === 1 &&
    !/[摄攝]/.test(credit) &&
    words.text.length === 1 &&
    /\s/.test(text.charAt(words.end))
  );
}

function readCredit(text: string, at: number, to: number, previous: BylineToken | null): BylineToken | null {
  if (previous?.kind === "words") {
    const after = creditAfter(text, at);
    if (after !== null && after.end <= to && !padsOut(text, previous, after.text)) {
      return { kind: "credit", start: at, end: after.end, text: after.text };
    }
  }
  if (SKIPPED.test(text.charAt(at))) return null;
  const ahead = creditBefore(text, at);
  if (ahead === null || ahead.end > to) return null;
  return { kind: "ahead", start: at, end: ahead.end, text: ahead.text };
}

function readRun(
  text: string,
  at: number,
  to: number,
  vouched: boolean,
  paired: boolean,
): readonly BylineToken[] {
  let end = at;
  while (end < to && !RUN_END.test(text.charAt(end))) end += 1;
  const run = text.slice(at, end);
  const pictureFollows = /[^\s／∕/][图圖]$/.test(text.slice(end, to));
  const glued = gluedCredit(run, vouched, paired || pictureFollows, pictureFollows);
  if (glued === null) return [{ kind: "words", start: at, end, text: run }];
  const cut = at + glued.names.length;
  return [
    { kind: "words", start: at, end: cut, text: glued.names },
    { kind: "credit", start: cut, end, text: glued.credit },
  ];
}

function readStretch(text: string, from: number, to: number, vouched: boolean): readonly BylineToken[] {
  const tokens: BylineToken[] = [];
  let at = from;
  while (at < to) {
    const credit = readCredit(text, at, to, tokens.at(-1) ?? null);
    if (credit !== null) {
      tokens.push(credit);
      at = credit.end;
    } else if (IS_MARK.test(text.charAt(at))) {
      tokens.push({ kind: "mark", start: at, end: at + 1, text: text.charAt(at) });
      at += 1;
    } else if (SKIPPED.test(text.charAt(at))) {
      at += 1;
    } else {
      const paired = tokens.some(({ kind }) => kind === "credit" || kind === "ahead");
      tokens.push(...readRun(text, at, to, vouched, paired));
      at = tokens.at(-1)?.end ?? to;
    }
  }
  return tokens;
}

function roleToken(text: string, { start, end }: RoleSpan): BylineToken {
  return { kind: "role", start, end, text: text.slice(start, end) };
}

/**
 * Cuts a stretch of a line into the pieces bylines are made of; spaces and separators are between the tokens.
 * `vouched` says that a mark or a bracket has announced a byline.
 */
export function tokenizeBylines(
  text: string,
  from: number,
  to: number,
  vouched: boolean,
): readonly BylineToken[] {
  const tokens: BylineToken[] = [];
  const roles = scanRoles(text, from, to);
  const sure = vouched || roles.length > 0;
  let at = from;
  for (const role of roles) {
    tokens.push(...readStretch(text, at, role.start, sure), roleToken(text, role));
    at = role.end;
  }
  tokens.push(...readStretch(text, at, to, sure));
  return tokens;
}
