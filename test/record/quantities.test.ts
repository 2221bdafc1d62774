import { describe, expect, it } from "vitest";
import { findQuantities } from "../../src/record/numbers/find.js";
import { readNumber } from "../../src/record/numbers/numerals.js";
import { findPeriods } from "../../src/record/numbers/period.js";

function read(text: string): string[] {
  return findQuantities(text).map(({ start, end, value, upTo, code, bound, approximate }) => {
    const range = upTo === null ? `${value}` : `${value}..${upTo}`;
    return [text.slice(start, end), range, code, bound ?? "", approximate ? "~" : ""].join(" ").trim();
  });
}

describe("a quantity", () => {
  it.each<[string, string]>([
    ["总金额达到2.4亿元", "2.4亿元 240000000 CNY"],
    ["建筑面积１２０万平方米", "１２０万平方米 1200000 m2"],
    ["偏多一成至两成", "一成至两成 0.1..0.2 1"],
    ["增长百分之十二点五", "百分之十二点五 0.125 1"],
    ["百分之十六至百分之十八", "百分之十六至百分之十八 0.16..0.18 1"],
    ["不到五分之一", "五分之一 0.2 1 less-than"],
    ["约３／４的条目", "３／４ 0.75 1  ~"],
    ["30多名调解员", "30多名 30 名  ~"],
    ["4000多万公斤", "4000多万公斤 40000000 kg  ~"],
    ["四億八千萬元", "四億八千萬元 480000000 CNY"],
    ["不低于上年度1.2倍", "1.2倍 1.2 倍 at-least"],
    ["十三四岁至十六七岁", "十三四岁至十六七岁 13..17 岁"],
    ["6.9、8.7个百分点", "6.9 6.9 pp"],
    ["只有17元7角", "17元7角 17.7 CNY"],
    ["1分23秒73", "1分23秒73 83.73 s"],
    ["气温零下25摄氏度", "25摄氏度 -25 °C"],
    ["6台百万千瓦机组", "6台 6 台"],
    ["总量居全省第二位", "第二位 2 位"],
    ["入住率过半", "过半 0.5 1 more-than"],
    ["产值翻两番", "翻两番 2 番"],
    ["4年半", "4年半 4.5 a"],
    ["每年有20万至30万", "20万至30万 200000..300000 1"],
    ["五千多万群众", "五千多万 50000000 1  ~"],
    ["500万家庭", "500万 5000000 1"],
    ["价格随之两次下调", "两次 2 次"],
    ["提前3个月完工", "3个月 3 mo"],
  ])("is read in %s", (text, found) => {
    expect(read(text)[0]).toBe(found);
  });

  it.each([
    "2021年",
    "第三批",
    "上午9时30分",
    "四面八方",
    "三年前",
    "一个会议",
    "两国关系",
    "“二次创业”",
    "建交40周年",
    "以2∶1取胜",
    "十分重要",
    "千千万万人",
    "八一队",
    "三位一体",
    "几十个",
    "三五成群",
    "前3个月的销量",
    "今后5年",
    "312国道",
    "90年代",
  ])("is not seen in %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("takes linear time on a long line of digits", () => {
    const started = performance.now();
    findQuantities("1".repeat(200_000));
    findQuantities("三点".repeat(100_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("a numeral", () => {
  it.each<[string, number | null]>([
    ["１，２００", 1200],
    ["两千五百", 2500],
    ["二点六三万", 26300],
    ["一万零一百二十亿", 1_012_000_000_000],
    ["几百", null],
  ])("%s", (numeral, value) => {
    expect(readNumber(numeral)).toBe(value);
  });
});

describe("a time", () => {
  it.each<[string, string | null, string | null]>([
    ["2017—2019年", "2017", "2019"],
    ["2019—2020学年", "2019", "2020"],
    ["今年前11个月", "2021-01", "2021-11"],
    ["今年4月至9月", "2021-04", "2021-09"],
    ["1—11月份", "2020-01", "2020-11"],
    ["去年", "2020", "2020"],
    ["上半年", "2021-01", "2021-06"],
    ["1993年至1996年9月", "1993", "1996-09"],
    ["2019年4月以来", "2019-04", null],
    ["每年", null, null],
    ["近三年来", null, null],
  ])("%s", (printed, from, to) => {
    expect(findPeriods(printed, "2021-03-19")[0]).toMatchObject({ from, to });
  });
});
