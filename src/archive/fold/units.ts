import { type Folded, foldCluster, foldCode } from "./characters.js";

/**
 * What a text is searched by: a Han character, a digit, a mark of punctuation, or a word of a script that is set with
 * spaces. `start` and `end` are UTF-16 offsets into the text it was folded from.
 */
export interface Unit {
  readonly text: string;
  readonly isWord: boolean;
  readonly start: number;
  readonly end: number;
}

/** Letters of one word; a longer run is cut into several. */
const LONGEST_WORD = 64;

const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
const HAS_MARKS = /\p{M}/u;

/**
 * The units of a text, in order.
 *
 *     他在 NBA 打球，12 年      他 在 nba 打 球 , 1 2 年
 *
 * Spaces go, except between two digits: print sets them at will between Han characters and beside Latin words.
 */
export function unitsOf(text: string): Unit[] {
  const state: State = { units: [], gap: null, joins: false };
  if (HAS_MARKS.test(text)) {
    for (const { 0: cluster, index } of text.matchAll(CLUSTER))
      for (const folded of foldCluster(cluster)) add(state, folded, index, index + cluster.length);
    return state.units;
  }
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const end = at + (code > 0xffff ? 2 : 1);
    const folds = code > 0xffff ? foldCluster(text.slice(at, end)) : foldCode(code);
    for (const folded of folds) add(state, folded, at, end);
    at = end;
  }
  return state.units;
}

interface State {
  readonly units: Draft[];
  /** The space since the last unit. */
  gap: Draft | null;
  /** Whether a letter goes on the last unit. */
  joins: boolean;
}

function add(state: State, { text, kind }: Folded, start: number, end: number): void {
  if (kind === "space") {
    state.gap ??= { text, isWord: false, start, end };
    state.joins = false;
    return;
  }
  const { units, gap, joins } = state;
  const last = units.at(-1);
  if (kind === "letter" && joins && last && last.text.length < LONGEST_WORD) {
    last.text += text;
    last.end = end;
  } else {
    if (gap && last && isDigit(last.text) && isDigit(text)) units.push(gap);
    units.push({ text, isWord: kind === "letter", start, end });
  }
  state.joins = kind === "letter";
  state.gap = null;
}

interface Draft {
  text: string;
  readonly isWord: boolean;
  readonly start: number;
  end: number;
}

const DIGIT = /^\p{Nd}$/u;

export function isDigit(character: string): boolean {
  return DIGIT.test(character);
}

/** The text as it is compared: its units, a space between two words. Two texts read the same when these are equal. */
export function foldedText(text: string): string {
  const units = unitsOf(text);
  return units
    .map((unit, index) => (unit.isWord && units[index - 1]?.isWord ? ` ${unit.text}` : unit.text))
    .join("");
}
