const STOPS = "。！？!?…．.";
/** What may close after a stop: `。”`, `!)`, `.'` */
const CLOSERS_AFTER_STOP = "”’」』）)]\"'";
/** A number cut at its point: `增长１２．` */
const OPEN_DECIMAL = /[０-９]．\s*$/u;

/** Whether the text ends as a sentence does. An abbreviation's full stop counts: print cannot tell. */
export function endsSentence(text: string): boolean {
  let end = text.trimEnd().length;
  while (end > 0 && CLOSERS_AFTER_STOP.includes(text.charAt(end - 1))) end--;
  return end > 0 && STOPS.includes(text.charAt(end - 1));
}

const OPENS_SMALL = /^\P{L}{0,2}\p{Ll}/u;

/** Whether the text opens with a small letter, a mark or two before it allowed: as the rest of a sentence does. */
export function opensSmall(text: string): boolean {
  return OPENS_SMALL.test(text);
}

/** What stands at the very end: a full stop, a comma or its like, a colon, a closing quotation mark or bracket, a dash, or a bare letter. */
export type Ending = "stop" | "comma" | "colon" | "quote" | "bracket" | "dash" | "bare";

const ENDINGS = new Map<string, Ending>([
  ...listed("，,、；;", "comma"),
  ...listed("：:", "colon"),
  ...listed("—–－", "dash"),
  ...listed("”’」』》\"'", "quote"),
  ...listed("）)]】", "bracket"),
]);

function listed(marks: string, ending: Ending): (readonly [string, Ending])[] {
  return [...marks].map((mark) => [mark, ending]);
}

export function endingOf(text: string): Ending {
  if (OPEN_DECIMAL.test(text.slice(-4))) return "bare";
  if (endsSentence(text)) return "stop";
  return ENDINGS.get(text.charAt(text.trimEnd().length - 1)) ?? "bare";
}

/** What opens and what closes it, by code unit. The single quotes are left out: ’ is an apostrophe too. */
const CLOSERS = new Map(
  ["“”", "「」", "『』", "（）", "()", "《》", "【】", "〈〉"].map((pair) => [
    pair.charCodeAt(0),
    pair.charCodeAt(1),
  ]),
);
const CLOSING = new Set(CLOSERS.values());
/** None of them stands between these: most of any Chinese text does. */
const LAST_CJK_MARK = 0x303f;
const FIRST_WIDE_MARK = 0xff00;

export interface Unmatched {
  /** Offsets of openers that are never closed, in order. */
  readonly open: readonly number[];
  /** Offsets of closers that were never opened, in order. */
  readonly close: readonly number[];
}

/** Quotation marks and brackets without a partner. */
export function unmatchedMarks(text: string): Unmatched {
  const open: number[] = [];
  const awaited: number[] = [];
  const close: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > LAST_CJK_MARK && code < FIRST_WIDE_MARK) continue;
    const closer = CLOSERS.get(code);
    if (closer !== undefined) {
      open.push(at);
      awaited.push(closer);
    } else if (CLOSING.has(code)) {
      if (awaited.at(-1) !== code) close.push(at);
      else {
        open.pop();
        awaited.pop();
      }
    }
  }
  return { open, close };
}
