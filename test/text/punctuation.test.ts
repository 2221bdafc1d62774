import { describe, expect, it } from "vitest";
import { endingOf, endsSentence, unmatchedMarks } from "../../src/text/punctuation.js";

describe("endsSentence", () => {
  it.each([
    "桥通了。",
    "通了！",
    "通了吗？”",
    "“通了。”",
    "（通了。）",
    "etc.",
    "Done!)",
    "“Done.”  ",
    "……",
    "他说：「好！」",
  ])("%s", (text) => {
    expect(endsSentence(text)).toBe(true);
  });
  it.each(["桥通了", "桥通了，", "桥“通了”", "桥：", "", "Done", "3.5", "——", "（一）"])("not %s", (text) => {
    expect(endsSentence(text)).toBe(false);
  });
});

describe("endingOf", () => {
  it.each([
    ["桥通了。", "stop"],
    ["通了。”", "stop"],
    ["通了，", "comma"],
    ["通了、 ", "comma"],
    ["通了；", "comma"],
    ["青墩县：", "colon"],
    ["市少年宫:", "colon"],
    ["他说——", "dash"],
    ["“新桥”", "quote"],
    ["《新桥》", "quote"],
    ["新桥（图片）", "bracket"],
    ["【民生】", "bracket"],
    ["新桥", "bare"],
    ["", "bare"],
    ["58", "bare"],
  ])("of %s is a %s", (text, ending) => expect(endingOf(text)).toBe(ending));
});

describe("unmatchedMarks", () => {
  it.each([
    ["“新桥”（图）《渡口》", [], []],
    ["“新桥", [0], []],
    ["新桥”", [], [2]],
    ["“新（桥”", [0, 2], [4]],
    ["“一（二“三”四）五”", [], []],
    ["“一“二”", [0], []],
    ["）（", [1], [0]],
    ["the council’s ‘bridge’", [], []],
    ["", [], []],
  ])("of %s", (text, open, close) => expect(unmatchedMarks(text)).toEqual({ open, close }));
});
