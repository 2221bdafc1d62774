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
function levelsOf(span: WordSpan, words: readonly string[]): WordSpan[] {
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

/**
 * The spans of one path, places of several levels parted, in the order of their first words and the outer of two first. What
 * stood inside a place that was parted stays where it lies inside one of its levels:
 *
 *     河口区 王河口区     not 河口区王, which the parting has cut
 */
export function levelled(spans: readonly WordSpan[], words: readonly string[]): WordSpan[] {
  let levels: readonly WordSpan[] = [];
  const parted = spans.flatMap((span) => {
    if (!span.inner) {
      levels = levelsOf(span, words);
      return levels;
    }
    return levels.length > 1 && !levels.some((level) => isInside(span, level)) ? [] : levelsOf(span, words);
  });
  return parted.sort((a, b) => a.from - b.from || b.to - a.to);
}

function isInside(inner: WordSpan, outer: WordSpan): boolean {
  return inner.from >= outer.from && inner.to <= outer.to && inner.to - inner.from < outer.to - outer.from;
}
