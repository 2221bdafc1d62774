import { describe, expect, it } from "vitest";
import { dateFromFileName, findMastheadDate, parseIsoDate } from "../../src/text/dates/index.js";

describe("parseIsoDate", () => {
  it("passes days of the calendar only", () => {
    expect(parseIsoDate("2020-02-29")).toBe("2020-02-29");
    for (const text of [
      "2021-02-29",
      "2020-13-01",
      "2020-1-1",
      "20200101",
      "2020-01-01 ",
      "0000-00-00",
      "0050-01-01",
      "",
    ]) {
      expect(parseIsoDate(text)).toBeNull();
    }
  });
});

describe("dateFromFileName", () => {
  it.each([
    ["lcrb_20201226_02.xml", "2020-12-26"],
    ["2020-12-26/A02", "2020-12-26"],
    ["19980121-01.txt", "1998-01-21"],
    ["html/2020-12/26/content_1.htm", "2020-12-26"],
    ["2020年12月6日.txt", "2020-12-06"],
    ["18840315_1-0001.xml", "1884-03-15"],
    ["page.txt", null],
    ["123456789.txt", null],
    ["20201326.txt", null],
    ["1998-2020.pdf", null],
  ])("%s", (name, day) => {
    expect(dateFromFileName(name)).toBe(day);
  });
});

describe("findMastheadDate", () => {
  it.each([
    ["2021年5月8日 星期六 农历辛丑年三月廿七", "2021-05-08"],
    ["2021年5月8日星期六", "2021-05-08"],
    ["澜川日报 2021年5月8日 星期六 A2 要闻 责任编辑：张三", "2021-05-08"],
    ["星期六 2021年5月8日 第1234期", "2021-05-08"],
    ["A02 2021.05.08 星期六", "2021-05-08"],
    ["2021年　5月8日　　星期六　今日8版", "2021-05-08"],
    ["2021年5月8日", "2021-05-08"],
    ["Saturday, May 8, 2021", "2021-05-08"],
    ["THE LANCHUAN HERALD | SATURDAY, MAY 8, 2021 | A5", "2021-05-08"],
    ["Jeudi 21 NOVEMBRE 1901", "1901-11-21"],
    ["Donnerstag, den 2. März 1972 Nr. 51", "1972-03-02"],
    ["2021年5月8日 星期五", null],
    ["本报讯 2021年5月8日，市图书馆开馆", null],
    ["2021年5月8日市图书馆开馆", null],
    ["自2021年5月8日起施行", null],
    ["（一九九七年十二月三十一日）", null],
    ["2021年5月8日至10日", null],
    ["5月8日 星期六", null],
    ["The bridge was opened on May 8, 2021", null],
    ["Paris, 25 avril 1884", null],
    ["né le 19 avril 1888 à Blain.", null],
  ])("%s", (line, day) => {
    expect(findMastheadDate(line)).toBe(day);
  });
});
