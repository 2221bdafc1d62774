import { describe, expect, it } from "vitest";
import { findDates, inferEditionDate, observeArticle } from "../../src/text/dates/index.js";
import { dateSource } from "../../src/writers/html/date-words.js";

describe("how the day is known, in Chinese", () => {
  it.each([
    ["masthead", "见于报头"],
    [
      "inferred from days of datelines (3, the newest the day before), the year 1998 in 2 articles",
      "推断依据：电头日期（3处，最近的在前一天）；2篇稿件提到1998年",
    ],
    [
      "inferred from days in the text (1, the newest 3 days before), the newest year named, “yesterday” in 4",
      "推断依据：正文中的日期（1处，最近的在3天前）；文中最近的年份；4篇稿件写有“昨日”",
    ],
    [
      "inferred from days that open reports (2, the newest the same day), the year 2021 in 1 article",
      "推断依据：报道开头的日期（2处，最近的为当天）；1篇稿件提到2021年",
    ],
  ])("says %s", (how, zh) => {
    expect(dateSource(how)?.zh).toBe(zh);
  });

  it.each(["a stamp on the back", "inferred from the weather", "constructor", ""])(
    "leaves %j as it stands",
    (how) => {
      expect(dateSource(how)).toBeNull();
    },
  );

  it.each([
    [
      ["本报讯 3月11日下午，澜川市召开防汛会议，部署2014年工作。"],
      ["新华社北京3月11日电 2014年全国展演落幕。"],
    ],
    [
      ["本报讯 新桥通车。", "2014年3月10日，渡口复航。"],
      ["昨日，澜川市召开会议，部署2014年工作。"],
      ["记者10日从市政府获悉，3月9日渡口停航。"],
    ],
    [
      ["3月10日，新桥通车。"],
      ["澜川市昨日召开会议，3月10日渡口复航。"],
      ["本报讯 3月10日，书展开幕。", "2013年，全市完成植树3万株。"],
    ],
  ])("knows every clause that is inferred (%#)", (...articles) => {
    const observed = articles.map((texts, index) =>
      observeArticle(index, {
        head: [],
        passages: texts.map((text) => ({ text, mentions: findDates(text) })),
      }),
    );
    const how = inferEditionDate(observed)?.how ?? "";
    expect(dateSource(how)?.zh).toMatch(/^推断依据：[^a-z]+$/);
  });
});
