import { setWidth } from "../../src/text/script.js";

/** A column of a page, in page units. */
export interface Column {
  readonly x: number;
  readonly width: number;
  y: number;
  readonly bottom: number;
}

export interface Style {
  readonly id: string;
  /** In page units. */
  readonly size: number;
  readonly points: number;
  readonly bold: boolean;
  readonly centred: boolean;
}

export interface SetWord {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  /** The whole word where this is its first part, broken at the line's end. */
  readonly whole: string | null;
}

export interface SetLine {
  readonly words: readonly SetWord[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether a hyphen ends it. */
  readonly hyphen: boolean;
}

export interface SetBlock {
  readonly id: string;
  readonly role: string;
  readonly style: Style;
  readonly lines: readonly SetLine[];
}

/** Where a word may be broken: after a vowel, before a consonant that a vowel follows. Rough, as hurried setting is. */
const BREAK =
  /(?<=[aeiouyäöü]\p{L}*)(?=[bcdfghjklmnpqrstvwxz][aeiouyäöü]\p{L})|(?<=[aeiouyäöü]\p{L}*[a-z])(?=sch[aeiouäöü])/u;
const LEADING = 1.25;
/** Share of an em that a word space takes. */
const SPACE = 0.3;
/** Scripts without spaces are broken after every character. */
const HAN = /(?<=[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF])/u;

interface Word {
  readonly text: string;
  /** Whether a space stands before it. */
  readonly spaced: boolean;
}

/** Sets text into columns one after another, a block in each that it reaches. */
export function setText(
  text: string,
  columns: readonly Column[],
  style: Style,
  role: string,
  nextId: () => string,
): SetBlock[] {
  const words = text
    .split(" ")
    .flatMap((word) => word.split(HAN).map((part, at): Word => ({ text: part, spaced: at === 0 })));
  const blocks: SetBlock[] = [];
  for (const column of columns) {
    if (words.length === 0) break;
    const lines: SetLine[] = [];
    while (words.length > 0 && column.y + style.size <= column.bottom) {
      lines.push(setLine(words, column, style));
      column.y = Math.round(column.y + style.size * LEADING);
    }
    if (lines.length > 0) blocks.push({ id: nextId(), role, style, lines });
    column.y += Math.round(style.size * 0.4);
  }
  if (words.length > 0) throw new Error(`no room for “${words.map((word) => word.text).join(" ")}”`);
  return blocks;
}

/** Takes from the words as many as fill a line. */
function setLine(words: Word[], column: Column, style: Style): SetLine {
  const taken: { text: string; width: number; before: number; whole: string | null }[] = [];
  let width = 0;
  let hyphen = false;
  while (words[0] && !hyphen) {
    const { text, spaced } = words[0];
    const before = taken.length > 0 && spaced ? style.size * SPACE : 0;
    const room = column.width - width - before;
    if (setWidth(text) * style.size <= room || taken.length === 0) {
      taken.push({ text, width: setWidth(text) * style.size, before, whole: null });
      words.shift();
    } else {
      const head = style.centred ? null : longestPart(text, room, style.size);
      if (head === null) break;
      taken.push({ text: head, width: setWidth(head) * style.size, before, whole: text });
      words[0] = { text: text.slice(head.length), spaced: true };
      hyphen = true;
    }
    width += before + (taken.at(-1)?.width ?? 0);
  }
  return placed(taken, column, style, width, hyphen);
}

function placed(
  taken: readonly { text: string; width: number; before: number; whole: string | null }[],
  column: Column,
  style: Style,
  width: number,
  hyphen: boolean,
): SetLine {
  let x = column.x + (style.centred ? (column.width - width) / 2 : 0);
  const start = Math.round(x);
  const words = taken.map(({ text, width: own, before, whole }): SetWord => {
    x += before;
    const word = { text, x: Math.round(x), width: Math.round(own), whole };
    x += own;
    return word;
  });
  return { words, x: start, y: column.y, width: Math.round(x) - start, height: style.size, hyphen };
}

/** The longest beginning of a word that may end a line there, with room for its hyphen; null where there is none. */
function longestPart(word: string, room: number, size: number): string | null {
  const parts = word.split(BREAK);
  for (let count = parts.length - 1; count > 0; count--) {
    const head = parts.slice(0, count).join("");
    if ((setWidth(head) + 0.5) * size <= room) return head;
  }
  return null;
}
