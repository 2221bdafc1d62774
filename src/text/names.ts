import { givenWeight, isOrdinaryWord } from "./given-names.js";
import {
  isCompoundSurname,
  isTibetanName,
  isWordlySurname,
  SURNAME_CLASSES,
  surnameClass,
} from "./surnames.js";

/**
 * What vouches for a string being names: nothing (`bare`), a bracket or a mark (`marked`), or a printed role
 * or credit (`role`). The more vouches for it, the odder a name may be.
 */
export type NameStanding = "bare" | "marked" | "role";

/** The lowest score of a single name that is believed, set on short lines of a news daily. */
const FLOOR: Readonly<Record<NameStanding, number>> = { bare: -4.6, marked: -6.2, role: -10.6 };

/** By class, commonest first: how much rarer surnames cost. */
const SURNAME_COST: readonly number[] = [0, -0.5, -1.3, -2.4, -4.5];
const COMPOUND_COST = -0.5;
/** Given names alone, pen names, names of other peoples. */
const TIBETAN_COST = -1;
const NO_SURNAME_COST = -6.5;
const TWO_CHARACTERS_COST = -1;
/** 高温, 石油: two characters alone that may as well be a word. */
const WORDLY_PAIR_COST = -1.2;
/** 陳方安生: a wife's surname before her own. */
const MARRIED_NAME_COST = -3.5;
/** A name that runs over a space although it is no padded one has no cost low enough. */
const IMPOSSIBLE = -1000;
/** The mean score of names that vouch for one another. */
const GOOD_COMPANY = -3.3;
/** `方 远孙 亮`: print pads the characters of a name and parts it from the next; a dump may have lost the wider space. */
const PADDED_IN_GROUP_COST = -5;
const REPEATED_COST = -0.5;
const LONGEST_LIST = 60;
const LONGEST_NAME = 8;
const LONGEST_CHINESE = 4;

// ∕ is what many decoders make of the full-width slash of Big5
const HARD_BREAK = /[、，,;；|｜丨│︱／∕/]/;
const SPACES = /[\s\u3000]+/g;
const HAN_AND_SPACES = /^[\s\u3400-\u9fff〇]*$/;
/** Sounds that other peoples' names are written with. */
const TRANSCRIBED =
  /^[阿尕艾爱埃安奥巴白贝本比彼毕别波伯卜布才次达旦德迪丁东顿多尔法非菲费弗福夫盖甘冈戈格古哈海汗赫胡华霍基吉加嘉江金卡坎康柯科克肯孔库奎拉莱兰朗勒雷黎里利力莲廉列林留卢鲁路伦罗洛马玛买迈曼梅美蒙米密莫姆木穆纳娜南内尼娘宁努诺欧帕潘佩皮普仁柔瑞若萨赛桑瑟沙莎山什史士斯丝苏索塔太泰坦汤特提托瓦万旺威韦维魏温沃乌武西希锡夏肖谢辛雅亚扬耶叶伊依因英尤于约扎泽扎珠卓孜佐热才当智杰增旺堆登更措桑仓尖久嘎珍青仁日松图雅其木高云呼琴买吐拜图木艳央措姆丽娅汗迪玉]+$/;

interface Glyph {
  readonly character: string;
  /** A space stands before it. */
  readonly spaced: boolean;
}

function glyphsOf(piece: string): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  let spaced = false;
  for (const character of piece) {
    if (/\s/.test(character)) {
      spaced = true;
    } else {
      glyphs.push({ character, spaced });
      spaced = false;
    }
  }
  return glyphs;
}

function givenScore(given: string): number {
  const [first = "", second = ""] = given;
  // 园园, 佳佳: a character said twice is a name's habit, whatever it is
  if (given.length === 2 && first === second) return givenWeight(first) + REPEATED_COST;
  let score = 0;
  for (const character of given) score += givenWeight(character);
  return score;
}

function scoreWithSurname(name: string): number {
  const pair = name.slice(0, 2);
  const afterCompound =
    name.length > 2 && name.length < 5 && isCompoundSurname(pair)
      ? COMPOUND_COST + givenScore(name.slice(2))
      : IMPOSSIBLE;
  const rank = surnameClass(name.charAt(0));
  if (rank === null) return afterCompound;
  const cost = SURNAME_COST[Math.min(rank, SURNAME_CLASSES - 1)] ?? IMPOSSIBLE;
  if (name.length === 4) {
    const second = surnameClass(name.charAt(1));
    const married =
      second !== null && second < 2 ? cost + MARRIED_NAME_COST + givenScore(name.slice(2)) : IMPOSSIBLE;
    return Math.max(afterCompound, married);
  }
  if (name.length > 4) return afterCompound;
  const short = name.length === 2 ? TWO_CHARACTERS_COST : 0;
  return Math.max(afterCompound, cost + short + givenScore(name.slice(1)));
}

function scoreWithoutSurname(name: string): number {
  if (name.length <= 3) return NO_SURNAME_COST + (2 * givenScore(name)) / name.length;
  return TRANSCRIBED.test(name) ? NO_SURNAME_COST - 2.5 : IMPOSSIBLE;
}

/** How well a string of Han characters suits one personal name; 0 is the best there is, below -11 hardly any name is. */
export function scoreName(name: string): number {
  if (name.length < 2 || name.length > LONGEST_NAME) return IMPOSSIBLE;
  if (isTibetanName(name)) return TIBETAN_COST;
  return Math.max(scoreWithSurname(name), scoreWithoutSurname(name));
}

/** A space inside a name is print's padding: 陈 润, 李 小 雨, 欧阳 修; never 陈润 雨. */
function spacingCost(glyphs: readonly Glyph[], from: number, to: number): number {
  let cost = from > 0 && glyphs[from]?.spaced === false ? -0.4 : 0;
  let padded = false;
  for (let at = from + 1; at < to; at += 1) {
    if (!glyphs[at]?.spaced) continue;
    const lone = at === from + 1 || glyphs[at - 1]?.spaced === true;
    const afterCompound =
      at === from + 2 && isCompoundSurname(`${glyphs[from]?.character}${glyphs[from + 1]?.character}`);
    if (!lone && !afterCompound) return IMPOSSIBLE;
    cost -= 0.5;
    padded = true;
  }
  const cutsGroup = (from > 0 && !glyphs[from]?.spaced) || glyphs[to]?.spaced === false;
  return padded && cutsGroup ? cost + PADDED_IN_GROUP_COST : cost;
}

interface Cut {
  readonly score: number;
  readonly from: number;
  readonly name: string;
  readonly own: number;
  /** Printed apart: 丰 收. */
  readonly padded: boolean;
  /** Between spaces, or at the run's ends. */
  readonly apart: boolean;
}

/** The best way to cut a run into names, Viterbi over lengths 2 to 8; names that nothing could vouch for are left out. */
function cutRun(glyphs: readonly Glyph[], standing: NameStanding): readonly Cut[] | null {
  const best: (Cut | null)[] = [{ score: 0, from: -1, name: "", own: 0, padded: false, apart: true }];
  for (let end = 1; end <= glyphs.length; end += 1) {
    best.push(bestEndingAt(glyphs, best, end, standing));
  }
  const cuts: Cut[] = [];
  let end = glyphs.length;
  while (end > 0) {
    const cut = best[end];
    if (!cut) return null;
    cuts.push(cut);
    end = cut.from;
  }
  return cuts.reverse();
}

function bestEndingAt(
  glyphs: readonly Glyph[],
  best: readonly (Cut | null)[],
  end: number,
  standing: NameStanding,
): Cut | null {
  const free = standing === "role";
  const floor = free ? FLOOR.role : FLOOR.marked;
  let winner: Cut | null = null;
  for (let from = Math.max(0, end - (free ? LONGEST_NAME : LONGEST_CHINESE)); from <= end - 2; from += 1) {
    const before = best[from];
    if (!before) continue;
    const name = glyphs
      .slice(from, end)
      .map((glyph) => glyph.character)
      .join("");
    const own = free || isTibetanName(name) ? scoreName(name) : scoreWithSurname(name);
    if (own < floor) continue;
    const score = before.score + own + spacingCost(glyphs, from, end);
    if (score <= IMPOSSIBLE || (winner !== null && score <= winner.score)) continue;
    const padded = glyphs.slice(from + 1, end).some((glyph) => glyph.spaced);
    const apart = (from === 0 || glyphs[from]?.spaced === true) && glyphs[end]?.spaced !== false;
    winner = { score, from, name, own, padded, apart };
  }
  return winner;
}

/**
 * One odd name is believed among good ones, or where each stands between spaces; an ordinary word where it is padded as
 * names are, or where a role vouches.
 */
function believed(cuts: readonly Cut[], standing: NameStanding): boolean {
  if (standing === "role") return cuts.every(({ own }) => own >= FLOOR.role);
  const company = cuts.length > 1;
  if (cuts.some(({ name, padded }) => isOrdinaryWord(name) && !(padded && company))) return false;
  const mean = cuts.reduce((sum, { own }) => sum + own, 0) / cuts.length;
  const listed = company && cuts.every(({ apart }) => apart);
  const floor = company && (listed || mean >= GOOD_COMPANY) ? FLOOR.marked : FLOOR[standing];
  const [only] = cuts;
  const alone = cuts.length === 1 && only?.name.length === 2 && isWordlySurname(only.name.charAt(0));
  return cuts.every(({ own }) => own + (alone ? WORDLY_PAIR_COST : 0) >= floor);
}

/** A foreign name with its dot stays whole: 约翰·史密斯. */
function dottedName(piece: string, standing: NameStanding): string | null {
  if (!/[·•・‧]/.test(piece)) return null;
  const name = piece.replace(/\s*([·•・‧])\s*/g, "$1");
  if (!/^[\u3400-\u9fff]{1,8}(?:[·•・‧][\u3400-\u9fff]{1,10}){1,3}$/.test(name)) return null;
  return standing === "role" || TRANSCRIBED.test(name.replace(/[·•・‧]/g, "")) ? name : null;
}

function readPiece(piece: string, standing: NameStanding): readonly string[] | null {
  const dotted = dottedName(piece, standing);
  if (dotted !== null) return [dotted];
  if (!HAN_AND_SPACES.test(piece)) return readTokens(piece, standing);
  const cuts = cutRun(glyphsOf(piece), standing);
  return cuts !== null && believed(cuts, standing) ? cuts.map((cut) => cut.name) : null;
}

/** Dotted and plain names side by side, each between spaces; a lone character is the padded beginning of what follows. */
function readTokens(piece: string, standing: NameStanding): readonly string[] | null {
  const tokens = piece
    .trim()
    .replace(/(?<=^|\s)(\S)\s+(?=\S(?:\s|$|\S{0,8}[·•・‧]))/gu, "$1")
    .split(SPACES);
  if (tokens.length < 2 && tokens[0] === piece) return null;
  const names: string[] = [];
  for (const token of tokens) {
    const read = readPiece(token, standing);
    if (read === null) return null;
    names.push(...read);
  }
  return names;
}

/**
 * The personal names a piece of Chinese text consists of, in order and without padding (`陈 润 李小雨` → 陈润, 李小雨;
 * `王永明牛爱华` → 王永明, 牛爱国). Null when it is not names and nothing else, as far as `standing` allows to believe.
 */
export function readNames(text: string, standing: NameStanding): readonly string[] | null {
  if (text.length > LONGEST_LIST) return null;
  const names: string[] = [];
  for (const piece of text.split(HARD_BREAK)) {
    const trimmed = piece.trim().replace(/等$/, "");
    if (trimmed === "") continue;
    const read = readPiece(trimmed, standing);
    if (read === null) return null;
    names.push(...read);
  }
  const repeated = standing !== "role" && new Set(names).size < names.length;
  return names.length > 0 && !repeated ? names : null;
}

/**
 * The length of the longest prefix that reads as one or more names with a surname, where prose follows without a
 * break (`孙陆明从市统计局获悉`); null when there is none.
 */
export function namePrefix(text: string, longest: number): number | null {
  let winner: number | null = null;
  let best = Number.NEGATIVE_INFINITY;
  for (let length = 2; length <= Math.min(longest, text.length); length += 1) {
    const own = scoreWithSurname(text.slice(0, length));
    if (own >= best && own >= FLOOR.marked) {
      best = own;
      winner = length;
    }
  }
  return winner;
}
