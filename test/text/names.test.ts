import { describe, expect, it } from "vitest";
import { givenWeight } from "../../src/text/given-names.js";
import { namePrefix, readNames, scoreName } from "../../src/text/names.js";
import { isCompoundSurname, surnameClass } from "../../src/text/surnames.js";

describe("readNames", () => {
  it("cuts names run together by their surnames", () => {
    expect(readNames("曹照明谢国安王棠", "bare")).toEqual(["曹照明", "谢国安", "王棠"]);
    expect(readNames("诸葛明远欧阳雪", "bare")).toEqual(["诸葛明远", "欧阳雪"]);
    expect(readNames("陳國華張麗", "bare")).toEqual(["陳國華", "張麗"]);
  });

  it("takes print's padding out, and only padding", () => {
    expect(readNames("陈　润 李小雨", "bare")).toEqual(["陈润", "李小雨"]);
    expect(readNames("李 小 雨", "bare")).toEqual(["李小雨"]);
    expect(readNames("陈润 雨", "bare")).toBeNull();
  });

  it("believes odd names only where a role vouches for them", () => {
    expect(readNames("稻穗", "bare")).toBeNull();
    expect(readNames("稻穗", "role")).toEqual(["稻穗"]);
    expect(readNames("高峰", "marked")).toBeNull();
    expect(readNames("高峰", "role")).toEqual(["高峰"]);
    expect(readNames("日前走访", "role")).toBeNull();
  });

  it("keeps foreign names whole", () => {
    expect(readNames("约翰·史密斯、玛丽 · 科尔", "role")).toEqual(["约翰·史密斯", "玛丽·科尔"]);
    expect(readNames("自主·自立·自强", "bare")).toBeNull();
  });
});

describe("scoreName", () => {
  it("puts a name above a word and above grammar", () => {
    expect(scoreName("王小明")).toBeGreaterThan(scoreName("王获奖"));
    expect(scoreName("王获奖")).toBeGreaterThan(scoreName("王的了"));
  });
});

describe("namePrefix", () => {
  it("ends where the sentence goes on", () => {
    expect(namePrefix("孙陆明从市统计局", 4)).toBe(3);
    expect(namePrefix("欧阳雪在澜川", 4)).toBe(3);
    expect(namePrefix("的会议", 4)).toBeNull();
  });
});

describe("surnames", () => {
  it("ranks them, simplified and traditional alike", () => {
    expect(surnameClass("张")).toBe(0);
    expect(surnameClass("張")).toBe(0);
    expect(surnameClass("仝")).toBeGreaterThan(2);
    expect(surnameClass("的")).toBeNull();
    expect(isCompoundSurname("歐陽")).toBe(true);
  });
});

describe("givenWeight", () => {
  it("orders characters by how well they suit a name", () => {
    const weights = ["娜", "明", "囧", "获", "的"].map(givenWeight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(new Set(weights).size).toBe(5);
  });
});
