/** A sentence's end, with whatever closes after it: `。”`, `!)`, `.'` */
const SENTENCE_END = /[。！？!?…．.][”’」』）)\]"']*\s*$/u;
/** A number cut at its point: `增长１２．` */
const OPEN_DECIMAL = /[０-９]．$/u;
const CLOSING_QUOTE = /[”’」』》"']$/u;
const CLOSING_BRACKET = /[）)\]】]$/u;

/** Whether the text ends as a sentence does. An abbreviation's full stop counts: print cannot tell. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** What stands at the very end: a full stop, a comma or its like, a colon, a closing quotation mark or bracket, a dash, or a bare letter. */
export type Ending = "stop" | "comma" | "colon" | "quote" | "bracket" | "dash" | "bare";

export function endingOf(text: string): Ending {
  const trimmed = text.trimEnd();
  if (OPEN_DECIMAL.test(trimmed)) return "bare";
  if (SENTENCE_END.test(trimmed)) return "stop";
  if (/[，,、；;]$/u.test(trimmed)) return "comma";
  if (/[：:]$/u.test(trimmed)) return "colon";
  if (/[—–－]$/u.test(trimmed)) return "dash";
  if (CLOSING_QUOTE.test(trimmed)) return "quote";
  if (CLOSING_BRACKET.test(trimmed)) return "bracket";
  return "bare";
}

const PAIRS: Record<string, string> = {
  "“": "”",
  "‘": "’",
  "「": "」",
  "『": "』",
  "（": "）",
  "(": ")",
  "《": "》",
  "【": "】",
  "〈": "〉",
};
const CLOSING = new Set(Object.values(PAIRS));

export interface Unmatched {
  /** Offsets of openers that are never closed, in order. */
  readonly open: readonly number[];
  /** Offsets of closers that were never opened, in order. */
  readonly close: readonly number[];
}

/** Quotation marks and brackets without a partner. The single quote ’ is left out: it is an apostrophe too. */
export function unmatchedMarks(text: string): Unmatched {
  const stack: { mark: string; at: number }[] = [];
  const close: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark in PAIRS && mark !== "‘") stack.push({ mark, at });
    else if (CLOSING.has(mark) && mark !== "’") closeMark(stack, close, mark, at);
  }
  return { open: stack.map((entry) => entry.at), close };
}

function closeMark(stack: { mark: string; at: number }[], close: number[], mark: string, at: number): void {
  const top = stack.at(-1);
  if (top !== undefined && PAIRS[top.mark] === mark) stack.pop();
  else close.push(at);
}
