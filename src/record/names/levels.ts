import type { WordSpan } from "./spans.js";

/** Endings of the levels of administration that a smaller place may follow on: 河北省|青墩县|云坪镇. */
const LEVEL = /[省市县縣区區州盟旗镇鎮乡鄉]$/;
/** What the smaller place ends in. */
const SMALLER = /(?:[市县縣区區州旗镇鎮乡鄉村]|街道|社区)$/;
/** 上海市区 is one place. */
const SHORTEST = 2;
/** More words than any address has. */
const LONGEST = 30;

/** A place of several levels run together as one place a level, the largest first; other names as they are. */
export function levelsOf(span: WordSpan, words: readonly string[]): WordSpan[] {
  if (span.kind !== "place" || span.to - span.from > LONGEST) return [span];
  const levels: WordSpan[] = [];
  let from = span.from;
  for (let to = from + 1; to < span.to; to += 1) {
    const level = words.slice(from, to).join("");
    const rest = words.slice(to, span.to).join("");
    if (level.length < SHORTEST || rest.length < SHORTEST || !LEVEL.test(level) || !SMALLER.test(rest))
      continue;
    levels.push({ ...span, from, to });
    from = to;
  }
  return [...levels, { ...span, from }];
}
