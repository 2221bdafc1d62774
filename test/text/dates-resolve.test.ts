import { describe, expect, it } from "vitest";
import { findDates, type ResolvedMention, resolveDate, resolveDates } from "../../src/text/dates/index.js";

const EDITION = "2020-12-26";

function resolve(
  text: string,
  edition: string | null = EDITION,
  anchor: string | null = null,
): ResolvedMention | null {
  const [mention] = findDates(text);
  if (mention === undefined) throw new Error(`no mention in ${text}`);
  return resolveDate(mention, edition, { anchor });
}

describe("resolveDate", () => {
  it.each([
    ["2020年12月24日", "2020-12-24", "day", "absolute"],
    ["12月25日上午", "2020-12-25", "day", "month-day"],
    ["昨日上午", "2020-12-25", "day", "relative-day"],
    ["今天", "2020-12-26", "day", "relative-day"],
    ["前天", "2020-12-24", "day", "relative-day"],
    ["明天", "2020-12-27", "day", "relative-day"],
    ["25日，", "2020-12-25", "day", "bare-day"],
    ["27日，", "2020-12-27", "day", "bare-day"],
    ["本月5日", "2020-12-05", "day", "bare-day"],
    ["上月25日", "2020-11-25", "day", "bare-day"],
    ["上月底", "2020-11", "month", "month"],
    ["2021年3月", "2021-03", "month", "month"],
    ["10月", "2020-10", "month", "month"],
    ["2021年", "2021", "year", "year"],
    ["今年", "2020", "year", "relative-year"],
    ["去年", "2019", "year", "relative-year"],
    ["明年", "2021", "year", "relative-year"],
    ["去年12月16日", "2019-12-16", "day", "month-day"],
    ["本周一", "2020-12-21", "day", "weekday"],
    ["上周五", "2020-12-18", "day", "weekday"],
    ["下周一", "2020-12-28", "day", "weekday"],
    ["星期四", "2020-12-24", "day", "weekday"],
    ["last Saturday", "2020-12-19", "day", "weekday"],
    ["next Saturday", "2021-01-02", "day", "weekday"],
    ["on Saturday", "2020-12-26", "day", "weekday"],
    ["from Saturday", "2021-01-02", "day", "weekday"],
    ["Tuesday next", "2020-12-29", "day", "weekday"],
    ["Saturday’s", "2020-12-26", "day", "weekday"],
    ["hier soir", "2020-12-25", "day", "relative-day"],
  ] as const)("%s", (text, value, precision, how) => {
    expect(resolve(text)).toEqual({ value, precision, how });
  });

  it("puts a day without its year before the edition, or after it when it is to come", () => {
    expect(resolve("12月31日", "1998-01-02")?.value).toBe("1997-12-31");
    expect(resolve("3月1日", "2020-12-26")?.value).toBe("2020-03-01");
    expect(resolve("将于3月1日", "2020-12-26")?.value).toBe("2021-03-01");
    expect(resolve("将于5日", "2020-12-26")?.value).toBe("2021-01-05");
    expect(resolve("2月29日", "2022-03-01")?.value).toBe("2020-02-29");
    expect(resolve("30日", "2021-01-02")?.value).toBe("2020-12-30");
    expect(resolve("31日", "2021-07-01")?.value).toBe("2021-05-31");
  });

  it("counts from the dateline's day where the story has one", () => {
    expect(resolve("今天上午", "1998-01-08", "1998-01-07")?.value).toBe("1998-01-07");
    expect(resolve("昨天", "1998-01-01", "1997-12-31")?.value).toBe("1997-12-30");
    expect(resolve("今年", "1998-01-01", "1997-12-31")?.value).toBe("1997");
  });

  it("says null for what cannot be known", () => {
    expect(resolve("昨日", null)).toBeNull();
    expect(resolve("12月25日", null)).toBeNull();
    expect(resolve("2020年12月25日", null)?.value).toBe("2020-12-25");
    expect(resolve("同年6月27日")).toBeNull();
  });
});

describe("resolveDates", () => {
  it("lets a year once named serve the days after it, but not a day of this week", () => {
    const values = (text: string) => resolveDates(findDates(text), EDITION).map((date) => date?.value);
    expect(values("1941年，渡口被毁。11月11日，守军撤出；同年12月2日重建。")).toEqual([
      "1941",
      "1941-11-11",
      "1941-12-02",
    ]);
    expect(values("1964年10月16日大坝合龙，28日通水。")).toEqual(["1964-10-16", "1964-10-28"]);
    expect(values("桥建于1987年。12月24日，大修完工。")).toEqual(["1987", "2020-12-24"]);
  });
});
