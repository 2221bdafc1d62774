import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FEATURE_NAMES } from "../../src/text/dates/edition-feature-names.js";
import {
  type DateObservation,
  findDates,
  type InferredDate,
  inferEditionDate,
  observeArticle,
} from "../../src/text/dates/index.js";

/** A page of articles, each its passages in order, the first the lead; a first passage in 【】 is the headline. */
function page(...articles: readonly (readonly string[])[]): DateObservation[] {
  return articles.map((texts, index) => {
    const head = texts.filter((text) => /^【.*】$/.test(text));
    const passages = texts
      .filter((text) => !head.includes(text))
      .map((text) => ({ text, mentions: findDates(text) }));
    return observeArticle(index, { head, passages });
  });
}

function dayOf(...articles: readonly (readonly string[])[]): InferredDate["value"] | null {
  return inferEditionDate(page(...articles))?.value ?? null;
}

describe("inferEditionDate over the year", () => {
  it("1 January: the old year's datelines and accounts, the new year's greetings", () => {
    expect(
      dayOf(
        [
          "【市委市政府举行2013年新年茶话会】",
          "本报讯 12月31日上午，市委、市政府举行2013年新年茶话会。",
          "刚刚过去的2012年，全市生产总值增长11.2%。",
        ],
        ["新华社北京12月31日电 在新年到来之际，各地群众辞旧迎新。"],
        ["【2012年澜川十大新闻揭晓】", "本报讯 昨日，本报评出2012年澜川十大新闻。"],
        ["从2013年1月1日起，我市调整城乡低保标准。"],
      ),
    ).toBe("2013-01-01");
  });

  it("January: a year of which figures are told is the last", () => {
    expect(
      dayOf(
        ["本报讯 1月15日上午，全市经济工作会议召开。", "2011年，全市财政收入完成86亿元，比上年增长21%。"],
        ["本报讯 1月14日，青墩县水利局完成冬修。", "2011年全县共完成土石方320万方。"],
      ),
    ).toBe("2012-01-16");
  });

  it("March: the last year's accounts, this year's tasks, a flood season to come", () => {
    expect(
      dayOf(
        [
          "【部署2014年防汛工作】",
          "本报讯 3月11日下午，市长主持召开防汛会议，审议《2014年防汛任务清单》。",
          "青墩水库要确保2015年汛前完工。去年我市没有溃一堤。",
        ],
        ["本报讯 3月11日，2014全省少儿合唱展演落幕。"],
        ["本报讯 3月10日，省厅公布名单。", "2013年，全市共接待游客118万人次，比2012年增长9%。"],
      ),
    ).toBe("2014-03-12");
  });

  it("July: half a year told, the plan's end ahead", () => {
    expect(
      dayOf(
        [
          "本报讯 7月12日上午，市委召开常委会议，分析上半年经济形势。",
          "2016年是“十三五”开局之年。到2020年，全市力争脱贫摘帽。",
        ],
        ["本报讯 7月12日，云坪县暴雨成灾。", "截至2015年底，全县有水库46座。"],
        ["本报讯 昨日，2016年全市龙舟赛在河口区落幕。", "2012年首次举办以来，共有90支队伍参赛。"],
      ),
    ).toBe("2016-07-13");
  });

  // A known miss: three of five mentions are of the next year, and only one says so in words.
  it.fails("August: a page that names the next year more often than its own", () => {
    expect(
      dayOf(
        ["本报讯 8月20日，全市2018年度征兵工作启动。", "澜川大桥将于2019年建成通车，2019年底前完成引桥。"],
        ["本报讯 8月19日，2019年高考报名政策公布。", "2018年，全市有1.2万人参加高考。"],
        ["新华社北京8月20日电 2019年世园会将在北京举行。"],
      ),
    ).toBe("2018-08-21");
  });

  it("October: an event with its year, histories beside it", () => {
    expect(
      dayOf(
        ["本报讯（记者甲）10月9日，2019澜川国际马拉松赛开跑。", "首届赛事于2009年10月举行。"],
        ["本报讯 10月9日上午，市博物馆展出抗战文物。", "1938年9月，新四军进驻青墩。1945年日军投降。"],
        ["本报讯 昨日，市图书馆开放夜间阅览。"],
      ),
    ).toBe("2019-10-10");
  });

  it("December: the year ends and the next one's plans are made", () => {
    expect(
      dayOf(
        ["本报讯 12月19日上午，市委常委会研究2019年经济工作，审议《2019年重点项目计划》。"],
        ["本报讯 12月19日，全市平安建设总结会召开。", "在2018年度考核评估中，河口区获评优秀。"],
        ["本报讯 12月18日，第三批示范基地公布。", "2017年，高新区有企业320家。明年将新建厂房。"],
      ),
    ).toBe("2018-12-20");
  });

  it("an English daily", () => {
    expect(
      dayOf(
        ["RIVERMOUTH, Nov. 3 — The city council voted on Tuesday to widen the quay.", "Work began in 2013."],
        ["The museum will open by 2017, its director said on Nov. 2.", "It was founded in 1961."],
        ["Two ferries collided yesterday.", "In 2015 the harbor has seen four such accidents."],
      ),
    ).toBe("2015-11-04");
  });

  it("a French paper of the thirties", () => {
    expect(
      dayOf(
        [
          "Paris, 13 mai. — Le conseil s’est réuni hier matin.",
          "Le traité, signé en 1935, expire le 1er juillet 1938.",
        ],
        [
          "Londres, 13 mai. — La Chambre des communes a voté le budget de 1938.",
          "En 1938, les exportations ont repris.",
        ],
      ),
    ).toBe("1938-05-14");
  });
});

describe("the signs of a year", () => {
  const day = ["本报讯 6月8日，全市干部大会召开。"];
  it("a congress is spoken of from when it met", () => {
    const before = dayOf(day, ["2011年至2013年，全县通车里程增加。", "学习贯彻党的十八大精神。"]);
    const after = dayOf(day, ["2009年至2011年，全县通车里程增加。", "学习贯彻党的十七大精神。"]);
    expect([before, after]).toEqual(["2013-06-09", "2011-06-09"]);
  });
});

describe("inferEditionDate", () => {
  it("names the articles it infers from", () => {
    const found = page(
      ["本报讯 9月17日上午，云坪县召开会议。", "会议审议了《2024年重点项目计划》。今年以来，全县投资增长。"],
      ["本报讯 9月16日，河口区新桥通车。", "2022年，大桥开工；2023年8月合龙。"],
      ["本报讯 昨日下午，市律师协会举办讲座。", "2023年度培训由此开始。"],
    );
    expect(inferEditionDate(found)).toMatchObject({ value: "2023-09-18", evidence: [0, 1, 2] });
  });

  it("dates a national daily by its datelines, over the turn of the year", () => {
    expect(
      dayOf(
        ["新华社北京12月31日电 今天上午，新年茶话会举行。", "1998年将是重要的一年。"],
        ["本报青墩12月30日讯 1997年11月开工的水渠建成。"],
        ["刚刚过去的1997年，全市粮食增产。"],
      ),
    ).toBe("1998-01-01");
  });

  it("reads a dateline wherever a report of several begins, and one in brackets at the end", () => {
    const brief = "【财经简讯】";
    expect(
      dayOf(
        [
          brief,
          "各地消息",
          "新华社上海4月6日电 股市上扬。2005年首季增长。",
          "据新华社广州4月7日电 广交会将举行。",
        ],
        ["港口吞吐量创新高。（本报澜川4月7日电）", "2005年1月至3月，港口共装卸货物90万吨。"],
      ),
    ).toBe("2005-04-08");
  });

  it("takes a day beside 昨日 at its word", () => {
    const plain = page(["6月3日，赛事落幕。2019年首次举办，2021年是第三届。"]);
    const beside = page(["昨日（6月3日），赛事落幕。2019年首次举办，2021年是第三届。"]);
    expect(inferEditionDate(beside)?.value).toBe("2021-06-04");
    expect(inferEditionDate(beside)?.confidence).toBeGreaterThan(inferEditionDate(plain)?.confidence ?? 0);
  });

  it("lets the printed weekday choose the year", () => {
    const fair = (weekday: string) =>
      dayOf(
        [`6月5日（${weekday}）上午，书展开幕。`, "2019年首次举办，2020年扩大规模。"],
        ["昨日，河口区举办灯会。"],
      );
    expect([fair("星期六"), fair("星期五")]).toEqual(["2021-06-06", "2020-06-06"]);
  });

  it("does not guess without a year, without a day, or from histories", () => {
    expect(dayOf(["本报讯 12月25日上午，会议召开。"])).toBeNull();
    expect(dayOf(["2020年，全市增产。"])).toBeNull();
    expect(
      dayOf(
        ["【一座老桥的故事】", "澜川的老桥有三座。", "1934年，第一座石桥落成；1958年毁于洪水。"],
        ["【忆先父】", "先父生于1902年。", "1925年5月30日，他在上海参加了游行。1949年后回乡任教。"],
      ),
    ).toBeNull();
    expect(inferEditionDate([])).toBeNull();
  });

  it("weighs features that exist, all of them", () => {
    const file = new URL("../../src/text/dates/edition-day.json", import.meta.url);
    const { weights } = JSON.parse(readFileSync(file, "utf8")) as { weights: Record<string, number> };
    expect(Object.keys(weights).sort()).toEqual([...FEATURE_NAMES].sort());
  });
});
