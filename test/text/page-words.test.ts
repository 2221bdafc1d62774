import { describe, expect, it } from "vitest";
import type { Line } from "../../src/model/index.js";
import { entryNumber } from "../../src/text/entries.js";
import { usualGap } from "../../src/text/gaps.js";
import { Overlap } from "../../src/text/overlap.js";
import { meetingOf, Seams } from "../../src/text/seams.js";
import { hasVisible, isVisible, trimRange } from "../../src/text/visible.js";

describe("entryNumber", () => {
  it.each([
    ["一、征稿主题", 1],
    ["十二、附则", 12],
    ["（三）时间", 3],
    ["(3) 时间", 3],
    ["4. 奖项", 4],
    ["４．奖项", 4],
    ["4、奖项", 4],
    ["第五，来稿", 5],
    ["第二条 本办法", 2],
    ["3.5万人", null],
    ["三人行", null],
    ["第三版", 3],
    ["2021年", null],
    ["新桥", null],
    ["", null],
  ])("of %s is %s", (text, number) => expect(entryNumber(text)).toBe(number));
});

describe("usualGap", () => {
  const lines = (...gaps: (number | null)[]) => gaps.map((gapBefore) => ({ gapBefore }) as Line);

  it.each([
    [[], 0],
    [[5], 0],
    [[5, 1, 1, 0], 1],
    [[0, 0, 1, 1, 0], 0],
    [[0, 3, 3, 3], 3],
    [[0, 2, 1, 2, 1], 1],
    [[null, null, null], 0],
  ])("of %j is %i", (gaps, usual) => expect(usualGap(lines(...gaps))).toBe(usual));
});

describe("Seams", () => {
  const seams = new Seams(["打造红舞鞋邀请赛", "the well known bridge", "新桥"]);

  it("finds the characters around a cut elsewhere on the page", () => {
    expect(seams.elsewhere("今年的红舞", "鞋邀请函")).toBe(true);
    expect(seams.elsewhere("今年的红舞", "邀请函")).toBe(false);
  });

  it("asks for letters on both sides, two of each", () => {
    expect(seams.elsewhere("舞", "鞋邀")).toBe(false);
    expect(seams.elsewhere("well ", "kn")).toBe(false);
    expect(seams.elsewhere("", "")).toBe(false);
  });

  it("does not look across the pieces of the page", () => {
    expect(new Seams(["新桥", "通车"]).elsewhere("新桥", "通车")).toBe(false);
  });
});

describe("meetingOf", () => {
  it.each([
    ["市委书", "记指出", "usual"],
    ["新桥通车", "典礼", "rare"],
    ["the", "bridge", "rare"],
    ["", "", "rare"],
  ])("of %s|%s is %s", (left, right, meeting) => expect(meetingOf(left, right)).toBe(meeting));
});

describe("Overlap", () => {
  const overlap = new Overlap([
    "河长制工作获激励",
    "青墩县河长制工作再获激励，成为全市唯一",
    "城市书房联盟入选",
    "Swedish bridges",
    "the bridge in Sweden",
    "58",
  ]);

  it("is between nothing and all", () => {
    expect(overlap.share(0, [1])).toBeGreaterThan(0.5);
    expect(overlap.share(0, [2])).toBe(0);
    expect(new Overlap(["新桥渡口", "新桥渡口"]).share(0, [1])).toBe(1);
    expect(overlap.share(0, [])).toBe(0);
    expect(overlap.share(5, [0, 1, 2])).toBe(0);
  });

  it("grows with what it is looked for in", () => {
    expect(overlap.share(1, [0, 2])).toBeGreaterThanOrEqual(overlap.share(1, [0]));
  });

  it("knows spaced words by their stems", () => {
    expect(overlap.share(3, [4])).toBeGreaterThan(0);
  });

  it("counts a word less the more pieces hold it", () => {
    const common = new Overlap(["新桥渡口", "新桥书房", "新桥茶园", "渡口茶花"]);
    expect(common.share(0, [3])).toBeGreaterThan(common.share(0, [1]));
  });
});

describe("visible characters", () => {
  it.each(["桥", "a", ".", "\uFFFD", "\uD800", "\u00AD"])("%j is one", (mark) =>
    expect(isVisible(mark)).toBe(true),
  );
  it.each([" ", "\t", "　", "\u00A0", "\u0000", "\u0085", "\u200B", "\u200D", "\uFEFF", "\u2028"])(
    "%j is none",
    (mark) => expect(isVisible(mark)).toBe(false),
  );

  it("are what a text has or has not", () => {
    expect(hasVisible(" \u200B　")).toBe(false);
    expect(hasVisible(" \u200B　桥")).toBe(true);
    expect(hasVisible("")).toBe(false);
  });

  it.each([
    ["　桥 通 ", 0, 5, { start: 1, end: 4 }],
    ["　桥 通 ", 2, 5, { start: 3, end: 4 }],
    ["桥", 0, 1, { start: 0, end: 1 }],
    [" 　 ", 0, 3, null],
    ["桥", 1, 1, null],
  ])("of %j from %i to %i", (text, start, end, range) => expect(trimRange(text, start, end)).toEqual(range));
});
