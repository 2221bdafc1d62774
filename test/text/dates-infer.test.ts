import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FEATURE_NAMES } from "../../src/text/dates/edition-features.js";
import {
  type DateObservation,
  findDates,
  inferEditionDate,
  observeArticle,
} from "../../src/text/dates/index.js";

/** An article of these passages, the first of which is its lead. */
function article(index: number, passages: readonly string[]): DateObservation {
  return observeArticle(index, {
    head: [],
    passages: passages.map((text) => ({ text, mentions: findDates(text) })),
  });
}

describe("inferEditionDate", () => {
  it("dates a local daily by its leads, 昨日 and the year its plans look beyond", () => {
    const page = [
      article(0, [
        "本报讯 9月17日上午，云坪县召开会议。",
        "会议审议了《2024年重点项目计划》。今年以来，全县投资增长。",
      ]),
      article(1, ["本报讯 9月16日，河口区新桥通车。", "2022年，大桥开工；2023年8月合龙。"]),
      article(2, ["本报讯 昨日下午，市律师协会举办讲座。", "2023年度培训由此开始。"]),
    ];
    expect(inferEditionDate(page)).toMatchObject({ value: "2023-09-18", evidence: [0, 1, 2] });
  });

  it("dates a national daily by its datelines, over the turn of the year", () => {
    const page = [
      article(0, ["新华社北京12月31日电 今天上午，新年茶话会举行。", "1998年将是重要的一年。"]),
      article(1, ["本报青墩12月30日讯 1997年11月开工的水渠建成。"]),
      article(2, ["刚刚过去的1997年，全市粮食增产。"]),
    ];
    expect(inferEditionDate(page)?.value).toBe("1998-01-01");
  });

  it("takes a day beside 昨日 at its word", () => {
    const plain = [article(0, ["6月3日，赛事落幕。2019年首次举办，2021年是第三届。"])];
    const beside = [article(0, ["昨日（6月3日），赛事落幕。2019年首次举办，2021年是第三届。"])];
    expect(inferEditionDate(beside)?.value).toBe("2021-06-04");
    expect(inferEditionDate(beside)?.confidence).toBeGreaterThan(inferEditionDate(plain)?.confidence ?? 0);
  });

  it("lets the printed weekday choose the year", () => {
    const page = (weekday: string) => [
      article(0, [`6月5日（${weekday}）上午，书展开幕。`, "2019年首次举办，2020年扩大规模。"]),
      article(1, ["昨日，河口区举办灯会。"]),
    ];
    expect(inferEditionDate(page("星期六"))?.value).toBe("2021-06-06");
    expect(inferEditionDate(page("星期五"))?.value).toBe("2020-06-06");
  });

  it("does not guess without a year, or without a day", () => {
    expect(inferEditionDate([article(0, ["本报讯 12月25日上午，会议召开。"])])).toBeNull();
    expect(inferEditionDate([article(0, ["2020年，全市增产。"])])).toBeNull();
    expect(inferEditionDate([])).toBeNull();
  });

  it("weighs features that exist, all of them", () => {
    const file = new URL("../../src/text/dates/edition-day.json", import.meta.url);
    const { weights } = JSON.parse(readFileSync(file, "utf8")) as { weights: Record<string, number> };
    expect(Object.keys(weights).sort()).toEqual([...FEATURE_NAMES].sort());
  });
});
