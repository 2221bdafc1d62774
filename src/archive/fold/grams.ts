import type { Unit } from "./units.js";
import { unitsOf } from "./units.js";

/**
 * How units are written for the full-text index. Its tokenizer (FTS5's `ascii`) parts words at ASCII marks and spaces and
 * takes everything else as it is, so those are moved into the private area of Unicode.
 */
const PRIVATE = 0xe000;
const PRIVATE_END = 0xe0ff;
const ELSEWHERE = 0xf0000;
/** Between two words of one pair. */
const BETWEEN = "\uE0FC";
/** Between two passages: no phrase runs over it. */
const BREAK = "\uE0FE";
/** In every article once. */
export const EVERY = "\uE0FD";

const NEEDS_MOVING = /[\0-/:-@[-`{-\x7F\uE000-\uE0FF]/u;

/** One unit as a token. */
export function tokenOf({ text, isWord }: Pick<Unit, "text" | "isWord">): string {
  return isWord || !NEEDS_MOVING.test(text) ? text : moved(text);
}

function moved(text: string): string {
  const code = text.codePointAt(0) ?? 0;
  return String.fromCodePoint(code >= PRIVATE && code <= PRIVATE_END ? code + ELSEWHERE : code + PRIVATE);
}

/** Two neighbours as one token. */
export function pairOf(left: Unit, right: Unit): string {
  const between = left.isWord && right.isWord ? BETWEEN : "";
  return tokenOf(left) + between + tokenOf(right);
}

/** What one field of an article is indexed as, and the words in it. */
export interface IndexedField {
  readonly tokens: string;
  readonly words: ReadonlySet<string>;
}

/**
 * The tokens of a field's passages: every pair of neighbours, so that a phrase of pairs is found exactly where it stands,
 * then every unit once, so that one character is found too.
 *
 *     新桥通车      新桥 桥通 通车 ¶ 新 桥 通 车
 */
export function indexedField(passages: readonly string[]): IndexedField {
  const parts: string[] = [];
  const single = new Set<string>();
  const words = new Set<string>();
  for (const passage of passages) {
    const units = unitsOf(passage);
    for (let at = 0; at < units.length; at++) {
      const unit = units[at] as Unit;
      const next = units[at + 1];
      if (next) parts.push(pairOf(unit, next));
      single.add(tokenOf(unit));
      if (unit.isWord) words.add(unit.text);
    }
    if (units.length > 0) parts.push(BREAK);
  }
  return { tokens: [...parts, ...single].join(" "), words };
}
