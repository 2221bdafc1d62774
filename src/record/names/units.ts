import { dictionaryWords } from "../../text/dictionary.js";
import { surnameClass } from "../../text/surnames.js";
import { leadingPlace } from "./places.js";
import { trailingOffice } from "./vocabulary.js";

/** A text as the chain reads it: words in order; word `k` stands at `starts[k]`. Between words there is nothing but spaces. */
export interface Units {
  readonly words: readonly string[];
  /** UTF-16 offsets. */
  readonly starts: Uint32Array;
  /** 1 where a space before the word keeps a name from going on to it; a name's own padding (陈 润) does not. */
  readonly parted: Uint8Array;
}

/** The offset after a word. */
export function endOf({ words, starts }: Units, word: number): number {
  return (starts[word] ?? 0) + (words[word] ?? "").length;
}

/** Organisations that longer dictionary words begin with: 中共中央|政治局. */
const LEADING_HOUSES: ReadonlySet<string> = new Set([
  "中共中央",
  "国务院",
  "联合国",
  "全国人大",
  "中共",
  "中央",
  "外交部",
]);
/** Words met are kept; when so many are, all are forgotten, so that no text can fill the memory. */
const MEMO_LIMIT = 100_000;
/** Shorter words hold no two. */
const SHORTEST_SPLIT = 3;

const memo = new Map<string, readonly string[]>();

/**
 * Cuts a text into units: words of the dictionary, those that hold a name and something else cut once more (周总理, 中国政府,
 * 市委书记). Widths, Western commas and spaces make no difference, but that names end at a space.
 */
export function unitsOf(text: string): Units {
  const words: string[] = [];
  for (const word of dictionaryWords(narrow(text))) {
    if (word.length < SHORTEST_SPLIT) words.push(word);
    else for (const piece of pieces(word)) words.push(piece);
  }
  return placed(words);
}

/** The same units, those cut once more that one of `cuts` (offsets, ascending) falls into: 宋|健在 to 宋|健|在. */
export function cutAt(units: Units, cuts: readonly number[]): Units {
  const { words, starts, parted } = units;
  const finer = { words: [] as string[], starts: [] as number[], parted: [] as number[] };
  let next = 0;
  words.forEach((word, k) => {
    let from = starts[k] ?? 0;
    const end = from + word.length;
    const push = (to: number, apart: number) => {
      finer.words.push(word.slice(word.length - (end - from), word.length - (end - to)));
      finer.starts.push(from);
      finer.parted.push(apart);
      from = to;
    };
    for (; (cuts[next] ?? end) < end; next += 1) {
      const cut = cuts[next] ?? 0;
      if (cut > from) push(cut, from === starts[k] ? (parted[k] ?? 0) : 0);
    }
    push(end, from === starts[k] ? (parted[k] ?? 0) : 0);
  });
  return {
    words: finer.words,
    starts: Uint32Array.from(finer.starts),
    parted: Uint8Array.from(finer.parted),
  };
}

const SPACE = /^\s+$/;

/** Leaves out the spaces and says where the rest stands. */
function placed(pieces: readonly string[]): Units {
  const words: string[] = [];
  const starts = new Uint32Array(pieces.length);
  const parted = new Uint8Array(pieces.length);
  let at = 0;
  let apart = 0;
  for (let k = 0; k < pieces.length; k += 1) {
    const piece = pieces[k] as string;
    if (piece.charCodeAt(0) <= 0x3000 && SPACE.test(piece) && !piece.includes("\n")) {
      apart = isPadding(pieces, k) ? 0 : 1;
    } else {
      starts[words.length] = at;
      parted[words.length] = apart;
      words.push(piece);
      apart = 0;
    }
    at += piece.length;
  }
  return { words, starts: starts.subarray(0, words.length), parted: parted.subarray(0, words.length) };
}

/** Whether a space pads a name of two characters, surname and given name standing alone: 记者 陈 润 报道. */
function isPadding(pieces: readonly string[], space: number): boolean {
  const alone = (word: string | undefined, beyond: string | undefined) =>
    word?.length === 1 && HAN.test(word) && (beyond === undefined || !HAN.test(beyond));
  const before = pieces[space - 1];
  return (
    alone(before, pieces[space - 2]) &&
    alone(pieces[space + 1], pieces[space + 2]) &&
    surnameClass(before ?? "") !== null
  );
}

const HAN = /^\p{Script=Han}/u;
/** What is read as another character: full-width digits and letters as half, Western punctuation as Chinese. */
const READ_AS: ReadonlyMap<string, string> = new Map([
  ...["09", "AZ", "az"].flatMap(([from = "", to = ""]) =>
    Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, k): [string, string] => {
      const code = from.charCodeAt(0) + k;
      return [String.fromCharCode(code + 0xfee0), String.fromCharCode(code)];
    }),
  ),
  ...Array.from(",;:!?()", (mark, k): [string, string] => [mark, "，；：！？（）".charAt(k)]),
]);
const ANY = new RegExp(`[${[...READ_AS.keys()].join("")}]`, "g");

/** One character for one, so that offsets hold. */
function narrow(text: string): string {
  return text.replace(ANY, (character) => READ_AS.get(character) ?? character);
}

function pieces(word: string): readonly string[] {
  const known = memo.get(word);
  if (known !== undefined) return known;
  if (memo.size >= MEMO_LIMIT) memo.clear();
  const fresh = split(word);
  memo.set(word, fresh);
  return fresh;
}

/** Cuts a word at the place or house it begins with and the office it ends in, as often as it can. */
function split(word: string): readonly string[] {
  if (word.length < SHORTEST_SPLIT || !HAN.test(word)) return [word];
  const head = leadingPlace(word) || leadingHouse(word);
  if (head > 0) return [word.slice(0, head), ...split(word.slice(head))];
  const tail = trailingOffice(word);
  if (tail > 0) return [...split(word.slice(0, -tail)), word.slice(-tail)];
  return [word];
}

function leadingHouse(word: string): number {
  for (let length = word.length - 1; length >= 2; length -= 1)
    if (LEADING_HOUSES.has(word.slice(0, length))) return length;
  return 0;
}
